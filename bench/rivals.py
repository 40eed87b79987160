"""Other compilers of Python on the same kernels: mypyc, Numba, Pythran, Shed Skin, each in a virtual environment.

A kernel counts as accepted when the compiler takes it as it stands (Numba: with `njit` on every function; Pythran: with
an export line) and it prints what Python prints. Times are those of the computation alone: modules are imported and
compiled beforehand; Shed Skin's programs run as a whole.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.diagnostics import BatutaError
from bench import text
from bench.kernel_sources import Kernel, kernels
from bench.measure import ratio
from bench.part import Row, Settings, Table

_COLUMNS = (
    text.column("kernel", "program"),
    text.column("compiler", "rival"),
    text.column("accepted", "accepted"),
    text.column("its time", "time", show=text.seconds),
    text.column("batuta's", "rust", show=text.seconds),
    text.column("batuta is faster", "ratio", show=text.times),
)
_SUMMARY = (
    text.column("compiler", "rival"),
    text.column("version", "version"),
    text.column("accepts", "accepts"),
    text.column("batuta faster on", "faster"),
    text.column("share", "share"),
    text.column("geometric mean", "mean", show=text.times),
)
_DRIVER = """\
import sys, time
from {module} import *
from {module} import run, N
{warm}
begin = time.perf_counter()
{printing}
sys.stdout.flush()
print("seconds", time.perf_counter() - begin, file=sys.stderr)
"""
_TOOK = re.compile(r"^seconds (\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kernel is compiled, and by which Python."""

    folder: Path
    bin: Path
    settings: Settings

    def run(self, *args: str) -> process.Finished:
        """Run a command in the folder."""
        path = os.pathsep.join([str(self.bin), os.environ.get("PATH", "")])
        env = process.scrubbed_environment({"PATH": path, "CXX": "g++", "CC": "gcc"})
        return process.run(list(args), cwd=self.folder, env=env, limits=process.Limits(seconds=300))


Prepare = Callable[[Kernel, Place], Sequence[str]]  # compiles, and gives the command that runs


class Refused(Exception):
    """The compiler does not take the kernel."""


def _checked(finished: process.Finished) -> None:
    if finished.returncode != 0:
        said = (finished.stderr.text + finished.stdout.text).strip().splitlines()
        told = [line for line in said if "rror" in line] or said[-1:] or ["it said nothing"]
        raise Refused(told[0].strip()[:160])


def _driver(kernel: Kernel, place: Place, warm: str = "") -> Sequence[str]:
    module = f"kernel_{kernel.name}"
    text_ = _DRIVER.format(module=module, printing=kernel.printing("full"), warm=warm)
    (place.folder / "driver.py").write_text(text_, encoding="utf-8")
    return [str(place.bin / "python"), "driver.py"]


def _mypyc(kernel: Kernel, place: Place) -> Sequence[str]:
    (place.folder / f"kernel_{kernel.name}.py").write_text(kernel.library("full"), encoding="utf-8")
    _checked(place.run(str(place.bin / "mypyc"), f"kernel_{kernel.name}.py"))
    return _driver(kernel, place)


def _numba(kernel: Kernel, place: Place) -> Sequence[str]:
    jitted = re.sub(r"^def ", "@numba.njit\ndef ", kernel.library("full"), flags=re.MULTILINE)
    path = place.folder / f"kernel_{kernel.name}.py"
    path.write_text(f"import numba\n{jitted}", encoding="utf-8")
    small = re.search(r"^N = (\S+)$", kernel.sized("small"), re.MULTILINE)
    assert small is not None
    return _driver(kernel, place, f"run({small[1]})")


def _pythran(kernel: Kernel, place: Place) -> Sequence[str]:
    path = place.folder / f"kernel_{kernel.name}.py"
    path.write_text(f"#pythran export run(int)\n{kernel.library('full')}", encoding="utf-8")
    _checked(place.run(str(place.bin / "pythran"), "-O3", path.name))
    path.unlink()
    command = _driver(kernel, place)
    driver = place.folder / "driver.py"
    size = re.search(r"^N = (\S+)$", kernel.sized("full"), re.MULTILINE)
    assert size is not None
    driver.write_text(driver.read_text().replace("import run, N", f"import run\nN = {size[1]}"), encoding="utf-8")
    return command


def _shedskin(kernel: Kernel, place: Place) -> Sequence[str]:
    (place.folder / f"{kernel.name}.py").write_text(kernel.sized("full"), encoding="utf-8")
    _checked(place.run(str(place.bin / "shedskin"), "build", kernel.name))
    built = [path for path in place.folder.rglob(kernel.name) if path.is_file() and os.access(path, os.X_OK)]
    if not built:
        raise Refused("no program was built")
    return [str(built[0])]


RIVALS: dict[str, tuple[str, Prepare]] = {
    "mypyc": ("mypy[mypyc]", _mypyc),
    "numba": ("numba", _numba),
    "pythran": ("pythran", _pythran),
    "shedskin": ("shedskin", _shedskin),
}


def measure(settings: Settings, measured: Sequence[Row]) -> list[Table]:
    """The tables `rivals` and `rivals-summary`."""
    rows: list[Row] = []
    summary: list[Row] = []
    ours = {row["program"]: row for row in measured}
    for name in settings.against:
        package, prepare = RIVALS[name]
        bin_, version = _install(name, package, settings)
        found = [_row(name, prepare, kernel, ours.get(kernel.name, {}), bin_, settings) for kernel in kernels()]
        rows += found
        summary.append(_summary(name, version, found))
    return [
        Table("rivals", "Other compilers, computation alone", _COLUMNS, rows),
        Table("rivals-summary", "Other compilers, in short", _SUMMARY, summary),
    ]


def _install(name: str, package: str, settings: Settings) -> tuple[Path, str]:
    """The scripts of a virtual environment with the compiler in it, and its version."""
    venv = settings.work / f"venv-{name}"
    bin_ = venv / "bin"
    if not (bin_ / "python").exists():
        settings.progress(f"installing {name}")
        here = settings.work
        process.run([sys.executable, "-m", "venv", str(venv)], cwd=here, limits=process.Limits(seconds=300))
        wanted = [package, "setuptools", "numpy"]
        pip = [str(bin_ / "python"), "-m", "pip", "install", "-q", *wanted]
        process.run(pip, cwd=here, limits=process.Limits(seconds=900))
    show = process.run([str(bin_ / "python"), "-m", "pip", "show", package.partition("[")[0]], cwd=settings.work)
    version = re.search(r"^Version: (\S+)$", show.stdout.text, re.MULTILINE)
    return bin_, version[1] if version else "not installed"


def _row(name: str, prepare: Prepare, kernel: Kernel, ours: Row, bin_: Path, settings: Settings) -> Row:
    row: Row = {"program": kernel.name, "rival": name, "accepted": "no", "rust": ours.get("rust_compute")}
    folder = settings.work / "rivals" / name / kernel.name
    folder.mkdir(parents=True, exist_ok=True)
    settings.progress(f"{name}: {kernel.name}")
    place = Place(folder, bin_, settings)
    try:
        command = prepare(kernel, place)
        expected = process.run([sys.executable, "-c", kernel.sized("full")], cwd=folder).stdout.text
        times: list[float] = []
        for _ in range(settings.repeats):
            finished = place.run(*command)
            _checked(finished)
            if finished.stdout.text != expected:
                raise Refused("it prints something else than Python")
            took = _TOOK.search(finished.stderr.text)
            times.append(float(took[1]) if took else finished.seconds)
    except Refused as refused:
        return row | {"reason": f"{name}: {refused}"}
    except BatutaError as error:  # it is not installed, or runs for too long
        return row | {"reason": f"{name}: {error.message}"}
    least = min(times)
    rust = ours.get("rust", {}).get("min") if name == "shedskin" else row["rust"]
    return row | {"accepted": "yes", "time": least, "rust": rust, "ratio": ratio(least, rust)}


def _summary(name: str, version: str, rows: Sequence[Row]) -> Row:
    from bench.kernel_times import geometric_mean

    ratios = [row["ratio"] for row in rows if row.get("ratio")]
    faster = sum(value > 1 for value in ratios)
    return {
        "rival": name,
        "version": version,
        "accepts": f"{len(ratios)} of {len(rows)}",
        "faster": f"{faster} of {len(ratios)}",
        "share": f"{100 * faster / len(ratios):.0f}%" if ratios else "-",
        "mean": geometric_mean(ratios),
    }
