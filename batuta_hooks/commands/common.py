"""What the verbs share: options, and from options and configuration to a `Migration`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from batuta_hooks import config as configuration
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.formats import OUTPUT_FORMATS, OutputFormat

if TYPE_CHECKING:
    from batuta_hooks.compiled import CompiledProgram
    from batuta_hooks.migration import Migration, Progress
    from batuta_hooks.shard import Shard
    from batuta_hooks.workers.job import Compiler

_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Output:
    """How to print: `-q`, `-v`, `--color`, `--output-format`."""

    output_format: OutputFormat | None
    quiet: bool
    verbose: bool
    color: str

    def colour(self, stream: Any) -> bool:
        """Whether to write colours to a stream."""
        if self.color != "auto":
            return self.color == "always"
        if "NO_COLOR" in os.environ:
            return False
        return "FORCE_COLOR" in os.environ or bool(stream.isatty())


def output_options(command: _Command) -> _Command:
    """The options that every verb has."""
    options = [
        click.option("--output-format", type=click.Choice(OUTPUT_FORMATS), help="Format of what is printed on stdout."),
        click.option("-q", "--quiet", is_flag=True, help="No progress, no table."),
        click.option("-v", "--verbose", is_flag=True, help="Also say what goes well."),
        click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True),
        click.option("--debug", is_flag=True, help="Show a traceback when batuta itself fails."),
    ]
    return _apply(options, command)


def migration_options(command: _Command) -> _Command:
    """The options of verbs that go through the pipeline."""
    options = [
        click.argument("paths", nargs=-1, type=click.Path(path_type=Path)),
        click.option(
            "--out", "--output", "out", type=click.Path(path_type=Path), help="Folder of the generated crate."
        ),
        click.option("--crate", help="Name of the generated crate."),
        click.option(
            "--jobs", "-j", type=click.IntRange(1, 1024), help="How many programs run at once [default: CPUs]."
        ),
        click.option("--force", is_flag=True, help="Overwrite generated files that were edited by hand."),
        click.option("--no-cache", is_flag=True, help="Compile everything anew."),
        click.option("--exclude", multiple=True, help="Glob of files to leave out; may be repeated."),
    ]
    return _apply(options, command)


def _shard(ctx: click.Context, param: click.Parameter, value: str | None) -> Shard | None:
    from batuta_hooks.shard import Shard

    try:
        return None if value is None else Shard.parse(value)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


def spread_options(command: _Command) -> _Command:
    """The options of verbs whose work many machines can share."""
    options = [
        click.option("--shard", metavar="I/N", callback=_shard, help="Do only one of N parts of the programs: 2/5."),
        click.option("--scheduler", metavar="ADDRESS", help="Compile on the Dask cluster of this scheduler."),
    ]
    return _apply(options, command)


def run_options(command: _Command) -> _Command:
    """The options of verbs that run programs."""
    options = [
        click.option("--release", is_flag=True, help="Build with full optimisation (slower to build)."),
        click.option("--fast", is_flag=True, help="Build with little optimisation (quick to build)."),
        click.option(
            "--timeout", type=click.FloatRange(0.01, 86400), help="Seconds that each run may take [default: 60]."
        ),
        click.option(
            "--seed", type=click.IntRange(0, 2**32 - 1), help="Seed given to both sides' generators [default: 42]."
        ),
        click.option("--rtol", type=click.FloatRange(0, 1), help="Relative tolerance of `close` [default: 1e-9]."),
        click.option(
            "--stdin", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="File given to both sides."
        ),
        click.option("--arg", "args", multiple=True, help="Argument given to both sides; may be repeated."),
        click.option("--python", help="Interpreter that is the reference [default: the one that runs batuta]."),
    ]
    return _apply(options, command)


def _apply(options: list[Callable[[Any], Any]], command: _Command) -> _Command:
    for option in reversed(options):
        command = option(command)
    return command


def output_of(given: dict[str, Any]) -> Output:
    """The `Output` that a verb's options ask for."""
    return Output(given.get("output_format"), given["quiet"], given["verbose"], given["color"])


def compile_lazily(entry: Path | None, modules: Mapping[str, Path], **settings: Any) -> CompiledProgram:
    """The compiler, imported when the first program needs it."""
    from batuta_hooks.compiler import compile_program

    return compile_program(entry, modules, **settings)


def load_compiler() -> Compiler:
    """The compiler that the verbs use; other processes find it by its name."""
    return compile_lazily


def load_config(given: dict[str, Any]) -> configuration.Config:
    """The configuration of the project that the first path, or the current folder, is in."""
    paths: tuple[Path, ...] = given["paths"]
    return configuration.load(configuration.find_root((paths[0] if paths else Path.cwd()).absolute()))


def output_format_of(given: dict[str, Any], config: configuration.Config) -> OutputFormat:
    """The format asked for; else the configuration's; else annotations on GitHub's runners, and text elsewhere."""
    asked: OutputFormat | None = given["output_format"] or config.output_format
    if asked is not None:
        return asked
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def crate_folder(given: dict[str, Any], config: configuration.Config) -> Path:
    """Where the generated crate stands."""
    from batuta_hooks.names import crate_name

    paths: tuple[Path, ...] = given["paths"]
    crate = given["crate"] or config.crate or crate_name((paths or (config.root,))[0].resolve().stem)
    out: Path | None = given["out"]
    return (out or config.root / crate).absolute()


def prepare(
    given: dict[str, Any],
    config: configuration.Config,
    progress: Progress,
    compiler: Compiler | None = None,
    known: frozenset[str] | None = None,
) -> Migration:
    """From a verb's options and the project's configuration to a `Migration` that can start.

    `known` limits the project's files to those, relative to its root.
    """
    from batuta_hooks.crate.lock import read_lock, relative_source
    from batuta_hooks.discovery import discover
    from batuta_hooks.incremental.cache import Cache
    from batuta_hooks.incremental.recall import recall
    from batuta_hooks.migration import Migration, Options, Work
    from batuta_hooks.names import crate_name, package_name_problem
    from batuta_hooks.process import Limits
    from batuta_hooks.validate.run import Settings

    paths: tuple[Path, ...] = given["paths"]
    paths = paths or tuple(config.root / entry for entry in config.source) or (config.root,)
    given_out: Path | None = given["out"]
    project = discover(
        paths,
        include=config.include,
        exclude=(*config.exclude, *given["exclude"]),
        out=given_out.absolute() if given_out is not None else None,
        known=None if known is None else frozenset(config.root.resolve() / name for name in known),
    )
    if project.root.is_relative_to(config.root):
        project = replace(project, root=config.root.resolve())
    crate = given["crate"] or config.crate or crate_name((given["paths"] or (config.root,))[0].resolve().stem)
    if problem := package_name_problem(crate):
        raise BatutaError(f"{crate!r} cannot name a crate: {problem}")
    whole = out = crate_folder(given, config)
    shard: Shard | None = given.get("shard")
    if shard is not None:
        # The project's crate is made from all programs; a part of them gets a crate of its own.
        out = whole / "target" / "shards" / shard.name
        top = project.root
        chosen = shard.of(project.programs, key=lambda program: relative_source(program.entry, top))
        project = replace(project, programs=chosen)
    if any(out == source.parent or out in source.parents for program in project.programs for source in program.sources):
        raise BatutaError(
            f"{out}: holds the Python sources; the crate needs a folder of its own", "choose one with --out"
        )
    validate = config.validate
    seconds = given.get("timeout") or validate.timeout
    stdin: Path | None = given.get("stdin")
    settings = Settings(
        python=given.get("python") or config.python or sys.executable,
        args=given.get("args") or validate.args,
        stdin=stdin.read_bytes() if stdin is not None else None,
        seed=validate.seed if given.get("seed") is None else given["seed"],
        limits=Limits(seconds, validate.output_limit_mb << 20),
    )
    options = Options(
        out=out,
        crate=crate,
        profile=_profile(given),
        jobs=given["jobs"] or config.jobs or os.cpu_count() or 1,
        force=given["force"],
        rtol=validate.rtol if given.get("rtol") is None else given["rtol"],
        settings=settings,
        progress=progress,
        cache=None if given["no_cache"] or compiler is not None else Cache.of(whole, keeps=not given.get("diff")),
        scheduler=given.get("scheduler") or "",
        preview=bool(given.get("diff")),
    )
    lock = read_lock(whole)
    works = tuple(recall(Work(program), lock, project.root) for program in project.programs)
    return Migration(project, options, compiler or load_compiler(), works)


def _profile(given: dict[str, Any]) -> str:
    if given.get("release") and given.get("fast"):
        raise BatutaError("--release and --fast contradict each other")
    if given.get("release"):
        return "release"
    return "validate" if given.get("fast") else "migrate"
