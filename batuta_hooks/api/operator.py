"""Rows of Python's operators, by the names of the `operator` module; the operands are `a` and `b`, of subscripts `a`,
`i` and `value`.

Overloads are tried in order of cost: exact types before conversions. What no overload takes goes to the dynamic rung.
"""

from __future__ import annotations

from batuta_hooks.api import module_rows
from batuta_hooks.api.dynamic import also_dynamic, functions
from batuta_hooks.api.entry import Entry, Overload, function, over

SAMPLE_IMPORTS = ""


def _binary(name: str, overloads: list[Overload], samples: list[str], doc: str) -> Entry:
    """The row of a binary operator, with the libraries' overloads behind."""
    return function(f"operator.{name}", "a, b", [*overloads, *_library(name)], samples=samples, doc=doc)


def _library(name: str) -> tuple[Overload, ...]:
    rows = [module_rows(module).get(f"operator.{name}") for module in ("numpy_operators", "collections_operators")]
    return tuple(overload for row in rows if isinstance(row, Entry) for overload in row.overloads)


def _arith(name: str, symbol: str, samples: list[str], doc: str, more: list[Overload] | None = None) -> Entry:
    """`+ - *`: Rust's own operators; i64 arithmetic is checked in every profile of the generated crate."""
    template = f"{{a}} {symbol} {{b}}"
    overloads = [over(f"(a: {kind}, b: {kind}) -> {kind}", template) for kind in ("int", "float", "bigint", "complex")]
    return _binary(name, [*overloads, *(more or [])], samples, doc)


def _compare(name: str, symbol: str, method: str, doc: str) -> Entry:
    """`== != < <= > >=`; an int and a float are compared exactly."""
    template = f"{{a}} {symbol} {{b}}"
    ordered = name not in ("eq", "ne")
    overloads = [
        over(f"(a: {kind}, b: {kind}) -> bool", template) for kind in ("int", "float", "bool", "str", "bigint", "bytes")
    ]
    overloads += [
        over("(a: int, b: float) -> bool", f"py::compare::{name}_int_float"),
        over("(a: float, b: int) -> bool", f"py::compare::{name}_float_int"),
        over("(a: bigint, b: float) -> bool", f"py::compare::{name}_bigint_float"),
        over("(a: float, b: bigint) -> bool", f"py::compare::{name}_float_bigint"),
    ]
    if not ordered:
        overloads += [over("(a: None, b: None) -> bool", f"py::compare::{name}_none")]
        overloads += [over("(a: complex, b: complex) -> bool", template)]
    for kind in ("list[T]", "tuple[T, ...]", "set[T]", "frozenset[T]", *_tuples()):
        pair = kind.replace("U", "T") if kind == "list[T]" else kind
        overloads.append(over(f"(a: {kind}, b: {pair}) -> bool", f"py::compare::{name}", raises=True))
    if not ordered:
        overloads.append(over("(a: dict[K, V], b: dict[K, V]) -> bool", f"py::compare::{name}", raises=True))
        overloads.append(over("(a: range, b: range) -> bool", f"py::compare::{name}", raises=True))
        overloads.append(over("(a: optional[T], b: optional[T]) -> bool", f"py::compare::{name}", raises=True))
    samples = [
        f"1 {symbol} 2",
        f"1 {symbol} 1.0",
        f"'a' {symbol} 'b'",
        f"[1, 2] {symbol} [1, 3]",
        f"(1, 'a') {symbol} (1, 'b')",
    ]
    return _binary(name, overloads, samples, doc)


def _tuples() -> list[str]:
    names = "TUVWX"
    return [f"tuple[{', '.join(names[:size])}]" for size in range(1, 6)]


LISTS = [
    over("(a: list[T], b: list[T]) -> list[T]", ".concat"),
    over("(a: str, b: str) -> str", ".concat"),
    over("(a: tuple[T, ...], b: tuple[T, ...]) -> tuple[T, ...]", ".concat"),
    over("(a: bytes, b: bytes) -> bytes", ".concat"),
]
REPEATS = [
    over("(a: list[T], b: int) -> list[T]", ".repeat"),
    over("(a: int, b: list[T]) -> list[T]", "{b}.repeat({a})"),
    over("(a: str, b: int) -> str", ".repeat", raises=True),
    over("(a: int, b: str) -> str", "{b}.repeat({a})", raises=True),
    over("(a: tuple[T, ...], b: int) -> tuple[T, ...]", ".repeat"),
    over("(a: bytes, b: int) -> bytes", ".repeat"),
    over("(a: int, b: bytes) -> bytes", "{b}.repeat({a})"),
]


def _sets(method: str) -> list[Overload]:
    return [
        over("(a: set[T], b: set[T]) -> set[T]", f".{method}", raises=True),
        over("(a: frozenset[T], b: frozenset[T]) -> frozenset[T]", f".{method}", raises=True),
    ]


def _bits(name: str, symbol: str, samples: list[str], doc: str, more: list[Overload]) -> Entry:
    kinds = ("int", "bigint") if symbol in ("<<", ">>") else ("bool", "int", "bigint")
    overloads = [over(f"(a: {kind}, b: {kind}) -> {kind}", f"{{a}} {symbol} {{b}}") for kind in kinds]
    return _binary(name, [*overloads, *more], samples, doc)


ROWS: tuple[Entry, ...] = (
    _arith("add", "+", ["1 + 2", "1 + 0.5", "'a' + 'b'", "[1] + [2]", "True + 1"], "Addition, concatenation.", LISTS),
    _arith("sub", "-", ["5 - 7", "1 - 0.25"], "Subtraction, difference of sets.", _sets("difference")),
    _arith("mul", "*", ["6 * 7", "3 * 'ab'", "[0] * 3", "2 * 1.5"], "Product, repetition.", REPEATS),
    _binary("truediv", [
        over("(a: int, b: int) -> float", "py::int::truediv", raises=True),
        over("(a: float, b: float) -> float", "py::float::truediv", raises=True),
        over("(a: bigint, b: bigint) -> float", ".truediv", raises=True),
        over("(a: complex, b: complex) -> complex", ".truediv", raises=True),
    ], ["7 / 2", "1.0 / 3"], "True division."),
    _binary("floordiv", [
        over("(a: int, b: int) -> int", "py::int::floordiv", raises=True),
        over("(a: float, b: float) -> float", "py::float::floordiv", raises=True),
        over("(a: bigint, b: bigint) -> bigint", ".floordiv", raises=True),
    ], ["-7 // 2", "7.5 // 2"], "Floor division."),
    _binary("mod", [
        over("(a: int, b: int) -> int", "py::int::modulo", raises=True),
        over("(a: float, b: float) -> float", "py::float::modulo", raises=True),
        over("(a: bigint, b: bigint) -> bigint", ".modulo", raises=True),
    ], ["-7 % 3", "7.5 % -2"], "Remainder with the divisor's sign."),
    _binary("pow", [
        over("(a: float, b: float) -> float", "py::float::pow", raises=True),
        over("(a: complex, b: complex) -> complex", ".pow", raises=True),
        over("(a: int, b: int) -> int", "py::int::pow"),
    ], ["2.0 ** 0.5", "2 ** 10"], "Power; of ints, see `infer.powers`."),
    _binary("lshift", [
        over("(a: int, b: int) -> int", "py::int::shl", raises=True),
        over("(a: bigint, b: bigint) -> bigint", ".shl", raises=True),
    ], ["5 << 70"], "Shift left; the result may pass 64 bits."),
    _binary("rshift", [
        over("(a: int, b: int) -> int", "py::int::shr", raises=True),
        over("(a: bigint, b: bigint) -> bigint", ".shr", raises=True),
    ], ["1000 >> 3"], "Shift right."),
    _bits("and_", "&", ["6 & 3", "{1, 2} & {2, 3}", "True & False"], "Bitwise and, intersection.",
        _sets("intersection")),
    _bits("or_", "|", ["6 | 3", "{1} | {2}"], "Bitwise or, union.", [
        *_sets("union"),
        over("(a: dict[K, V], b: dict[K, V]) -> dict[K, V]", ".union", raises=True),
    ]),
    _bits("xor", "^", ["6 ^ 3"], "Bitwise exclusive or, symmetric difference.", _sets("symmetric_difference")),
    function("operator.neg", "a", [
        *(over(f"(a: {kind}) -> {kind}", "-{a}") for kind in ("int", "float", "bigint", "complex")), *_library("neg"),
    ], samples=["-(3)", "-(2.5)"], doc="Negation."),
    function("operator.pos", "a", [
        *(over(f"(a: {kind}) -> {kind}", "{a}", exact=True) for kind in ("int", "float", "bigint")), *_library("pos"),
        ], samples=["+(3)"], doc="Identity."),
    function("operator.invert", "a", [
        over("(a: int) -> int", "!{a}"), over("(a: bigint) -> bigint", "!{a}"), *_library("invert"),
    ], samples=["~5"], doc="Bitwise complement."),
    _compare("eq", "==", "py_eq", "Equality."),
    _compare("ne", "!=", "py_eq", "Inequality."),
    _compare("lt", "<", "py_cmp", "Less than."),
    _compare("le", "<=", "py_cmp", "At most."),
    _compare("gt", ">", "py_cmp", "Greater than."),
    _compare("ge", ">=", "py_cmp", "At least."),
    function("operator.contains", "a, b", [
        over("(a: list[T], b: T) -> bool", ".contains", raises=True),
        over("(a: tuple[T, ...], b: T) -> bool", ".contains", raises=True),
        over("(a: set[T], b: T) -> bool", ".contains", raises=True),
        over("(a: frozenset[T], b: T) -> bool", ".contains", raises=True),
        over("(a: dict[K, V], b: K) -> bool", ".contains", raises=True),
        over("(a: dict_keys[K, V], b: K) -> bool", ".contains", raises=True),
        over("(a: dict_values[K, V], b: V) -> bool", ".contains", raises=True),
        over("(a: range, b: int) -> bool", ".contains"),
        over("(a: str, b: str) -> bool", ".contains"),
        over("(a: bytes, b: bytes) -> bool", ".contains"),
        over("(a: bytes, b: int) -> bool", ".contains_byte", raises=True),
        *(over(f"(a: tuple[{', '.join(['T'] * size)}], b: T) -> bool", "py::compare::in_items",
            raises=True) for size in range(1, 13)),
        *_library("contains"),
    ], samples=["2 in [1, 2]", "'b' in 'abc'", "3 in {1: 2}", "5 in range(3)", "'x' in ('x', 'y')"], doc="Membership."),
    function("operator.getitem", "a, b", [
        over("(a: list[T], b: int) -> T", ".get", raises=True),
        over("(a: list[T], b: own slice) -> list[T]", ".slice", raises=True),
        over("(a: tuple[T, ...], b: int) -> T", ".get", raises=True),
        over("(a: tuple[T, ...], b: own slice) -> tuple[T, ...]", ".slice", raises=True),
        over("(a: str, b: int) -> str", ".get", raises=True),
        over("(a: str, b: own slice) -> str", ".slice", raises=True),
        over("(a: bytes, b: int) -> int", ".get", raises=True),
        over("(a: bytes, b: own slice) -> bytes", ".slice", raises=True),
        over("(a: dict[K, V], b: K) -> V", ".item", raises=True),
        over("(a: range, b: int) -> int", ".get", raises=True),
        *(over(f"(a: tuple[{', '.join(['T'] * size)}], b: int) -> T", "py::compare::item_of",
            raises=True) for size in range(1, 13)),
        *_library("getitem"),
    ], samples=["[1, 2, 3][-1]", "'abc'[1:]", "{'a': 5}['a']", "(1, 2)[0]"], doc="Item or slice."),
    function("operator.setitem", "a, b, value", [
        over("(a: list[T], b: int, value: own T) -> None", ".set", raises=True),
        over("(a: list[T], b: own slice, value: list[T]) -> None", ".set_slice", raises=True),
        over("(a: dict[K, V], b: own K, value: own V) -> None", ".set", raises=True),
        *_library("setitem"),
    ], doc="Item or slice assignment."),
    function("operator.delitem", "a, b", [
        over("(a: list[T], b: int) -> None", ".del", raises=True),
        over("(a: list[T], b: own slice) -> None", ".del_slice", raises=True),
        over("(a: dict[K, V], b: K) -> None", ".del", raises=True),
        *_library("delitem"),
    ], doc="Item or slice deletion."),
    function("operator.iadd", "a, b", [
        over("(a: list[T], b: list[T]) -> None", ".extend"), *_library("iadd"),
    ], doc="Addition in place."),
    function("operator.isub", "a, b", [
        over("(a: set[T], b: set[T]) -> None", ".difference_update", raises=True), *_library("isub"),
    ], doc="Subtraction in place."),
    function("operator.imul", "a, b", [
        over("(a: list[T], b: int) -> None", ".repeat_in_place"), *_library("imul"),
    ], doc="Product in place."),
    function("operator.itruediv", "a, b", [*_library("itruediv")], doc="Division in place."),
    function("operator.ior", "a, b", [
        over("(a: set[T], b: set[T]) -> None", ".update", raises=True),
        over("(a: dict[K, V], b: dict[K, V]) -> None", ".update", raises=True),
    ], doc="Union in place."),
    function("operator.iand", "a, b", [over("(a: set[T], b: set[T]) -> None", ".intersection_update", raises=True)],
        doc="Intersection in place."),
    function("operator.ixor", "a, b", [over("(a: set[T], b: set[T]) -> None", ".symmetric_difference_update",
        raises=True)], doc="Symmetric difference in place."),
    function("operator.bigpow", "a, b", [over("(a: bigint, b: bigint) -> bigint", ".pow", raises=True)],
        doc="Power of ints that passes 64 bits; the exponent is a literal, not negative."),
    function("operator.matmul", "a, b", [*_library("matmul")], doc="Matrix product."),
)  # fmt: skip
ROWS = (
    *also_dynamic("operator", ROWS),
    *functions("operator", "abs attrgetter concat iconcat index is_ is_not itemgetter methodcaller not_ truth"),
)
