"""`batuta hints`"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from batuta_hooks.commands.common import load_config, migration_options, output_format_of, output_of, output_options


@click.command()
@migration_options
@click.option("--write", is_flag=True, help="Write the annotations into the sources.")
@click.option("--run", is_flag=True, help="Run each program in Python and look at the types that it holds.")
@click.option("--timeout", type=click.FloatRange(0.01, 86400), help="Seconds that each run may take [default: 60].")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), help="Seed given to the generators [default: 42].")
@click.option(
    "--stdin", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="File given to the program."
)
@click.option("--arg", "args", multiple=True, help="Argument given to the program; may be repeated.")
@click.option("--python", help="Interpreter that runs the program [default: the one that runs batuta].")
@output_options
def hints(**given: Any) -> int:
    """Show annotations that would make the Rust of PATHS faster; --write adds them."""
    from batuta_hooks import formats
    from batuta_hooks.annotate.edit import annotate
    from batuta_hooks.annotate.propose import Proposal, propose
    from batuta_hooks.commands.common import prepare
    from batuta_hooks.diagnostics import display, has_errors
    from batuta_hooks.migration import silent
    from batuta_hooks.validate.run import observe

    output = output_of(given)
    config = load_config(given)
    migration = prepare(given, config, silent)
    found: dict[tuple[str, int, str], Proposal] = {}
    for work in migration.works:
        if work.program.library or has_errors(work.program.diagnostics):
            continue
        seen: dict[str, frozenset[str]] = {key: frozenset((kind,)) for key, kind in work.observed.items()}
        if given["run"]:
            seen |= observe(work.program, migration.options.settings)
        for proposal in propose(work.program, seen, work.distrusted):
            place = proposal.loss.place
            found.setdefault((place.module.path, getattr(place.node, "lineno", 0), place.key), proposal)
    if given["write"]:
        for path in sorted({path for path, _, _ in found}):
            wanted = [found[key] for key in sorted(found) if key[0] == path and found[key].sure]
            for text in annotate(Path(path), wanted):
                click.echo(f"{display(Path(path))}: {text}")
        return 0
    diagnostics = [found[key].diagnostic(display(Path(key[0]))) for key in sorted(found)]
    colour = output.colour(sys.stdout)
    click.echo(formats.render(diagnostics, output_format_of(given, config), colour=colour), nl=False)
    return 0
