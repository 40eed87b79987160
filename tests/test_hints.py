"""Hints: what is proposed, how it is written, what a run shows, and what the compiler makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import Write

from batuta_hooks.annotate.edit import annotate
from batuta_hooks.annotate.propose import Proposal, propose
from batuta_hooks.compiler import compile_program
from batuta_hooks.discovery import Program, discover
from batuta_hooks.hints import Hints
from batuta_hooks.validate.run import Settings, observe

SCRIPT = """\
import json


def count( n,step=3 , *rest):  # counts
    total = 0
    for i in range(n):
        total += i * step
    return total


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def sum(self):
        return self.x + self.y


data = json.loads('{"n": 1000, "step": 3, "x": 1.5}')
print(count(data["n"], step=data["step"]))
p = Point(data["n"], data["x"])
print(p.sum())
"""


def program_of(path: Path) -> Program:
    (program,) = discover([path]).programs
    return program


def proposals(path: Path) -> list[Proposal]:
    program = program_of(path)
    return propose(program, observe(program, Settings()))


def test_a_run_shows_types(write: Write) -> None:
    seen = observe(program_of(write("a.py", SCRIPT)), Settings())
    assert seen["__main__.count.n"] == {"int"}
    assert seen["__main__.count.return"] == {"int"}
    assert seen["__main__.Point.x"] == {"int"}
    assert seen["__main__.Point.y"] == {"float"}
    assert seen["__main__.data"] == {"other"}


def test_few_annotations_lift_the_rest(write: Write) -> None:
    made = proposals(write("a.py", SCRIPT))
    assert [proposal.text for proposal in made if proposal.sure] == ["n: int", "step: int", "x: int"]


def test_annotations_are_written_once_and_change_nothing_else(write: Write) -> None:
    path = write("a.py", SCRIPT.replace("\n", "\r\n"))
    assert annotate(path, [made for made in proposals(path) if made.sure]) == ("n: int", "step: int", "x: int")
    wanted = SCRIPT.replace("count( n,step=3 ,", "count( n: int,step: int = 3 ,").replace("self, x,", "self, x: int,")
    assert path.read_bytes().decode() == wanted.replace("\n", "\r\n")
    assert not [made for made in proposals(path) if made.sure]


@pytest.mark.parametrize(
    "text",
    [
        "import json\nint = 5\nn = json.loads('1')\nprint(n + int)\n",
        "import json\ndef f(n):\n    return n\nprint(f(json.loads('1')), f.__annotations__)\n",
    ],
)
def test_nothing_is_written_where_a_program_could_tell(write: Write, text: str) -> None:
    path = write("a.py", text)
    assert annotate(path, [made for made in proposals(path) if made.sure]) == ()
    assert path.read_text(encoding="utf-8") == text


def test_observed_types_lift_and_are_checked(write: Write) -> None:
    path = write("a.py", SCRIPT)
    plain = compile_program(path, {}).modules[0].rust
    assert "py::observed" not in plain
    seen = {
        "__main__.count.n": "int",
        "__main__.count.step": "int",
        "__main__.Point.x": "int",
        "__main__.Point.y": "float",
    }
    rust = compile_program(path, {}, hints=Hints(seen)).modules[0].rust
    assert "fn count(n: i64, step: i64" in rust
    assert "y: Field<f64>" in rust
    assert 'py::observed::<i64>(&py::ops::getitem(&data, &Value::from("n"))?)' in rust
    assert compile_program(path, {}, hints=Hints(seen, frozenset({"__main__"}))).modules[0].rust == plain
