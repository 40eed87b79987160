"""`sklearn.utils`: what the loaders of data sets return."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry, attribute
from batuta_hooks.api.sklearn_rows import not_supported

SAMPLE_IMPORTS = "from sklearn.datasets import load_iris, load_wine"

BUNCH = "model[sklearn.utils.Bunch, T, N]"


RANKS = {"data": "2", "target": "1", "target_names": "1"}


def _field(name: str, result: str, doc: str, instance: str = BUNCH) -> Entry:
    return attribute(
        f"sklearn.utils.Bunch.{name}",
        f"(self: {instance}) -> {result}",
        f".{name}",
        doc=doc,
        samples=[f"load_wine().{name}"],
        rank=RANKS.get(name, ""),
    )


ROWS: tuple[Entry | ClassEntry, ...] = (
    ClassEntry(
        "sklearn.utils.Bunch",
        BUNCH,
        "sklearn::datasets::Bunch",
        doc="A data set.",
        members=(
            _field("data", "array[float64]", "Samples by features."),
            _field("target", "array[T]", "A target for each sample."),
            _field("feature_names", "N", "A name for each feature."),
            _field("target_names", "array[str_]", "A name for each class.", "model[sklearn.utils.Bunch, int64, N]"),
        ),
    ),
    *not_supported(
        "sklearn.utils", "check_random_state resample shuffle", "use numpy.random, or keep the function in Python"
    ),
)
