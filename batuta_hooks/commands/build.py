"""`batuta build`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from batuta_hooks.commands.common import migration_options, output_options
from batuta_hooks.commands.drive import drive

if TYPE_CHECKING:
    from batuta_hooks.migration import Migration


@click.command()
@migration_options
@click.option("--release", is_flag=True, help="Build with full optimisation (slower to build).")
@click.option("--extension", is_flag=True, help="Also put what Python calls natively beside each package.")
@output_options
def build(**given: Any) -> int:
    """Write the crate of the programs in PATHS and build its binaries."""
    from batuta_hooks import pipeline

    return drive(given, _with_extensions if given["extension"] else pipeline.build_only)


def _with_extensions(migration: Migration) -> Migration:
    """Build everything; each package gets its extension beside its `__init__.py`."""
    from batuta_hooks import pipeline
    from batuta_hooks.extension.place import place_extensions

    migration = pipeline.build_only(migration)
    for path in place_extensions(migration):
        click.echo(f"batuta: built {path}", err=True)
    return migration
