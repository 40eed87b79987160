"""Where cargo is, how old it is, and where it builds."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.crate.runtime import rust_version
from batuta_hooks.diagnostics import BatutaError


def install_command(tool: str = "cargo") -> str:
    """The command that installs a Rust tool on this platform."""
    if tool == "rustfmt":
        return "rustup component add rustfmt"
    if sys.platform == "win32":
        return "winget install Rustlang.Rustup"
    return "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal -c rustfmt"


def find_tool(name: str) -> str | None:
    """A program of the Rust toolchain, on PATH or where rustup puts it."""
    home = Path(os.environ.get("CARGO_HOME") or Path.home() / ".cargo")
    return shutil.which(name) or shutil.which(name, path=str(home / "bin"))


def find_cargo() -> str:
    """The path of the cargo to use; `BatutaError` with the command that installs it when there is none."""
    path = find_tool("cargo")
    if path is None:
        raise BatutaError(
            "cargo is not installed; it builds the Rust that batuta generates", f"install it: {install_command()}"
        )
    return path


def check_version(path: str) -> None:
    """`BatutaError` when cargo does not run or is too old. Asked only when a build failed: it takes time."""
    version = read_version(path)
    if version is None:
        raise BatutaError(f"{path} does not run", "`rustup default stable` sets up a toolchain")
    if version < minimum():
        found = ".".join(map(str, version))
        message = f"cargo {found} is too old; the generated Rust needs {rust_version()}"
        raise BatutaError(message, "update it: rustup update stable")


def minimum() -> tuple[int, int]:
    """The oldest cargo that will do."""
    major, minor = rust_version().split(".")[:2]
    return int(major), int(minor)


def read_version(path: str) -> tuple[int, int] | None:
    """What `cargo --version` (or rustfmt's) says; None when it does not run."""
    try:
        finished = process.run([path, "--version"], cwd=Path.cwd(), limits=process.Limits(seconds=30))
    except BatutaError:
        return None
    match = re.search(r"(\d+)\.(\d+)\.", finished.stdout.text)
    return (int(match[1]), int(match[2])) if match and finished.returncode == 0 else None


def cache_dir() -> Path:
    """The per-user cache folder, by each platform's custom; `BATUTA_CACHE_DIR` overrides."""
    if given := os.environ.get("BATUTA_CACHE_DIR"):
        return Path(given).absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "batuta" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "batuta"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "batuta"


def target_dir() -> Path:
    """Cargo's build folder: one a user, so that all generated crates share the compiled runtime; CARGO_TARGET_DIR
    overrides."""
    if given := os.environ.get("CARGO_TARGET_DIR"):
        return Path(given).absolute()
    return cache_dir() / "target"
