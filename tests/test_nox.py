"""The sessions that a project's noxfile registers, with the real nox."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from support import ROOT, Write

from batuta_hooks import nox as batuta_nox
from batuta_hooks import process


def nox(folder: Path, *args: str) -> tuple[int, str]:
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT)})
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    finished = process.run(
        [sys.executable, "-m", "nox", *args], cwd=folder, env=env, limits=process.Limits(seconds=600)
    )
    return finished.returncode, finished.stdout.text + finished.stderr.text


def sessions(folder: Path) -> dict[str, bool]:
    """The registered sessions, and whether plain `nox` runs them."""
    code, said = nox(folder, "--list")
    assert code == 0, said
    lines = [line for line in said.splitlines() if line[:2] in ("* ", "- ")]
    return {line.split()[1]: line.startswith("*") for line in lines}


def test_nothing_more_than_asked_is_registered(write: Write, tmp_path: Path) -> None:
    write("noxfile.py", "import nox\nfrom batuta_hooks import nox as b\n\n@nox.session\ndef own(session): pass\n")
    assert sessions(tmp_path) == {"own": True}
    write("noxfile.py", "from batuta_hooks import nox as b\nb.register()\n")
    assert sessions(tmp_path) == {"migrate": False, "validate": False, "bench": False}
    write("noxfile.py", "from batuta_hooks import nox as b\nb.register('migrate', name='rust', default=True)\n")
    assert sessions(tmp_path) == {"rust": True}


def test_arguments_go_to_batuta(write: Write, tmp_path: Path) -> None:
    write("noxfile.py", "from batuta_hooks import nox as b\nb.register('migrate')\n")
    write("app.py", "async def f(): pass\nimport asyncio\nasyncio.run(f())\n")
    code, said = nox(tmp_path, "-s", "migrate", "--", "--exclude", "noxfile.py", "--output-format", "json")
    assert code == 1
    assert '"outcome": "refused"' in said


def test_wrong_names_are_said() -> None:
    with pytest.raises(ValueError, match="no session tests"):
        batuta_nox.register("tests")
    with pytest.raises(ValueError, match="renames one session"):
        batuta_nox.register(name="rust")
