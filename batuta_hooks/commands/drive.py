"""Runs a part of the pipeline for a verb, and prints what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from batuta_hooks.commands.common import load_config, output_of, prepare
from batuta_hooks.commands.progress import Reporter
from batuta_hooks.formats import OutputFormat

if TYPE_CHECKING:
    from batuta_hooks.config import Config
    from batuta_hooks.migration import Compiler, Migration


def drive(given: dict[str, Any], run: Callable[[Migration], Migration], compiler: Compiler | None = None) -> int:
    """Prepare, run and report; returns the exit code."""
    from batuta_hooks.commands.report import report

    output = output_of(given)
    config = load_config(given)
    with Reporter(output) as progress:
        migration = run(prepare(given, config, progress, compiler))
    return report(migration, output, output.output_format or _default_format(config))


def _default_format(config: Config) -> OutputFormat:
    """What the configuration says; without it annotations on GitHub's runners, and text elsewhere."""
    if config.output_format is not None:
        return config.output_format
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
