"""Runs a part of the pipeline for a verb, and prints what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from batuta_hooks.commands.common import output_of, prepare
from batuta_hooks.commands.progress import Reporter
from batuta_hooks.formats import OutputFormat

if TYPE_CHECKING:
    from batuta_hooks.migration import Compiler, Migration


def drive(given: dict[str, Any], run: Callable[[Migration], Migration], compiler: Compiler | None = None) -> int:
    """Prepare, run and report; returns the exit code."""
    from batuta_hooks.commands.report import report

    output = output_of(given)
    with Reporter(output) as progress:
        migration = run(prepare(given, output, progress, compiler))
    return report(migration, output, output.output_format or _default_format())


def _default_format() -> OutputFormat:
    """Annotations on GitHub's runners, text elsewhere."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
