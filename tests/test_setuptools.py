"""Installing a migrated project: setuptools compiles the committed crate, or says why it installs as Python."""

from __future__ import annotations

import os
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from support import ROOT

from batuta_hooks import process
from batuta_hooks.cargo import find_cargo, target_dir

PACKAGE = Path(__file__).parent / "extension"
PYPROJECT = """\
[build-system]
requires = ["setuptools>=77", "setuptools-rust>=1.12", "batuta_hooks"]
build-backend = "setuptools.build_meta"

[project]
name = "geo"
version = "1.2"

[tool.setuptools]
packages = ["geo"]

[tool.batuta]
crate = "geo_rs"
"""
LISTING = "import geo.core as c; print(type(c.gcd).__name__, c.gcd(12, 18), c.__file__)"


def run(*args: str, cwd: Path, env: Mapping[str, str] | None = None, check: bool = True) -> str:
    """Run Python; returns all that it printed."""
    # The profile of the other tests, so that the runtime is compiled once.
    profile = {"CARGO_TARGET_DIR": str(target_dir()), "SETUPTOOLS_RUST_CARGO_PROFILE": "migrate"}
    environment = process.scrubbed_environment({**profile, **(env or {})})
    limits = process.Limits(seconds=3600)
    finished = process.run([sys.executable, *args], cwd=cwd, env=environment, limits=limits)
    said = finished.stdout.text + finished.stderr.text
    assert finished.returncode == 0 or not check, said
    return said


def wheel(project: Path, out: Path, env: Mapping[str, str] | None = None) -> tuple[Path, str]:
    """The wheel that pip makes of a project or of a source distribution, and what it said."""
    args = ["-m", "pip", "wheel", str(project), "-v", "--no-deps", "--no-build-isolation", "-w", str(out)]
    said = run(*args, cwd=out.parent, env=env)
    (made,) = out.glob("*.whl")
    return made, said


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose crate is written."""
    folder = tmp_path_factory.mktemp("setuptools") / "geo_project"
    shutil.copytree(PACKAGE / "geo", folder / "geo", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    run("-m", "batuta_hooks", "transpile", "-q", cwd=folder, env={"PYTHONPATH": str(ROOT)})
    return folder


def without_cargo(tmp_path: Path) -> dict[str, str]:
    """An environment with git and no cargo."""
    folder = tmp_path / "bin"
    folder.mkdir()
    git = shutil.which("git")
    if git is not None and os.name == "posix":
        (folder / "git").symlink_to(git)
    return {"PATH": str(folder), "CARGO": str(folder / "cargo")}


def test_a_wheel_is_native_and_so_is_one_from_the_source_distribution(project: Path, tmp_path: Path) -> None:
    run("-m", "build", "--sdist", "--no-isolation", "-o", str(tmp_path / "sdist"), cwd=project)
    (source,) = (tmp_path / "sdist").glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "geo_rs/Cargo.lock",
        "geo_rs/batuta.lock",
        "geo_rs/extension/geo/src/lib.rs",
        "geo_rs/bridge/Cargo.toml",
    } <= names
    assert "geo_rs/runtime/src/lib.rs" in names
    assert not any("/target/" in name for name in names)
    made, _ = wheel(source, tmp_path / "wheels")
    assert "-cp311-abi3-" in made.name
    with zipfile.ZipFile(made) as archive:
        assert any(name.startswith("geo/__init__.") and name.endswith((".so", ".pyd")) for name in archive.namelist())
        archive.extractall(tmp_path / "site")
    said = run("-c", LISTING, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "site")})
    assert said.startswith("NativeFunction 6 ")


def test_without_cargo_it_installs_as_python(project: Path, tmp_path: Path) -> None:
    env = without_cargo(tmp_path)
    assert not Path(find_cargo()).is_relative_to(env["PATH"])
    made, said = wheel(project, tmp_path / "wheels", env)
    assert made.name.endswith("-py3-none-any.whl")
    assert "cargo is not installed" in said
    args = ["-m", "pip", "wheel", str(project), "--no-deps", "--no-build-isolation", "-w", str(tmp_path / "none")]
    assert "cargo is not installed" in run(*args, cwd=tmp_path, env={**env, "BATUTA_BUILD": "require"}, check=False)
    assert "none of auto, require, 0" in run(*args, cwd=tmp_path, env={"BATUTA_BUILD": "maybe"}, check=False)
    assert not list((tmp_path / "none").glob("*.whl"))


def test_it_can_be_turned_off(project: Path, tmp_path: Path) -> None:
    made, _ = wheel(project, tmp_path / "wheels", {"BATUTA_BUILD": "0"})
    assert made.name.endswith("-py3-none-any.whl")
    with zipfile.ZipFile(made) as archive:
        assert not any(name.endswith((".so", ".pyd", ".rs")) for name in archive.namelist())
