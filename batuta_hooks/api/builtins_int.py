"""`int` and `bool`: constructors and methods."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, attribute, function, method, over

INT = "builtins.int"

ROWS: tuple[Entry, ...] = (
    function(
        INT,
        "x=0, /, base=10",
        [
            over("() -> int", "0"),
            over("(x: int) -> int", "{x}"),
            over("(x: bigint) -> bigint", "{x}.clone()"),
            over("(x: bool) -> int", "i64::from({x})"),
            over("(x: float) -> int", "py::int::from_f64", raises=True),
            over("(x: float) -> bigint", "py::Int::from_f64", raises=True),
            over("(x: str) -> int", "py::int::parse_i64", raises=True),
            over("(x: str, base: int) -> int", "py::int::parse_i64_base", raises=True),
            over("(x: str, base: int = 10) -> bigint", "py::int::parse", raises=True),
        ],
        kind="class",
        samples=[
            "int()",
            "int(3.9)",
            "int(-3.9)",
            "int(True)",
            "int('12')",
            "int(' -7_000 ')",
            "int('ff', 16)",
            "int('0b101', 0)",
        ],
        doc="An int: of a float towards zero, or read from text.",
    ),
    method(
        f"{INT}.bit_length",
        "self, /",
        [over("(self: int) -> int", "py::int::bit_length"), over("(self: bigint) -> int", ".bit_length")],
        samples=["(255).bit_length()", "(-4).bit_length()"],
        doc="The number of bits of the absolute value.",
    ),
    method(
        f"{INT}.bit_count",
        "self, /",
        [over("(self: int) -> int", "py::int::bit_count"), over("(self: bigint) -> int", ".bit_count")],
        samples=["(255).bit_count()"],
        doc="The number of ones of the absolute value.",
    ),
    method(
        f"{INT}.conjugate",
        "self, /",
        [over("(self: int) -> int", "{self}"), over("(self: bigint) -> bigint", "{self}.clone()")],
        samples=["(5).conjugate()", "(5**40).conjugate()"],
        doc="The int itself.",
    ),
    method(
        f"{INT}.as_integer_ratio",
        "self, /",
        [over("(self: int) -> tuple[int, int]", "py::int::as_integer_ratio")],
        samples=["(5).as_integer_ratio()"],
        doc="The int and one.",
    ),
    attribute(f"{INT}.real", "(self: int) -> int", "{self}", doc="The int itself.", samples=["(5).real"]),
    attribute(f"{INT}.imag", "(self: int) -> int", "0", doc="Zero.", samples=["(5).imag"]),
    attribute(f"{INT}.numerator", "(self: int) -> int", "{self}", doc="The int itself.", samples=["(5).numerator"]),
    attribute(f"{INT}.denominator", "(self: int) -> int", "1", doc="One.", samples=["(5).denominator"]),
    function(
        "builtins.bool",
        "x=False, /",
        [
            over("() -> bool", "false"),
            over("(x: bool) -> bool", "{x}"),
            over("(x: int) -> bool", "({x} != 0)"),
            over("(x: float) -> bool", "({x} != 0.0)"),
            over("(x: T) -> bool", "py::Truth::truth", raises=True),
        ],
        kind="class",
        samples=["bool()", "bool(0)", "bool(2)", "bool(0.0)", "bool([])", "bool([0])"],
        doc="The truth value.",
    ),
)
