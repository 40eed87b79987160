"""`nox -s migrate | tests | histories | lint | bench | scoreboard | fuzz`; what follows `--` goes to the tool.

Sessions run in the environment that nox runs in: `pip install -e '.[dev]'` makes it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nox

nox.options.sessions = ["tests", "lint"]
nox.options.default_venv_backend = "none"

ROOT = Path(__file__).parent
RUST = (ROOT / "batuta_hooks" / "runtime", ROOT / "batuta_hooks" / "bridge")
# The scripts of this environment first: batuta, pytest, ruff, mypy.
ENV = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@nox.session
def migrate(session: nox.Session) -> None:
    """Migrate the examples, or the paths after `--`."""
    args = session.posargs or ["examples", "--out", "target/examples"]
    session.run("batuta", "migrate", *args, env=ENV, external=True, success_codes=[0])


@nox.session
def tests(session: nox.Session) -> None:
    """Everything that must pass, the runtime's own tests included."""
    session.run("python", "-m", "pytest", "-n", "auto", *session.posargs, env=ENV, external=True)


@nox.session
def histories(session: nox.Session) -> None:
    """A thousand random histories of a project: the crate is always what a generation from nothing gives."""
    session.run("python", "tests/histories.py", *session.posargs, env=ENV, external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """ruff, mypy, rustfmt and clippy."""
    session.run("ruff", "check", ".", env=ENV, external=True)
    session.run("ruff", "format", "--check", ".", env=ENV, external=True)
    session.run("mypy", env=ENV, external=True)
    for crate in RUST:
        manifest = ["--manifest-path", str(crate / "Cargo.toml")]
        session.run("cargo", "fmt", "--check", *manifest, external=True)
        clippy = ["cargo", "clippy", "--quiet", "--all-features", "--all-targets", *manifest, "--", "-D", "warnings"]
        session.run(*clippy, external=True)


@nox.session
def bench(session: nox.Session) -> None:
    """Python and Rust side by side, as a table and as JSON."""
    session.run("python", "-m", "bench", *session.posargs, env=ENV, external=True)


@nox.session
def scoreboard(session: nox.Session) -> None:
    """The four numbers (accepted, compiles, same output, faster) of each corpus, by PATH/bin/score.py.

    `nox -s scoreboard -- PATH [SCORE OPTIONS]`; PATH is ../shared when left out.
    """
    given, options = (session.posargs[:1], session.posargs[1:]) if session.posargs else ([], [])
    shared = Path(given[0]) if given else ROOT.parent / "shared"
    score = shared / "bin" / "score.py"
    if not score.is_file():
        session.skip(f"no {score}; name the folder that has bin/score.py and corpus/: nox -s scoreboard -- PATH")
    for corpus in sorted(path for path in (shared / "corpus").iterdir() if path.is_dir()):
        session.run("python", str(score), str(corpus), *options, env=ENV, external=True)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Random programs on both sides: `nox -s fuzz -- --programs 2000`; what fails is made small and printed."""
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    session.run("python", "-m", "random_programs", *session.posargs, env={**ENV, "PYTHONPATH": paths}, external=True)
