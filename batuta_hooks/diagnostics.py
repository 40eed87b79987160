"""What batuta tells people: findings with a place, a cause and an advice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding in a user's source."""

    path: str
    line: int
    column: int
    code: str
    message: str
    advice: str = ""
    severity: str = "error"

    @staticmethod
    def refusal(path: str, line: int, column: int, message: str, advice: str) -> Diagnostic:
        """A construct that batuta does not migrate."""
        return Diagnostic(path, line, column, "unsupported", message, advice)
