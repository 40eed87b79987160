"""NumPy's reductions and statistics."""

from __future__ import annotations

from batuta_hooks.api.entry import MEDIUM, Entry, Overload, function, over
from batuta_hooks.api.numpy_rows import AXES, NUMBERS, QUOTIENT, SUM, both, of_lists, same

VECTOR, MATRIX = "np.array([1.5, -2.0, 4.0])", "np.array([[1.5, -2.0, 4.0], [0.5, 8.0, 1.0]])"
REAL = same((*NUMBERS, "bool_"))


def _reduction(name: str, result: dict[str, str], doc: str, *, total_raises: bool = False) -> tuple[Entry, Entry]:
    """A reduction over everything, one axis or several, with `keepdims`."""
    overloads: list[Overload] = []
    for dtype, out in result.items():
        array = f"a: array[{dtype}]"
        overloads += [
            over(f"({array}) -> {out}", f"numpy::{name}", raises=total_raises),
            over(f"({array}, axis: None) -> {out}", f"numpy::{name}({{a}})", raises=total_raises),
            over(
                f"({array}, axis: int) -> array[{out}]",
                f"numpy::{name}_axis({{a}}, {{axis}}, false)",
                raises=True,
                rank="drop",
            ),
            over(
                f"({array}, axis: int, keepdims: bool) -> array[{out}]", f"numpy::{name}_axis", raises=True, rank="same"
            ),
            over(
                f"({array}, keepdims: bool) -> array[{out}]",
                f"numpy::{name}_axis({{a}}, numpy::All, {{keepdims}})",
                raises=True,
                rank="same",
            ),
        ]
        overloads += [
            over(f"({array}, axis: {axes}, keepdims: bool = False) -> array[{out}]", f"numpy::{name}_axis", raises=True)
            for axes in AXES
        ]
    samples = [
        f"np.{name}({VECTOR})",
        f"np.{name}({MATRIX}, axis=0)",
        f"np.{name}({MATRIX}, axis=1, keepdims=True)",
        f"{MATRIX}.{name}()",
    ]
    more = of_lists(result, f"numpy::{name}", raises=total_raises)
    return both(name, "a, axis=None, keepdims=False", overloads, samples=samples, doc=doc, complexity=MEDIUM, more=more)


def _spread(name: str, doc: str) -> tuple[Entry, Entry]:
    """`var` and `std`, with `ddof`."""
    overloads: list[Overload] = []
    for dtype, out in QUOTIENT.items():
        array = f"a: array[{dtype}]"
        overloads += [
            over(f"({array}, ddof: float = 0.0) -> {out}", f"numpy::{name}", raises=True),
            over(f"({array}, axis: None, ddof: float = 0.0) -> {out}", f"numpy::{name}({{a}}, {{ddof}})", raises=True),
            over(
                f"({array}, axis: int, ddof: float = 0.0) -> array[{out}]",
                f"numpy::{name}_axis({{a}}, {{axis}}, {{ddof}}, false)",
                raises=True,
                rank="drop",
            ),
            over(
                f"({array}, axis: int, keepdims: bool, ddof: float = 0.0) -> array[{out}]",
                f"numpy::{name}_axis({{a}}, {{axis}}, {{ddof}}, {{keepdims}})",
                raises=True,
                rank="same",
            ),
        ]
    more = [
        over(
            f"(a: list[{item}], ddof: float = 0.0) -> float64",
            f"numpy::{name}(&numpy::from_list({{a}}), {{ddof}})",
            raises=True,
        )
        for item in ("float", "int", "float64", "int64")
    ]
    samples = [
        f"np.{name}({VECTOR})",
        f"np.{name}({VECTOR}, ddof=1)",
        f"np.{name}({MATRIX}, axis=0)",
        f"{MATRIX}.{name}()",
    ]
    return both(
        name, "a, axis=None, ddof=0, keepdims=False", overloads, samples=samples, doc=doc, complexity=MEDIUM, more=more
    )


def _position(name: str, doc: str) -> tuple[Entry, Entry]:
    overloads = [
        over("(a: array[D]) -> int64", f"numpy::{name}", raises=True),
        over("(a: array[D], axis: None) -> int64", f"numpy::{name}({{a}})", raises=True),
        over("(a: array[D], axis: int) -> array[int64]", f"numpy::{name}_axis", raises=True, rank="drop"),
    ]
    more = of_lists(dict.fromkeys(REAL, "int64"), f"numpy::{name}", raises=True)
    samples = [f"np.{name}({VECTOR})", f"np.{name}({MATRIX}, axis=1)", f"{MATRIX}.{name}()"]
    return both(name, "a, axis=None", overloads, samples=samples, doc=doc, complexity=MEDIUM, more=more)


def _truth(name: str, doc: str) -> tuple[Entry, Entry]:
    overloads = [
        over("(a: array[D]) -> bool_", f"numpy::{name}"),
        over(
            "(a: array[D], axis: int) -> array[bool_]",
            f"numpy::{name}_axis({{a}}, {{axis}}, false)",
            raises=True,
            rank="drop",
        ),
        over(
            "(a: array[D], axis: int, keepdims: bool) -> array[bool_]", f"numpy::{name}_axis", raises=True, rank="same"
        ),
    ]
    more = of_lists(dict.fromkeys(REAL, "bool_"), f"numpy::{name}")
    return both(
        name,
        "a, axis=None, keepdims=False",
        overloads,
        samples=[f"np.{name}({VECTOR} > 0)", f"np.{name}({MATRIX} > 0, axis=0)"],
        doc=doc,
        more=more,
    )


def _cumulative(name: str, doc: str) -> tuple[Entry, Entry]:
    overloads: list[Overload] = []
    for dtype, out in SUM.items():
        overloads += [
            over(f"(a: array[{dtype}]) -> array[{out}]", f"numpy::{name}", rank="1"),
            over(f"(a: array[{dtype}], axis: int) -> array[{out}]", f"numpy::{name}_axis", raises=True, rank="same"),
        ]
    more = [
        over(f"(a: list[{item}]) -> array[{out}]", f"numpy::{name}(&numpy::from_list({{a}}))", rank="1")
        for item, out in (("float", "float64"), ("int", "int64"))
    ]
    return both(
        name,
        "a, axis=None",
        overloads,
        samples=[f"np.{name}({VECTOR})", f"np.{name}({MATRIX}, axis=0)"],
        doc=doc,
        complexity=MEDIUM,
        more=more,
    )


def _quantile(name: str, several: str, q: str, doc: str) -> Entry:
    overloads = [
        over("(a: array[D], q: float) -> float64", f"numpy::{name}", raises=True),
        over(
            "(a: array[D], q: list[float]) -> array[float64]",
            f"numpy::{several}({{a}}, &numpy::from_list({{q}}))",
            raises=True,
            rank="1",
        ),
        over(
            "(a: array[D], q: list[int]) -> array[float64]",
            f"numpy::{several}({{a}}, &numpy::from_list({{q}}).astype::<f64>())",
            raises=True,
            rank="1",
        ),
        over("(a: array[D], q: array[float64]) -> array[float64]", f"numpy::{several}", raises=True, rank="1"),
        over("(a: array[D], q: float, axis: int) -> array[float64]", f"numpy::{name}_axis", raises=True, rank="drop"),
        over("(a: list[float], q: float) -> float64", f"numpy::{name}(&numpy::from_list({{a}}), {{q}})", raises=True),
        over("(a: list[int], q: float) -> float64", f"numpy::{name}(&numpy::from_list({{a}}), {{q}})", raises=True),
    ]
    return function(
        f"numpy.{name}",
        "a, q, axis=None",
        overloads,
        samples=[f"np.{name}({VECTOR}, {q})", f"np.{name}({MATRIX}, {q}, axis=0)"],
        doc=doc,
        complexity=MEDIUM,
    )


ROWS: tuple[Entry, ...] = (
    *_reduction("sum", SUM, "Sum of elements, pairwise."),
    *_reduction("prod", SUM, "Product of elements."),
    *_reduction("mean", QUOTIENT, "Arithmetic mean."),
    *_reduction("min", REAL, "Smallest element; NaN wins.", total_raises=True),
    *_reduction("max", REAL, "Largest element; NaN wins.", total_raises=True),
    *_spread("var", "Variance."),
    *_spread("std", "Standard deviation."),
    *_position("argmin", "Position of the first smallest element."),
    *_position("argmax", "Position of the first largest element."),
    *_truth("any", "Whether any element is true."),
    *_truth("all", "Whether all elements are true."),
    *_cumulative("cumsum", "Running sums."),
    *_cumulative("cumprod", "Running products."),
    _quantile("percentile", "percentiles", "30.0", "Percentile, linearly interpolated."),
    _quantile("quantile", "quantiles", "0.3", "Quantile, linearly interpolated."),
    function(
        "numpy.amin",
        "a",
        [over("(a: array[D]) -> D", "numpy::min", raises=True)],
        samples=[f"np.amin({VECTOR})"],
        doc="Smallest element.",
    ),
    function(
        "numpy.amax",
        "a",
        [over("(a: array[D]) -> D", "numpy::max", raises=True)],
        samples=[f"np.amax({VECTOR})"],
        doc="Largest element.",
    ),
    function(
        "numpy.median",
        "a, axis=None",
        [
            *(over(f"(a: array[{dtype}]) -> {out}", "numpy::median") for dtype, out in QUOTIENT.items()),
            *(
                over(f"(a: array[{dtype}], axis: int) -> array[{out}]", "numpy::median_axis", raises=True, rank="drop")
                for dtype, out in QUOTIENT.items()
            ),
            *of_lists(QUOTIENT, "numpy::median"),
        ],
        samples=[f"np.median({VECTOR})", f"np.median({MATRIX}, axis=1)"],
        doc="Median.",
        complexity=MEDIUM,
    ),
    function(
        "numpy.ptp",
        "a",
        [over("(a: array[D]) -> D", "numpy::ptp", raises=True)],
        samples=[f"np.ptp({VECTOR})"],
        doc="Range of values.",
    ),
    function(
        "numpy.count_nonzero",
        "a",
        [over("(a: array[D]) -> int", "numpy::count_nonzero")],
        samples=[f"np.count_nonzero({VECTOR} > 0)"],
        doc="How many elements are not zero.",
    ),
    function(
        "numpy.average",
        "a, axis=None, weights=None",
        [
            over("(a: array[float64]) -> float64", "numpy::mean"),
            over("(a: array[float64], weights: array[float64]) -> float64", "numpy::average", raises=True),
            over(
                "(a: list[float], weights: list[float]) -> float64",
                "numpy::average(&numpy::from_list({a}), &numpy::from_list({weights}))",
                raises=True,
            ),
        ],
        samples=[f"np.average({VECTOR}, weights=np.array([1.0, 2.0, 3.0]))"],
        doc="Weighted mean.",
    ),
    function(
        "numpy.nansum",
        "a",
        [over("(a: array[float64]) -> float64", "numpy::nansum")],
        samples=[f"np.nansum({VECTOR})"],
        doc="Sum without NaN.",
    ),
    function(
        "numpy.nanmean",
        "a",
        [over("(a: array[float64]) -> float64", "numpy::nanmean")],
        samples=[f"np.nanmean({VECTOR})"],
        doc="Mean without NaN.",
    ),
    function(
        "numpy.nanmin",
        "a",
        [over("(a: array[float64]) -> float64", "numpy::nanmin", raises=True)],
        samples=[f"np.nanmin({VECTOR})"],
        doc="Smallest element that is not NaN.",
    ),
    function(
        "numpy.nanmax",
        "a",
        [over("(a: array[float64]) -> float64", "numpy::nanmax", raises=True)],
        samples=[f"np.nanmax({VECTOR})"],
        doc="Largest element that is not NaN.",
    ),
    function(
        "numpy.bincount",
        "x, weights=None, minlength=0",
        [
            over("(x: array[int64], minlength: int = 0) -> array[int64]", "numpy::bincount", raises=True, rank="1"),
            over(
                "(x: list[int], minlength: int = 0) -> array[int64]",
                "numpy::bincount(&numpy::from_list({x}), {minlength})",
                raises=True,
                rank="1",
            ),
            over(
                "(x: array[int64], weights: array[float64], minlength: int = 0) -> array[float64]",
                "numpy::bincount_weights",
                raises=True,
                rank="1",
            ),
        ],
        samples=["np.bincount(np.array([1, 1, 3]))", "np.bincount(np.array([0, 2]), minlength=5)"],
        doc="Counts of small integers.",
        complexity=MEDIUM,
    ),
    function(
        "numpy.histogram",
        "a, bins=10, range=None",
        [
            over(
                "(a: array[D], bins: int = 10) -> tuple[array[int64], array[float64]]",
                "numpy::histogram",
                raises=True,
                rank="1",
            ),
            over(
                "(a: array[D], bins: int, range: tuple[float, float]) -> tuple[array[int64], array[float64]]",
                "numpy::histogram_range({a}, {bins}, {range}.0, {range}.1)",
                raises=True,
                rank="1",
            ),
            over(
                "(a: array[D], bins: array[float64]) -> tuple[array[int64], array[float64]]",
                "numpy::histogram_edges",
                raises=True,
                rank="1",
            ),
        ],
        samples=[f"np.histogram({VECTOR}, bins=3)"],
        doc="Histogram: counts and edges.",
        complexity=MEDIUM,
    ),
    function(
        "numpy.cov",
        "m, rowvar=True",
        [over("(m: array[float64], rowvar: bool = True) -> array[float64]", "numpy::cov", raises=True, rank="2")],
        samples=[f"np.cov({MATRIX})"],
        doc="Covariance matrix.",
        complexity=MEDIUM,
        rtol=1e-9,
    ),
    function(
        "numpy.corrcoef",
        "x, y=None, rowvar=True",
        [
            over(
                "(x: array[float64], rowvar: bool = True) -> array[float64]", "numpy::corrcoef", raises=True, rank="2"
            ),
            over(
                "(x: array[float64], y: array[float64]) -> array[float64]",
                "numpy::corrcoef_pair",
                raises=True,
                rank="2",
            ),
        ],
        samples=[f"np.corrcoef({MATRIX})"],
        doc="Correlation coefficients.",
        complexity=MEDIUM,
        rtol=1e-9,
    ),
)
