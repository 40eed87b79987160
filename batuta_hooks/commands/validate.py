"""`batuta validate`"""

from __future__ import annotations

from typing import Any

import click

from batuta_hooks.commands.common import migration_options, output_options, run_options, spread_options
from batuta_hooks.commands.drive import drive


@click.command()
@migration_options
@run_options
@spread_options
@output_options
def validate(**given: Any) -> int:
    """Build and run both sides of each program, and compare."""
    from batuta_hooks import pipeline

    return drive(given, pipeline.migrate)
