"""Shapes, joining, splitting, sorting, indexing functions and attributes of NumPy's arrays."""

from __future__ import annotations

from batuta_hooks.api.entry import HIGH, MEDIUM, Entry, Overload, attribute, function, method, over, refused
from batuta_hooks.api.numpy_rows import RUST, SHAPES, both

A, M = "np.array([3, 1, 2])", "np.arange(6).reshape(2, 3)"
ND = "numpy.ndarray"
DTYPES = ("float64", "float32", "int64", "int32", "uint8", "bool_", "complex128")


def _rank(shape: str) -> str:
    return "1" if shape == "int" else "" if "..." in shape else str(shape.count("int"))


def _simple(
    name: str,
    signature: str,
    rust: str,
    samples: list[str],
    doc: str,
    *,
    raises: bool = False,
    rank: str = "",
    params: str = "",
) -> Entry:
    """A row with one overload; its parameters are those of the overload."""
    overload = over(signature, rust, raises=raises, rank=rank)
    text = params or ", ".join(
        param.name + (f"={param.default}" if param.default != "<required>" else "") for param in overload.params
    )
    kind = "method" if name.startswith(ND) else "function"
    return function(name, text, [overload], samples=samples, doc=doc, kind=kind)


def _join(name: str, doc: str, rank: str = "", axis: bool = True) -> Entry:
    """A function of several arrays."""
    found: list[Overload] = []
    for arrays in (
        "list[array[D]]",
        "tuple[array[D], array[D]]",
        "tuple[array[D], array[D], array[D]]",
        "tuple[array[D], array[D], array[D], array[D]]",
    ):
        if axis:
            found.append(
                over(f"(arrays: {arrays}, axis: int = 0) -> array[D]", f"numpy::{name}", raises=True, rank=rank)
            )
        else:
            found.append(over(f"(arrays: {arrays}) -> array[D]", f"numpy::{name}", raises=True, rank=rank))
    return function(
        f"numpy.{name}", "arrays, axis=0" if axis else "arrays", found, samples=[f"np.{name}([{A}, {A}])"], doc=doc
    )


def _reshape() -> tuple[Entry, Entry]:
    found = [
        over(f"(a: array[D], shape: {shape}) -> array[D]", "{a}.reshape({shape})", raises=True, rank=_rank(shape))
        for shape in SHAPES
    ]
    methods = [
        over(f"(self: array[D], shape: {shape}) -> array[D]", ".reshape", raises=True, rank=_rank(shape))
        for shape in SHAPES
        if shape != "int"
    ]
    methods += [over("(self: array[D], *shape: int) -> array[D]", ".reshape", raises=True, rank="shape")]
    return (
        function(
            "numpy.reshape",
            "a, shape",
            found,
            samples=[f"np.reshape({M}, (3, 2))"],
            doc="The same elements in another shape.",
        ),
        method(
            f"{ND}.reshape",
            "self, *shape",
            methods,
            samples=[f"{M}.reshape(3, 2)", f"{M}.reshape(-1)"],
            doc="The same elements in another shape.",
        ),
    )


def _sorting() -> tuple[Entry, ...]:
    return (
        function(
            "numpy.sort",
            "a, axis=-1",
            [
                over("(a: array[D], axis: int = -1) -> array[D]", "numpy::sort", raises=True, rank="same"),
                over("(a: array[D], axis: None) -> array[D]", "numpy::sort_flat({a})", rank="1"),
                over("(a: list[int]) -> array[int64]", "numpy::sort_flat(&numpy::from_list({a}))", rank="1"),
                over("(a: list[float]) -> array[float64]", "numpy::sort_flat(&numpy::from_list({a}))", rank="1"),
            ],
            samples=[f"np.sort({A})", f"np.sort({M}, axis=0)"],
            doc="A sorted copy.",
            complexity=MEDIUM,
        ),
        method(
            f"{ND}.sort",
            "self, axis=-1",
            [over("(self: array[D], axis: int = -1) -> None", ".sort_in_place", raises=True)],
            doc="Sorts in place.",
        ),
        *both(
            "argsort",
            "a, axis=-1, kind=None",
            [
                over("(a: array[D], axis: int = -1) -> array[int64]", "numpy::argsort", raises=True, rank="same"),
                over(
                    "(a: array[D], axis: int = -1, kind: str = 'quicksort') -> array[int64]",
                    "numpy::argsort_kind",
                    raises=True,
                    rank="same",
                ),
            ],
            more=[
                over(
                    "(a: list[float]) -> array[int64]",
                    "numpy::argsort(&numpy::from_list({a}), -1)",
                    raises=True,
                    rank="1",
                ),
                over(
                    "(a: list[int]) -> array[int64]",
                    "numpy::argsort(&numpy::from_list({a}), -1)",
                    raises=True,
                    rank="1",
                ),
            ],
            samples=[f"np.argsort({A})", f"{A}.argsort()"],
            doc="Positions that sort.",
            complexity=MEDIUM,
        ),
        function(
            "numpy.unique",
            "ar, return_index=False, return_inverse=False, return_counts=False",
            [
                over(
                    "(ar: array[D], return_index: False = False, return_inverse: False = False, "
                    "return_counts: False = False) -> array[D]",
                    "numpy::unique",
                    rank="1",
                ),
                over(
                    "(ar: array[D], return_counts: True) -> tuple[array[D], array[int64]]",
                    "numpy::unique_counts({ar})",
                    rank="1",
                ),
                over(
                    "(ar: array[D], return_inverse: True) -> tuple[array[D], array[int64]]",
                    "numpy::unique_inverse({ar})",
                    rank="1",
                ),
                over(
                    "(ar: array[D], return_index: True) -> tuple[array[D], array[int64]]",
                    "numpy::unique_index({ar})",
                    rank="1",
                ),
                over("(ar: list[int]) -> array[int64]", "numpy::unique(&numpy::from_list({ar}))", rank="1"),
                over("(ar: list[str]) -> array[str_]", "numpy::unique(&numpy::from_list({ar}))", rank="1"),
            ],
            samples=["np.unique(np.array([3, 1, 3]))", "np.unique(np.array([3, 1, 3]), return_counts=True)"],
            doc="Sorted distinct elements.",
            complexity=MEDIUM,
        ),
        function(
            "numpy.searchsorted",
            "a, v, side='left'",
            [
                over(
                    "(a: array[D], v: array[D], side: str = 'left') -> array[int64]",
                    "numpy::searchsorted",
                    raises=True,
                    rank="same",
                ),
                over(
                    "(a: array[float64], v: float, side: str = 'left') -> int64", "numpy::searchsorted_one", raises=True
                ),
                over("(a: array[int64], v: int, side: str = 'left') -> int64", "numpy::searchsorted_one", raises=True),
            ],
            samples=[
                "np.searchsorted(np.array([1, 3, 5]), 3)",
                "np.searchsorted(np.array([1.0, 3.0]), np.array([2.0]), side='right')",
            ],
            doc="Where elements would be inserted.",
        ),
    )


def _products() -> tuple[Entry, ...]:
    pair, samples = (
        "(a: array[D], b: array[D]) -> array[D]",
        ["np.{0}(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0], [0.5]]))"],
    )
    rows = [
        function(
            f"numpy.{name}",
            "a, b",
            [over(pair, f"numpy::{name}", raises=True, rank="matmul")],
            samples=[samples[0].format(name)],
            doc="Matrix product.",
            complexity=HIGH,
            rtol=1e-9,
        )
        for name in ("dot", "matmul")
    ]
    rows.append(
        method(
            f"{ND}.dot",
            "self, b",
            [over("(self: array[D], b: array[D]) -> array[D]", "numpy::dot", raises=True, rank="matmul")],
            doc="Matrix product.",
            complexity=HIGH,
            rtol=1e-9,
        )
    )
    rows.append(
        _simple("numpy.outer", pair, "numpy::outer", [f"np.outer({A}, {A})"], "Outer product.", raises=True, rank="2")
    )
    rows.append(
        _simple(
            "numpy.inner",
            "(a: array[D], b: array[D]) -> D",
            "numpy::inner",
            [f"np.inner({A}, {A})"],
            "Inner product.",
            raises=True,
        )
    )
    rows.append(
        _simple(
            "numpy.vdot",
            "(a: array[D], b: array[D]) -> D",
            "numpy::inner",
            [f"np.vdot({A}, {A})"],
            "Inner product.",
            raises=True,
        )
    )
    rows.append(
        function(
            "numpy.trace",
            "a",
            [over(f"(a: array[{d}]) -> {d}", "numpy::trace", raises=True) for d in ("float64", "int64")],
            samples=["np.trace(np.eye(3))"],
            doc="Sum of the diagonal.",
        )
    )
    return tuple(rows)


def _views() -> tuple[Entry, ...]:
    """Functions and methods that are views or copies of one array."""
    one = "(a: array[D]) -> array[D]"
    me = "(self: array[D]) -> array[D]"
    found = [
        _simple("numpy.ravel", one, ".ravel", [f"np.ravel({M})"], "One axis.", rank="1"),
        _simple(f"{ND}.ravel", me, ".ravel", [f"{M}.ravel()"], "One axis.", rank="1"),
        _simple(f"{ND}.flatten", me, ".flatten", [f"{M}.flatten()"], "A copy with one axis.", rank="1"),
        _simple(f"{ND}.copy", me, ".copy", [f"{M}.copy()"], "A copy.", rank="same"),
        _simple("numpy.copy", one, ".copy", [f"np.copy({M})"], "A copy.", rank="same"),
        _simple(f"{ND}.squeeze", me, ".squeeze", [f"{M}.squeeze()"], "Without axes of length 1."),
        function(
            "numpy.squeeze",
            "a, axis=None",
            [
                over(one, ".squeeze"),
                over("(a: array[D], axis: int) -> array[D]", ".squeeze_axis", raises=True, rank="drop"),
            ],
            samples=[f"np.squeeze({M})"],
            doc="Without axes of length 1.",
        ),
        function(
            "numpy.transpose",
            "a, axes=None",
            [
                over(one, ".transpose", rank="same"),
                *(
                    over(f"(a: array[D], axes: {s}) -> array[D]", ".transpose_axes", raises=True, rank="same")
                    for s in SHAPES[2:5]
                ),
            ],
            samples=[f"np.transpose({M})"],
            doc="The axes in another order.",
        ),
        method(
            f"{ND}.transpose",
            "self, *axes",
            [
                over(me, ".transpose", rank="same"),
                over("(self: array[D], *axes: int) -> array[D]", ".transpose_axes", raises=True, rank="same"),
            ],
            samples=[f"{M}.transpose()"],
            doc="The axes in another order.",
        ),
        _simple(
            "numpy.swapaxes",
            "(a: array[D], axis1: int, axis2: int) -> array[D]",
            ".swapaxes",
            [f"np.swapaxes({M}, 0, 1)"],
            "Two axes exchanged.",
            raises=True,
            rank="same",
        ),
        _simple(
            f"{ND}.swapaxes",
            "(self: array[D], axis1: int, axis2: int) -> array[D]",
            ".swapaxes",
            [],
            "Two axes exchanged.",
            raises=True,
            rank="same",
        ),
        _simple(
            "numpy.moveaxis",
            "(a: array[D], source: int, destination: int) -> array[D]",
            ".moveaxis",
            [f"np.moveaxis({M}, 0, 1)"],
            "An axis moved.",
            raises=True,
            rank="same",
        ),
        _simple(
            "numpy.expand_dims",
            "(a: array[D], axis: int) -> array[D]",
            ".expand_dims",
            [f"np.expand_dims({A}, 0)"],
            "With an axis of length 1.",
            raises=True,
            rank="more",
        ),
        function(
            "numpy.flip",
            "m, axis=None",
            [
                over("(m: array[D]) -> array[D]", "{m}.flip(numpy::All)", raises=True, rank="same"),
                over("(m: array[D], axis: int) -> array[D]", ".flip", raises=True, rank="same"),
            ],
            samples=[f"np.flip({A})", f"np.flip({M}, axis=1)"],
            doc="A reversed view.",
        ),
        _simple(
            "numpy.flipud",
            "(m: array[D]) -> array[D]",
            "{m}.flip(0)",
            [f"np.flipud({M})"],
            "Rows reversed.",
            raises=True,
            rank="same",
        ),
        _simple(
            "numpy.fliplr",
            "(m: array[D]) -> array[D]",
            "{m}.flip(1)",
            [f"np.fliplr({M})"],
            "Columns reversed.",
            raises=True,
            rank="same",
        ),
        function(
            "numpy.roll",
            "a, shift, axis=None",
            [
                over("(a: array[D], shift: int) -> array[D]", ".roll", rank="same"),
                over("(a: array[D], shift: int, axis: int) -> array[D]", ".roll_axis", raises=True, rank="same"),
            ],
            samples=[f"np.roll({A}, 1)"],
            doc="Elements moved around.",
        ),
        _simple("numpy.atleast_2d", one, ".atleast_2d", [f"np.atleast_2d({A})"], "At least two axes.", rank="2"),
        function(
            "numpy.repeat",
            "a, repeats, axis=None",
            [
                over("(a: array[D], repeats: int) -> array[D]", "numpy::repeat", raises=True, rank="1"),
                over("(a: array[D], repeats: array[int64]) -> array[D]", "numpy::repeat_each", raises=True, rank="1"),
                over(
                    "(a: array[D], repeats: int, axis: int) -> array[D]", "numpy::repeat_axis", raises=True, rank="same"
                ),
            ],
            samples=[f"np.repeat({A}, 2)"],
            doc="Elements repeated.",
        ),
        function(
            "numpy.tile",
            "A, reps",
            [
                over(
                    f"(A: array[D], reps: {shape}) -> array[D]",
                    "numpy::tile",
                    raises=True,
                    rank="same" if shape == "int" else _rank(shape),
                )
                for shape in SHAPES
            ],
            samples=[f"np.tile({A}, 2)", f"np.tile({A}, (2, 1))"],
            doc="The array repeated.",
        ),
        function(
            "numpy.append",
            "arr, values",
            [
                over("(arr: array[D], values: array[D]) -> array[D]", "numpy::append", rank="1"),
                over(
                    "(arr: array[float64], values: float) -> array[float64]",
                    "numpy::append({arr}, &numpy::Array::from_items(vec![{values}]))",
                    rank="1",
                ),
                over(
                    "(arr: array[int64], values: int) -> array[int64]",
                    "numpy::append({arr}, &numpy::Array::from_items(vec![{values}]))",
                    rank="1",
                ),
            ],
            samples=[f"np.append({A}, 9)"],
            doc="Elements at the end.",
        ),
        function(
            "numpy.delete",
            "arr, obj, axis=None",
            [
                over("(arr: array[D], obj: int) -> array[D]", "numpy::delete", raises=True, rank="1"),
                over(
                    "(arr: array[D], obj: int, axis: int) -> array[D]", "numpy::delete_axis", raises=True, rank="same"
                ),
            ],
            samples=[f"np.delete({A}, 1)"],
            doc="Without an element.",
        ),
        function(
            "numpy.insert",
            "arr, obj, values",
            [
                over(
                    "(arr: array[float64], obj: int, values: float) -> array[float64]",
                    "numpy::insert",
                    raises=True,
                    rank="1",
                ),
                over(
                    "(arr: array[int64], obj: int, values: int) -> array[int64]", "numpy::insert", raises=True, rank="1"
                ),
            ],
            samples=[f"np.insert({A}, 1, 9)"],
            doc="With another element.",
        ),
        _simple(
            "numpy.diff",
            "(a: array[D], n: int = 1, axis: int = -1) -> array[D]",
            "numpy::diff",
            [f"np.diff({A})", f"np.diff({M}, axis=0)"],
            "Differences of neighbours.",
            raises=True,
            rank="same",
        ),
        function(
            "numpy.take",
            "a, indices, axis=None",
            [
                over(
                    "(a: array[D], indices: array[int64]) -> array[D]",
                    "{a}.ravel().take({indices})",
                    raises=True,
                    rank="1",
                ),
                over(
                    "(a: array[D], indices: array[int64], axis: int) -> array[D]",
                    ".take_axis",
                    raises=True,
                    rank="same",
                ),
            ],
            samples=[f"np.take({A}, np.array([0, 2]))"],
            doc="Elements at positions.",
        ),
        _simple(
            "numpy.nonzero",
            "(a: array[D]) -> tuple[array[int64]]",
            "numpy::positions",
            ["np.nonzero(np.array([0, 3, 0, 4]))"],
            "Positions of what is not zero.",
            raises=True,
            rank="1",
        ),
        _simple(
            "numpy.flatnonzero",
            "(a: array[D]) -> array[int64]",
            "numpy::flatnonzero",
            ["np.flatnonzero(np.array([0, 3, 0, 4]))"],
            "Positions of what is not zero.",
            rank="1",
        ),
        _simple(
            "numpy.argwhere",
            "(a: array[D]) -> array[int64]",
            ".argwhere",
            ["np.argwhere(np.array([0, 3, 0, 4]))"],
            "Positions of what is not zero.",
            rank="2",
        ),
    ]
    for name in ("split", "array_split"):
        overloads = [
            over(
                "(ary: array[D], indices_or_sections: int, axis: int = 0) -> list[array[D]]",
                f"numpy::{name}",
                raises=True,
                rank="same",
            )
        ]
        overloads.append(
            over(
                "(ary: array[D], indices_or_sections: list[int], axis: int = 0) -> list[array[D]]",
                "numpy::split_at",
                raises=True,
                rank="same",
            )
        )
        found.append(
            function(
                f"numpy.{name}",
                "ary, indices_or_sections, axis=0",
                overloads,
                samples=[f"np.{name}({A}, 3)"],
                doc="Parts along an axis.",
            )
        )
    return tuple(found)


ROWS: tuple[Entry, ...] = (
    Entry(
        f"{ND}.T",
        "self",
        (over("(self: array[D]) -> array[D]", ".transpose", rank="same"),),
        samples=(f"{M}.T",),
        doc="The transpose.",
        kind="attribute",
    ),
    attribute(
        f"{ND}.shape",
        "(self: array[D]) -> tuple[int, ...]",
        ".shape",
        doc="Lengths of the axes.",
        samples=[f"{M}.shape"],
    ),
    attribute(f"{ND}.ndim", "(self: array[D]) -> int", ".ndim", doc="Number of axes.", samples=[f"{M}.ndim"]),
    attribute(f"{ND}.size", "(self: array[D]) -> int", ".size", doc="Number of elements.", samples=[f"{M}.size"]),
    attribute(
        f"{ND}.nbytes", "(self: array[D]) -> int", ".nbytes", doc="Bytes of the elements.", samples=[f"{M}.nbytes"]
    ),
    attribute(
        f"{ND}.itemsize", "(self: array[D]) -> int", ".itemsize", doc="Bytes of an element.", samples=[f"{M}.itemsize"]
    ),
    attribute(
        f"{ND}.dtype",
        "(self: array[D]) -> dyn",
        "numpy::dtype",
        doc="The dtype: it prints its name, and equals texts that name it.",
        samples=[f"{M}.dtype", f"str({M}.dtype)", f"{M}.dtype == 'float64'", f"{M}.dtype.kind"],
    ),
    refused(f"{ND}.flat", "`.flat` is not supported; use `.ravel()`", kind="attribute"),
    *_reshape(),
    *_views(),
    *_sorting(),
    *_products(),
    _join("concatenate", "Arrays joined along an axis.", rank="same"),
    _join("stack", "Arrays joined along a new axis.", rank="more"),
    _join("vstack", "Rows joined.", rank="2", axis=False),
    _join("hstack", "Columns joined.", rank="same", axis=False),
    _join("column_stack", "Vectors as columns.", rank="2", axis=False),
    method(
        f"{ND}.astype",
        "self, dtype",
        [
            over(f"(self: array[D], dtype: type[{d}]) -> array[{d}]", f"{{self}}.astype::<{RUST[d]}>()", rank="same")
            for d in DTYPES[:-1]
        ],
        samples=[f"{A}.astype(float)", "np.array([1.7, -1.7]).astype(int)"],
        doc="The elements converted.",
    ),
    method(
        f"{ND}.tolist",
        "self",
        [
            over(f"(self: array[{rank}, {dtype}]) -> {nest.format(item)}", f"{{self}}{convert}.{name}()")
            for rank, nest, name in (
                (1, "list[{}]", "to_list"),
                (2, "list[list[{}]]", "to_lists"),
                (3, "list[list[list[{}]]]", "to_nested_lists"),
            )
            for dtype, item, convert in (
                ("float64", "float", ""),
                ("int64", "int", ""),
                ("bool_", "bool", ""),
                ("str_", "str", ""),
                ("float32", "float", ".astype::<f64>()"),
                ("int32", "int", ".astype::<i64>()"),
                ("uint8", "int", ".astype::<i64>()"),
            )
        ],
        samples=[f"{A}.tolist()", f"{M}.tolist()", "np.zeros((2, 1, 2), dtype=np.int32).tolist()"],
        doc="The elements as nested lists; of up to three axes.",
    ),
    method(
        f"{ND}.item",
        "self",
        [
            over("(self: array[float64]) -> float", ".item", raises=True),
            over("(self: array[int64]) -> int", ".item", raises=True),
            over("(self: array[bool_]) -> bool", ".item", raises=True),
        ],
        samples=["np.array([5]).item()"],
        doc="The only element.",
    ),
    method(
        f"{ND}.fill",
        "self, value",
        [
            over("(self: array[float64], value: float) -> None", ".fill"),
            over("(self: array[int64], value: int) -> None", ".fill"),
        ],
        doc="Sets all elements.",
    ),
    method(
        f"{ND}.nonzero",
        "self",
        [over("(self: array[D]) -> tuple[array[int64]]", "numpy::positions", raises=True, rank="1")],
        doc="Positions of what is not zero.",
    ),
    function(
        "numpy.ndim", "a", [over("(a: array[D]) -> int", ".ndim")], samples=[f"np.ndim({M})"], doc="Number of axes."
    ),
    function(
        "numpy.size", "a", [over("(a: array[D]) -> int", ".size")], samples=[f"np.size({M})"], doc="Number of elements."
    ),
    function(
        "numpy.shape",
        "a",
        [over("(a: array[D]) -> tuple[int, ...]", ".shape")],
        samples=[f"np.shape({M})"],
        doc="Lengths of the axes.",
    ),
    function(
        "numpy.set_printoptions",
        "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None",
        [
            over(
                "(precision: optional[int] = None, threshold: optional[int] = None, edgeitems: optional[int] = None, "
                "linewidth: optional[int] = None, suppress: optional[bool] = None) -> None",
                "numpy::set_printoptions",
            ),
        ],
        doc="How arrays print.",
    ),
)
