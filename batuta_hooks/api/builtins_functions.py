"""The builtin functions."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, function, over, refused

B = "builtins"


SIZED = (
    "list[T]", "str", "dict[K, V]", "counter[K]", "defaultdict[K, V]", "ordereddict[K, V]", "set[T]", "frozenset[T]",
    "tuple[T, ...]", "range", "bytes", "deque[T]", "array[D]",
    "dict_keys[K, V]", "dict_values[K, V]", "dict_items[K, V]",
    *(f"tuple[{', '.join('ABCDEFGHIJKL'[:size])}]" for size in range(13)),
)  # fmt: skip


def _text(name: str, samples: list[str], doc: str) -> Entry:
    """`str`, `repr`, `ascii`: a text of anything that has one."""
    empty = [over("() -> str", "py::Str::default")] if name == "str" else []
    return function(
        f"{B}.{name}",
        "object=''" if name == "str" else "obj, /",
        [*empty, over(f"({'object' if name == 'str' else 'obj'}: S) -> str", f"py::{name}", raises=True)],
        kind="class" if name == "str" else "function",
        samples=samples,
        doc=doc,
    )


def _based(name: str, kind: str) -> Entry:
    """`bin`, `hex`, `oct`."""
    rust = {"int": f'py::format_value(&{{number}}, "#{kind}")', "bigint": f'py::format_value({{number}}, "#{kind}")'}
    return function(
        f"{B}.{name}",
        "number, /",
        [over(f"(number: {rtype}) -> str", template, raises=True) for rtype, template in rust.items()],
        samples=[f"{name}(255)", f"{name}(-10)", f"{name}(0)", f"{name}(True)"],
        doc="The digits of an int in another base, with the base's prefix.",
    )


FORMATTED = ("int", "float", "bool", "str", "bigint")


def _extreme(name: str, doc: str) -> Entry:
    rust = f"py::builtins::{name}"
    return function(
        f"{B}.{name}",
        "a, b=None, /, *args, key=None, default=None",
        [
            over("(a: iter[T]) -> T", rust, raises=True),
            over("(a: iter[T], default: own T) -> T", f"{rust}_or", raises=True),
            over("(a: iter[T], key: fn[T -> K]) -> T", f"{rust}_by_key", raises=True),
            over("(a: iter[T], key: fn[T -> K], default: own T) -> T", f"{rust}_by_key_or", raises=True),
            over("(a: int, b: int) -> int", f"{rust}_i64", exact=True),
            over("(a: float, b: float) -> float", f"{rust}_f64", exact=True),
            over("(a: T, b: T) -> T", f"{rust}2", raises=True),
            over("(a: T, b: T, *args: T) -> T", f"{rust}_of", raises=True),
            over("(a: T, b: T, *args: T, key: fn[T -> K]) -> T", f"{rust}_of_by_key", raises=True),
        ],
        samples=[
            f"{name}(3, 1)",
            f"{name}(3, 1, 2)",
            f"{name}(1.5, -2.0)",
            f"{name}('b', 'a')",
            f"{name}((1, 2), (1, 1))",
            f"{name}([3, 1, 2])",
            f"{name}([], default=5)",
            f"{name}([-3, 1], key=abs)",
        ],
        doc=doc,
    )


ROWS: tuple[Entry, ...] = (
    _text(
        "str",
        [
            "str()",
            "str(5)",
            "str(2.5)",
            "str(True)",
            "str('a')",
            "str([1, 'a'])",
            "str((1,))",
            "str({1: 2})",
            "str(None)",
        ],
        "The text of a value.",
    ),
    _text(
        "repr", ["repr(5)", "repr(1e22)", "repr('a')", "repr([1, 'a'])", "repr({1: 'b'})"], "The text that shows it."
    ),
    _text("ascii", ["ascii('h\u00e9')", "ascii([1, '\u20ac'])"], "The repr in ASCII."),
    _based("bin", "b"),
    _based("hex", "x"),
    _based("oct", "o"),
    function(
        f"{B}.format",
        "value, format_spec='', /",
        [
            over(
                f"(value: {kind}, format_spec: str = '') -> str",
                "py::format_value(&{value}, {format_spec}.as_str())"
                if kind in ("int", "float", "bool")
                else "py::format_value({value}, {format_spec}.as_str())",
                raises=True,
            )
            for kind in FORMATTED
        ],
        samples=["format(5, '04d')", "format(2.5, '.2f')", "format('a', '>3')", "format(True)", "format(255, 'x')"],
        doc="The value as a format specification says.",
    ),
    function(
        f"{B}.len",
        "obj, /",
        [
            *(over(f"(obj: {kind}) -> int", "py::builtins::len") for kind in SIZED),
            over("(obj: dyn) -> int", "py::ops::len_i64", raises=True, exact=True),
        ],
        samples=["len([1, 2])", "len((1,))", "len({1: 2})", "len(range(7))", "len({1, 2})"],
        doc="The number of elements.",
    ),
    function(
        f"{B}.abs",
        "x, /",
        [
            over("(x: int) -> int", "py::int::abs"),
            over("(x: bool) -> int", "i64::from({x})"),
            over("(x: bigint) -> bigint", ".abs"),
            over("(x: float) -> float", ".abs"),
            over("(x: complex) -> float", ".abs", raises=True),
        ],
        samples=["abs(3 + 4j)", "abs(-3)", "abs(-2.5)", "abs(-0.0)"],
        doc="The absolute value.",
    ),
    _extreme("min", "The smallest element or argument, the first of equal ones."),
    _extreme("max", "The largest element or argument, the first of equal ones."),
    function(
        f"{B}.sum",
        "iterable, /, start=0",
        [
            over("(iterable: iter[int], start: int = 0) -> int", "py::builtins::sum_i64", raises=True),
            over("(iterable: iter[bool]) -> int", "py::builtins::sum_bool", raises=True),
            over("(iterable: iter[float], start: float = 0.0) -> float", "py::builtins::sum_f64", raises=True),
            over("(iterable: iter[bigint], start: bigint = 0) -> bigint", "py::builtins::sum_int", raises=True),
        ],
        samples=["sum([1, 2, 3])", "sum([0.1] * 10)", "sum([1, 2], 10)", "sum(x * x for x in range(5))"],
        doc="The sum from left to right.",
    ),
    function(
        f"{B}.sorted",
        "iterable, /, *, key=None, reverse=False",
        [
            over("(iterable: iter[T]) -> list[T]", "py::builtins::sorted", raises=True),
            over("(iterable: iter[T], reverse: bool) -> list[T]", "py::builtins::sorted_with", raises=True),
            over(
                "(iterable: iter[T], key: fn[T -> K], reverse: bool = False) -> list[T]",
                "py::builtins::sorted_by_key",
                raises=True,
            ),
        ],
        samples=[
            "sorted([3, 1, 2])",
            "sorted([3, 1, 2], reverse=True)",
            "sorted([-3, 1, 2], key=abs)",
            "sorted({3: 1, 2: 5})",
        ],
        doc="A sorted list, stable.",
    ),
    function(
        f"{B}.any",
        "iterable, /",
        [over("(iterable: iter[T]) -> bool", "py::builtins::any", raises=True)],
        samples=["any([0, 1])", "any([])", "any(x > 2 for x in [1, 2])"],
        doc="Whether some element is true.",
    ),
    function(
        f"{B}.all",
        "iterable, /",
        [over("(iterable: iter[T]) -> bool", "py::builtins::all", raises=True)],
        samples=["all([0, 1])", "all([])", "all(x > 0 for x in [1, 2])"],
        doc="Whether all elements are true.",
    ),
    function(
        f"{B}.divmod",
        "x, y, /",
        [
            over("(x: int, y: int) -> tuple[int, int]", "py::int::divmod", raises=True),
            over("(x: float, y: float) -> tuple[float, float]", "py::float::divmod", raises=True),
            over("(x: bigint, y: bigint) -> tuple[bigint, bigint]", ".divmod", raises=True),
        ],
        samples=["divmod(7, 2)", "divmod(-7, 2)", "divmod(7.5, -2.0)"],
        doc="The floored quotient and the modulus.",
    ),
    function(
        f"{B}.pow",
        "base, exp, mod=None",
        [
            over("(base: int, exp: int) -> int", "py::int::pow"),
            over("(base: float, exp: float) -> float", "py::float::pow", raises=True, exact=True),
            over("(base: float, exp: int) -> float", "py::float::pow({base}, {exp} as f64)", raises=True, exact=True),
            over("(base: int, exp: int, mod: int) -> int", "py::int::pow_mod_i64", raises=True),
            over("(base: bigint, exp: bigint, mod: bigint) -> bigint", "py::int::pow_mod", raises=True),
        ],
        samples=["pow(2.0, 0.5)", "pow(3, 200, 1000007)", "pow(3, -1, 11)"],
        doc="A power, with a modulus perhaps.",
    ),
    function(
        f"{B}.round",
        "number, ndigits=None",
        [
            over("(number: int) -> int", "{number}"),
            over("(number: int, ndigits: int) -> int", "py::int::round"),
            over("(number: float) -> int", "py::float::round_int_i64", raises=True, exact=True),
            over(
                "(number: float, ndigits: None) -> int", "py::float::round_int_i64({number})", raises=True, exact=True
            ),
            over("(number: float, ndigits: int) -> float", "py::float::round", raises=True, exact=True),
            over(
                "(number: float64, ndigits: int) -> float64",
                "numpy::Float64(numpy::Rounded::to_decimals({number}.0, {ndigits}))",
                exact=True,
            ),
            over("(number: float64) -> int", "py::float::round_int_i64({number}.0)", raises=True, exact=True),
            over("(number: float) -> bigint", "py::float::round_int", raises=True, exact=True),
            over("(number: bigint) -> bigint", "{number}.clone()"),
            over("(number: bigint, ndigits: int) -> bigint", ".round"),
        ],
        samples=["round(2.5)", "round(3.5)", "round(-2.5)", "round(2.675, 2)", "round(1234.5, -2)", "round(1250, -2)"],
        doc="Rounded half to even.",
    ),
    function(
        f"{B}.enumerate",
        "iterable, start=0",
        [over("(iterable: iter[T], start: int = 0) -> iterator[tuple[int, T]]", "py::iter::enumerate")],
        samples=["list(enumerate([5, 6]))", "list(enumerate([5, 6], 1))"],
        doc="Pairs of a counter and the elements.",
    ),
    function(
        f"{B}.zip",
        "a, b, c=None, /, *, strict=False",
        [
            over("(a: iter[A], b: iter[B]) -> iterator[tuple[A, B]]", "py::iter::zip"),
            over("(a: iter[A], b: iter[B], strict: bool) -> iterator[tuple[A, B]]", "py::iter::zip_strict"),
            over("(a: iter[A], b: iter[B], c: iter[C]) -> iterator[tuple[A, B, C]]", "py::iter::zip3"),
        ],
        samples=["list(zip([1, 2], [3, 4]))", "list(zip([1, 2], [3, 4], [5]))"],
        doc="Tuples of what several iterables yield, until the shortest ends.",
    ),
    function(
        f"{B}.map",
        "function, a, b=None, /",
        [
            over("(function: fn[T -> R], a: iter[T]) -> iterator[R]", "py::iter::map"),
            over("(function: fn[A, B -> R], a: iter[A], b: iter[B]) -> iterator[R]", "py::iter::map2"),
        ],
        samples=["list(map(abs, [-1, 2]))"],
        doc="A function's results over the elements.",
    ),
    function(
        f"{B}.filter",
        "function, iterable, /",
        [
            over("(function: None, iterable: iter[T]) -> iterator[T]", "py::iter::filter_none({iterable})"),
            over("(function: fn[T -> bool], iterable: iter[T]) -> iterator[T]", "py::iter::filter"),
        ],
        samples=["list(filter(None, [0, 1, 2]))", "list(filter(lambda x: x > 1, [0, 1, 2]))"],
        doc="The elements for which a function is true.",
    ),
    function(
        f"{B}.reversed",
        "sequence, /",
        [
            over("(sequence: list[T]) -> iterator[T]", "py::iter::ok({sequence}.reversed())"),
            over("(sequence: tuple[T, ...]) -> iterator[T]", "py::iter::ok({sequence}.reversed())"),
            over("(sequence: range) -> iterator[int]", "py::iter::ok({sequence}.reversed())"),
            over("(sequence: deque[T]) -> iterator[T]", ".reversed"),
            over("(sequence: dict[K, V]) -> iterator[K]", ".reversed"),
            over("(sequence: dict_keys[K, V]) -> iterator[K]", ".reversed"),
            over("(sequence: dict_values[K, V]) -> iterator[V]", ".reversed"),
            over("(sequence: dict_items[K, V]) -> iterator[tuple[K, V]]", ".reversed"),
        ],
        samples=["list(reversed([1, 2]))", "list(reversed(range(3)))", "list(reversed({1: 2, 3: 4}))"],
        doc="The elements backwards.",
    ),
    function(
        f"{B}.iter",
        "iterable, /",
        [over("(iterable: iter[T]) -> iterator[T]", "py::Iter::new")],
        samples=["list(iter([1, 2]))"],
        doc="An iterator.",
    ),
    function(
        f"{B}.next",
        "iterator, default=None, /",
        [
            over("(iterator: iterator[T]) -> T", ".next_item", raises=True),
            over("(iterator: iterator[T], default: None) -> optional[T]", "{iterator}.step()", raises=True),
            over("(iterator: iterator[T], default: own T) -> T", ".next_or", raises=True),
        ],
        samples=["next(iter([1, 2]))", "next(iter([]), 5)"],
        doc="The next element, or a default.",
    ),
    function(
        f"{B}.range",
        "start, stop=None, step=1, /",
        [
            over("(start: int) -> range", "py::Range::to"),
            over("(start: int, stop: int) -> range", "py::Range::between"),
            over("(start: int, stop: int, step: int) -> range", "py::Range::new", raises=True),
        ],
        kind="class",
        samples=["range(3)", "range(1, 4)", "range(10, 0, -3)"],
        doc="The integers from a start to before a stop.",
    ),
    function(
        f"{B}.hash",
        "obj, /",
        [over("(obj: H) -> int", "py::PyHash::py_hash", raises=True)],
        samples=["hash(5)", "hash(-1)", "hash(2.5)", "hash((1, 2))", "hash(frozenset([1, 2]))"],
        doc="The hash value; that of text differs from run to run in Python.",
    ),
    function(
        f"{B}.input",
        "prompt='', /",
        [over("(prompt: str = '') -> str", "py::io::input", raises=True)],
        doc="A line of standard input.",
    ),
    refused(f"{B}.eval", "code that is made at run time cannot be translated; write the expression out"),
    refused(f"{B}.exec", "code that is made at run time cannot be translated; write the statements out"),
    refused(f"{B}.compile", "code that is made at run time cannot be translated"),
    refused(f"{B}.__import__", "use an import statement with a fixed name"),
    refused(f"{B}.breakpoint", "there is no debugger at run time; remove the call"),
    refused(f"{B}.globals", "names become Rust variables; use a dict of your own"),
    refused(f"{B}.locals", "names become Rust variables; use a dict of your own"),
)
