"""The scikit-learn runtime as a child process: requests go to `examples/sk_probe.rs`, answers come back bit for bit."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from probes import probe

RUNTIME = Path(__file__).parents[1] / "batuta_hooks" / "runtime"
FLOATS = np.dtype(np.float64)


class Probe:
    """A running probe; `ask` returns the answer's lines by name, repeated names as a list of lines."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [str(probe("sk_probe"))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, name: str, arrays: dict[str, ArrayLike] | None = None, **params: Any) -> dict[str, list[list[str]]]:
        """The answer to one request."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        words = [name, *(f"{key}={value}" for key, value in params.items())]
        request = [" ".join(words)]
        for key, value in (arrays or {}).items():
            array = np.ascontiguousarray(value, dtype=np.float64)
            rows, columns = array.shape if array.ndim == 2 else (array.shape[0], 1)
            bits = " ".join(f"{bits:x}" for bits in array.ravel().view(np.uint64).tolist())
            request.append(f"array {key} {rows} {columns} {bits}".rstrip())
        self.process.stdin.write("\n".join([*request, "run\n"]))
        self.process.stdin.flush()
        answer: dict[str, list[list[str]]] = {}
        for line in self.process.stdout:
            head, *values = line.split()
            if head == "done":
                return answer
            answer.setdefault(head, []).append(values)
        raise AssertionError(f"the probe stopped while answering {name}")

    def close(self) -> None:
        """Ends the child."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(timeout=10)
        self.process.stdout.close()


def floats(words: list[str]) -> NDArray[np.float64]:
    """The floats of an answer's line."""
    return np.array([int(word, 16) for word in words], dtype=np.uint64).view(FLOATS)


def integers(words: list[str]) -> NDArray[np.int64]:
    """The integers of an answer's line."""
    return np.array([int(word) for word in words], dtype=np.int64)


def assert_same_bits(ours: NDArray[np.float64], theirs: ArrayLike) -> None:
    """Fails unless all floats are equal bit for bit (any nan equals any nan)."""
    expected = np.asarray(theirs, dtype=np.float64).ravel()
    assert ours.shape == expected.shape
    same = (ours.view(np.uint64) == expected.view(np.uint64)) | (np.isnan(ours) & np.isnan(expected))
    assert same.all(), f"{(~same).sum()} of {same.size} differ, first {ours[~same][0]!r} != {expected[~same][0]!r}"
