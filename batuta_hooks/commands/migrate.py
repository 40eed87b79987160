"""`batuta migrate`"""

from __future__ import annotations

from typing import Any

import click

from batuta_hooks.commands.common import migration_options, output_options, run_options
from batuta_hooks.commands.drive import drive


@click.command()
@migration_options
@run_options
@output_options
def migrate(**given: Any) -> int:
    """Transpile, build, validate and report, in one go."""
    from batuta_hooks import pipeline

    return drive(given, pipeline.migrate)
