"""Helpers that the rows of NumPy are written with: dtypes, shapes, and a row as function and as method."""

from __future__ import annotations

from batuta_hooks.api.entry import LOW, Complexity, Entry, Overload, function, method, over

RUST = {
    "float64": "f64",
    "float32": "f32",
    "int64": "i64",
    "int32": "i32",
    "uint8": "u8",
    "bool_": "bool",
    "complex128": "numpy::Complex128",
    "str_": "Str",
}
FLOATS = ("float64", "float32")
INTS = ("int64", "int32")
NUMBERS = (*FLOATS, *INTS)
# What `/` and means give, and what sums accumulate in.
QUOTIENT = {"float64": "float64", "float32": "float32", "int64": "float64", "int32": "float64", "bool_": "float64"}
SUM = {"float64": "float64", "float32": "float32", "int64": "int64", "int32": "int64", "bool_": "int64"}
# Flat lists that functions take as vectors.
LISTS = {
    "float": "float64",
    "int": "int64",
    "bool": "bool_",
    "float64": "float64",
    "int64": "int64",
    "bool_": "bool_",
    "float32": "float32",
}
SHAPES = (
    "int",
    "tuple[int]",
    "tuple[int, int]",
    "tuple[int, int, int]",
    "tuple[int, int, int, int]",
    "tuple[int, ...]",
)
AXES = ("tuple[int, int]", "tuple[int, int, int]")
ROWS: tuple[Entry, ...] = ()


def as_method(overload: Overload) -> Overload:
    """The overload with `a` as `self`."""
    signature = overload.signature.replace("(a:", "(self:", 1)
    return Overload(signature, overload.rust.replace("{a}", "{self}"), overload.raises, overload.rank)


def both(
    name: str,
    params: str,
    overloads: list[Overload],
    *,
    samples: list[str],
    doc: str,
    complexity: Complexity = LOW,
    more: list[Overload] | None = None,
    rtol: float = 0.0,
) -> tuple[Entry, Entry]:
    """`numpy.name(a, ...)` and `a.name(...)`; `more` are overloads of the function alone."""
    rest = params.partition(",")[2]
    methods = [as_method(overload) for overload in overloads if "(a: array[" in overload.signature]
    return (
        function(
            f"numpy.{name}",
            params,
            [*overloads, *(more or [])],
            samples=samples,
            doc=doc,
            complexity=complexity,
            rtol=rtol,
        ),
        method(
            f"numpy.ndarray.{name}",
            f"self,{rest}" if rest else "self",
            methods,
            doc=doc,
            complexity=complexity,
            rtol=rtol,
        ),
    )


def of_lists(result: dict[str, str], rust: str, *, raises: bool = False, tail: str = "") -> list[Overload]:
    """Overloads of a reduction over flat lists; `tail` is more arguments as `(name: pattern, Rust)` text."""
    found = []
    for item, dtype in LISTS.items():
        if dtype in result:
            call = f"{rust}(&numpy::from_list({{a}}){tail})"
            found.append(over(f"(a: list[{item}]) -> {result[dtype]}", call, raises=raises))
    return found


def same(dtypes: tuple[str, ...]) -> dict[str, str]:
    """Each dtype to itself."""
    return {dtype: dtype for dtype in dtypes}
