"""`batuta init`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from batuta_hooks.commands.common import output_options
from batuta_hooks.diagnostics import BatutaError


@click.command()
@click.argument("path", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".")
@output_options
def init(path: Path, **given: Any) -> int:
    """Add [tool.batuta] to the pyproject.toml of the project at PATH."""
    from batuta_hooks import config
    from batuta_hooks.crate.write import replace_file
    from batuta_hooks.names import crate_name

    file = path / "pyproject.toml"
    config.load(path)  # a broken file is an error here, before anything is added to it
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if "[tool.batuta]" in text:
        click.echo(f"{file}: has [tool.batuta] already", err=True)
        return 0
    table = f'[tool.batuta]\ncrate = "{crate_name(path.resolve().name)}"\n'
    separator = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    try:
        replace_file(file, (text + separator + table).encode())
    except OSError as error:
        raise BatutaError(f"{file}: cannot be written: {error.strerror or error}") from error
    if not given["quiet"]:
        click.echo(f"{file}: added [tool.batuta]", err=True)
    return 0
