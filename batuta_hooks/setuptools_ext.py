"""setuptools: `pip install .` and `python -m build` compile the committed crate's extensions through setuptools-rust.

Active only where pyproject.toml has `[tool.batuta]` and the crate has an extension. Nothing is transpiled here. What
decides, in this order: the variable BATUTA_BUILD, `build` in `[tool.batuta]`, and `auto`:

    auto     compile when cargo is there; without it, or when it fails, install as Python, with a warning
    require  compile, or fail
    0 | off  install as Python

The top of this file imports nothing but the standard library: every build in an environment that has batuta loads it.
"""

from __future__ import annotations

import os
import shutil
import sysconfig
import tomllib
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from setuptools import Distribution

OFF = frozenset({"0", "off", "false", "no"})
MODES = frozenset({"auto", "require"}) | OFF
# setuptools-rust reads its own tables at order 0 and assigns what it finds; ours are added behind.
ORDER = 10


def finalize(dist: Distribution) -> None:
    """What setuptools calls for every build: adds the extensions of the project in the current folder."""
    root = Path.cwd()
    table = _table(root)
    if table is not None:
        _add(dist, root, table)


finalize.order = ORDER  # type: ignore[attr-defined]


def batutaify(dist: Distribution | None = None, *, root: str | os.PathLike[str] = ".") -> dict[str, Any]:
    """For setup.py: `setup(..., **batutaify())`. The keyword arguments that add the project's extensions.

    With a pyproject.toml that has `[tool.batuta]` it is not needed: then setuptools finds us by itself.
    """
    folder = Path(root).resolve()
    return {} if _table(folder) is not None else {"rust_extensions": _extensions(folder, {}, optional=True)}


def _table(root: Path) -> dict[str, Any] | None:
    try:
        document = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    table = document.get("tool", {}).get("batuta")
    return table if isinstance(table, dict) else None


def _add(dist: Distribution, root: Path, table: dict[str, Any]) -> None:
    mode = _mode(table)
    if mode in OFF:
        return
    crate = _crate(root, table)
    if not any((crate / "extension").glob("*/Cargo.toml")):
        if mode == "require":
            raise SystemExit(f"batuta: {crate} has no extension to compile; `batuta transpile` makes it")
        return
    _list_crate_files(dist, crate)
    if shutil.which(os.environ.get("CARGO", "cargo")) is None:
        if mode == "require":
            raise SystemExit("batuta: cargo is not installed, and BATUTA_BUILD is `require`: https://rustup.rs")
        _warn("cargo is not installed, so this installs as Python, without native functions: https://rustup.rs")
        return
    try:
        from setuptools_rust.setuptools_ext import rust_extensions
    except ImportError:
        if mode == "require":
            raise SystemExit("batuta: setuptools-rust is not in [build-system] requires of pyproject.toml") from None
        _warn("setuptools-rust is not in [build-system] requires, so this installs as Python")
        return
    made = [*(getattr(dist, "rust_extensions", None) or []), *_extensions(root, table, optional=mode == "auto")]
    vars(dist)["rust_extensions"] = made  # an attribute that setuptools-rust adds
    rust_extensions(dist, "rust_extensions", made)
    if not sysconfig.get_config_var("Py_GIL_DISABLED"):  # free-threaded Python has no stable ABI yet
        options = dist.command_options.setdefault("bdist_wheel", {})
        options.setdefault("py_limited_api", ("batuta", "cp311"))


def _mode(table: dict[str, Any]) -> str:
    mode = os.environ.get("BATUTA_BUILD") or str(table.get("build", "auto"))
    if os.environ.get("CIBUILDWHEEL") == "1" and mode == "auto":
        mode = "require"  # a release without its native functions is a mistake
    if mode not in MODES:
        raise SystemExit(f"batuta: BATUTA_BUILD={mode!r} is none of auto, require, 0")
    return mode


def _crate(root: Path, table: dict[str, Any]) -> Path:
    from batuta_hooks.names import crate_name

    return root / str(table.get("crate") or crate_name(root.resolve().name))


def _extensions(root: Path, table: dict[str, Any], *, optional: bool) -> list[Any]:
    from setuptools_rust import Binding, RustExtension

    crate = _crate(root, table)
    return [
        RustExtension(
            f"{manifest.parent.name}.__init__",
            path=str(manifest.relative_to(root)),
            binding=Binding.NoBinding,
            debug=False,
            optional=optional,
            py_limited_api=True,
            cargo_manifest_args=["--locked"],
        )
        for manifest in sorted((crate / "extension").glob("*/Cargo.toml"))
    ]


def _list_crate_files(dist: Distribution, crate: Path) -> None:
    """The crate is part of the source distribution: setuptools asks the sub-commands of `build` for their files."""
    from setuptools import Command
    from setuptools.command.build import build

    class BuildBatuta(Command):
        """Lists the crate's files."""

        description = "list the generated crate's files for the source distribution"
        user_options: ClassVar[list[tuple[str, str | None, str]]] = []
        editable_mode = False

        def initialize_options(self) -> None:
            """Nothing to set."""

        def finalize_options(self) -> None:
            """Nothing to set."""

        def run(self) -> None:
            """setuptools-rust compiles."""

        def get_source_files(self) -> list[str]:
            """What the source distribution needs of the crate."""
            return list(_files(crate))

        def get_outputs(self) -> list[str]:
            """None of its own."""
            return []

        def get_output_mapping(self) -> dict[str, str]:
            """None of its own."""
            return {}

    class Build(dist.get_command_class("build") if "build" in dist.cmdclass else build):  # type: ignore[misc]
        """`build` with our sub-command."""

        sub_commands: ClassVar[list[tuple[str, Any]]] = [*build.sub_commands, ("build_batuta", None)]

    dist.cmdclass |= {"build": Build, "build_batuta": BuildBatuta}


def _files(crate: Path) -> Iterator[str]:
    root = crate.parent
    for path in sorted(crate.rglob("*")):
        if path.is_file() and "target" not in path.relative_to(crate).parts[:1]:
            yield path.relative_to(root).as_posix()


def _warn(message: str) -> None:
    warnings.warn(f"batuta: {message}", stacklevel=2)
    print(f"batuta: warning: {message}", flush=True)
