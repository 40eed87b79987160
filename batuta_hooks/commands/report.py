"""What the pipeline's verbs print at the end: diagnostics and a summary table on stderr, the data on stdout."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from batuta_hooks import formats
from batuta_hooks.commands.common import Output
from batuta_hooks.crate.write import disk_errors, replace_file
from batuta_hooks.diagnostics import Diagnostic, Severity, paint, printable
from batuta_hooks.formats import OutputFormat
from batuta_hooks.migration import Migration
from batuta_hooks.validate.verdict import OutcomeName, Verdict, verdicts_json

_COLOURS: dict[OutcomeName, str] = {
    "equal": "32",
    "close": "33",
    "different": "31",
    "refused": "35",
    "error": "31",
    "built": "32",
}
_MOST_SHOWN = 20
# The JSON of the last run. It has times in it, so it stands among what is not committed.
REPORT = "target/report.json"


def report(migration: Migration, output: Output, output_format: OutputFormat) -> int:
    """Print everything; returns the exit code: 0 when every program may ship, 1 otherwise."""
    verdicts = migration.verdicts
    document = formats.to_json(verdicts_json(verdicts))
    if verdicts:
        with disk_errors(migration.options.out):
            replace_file(migration.options.out / REPORT, document.encode())
    if output_format == "json":
        click.echo(document, nl=False)
    elif output_format == "text":
        _print_text(migration, output)
    else:
        click.echo(formats.render(findings(migration), output_format), nl=False)
    if not output.quiet and output_format != "text":
        click.echo(f"batuta: {summary(verdicts)}", err=True)
    return 0 if all(verdict.shipped for verdict in verdicts) else 1


def findings(migration: Migration) -> list[Diagnostic]:
    """The diagnostics, and the verdicts that have none, as diagnostics."""
    told = {diagnostic.reason for diagnostic in migration.diagnostics}
    verdicts = [
        Diagnostic(verdict.path, 0, 0, verdict.outcome, _without_path(verdict), "", _severity(verdict.outcome))
        for verdict in migration.verdicts
        if verdict.reason is not None and verdict.reason not in told
    ]
    return [*migration.diagnostics, *verdicts]


def summary(verdicts: Sequence[Verdict]) -> str:
    """`6 programs: 5 equal, 1 refused`"""
    libraries = [verdict.library for verdict in verdicts if verdict.library is not None]
    decided = [verdict for verdict in verdicts if verdict.library is None]
    counts = Counter(verdict.outcome for verdict in decided)
    parts = [f"{counts[outcome]} {outcome}" for outcome in _COLOURS if counts[outcome]]
    programs = "program" if len(decided) == 1 else "programs"
    said = [f"{len(decided)} {programs}: {', '.join(parts) or 'nothing decided'}"] if decided or not libraries else []
    if libraries:
        native = sum(len(library.native) for library in libraries)
        python = sum(len(library.python) for library in libraries)
        said.append(f"libraries: {native} definitions in Rust, {python} stay in Python")
    return "; ".join(said)


def table(verdicts: Sequence[Verdict], *, colour: bool = False) -> list[str]:
    """One line a program: outcome, times, speed-up, memory."""
    rows = [("program", "outcome", "Python", "Rust", "faster", "memory")]
    for verdict in verdicts:
        speedup = verdict.speedup
        rows.append(
            (
                printable(verdict.path),
                verdict.outcome,
                _seconds(verdict.python_s),
                _seconds(verdict.rust_s),
                f"{speedup:.1f}x" if speedup and verdict.shipped else "-",
                _memory(verdict),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for number, row in enumerate(rows):
        cells = [
            cell.ljust(width) if column < 2 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        if number and colour:
            cells[1] = paint(cells[1], _COLOURS[verdicts[number - 1].outcome], colour)
        lines.append("  ".join(cells).rstrip())
    return lines


def _print_text(migration: Migration, output: Output) -> None:
    verdicts = migration.verdicts
    colour = output.colour(sys.stderr)
    shown = findings(migration)
    # A batch of hundreds of scripts would scroll its own summary away.
    limit = len(shown) if output.verbose else _MOST_SHOWN
    click.echo(formats.render(shown[:limit], "text", colour=colour), nl=False, err=True, color=True)
    if len(shown) > limit:
        click.echo(f"... and {len(shown) - limit} more; --verbose shows all", err=True)
    if output.quiet:
        return
    for line in table(verdicts, colour=output.colour(sys.stdout)):
        click.echo(line, color=True)
    out = migration.options.out
    report_at = f", the report is {_relative(out / REPORT)}" if verdicts else ""
    click.echo(f"{summary(verdicts)}; the crate is in {_relative(out)}{report_at}")


def _relative(path: Path) -> str:
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def _without_path(verdict: Verdict) -> str:
    return (verdict.reason or "").removeprefix(f"{verdict.path}: ")


def _severity(outcome: OutcomeName) -> Severity:
    return "warning" if outcome == "close" else "error"


def _seconds(seconds: float | None) -> str:
    if seconds is None:
        return "-"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def _memory(verdict: Verdict) -> str:
    if verdict.python_rss is None or verdict.rust_rss is None:
        return "-"
    return f"{verdict.python_rss / (1 << 20):.0f} -> {verdict.rust_rss / (1 << 20):.1f} MB"
