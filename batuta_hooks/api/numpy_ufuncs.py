"""NumPy's element-wise functions."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, Overload, function, over
from batuta_hooks.api.numpy_rows import FLOATS, INTS, NUMBERS, QUOTIENT, as_method

X, Y = "np.array([1.5, -2.0, 4.0])", "np.array([0.5, 3.0, 4.0])"
POSITIVE = "np.array([1.5, 2.0, 4.0])"
FLOAT_FUNCTIONS = (
    "sqrt",
    "exp",
    "exp2",
    "expm1",
    "log",
    "log2",
    "log10",
    "log1p",
    "sin",
    "cos",
    "tan",
    "arctan",
    "sinh",
    "cosh",
    "tanh",
    "cbrt",
    "degrees",
    "radians",
)


def _float_function(name: str, sample: str = POSITIVE) -> Entry:
    """A function whose results are floats."""
    overloads = [over("(x: float) -> float64", f"numpy::scalar::{name}")]
    overloads += [
        over(f"(x: array[{dtype}]) -> array[{out}]", f"numpy::{name}", rank="same")
        for dtype, out in QUOTIENT.items()
        if dtype != "bool_"
    ]
    overloads += [
        over(f"(x: list[{item}]) -> array[float64]", f"numpy::{name}(&numpy::from_list({{x}}))", rank="1")
        for item in ("float", "int")
    ]
    overloads += [
        over(
            f"(x: array[{dtype}], out: array[{out}]) -> array[{out}]",
            f"numpy::write_to(&numpy::{name}({{x}}), {{out}})",
            raises=True,
            rank="last",
        )
        for dtype, out in QUOTIENT.items()
        if dtype in FLOATS
    ]
    return function(
        f"numpy.{name}",
        "x, /, out=None",
        overloads,
        samples=[f"np.{name}({sample})", f"np.{name}(0.5)", f"np.{name}({sample}, out=np.zeros(3))"],
        doc=f"`{name}` of each element.",
    )


def _rounding(name: str) -> Entry:
    overloads = [over("(x: float) -> float64", f"numpy::scalar::{name}")]
    overloads += [
        over(f"(x: array[{dtype}]) -> array[{dtype}]", f"numpy::{name}", rank="same") for dtype in (*FLOATS, "int64")
    ]
    return function(
        f"numpy.{name}",
        "x, /",
        overloads,
        samples=[f"np.{name}({X})", f"np.{name}(2.5)"],
        doc=f"`{name}` of each element.",
    )


def _same(name: str, doc: str, dtypes: tuple[str, ...] = NUMBERS, scalar: bool = True) -> Entry:
    """A function that keeps the dtype."""
    overloads = [over(f"(x: array[{dtype}]) -> array[{dtype}]", f"numpy::{name}", rank="same") for dtype in dtypes]
    if scalar:
        overloads += [over("(x: float) -> float64", f"numpy::scalar::{name}")]
    return function(f"numpy.{name}", "x, /", overloads, samples=[f"np.{name}({X})"], doc=doc)


def _test(name: str, scalar: str, doc: str) -> Entry:
    """A test of each element."""
    overloads = [
        over("(x: array[D]) -> array[bool_]", f"numpy::{name}", rank="same"),
        over("(x: float) -> bool_", f"numpy::Bool({{x}}.{scalar}())"),
    ]
    return function(f"numpy.{name}", "x, /", overloads, samples=[f"np.{name}({X})", f"np.{name}(1.5)"], doc=doc)


def _binary(name: str, doc: str, result: str = "D", dtypes: tuple[str, ...] = NUMBERS, rust: str = "") -> Entry:
    """A function of two operands."""
    rust = f"numpy::{rust or name}"
    overloads = [over(f"(x1: array[D], x2: array[D]) -> array[{result}]", rust, raises=True, rank="same")]
    for dtype in dtypes:
        kind, out = ("int" if dtype in INTS else "float"), result if result != "D" else dtype
        overloads.append(over(f"(x1: array[{dtype}], x2: {kind}) -> array[{out}]", rust, raises=True, rank="same"))
        overloads.append(over(f"(x1: {kind}, x2: array[{dtype}]) -> array[{out}]", rust, raises=True, rank="same"))
        if result == "D":
            overloads += [
                over(
                    f"(x1: array[{dtype}], x2: {second}, out: array[{dtype}]) -> array[{dtype}]",
                    f"numpy::write_to(&{rust}({{x1}}, {{x2}})?, {{out}})",
                    raises=True,
                    rank="last",
                )
                for second in (f"array[{dtype}]", kind)
            ]
    samples = [f"np.{name}({X}, {Y})", f"np.{name}({X}, 2)"]
    return function(f"numpy.{name}", "x1, x2, /, out=None", overloads, samples=samples, doc=doc)


def _scalar_pair(entry: Entry, rust: str) -> Entry:
    """The row with an overload for two floats."""
    extra = over("(x1: float, x2: float) -> float64", rust)
    return function(
        entry.qualname, entry.params_text, [*entry.overloads, extra], samples=list(entry.samples), doc=entry.doc
    )


def _clip() -> tuple[Entry, Entry]:
    overloads: list[Overload] = []
    for dtype in NUMBERS:
        kind = "int" if dtype in INTS else "float"
        array = f"a: array[{dtype}]"
        overloads += [
            over(f"({array}, a_min: {kind}, a_max: {kind}) -> array[{dtype}]", "numpy::clip", raises=True, rank="same"),
            over(
                f"({array}, a_min: {kind}, a_max: None) -> array[{dtype}]",
                "numpy::maximum({a}, {a_min})",
                raises=True,
                rank="same",
            ),
            over(
                f"({array}, a_min: None, a_max: {kind}) -> array[{dtype}]",
                "numpy::minimum({a}, {a_max})",
                raises=True,
                rank="same",
            ),
            over(
                f"({array}, a_min: array[{dtype}], a_max: array[{dtype}]) -> array[{dtype}]",
                "numpy::clip",
                raises=True,
                rank="same",
            ),
        ]
    scalar = over("(a: float, a_min: float, a_max: float) -> float64", "numpy::Float64({a}.max({a_min}).min({a_max}))")
    methods = [as_method(overload) for overload in overloads]
    renamed = [
        Overload(
            m.signature.replace("a_min", "min").replace("a_max", "max"),
            m.rust.replace("a_min", "min").replace("a_max", "max"),
            m.raises,
            m.rank,
        )
        for m in methods
    ]
    return (
        function(
            "numpy.clip",
            "a, a_min=None, a_max=None",
            [*overloads, scalar],
            samples=[f"np.clip({X}, 0.0, 2.0)", f"np.clip({X}, 0, None)"],
            doc="Elements limited to an interval.",
        ),
        function(
            "numpy.ndarray.clip",
            "self, min=None, max=None",
            renamed,
            kind="method",
            doc="Elements limited to an interval.",
        ),
    )


def _where() -> Entry:
    overloads = [
        over(
            "(condition: array[bool_], x: array[D], y: array[D]) -> array[D]", "numpy::where_", raises=True, rank="same"
        )
    ]
    for dtype in NUMBERS:
        kind = "int" if dtype in INTS else "float"
        overloads += [
            over(
                f"(condition: array[bool_], x: array[{dtype}], y: {kind}) -> array[{dtype}]",
                "numpy::where_",
                raises=True,
                rank="same",
            ),
            over(
                f"(condition: array[bool_], x: {kind}, y: array[{dtype}]) -> array[{dtype}]",
                "numpy::where_",
                raises=True,
                rank="same",
            ),
        ]
    for kind, dtype in (("int", "int64"), ("float", "float64"), ("bool", "bool_")):
        rust = {"int": "i64", "float": "f64", "bool": "bool"}[kind]
        overloads.append(
            over(
                f"(condition: array[bool_], x: {kind}, y: {kind}) -> array[{dtype}]",
                f"numpy::where_::<{rust}>",
                raises=True,
                rank="same",
            )
        )
    overloads.append(
        over("(condition: array[bool_], x: str, y: str) -> array[str_]", "numpy::where_text", raises=True, rank="same")
    )
    overloads.append(over("(condition: array[D]) -> tuple[array[int64]]", "numpy::positions", raises=True, rank="1"))
    return function(
        "numpy.where",
        "condition, x=None, y=None, /",
        overloads,
        samples=[f"np.where({X} > 0, {X}, 0.0)", f"np.where({X} > 0, 1, 0)"],
        doc="Elements of one or the other.",
    )


def _round() -> tuple[Entry, ...]:
    overloads = [
        over(f"(a: array[{dtype}], decimals: int = 0) -> array[{dtype}]", "numpy::round", rank="same")
        for dtype in (*FLOATS, "int64")
    ]
    scalar = over(
        "(a: float, decimals: int = 0) -> float64", "numpy::Float64(numpy::Rounded::to_decimals({a}, {decimals}))"
    )
    samples = [f"np.round({X} / 3, 2)", "np.round(2.567, 1)"]
    return (
        function("numpy.round", "a, decimals=0", [*overloads, scalar], samples=samples, doc="Rounded, half to even."),
        function(
            "numpy.around",
            "a, decimals=0",
            [*overloads, scalar],
            samples=["np.around(2.5)"],
            doc="Rounded, half to even.",
        ),
        function(
            "numpy.ndarray.round",
            "self, decimals=0",
            [as_method(overload) for overload in overloads],
            kind="method",
            doc="Rounded, half to even.",
        ),
    )


def _absolute(name: str) -> Entry:
    overloads = [over(f"(x: array[{dtype}]) -> array[{dtype}]", "numpy::abs", rank="same") for dtype in NUMBERS]
    overloads += [
        over("(x: array[complex128]) -> array[float64]", "numpy::abs_complex", rank="same"),
        over("(x: float) -> float64", "numpy::scalar::abs"),
        over("(x: int) -> int64", "numpy::Int64({x}.wrapping_abs())"),
    ]
    return function(
        f"numpy.{name}",
        "x, /",
        overloads,
        samples=[f"np.{name}({X})", f"np.{name}(-2.5)", f"np.{name}(-2)"],
        doc="Magnitude of each element.",
    )


ROWS: tuple[Entry, ...] = (
    *(_float_function(name) for name in FLOAT_FUNCTIONS),
    *(_float_function(name, "np.array([0.5, -0.25, 1.0])") for name in ("arcsin", "arccos")),
    *(_rounding(name) for name in ("floor", "ceil", "trunc", "rint")),
    _absolute("abs"),
    _absolute("absolute"),
    _same("negative", "Negated elements.", scalar=False),
    _same("sign", "Signs: -1, 0 or 1."),
    _same("square", "Squares."),
    _same("reciprocal", "Reciprocals.", FLOATS, scalar=False),
    _same("nan_to_num", "NaN as 0, infinities as the largest numbers.", FLOATS, scalar=False),
    _test("isnan", "is_nan", "Whether each element is NaN."),
    _test("isinf", "is_infinite", "Whether each element is infinite."),
    _test("isfinite", "is_finite", "Whether each element is finite."),
    function(
        "numpy.signbit",
        "x, /",
        [over("(x: array[D]) -> array[bool_]", "numpy::signbit", rank="same")],
        samples=[f"np.signbit({X})"],
        doc="Whether the sign bit is set.",
    ),
    _binary("add", "Sums."),
    _binary("subtract", "Differences."),
    _binary("multiply", "Products."),
    _binary("floor_divide", "Floors of quotients."),
    _binary("mod", "Remainders with the divisor's sign.", rust="remainder"),
    _binary("remainder", "Remainders with the divisor's sign."),
    _scalar_pair(
        _binary("minimum", "The smaller of each pair; NaN wins."), "numpy::Float64(numpy::Real::minimum({x1}, {x2}))"
    ),
    _scalar_pair(
        _binary("maximum", "The larger of each pair; NaN wins."), "numpy::Float64(numpy::Real::maximum({x1}, {x2}))"
    ),
    _binary("power", "Powers.", dtypes=FLOATS),
    _binary("arctan2", "Angles of points.", dtypes=FLOATS),
    _binary("hypot", "Lengths of hypotenuses.", dtypes=FLOATS),
    *(
        _binary(name, "Comparison of each pair.", "bool_")
        for name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal")
    ),
    *(
        function(
            f"numpy.{name}",
            "x1, x2, /",
            [
                *(
                    over(f"(x1: array[{d}], x2: array[{d}]) -> array[{q}]", "numpy::divide", raises=True, rank="same")
                    for d, q in QUOTIENT.items()
                ),
                *(
                    over(f"(x1: array[{d}], x2: float) -> array[{d}]", "numpy::divide", raises=True, rank="same")
                    for d in FLOATS
                ),
            ],
            samples=[f"np.{name}({X}, {Y})"],
            doc="Quotients.",
        )
        for name in ("divide", "true_divide")
    ),
    *(
        function(
            f"numpy.logical_{name}",
            "x1, x2, /",
            [over("(x1: array[D], x2: array[D]) -> array[bool_]", f"numpy::logical_{name}", raises=True, rank="same")],
            samples=[f"np.logical_{name}({X} > 0, {Y} > 2)"],
            doc=f"Logical {name}.",
        )
        for name in ("and", "or", "xor")
    ),
    function(
        "numpy.logical_not",
        "x, /",
        [over("(x: array[D]) -> array[bool_]", "numpy::logical_not", rank="same")],
        samples=[f"np.logical_not({X} > 0)"],
        doc="Logical not.",
    ),
    *_clip(),
    _where(),
    *_round(),
    function(
        "numpy.isclose",
        "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
        [
            over(
                "(a: array[float64], b: array[float64], rtol: float = 1e-05, atol: float = 1e-08, "
                "equal_nan: bool = False) -> array[bool_]",
                "numpy::isclose",
                raises=True,
                rank="same",
            ),
            over("(a: float, b: float, rtol: float = 1e-05, atol: float = 1e-08) -> bool_", "numpy::isclose_one"),
        ],
        samples=[f"np.isclose({X}, {Y})", "np.isclose(0.1 + 0.2, 0.3)"],
        doc="Whether elements are close.",
    ),
    function(
        "numpy.allclose",
        "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
        [
            over(
                "(a: array[float64], b: array[float64], rtol: float = 1e-05, atol: float = 1e-08, "
                "equal_nan: bool = False) -> bool",
                "numpy::allclose",
                raises=True,
            ),
            *(
                over(
                    f"(a: array[float64], b: {pattern}, rtol: float = 1e-05, atol: float = 1e-08, "
                    "equal_nan: bool = False) -> bool",
                    f"numpy::allclose({{a}}, &{other}, {{rtol}}, {{atol}}, {{equal_nan}})",
                    raises=True,
                )
                for pattern, other in (
                    ("float", "numpy::Array::from_scalar({b})"),
                    ("list[float]", "numpy::from_list({b})"),
                    ("list[int]", "numpy::from_list({b}).astype::<f64>()"),
                )
            ),
        ],
        samples=[f"np.allclose({X}, {X})"],
        doc="Whether all elements are close.",
    ),
    function(
        "numpy.array_equal",
        "a1, a2",
        [over("(a1: array[D], a2: array[D]) -> bool", "numpy::array_equal")],
        samples=[f"np.array_equal({X}, {X})"],
        doc="Whether shapes and elements are equal.",
    ),
    function(
        "numpy.isin",
        "element, test_elements",
        [
            over("(element: array[D], test_elements: array[D]) -> array[bool_]", "numpy::isin", rank="same"),
            over(
                "(element: array[int64], test_elements: list[int]) -> array[bool_]",
                "numpy::isin({element}, &numpy::from_list({test_elements}))",
                rank="same",
            ),
        ],
        samples=["np.isin(np.array([1, 2, 3]), np.array([2, 5]))"],
        doc="Whether each element is among others.",
    ),
    function(
        "numpy.interp",
        "x, xp, fp",
        [
            over(
                "(x: array[float64], xp: array[float64], fp: array[float64]) -> array[float64]",
                "numpy::interp",
                raises=True,
                rank="same",
            )
        ],
        samples=["np.interp(np.array([0.5, 1.5]), np.array([0.0, 1.0, 2.0]), np.array([0.0, 10.0, 0.0]))"],
        doc="Linear interpolation.",
    ),
)
