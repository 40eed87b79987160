"""Arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


def doubled(x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return x * 2.0


def norm(x: npt.NDArray[np.float64]) -> float:
    return float(np.sqrt((x * x).sum()))


def largest(x: npt.NDArray[np.float64]):
    return x.max()


def shift(x: npt.NDArray[np.float64], by: float) -> None:
    x += by


def clear_below(x: np.ndarray, low: float, upto: int) -> int:
    """Changes its argument, and may fail half way."""
    found = 0
    for i in range(upto):
        if x[i] < low:
            x[i] = 0.0
            found += 1
    return found


def smooth(x: np.ndarray) -> np.ndarray:
    out = np.zeros(len(x))
    for i in range(1, len(x) - 1):
        out[i] = (x[i - 1] + x[i] + x[i + 1]) / 3.0
    return out


def trace(m: np.ndarray[Any, np.dtype[np.int64]]):
    total = 0
    for i in range(m.shape[0]):
        total += int(m[i, i])
    return total


def ratio(x: npt.NDArray[np.float32], y: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    return x / y


def whole(x: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    return x + x


def bright(x: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    return x + x


def count(mask: npt.NDArray[np.bool_]):
    return mask.sum()


def tail(x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return x[1:]


def same(x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return x


def flipped(x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return x.T * 1.0


def both(x: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    return x + 1.0, x - 1.0


def copy_into(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> None:
    y[:] = x


def work(x: npt.NDArray[np.float64], rounds: int) -> float:
    total = 0.0
    for _ in range(rounds):
        for i in range(len(x)):
            total += float(x[i]) * 0.5
    return total


def spin(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
    return total
