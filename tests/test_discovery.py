"""Which programs a path holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from support import Write

from batuta_hooks.crate.manifest import cargo_toml
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.discovery import Program, discover

GUARD = "if __name__ == '__main__':\n    main()\n"


def found(path: Path) -> dict[str, Program]:
    return {program.entry.name: program for program in discover([path]).programs}


def test_a_folder_of_scripts(write: Write, tmp_path: Path) -> None:
    write("a.py", "import helper\nprint(helper.x)\n")
    write("b.py", "print(1)\n")
    write("helper.py", "import deep.inner\nx = 1\n")
    write("deep/inner.py", "y = 2\n")
    write("both.py", "def main(): pass\n" + GUARD)
    write("c.py", "from both import main\nimport numpy as np\nmain()\n")
    write(".venv/lib/x.py", "print(1)")
    write("env2/pyvenv.cfg")
    write("env2/x.py", "print(1)")
    programs = found(tmp_path)
    assert sorted(programs) == ["a.py", "b.py", "both.py", "c.py"]
    assert sorted(programs["a.py"].modules) == ["deep.inner", "helper"]
    assert list(programs["c.py"].modules) == ["both"]
    assert programs["c.py"].uses_numpy
    assert not programs["a.py"].uses_numpy


def test_a_generated_crate_is_no_source(write: Write, tmp_path: Path) -> None:
    """Not even one whose writing was cut off before its lock."""
    write("a.py", "print(1)\n")
    write("locked_rs/batuta.lock")
    write("locked_rs/bridge/src/bootstrap.py", "print(1)\n")
    write("cut_rs/Cargo.toml")
    (tmp_path / "cut_rs/Cargo.toml").write_text(cargo_toml("cut_rs", [], ["geo"]), encoding="utf-8")
    write("cut_rs/bridge/src/bootstrap.py", "print(1)\n")
    assert list(found(tmp_path)) == ["a.py"]


def test_include_and_exclude(write: Write, tmp_path: Path) -> None:
    for name in ("a.py", "old/b.py", "new/c.py"):
        write(name, "print(1)\n")

    def names(*, include: Sequence[str] = ("**/*.py",), exclude: Sequence[str] = ()) -> list[str]:
        return [program.entry.name for program in discover([tmp_path], include=include, exclude=exclude).programs]

    assert names() == ["a.py", "c.py", "b.py"]
    assert names(exclude=["old/*"]) == ["a.py", "c.py"]
    assert names(exclude=["**/b.py"]) == ["a.py", "c.py"]
    assert names(include=["new/**"]) == ["c.py"]
    assert names(include=["a.py"]) == ["a.py"]


def test_a_package(write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", "[project]\nname='shop'\n")
    write("shop/__init__.py")
    write("shop/core.py", "from .utils import f\nfrom . import models\n")
    write("shop/utils.py", "def f(): pass\n")
    write("shop/models.py", "import shop.utils\n")
    write("shop/__main__.py", "from shop.core import f\nf()\n")
    write("shop/cli.py", "from .core import f\n" + GUARD)
    write("run.py", "import shop.cli\n")
    write("tests/test_core.py", "import shop\nprint(1)\n")
    write("setup.py", "print(1)\n")
    programs = found(tmp_path)
    assert sorted(programs) == ["__main__.py", "cli.py", "run.py"]
    main = programs["__main__.py"]
    assert (main.module, main.binary, main.root) == ("shop.__main__", "shop", tmp_path)
    assert sorted(main.modules) == ["shop", "shop.core", "shop.models", "shop.utils"]
    assert programs["cli.py"].module == "shop.cli"
    assert programs["run.py"].module == ""


def test_a_single_script_takes_its_imports_along(write: Write) -> None:
    write("helper.py", "x = 1\n")
    script = write("a.py", "import helper\nimport json\nimport sys\n")
    write("sys.py", "not imported: builtin modules come first")
    program = discover([script]).programs[0]
    assert list(program.modules) == ["helper"]
    assert program.diagnostics == ()


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"print(1\n", "syntax", 1),
        (b"x = 1\n  y = 2\n", "syntax", 2),
        (b"print('\xff')\n", "encoding", 0),
        (b"# coding: no-such\nx = 1\n", "encoding", 0),
        (b"x = 1\0\n", "syntax", 0),
        (b"x = " + b"(" * 300 + b")" * 300, "syntax", 0),
    ],
)
def test_unreadable_files_are_diagnosed(tmp_path: Path, content: bytes, code: str, line: int) -> None:
    (tmp_path / "a.py").write_bytes(content)
    (diagnostic,) = discover([tmp_path]).programs[0].diagnostics
    assert diagnostic.code == code
    assert diagnostic.line in (line, 1)
    assert diagnostic.message


def test_latin1_with_a_declaration_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes("# -*- coding: latin-1 -*-\nprint('é')\n".encode("latin-1"))
    assert discover([tmp_path]).programs[0].diagnostics == ()


def test_an_error_in_an_imported_module_is_the_programs(write: Write) -> None:
    write("helper.py", "def f(:\n")
    (diagnostic,) = discover([write("a.py", "import helper\n")]).programs[0].diagnostics
    assert diagnostic.path.endswith("helper.py")


def test_clashing_names_get_their_own_binaries(write: Write, tmp_path: Path) -> None:
    for name in ("x/run.py", "y/run.py", "test.py", "2 fast.py", "fn.py"):
        write(name, "print(1)\n")
    assert sorted(program.binary for program in discover([tmp_path]).programs) == [
        "_2_fast",
        "fn_",
        "run",
        "run_2",
        "test_",
    ]


@pytest.mark.parametrize(
    ("name", "message"), [("gone.py", "no such file"), ("a.txt", "not a Python file"), ("empty", "no program")]
)
def test_nothing_to_run(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BatutaError, match=message):
        discover([tmp_path / name])
