"""Drives the runtime's `text_probe` example: the same calls in Rust and Python, compared by repr and error message."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable
from pathlib import Path

from probes import probe

from batuta_hooks import process

Case = tuple[str, tuple[object, ...], Callable[..., object]]
RUNTIME = Path(__file__).parent.parent / "batuta_hooks" / "runtime"


def check(cases: Iterable[Case]) -> int:
    """Runs each `(name, arguments, python function)` on both sides; fails with the first differences, else counts."""
    cases = list(cases)
    lines = "".join(f"{name} {' '.join(map(encode, args))}\n" for name, args, _ in cases)
    limits = process.Limits(seconds=600, keep_bytes=1 << 30, output_bytes=1 << 30)
    ran = process.run([str(probe("text_probe"))], cwd=RUNTIME, stdin=lines.encode(), limits=limits)
    assert ran.returncode == 0, ran.stderr.text[-2000:]
    answers = ran.stdout.text.split("\n")[:-1]
    assert len(answers) == len(cases)
    wrong = []
    for (name, args, function), answer in zip(cases, answers, strict=True):
        expected = outcome(function, args)
        if expected != answer:
            shown = " ".join(map(encode, args)) if isinstance(args[0], int) else ascii(args)
            wrong.append(f"{name} {shown:.500}\n  python {expected:.500}\n  rust   {answer:.500}")
    assert not wrong, f"{len(wrong)} of {len(cases)} differ\n" + "\n".join(wrong[:20])
    return len(cases)


def outcome(function: Callable[..., object], args: tuple[object, ...]) -> str:
    """What the probe prints for the call: the repr of the result, or `!` and the error as a traceback ends with it."""
    try:
        return repr(function(*args))
    except Exception as error:
        name = "re.error" if isinstance(error, re.error) else type(error).__name__
        return "!" + repr(f"{name}: {error}")


def encode(value: object) -> str:
    """A value in the probe's words."""
    match value:
        case None:
            return "n"
        case bool():
            return f"t{int(value)}"
        case int():
            return f"i{value:x}"
        case float():
            return "f" + _bits(value)
        case complex():
            return "c" + _bits(value.real) + _bits(value.imag)
        case str():
            return "s" + value.encode().hex()
        case bytes():
            return "b" + value.hex()
        case list() | tuple():
            letter = "l" if isinstance(value, list) else "u"
            return " ".join([f"{letter}{len(value)}", *map(encode, value)])
        case dict():
            return " ".join([f"d{len(value)}", *(encode(part) for item in value.items() for part in item)])
    raise TypeError(type(value).__name__)


def _bits(value: float) -> str:
    return struct.pack(">d", value).hex()
