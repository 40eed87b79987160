"""What the numbers were measured on."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from batuta_hooks import __version__, process
from batuta_hooks.cargo.find import find_tool
from batuta_hooks.diagnostics import BatutaError

_PACKAGES = ("numpy", "scipy", "scikit-learn")


def describe() -> dict[str, str | int | float]:
    """Processor, cores, load, and the versions of everything that took part."""
    described: dict[str, str | int | float] = {
        "cpu": _cpu(),
        "cores": os.cpu_count() or 1,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "rustc": _rustc(),
        "batuta": __version__,
    }
    for package in _PACKAGES:
        try:
            described[package] = version(package)
        except PackageNotFoundError:
            described[package] = "not installed"
    if hasattr(os, "getloadavg"):
        described["load_before"] = round(os.getloadavg()[0], 2)
    return described


def _cpu() -> str:
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _rustc() -> str:
    path = find_tool("rustc")
    if path is None:
        return "not installed"
    try:
        return process.run([path, "--version"], cwd=Path.cwd()).stdout.text.strip()
    except BatutaError:
        return "does not run"
