"""What tests of the command line share."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FAKE = ROOT / "tests" / "fake_compiler.py"


@dataclass(frozen=True)
class Ran:
    """A finished command line."""

    code: int
    out: str
    err: str

    @property
    def programs(self) -> dict[str, dict[str, Any]]:
        """The JSON's programs by file name."""
        return {Path(program["path"]).name: program for program in json.loads(self.out)["programs"]}


Cli = Callable[..., Ran]
Write = Callable[..., Path]
