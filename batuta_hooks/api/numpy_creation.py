"""Making NumPy's arrays, and their dtypes and constants."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, Overload, function, over, refused
from batuta_hooks.api.numpy_rows import LISTS, RUST, SHAPES

DTYPES = ("float64", "float32", "int64", "int32", "uint8", "bool_", "complex128")
TUPLES = tuple(f"tuple[{', '.join([item] * size)}]" for item in ("float", "int", "bool") for size in (1, 2, 3, 4))


def _rank(shape: str) -> str:
    return "1" if shape == "int" else "" if "..." in shape else str(shape.count("int"))


def _array(name: str, copies: bool) -> Entry:
    """`np.array` and `np.asarray` of nested lists, tuples, scalars and arrays, with and without a dtype."""
    same = "{object}.copy()" if copies else "{object}.clone()"
    found: list[Overload] = [over("(object: array[D]) -> array[D]", same, rank="same")]
    casts: list[tuple[str, str]] = [("array[D]", "same")]
    found += [
        over(f"(object: list[{item}]) -> array[{dtype}]", "numpy::from_list", rank="1") for item, dtype in LISTS.items()
    ]
    found.append(over("(object: list[str]) -> array[str_]", "numpy::from_list", rank="1"))
    found.append(
        over("(object: range) -> array[int64]", "numpy::Array::from_items({object}.iter().collect())", rank="1")
    )
    for item, dtype in (
        ("float", "float64"),
        ("int", "int64"),
        ("bool", "bool_"),
        ("float64", "float64"),
        ("int64", "int64"),
    ):
        nests = [f"list[list[{item}]]", *(f"list[tuple[{', '.join([item] * size)}]]" for size in (1, 2, 3, 4))]
        found += [over(f"(object: {nest}) -> array[{dtype}]", "numpy::array", raises=True, rank="2") for nest in nests]
        found.append(
            over(f"(object: list[list[list[{item}]]]) -> array[{dtype}]", "numpy::array", raises=True, rank="3")
        )
        found.append(
            over(
                f"(object: {item}) -> array[{dtype}]",
                "numpy::array({object_ref})".replace("{object_ref}", "&{object}"),
                raises=True,
                rank="0",
            )
        )
    for tuples in TUPLES:
        item = tuples[6:].split(",")[0].rstrip("]")
        found.append(
            over(f"(object: {tuples}) -> array[{LISTS[item]}]", "numpy::array(&{object})", raises=True, rank="1")
        )
    found.append(over("(object: list[list[str]]) -> array[str_]", "numpy::array", raises=True, rank="2"))
    found.append(over("(object: list[array[D]]) -> array[D]", "numpy::array", raises=True, rank="more"))
    for dtype in DTYPES[:-1]:
        rust = RUST[dtype]
        given = f"dtype: type[{dtype}]"
        found += [
            over(f"(object: {pattern}, {given}) -> array[{dtype}]", f"{{object}}.astype::<{rust}>()", rank=rank)
            for pattern, rank in casts
        ]
        for item in ("float", "int", "bool"):
            found.append(
                over(
                    f"(object: list[{item}], {given}) -> array[{dtype}]",
                    f"numpy::from_list({{object}}).astype::<{rust}>()",
                    rank="1",
                )
            )
            found.append(
                over(
                    f"(object: list[list[{item}]], {given}) -> array[{dtype}]",
                    f"numpy::array_as::<{rust}, _>({{object}})",
                    raises=True,
                    rank="2",
                )
            )
    samples = [
        f"np.{name}([1.5, 2.0])",
        f"np.{name}([[1, 2], [3, 4]])",
        f"np.{name}([1, 2], dtype=float)",
        f"np.{name}([1, 2], 'float32')",
        f"np.{name}([True, False])",
    ]
    return function(
        f"numpy.{name}", "object, dtype=None", found, samples=samples, doc="An array of what nested lists hold."
    )


def _filled(name: str, doc: str) -> Entry:
    """`np.zeros`, `np.ones`, `np.empty`."""
    rust = "zeros" if name == "empty" else name
    found: list[Overload] = []
    for shape in SHAPES:
        found.append(
            over(
                f"(shape: {shape}) -> array[float64]",
                f"numpy::{rust}::<f64>({{shape}})",
                raises=True,
                rank=_rank(shape),
            )
        )
        found += [
            over(
                f"(shape: {shape}, dtype: type[{dtype}]) -> array[{dtype}]",
                f"numpy::{rust}::<{RUST[dtype]}>({{shape}})",
                raises=True,
                rank=_rank(shape),
            )
            for dtype in DTYPES
        ]
    samples = (
        []
        if name == "empty"
        else [f"np.{name}(3)", f"np.{name}((2, 3))", f"np.{name}(2, dtype=int)", f"np.{name}(2, dtype='int32')"]
    )
    return function(f"numpy.{name}", "shape, dtype=None", found, samples=samples, doc=doc)


def _full() -> Entry:
    found: list[Overload] = []
    for shape in SHAPES:
        for kind, dtype in (("float", "float64"), ("int", "int64"), ("bool", "bool_")):
            found.append(
                over(
                    f"(shape: {shape}, fill_value: {kind}) -> array[{dtype}]",
                    "numpy::full",
                    raises=True,
                    rank=_rank(shape),
                )
            )
        found.append(
            over(
                f"(shape: {shape}, fill_value: float, dtype: type[float64]) -> array[float64]",
                "numpy::full({shape}, {fill_value})",
                raises=True,
                rank=_rank(shape),
            )
        )
    return function(
        "numpy.full",
        "shape, fill_value, dtype=None",
        found,
        samples=["np.full(3, 1.5)", "np.full((2, 2), 7)"],
        doc="An array of one value.",
    )


def _like(name: str, doc: str) -> Entry:
    found = [over("(a: array[D]) -> array[D]", f"numpy::{'zeros_like' if name == 'empty_like' else name}", rank="same")]
    if name != "empty_like":
        start = "zeros" if name.startswith("zeros") else "ones"
        value = {"zeros": "zero", "ones": "one"}[start]
        found += [
            over(
                f"(a: array[D], dtype: type[{dtype}]) -> array[{dtype}]",
                f"numpy::full_like({{a}}, <{RUST[dtype]} as numpy::Element>::{value}())",
                rank="same",
            )
            for dtype in DTYPES
        ]
    samples = [] if name == "empty_like" else [f"np.{name}(np.array([1, 2]))"]
    return function(f"numpy.{name}", "a, dtype=None", found, samples=samples, doc=doc)


def _eye() -> tuple[Entry, Entry]:
    found = [
        over(
            "(N: int, M: None = None, k: int = 0) -> array[float64]",
            "numpy::eye::<f64>({N}, {N}, {k})",
            raises=True,
            rank="2",
        ),
        over(
            "(N: int, M: int, k: int = 0) -> array[float64]", "numpy::eye::<f64>({N}, {M}, {k})", raises=True, rank="2"
        ),
        *(
            over(
                f"(N: int, dtype: type[{dtype}]) -> array[{dtype}]",
                f"numpy::identity::<{RUST[dtype]}>({{N}})",
                raises=True,
                rank="2",
            )
            for dtype in DTYPES
        ),
    ]
    square = [over("(n: int) -> array[float64]", "numpy::identity::<f64>({n})", raises=True, rank="2")]
    return (
        function(
            "numpy.eye",
            "N, M=None, k=0, dtype=None",
            found,
            samples=["np.eye(3)", "np.eye(2, 3, k=1)"],
            doc="Ones on a diagonal.",
        ),
        function("numpy.identity", "n", square, samples=["np.identity(2)"], doc="The identity matrix."),
    )


def _arange() -> Entry:
    found: list[Overload] = []
    for kind, dtype, rust in (("int", "int64", "arange"), ("float", "float64", "arange_float")):
        zero, one = ("0", "1") if kind == "int" else ("0.0", "1.0")
        found += [
            over(
                f"(start: {kind}) -> array[{dtype}]", f"numpy::{rust}({zero}, {{start}}, {one})", raises=True, rank="1"
            ),
            over(
                f"(start: {kind}, stop: {kind}, step: {kind} = {one}) -> array[{dtype}]",
                f"numpy::{rust}",
                raises=True,
                rank="1",
            ),
        ]
    for dtype in ("float64", "float32", "int32"):
        cast = f"astype::<{RUST[dtype]}>()"
        found.append(
            over(
                f"(start: int, dtype: type[{dtype}]) -> array[{dtype}]",
                f"numpy::arange_as::<{RUST[dtype]}>(0, {{start}}, 1)",
                raises=True,
                rank="1",
            )
        )
        found.append(
            over(
                f"(start: int, stop: int, dtype: type[{dtype}]) -> array[{dtype}]",
                f"numpy::arange_as::<{RUST[dtype]}>({{start}}, {{stop}}, 1)",
                raises=True,
                rank="1",
            )
        )
        assert cast
    return function(
        "numpy.arange",
        "start, stop=None, step=None, dtype=None",
        found,
        samples=["np.arange(5)", "np.arange(2, 9, 3)", "np.arange(0.0, 1.0, 0.25)"],
        doc="Evenly spaced numbers.",
    )


def _constant(name: str, rust: str) -> Entry:
    return function(
        f"numpy.{name}", "", [over("() -> float", rust)], samples=[f"np.{name}"], doc="A constant.", kind="constant"
    )


def _scalar_type(name: str) -> Entry:
    """`np.float64(x)`"""
    rust = {"float64": "Float64", "int64": "Int64", "float32": "Float32", "int32": "Int32", "bool_": "Bool"}[name]
    kind = {"float64": "float", "int64": "int", "float32": "float", "int32": "int", "bool_": "bool"}[name]
    cast = {"float32": " as f32", "int32": " as i32"}.get(name, "")
    return function(
        f"numpy.{name}",
        "x=0, /",
        [over(f"(x: {kind}) -> {name}", f"numpy::{rust}({{x}}{cast})")],
        samples=[f"np.{name}({'True' if kind == 'bool' else 1})"],
        doc="A scalar of this dtype.",
        kind="class",
    )


ROWS: tuple[Entry, ...] = (
    _array("array", True),
    function(
        "numpy.newaxis", "", [over("() -> None", "()")], samples=["np.newaxis"], doc="A new axis.", kind="constant"
    ),
    _array("asarray", False),
    _filled("zeros", "An array of zeros."),
    _filled("ones", "An array of ones."),
    _filled("empty", "An array of zeros: what NumPy leaves undefined."),
    _full(),
    _like("zeros_like", "Zeros in the shape of another array."),
    _like("ones_like", "Ones in the shape of another array."),
    _like("empty_like", "An array in the shape of another."),
    *_eye(),
    _arange(),
    function(
        "numpy.full_like",
        "a, fill_value",
        [
            over("(a: array[float64], fill_value: float) -> array[float64]", "numpy::full_like", rank="same"),
            over("(a: array[int64], fill_value: int) -> array[int64]", "numpy::full_like", rank="same"),
        ],
        samples=["np.full_like(np.array([1, 2]), 5)"],
        doc="One value in the shape of another array.",
    ),
    function(
        "numpy.linspace",
        "start, stop, num=50, endpoint=True",
        [
            over(
                "(start: float, stop: float, num: int = 50, endpoint: bool = True) -> array[float64]",
                "numpy::linspace",
                raises=True,
                rank="1",
            ),
        ],
        samples=["np.linspace(0, 1, 5)", "np.linspace(0, 1, 4, endpoint=False)"],
        doc="Evenly spaced numbers over an interval.",
    ),
    function(
        "numpy.logspace",
        "start, stop, num=50, endpoint=True, base=10.0",
        [
            over(
                "(start: float, stop: float, num: int = 50, endpoint: bool = True, base: float = 10.0)"
                " -> array[float64]",
                "numpy::logspace",
                raises=True,
                rank="1",
            ),
        ],
        samples=["np.logspace(0, 2, 3)"],
        doc="Numbers evenly spaced on a log scale.",
    ),
    function(
        "numpy.diag",
        "v, k=0",
        [over("(v: array[D], k: int = 0) -> array[D]", "numpy::diag", raises=True)],
        samples=["np.diag(np.array([1, 2]))", "np.diag(np.eye(2))"],
        doc="A diagonal, or a matrix with it.",
    ),
    function(
        "numpy.fill_diagonal",
        "a, val",
        [
            over("(a: array[float64], val: float) -> None", "numpy::fill_diagonal", raises=True),
            over("(a: array[int64], val: int) -> None", "numpy::fill_diagonal", raises=True),
        ],
        samples=["np.fill_diagonal(np.ones((2, 3)), 0)"],
        doc="Sets the diagonal.",
    ),
    function(
        "numpy.tril",
        "m, k=0",
        [over("(m: array[D], k: int = 0) -> array[D]", "numpy::tril", raises=True, rank="same")],
        samples=["np.tril(np.ones((3, 3)))"],
        doc="The lower triangle.",
    ),
    function(
        "numpy.triu",
        "m, k=0",
        [over("(m: array[D], k: int = 0) -> array[D]", "numpy::triu", raises=True, rank="same")],
        samples=["np.triu(np.ones((3, 3)), 1)"],
        doc="The upper triangle.",
    ),
    function(
        "numpy.meshgrid",
        "x, y",
        [over("(x: array[D], y: array[D]) -> tuple[array[D], array[D]]", "numpy::meshgrid", raises=True, rank="2")],
        samples=["np.meshgrid(np.array([1, 2]), np.array([3, 4, 5]))"],
        doc="Coordinate matrices.",
    ),
    _constant("pi", "py::math::PI"),
    _constant("e", "py::math::E"),
    _constant("inf", "py::math::INF"),
    _constant("nan", "py::math::NAN"),
    *(_scalar_type(name) for name in ("float64", "int64", "float32", "int32", "bool_")),
    refused(
        "numpy.vectorize",
        "np.vectorize calls a Python function for each element; write the loop or the array expression",
    ),
    refused(
        "numpy.dtype", "dtypes as values are not supported; pass the type (`dtype=np.float32`) where an array is made"
    ),
)
