"""The NumPy runtime against NumPy, operation by operation: results are equal to the last bit.

`numpy_cases.py` draws operations and computes them with NumPy; the example `np_probe` computes them with the runtime.
More cases: `BATUTA_NUMPY_CASES=20000 pytest tests/test_numpy_runtime.py`.
"""

from __future__ import annotations

import json
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import probes
import pytest

pytest.importorskip("numpy")
ROOT = Path(__file__).parent.parent
RUNTIME = ROOT / "batuta_hooks" / "runtime"
COUNT = int(os.environ.get("BATUTA_NUMPY_CASES", "2000"))
# NumPy's own vector functions differ from the C library's in the last bit; these switches turn them off.
REFERENCE = {"NPY_DISABLE_CPU_FEATURES": "AVX512_ICL AVX512_SPR X86_V4 X86_V3", "OPENBLAS_NUM_THREADS": "1"}
NAN = {"fff8000000000000": "7ff8000000000000", "ffc00000": "7fc00000"}


@pytest.fixture(scope="session")
def probe() -> Path:
    """The built probe."""
    return probes.probe("np_probe")


def run_cases(probe: Path, family: str, count: int, seed: int) -> list[tuple[str, str, str]]:
    """Line, NumPy's result and the runtime's, for each case."""
    script = [sys.executable, str(Path(__file__).parent / "numpy_cases.py"), family, str(count), str(seed)]
    drawn = subprocess.run(script, env={**os.environ, **REFERENCE}, capture_output=True, text=True, check=True)
    cases = [json.loads(line) for line in drawn.stdout.splitlines()]
    lines = "".join(line + "\n" for line, _ in cases)
    answers = subprocess.run([str(probe)], input=lines, capture_output=True, text=True, check=True).stdout.split("\n")[
        :-1
    ]
    assert len(answers) == len(cases)
    return [(line, expected, answer) for (line, expected), answer in zip(cases, answers, strict=True)]


def canonical(line: str, result: str) -> str:
    """The result without the signs that Python never shows: of NaN, and of the zero that is chosen among zeros."""
    result = re.sub(r"\b(fff8000000000000|ffc00000)\b", lambda match: NAN[match[1]], result)
    if line.startswith(("max", "min", "unique")):
        result = re.sub(r"\b8000000000000000\b|\b80000000\b", "0", result)
    return result


@pytest.mark.parametrize("family", ["printing", "reductions", "ufuncs", "indexing", "shapes", "products"])
@pytest.mark.parametrize("seed", [1, 2])
def test_operations_are_equal(probe: Path, family: str, seed: int) -> None:
    """Random operations of each family give NumPy's bits, text and exceptions."""
    for line, expected, answer in run_cases(probe, family, COUNT, seed):
        assert canonical(line, answer) == canonical(line, expected), line


@pytest.mark.parametrize("seed", [0, 1, 42, 20261122])
def test_random_streams_are_equal(probe: Path, seed: int) -> None:
    """A seed gives NumPy's numbers, in both random APIs."""
    for line, expected, answer in run_cases(probe, "random", 100_000, seed):
        assert answer == expected, line


def floats(result: str) -> list[float]:
    """The elements of a float result."""
    words = result.split("|")[2].split(",")
    return [struct.unpack("<d", struct.pack("<Q", int(word, 16)))[0] for word in words if word]


def test_linear_algebra_is_close(probe: Path) -> None:
    """Products and factorisations agree to 1e-9 of the largest element: BLAS fixes no order of additions."""
    for line, expected, answer in run_cases(probe, "linear", 500, 3):
        assert expected.startswith("!") == answer.startswith("!"), line
        if expected.startswith("!"):
            assert answer == expected, line
            continue
        ours, theirs = floats(answer), floats(expected)
        scale = max((abs(value) for value in theirs), default=1.0)
        assert len(ours) == len(theirs), line
        assert all(abs(a - b) <= 1e-9 * scale for a, b in zip(ours, theirs, strict=True)), line
