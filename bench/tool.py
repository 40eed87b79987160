"""The tool's own time: an edited line, transpiling a long module, `--help`, and the first build."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from batuta_hooks import process
from bench import text
from bench.measure import Series, interleaved
from bench.migrated import batuta, environment
from bench.part import EXAMPLES, ROOT, Row, Settings, Table
from bench.synthetic import long_module

_LINES = 5_000
_EDITS = 5
_REPEATS, _ENOUGH = 3, 8.0  # runs of the transpiler, and the seconds after which no more are begun
_COLUMNS = (
    text.column("what", "what"),
    text.column("time", "time", "min", show=text.seconds),
    text.column("(median)", "time", "median", show=text.seconds),
    text.column("runs", "time", "runs"),
    text.column("note", "note"),
)


def measure(settings: Settings) -> Sequence[Table]:
    """The table `tool`."""
    rows = [*_help(settings), *_transpile(settings), *_hook(settings), *_edits(settings)]
    return [Table("tool", "The tool's own time", _COLUMNS, rows)]


def measure_first_build(settings: Settings) -> Sequence[Table]:
    """The table `cold`."""
    return [Table("cold", "The first build", _COLUMNS, [_cold(settings)])]


def _row(what: str, series: Series | None, note: str = "") -> Row:
    return {"what": what, "time": None if series is None else series.to_json(), "note": note}


def _help(settings: Settings) -> list[Row]:
    settings.progress("batuta --help")
    env = environment(settings)

    def timed(*args: str) -> Callable[[], float]:
        return lambda: process.run([sys.executable, *args], cwd=ROOT, env=env).seconds

    taken = interleaved(
        {"batuta --help": timed("-m", "batuta_hooks", "--help"), "python -c pass": timed("-c", "pass")},
        settings.repeats,
    )
    return [_row(what, series) for what, series in taken.items()]


def _transpile(settings: Settings) -> list[Row]:
    what = f"transpile a module of {_LINES:,} lines"
    settings.progress(what)
    with tempfile.TemporaryDirectory(prefix="batuta-bench-") as name:
        folder = Path(name)
        source = long_module(_LINES)
        script = folder / "long_module.py"
        script.write_text(source, encoding="utf-8")
        taken: list[float] = []
        while len(taken) < _REPEATS and sum(taken) < _ENOUGH:
            finished = batuta(settings, "transpile", str(script), "--out", str(folder / f"out{len(taken)}"), "-q")
            if finished.returncode != 0:
                return [_row(what, None, _last_words(finished))]
            taken.append(finished.seconds)
    series = Series(tuple(taken))
    return [_row(what, series, f"{source.count(chr(10)) / series.minimum:,.0f} lines/s, the process's start included")]


def _hook(settings: Settings) -> list[Row]:
    """The hook's own time with nothing to do, and with one module of 300 lines to do; `--check` over 500 modules."""
    settings.progress("the hook")
    with tempfile.TemporaryDirectory(prefix="batuta-bench-") as name:
        project = Path(name)
        (project / "pyproject.toml").write_text("[tool.batuta]\n", encoding="utf-8")
        package = project / "app"
        package.mkdir()
        (package / "__init__.py").touch()
        for number in range(499):
            (package / f"part_{number}.py").write_text(
                f"def f(n: int) -> int:\n    return n + {number}\n", encoding="utf-8"
            )
        (project / "script.py").write_text(long_module(300), encoding="utf-8")

        def timed(*args: str) -> Callable[[], float]:
            return lambda: batuta(settings, "transpile", *args, cwd=project).seconds

        def changed() -> float:
            with (project / "script.py").open("a", encoding="utf-8") as file:
                file.write("# one more line\n")
            return timed("--hook")()

        timed("--hook")()
        taken = interleaved(
            {
                "hook, nothing changed": timed("--hook"),
                "--check, 500 modules, warm": timed("--check"),
                "hook, a script of 300 lines changed": changed,
            },
            settings.repeats,
        )
    return [_row(what, series, "500 modules; the process's start included") for what, series in taken.items()]


def _edits(settings: Settings) -> list[Row]:
    what = "one edited line -> verdict, warm"
    settings.progress(what)
    with tempfile.TemporaryDirectory(prefix="batuta-bench-") as name:
        project = Path(name) / "text_stats"
        shutil.copytree(EXAMPLES / "text_stats", project, ignore=shutil.ignore_patterns("__pycache__"))
        module = project / "utils.py"
        original = module.read_text(encoding="utf-8")
        whole, without_python = [], []
        for turn in range(_EDITS + 1):  # the first one builds the runtime for this profile
            module.write_text(original.replace("return 0.0", f"return {turn}.0"), encoding="utf-8")
            options = ["--out", str(Path(name) / "crate"), "--fast", "--output-format", "json", "-q"]
            finished = batuta(settings, "validate", str(project), *options)
            try:
                (program,) = json.loads(finished.stdout.text)["programs"]
            except (ValueError, KeyError):
                return [_row(what, None, _last_words(finished))]
            if program["outcome"] not in ("equal", "close"):
                return [_row(what, None, f"{program['outcome']}: {program['reason']}")]
            if turn:
                whole.append(finished.seconds)
                without_python.append(finished.seconds - program["python_s"])
    note = "validate --fast of text_stats, one literal in utils.py"
    return [
        _row(what, Series(tuple(whole)), note),
        _row(f"{what}, without Python's own run", Series(tuple(without_python)), "one run of Python taken off"),
    ]


def _cold(settings: Settings) -> Row:
    what = "first build of iris, " + ("empty cargo cache" if settings.cold_cargo else "cargo cache as it is")
    settings.progress(what)
    with tempfile.TemporaryDirectory(prefix="batuta-bench-") as name:
        empty = {"CARGO_TARGET_DIR": str(Path(name) / "target")}
        if settings.cold_cargo:
            empty["CARGO_HOME"] = str(Path(name) / "cargo")
        options = ["--out", str(Path(name) / "crate"), "--output-format", "json", "-q"]
        finished = batuta(settings, "migrate", str(EXAMPLES / "iris"), *options, extra=empty)
        try:
            (program,) = json.loads(finished.stdout.text)["programs"]
        except (ValueError, KeyError):
            return _row(what, None, _last_words(finished))
        if program["binary"] is None:
            return _row(what, None, f"{program['outcome']}: {program['reason']}")
    return _row(what, Series((finished.seconds,)), f"migrate, verdict included: {program['outcome']}")


def _last_words(finished: process.Finished) -> str:
    return (finished.stderr.text.strip().splitlines() or ["batuta said nothing"])[-1]
