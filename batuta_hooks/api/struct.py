"""Rows of `struct`; its functions live on the dynamic rung."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, function

SAMPLE_IMPORTS = "import struct"


def _row(name: str, params: str, samples: list[str], doc: str, kind: str = "function") -> Entry:
    """The row of `struct.<name>`."""
    return function(f"struct.{name}", params, dynamic="py::imported", samples=samples, doc=doc, kind=kind)


ROWS = (
    _row("calcsize", "format, /", ["struct.calcsize('bhi')", "struct.calcsize('<3sq')"], "Bytes of a format."),
    _row("pack", "format, /, *v", ["struct.pack('<hI', -2, 7)", "struct.pack('>d', 0.1)"], "Values as bytes."),
    _row(
        "pack_into",
        "format, buffer, offset, /, *v",
        ["struct.pack_into('<h', bytearray(4), 1, 5)"],
        "Values as bytes of a buffer.",
    ),
    _row("unpack", "format, buffer, /", ["struct.unpack('<hB', b'abc')"], "Values of bytes."),
    _row(
        "unpack_from",
        "format, /, buffer, offset=0",
        ["struct.unpack_from('>H', b'abcd', 1)"],
        "Values of bytes in a buffer.",
    ),
    _row(
        "iter_unpack", "format, buffer, /", ["list(struct.iter_unpack('<h', b'abcd'))"], "Values of repeated formats."
    ),
    _row("Struct", "format", ["struct.Struct('<h').size"], "A compiled format.", "class"),
    _row("error", "*args", [], "What malformed formats and values raise.", "class"),
)
