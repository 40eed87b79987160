"""`sklearn.datasets`: small data sets, embedded in the runtime."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry, function, over
from batuta_hooks.api.sklearn_rows import not_supported

SAMPLE_IMPORTS = "from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine"


def _loader(name: str, target: str, names: str, doc: str) -> Entry:
    params = "*, return_X_y=False, as_frame=False"
    if name == "load_diabetes":
        params += ", scaled=True"
    return function(
        f"sklearn.datasets.{name}",
        params,
        [
            over(f"() -> model[sklearn.utils.Bunch, {target}, {names}]", f"sklearn::datasets::{name}"),
            over(
                f"(return_X_y: bool) -> tuple[array[float64], array[{target}]]",
                f"sklearn::datasets::{name}_pair",
                raises=True,
            ),
        ],
        samples=[f"{name}().data[3]", f"{name}().target[-3:]", f"{name}(return_X_y=True)[1].shape"],
        doc=doc,
    )


ROWS: tuple[Entry | ClassEntry, ...] = (
    _loader("load_iris", "int64", "list[str]", "150 flowers of three species, by four measurements."),
    _loader("load_wine", "int64", "list[str]", "178 wines of three growers, by thirteen measurements."),
    _loader("load_breast_cancer", "int64", "array[str_]", "569 tumours, malignant or benign, by thirty measurements."),
    _loader(
        "load_diabetes",
        "float64",
        "list[str]",
        "442 patients by ten scaled measurements, and the disease's progression.",
    ),
    *not_supported(
        "sklearn.datasets",
        "fetch_20newsgroups fetch_california_housing fetch_covtype fetch_lfw_people fetch_olivetti_faces "
        "fetch_openml load_digits "
        "load_linnerud make_biclusters make_blobs make_checkerboard make_circles make_classification make_friedman1 "
        "make_gaussian_quantiles make_hastie_10_2 make_low_rank_matrix make_moons make_multilabel_classification "
        "make_regression "
        "make_s_curve make_sparse_coded_signal make_spd_matrix make_swiss_roll",
        "use an embedded data set (load_iris, load_wine, load_breast_cancer, load_diabetes) or read the data from a "
        "file",
    ),
)
