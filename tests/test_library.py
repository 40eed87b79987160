"""Libraries: modules that nothing in the project runs. What can be Rust becomes Rust; the rest stays in Python."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from support import ROOT, Write

from batuta_hooks import process
from batuta_hooks.cargo import target_dir
from batuta_hooks.compiler import compile_program
from batuta_hooks.discovery import discover
from batuta_hooks.frontend import parse_module
from batuta_hooks.library import definitions, reduce

STAYS = {
    "an import of something unknown, where it is used": (
        "import requests\ndef get(url): return requests.get(url)\n",
        "get",
    ),
    "a variable that is not a constant": ("table = {}\ndef get(key): return table[key]\n", "get"),
    "a name that is bound twice": ("LIMIT = 1\nLIMIT = 2\ndef limit(): return LIMIT\n", "limit"),
    "a global that a function changes": ("count = 0\ndef bump():\n    global count\n    count += 1\n", "bump"),
    "what uses what stays, however far": (
        "import requests\ndef a(u): return requests.get(u)\ndef b(u): return a(u)\ndef c(u): return b(u)\n",
        "c",
    ),
    "a coroutine": ("async def wait(): pass\n", "wait"),
    "a definition in a condition": ("import sys\nif sys.argv:\n    def f(): pass\ndef g(): f()\n", "g"),
}


@pytest.mark.parametrize("case", STAYS)
def test_what_stays_in_python(case: str, write: Write) -> None:
    source, name = STAYS[case]
    path = write("lib.py", source + "def own(a: int) -> int:\n    return a + 1\n")
    compiled = compile_program(None, {"lib": path})
    assert f"lib.{name}" in compiled.left
    assert compiled.left[f"lib.{name}"]
    assert compiled.native == ("lib.own",)
    assert [found.severity for found in compiled.diagnostics] == ["note"] * len(compiled.left)


def test_what_comes_along() -> None:
    source = 'LIMIT = -3\nPAIR = (1, "a")\nimport math\nclass Box: pass\ndef f(): return LIMIT\nprint("hello")\n'
    reduction = reduce({"lib": parse_module("lib", source, "lib.py")})
    assert definitions(reduction.modules) == ("lib.Box", "lib.f")
    assert not any(left.defines for left in reduction.left.values())


def test_a_name_left_in_one_module_is_left_in_the_others() -> None:
    modules = {
        "a": parse_module("a", "table = []\ndef f(): return table\n", "a.py"),
        "b": parse_module(
            "b", "import a\nfrom a import f as g\ndef one(): return g()\ndef two(): return a.f()\n", "b.py"
        ),
        "c": parse_module("c", "def three(): return 3\n", "c.py"),
    }
    assert definitions(reduce(modules).modules) == ("c.three",)


def test_an_import_keeps_the_names_that_came_along(write: Write) -> None:
    a = write("a.py", "import requests\ndef bad(): return requests.get('x')\ndef good(n: int) -> int: return n\n")
    b = write("b.py", "from a import bad, good\ndef use(n: int) -> int: return good(n)\ndef no(): return bad()\n")
    compiled = compile_program(None, {"a": a, "b": b})
    assert compiled.native == ("a.good", "b.use")
    assert [export.qualname for export in compiled.exports] == ["a.good", "b.use"]


def test_libraries_are_found(write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", "")
    write("shop/__init__.py")
    write("shop/core.py", "def f(): pass\n")
    write("shop/bad.py", "def f(:\n")
    write("shop/tests/test_core.py", "from shop.core import f\n")
    write("run.py", "from shop.core import f\nf()\n")
    library, program = discover([tmp_path]).programs
    assert library.library
    assert list(library.modules) == ["shop", "shop.core"]
    assert [found.code for found in library.diagnostics] == ["syntax"]
    assert program.entry.name == "run.py"
    (tmp_path / "shop/bad.py").unlink()
    assert [found.library for found in discover([tmp_path]).programs] == [False]  # the program reaches everything


def test_a_library_is_built(write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", "")
    write("geo/__init__.py", '"""Geometry."""\nfrom geo.plane import distance\n__all__ = ["distance"]\n')
    write(
        "geo/plane.py",
        "import math\nORIGIN = (0.0, 0.0)\n"
        "def distance(a: tuple[float, float], b: tuple[float, float] = ORIGIN) -> float:\n"
        "    return math.hypot(a[0] - b[0], a[1] - b[1])\n"
        "def load(path):\n    import tomllib\n    return tomllib.load(path)\n",
    )
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT), "CARGO_TARGET_DIR": str(target_dir())})
    finished = process.run(
        [sys.executable, "-m", "batuta_hooks", "migrate", ".", "--fast", "--output-format", "json"],
        cwd=tmp_path,
        env=env,
        limits=process.Limits(seconds=600),
    )
    document = json.loads(finished.stdout.text)
    assert document["programs"] == []
    (library,) = document["libraries"]
    assert (library["outcome"], library["native"]) == ("built", ["geo.plane.distance"])
    assert list(library["python"]) == ["geo.plane.load"]
    assert finished.returncode == 0, finished.stderr.text
