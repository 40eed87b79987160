"""Scalers, splits, scores and k-means of the runtime against scikit-learn's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sk_probe import Probe, assert_same_bits, floats, integers
from sklearn.cluster import KMeans
from sklearn.datasets import load_diabetes, load_iris, load_wine, make_blobs
from sklearn.linear_model import LinearRegression
from sklearn.metrics import (
    accuracy_score,
    confusion_matrix,
    mean_absolute_error,
    mean_squared_error,
    r2_score,
    silhouette_score,
)
from sklearn.model_selection import KFold, StratifiedKFold, cross_val_score, train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

Floats = NDArray[np.float64]

# scikit-learn warns where a score is not defined; the value that it gives then is what is compared.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.fixture(scope="module")
def probe() -> Iterator[Probe]:
    child = Probe()
    yield child
    child.close()


def design_data() -> dict[str, Floats]:
    noise = np.random.RandomState(3)
    wide = noise.randn(37, 21) * 10.0 ** noise.randint(-3, 4, 21)
    missing = wide.copy()
    missing[4, 2] = missing[7, 5] = np.nan
    return {
        "iris": load_iris().data,
        "wine": load_wine().data,
        "wide": wide,
        "long": noise.randn(3001, 3) + 1e3,
        "column": noise.randn(1000, 1),
        "constant": np.hstack([np.full((50, 1), 0.1), noise.randn(50, 2), np.zeros((50, 1))]),
        "one_row": np.array([[1.5, -2.0]]),
        "missing": missing,
    }


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("name", design_data())
def test_standard_scaler(probe: Probe, name: str, order: Any) -> None:
    x = np.array(design_data()[name], order=order)
    scaler = StandardScaler().fit(x)
    answer = probe.ask("scaler", {"X": x}, order="F" if x.flags.f_contiguous else "C")
    assert_same_bits(floats(answer["mean"][0]), scaler.mean_)
    assert_same_bits(floats(answer["variance"][0]), scaler.var_)
    assert_same_bits(floats(answer["scale"][0]), scaler.scale_)
    scaled = scaler.transform(x)
    assert_same_bits(floats(answer["scaled"][0]), scaled)
    assert_same_bits(floats(answer["restored"][0]), scaler.inverse_transform(scaled))
    assert_same_bits(floats(answer["centered"][0]), StandardScaler(with_std=False).fit_transform(x))
    assert_same_bits(floats(answer["divided"][0]), StandardScaler(with_mean=False).fit_transform(x))


SIZES: list[dict[str, Any]] = [
    {},
    {"test_size": 0.2},
    {"test_size": 30},
    {"train_size": 0.6},
    {"train_size": 70, "test_size": 0.3},
    {"train_size": 0.9, "test_size": 0.3},
    {"train_size": 1000},
    {"train_size": 149, "test_size": 30},
    {"test_size": 2, "stratify": True},
    {"test_size": 0.2, "stratify": True},
    {"train_size": 41, "stratify": True},
]


@pytest.mark.parametrize("params", SIZES, ids=str)
def test_train_test_split(probe: Probe, params: dict[str, Any]) -> None:
    for seed in range(6):
        y = np.random.RandomState(seed).randint(0, 4, 150 + seed)
        stratify = y if params.get("stratify") else None
        sizes = {key: value for key, value in params.items() if key != "stratify"}
        answer = probe.ask("split", {"y": y}, random_state=seed, **params)
        try:
            train, test = train_test_split(np.arange(len(y)), stratify=stratify, random_state=seed, **sizes)
        except ValueError as error:
            assert " ".join(answer["error"][0]) == f"ValueError: {error}"
        else:
            assert (integers(answer["train"][0]) == train).all()
            assert (integers(answer["test"][0]) == test).all()


def cluster_data() -> dict[str, Floats]:
    noise = np.random.RandomState(11)
    return {
        "iris": load_iris().data,
        "wine": load_wine().data,
        "blobs": make_blobs(1500, 6, centers=7, random_state=4)[0],
        "noise": noise.rand(700, 3),
        "column": noise.randn(300, 1),
    }


CLUSTER_PARAMS: list[dict[str, Any]] = [
    {"n_clusters": 3},
    {"n_clusters": 8, "n_init": 4},
    {"n_clusters": 5, "init": "random", "n_init": 3},
    {"n_clusters": 7, "max_iter": 3},
    {"n_clusters": 2, "tol": 0.0},
    {"n_clusters": 40},
    {"n_clusters": 1},
]


@pytest.mark.parametrize("params", CLUSTER_PARAMS, ids=str)
@pytest.mark.parametrize("name", cluster_data())
def test_k_means(probe: Probe, name: str, params: dict[str, Any]) -> None:
    x = cluster_data()[name]
    for seed in (0, 1, 42):
        model = KMeans(random_state=seed, **params).fit(x)
        answer = probe.ask("kmeans", {"X": x, "T": x + 0.01}, random_state=seed, **params)
        assert (integers(answer["labels"][0]) == model.labels_).all()
        assert int(answer["n_iter"][0][0]) == model.n_iter_
        assert floats(answer["inertia"][0]) == pytest.approx(model.inertia_, rel=1e-12)
        np.testing.assert_allclose(floats(answer["centers"][0]), model.cluster_centers_.ravel(), rtol=1e-9, atol=1e-12)
        assert (integers(answer["predicted"][0]) == model.predict(x + 0.01)).all()
        np.testing.assert_allclose(
            floats(answer["distances"][0]), model.transform(x + 0.01).ravel(), rtol=1e-7, atol=1e-7
        )


def test_regression_scores(probe: Probe) -> None:
    target = load_diabetes().target
    noise = np.random.RandomState(0)
    cases = [(target, target + noise.randn(len(target))), (target[:7], target[1:8]), (target, target)]
    cases += [(np.ones(9), np.arange(9.0)), (np.ones(3), np.ones(3)), (noise.randn(2000), noise.randn(2000))]
    for truth, predicted in cases:
        answer = probe.ask("regression_scores", {"y_true": truth, "y_pred": predicted})
        assert_same_bits(floats(answer["mse"][0]), [mean_squared_error(truth, predicted)])
        assert_same_bits(floats(answer["mae"][0]), [mean_absolute_error(truth, predicted)])
        assert_same_bits(floats(answer["r2"][0]), [r2_score(truth, predicted)])


def linear_data() -> dict[str, tuple[Floats, Floats]]:
    noise = np.random.RandomState(5)
    x = noise.randn(3000, 9)
    collinear = np.hstack([x, x[:, :2] + x[:, 2:4], x[:, :1]])
    scaled = x * 10.0 ** np.arange(-4, 5) + 100.0
    near = np.hstack([x, x[:, :1] + 1e-3 * noise.randn(3000, 1)])
    diabetes = load_diabetes()
    return {
        "diabetes": (diabetes.data, diabetes.target),
        "noise": (x, x @ noise.randn(9) + noise.randn(3000)),
        "offset": (x + 1e3, x.sum(axis=1) + 5.0),
        "collinear": (collinear, noise.randn(3000)),
        "scaled": (scaled, noise.randn(3000)),
        "near": (near, noise.randn(3000)),
        "wide": (noise.randn(6, 15), noise.randn(6)),
        "square": (noise.randn(8, 8), noise.randn(8)),
        "one_row": (noise.randn(1, 3), noise.randn(1)),
        "constant": (np.ones((20, 2)), noise.randn(20)),
        "column": (np.arange(10.0)[:, None], 2 * np.arange(10.0) + 1),
    }


@pytest.mark.parametrize("fit_intercept", [True, False])
@pytest.mark.parametrize("name", linear_data())
def test_linear_regression(probe: Probe, name: str, fit_intercept: bool) -> None:
    x, y = linear_data()[name]
    model = LinearRegression(fit_intercept=fit_intercept).fit(x, y)
    answer = probe.ask("linear", {"X": x, "y": y}, fit_intercept=fit_intercept)
    assert int(answer["rank"][0][0]) == model.rank_
    scale = np.abs(model.coef_).max()
    kept = model.singular_[: model.rank_]
    # Both solutions are rounded: their errors grow with the condition of what is kept.
    condition = kept[0] / kept[-1] if model.rank_ else 1.0
    tolerance = max(1e-12, 1e-15 * condition**1.5)
    np.testing.assert_allclose(floats(answer["coef"][0]), model.coef_, rtol=tolerance, atol=tolerance * scale)
    expected = abs(model.intercept_) + np.abs(x.mean(axis=0) * model.coef_).sum()
    np.testing.assert_allclose(
        floats(answer["intercept"][0]), model.intercept_, rtol=tolerance, atol=tolerance * expected
    )


@pytest.mark.parametrize("stratified", [False, True])
@pytest.mark.parametrize("n_splits", [1, 2, 3, 5, 40, 200])
def test_folds(probe: Probe, n_splits: int, stratified: bool) -> None:
    for seed in (None, 0, 7):
        y = np.random.RandomState(n_splits).randint(0, 4, 103)
        params: dict[str, Any] = {"n_splits": n_splits, "shuffle": seed is not None, "random_state": seed}
        answer = probe.ask("folds", {"y": y}, stratified=stratified, **params)
        try:
            folds = list((StratifiedKFold if stratified else KFold)(**params).split(np.zeros((len(y), 1)), y))
        except ValueError as error:
            assert " ".join(answer["error"][0]) == f"ValueError: {error}"
            continue
        assert len(answer["train"]) == len(folds)
        for (train, test), our_train, our_test in zip(folds, answer["train"], answer["test"], strict=True):
            assert (integers(our_train) == train).all()
            assert (integers(our_test) == test).all()


@pytest.mark.parametrize("cv", [2, 3, 5, None])
@pytest.mark.parametrize(
    ("name", "scoring"),
    [
        ("LinearRegression", None),
        ("LinearRegression", "neg_mean_squared_error"),
        ("DecisionTreeRegressor", "r2"),
        ("DecisionTreeRegressor", "neg_mean_absolute_error"),
        ("DecisionTreeRegressor", "neg_root_mean_squared_error"),
        ("DecisionTreeClassifier", "accuracy"),
        ("DecisionTreeClassifier", None),
    ],
)
def test_cross_val_score(probe: Probe, name: str, scoring: str | None, cv: int | None) -> None:
    models = {
        "LinearRegression": LinearRegression(),
        "DecisionTreeRegressor": DecisionTreeRegressor(random_state=0),
        "DecisionTreeClassifier": DecisionTreeClassifier(random_state=0),
    }
    data = load_wine() if name == "DecisionTreeClassifier" else load_diabetes()
    for n in (5, len(data.target)):
        x, y = data.data[-n:], data.target[-n:]
        answer = probe.ask("cross_val_score", {"X": x, "y": y}, estimator=name, scoring=scoring or "", cv=cv)
        scores = cross_val_score(models[name], x, y, scoring=scoring, cv=cv)
        if name == "LinearRegression":
            np.testing.assert_allclose(floats(answer["scores"][0]), scores, rtol=1e-9)
        else:
            assert_same_bits(floats(answer["scores"][0]), scores)


@pytest.mark.parametrize("labels", [(0, 1), (0, 1, 2), (-5, 3, 9), (1,)], ids=str)
def test_class_scores(probe: Probe, labels: tuple[int, ...]) -> None:
    noise = np.random.RandomState(len(labels))
    x = noise.randn(60, 4)
    truth, predicted = noise.choice(labels, 60), noise.choice(labels, 60)
    truth[:2] = labels[-1], labels[0]
    answer = probe.ask("class_scores", {"X": x, "y_true": truth, "y_pred": predicted})
    assert_same_bits(floats(answer["accuracy"][0]), [accuracy_score(truth, predicted)])
    assert (integers(answer["matrix"][0]) == confusion_matrix(truth, predicted).ravel()).all()
    if len(labels) == 1:
        with pytest.raises(ValueError) as raised:
            silhouette_score(x, truth)
        assert " ".join(answer["error"][0]) == f"ValueError: {raised.value}"
    else:
        np.testing.assert_allclose(floats(answer["silhouette"][0]), silhouette_score(x, truth), rtol=1e-12)
