"""The kernels: where they are, their two sizes, and their parts. In: `bench/kernels/*.py`. Out: sized copies."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from bench.part import ROOT

KERNELS = ROOT / "bench" / "kernels"
_SIZE = re.compile(r"^N = (?P<full>\S+)  # small: (?P<small>\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Kernel:
    """One program: `N = FULL  # small: SMALL`, functions, `run(n)`, and a `print` of what it gives."""

    name: str
    source: str

    def sized(self, size: str) -> str:
        """The program with its size, "full" or "small"."""
        return _SIZE.sub(lambda match: f"N = {match[size]}", self.source)

    def library(self, size: str) -> str:
        """The program without what it prints: constants, functions and classes."""
        text = self.sized(size)
        return "".join(text.splitlines(keepends=True)[: _printing(text).lineno - 1])

    def printing(self, size: str) -> str:
        """The statement that runs the kernel and prints what it gives."""
        return ast.unparse(_printing(self.sized(size)))


def _printing(text: str) -> ast.stmt:
    return ast.parse(text).body[-1]


def kernels() -> list[Kernel]:
    """All kernels by name."""
    return [Kernel(path.stem, path.read_text(encoding="utf-8")) for path in sorted(KERNELS.glob("*.py"))]
