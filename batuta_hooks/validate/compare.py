"""Two runs of one program -> equal, close or different."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from batuta_hooks.validate.run import Outcome

# A number stands alone: `x1`, `0x1f`, `1.2.3` and dates are text.
_NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w])(?!\.\d)")
_FLOAT = re.compile(r"[.eE]")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing found; `reason` says where the first difference is, "" when equal."""

    outcome: Literal["equal", "close", "different"]
    reason: str = ""
    max_rel_err: float = 0.0


def compare(python: Outcome, rust: Outcome, rtol: float) -> Comparison:
    """Compare stdout, exit code, written files and, for an uncaught exception, its type and message."""
    if rust.finished.returncode != python.finished.returncode:
        return Comparison("different", _exit_reason(python, rust))
    if python.raised and python.last_stderr_line != rust.last_stderr_line:
        return Comparison("different", f"Python raises {python.last_stderr_line!r}, Rust {rust.last_stderr_line!r}")
    if python.files != rust.files:
        return Comparison("different", _files_reason(python, rust))
    return compare_text(python, rust, rtol)


def compare_text(python: Outcome, rust: Outcome, rtol: float) -> Comparison:
    """Compare what was printed: byte for byte, then number by number."""
    ours, theirs = rust.finished.stdout, python.finished.stdout
    if ours.sha256 == theirs.sha256 and ours.size == theirs.size:
        return Comparison("equal")
    reason = first_difference(theirs.text, ours.text)
    if ours.truncated or theirs.truncated:
        return Comparison("different", reason or "the outputs differ after their first 64 MiB")
    error = max_relative_error(theirs.text, ours.text)
    # Without an error every number is the same, so what differs is layout.
    if not error or error > rtol:
        return Comparison("different", reason, error or 0.0)
    return Comparison("close", f"numbers differ by at most {error:.2g} (relative); {reason}", error)


def max_relative_error(python: str, rust: str) -> float | None:
    """The largest relative error of a printed float; None when anything else differs, whole numbers included.

    White space is layout: a number with other last digits may have another width.
    """
    if _skeleton(python) != _skeleton(rust):
        return None
    worst = 0.0
    for expected, got in zip(_NUMBER.findall(python), _NUMBER.findall(rust), strict=True):
        if expected == got:
            continue
        wanted, found = float(expected), float(got)
        # An integer is exact, and one value written in two ways is a matter of text.
        if not (_FLOAT.search(expected) and _FLOAT.search(got)) or wanted == found:
            return None
        worst = max(worst, abs(found - wanted) / max(abs(wanted), abs(found)))
    return worst


def first_difference(python: str, rust: str) -> str:
    """`line 3: Python prints 'a', Rust 'b'`; "" when the texts are the same."""
    for number, (wanted, got) in enumerate(zip_longest(python.splitlines(), rust.splitlines()), start=1):
        if wanted != got:
            return f"line {number}: Python prints {_shown(wanted)}, Rust {_shown(got)}"
    return "" if python == rust else "only line endings differ"


def _skeleton(text: str) -> list[str]:
    return _NUMBER.sub("#", text).split()


def _shown(line: str | None) -> str:
    if line is None:
        return "nothing"
    return repr(line if len(line) <= 80 else line[:77] + "...")


def _exit_reason(python: Outcome, rust: Outcome) -> str:
    reason = f"Python exits with {python.finished.returncode}, Rust with {rust.finished.returncode}"
    said = [side.last_stderr_line for side in (python, rust)]
    if said[1] or said[0]:
        reason += f" ({' / '.join(_shown(line or None) for line in said)})"
    return reason


def _files_reason(python: Outcome, rust: Outcome) -> str:
    names = sorted({*python.files, *rust.files})
    name = next(name for name in names if python.files.get(name) != rust.files.get(name))
    if name not in rust.files:
        return f"Python writes the file {name}, Rust does not"
    if name not in python.files:
        return f"Rust writes the file {name}, Python does not"
    return f"the file {name} differs"
