"""The Python side of the operations: one line in, one line out, as the runtime's example `bench_ops` does it.

`case`, `run` and `save` are the same on both sides. `data OPERATION ROWS COLUMNS FOLDER` writes the input, and
`compare EXPECTED FOUND` answers the largest difference, relative to the largest expected number.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

Floats = NDArray[np.float64]
Operation = Callable[[], tuple[float, Floats]]
T = TypeVar("T")

TRAINING_ROWS = 1000  # the forest is grown on these
N_CLASSES = 3
N_BLOBS = 8
SEED = 7
THREADS = int(os.environ.get("BENCH_THREADS", "1"))


def make_data(operation: str, rows: int, columns: int) -> tuple[Floats, Floats]:
    """X, and what the operation needs beside it: targets, classes, the other factor, or nothing."""
    random = np.random.default_rng(SEED)
    x = random.standard_normal((rows, columns))
    if operation == "matmul":
        return x, random.standard_normal((columns, rows))
    weights = random.standard_normal(columns)
    signal = x @ weights
    if operation == "linear_regression":
        return x, signal + 3.0 + 0.1 * random.standard_normal(rows)
    if operation == "random_forest":
        limits = np.quantile(signal, np.linspace(0, 1, N_CLASSES + 1)[1:-1])
        return x, np.digitize(signal + random.standard_normal(rows), limits).astype(np.float64)
    if operation == "kmeans":
        centers = random.uniform(-1.5, 1.5, (N_BLOBS, columns))
        return x + centers[random.integers(N_BLOBS, size=rows)], np.empty(0)
    return x * random.uniform(0.1, 50.0, columns) + random.uniform(-9.0, 9.0, columns), np.empty(0)


def prepare(operation: str, x: Floats, y: Floats) -> Operation:
    """The operation, ready to be timed once a call."""
    if operation == "linear_regression":
        return timed(lambda: LinearRegression().fit(x, y), lambda model: np.append(model.coef_, model.intercept_))
    if operation == "random_forest":
        forest = RandomForestClassifier(n_estimators=100, random_state=42, n_jobs=THREADS)
        forest.fit(x[:TRAINING_ROWS], y[:TRAINING_ROWS].astype(np.int64))
        return timed(lambda: forest.predict(x), lambda labels: labels.astype(np.float64))
    if operation == "kmeans":
        kmeans = KMeans(n_clusters=8, n_init=1, random_state=42, algorithm="lloyd")
        return timed(
            lambda: kmeans.fit(x), lambda model: np.append(model.cluster_centers_, [model.inertia_, model.n_iter_])
        )
    if operation == "standard_scaler":
        return timed(lambda: StandardScaler().fit_transform(x), lambda scaled: scaled)
    if operation == "matmul":
        b = y.reshape(x.shape[1], x.shape[0])
        return timed(lambda: x @ b, lambda product: product)
    raise ValueError(f"unknown operation {operation}")


def timed(run: Callable[[], T], numbers: Callable[[T], Floats]) -> Operation:
    """`run` with its seconds; what it gave, as numbers."""

    def once() -> tuple[float, Floats]:
        begin = time.perf_counter()
        result = run()
        taken = time.perf_counter() - begin
        return taken, np.asarray(numbers(result), dtype=np.float64).ravel()

    return once


def largest_difference(expected: Floats, found: Floats) -> float:
    """The largest difference relative to the largest expected number; infinite when the lengths differ."""
    if expected.shape != found.shape:
        return float("inf")
    difference = float(np.abs(expected - found).max(initial=0.0))
    return difference / max(float(np.abs(expected).max(initial=0.0)), np.finfo(np.float64).tiny)


class Side:
    """The state between requests."""

    def __init__(self) -> None:
        self.operation: Operation | None = None
        self.result: Floats = np.empty(0)

    def answer(self, words: list[str]) -> str:
        """The answer to one request."""
        match words:
            case ["data", name, rows, columns, folder]:
                x, y = make_data(name, int(rows), int(columns))
                x.tofile(Path(folder) / "x.f64")
                y.tofile(Path(folder) / "y.f64")
            case ["case", name, rows, columns, folder]:
                x = np.fromfile(Path(folder) / "x.f64").reshape(int(rows), int(columns))
                self.operation = prepare(name, x, np.fromfile(Path(folder) / "y.f64"))
            case ["run"] if self.operation is not None:
                self.result = np.empty(0)
                seconds, self.result = self.operation()
                return repr(seconds)
            case ["save", file]:
                self.result.tofile(file)
            case ["compare", expected, found]:
                return repr(largest_difference(np.fromfile(expected), np.fromfile(found)))
            case _:
                return f"error: unknown request {' '.join(words)}"
        return "ok"


def main() -> None:
    """Answer requests to the end of the input."""
    side = Side()
    for line in sys.stdin:
        try:
            answer = side.answer(line.split())
        except Exception as error:
            answer = f"error: {error}".replace("\n", " ")
        print(answer, flush=True)


if __name__ == "__main__":
    main()
