"""Trees and forests of the runtime against scikit-learn's, node for node and bit for bit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sk_probe import Probe, assert_same_bits, floats, integers
from sklearn.datasets import load_diabetes, load_iris, load_wine, make_classification, make_regression
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

Floats = NDArray[np.float64]


@pytest.fixture(scope="module")
def probe() -> Iterator[Probe]:
    child = Probe()
    yield child
    child.close()


def _constant_columns(x: Floats) -> Floats:
    middle = np.full((len(x), 1), 0.25)
    close = np.where(np.arange(len(x)) % 2, 1.0, 1.0 + 5e-8)[:, None]
    return np.hstack([middle, x[:, :2], close, x[:, 2:], np.round(x[:, :1])])


def class_data() -> dict[str, tuple[Floats, NDArray[np.int64]]]:
    iris, wine = load_iris(), load_wine()
    many_x, many_y = make_classification(600, 12, n_informative=8, n_classes=5, random_state=3)
    binary_x, binary_y = make_classification(1500, 20, flip_y=0.1, random_state=1)
    noise = np.random.RandomState(5)
    return {
        "iris": (iris.data, iris.target),
        "wine": (wine.data, wine.target),
        "many": (many_x, many_y),
        "binary": (binary_x, binary_y),
        "constant": (_constant_columns(many_x[:200]), many_y[:200]),
        "integers": (noise.randint(-3, 4, (300, 6)).astype(float), noise.randint(0, 3, 300)),
        "one_column": (noise.randn(80, 1), noise.randint(0, 2, 80)),
        "tiny": (np.array([[0.0], [1.0]]), np.array([0, 1])),
    }


def target_data() -> dict[str, tuple[Floats, Floats]]:
    diabetes = load_diabetes()
    x, y = make_regression(900, 10, noise=4.0, random_state=2)
    noise = np.random.RandomState(7)
    return {
        "diabetes": (diabetes.data, diabetes.target),
        "linear": (x, y),
        "ties": (noise.randint(0, 5, (400, 4)).astype(float), noise.randn(400)),
        "constant": (_constant_columns(x[:150]), y[:150]),
        "one_column": (noise.randn(90, 1), noise.randn(90)),
    }


CLASS_PARAMS: list[dict[str, Any]] = [
    {},
    {"criterion": "entropy"},
    {"max_depth": 4, "min_samples_leaf": 3},
    {"max_features": None, "bootstrap": False},
    {"max_features": "log2", "min_samples_split": 9},
    {"max_features": 0.7, "min_impurity_decrease": 0.01},
    {"max_leaf_nodes": 9},
    {"max_leaf_nodes": 25, "criterion": "entropy", "max_features": 2},
    {"max_samples": 40, "min_weight_fraction_leaf": 0.05},
]
TARGET_PARAMS: list[dict[str, Any]] = [
    {},
    {"max_features": "sqrt"},
    {"max_depth": 5, "min_samples_leaf": 4},
    {"bootstrap": False, "max_features": 0.5},
    {"max_leaf_nodes": 17},
    {"min_impurity_decrease": 0.05, "max_features": 2},
]


def _ask(
    probe: Probe, name: str, x: Floats, y: NDArray[Any], params: dict[str, Any], model: Any
) -> dict[str, list[list[str]]]:
    sent = {"criterion": "gini", "max_features": model.max_features, "random_state": model.random_state}
    sent |= {"n_estimators": model.n_estimators, **params}
    sent["bootstrap"] = (params.get("max_samples") or len(x)) if model.bootstrap else None
    if fraction := params.get("min_weight_fraction_leaf"):
        sent["min_weight_leaf"] = fraction * sent["bootstrap"]
    return probe.ask(name, {"X": x, "y": y, "T": _test_rows(x)}, **sent)


def _test_rows(x: Floats) -> Floats:
    return np.vstack([x, x + 0.01, np.float32(x).astype(float)])


def _assert_same_trees(answer: dict[str, list[list[str]]], model: Any) -> None:
    for number, estimator in enumerate(model.estimators_):
        tree = estimator.tree_
        assert int(answer["max_depth"][number][0]) == tree.max_depth
        for name in ("children_left", "children_right", "feature", "n_node_samples"):
            assert (integers(answer[name][number]) == getattr(tree, name)).all(), name
        inner = tree.children_left >= 0
        assert (integers(answer["missing_go_to_left"][number])[inner] == tree.missing_go_to_left[inner]).all()
        for name in ("threshold", "impurity", "weighted_n_node_samples", "value"):
            assert_same_bits(floats(answer[name][number]), getattr(tree, name))
        assert_same_bits(floats(answer["importances"][number]), estimator.feature_importances_)
    assert_same_bits(floats(answer["forest_importances"][0]), model.feature_importances_)


@pytest.mark.parametrize("params", CLASS_PARAMS, ids=str)
@pytest.mark.parametrize("name", class_data())
def test_class_forest(probe: Probe, name: str, params: dict[str, Any]) -> None:
    x, y = class_data()[name]
    for seed in (0, 42):
        model = RandomForestClassifier(n_estimators=5, random_state=seed, **params).fit(x, y)
        answer = _ask(probe, "class_forest", x, y, params, model)
        _assert_same_trees(answer, model)
        assert_same_bits(floats(answer["mean_values"][0]), model.predict_proba(_test_rows(x)))


@pytest.mark.parametrize("params", TARGET_PARAMS, ids=str)
@pytest.mark.parametrize("name", target_data())
def test_target_forest(probe: Probe, name: str, params: dict[str, Any]) -> None:
    x, y = target_data()[name]
    for seed in (0, 42):
        model = RandomForestRegressor(n_estimators=5, random_state=seed, **params).fit(x, y)
        answer = _ask(probe, "target_forest", x, y, params, model)
        _assert_same_trees(answer, model)
        assert_same_bits(floats(answer["mean_values"][0]), model.predict(_test_rows(x)))


def test_threads_change_nothing(probe: Probe) -> None:
    x, y = class_data()["many"]
    model = RandomForestClassifier(n_estimators=7, random_state=1).fit(x, y)
    for threads in (2, 3):
        answer = _ask(probe, "class_forest", x, y, {"threads": threads}, model)
        _assert_same_trees(answer, model)
        assert_same_bits(floats(answer["mean_values"][0]), model.predict_proba(_test_rows(x)))
