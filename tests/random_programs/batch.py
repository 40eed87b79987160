"""Many programs as modules of one binary: compiled, built, run on both sides, compared.

One crate for all of them costs one link and shares what generic code they have in common. A module that rustc refuses
is taken out and the rest built again, so that it hides no other. A program whose typed ints left 64 bits is compiled
again with wide ones, as the command line does.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from batuta_hooks.compiler import compile_program
from batuta_hooks.crate.runtime import runtime_lock
from batuta_hooks.diagnostics import BatutaError

RUNTIME = Path(__file__).parents[2] / "batuta_hooks" / "runtime"
OVERFLOW_EXIT = 70
SECONDS = 10
LONGEST = 300_000  # bytes of output; a program that prints more says nothing new

MANIFEST = """\
[package]
name = "random_programs"
version = "0.1.0"
edition = "2024"

[workspace]

[dependencies]
batuta-rt = {{ path = "{runtime}" }}

[profile.dev]
debug = 0
incremental = true
overflow-checks = true

[profile.dev.package.batuta-rt]
opt-level = {level}
"""


@dataclass(frozen=True)
class Run:
    """What one side did."""

    stdout: bytes
    code: int
    last: str

    def same(self, other: Run) -> bool:
        """Whether a user could tell them apart: output, exit code, and the last line of an uncaught exception."""
        return (self.stdout, self.code) == (other.stdout, other.code) and (self.code == 0 or self.last == other.last)


@dataclass(frozen=True)
class Verdict:
    """`equal`, `refused`, `different`, `compile error`, `crash` of the compiler, or `unfit` (no fair test), and why."""

    kind: str
    detail: str = ""

    @property
    def failed(self) -> bool:
        """Whether it is a defect."""
        return self.kind not in ("equal", "refused", "unfit")


def run_python(path: Path, hash_seed: int = 0) -> Run | None:
    """Python's side; None when it takes too long or prints too much."""
    return _run(
        [sys.executable, "-S", "-B", str(path)], {"PYTHONHASHSEED": str(hash_seed), "PYTHONIOENCODING": "utf-8"}
    )


def _run(command: list[str], extra: Mapping[str, str]) -> Run | None:
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **extra}
    try:
        ran = subprocess.run(
            command, capture_output=True, timeout=SECONDS, env=environment, stdin=subprocess.DEVNULL, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    if len(ran.stdout) > LONGEST:
        return None
    errors = ran.stderr.decode(errors="replace").strip().splitlines()
    return Run(ran.stdout, ran.returncode, suggestion_free(errors[-1]) if errors else "")


def suggestion_free(line: str) -> str:
    """The last line of a traceback without `Did you mean`, which CPython adds to the message only when it prints it."""
    return re.sub(r"\. Did you mean: '.*'\?$", "", line)


class Batch:
    """A crate that builds programs; `target` is where cargo keeps what it built."""

    def __init__(self, folder: Path, target: Path, level: int = 0) -> None:
        self.folder = folder
        self.target = target
        (folder / "src").mkdir(parents=True, exist_ok=True)
        (folder / "Cargo.toml").write_text(MANIFEST.format(runtime=RUNTIME.as_posix(), level=level))
        if not (folder / "Cargo.lock").exists():
            (folder / "Cargo.lock").write_text(runtime_lock())

    def compare(self, paths: Sequence[Path], *, wide: bool = False) -> dict[Path, Verdict]:
        """The verdict of each program."""
        verdicts: dict[Path, Verdict] = {}
        rust: dict[Path, str] = {}
        with ThreadPoolExecutor(2) as pool:
            python = dict(zip(paths, pool.map(run_python, paths), strict=True))
        for path in paths:
            if python[path] is None:
                verdicts[path] = Verdict("unfit", "too long in Python")
                continue
            text = self._compile(path, wide)
            if isinstance(text, Verdict):
                verdicts[path] = text
            else:
                rust[path] = text
        broken = self._build(rust)
        verdicts |= {path: Verdict("compile error", text) for path, text in broken.items()}
        again = []
        for path in rust:
            if path in broken:
                continue
            expected = python[path]
            assert expected is not None
            found = _run([str(self._binary), path.stem], {"RUST_MIN_STACK": "0"})
            if found is not None and found.code == OVERFLOW_EXIT and not wide:
                again.append(path)
                continue
            verdicts[path] = self._judge(path, expected, found)
        if again:
            verdicts |= self.compare(again, wide=True)
        return verdicts

    def _compile(self, path: Path, wide: bool) -> str | Verdict:
        try:
            program = compile_program(path, {}, widen=frozenset({"__main__"}) if wide else frozenset())
        except BatutaError as error:
            return Verdict("refused", str(error))
        except Exception as error:  # the compiler's own fault, whatever it is
            place = error.__traceback__
            while place is not None and place.tb_next is not None:
                place = place.tb_next
            where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
            return Verdict("crash", f"{type(error).__name__}: {error} at {where}")
        if program.diagnostics:
            first = program.diagnostics[0]
            return Verdict("refused", f"{first.line}: {first.message}")
        text = program.modules[0].rust
        head, _, _ = text.rpartition("\nfn main() -> ExitCode {")
        return head.replace("\nfn run() -> PyResult<()>", "\npub fn run() -> PyResult<()>")

    @property
    def _binary(self) -> Path:
        return self.target / "debug" / "random_programs"

    def _build(self, rust: Mapping[Path, str]) -> dict[Path, str]:
        """Builds the crate; what rustc says of the programs that do not compile."""
        source = self.folder / "src"
        for old in source.glob("*.rs"):
            old.unlink()
        left = dict(rust)
        broken: dict[Path, str] = {}
        for path, text in left.items():
            (source / f"{path.stem}.rs").write_text(text)
        while left:
            modules = "".join(f"mod {path.stem};\n" for path in left)
            arms = "".join(f'        Some("{path.stem}") => py::main({path.stem}::run),\n' for path in left)
            (source / "main.rs").write_text(
                f"#![allow(warnings)]\nuse batuta_rt::py;\n{modules}\nfn main() -> std::process::ExitCode {{\n"
                f"    match std::env::args().nth(1).as_deref() {{\n{arms}"
                "        _ => std::process::ExitCode::FAILURE,\n    }\n}\n"
            )
            errors, log = self._cargo()
            if errors is None:
                return broken
            found = {path: errors[path.stem] for path in left if path.stem in errors}
            if not found:
                raise RuntimeError(f"cargo fails without naming a program:\n{log[-4000:]}")
            broken |= found
            left = {path: text for path, text in left.items() if path not in found}
        return broken

    def _cargo(self) -> tuple[dict[str, str] | None, str]:
        """None when the build works; else the first error of each module."""
        command = ["cargo", "build", "--quiet", "--message-format=json", "-j2"]
        environment = {**os.environ, "CARGO_TARGET_DIR": str(self.target)}
        ran = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        if ran.returncode == 0:
            return None, ""
        errors: dict[str, str] = {}
        for line in ran.stdout.splitlines():
            message = json.loads(line).get("message")
            if isinstance(message, dict) and message["level"] == "error":
                for module in re.findall(r"src/(\w+)\.rs:\d", message["rendered"])[:1]:
                    errors.setdefault(module, message["rendered"])
        return errors, ran.stdout + ran.stderr

    def _judge(self, path: Path, expected: Run, found: Run | None) -> Verdict:
        if found is None:
            return Verdict("different", "too long in Rust")
        if expected.same(found):
            return Verdict("equal")
        other = run_python(path, hash_seed=1)
        if other is None or not expected.same(other):
            return Verdict("unfit", "depends on the hash seed")
        return Verdict("different", difference(expected, found))


def difference(expected: Run, found: Run) -> str:
    """The first line that differs, or the codes and last lines."""
    python, rust = (run.stdout.decode(errors="replace").splitlines() for run in (expected, found))
    for number, (left, right) in enumerate(zip(python, rust), 1):
        if left != right:
            return f"line {number}: Python {left!r}, Rust {right!r}; {found.last}"
    lines = f"{len(python)} and {len(rust)} lines; " if len(python) != len(rust) else ""
    return f"{lines}exit codes {expected.code} and {found.code}; Python {expected.last!r}, Rust {found.last!r}"
