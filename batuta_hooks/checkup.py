"""What `batuta doctor` looks at: each tool, whether it is there, what it is for, and the command that installs it."""

from __future__ import annotations

import glob
import importlib.metadata
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.cargo.find import find_tool, install_command, minimum, read_version, target_dir
from batuta_hooks.crate.runtime import rust_version
from batuta_hooks.diagnostics import BatutaError


@dataclass(frozen=True, slots=True)
class Finding:
    """One tool: found or not, what is known of it, and the command that installs it ("" when found)."""

    name: str
    found: bool
    required: bool
    detail: str
    install: str = ""


def examine() -> list[Finding]:
    """Look at everything. Nothing here raises: a tool that cannot be asked is missing."""
    return [
        _rust_tool("cargo", required=True),
        _rust_tool("rustfmt", required=False),
        _linker(),
        _target(),
        _strace(),
        *(_package(name, extra) for name, extra in (("numpy", "ml"), ("scipy", "ml"), ("scikit-learn", "ml"))),
        _opencl(),
    ]


def _rust_tool(name: str, *, required: bool) -> Finding:
    path = find_tool(name)
    version = read_version(path) if path is not None else None
    if path is None:
        return Finding(name, False, required, "not installed", install_command(name))
    if version is None:
        return Finding(name, False, required, f"{path} does not run", "rustup default stable")
    shown = ".".join(map(str, version))
    if name == "cargo" and version < minimum():
        return Finding(name, False, required, f"{shown} is older than {rust_version()}", "rustup update stable")
    return Finding(name, True, required, f"{shown} at {path}")


def _linker() -> Finding:
    if sys.platform == "win32":
        return Finding("linker", True, True, "found by rustc itself")
    path = shutil.which("cc")
    install = "xcode-select --install" if sys.platform == "darwin" else _system_package("gcc")
    return Finding(
        "linker", path is not None, True, path or "cc is not installed; rustc links with it", "" if path else install
    )


def _target() -> Finding:
    folder = target_dir()
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(existing).free >> 30
    writable = os.access(existing, os.W_OK)
    if not writable:
        return Finding(
            "build folder", False, True, f"{folder} cannot be written", "export CARGO_TARGET_DIR=/a/folder/of/yours"
        )
    return Finding("build folder", True, True, f"{folder}, {free} GiB free")


def _strace() -> Finding:
    if sys.platform != "linux":
        return Finding("strace", False, False, "Linux only; `validate --trace-syscalls` is not available here", "none")
    path = shutil.which("strace")
    detail = path or "not installed; `validate --trace-syscalls` needs it"
    return Finding("strace", path is not None, False, detail, "" if path else _system_package("strace"))


def _package(name: str, extra: str) -> Finding:
    try:
        return Finding(name, True, False, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        install = f"{_python()} -m pip install 'batuta_hooks[{extra}]'"
        return Finding(name, False, False, "not installed; programs that use it cannot be validated", install)


def _opencl() -> Finding:
    """Asked through clinfo in a process of its own: a driver may abort whoever loads it."""
    install = (
        f"{_system_package('clinfo pocl-opencl-icd')}"
        if sys.platform == "linux"
        else f"{_python()} -m pip install pyopencl"
    )
    if sys.platform == "darwin":
        return Finding("OpenCL device", True, False, "the system's framework")
    drivers = glob.glob("/etc/OpenCL/vendors/*.icd") if sys.platform == "linux" else []
    clinfo = shutil.which("clinfo")
    if clinfo is None:
        names = ", ".join(Path(driver).stem for driver in drivers)
        detail = f"drivers: {names}" if drivers else "no driver found; only the scalar and SIMD backends are available"
        return Finding("OpenCL device", bool(drivers), False, detail, "" if drivers else install)
    try:
        finished = process.run([clinfo, "-l"], cwd=Path.cwd(), limits=process.Limits(seconds=10))
    except BatutaError as error:
        return Finding("OpenCL device", False, False, error.message, install)
    devices = [line.partition(":")[2].strip() for line in finished.stdout.text.splitlines() if "Device" in line]
    if finished.returncode < 0 or finished.stopped:
        return Finding("OpenCL device", False, False, "a driver crashed or hangs when asked for its devices", install)
    return Finding("OpenCL device", bool(devices), False, ", ".join(devices) or "no device", "" if devices else install)


def _system_package(names: str) -> str:
    """The command that installs a package of the operating system, by the package manager that is there."""
    if sys.platform == "darwin":
        return f"brew install {names}"
    managers = {
        "apt-get": f"sudo apt-get install -y {names}",
        "dnf": f"sudo dnf install -y {names}",
        "pacman": f"sudo pacman -S --noconfirm {names}",
        "apk": f"sudo apk add {names}",
        "zypper": f"sudo zypper install -y {names}",
    }
    return next((command for tool, command in managers.items() if shutil.which(tool)), f"install {names}")


def _python() -> str:
    return "py" if sys.platform == "win32" else "python3"
