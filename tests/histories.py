"""Random histories of a project: edits, renames, deletions, reverts, kills and runs side by side.

    python tests/histories.py --count 1000 [--seed 0]

After each history the crate must be, byte for byte, what a generation from nothing gives. A failing history is named
by its seed, which replays it.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from batuta_hooks import main as command_line  # noqa: E402
from batuta_hooks import process  # noqa: E402

STEPS = 8
MODULES = ("core", "utils", "extra", "deep.inner", "deep.other")


class History:
    """One project and what happens to it."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = random.Random(seed)
        self.root = folder / "project"
        self.crate = self.root / "app_rs"
        self.undo: list[dict[str, str]] = []
        self.log: list[str] = []
        self.put("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
        for package in ("app", "app/deep"):
            self.put(f"{package}/__init__.py", "")
        for name in MODULES[:3]:
            self.put(_path(name), self.source(name))

    def put(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def modules(self) -> list[str]:
        return [name for name in MODULES if (self.root / _path(name)).exists()]

    def source(self, name: str) -> str:
        """A module of a few functions that may call those of another."""
        stem = name.replace(".", "_")
        number = self.random.randrange(4)
        lines = [f"def {stem}_a(n: int) -> int:", f"    return n * {number}", ""]
        others = [other for other in self.modules() if other != name]
        if others and self.random.random() < 0.5:
            other = self.random.choice(others)
            used = f"{other.replace('.', '_')}_a"
            lines = [
                f"from app.{other} import {used}",
                "",
                *lines,
                f"def {stem}_b(n: int) -> int:",
                f"    return {used}(n)",
            ]
        if self.random.random() < 0.1:
            lines.append("def broken(:" if self.random.random() < 0.5 else f"def {stem}_x(n: int): return eval('n')")
        return "\n".join(lines) + "\n"

    def edit(self) -> None:
        name = self.random.choice(MODULES)
        self.put(_path(name), self.source(name))

    def touch(self) -> None:
        for name in self.modules():
            os.utime(self.root / _path(name))

    def rename(self) -> None:
        if self.modules():
            old, new = self.random.choice(self.modules()), self.random.choice(MODULES)
            os.replace(self.root / _path(old), self.root / _path(new))

    def delete(self) -> None:
        if self.modules():
            (self.root / _path(self.random.choice(self.modules()))).unlink()

    def revert(self) -> None:
        if self.undo:
            before = self.random.choice(self.undo)
            for name in self.modules():
                (self.root / _path(name)).unlink()
            for path, text in before.items():
                self.put(path, text)

    def run(self) -> None:
        transpile(self.root)

    def run_twice_at_once(self) -> None:
        codes: list[int] = []
        threads = [threading.Thread(target=lambda: codes.append(_child(self.root, 120))) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert set(codes) <= {0, 1}, codes

    def kill(self) -> None:
        _child(self.root, self.random.uniform(0.05, 0.6))

    def play(self) -> None:
        """Everything that happens, then one last run; the crate is then compared with one made from nothing."""
        quick: list[Callable[[], None]] = [
            self.edit,
            self.edit,
            self.touch,
            self.rename,
            self.delete,
            self.revert,
            self.run,
        ]
        for _ in range(STEPS):
            step = self.random.choice(quick if self.random.random() < 0.9 else [self.kill, self.run_twice_at_once])
            self.undo.append({_path(name): (self.root / _path(name)).read_text() for name in self.modules()})
            self.log.append(step.__name__)
            step()
        self.edit()  # at least one module that can be read
        self.put(_path("core"), "def core_a(n: int) -> int:\n    return n\n")
        transpile(self.root)
        kept = contents(self.crate)
        shutil.rmtree(self.crate)
        transpile(self.root)
        fresh = contents(self.crate)
        different = sorted(path for path in kept.keys() | fresh.keys() if kept.get(path) != fresh.get(path))
        assert not different, (self.log, different)


def _path(name: str) -> str:
    return f"app/{name.replace('.', '/')}.py"


def _child(root: Path, seconds: float) -> int:
    """`batuta transpile` in a process of its own, killed after some time; its exit code."""
    args = [sys.executable, "-m", "batuta_hooks", "transpile", "-q"]
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT)})
    return process.run(args, cwd=root, env=env, limits=process.Limits(seconds=seconds)).returncode


def transpile(root: Path) -> None:
    """`batuta transpile`, in this process."""
    before = Path.cwd()
    os.chdir(root)
    try:
        with contextlib.redirect_stderr(io.StringIO()) as said, contextlib.redirect_stdout(io.StringIO()):
            code = command_line.run(["transpile", "-q"])
    finally:
        os.chdir(before)
    assert code < 2, said.getvalue()


def contents(crate: Path) -> dict[str, bytes]:
    """The generated files, without what is not committed."""
    files = (path for path in crate.rglob("*") if path.is_file())
    named = {path.relative_to(crate).as_posix(): path for path in files}
    return {name: path.read_bytes() for name, path in named.items() if not name.startswith(("target/", "runtime/"))}


def play(seed: int) -> None:
    """One history; raises when the crate is not what it should be."""
    with tempfile.TemporaryDirectory(prefix="batuta-history-") as folder:
        History(seed, Path(folder)).play()


def main() -> None:
    """Play many."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.count):
        try:
            play(seed)
        except BaseException:
            print(f"history {seed} failed; replay it with --seed {seed} --count 1", file=sys.stderr)
            raise
    print(f"{options.count} histories: the crate was always what a generation from nothing gives")


if __name__ == "__main__":
    main()
