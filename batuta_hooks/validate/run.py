"""One side of a validation: Python's or Rust's, with the same arguments, stdin, environment and working folder."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from batuta_hooks import process
from batuta_hooks.discovery import Program
from batuta_hooks.validate.sandbox import sandbox, snapshot, written

ORACLE_PATH = Path(__file__).with_name("oracle")
# NumPy's results depend on the CPU's vector units and the number of BLAS threads; with these they are libm's and one
# thread's,
# which is what the Rust side computes.
REFERENCE_ENV = {
    "OPENBLAS_NUM_THREADS": "1",
    "NPY_DISABLE_CPU_FEATURES": "AVX512_ICL AVX512_SPR X86_V4 X86_V3",
}
_UNSET = (
    "PYTHONPATH",
    "PYTHONSTARTUP",
    "PYTHONINSPECT",
    "PYTHONWARNINGS",
    "PYTHONOPTIMIZE",
    "PYTHONDONTWRITEBYTECODE",
    "COLUMNS",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What both sides run with."""

    python: str = sys.executable
    args: tuple[str, ...] = ()
    stdin: bytes | None = None
    seed: int = 42
    limits: process.Limits = field(default_factory=process.Limits)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one side did."""

    finished: process.Finished
    files: Mapping[str, str]  # written files and the hashes of their contents

    @property
    def stdout(self) -> bytes:
        """What it printed."""
        return self.finished.stdout.kept

    @property
    def last_stderr_line(self) -> str:
        """`Type: message` of an uncaught exception."""
        lines = self.finished.stderr.text.strip().splitlines()
        return lines[-1].strip() if lines else ""

    @property
    def raised(self) -> bool:
        """Whether an uncaught exception ended it."""
        return self.finished.returncode == 1 and "Traceback (most recent call last)" in self.finished.stderr.text


def run_python(program: Program, settings: Settings, *, hash_seed: int = 0, reference: bool = True) -> Outcome:
    """Run the program in the reference interpreter; `reference` makes NumPy's numbers independent of the machine."""
    command = [settings.python, "-B", "-X", "utf8", *_target(program)]
    env = {"PYTHONPATH": str(ORACLE_PATH), "PYTHONHASHSEED": str(hash_seed)}
    env |= REFERENCE_ENV if reference and program.uses_numpy else {}
    return _run(command, program, settings, env)


def observe(program: Program, settings: Settings) -> Mapping[str, frozenset[str]]:
    """The types that the program's names hold while Python runs it; what it prints and writes is thrown away."""
    command = [settings.python, "-B", "-X", "utf8", *_target(program)]
    with TemporaryDirectory(prefix="batuta-") as folder:
        path = Path(folder) / "observed.json"
        env = {"PYTHONPATH": str(ORACLE_PATH), "PYTHONHASHSEED": "0", "BATUTA_OBSERVE_FILE": str(path)}
        _run(command, program, settings, env)
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            return {str(key): frozenset(map(str, kinds)) for key, kinds in found.items()}
        except (OSError, ValueError, AttributeError):  # it was stopped, or ended without Python's leave
            return {}


def _target(program: Program) -> list[str]:
    return ["-m", program.module] if program.module else [program.entry.relative_to(program.root).as_posix()]


def run_rust(binary: Path, program: Program, settings: Settings) -> Outcome:
    """Run the program's binary."""
    return _run([str(binary.absolute())], program, settings, {})


def _run(command: Sequence[str], program: Program, settings: Settings, extra: Mapping[str, str]) -> Outcome:
    inherited = {name: value for name, value in process.scrubbed_environment().items() if name not in _UNSET}
    with sandbox(program.root, frozenset(program.sources), settings.args) as folder:
        before = snapshot(folder)
        peak = folder.parent / "peak"
        env = {**inherited, "BATUTA_SEED": str(settings.seed), "BATUTA_PEAK_FILE": str(peak), **extra}
        finished = process.run(
            [*command, *settings.args], cwd=folder, env=env, stdin=settings.stdin, limits=settings.limits
        )
        told = _peak(peak)
        return Outcome(replace(finished, peak_rss=told or finished.peak_rss), written(folder, before))


def _peak(path: Path) -> int | None:
    """The peak memory that the program's own side wrote when it ended; None when it was killed or does not know."""
    try:
        return int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
