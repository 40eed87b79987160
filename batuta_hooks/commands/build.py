"""`batuta build`"""

from __future__ import annotations

from typing import Any

import click

from batuta_hooks.commands.common import migration_options, output_options
from batuta_hooks.commands.drive import drive


@click.command()
@migration_options
@click.option("--release", is_flag=True, help="Build with full optimisation (slower to build).")
@output_options
def build(**given: Any) -> int:
    """Write the crate of the programs in PATHS and build its binaries."""
    from batuta_hooks import pipeline

    return drive(given, pipeline.build_only)
