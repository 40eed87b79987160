"""`batuta status`"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from batuta_hooks.commands.common import output_of, output_options

if TYPE_CHECKING:
    from batuta_hooks.crate.lock import CrateLock, ModuleRecord


@click.command()
@click.argument("crate", type=click.Path(path_type=Path, file_okay=False), required=False)
@output_options
def status(crate: Path | None, **given: Any) -> int:
    """Show what is migrated and fresh in the crate at CRATE (default: the project's)."""
    from batuta_hooks import config, formats
    from batuta_hooks.crate.lock import LOCK_NAME, read_lock
    from batuta_hooks.crate.write import hand_edited
    from batuta_hooks.diagnostics import BatutaError
    from batuta_hooks.names import crate_name

    root = config.find_root(Path.cwd())
    folder = crate or root / (config.load(root).crate or crate_name(root.name))
    if not (folder / LOCK_NAME).is_file():
        raise BatutaError(f"{folder}: no migrated crate here", "`batuta migrate PATH --out DIR` makes one")
    lock = read_lock(folder)
    edited = hand_edited(folder, lock)
    states = [(record, _freshness(record, folder, lock, root)) for record in lock.modules]
    if output_of(given).output_format == "json":
        modules = [{**asdict(record), "freshness": state} for record, state in states]
        click.echo(formats.to_json({"schema": 1, "crate": lock.crate, "modules": modules, "edited": edited}), nl=False)
    else:
        for record, state in states:
            click.echo(f"{record.source:<40} {record.status:<10} {state}")
        for path in edited:
            click.echo(f"{folder / path}: edited by hand", err=True)
    return 1 if edited or any(state != "fresh" for _, state in states) else 0


def _freshness(record: ModuleRecord, folder: Path, lock: CrateLock, root: Path) -> str:
    """`fresh`, `changed` (the Python is not what was migrated) or `missing`."""
    from batuta_hooks.crate.lock import sha256
    from batuta_hooks.crate.runtime import runtime_hash

    source = next((base / record.source for base in (root, folder.parent) if (base / record.source).is_file()), None)
    if source is None:
        return "missing"
    if sha256(source.read_bytes()) != lock.sources.get(record.source) or lock.runtime != runtime_hash():
        return "changed"
    return "fresh"
