"""Operators of NumPy's arrays and scalars; the operands are `a` and `b`.

Python's number rules come first, in `operator.py`.
"""

from __future__ import annotations

from batuta_hooks.api.entry import HIGH, Entry, Overload, function, over
from batuta_hooks.api.numpy_rows import FLOATS, INTS, QUOTIENT

SAMPLE_IMPORTS = "import numpy as np"
X, WHOLE = "np.array([1.5, -2.0, 4.0])", "np.array([7, -2, 4])"
WIDE = {"int64": "int", "int32": "int"}


def _arrays(rust: str, *, widen: bool = True, reverse: bool = True) -> list[Overload]:
    """An operation that keeps the dtype: array with array, and with weak Python numbers on either side."""
    found = [over("(a: array[D], b: array[D]) -> array[D]", f"numpy::{rust}", raises=True, rank="same")]
    plain = [
        ("float64", "float"),
        ("float32", "float"),
        ("int64", "int"),
        ("int32", "int"),
        ("float64", "float64"),
        ("int64", "int64"),
    ]
    cast = [("int64", "float"), ("int32", "float"), ("bool_", "float"), ("float32", "float64")] if widen else []
    for dtype, kind in plain:
        found.append(
            over(f"(a: array[{dtype}], b: {kind}) -> array[{dtype}]", f"numpy::{rust}", raises=True, rank="same")
        )
        if reverse:
            found.append(
                over(f"(a: {kind}, b: array[{dtype}]) -> array[{dtype}]", f"numpy::{rust}", raises=True, rank="same")
            )
    for dtype, kind in cast:
        found.append(
            over(
                f"(a: array[{dtype}], b: {kind}) -> array[float64]",
                f"numpy::{rust}(&{{a}}.astype::<f64>(), {{b}})",
                raises=True,
                rank="same",
            )
        )
        if reverse:
            found.append(
                over(
                    f"(a: {kind}, b: array[{dtype}]) -> array[float64]",
                    f"numpy::{rust}({{a}}, &{{b}}.astype::<f64>())",
                    raises=True,
                    rank="same",
                )
            )
    if widen:
        found.append(
            over(
                "(a: array[bool_], b: int) -> array[int64]",
                f"numpy::{rust}(&{{a}}.astype::<i64>(), {{b}})",
                raises=True,
                rank="same",
            )
        )
        if reverse:
            found.append(
                over(
                    "(a: int, b: array[bool_]) -> array[int64]",
                    f"numpy::{rust}({{a}}, &{{b}}.astype::<i64>())",
                    raises=True,
                    rank="same",
                )
            )
    return found


def _scalars(symbol: str) -> list[Overload]:
    """`+ - *` of NumPy's scalars, with each other and with Python's numbers."""
    floats = [
        ("float64", "float64"),
        ("float64", "float"),
        ("float", "float64"),
        ("float64", "int64"),
        ("int64", "float64"),
        ("int64", "float"),
        ("float", "int64"),
        ("float64", "int"),
        ("int", "float64"),
    ]
    ints = [("int64", "int64"), ("int64", "int"), ("int", "int64")]
    template = f"{{a}} {symbol} {{b}}"
    whole = "float64" if symbol == "/" else "int64"
    return [over(f"(a: {a}, b: {b}) -> float64", template) for a, b in floats] + [
        over(f"(a: {a}, b: {b}) -> {whole}", template) for a, b in ints
    ]


def _scalar_calls(float_rust: str, int_rust: str, *, int_raises: bool = False) -> list[Overload]:
    """Operations of NumPy's scalars that are functions in Rust."""
    floats = [("float64", "float64"), ("float64", "float"), ("float", "float64")]
    ints = [("int64", "int64"), ("int64", "int"), ("int", "int64")]
    return [
        *(over(f"(a: {a}, b: {b}) -> float64", f"numpy::scalar::{float_rust}") for a, b in floats),
        *(over(f"(a: {a}, b: {b}) -> int64", f"numpy::scalar::{int_rust}", raises=int_raises) for a, b in ints),
    ]


def _division() -> list[Overload]:
    found = [
        over(f"(a: array[{d}], b: array[{d}]) -> array[{q}]", "numpy::divide", raises=True, rank="same")
        for d, q in QUOTIENT.items()
    ]
    found += [
        over(
            f"(a: array[{a}], b: array[{b}]) -> array[float64]",
            "numpy::divide(&{a}.astype::<f64>(), &{b}.astype::<f64>())",
            raises=True,
            rank="same",
        )
        for a in (*INTS, "bool_")
        for b in (*INTS, "bool_")
        if a != b
    ]
    found.append(over("(a: array[D], b: array[D]) -> array[D]", "numpy::divide", raises=True, rank="same"))
    for kind in ("float", "float64"):
        for dtype in FLOATS:
            if kind == "float64" and dtype == "float32":
                continue
            found.append(
                over(f"(a: array[{dtype}], b: {kind}) -> array[{dtype}]", "numpy::divide", raises=True, rank="same")
            )
            found.append(
                over(f"(a: {kind}, b: array[{dtype}]) -> array[{dtype}]", "numpy::divide", raises=True, rank="same")
            )
        for dtype in (*INTS, "bool_"):
            found.append(
                over(
                    f"(a: array[{dtype}], b: {kind}) -> array[float64]",
                    "numpy::divide(&{a}.astype::<f64>(), {b})",
                    raises=True,
                    rank="same",
                )
            )
            found.append(
                over(
                    f"(a: {kind}, b: array[{dtype}]) -> array[float64]",
                    "numpy::divide({a}, &{b}.astype::<f64>())",
                    raises=True,
                    rank="same",
                )
            )
    return found + _scalars("/")


def _powers() -> list[Overload]:
    found = [
        over(f"(a: array[{d}], b: array[{d}]) -> array[{d}]", "numpy::power", raises=True, rank="same") for d in FLOATS
    ]
    found += [
        over(f"(a: array[{d}], b: array[{d}]) -> array[{d}]", "numpy::power_int", raises=True, rank="same")
        for d in INTS
    ]
    found += [
        over(f"(a: array[{d}], b: float) -> array[{d}]", "numpy::power", raises=True, rank="same") for d in FLOATS
    ]
    found += [
        over(f"(a: array[{d}], b: int) -> array[{d}]", "numpy::power_int", raises=True, rank="same") for d in INTS
    ]
    found += [
        over(
            f"(a: array[{d}], b: float) -> array[float64]",
            "numpy::power(&{a}.astype::<f64>(), {b})",
            raises=True,
            rank="same",
        )
        for d in INTS
    ]
    found += [
        over(
            "(a: array[float64], b: array[int64]) -> array[float64]",
            "numpy::power({a}, &{b}.astype::<f64>())",
            raises=True,
            rank="same",
        ),
        over(
            "(a: array[int64], b: array[float64]) -> array[float64]",
            "numpy::power(&{a}.astype::<f64>(), {b})",
            raises=True,
            rank="same",
        ),
        over("(a: float, b: array[float64]) -> array[float64]", "numpy::power", raises=True, rank="same"),
        over(
            "(a: float, b: array[int64]) -> array[float64]",
            "numpy::power({a}, &{b}.astype::<f64>())",
            raises=True,
            rank="same",
        ),
        over("(a: int, b: array[int64]) -> array[int64]", "numpy::power_int", raises=True, rank="same"),
    ]
    return found + _scalar_calls("power", "power_int", int_raises=True)


def _comparison(name: str, symbol: str) -> list[Overload]:
    found = [over("(a: array[D], b: array[D]) -> array[bool_]", f"numpy::{name}", raises=True, rank="same")]
    for dtype, kind in (
        ("float64", "float"),
        ("float32", "float"),
        ("int64", "int"),
        ("int32", "int"),
        ("bool_", "bool"),
        ("str_", "str"),
        ("float64", "float64"),
        ("int64", "int64"),
    ):
        argument = "{b}" if kind != "str" else "&Str::from({b})"
        rust = f"numpy::{name}" if kind != "str" else f"numpy::{name}({{a}}, {argument})"
        found.append(over(f"(a: array[{dtype}], b: {kind}) -> array[bool_]", rust, raises=True, rank="same"))
        if kind != "str":
            found.append(over(f"(a: {kind}, b: array[{dtype}]) -> array[bool_]", rust, raises=True, rank="same"))
    for dtype in INTS:
        found.append(
            over(
                f"(a: array[{dtype}], b: float) -> array[bool_]",
                f"numpy::{name}(&{{a}}.astype::<f64>(), {{b}})",
                raises=True,
                rank="same",
            )
        )
    found.append(
        over(
            "(a: array[bool_], b: int) -> array[bool_]",
            f"numpy::{name}(&{{a}}.astype::<i64>(), {{b}})",
            raises=True,
            rank="same",
        )
    )
    for wide, plain in (("float64", "float"), ("int64", "int"), ("bool_", "bool")):
        found += [
            over(f"(a: {wide}, b: {wide}) -> bool_", f"numpy::Bool({{a}}.0 {symbol} {{b}}.0)"),
            over(f"(a: {wide}, b: {plain}) -> bool_", f"numpy::Bool({{a}}.0 {symbol} {{b}})"),
            over(f"(a: {plain}, b: {wide}) -> bool_", f"numpy::Bool({{a}} {symbol} {{b}}.0)"),
        ]
    return found


def _bits(rust: str, symbol: str) -> list[Overload]:
    return [
        *(
            over(
                f"(a: array[{dtype}], b: array[{dtype}]) -> array[{dtype}]", f"numpy::{rust}", raises=True, rank="same"
            )
            for dtype in ("bool_", *INTS)
        ),
        over("(a: array[int64], b: int) -> array[int64]", f"numpy::{rust}", raises=True, rank="same"),
        over("(a: array[bool_], b: bool) -> array[bool_]", f"numpy::{rust}", raises=True, rank="same"),
        over("(a: bool_, b: bool_) -> bool_", f"numpy::Bool({{a}}.0 {symbol} {{b}}.0)"),
    ]


def _in_place(rust: str, dtypes: tuple[str, ...] = (*FLOATS, *INTS)) -> list[Overload]:
    """`a += b` where the result fits into `a`."""
    found = [over(f"(a: array[{dtype}], b: array[{dtype}]) -> None", f"numpy::{rust}", raises=True) for dtype in dtypes]
    for dtype in dtypes:
        kinds = (
            ("int", "int64")
            if dtype == "int64"
            else ("int",)
            if dtype in INTS
            else ("float", "float64")
            if dtype == "float64"
            else ("float",)
        )
        found += [over(f"(a: array[{dtype}], b: {kind}) -> None", f"numpy::{rust}", raises=True) for kind in kinds]
    if "float64" in dtypes:
        found += [
            over(
                f"(a: array[float64], b: array[{dtype}]) -> None",
                f"numpy::{rust}({{a}}, &{{b}}.astype::<f64>())",
                raises=True,
            )
            for dtype in ("int64", "float32", "bool_")
        ]
    return found


def _row(name: str, overloads: list[Overload], samples: list[str], doc: str, params: str = "a, b") -> Entry:
    return function(f"operator.{name}", params, overloads, samples=samples, doc=doc)


BOOL_SUBTRACT = over(
    "(a: array[bool_], b: array[bool_]) -> array[bool_]", "numpy::subtract_bool", raises=True, rank="same"
)
COMPARISONS = (
    ("eq", "equal", "=="),
    ("ne", "not_equal", "!="),
    ("lt", "less", "<"),
    ("le", "less_equal", "<="),
    ("gt", "greater", ">"),
    ("ge", "greater_equal", ">="),
)
UPDATES = (("iadd", "iadd"), ("isub", "isub"), ("imul", "imul"), ("ifloordiv", "ifloordiv"), ("imod", "imod"))

ROWS: tuple[Entry, ...] = (
    _row(
        "add", [*_arrays("add"), *_scalars("+")], [f"{X} + {X}", f"{X} + 1", f"2 + {WHOLE}", f"{WHOLE} + 0.5"], "Sums."
    ),
    _row("sub", [BOOL_SUBTRACT, *_arrays("subtract"), *_scalars("-")], [f"{X} - 1.5", f"1 - {WHOLE}"], "Differences."),
    _row("mul", [*_arrays("multiply"), *_scalars("*")], [f"{X} * {X}", f"2 * {WHOLE}"], "Products."),
    _row("truediv", _division(), [f"{X} / 2", f"{WHOLE} / 2", f"1 / {X}"], "Quotients."),
    _row(
        "floordiv",
        [*_arrays("floor_divide"), *_scalar_calls("floor_divide", "floor_divide_int")],
        [f"{WHOLE} // 3", f"{X} // 0.5"],
        "Floors of quotients.",
    ),
    _row(
        "mod",
        [*_arrays("remainder"), *_scalar_calls("remainder", "remainder_int")],
        [f"{WHOLE} % 3", f"{X} % 1.5"],
        "Remainders.",
    ),
    _row("pow", _powers(), [f"{X} ** 2", f"{WHOLE} ** 2", f"2.0 ** {X}"], "Powers."),
    *(
        _row(
            name,
            _comparison(rust, symbol),
            [f"{X} {symbol} 1.5", f"{WHOLE} {symbol} {WHOLE}"],
            "Comparison of each pair.",
        )
        for name, rust, symbol in COMPARISONS
    ),
    _row("and_", _bits("bitwise_and", "&"), [f"({X} > 0) & ({X} < 3)"], "And."),
    _row("or_", _bits("bitwise_or", "|"), [f"({X} > 3) | ({X} < 0)"], "Or."),
    _row("xor", _bits("bitwise_xor", "^"), [f"({X} > 0) ^ ({X} < 3)"], "Exclusive or."),
    _row(
        "invert",
        [
            over("(a: array[D]) -> array[D]", "numpy::invert", rank="same"),
            over("(a: bool_) -> bool_", "numpy::Bool(!{a}.0)"),
        ],
        [f"~({X} > 0)"],
        "Not.",
        "a",
    ),
    _row(
        "neg",
        [
            over("(a: array[D]) -> array[D]", "numpy::negative", rank="same"),
            *(over(f"(a: {kind}) -> {kind}", "-{a}") for kind in ("float64", "int64")),
        ],
        [f"-{X}"],
        "Negated elements.",
        "a",
    ),
    _row("pos", [over("(a: array[D]) -> array[D]", "numpy::positive", rank="same")], [f"+{X}"], "A copy.", "a"),
    function(
        "operator.matmul",
        "a, b",
        [over("(a: array[D], b: array[D]) -> array[D]", "numpy::matmul", raises=True, rank="matmul")],
        samples=["np.array([[1.0, 2.0], [3.0, 4.0]]) @ np.array([[1.0], [0.5]])"],
        doc="Matrix product.",
        complexity=HIGH,
        rtol=1e-9,
    ),
    *(_row(name, _in_place(rust), [], "In place.") for name, rust in UPDATES),
    _row("itruediv", _in_place("itruediv", FLOATS), [], "Division in place."),
    _row("ipow", _in_place("ipow", FLOATS), [], "Powers in place."),
    *(
        _row(
            f"i{name}",
            [
                over(f"(a: array[{dtype}], b: array[{dtype}]) -> None", f"numpy::i{name}", raises=True)
                for dtype in ("bool_", *INTS)
            ],
            [],
            "In place.",
        )
        for name in ("and", "or", "xor")
    ),
)
