"""What a generation would change in the crate, as a unified diff; nothing is written."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from batuta_hooks.commands.common import load_config, output_format_of, output_of, prepare
from batuta_hooks.commands.progress import Reporter

if TYPE_CHECKING:
    from pathlib import Path

    from batuta_hooks.crate.write import Change
    from batuta_hooks.formats import OutputFormat

# Copies of crates that batuta brings along: nobody reads them in a diff.
_COPIES = ("runtime/", "bridge/")
_NO_NEWLINE = "\\ No newline at end of file\n"


def show_diff(given: dict[str, Any]) -> int:
    """Print what `batuta transpile` would change; 1 when it would change anything."""
    from batuta_hooks import pipeline
    from batuta_hooks.incremental import git

    output = output_of(given)
    config = load_config(given)
    # The gate sees what the commit has; a person sees what the folder has.
    known = git.tracked(config.root) if given["check"] else None
    with Reporter(output) as progress:
        migration = pipeline.transpile_only(prepare(given, config, progress, known=known))
    changes = migration.preview
    shown = [change for change in changes if not change.path.startswith(_COPIES)]
    click.echo(_document(shown, migration.options.out, output_format_of(given, config)), nl=False)
    if not output.quiet:
        copied = len(changes) - len(shown)
        more = f", and {copied} of the runtime that it brings along" if copied else ""
        crate = migration.options.out.name
        said = f"{len(shown)} files of {crate} would change{more}" if changes else f"{crate} is what the sources give"
        click.echo(f"batuta: {said}", err=True)
    return 1 if changes else 0


def _document(changes: list[Change], out: Path, output_format: OutputFormat) -> str:
    from batuta_hooks import formats
    from batuta_hooks.diagnostics import Diagnostic, display

    if output_format == "text":
        return "".join(line for change in changes for line in unified(change, display(out)))
    if output_format == "json":
        entries = [
            {"path": change.path, "change": _kind(change), "diff": "".join(unified(change, out.name))}
            for change in changes
        ]
        return formats.to_json({"schema": 1, "crate": out.name, "changes": entries})
    found = [
        Diagnostic(display(out / change.path), 0, 0, "stale", f"it would be {_kind(change)}", "run `batuta transpile`")
        for change in changes
    ]
    return formats.render(found, output_format)


def _kind(change: Change) -> str:
    if change.before is None:
        return "created"
    return "deleted" if change.after is None else "changed"


def unified(change: Change, folder: str) -> Iterator[str]:
    """The change as `git apply` and `patch -p1` read it; paths stand below `folder`."""
    path = f"{folder}/{change.path}".replace("\\", "/").removeprefix("./")
    before, after = _lines(change.before), _lines(change.after)
    old = "/dev/null" if change.before is None else f"a/{path}"
    new = "/dev/null" if change.after is None else f"b/{path}"
    yield f"diff --git a/{path} b/{path}\n"
    if change.before is None:
        yield "new file mode 100644\n"
    elif change.after is None:
        yield "deleted file mode 100644\n"
    for line in difflib.unified_diff(before, after, old, new):
        yield line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}"


def _lines(content: bytes | None) -> list[str]:
    """Split at line feeds only: a form feed or another separator inside of a line is no end of it for `patch`."""
    parts = (content or b"").decode("utf-8", errors="replace").split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
