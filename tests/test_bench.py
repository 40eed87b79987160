"""The benchmark's own arithmetic, its inputs, and the protocol of its Python side. Nothing here is timed."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

from bench import text
from bench.kernel_sources import Kernel, kernels
from bench.kernel_times import geometric_mean
from bench.measure import Series, interleaved, ratio, repeats_for
from bench.operations import CASES
from bench.python_side import Side, largest_difference, make_data
from bench.synthetic import long_module


def test_sides_take_turns_and_change_their_order() -> None:
    order: list[str] = []

    def side(name: str) -> float:
        order.append(name)
        return float(len(order))

    taken = interleaved({"a": lambda: side("a"), "b": lambda: side("b")}, 3)
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert taken == {"a": Series((1.0, 4.0, 5.0)), "b": Series((2.0, 3.0, 6.0))}
    assert taken["a"].to_json() == {"min": 1.0, "median": 4.0, "runs": 3}


def test_repeats_stay_within_bounds() -> None:
    assert repeats_for({"a": lambda: 0.0}, seconds=1e9, least=2, most=5) == 5
    assert repeats_for({"a": lambda: 0.0}, seconds=0.0, least=2, most=5) == 2


def test_ratio_of_what_was_not_measured() -> None:
    assert ratio(3.0, 2.0) == 1.5
    assert ratio(None, 2.0) is ratio(3.0, 0.0) is None


@pytest.mark.parametrize(
    ("value", "shown"), [(None, "-"), (12.3456, "12.3 s"), (0.25, "250 ms"), (4.5e-3, "4.5 ms"), (8e-5, "80 µs")]
)
def test_seconds(value: float | None, shown: str) -> None:
    assert text.seconds(value) == shown


def test_column_of_a_missing_key() -> None:
    column = text.column("Python", "python", "min", show=text.seconds)
    assert column.cell({"python": {"min": 2.0}}) == "2 s"
    assert column.cell({"reason": "refused"}) == "-"


def test_long_module_is_long_and_runs(capsys: pytest.CaptureFixture[str]) -> None:
    source = long_module(500)
    assert 500 <= source.count("\n") < 550
    exec(compile(ast.parse(source), "long_module.py", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out


@pytest.mark.parametrize("operation", sorted({case.operation for case in CASES}))
def test_python_side_answers(operation: str, tmp_path: Path) -> None:
    side = Side()
    size = ["40", "40"] if operation == "matmul" else ["40", "3"]
    assert side.answer(["data", operation, *size, str(tmp_path)]) == "ok"
    assert side.answer(["case", operation, *size, str(tmp_path)]) == "ok"
    assert float(side.answer(["run"])) > 0
    saved = str(tmp_path / "result.f64")
    assert side.answer(["save", saved]) == "ok"
    assert float(side.answer(["compare", saved, saved])) == 0.0
    assert np.fromfile(saved).size > 0


def test_data_is_the_same_each_time() -> None:
    for first, second in zip(make_data("kmeans", 50, 4), make_data("kmeans", 50, 4), strict=True):
        np.testing.assert_array_equal(first, second)


def test_largest_difference() -> None:
    assert largest_difference(np.array([4.0, 0.0]), np.array([4.0, 2.0])) == 0.5
    assert largest_difference(np.zeros(2), np.zeros(2)) == 0.0
    assert largest_difference(np.zeros(2), np.zeros(3)) == float("inf")


@pytest.mark.parametrize("kernel", kernels(), ids=lambda kernel: kernel.name)
def test_kernels_have_two_sizes_and_a_function_to_run(kernel: Kernel, capsys: pytest.CaptureFixture[str]) -> None:
    assert kernel.sized("full") != kernel.sized("small") != kernel.source
    exec(compile(kernel.sized("small"), kernel.name, "exec"), {"__name__": "__main__"})
    whole = capsys.readouterr().out
    exec(compile(kernel.library("small") + kernel.printing("small"), kernel.name, "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out == whole != ""


def test_geometric_mean() -> None:
    assert geometric_mean([2.0, 8.0]) == pytest.approx(4.0)
    assert geometric_mean([]) is None
