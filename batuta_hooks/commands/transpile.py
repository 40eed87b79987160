"""`batuta transpile`"""

from __future__ import annotations

from typing import Any

import click

from batuta_hooks.commands.common import migration_options, output_options
from batuta_hooks.commands.drive import drive


@click.command()
@migration_options
@output_options
def transpile(**given: Any) -> int:
    """Write the Rust crate of the programs in PATHS, without building it."""
    from batuta_hooks import pipeline

    return drive(given, pipeline.transpile_only)
