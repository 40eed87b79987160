"""Programs and examples, migrated in one crate: each one does in Rust what it does in Python, byte for byte.

A file in `tests/programs` is a case; so is a script of an example, and a few random programs; `nox -s fuzz` runs more.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from migrated import assert_equal, migrate, name_of
from random_programs.program import write_program
from support import ROOT

PROGRAMS = ROOT / "tests" / "programs"
EXAMPLES = ROOT / "examples"
# What the modules beside a script are for: they come along with it.
LIBRARIES = {"core", "utils"}
RANDOM = [Path("random") / f"seed{seed}.py" for seed in range(8)]
CASES = [
    *sorted(PROGRAMS.glob("*.py")),
    *sorted(p for p in EXAMPLES.glob("*/*.py") if p.stem not in LIBRARIES),
    *RANDOM,
]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, Any]]:
    (ROOT / "target" / "random").mkdir(parents=True, exist_ok=True)
    for seed, path in enumerate(RANDOM):
        (ROOT / "target" / path).write_text(write_program(seed), encoding="utf-8")
    return migrate([PROGRAMS, EXAMPLES, ROOT / "target" / "random"], tmp_path_factory.mktemp("programs") / "crate")


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_program(verdicts: Mapping[str, dict[str, Any]], path: Path) -> None:
    assert_equal(verdicts[name_of(path)])
