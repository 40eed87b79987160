"""Runs a part of the pipeline for a verb, and prints what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from batuta_hooks.commands.common import load_config, output_format_of, output_of, prepare
from batuta_hooks.commands.progress import Reporter

if TYPE_CHECKING:
    from batuta_hooks.migration import Migration
    from batuta_hooks.workers.job import Compiler


def drive(given: dict[str, Any], run: Callable[[Migration], Migration], compiler: Compiler | None = None) -> int:
    """Prepare, run and report; returns the exit code."""
    from batuta_hooks.commands.report import report

    output = output_of(given)
    config = load_config(given)
    with Reporter(output) as progress:
        migration = run(prepare(given, config, progress, compiler))
    return report(migration, output, output_format_of(given, config))
