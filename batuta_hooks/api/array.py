"""Rows of `array`; its arrays live on the dynamic rung."""

from __future__ import annotations

from batuta_hooks.api.entry import function

SAMPLE_IMPORTS = "import array"

ROWS = (
    function(
        "array.array",
        "typecode, initializer=()",
        dynamic="py::imported",
        samples=[
            "array.array('i', [1, 2, 3])",
            "array.array('d', (0.5, 1.5)).tolist()",
            "array.array('B', b'ab')[1]",
            "array.array('h', [1, -2]).tobytes()",
        ],
        doc="Array of items of one C type.",
        kind="class",
    ),
    function(
        "array.typecodes", dynamic="py::imported", samples=["array.typecodes"], doc="All type codes.", kind="constant"
    ),
)
