"""Rows of `complex`."""

from __future__ import annotations

from batuta_hooks.api.entry import attribute, function, method, over

SAMPLE_IMPORTS = ""

ROWS = (
    function(
        "builtins.complex",
        "real=0, imag=0",
        [
            over("() -> complex", "py::Complex::default"),
            over("(real: complex) -> complex", "{real}"),
            over("(real: float, imag: float) -> complex", "py::Complex::new"),
            over("(real: complex, imag: complex) -> complex", "py::Complex::of_parts"),
        ],
        samples=["complex()", "complex(2)", "complex(1, 2.5)", "complex(1j, 2)", "complex('1-2j')"],
        doc="Complex number.",
        kind="class",
    ),
    attribute(
        "builtins.complex.real", "(self: complex) -> float", "{self}.re", doc="Real part.", samples=["(1+2j).real"]
    ),
    attribute(
        "builtins.complex.imag", "(self: complex) -> float", "{self}.im", doc="Imaginary part.", samples=["(1+2j).imag"]
    ),
    method(
        "builtins.complex.conjugate",
        "self",
        [
            over("(self: complex) -> complex", ".conjugate"),
        ],
        samples=["(1+2j).conjugate()"],
        doc="Conjugate.",
    ),
)
