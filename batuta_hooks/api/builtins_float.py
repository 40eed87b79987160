"""`float`: constructor and methods."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, attribute, function, method, over

FLOAT = "builtins.float"

ROWS: tuple[Entry, ...] = (
    function(
        FLOAT,
        "x=0.0, /",
        [
            over("() -> float", "0.0"),
            over("(x: float) -> float", "{x}"),
            over("(x: int) -> float", "({x} as f64)"),
            over("(x: bigint) -> float", ".to_f64", raises=True),
            over("(x: str) -> float", "py::float::parse", raises=True),
        ],
        kind="class",
        samples=["float()", "float(3)", "float('1e3')", "float(' -inf ')", "float('nan')", "float(2**63 - 1)"],
        doc="A float: the nearest of an int, or read from text.",
    ),
    method(
        f"{FLOAT}.is_integer",
        "self, /",
        [over("(self: float) -> bool", "py::float::is_integer")],
        samples=["(2.0).is_integer()", "(2.5).is_integer()"],
        doc="Whether there is no fraction.",
    ),
    method(
        f"{FLOAT}.as_integer_ratio",
        "self, /",
        [over("(self: float) -> tuple[bigint, bigint]", "py::float::as_integer_ratio", raises=True)],
        samples=["(0.75).as_integer_ratio()", "(0.1).as_integer_ratio()"],
        doc="The exact fraction in lowest terms.",
    ),
    method(
        f"{FLOAT}.hex",
        "self, /",
        [over("(self: float) -> str", "py::Str::from(py::float::hex({self}))")],
        samples=["(0.1).hex()", "(-3.0).hex()"],
        doc="The exact hexadecimal text.",
    ),
    method(
        f"{FLOAT}.fromhex",
        "string, /",
        [over("(string: str) -> float", "py::float::fromhex", raises=True)],
        samples=["float.fromhex('0x1.8p3')"],
        doc="The float that a hexadecimal text writes.",
    ),
    method(
        f"{FLOAT}.conjugate",
        "self, /",
        [over("(self: float) -> float", "{self}")],
        samples=["(2.5).conjugate()"],
        doc="The float itself.",
    ),
    attribute(f"{FLOAT}.real", "(self: float) -> float", "{self}", doc="The float itself.", samples=["(2.5).real"]),
    attribute(f"{FLOAT}.imag", "(self: float) -> float", "0.0", doc="Zero.", samples=["(2.5).imag"]),
)
