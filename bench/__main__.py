"""`python -m bench [PART...]`: measure, print tables, write JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table as RichTable

from batuta_hooks.diagnostics import BatutaError
from bench import allocations, kernel_times, machine, operations, programs, rivals, tool
from bench.part import ROOT, Part, Settings, Table

PARTS: dict[str, Part] = {
    "programs": programs.measure,
    "allocations": allocations.measure,
    "operations": operations.measure,
    "kernels": kernel_times.measure,
    "tool": tool.measure,
    "cold": tool.measure_first_build,
}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
@click.option("--repeats", type=click.IntRange(1), default=7, show_default=True, help="Runs of each whole program.")
@click.option("--threads", type=click.IntRange(1), default=1, show_default=True, help="Threads of both sides.")
@click.option("--cold-cargo", is_flag=True, help="The first build also starts with an empty cargo cache.")
@click.option("--size", type=click.Choice(["full", "small"]), default="full", show_default=True, help="Of the kernels.")
@click.option("--against", default="", help=f"Other compilers for the kernels, of {','.join(rivals.RIVALS)}.")
@click.option("--work", type=click.Path(path_type=Path), default=ROOT / "target" / "bench", help="Folder of builds.")
@click.option("--output", type=click.Path(path_type=Path), default=ROOT / "bench-results" / "bench.json")
def main(
    parts: tuple[str, ...],
    repeats: int,
    threads: int,
    cold_cargo: bool,
    size: str,
    against: str,
    work: Path,
    output: Path,
) -> None:
    """Time Python and Rust side by side. PARTS are named in bench/README.md; all are measured when none is named."""
    progress = Console(stderr=True)
    named = tuple(filter(None, against.split(",")))
    if unknown := [name for name in named if name not in rivals.RIVALS]:
        raise click.BadParameter(
            f"no compiler {unknown[0]!r}; known: {', '.join(rivals.RIVALS)}", param_hint="--against"
        )
    console = Console(width=None if sys.stdout.isatty() else 160)
    settings = Settings(
        work=work.absolute(),
        repeats=repeats,
        threads=threads,
        cold_cargo=cold_cargo,
        size=size,
        against=named,
        progress=lambda message: progress.print(f"[dim]bench: {message}[/dim]", highlight=False),
    )
    settings.work.mkdir(parents=True, exist_ok=True)
    begin = time.perf_counter()
    described = machine.describe()
    console.print(", ".join(f"{key} {value}" for key, value in described.items()), highlight=False)
    measured: dict[str, Table] = {}
    failed: dict[str, str] = {}
    for name in parts or PARTS:
        try:
            tables = PARTS[name](settings)
        except BatutaError as error:
            failed[name] = error.message
            progress.print(f"[red]{name}: {error.message}[/red]", highlight=False)
            continue
        for table in tables:
            measured[table.name] = table
            show(console, table)
    written = {
        "schema": 1,
        "machine": described,
        "settings": {"repeats": repeats, "threads": threads, "cold_cargo": cold_cargo, "size": size},
        "seconds": round(time.perf_counter() - begin, 1),
        "tables": {name: list(table.rows) for name, table in measured.items()},
        "failed": failed,
    }
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    progress.print(f"bench: {written['seconds']} s; {output}", highlight=False)


def show(console: Console, table: Table) -> None:
    """Print a table, and below it why rows are empty."""
    shown = RichTable(title=table.title, title_justify="left", title_style="bold")
    for position, column in enumerate(table.columns):
        shown.add_column(column.title, justify="right" if position else "left", overflow="fold")
    for row in table.rows:
        shown.add_row(*(column.cell(row) for column in table.columns))
    console.print(shown)
    for row in table.rows:
        if reason := row.get("reason"):
            console.print(f"  {row.get('program', '')}: {reason}", highlight=False, markup=False)


if __name__ == "__main__":
    main()
