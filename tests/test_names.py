"""Python names in Rust."""

from __future__ import annotations

import builtins
import keyword
import subprocess
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batuta_hooks.codegen.names import CRATE_ALLOWS, KEYWORDS, NEVER_RAW, NON_ASCII_ALLOWS, TAKEN, Kind, rust_name

KINDS: tuple[Kind, ...] = get_args(Kind)
CASES: tuple[tuple[str, Kind, str], ...] = (
    ("total", "var", "total"), ("X_train", "var", "X_train"), ("type", "var", "r#type"), ("match", "fn", "r#match"),
    ("self", "var", "self_"), ("self_", "var", "self__"), ("super", "fn", "super_"), ("Self", "type", "Self_"),
    ("crate", "module", "crate_"), ("_", "var", "__"), ("__", "var", "___"), ("__init__", "fn", "__init__"),
    ("Some", "type", "Some_"), ("Ok", "const", "Ok_"), ("py", "module", "py_"), ("np", "var", "np_"),
    ("main", "fn", "main_"), ("main", "var", "main"), ("Vec", "type", "Vec_"), ("Vec", "var", "Vec"),
    ("f64", "type", "f64_"),
    ("gr\u00f6\u00dfe", "var", "gr\u00f6\u00dfe"), ("\ufb01t", "fn", "fit"), ("\u03b1", "var", "\u03b1"),
    ("\U0001d6fc", "var", "\u03b1"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "expected"), CASES)
def test_names_are_kept(name: str, kind: Kind, expected: str) -> None:
    """A name changes as little as it may."""
    assert rust_name(name, kind=kind) == expected


@settings(derandomize=True, database=None, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(KEYWORDS | NEVER_RAW | TAKEN["module"])), st.integers(0, 3)), unique=True)
)
def test_no_two_names_become_one(words: list[tuple[str, int]]) -> None:
    """Different names of a scope stay different."""
    names = {word + "_" * count for word, count in words}
    for kind in KINDS:
        assert len({rust_name(name, kind=kind) for name in names}) == len(names)


def test_rustc_accepts_the_names(tmp_path: Path) -> None:
    """Every hard name is a variable, a function, a type, a constant and a module in one crate, without a warning."""
    names = sorted(
        {name for name, _, _ in CASES}
        | KEYWORDS
        | NEVER_RAW
        | TAKEN["module"]
        | set(keyword.kwlist)
        | set(dir(builtins))
    )
    forms = {
        "var": "pub fn f() -> i64 {{ let {0} = 1; {0} }}",
        "fn": "pub fn {0}() {{}}",
        "type": "pub struct {0} {{}}",
        "const": "pub const {0}: i64 = 1;",
        "module": "pub mod {0} {{}}",
    }
    modules = []
    for kind in KINDS:
        rust = sorted({rust_name(name, kind=kind) for name in names})
        modules += [f"pub mod {kind}_{i} {{ {forms[kind].format(name)} }}" for i, name in enumerate(rust)]
    source = tmp_path / "names.rs"
    source.write_text("\n".join((CRATE_ALLOWS, NON_ASCII_ALLOWS, *modules)))
    command = ["rustc", "--edition", "2024", "--crate-type", "lib", "-D", "warnings", "--emit", "metadata", str(source)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
