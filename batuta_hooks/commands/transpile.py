"""`batuta transpile`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from batuta_hooks.commands.common import (
    crate_folder,
    load_config,
    migration_options,
    output_format_of,
    output_options,
    spread_options,
)
from batuta_hooks.diagnostics import BatutaError, printable

if TYPE_CHECKING:
    from batuta_hooks.config import Config
    from batuta_hooks.migration import Migration


@click.command()
@migration_options
@click.option("--check", is_flag=True, help="Write nothing; fail when the crate is not what the sources give.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change, and fail when anything would.")
@click.option("--all", "everything", is_flag=True, help="The whole project, whatever PATHS says.")
@click.option("--hook", is_flag=True, help="As a pre-commit hook: fail when a file was written or is not in git.")
@click.option("--incremental", is_flag=True, help="Compile only what changed; so it is without --no-cache, too.")
@click.option("--modules", help="Do nothing unless one of these modules changed: core,utils.")
@click.option("--from-ref", help="Do nothing unless a module changed since this commit.")
@click.option("--to-ref", default="HEAD", show_default=True, help="The commit that --from-ref is compared with.")
@spread_options
@output_options
def transpile(**given: Any) -> int:
    """Write the Rust crate of the programs in PATHS, without building it."""
    if given["shard"] and (given["check"] or given["hook"] or given["diff"]):
        raise BatutaError(
            "--shard is a part of the programs, and --check, --diff and --hook look at the whole crate",
            "they take a moment without it",
        )
    if given["everything"] or given["check"] or given["hook"]:
        given["paths"] = ()
    config = load_config(given)
    if (given["modules"] or given["from_ref"]) and not _selected(given, config):
        return 0
    if given["diff"]:
        if given["hook"]:
            raise BatutaError("--diff writes nothing, and --hook is there to write", "give one of them")
        from batuta_hooks.commands.diff import show_diff

        return show_diff(given)
    if given["check"]:
        return _check(given, config)
    if given["hook"]:
        return _hook(given, config)
    from batuta_hooks import pipeline
    from batuta_hooks.commands.drive import drive

    return drive(given, pipeline.transpile_only)


def _check(given: dict[str, Any], config: Config) -> int:
    """Compare hashes; says what is stale and how to mend it."""
    from batuta_hooks import formats
    from batuta_hooks.diagnostics import Diagnostic, display
    from batuta_hooks.incremental import git
    from batuta_hooks.incremental.freshness import stale

    crate = crate_folder(given, config)
    found = stale(config, crate, git.tracked(config.root))
    advice = "run `batuta transpile`, and commit the crate with the sources"
    diagnostics = [Diagnostic(display(config.root / item.path), 0, 0, "stale", item.what, advice) for item in found]
    output_format = output_format_of(given, config)
    text = formats.render(diagnostics, output_format)
    if text:
        click.echo(text, nl=False, err=output_format == "text")
    if not given["quiet"] and output_format == "text":
        shown = f"{len(found)} stale: {advice}" if found else f"{crate.name} is what the sources give"
        click.echo(f"batuta: {shown}", err=bool(found))
    return 1 if found else 0


def _hook(given: dict[str, Any], config: Config) -> int:
    """Bring the crate up to date; fails when that wrote a file, or when git does not know one.

    It never stages anything: the user sees what was generated, adds it and commits again.
    """
    from batuta_hooks.incremental import git
    from batuta_hooks.incremental.freshness import source_files, stale, untracked

    crate = crate_folder(given, config)
    index = git.tracked(config.root)
    if not (crate / "batuta.lock").exists() and not source_files(config, crate, index):
        return 0
    changed: tuple[str, ...] = ()
    if stale(config, crate, index):
        from batuta_hooks import pipeline
        from batuta_hooks.commands.common import prepare
        from batuta_hooks.migration import silent

        migration = pipeline.transpile_only(prepare(given, config, silent, known=index))
        changed = migration.changed
        _say_refusals(migration)
    missing = untracked(config.root, crate, index)
    add = f"git add {crate.relative_to(config.root).as_posix() if crate.is_relative_to(config.root) else crate}"
    if changed:
        click.echo(f"batuta: wrote {_count(changed)} in {crate.name}; look at the change, then: {add}", err=True)
    elif missing:
        click.echo(f"batuta: git does not know {_count(missing)} of {crate.name}; add the crate: {add}", err=True)
    return 1 if changed or missing else 0


def _say_refusals(migration: Migration) -> None:
    """What does not become Rust is no reason to stop a commit, but no secret either."""
    for verdict in migration.verdicts:
        if verdict.outcome == "refused":
            click.echo(f"batuta: stays in Python: {printable(verdict.reason or '')}", err=True)


def _count(paths: tuple[str, ...] | list[str]) -> str:
    return paths[0] if len(paths) == 1 else f"{len(paths)} files"


def _selected(given: dict[str, Any], config: Config) -> bool:
    """Whether one of the modules that the options name changed."""
    from batuta_hooks.incremental import git
    from batuta_hooks.incremental.freshness import source_files, stale

    crate = crate_folder(given, config)
    index = git.tracked(config.root)
    files = source_files(config, crate, index)
    chosen: set[str] = set()
    if given["from_ref"]:
        chosen |= git.changed(config.root, given["from_ref"], given["to_ref"])
    for name in (given["modules"] or "").replace(" ", "").split(","):
        path = name.replace(".", "/")
        found = [file for file in files if f"/{file}".endswith((f"/{path}.py", f"/{path}/__init__.py"))]
        if name and not found:
            raise BatutaError(f"--modules: no module {name} in {config.root}", "give dotted names: core,pkg.utils")
        chosen |= set(found)
    return bool(chosen & {Path(item.path).as_posix() for item in stale(config, crate, index)})
