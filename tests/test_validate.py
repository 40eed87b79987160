"""Verdicts: what is equal, close and different, and how the reference runs."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest
from support import Write

from batuta_hooks import process
from batuta_hooks.discovery import discover
from batuta_hooks.validate.compare import compare, first_difference, max_relative_error
from batuta_hooks.validate.run import Outcome, Settings, run_python


def outcome(out: str = "", err: str = "", code: int = 0, files: dict[str, str] | None = None) -> Outcome:
    streams = [
        process.Stream(text.encode(), len(text), hashlib.sha256(text.encode()).hexdigest()) for text in (out, err)
    ]
    return Outcome(process.Finished(code, streams[0], streams[1], 0.1, None, "", process.Limits()), files or {})


TRACE = "Traceback (most recent call last):\n  File 'a.py'\n"


@pytest.mark.parametrize(
    ("python", "rust", "verdict"),
    [
        (outcome("a\n"), outcome("a\n"), "equal"),
        (outcome("a\n"), outcome("a\r\n"), "different"),
        (outcome("0.5\n"), outcome("0.50000000000000011\n"), "close"),
        (outcome("[0.5 1.25]\n"), outcome("[0.5000000000000001 1.25]\n"), "close"),
        (outcome("0.5\n"), outcome("0.51\n"), "different"),
        (outcome("0\n"), outcome("0.0\n"), "different"),
        (outcome("0.0\n"), outcome("-0.0\n"), "different"),
        (outcome("1e+16\n"), outcome("1e16\n"), "different"),
        (outcome("10000000000000001\n"), outcome("10000000000000002\n"), "different"),
        (outcome("nan 0.5\n"), outcome("inf 0.5\n"), "different"),
        (outcome("x1.5\n"), outcome("x1.5000000000000002\n"), "different"),
        (outcome("a\n", code=1), outcome("a\n", code=0), "different"),
        (outcome("", TRACE + "KeyError: 'a'\n", 1), outcome("", "x\nKeyError: 'a'\n", 1), "equal"),
        (outcome("", TRACE + "KeyError: 'a'\n", 1), outcome("", "KeyError: a\n", 1), "different"),
        (outcome("", "no traceback\n", 1), outcome("", "", 1), "equal"),
        (outcome(files={"a": "1"}), outcome(files={"a": "1"}), "equal"),
        (outcome(files={"a": "1"}), outcome(files={"a": "2"}), "different"),
        (outcome(files={"a": "1"}), outcome(), "different"),
        (outcome(), outcome(files={"a": "1"}), "different"),
    ],
)
def test_compare(python: Outcome, rust: Outcome, verdict: str) -> None:
    found = compare(python, rust, 1e-9)
    assert found.outcome == verdict
    assert bool(found.reason) == (verdict != "equal")


def test_numbers_are_whole_words() -> None:
    assert max_relative_error("v1.2.3 0x1f", "v1.2.4 0x1f") is None
    assert max_relative_error("1.5", "1.5") == 0.0
    assert max_relative_error("-2.0e3", "-2.0000002e3") == pytest.approx(1e-7, rel=1e-3)


def test_the_first_difference_is_shown() -> None:
    assert first_difference("a\nb\n", "a\nc\n") == "line 2: Python prints 'b', Rust 'c'"
    assert first_difference("a\n", "a\nc\n") == "line 2: Python prints nothing, Rust 'c'"
    assert "..." in first_difference("a" * 100, "b")


PROGRAM = """
import random, sys, os
print(random.random(), sys.argv[1:], __name__, __file__ == os.path.abspath(sys.argv[0]), sys.path[0] == os.getcwd())
print("PYTHONPATH" in os.environ, "sitecustomize" in str(sys.path), sys.getrecursionlimit())
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
print(depth(0))
open("made.txt", "w").write("x")
open("data.txt", "a").write("y")
"""


def run(path: Path, *, seed: int = 42, hash_seed: int = 0) -> Outcome:
    program = discover([path]).programs[0]
    return run_python(program, Settings(args=("--x", "1"), seed=seed), hash_seed=hash_seed)


def test_the_reference_runs_as_python_runs_it(write: Write, tmp_path: Path) -> None:
    script = write("a.py", PROGRAM)
    write("data.txt", "data")
    found = run(script)
    env = {name: value for name, value in process.scrubbed_environment().items() if name != "PYTHONPATH"}
    plain = process.run([sys.executable, "-B", "a.py", "--x", "1"], cwd=tmp_path, env=env)
    ours, theirs = found.finished.stdout.text.splitlines(), plain.stdout.text.splitlines()
    assert ours[0].split()[1:] == theirs[0].split()[1:]
    assert ours[1:] == theirs[1:]
    assert sorted(found.files) == ["data.txt", "made.txt"]


def test_runs_leave_the_users_files_alone(write: Write, tmp_path: Path) -> None:
    script = write("a.py", PROGRAM)
    write("data.txt", "data")
    run(script)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.py", "data.txt"]
    assert (tmp_path / "data.txt").read_text() == "data"


def test_of_a_large_folder_only_what_the_program_names_is_copied(write: Write, tmp_path: Path) -> None:
    script = write("a.py", "import os\nprint(open('data.txt').read(), open('in/x.txt').read(), os.listdir('.'))\n")
    write("data.txt", "data")
    write("in/x.txt", "x")
    write("other/y.txt", "y")
    with (tmp_path / "huge.bin").open("wb") as file:
        file.truncate(65 << 20)
    assert run(script).stdout.split()[:2] == [b"data", b"x"]
    assert b"huge.bin" not in run(script).stdout
    (tmp_path / "huge.bin").unlink()
    assert b"other" in run(script).stdout


def test_unseeded_generators_get_the_seed(write: Write) -> None:
    script = write("a.py", "import random\nprint(random.random())\nrandom.seed(1)\nprint(random.random())\n")
    expected = process.run(
        [sys.executable, "-c", "import random as r\nfor s in (7, 1):\n r.seed(s)\n print(r.random())"],
        cwd=script.parent,
    )
    assert run(script, seed=7).stdout == expected.stdout.kept


def test_numpys_unseeded_generators_get_the_seed(write: Write) -> None:
    script = write("a.py", "import numpy as np\nprint(np.random.rand(), np.random.default_rng().random())\n")
    code = "import numpy as np\nnp.random.seed(7)\nprint(np.random.rand(), np.random.default_rng(7).random())"
    assert run(script, seed=7).stdout == process.run([sys.executable, "-c", code], cwd=script.parent).stdout.kept


def test_a_users_own_random_module_is_not_touched(write: Write) -> None:
    write("random.py", "x = 3\n")
    assert run(write("a.py", "import random\nprint(random.x)\n")).stdout.strip() == b"3"


def test_the_traceback_ends_as_python_ends_it(write: Write) -> None:
    found = run(write("a.py", "def f():\n    raise KeyError('a')\nf()\n"))
    assert found.raised
    assert found.last_stderr_line == "KeyError: 'a'"
