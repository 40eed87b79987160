"""Rows of `cmath`: its functions of typed numbers, and of dynamic ones."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, function, over

SAMPLE_IMPORTS = "import cmath"


def _row(name: str, params: str, sample: str, doc: str) -> Entry:
    """The row of `cmath.<name>`."""
    samples = [f"cmath.{name}({sample})"]
    forms = {"phase": [over("(z: complex) -> float", "py::cmath::phase")]}
    if params in ("z, /", "z, base=None, /"):
        forms.setdefault(name, [over("(z: complex) -> complex", f"py::cmath::{name}", raises=True)])
    overloads = forms.get(name) if not name.startswith(("is", "polar", "log10")) else None
    return function(f"cmath.{name}", params, overloads, dynamic="py::imported", samples=samples, doc=doc)


def _constant(name: str, doc: str) -> Entry:
    """The row of a constant."""
    return function(f"cmath.{name}", dynamic="py::imported", samples=[f"cmath.{name}"], doc=doc, kind="constant")


ROWS = (
    _row("sqrt", "z, /", "-4", "Square root."),
    _row("exp", "z, /", "1j", "Exponential."),
    _row("log", "z, base=None, /", "-1 + 2j", "Logarithm."),
    _row("log10", "z, /", "100j", "Logarithm to base 10."),
    _row("sin", "z, /", "1 + 1j", "Sine."),
    _row("cos", "z, /", "1 + 1j", "Cosine."),
    _row("tan", "z, /", "1 + 1j", "Tangent."),
    _row("sinh", "z, /", "1 + 1j", "Hyperbolic sine."),
    _row("cosh", "z, /", "1 + 1j", "Hyperbolic cosine."),
    _row("tanh", "z, /", "1 + 1j", "Hyperbolic tangent."),
    _row("phase", "z, /", "-1j", "Angle."),
    _row("polar", "z, /", "3 + 4j", "Length and angle."),
    _row("rect", "r, phi, /", "2, 0.5", "Number of a length and an angle."),
    _row("isnan", "z, /", "1j", "Whether a part is NaN."),
    _row("isinf", "z, /", "1j", "Whether a part is infinite."),
    _row("isfinite", "z, /", "1j", "Whether both parts are finite."),
    _constant("pi", "Pi."),
    _constant("e", "Euler's number."),
    _constant("tau", "Two pi."),
    _constant("inf", "Infinity."),
    _constant("nan", "NaN."),
    _constant("infj", "Infinite imaginary number."),
    _constant("nanj", "Imaginary NaN."),
)
