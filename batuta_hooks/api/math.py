"""`math`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import also_dynamic
from batuta_hooks.api.entry import Entry, function, over, refused

SAMPLE_IMPORTS = "import math"


def _real(name: str, doc: str, samples: tuple[str, ...], *, raises: bool = True) -> Entry:
    return function(
        f"math.{name}",
        "x, /",
        [over("(x: float) -> float", f"py::math::{name}", raises=raises)],
        samples=[f"math.{name}({sample})" for sample in samples],
        doc=doc,
    )


def _log(name: str, doc: str) -> Entry:
    return function(
        f"math.{name}",
        "x, /",
        [
            over("(x: float) -> float", f"py::math::{name}", raises=True),
            over("(x: bigint) -> float", f"py::math::{name}_int", raises=True),
        ],
        samples=[f"math.{name}(10)", f"math.{name}(0.3)"],
        doc=doc,
    )


def _whole(name: str, doc: str) -> Entry:
    return function(
        f"math.{name}",
        "x, /",
        [
            over("(x: int) -> int", "{x}"),
            over("(x: bigint) -> bigint", "{x}.clone()"),
            over("(x: float) -> int", f"py::math::{name}", raises=True),
            over("(x: float) -> bigint", f"py::math::{name}_int", raises=True),
        ],
        samples=[f"math.{name}(2.5)", f"math.{name}(-2.5)", f"math.{name}(7)", f"math.{name}(-(3**50))"],
        doc=doc,
    )


def _count(name: str, params: str, doc: str, samples: list[str]) -> Entry:
    ints = ", ".join(f"{param}: int" for param in params.split(", "))
    return function(
        f"math.{name}",
        params + ", /",
        [
            over(f"({ints}) -> int", f"py::math::{name}", raises=True),
            over(f"({ints.replace('int', 'bigint')}) -> bigint", f"py::math::{name}_int", raises=True),
        ],
        samples=samples,
        doc=doc,
    )


def _two(name: str, params: str, doc: str, samples: list[str], *, raises: bool) -> Entry:
    floats = ", ".join(f"{param}: float" for param in params.split(", "))
    return function(
        f"math.{name}",
        params + ", /",
        [over(f"({floats}) -> float", f"py::math::{name}", raises=raises)],
        samples=samples,
        doc=doc,
    )


def _constant(name: str, rust: str, doc: str) -> Entry:
    return function(f"math.{name}", "", [over("() -> float", rust)], samples=[f"math.{name}"], doc=doc, kind="constant")


ROWS: tuple[Entry, ...] = (
    _constant("pi", "py::math::PI", "The ratio of a circle's circumference to its diameter."),
    _constant("e", "py::math::E", "The base of natural logarithms."),
    _constant("tau", "py::math::TAU", "Twice pi."),
    _constant("inf", "py::math::INF", "Positive infinity."),
    _constant("nan", "py::math::NAN", "Not a number."),
    _real("sqrt", "Square root.", ("2", "0.25")),
    _real("cbrt", "Cube root.", ("27", "-2.0"), raises=False),
    _real("sin", "Sine.", ("1", "0.5")),
    _real("cos", "Cosine.", ("1", "0.5")),
    _real("tan", "Tangent.", ("1", "0.5")),
    _real("asin", "Arc sine.", ("0.5",)),
    _real("acos", "Arc cosine.", ("0.5",)),
    _real("atan", "Arc tangent.", ("0.5", "100"), raises=False),
    _real("sinh", "Hyperbolic sine.", ("0.5",)),
    _real("cosh", "Hyperbolic cosine.", ("0.5",)),
    _real("tanh", "Hyperbolic tangent.", ("0.5",), raises=False),
    _real("asinh", "Inverse hyperbolic sine.", ("0.5",), raises=False),
    _real("acosh", "Inverse hyperbolic cosine.", ("1.5",)),
    _real("atanh", "Inverse hyperbolic tangent.", ("0.5",)),
    _real("exp", "e to a power.", ("1", "-0.5")),
    _real("exp2", "Two to a power.", ("10", "0.5")),
    _real("expm1", "e to a power, less one.", ("1e-10",)),
    _real("log1p", "Natural logarithm of one more.", ("1e-10",)),
    _real("erf", "Error function.", ("0.5",), raises=False),
    _real("erfc", "Complementary error function.", ("0.5",), raises=False),
    _real("gamma", "Gamma function.", ("5", "0.5", "-1.5")),
    _real("lgamma", "Logarithm of the gamma function's absolute value.", ("5", "0.5")),
    _real("fabs", "Absolute value.", ("-3", "-0.5"), raises=False),
    _real("degrees", "Radians to degrees.", ("1",), raises=False),
    _real("radians", "Degrees to radians.", ("90",), raises=False),
    _real("ulp", "The value of the least significant bit.", ("1", "1e300"), raises=False),
    function(
        "math.log",
        "x, base=None, /",
        [
            over("(x: float) -> float", "py::math::log", raises=True),
            over("(x: bigint) -> float", "py::math::log_int", raises=True),
            over("(x: float, base: float) -> float", "py::math::log_base", raises=True),
            over("(x: bigint, base: bigint) -> float", "py::math::log_base_int", raises=True),
        ],
        samples=["math.log(10)", "math.log(8, 2)"],
        doc="Natural logarithm, or to a base.",
    ),
    _log("log2", "Logarithm to base two."),
    _log("log10", "Logarithm to base ten."),
    _two("atan2", "y, x", "The angle of a point.", ["math.atan2(1, -1)"], raises=False),
    _two("copysign", "x, y", "The first number with the second one's sign.", ["math.copysign(1, -0.0)"], raises=False),
    _two("pow", "x, y", "A power of floats.", ["math.pow(2, 0.5)"], raises=True),
    _two("fmod", "x, y", "The remainder with the first number's sign.", ["math.fmod(-7, 3)"], raises=True),
    _two("remainder", "x, y", "The remainder by the nearest quotient.", ["math.remainder(7, 4)"], raises=True),
    _two("nextafter", "x, y", "The next float towards another.", ["math.nextafter(1, 2)"], raises=False),
    _whole("floor", "The largest int that is not above."),
    _whole("ceil", "The smallest int that is not below."),
    _whole("trunc", "The int towards zero."),
    function(
        "math.modf",
        "x, /",
        [over("(x: float) -> tuple[float, float]", "py::math::modf")],
        samples=["math.modf(-2.5)"],
        doc="Fraction and whole part.",
    ),
    function(
        "math.frexp",
        "x, /",
        [over("(x: float) -> tuple[float, int]", "py::math::frexp")],
        samples=["math.frexp(10)"],
        doc="Mantissa and exponent.",
    ),
    function(
        "math.ldexp",
        "x, i, /",
        [over("(x: float, i: int) -> float", "py::math::ldexp", raises=True)],
        samples=["math.ldexp(0.5, 4)"],
        doc="A number times a power of two.",
    ),
    function(
        "math.isnan",
        "x, /",
        [over("(x: float) -> bool", "py::math::isnan")],
        samples=["math.isnan(math.nan)"],
        doc="Whether it is not a number.",
    ),
    function(
        "math.isinf",
        "x, /",
        [over("(x: float) -> bool", "py::math::isinf")],
        samples=["math.isinf(-math.inf)"],
        doc="Whether it is infinite.",
    ),
    function(
        "math.isfinite",
        "x, /",
        [over("(x: float) -> bool", "py::math::isfinite")],
        samples=["math.isfinite(1)"],
        doc="Whether it is finite.",
    ),
    function(
        "math.isclose",
        "a, b, *, rel_tol=1e-09, abs_tol=0.0",
        [
            over(
                "(a: float, b: float, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool",
                "py::math::isclose",
                raises=True,
            )
        ],
        samples=["math.isclose(0.1 + 0.2, 0.3)", "math.isclose(1, 1.1, rel_tol=0.2)"],
        doc="Whether two numbers are close.",
    ),
    function(
        "math.hypot",
        "*coordinates",
        [over("(*coordinates: float) -> float", "py::math::hypot")],
        samples=["math.hypot(3, 4)", "math.hypot(1, 2, 3)"],
        doc="The length of a vector.",
    ),
    function(
        "math.dist",
        "p, q, /",
        [over("(p: iter[float], q: iter[float]) -> float", "py::math::dist", raises=True)],
        samples=["math.dist([1.0, 2.0], [4.0, 6.0])"],
        doc="The distance of two points.",
    ),
    function(
        "math.fsum",
        "seq, /",
        [over("(seq: iter[float]) -> float", "py::math::fsum", raises=True)],
        samples=["math.fsum([0.1] * 10)"],
        doc="The correctly rounded sum.",
    ),
    function(
        "math.prod",
        "iterable, /, *, start=1",
        [
            over("(iterable: iter[int], start: int = 1) -> int", "py::math::prod_i64", raises=True),
            over("(iterable: iter[float], start: float = 1.0) -> float", "py::math::prod_f64", raises=True),
            over("(iterable: iter[bigint], start: bigint = 1) -> bigint", "py::math::prod_int", raises=True),
        ],
        samples=["math.prod([2, 3, 4])", "math.prod([0.5, 3.0])"],
        doc="The product.",
    ),
    function(
        "math.factorial",
        "n, /",
        [
            over("(n: int) -> int", "py::math::factorial", raises=True),
            over("(n: int) -> bigint", "py::math::factorial_int", raises=True),
        ],
        samples=["math.factorial(5)", "math.factorial(20)"],
        doc="The product of the first integers.",
    ),
    _count("comb", "n, k", "How many ways to choose.", ["math.comb(5, 2)", "math.comb(60, 30)"]),
    function(
        "math.perm",
        "n, k=None, /",
        [
            over("(n: int, k: int) -> int", "py::math::perm", raises=True),
            over("(n: int) -> int", "py::math::factorial", raises=True),
            over("(n: bigint, k: bigint) -> bigint", "py::math::perm_int", raises=True),
        ],
        samples=["math.perm(5, 2)"],
        doc="How many ways to choose in order.",
    ),
    function(
        "math.isqrt",
        "n, /",
        [
            over("(n: int) -> int", "py::math::isqrt", raises=True),
            over("(n: bigint) -> bigint", "py::math::isqrt_int", raises=True),
        ],
        samples=["math.isqrt(99)"],
        doc="The integer square root.",
    ),
    function(
        "math.gcd",
        "*integers",
        [over("(*integers: int) -> int", "py::math::gcd"), over("(*integers: bigint) -> bigint", "py::math::gcd_int")],
        samples=["math.gcd(12, 18)", "math.gcd()"],
        doc="The greatest common divisor.",
    ),
    function(
        "math.lcm",
        "*integers",
        [
            over("(*integers: int) -> int", "py::math::lcm"),
            over("(*integers: bigint) -> bigint", "py::math::lcm_int", raises=True),
        ],
        samples=["math.lcm(4, 6)"],
        doc="The least common multiple.",
    ),
    refused("math.sumprod", "it is new in Python 3.12; write sum(a * b for a, b in zip(p, q))"),
)
ROWS = also_dynamic("math", ROWS)
