"""What users are told: a `Diagnostic` about their program, and `BatutaError` for wrong usage and our own faults.

In: findings of any stage. Out: text with the source line and a caret. The machine-readable forms are in `formats.py`.
"""

from __future__ import annotations

import linecache
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "note"]

_COLOURS: dict[str, str] = {"error": "31", "warning": "33", "note": "36"}


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding about a user's program: where, what, and what to do. `line` and `column` count from 1; 0 is unknown."""

    path: str
    line: int
    column: int
    code: str
    message: str
    advice: str = ""
    severity: Severity = "error"

    @staticmethod
    def refusal(path: str, line: int, column: int, message: str, advice: str) -> Diagnostic:
        """A construct that batuta does not migrate."""
        return Diagnostic(path, line, column, "unsupported", message, advice)

    @property
    def location(self) -> str:
        """`path:line:column`, as far as known."""
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])

    @property
    def reason(self) -> str:
        """One line: `path:line: message`."""
        return ": ".join([":".join([self.path, *([str(self.line)] if self.line else [])]), self.message])


class BatutaError(Exception):
    """Wrong usage, wrong configuration or a fault of ours. `main.py` prints it and exits with `exit_code`."""

    def __init__(self, message: str, advice: str = "", *, exit_code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.exit_code = exit_code


def display(path: Path) -> str:
    """The path as messages show it: from the current folder when it is below."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of them refuses the program."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def render_text(diagnostic: Diagnostic, *, colour: bool = False) -> str:
    """The diagnostic with its source line and a caret below the column."""
    head = f"{diagnostic.severity}[{diagnostic.code}]" if diagnostic.code else diagnostic.severity
    lines = [
        f"{printable(diagnostic.location)}: {paint(head, _COLOURS[diagnostic.severity], colour)}: {diagnostic.message}"
    ]
    source = linecache.getline(diagnostic.path, diagnostic.line).rstrip("\n") if diagnostic.line else ""
    if source.strip():
        gutter = f"{diagnostic.line:>5} | "
        lines.append(gutter + source)
        if 0 < diagnostic.column <= len(source) + 1:
            before = "".join("\t" if char == "\t" else " " for char in source[: diagnostic.column - 1])
            lines.append(" " * (len(gutter) - 2) + "| " + before + paint("^", "32", colour))
    if diagnostic.advice:
        lines.append(f"  help: {diagnostic.advice}")
    return "\n".join(lines)


def printable(text: str) -> str:
    """A name as one line of text: control characters and bytes that are no text are written as escapes.

    A file may have any name; one with a line feed could otherwise write a line of its own, which a terminal or a
    CI runner would take for a command.
    """
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def render_error(error: BatutaError, *, colour: bool = False) -> str:
    """The error and its advice, for the terminal."""
    text = f"batuta: {paint('error', '31', colour)}: {error.message}"
    return f"{text}\n  help: {error.advice}" if error.advice else text


def paint(text: str, sgr: str, colour: bool) -> str:
    """The text in an SGR colour, when colours are wanted."""
    return f"\x1b[{sgr}m{text}\x1b[0m" if colour else text
