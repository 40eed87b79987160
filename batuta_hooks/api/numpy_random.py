"""`numpy.random`: the legacy functions and `RandomState`, and `default_rng`'s `Generator`."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry, Overload, function, method, over
from batuta_hooks.api.numpy_rows import SHAPES

SAMPLE_IMPORTS = "import numpy as np"
LEGACY, MODERN = "model[numpy.random.SharedRandomState]", "model[numpy.random.SharedGenerator]"
SEEDED = {LEGACY: "np.random.RandomState(3)", MODERN: "np.random.default_rng(3)"}


def _rank(shape: str) -> str:
    return "1" if shape == "int" else "" if "..." in shape else str(shape.count("int"))


def _sized(name: str, head: str, args: str, result: str, raises: bool) -> list[Overload]:
    """A draw, and arrays of draws; `head` are parameters and `args` their Rust names."""
    dtype = "int64" if result in ("int", "int64") else "float64"
    comma = ", " if head else ""
    return [
        over(f"(self: S{comma}{head}) -> {result}", f"{{self}}.{name}({args})", raises=raises),
        *(
            [over(f"(self: S, {head}, size: None) -> {result}", f"{{self}}.{name}({args})", raises=raises)]
            if head
            else []
        ),
        *(
            over(
                f"(self: S{comma}{head}, size: {shape}) -> array[{dtype}]",
                f"{{self}}.{'randint' if name == 'integers' else name}_size({args}{', ' if args else ''}{{size}})",
                raises=True,
                rank=_rank(shape),
            )
            for shape in SHAPES
        ),
    ]


def _integers(name: str) -> list[Overload]:
    """`randint` and `integers`, with one bound or two."""
    result = "int" if name == "randint" else "int64"
    found: list[Overload] = []
    for head, args in (
        ("low: int", "0, {low}"),
        ("low: int, high: int", "{low}, {high}"),
        ("low: int, high: None", "0, {low}"),
    ):
        found += _sized(name, head, args, result, True)
    return found


def _choice() -> list[Overload]:
    found = [
        over("(self: S, a: int) -> int", "{self}.choice({a})", raises=True),
        over("(self: S, a: array[D]) -> D", "{self}.choice_of({a})", raises=True),
        over("(self: S, a: array[D], p: array[float64]) -> D", "{self}.choice_weighted({a}, {p})", raises=True),
        over(
            "(self: S, a: array[D], p: list[float]) -> D",
            "{self}.choice_weighted({a}, &numpy::from_list({p}))",
            raises=True,
        ),
    ]
    for item, dtype in (("int", "int64"), ("float", "float64"), ("str", "str_")):
        found.append(
            over(f"(self: S, a: list[{item}]) -> {dtype}", "{self}.choice_of(&numpy::from_list({a}))", raises=True)
        )
        found.append(
            over(
                f"(self: S, a: list[{item}], p: list[float]) -> {dtype}",
                "{self}.choice_weighted(&numpy::from_list({a}), &numpy::from_list({p}))",
                raises=True,
            )
        )
    for shape in SHAPES:
        for pattern, call, dtype in (
            ("int", "choice_size({a}", "int64"),
            ("array[D]", "choice_of_size({a}", "D"),
            ("list[int]", "choice_of_size(&numpy::from_list({a})", "int64"),
            ("list[float]", "choice_of_size(&numpy::from_list({a})", "float64"),
            ("list[str]", "choice_of_size(&numpy::from_list({a})", "str_"),
        ):
            head = f"self: S, a: {pattern}, size: {shape}, replace: bool = True"
            found.append(
                over(
                    f"({head}) -> array[{dtype}]",
                    f"{{self}}.{call}, {{size}}, {{replace}}, None)",
                    raises=True,
                    rank=_rank(shape),
                )
            )
            found.append(
                over(
                    f"({head}, p: array[float64]) -> array[{dtype}]",
                    f"{{self}}.{call}, {{size}}, {{replace}}, Some({{p}}))",
                    raises=True,
                    rank=_rank(shape),
                )
            )
            found.append(
                over(
                    f"({head}, p: list[float]) -> array[{dtype}]",
                    f"{{self}}.{call}, {{size}}, {{replace}}, Some(&numpy::from_list({{p}})))",
                    raises=True,
                    rank=_rank(shape),
                )
            )
    return found


# Name, parameters, overloads with `self: S`, sample call; of both APIs.
COMMON: tuple[tuple[str, str, list[Overload], str, str], ...] = (
    (
        "standard_normal",
        "size=None",
        _sized("standard_normal", "", "", "float", False),
        "standard_normal(3)",
        "Standard normal variates.",
    ),
    (
        "normal",
        "loc=0.0, scale=1.0, size=None",
        _sized("normal", "loc: float = 0.0, scale: float = 1.0", "{loc}, {scale}", "float", True),
        "normal(1.0, 2.0, 3)",
        "Normal variates.",
    ),
    (
        "uniform",
        "low=0.0, high=1.0, size=None",
        _sized("uniform", "low: float = 0.0, high: float = 1.0", "{low}, {high}", "float", True),
        "uniform(-1.0, 1.0, size=3)",
        "Uniform variates.",
    ),
    (
        "exponential",
        "scale=1.0, size=None",
        _sized("exponential", "scale: float = 1.0", "{scale}", "float", True),
        "exponential(2.0, 3)",
        "Exponential variates.",
    ),
    (
        "permutation",
        "x",
        [
            over("(self: S, x: int) -> array[int64]", "{self}.permutation({x})", raises=True, rank="1"),
            over("(self: S, x: array[D]) -> array[D]", "{self}.permutation_of({x})", raises=True, rank="same"),
            over(
                "(self: S, x: list[int]) -> array[int64]",
                "{self}.permutation_of(&numpy::from_list({x}))",
                raises=True,
                rank="1",
            ),
        ],
        "permutation(5)",
        "A shuffled range or copy.",
    ),
    (
        "shuffle",
        "x",
        [
            over("(self: S, x: array[D]) -> None", "{self}.shuffle({x})", raises=True),
            over("(self: S, x: list[T]) -> None", "{self}.shuffle_list({x})"),
        ],
        "",
        "Shuffles in place.",
    ),
    ("choice", "a, size=None, replace=True, p=None", _choice(), "choice(10, 4)", "Random elements."),
)
RANDOM = _sized("random", "", "", "float", False)
LEGACY_ONLY = (
    ("random_sample", "size=None", RANDOM, "random_sample(3)", "Floats in [0, 1)."),
    ("random", "size=None", RANDOM, "random(3)", "Floats in [0, 1)."),
    ("randint", "low, high=None, size=None", _integers("randint"), "randint(0, 10, 4)", "Integers from a range."),
    (
        "rand",
        "*d",
        [
            over("(self: S) -> float", "{self}.random()"),
            over("(self: S, *d: int) -> array[float64]", "{self}.random_size({d})", raises=True, rank="shape"),
        ],
        "rand(2, 2)",
        "Floats in [0, 1).",
    ),
    (
        "randn",
        "*d",
        [
            over("(self: S) -> float", "{self}.standard_normal()"),
            over("(self: S, *d: int) -> array[float64]", "{self}.standard_normal_size({d})", raises=True, rank="shape"),
        ],
        "randn(2, 2)",
        "Standard normal variates.",
    ),
    (
        "seed",
        "seed=None",
        [over("(self: S, seed: int) -> None", "{self}.seed({seed})", raises=True)],
        "",
        "Starts the stream again.",
    ),
)
MODERN_ONLY = (
    ("random", "size=None", RANDOM, "random(3)", "Floats in [0, 1)."),
    ("integers", "low, high=None, size=None", _integers("integers"), "integers(0, 10, 4)", "Integers from a range."),
)


def _methods(rtype: str, rows: tuple[tuple[str, str, list[Overload], str, str], ...]) -> list[Entry]:
    """The rows as methods of one class."""
    qualname = rtype.removeprefix("model[").removesuffix("]")
    return [
        method(
            f"{qualname}.{name}",
            f"self, {params}",
            [Overload(o.signature.replace("self: S", f"self: {rtype}"), o.rust, o.raises, o.rank) for o in overloads],
            samples=[f"{SEEDED[rtype]}.{sample}"] if sample else [],
            doc=doc,
        )
        for name, params, overloads, sample, doc in rows
    ]


def _on_global(rust: str) -> str:
    """The template on the global stream; a draw without arguments is a path."""
    if rust in ("{self}.random()", "{self}.standard_normal()"):
        return "numpy::random::" + rust.removeprefix("{self}.").removesuffix("()")
    return rust.replace("{self}", "numpy::random::global()")


def _functions(rows: tuple[tuple[str, str, list[Overload], str, str], ...]) -> list[Entry]:
    """The rows as functions on the global stream."""
    found = []
    for name, params, overloads, _, doc in rows:
        globals_ = [
            Overload(o.signature.replace("self: S, ", "").replace("self: S", ""), _on_global(o.rust), o.raises, o.rank)
            for o in overloads
        ]
        found.append(function(f"numpy.random.{name}", params, globals_, doc=doc))
    return found


ROWS: tuple[Entry | ClassEntry, ...] = (
    function(
        "numpy.random.RandomState",
        "seed=None",
        [
            over(f"() -> {LEGACY}", "numpy::random::random_state"),
            over(f"(seed: None) -> {LEGACY}", "numpy::random::random_state_from"),
            over(f"(seed: int) -> {LEGACY}", "numpy::random::SharedRandomState::seeded", raises=True),
        ],
        doc="The legacy stream.",
        kind="class",
    ),
    function(
        "numpy.random.default_rng",
        "seed=None",
        [
            over(f"() -> {MODERN}", "numpy::random::default_rng"),
            over(f"(seed: None) -> {MODERN}", "numpy::random::default_rng_from"),
            over(f"(seed: int) -> {MODERN}", "numpy::random::SharedGenerator::seeded", raises=True),
        ],
        doc="The modern stream.",
    ),
    ClassEntry("numpy.random.Generator", MODERN, "numpy::random::SharedGenerator", doc="The modern stream."),
    *_methods(LEGACY, (*COMMON, *LEGACY_ONLY)),
    *_methods(MODERN, (*COMMON, *MODERN_ONLY)),
    *_functions((*COMMON, *LEGACY_ONLY)),
)
