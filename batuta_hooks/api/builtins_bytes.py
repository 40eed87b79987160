"""Rows of `bytes`, and of `str.encode`. `api/builtins.py` takes them over."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, method, over

SAMPLE_IMPORTS = ""

B = "self: bytes"


def _method(name: str, params: str, signature: str, rust: str, raises: bool, samples: list[str], doc: str) -> Entry:
    """The row of `bytes.<name>`."""
    overloads = [over(signature, rust, raises=raises)]
    return method(
        f"builtins.bytes.{name}", f"self, {params}" if params else "self", overloads, samples=samples, doc=doc
    )


ROWS: tuple[Entry, ...] = (
    method(
        "builtins.str.encode",
        "self, encoding='utf-8', errors='strict'",
        [over("(self: str, encoding: str = 'utf-8', errors: str = 'strict') -> bytes", ".to_bytes", raises=True)],
        samples=["'h\u00e9'.encode()", "'h\u00e9'.encode('ascii', 'replace')"],
        doc="The text as bytes.",
    ),
    _method(
        "decode",
        "encoding='utf-8', errors='strict'",
        f"({B}, encoding: str = 'utf-8', errors: str = 'strict') -> str",
        ".decode",
        True,
        ["b'h\\xc3\\xa9'.decode()"],
        "The bytes as text.",
    ),
    _method("hex", "", f"({B}) -> str", ".hex", False, ["b'\\x00\\xff'.hex()"], "Two hexadecimal digits a byte."),
    _method(
        "split",
        "sep, maxsplit=-1",
        f"({B}, sep: bytes, maxsplit: int = -1) -> list[bytes]",
        ".split",
        True,
        ["b'a,b'.split(b',')"],
        "The parts between separators.",
    ),
    _method(
        "strip", "", f"({B}) -> bytes", ".strip", False, ["b' a '.strip()"], "A copy without whitespace at the ends."
    ),
    _method(
        "replace",
        "old, new, count=-1, /",
        f"({B}, old: bytes, new: bytes, count: int = -1) -> bytes",
        ".replace",
        False,
        ["b'aa'.replace(b'a', b'b', 1)"],
        "A copy with occurrences of old replaced by new.",
    ),
    _method(
        "find",
        "sub, /",
        f"({B}, sub: bytes) -> int",
        ".find",
        False,
        ["b'abc'.find(b'c')"],
        "The lowest offset, or -1.",
    ),
    _method(
        "startswith",
        "prefix, /",
        f"({B}, prefix: bytes) -> bool",
        ".starts_with",
        False,
        ["b'abc'.startswith(b'a')"],
        "Whether it starts so.",
    ),
    _method(
        "endswith",
        "suffix, /",
        f"({B}, suffix: bytes) -> bool",
        ".ends_with",
        False,
        ["b'abc'.endswith(b'c')"],
        "Whether it ends so.",
    ),
)
