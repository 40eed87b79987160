"""`batuta doctor`"""

from __future__ import annotations

from typing import Any

import click

from batuta_hooks.commands.common import output_of, output_options


@click.command()
@output_options
def doctor(**given: Any) -> int:
    """Check the tools that batuta needs; for each that is missing, name the command that installs it."""
    from dataclasses import asdict

    from batuta_hooks import formats
    from batuta_hooks.checkup import examine
    from batuta_hooks.diagnostics import paint

    output = output_of(given)
    findings = examine()
    if output.output_format == "json":
        click.echo(formats.to_json({"schema": 1, "checks": [asdict(finding) for finding in findings]}), nl=False)
    else:
        import sys

        colour = output.colour(sys.stdout)
        for finding in findings:
            mark = (
                paint("ok", "32", colour)
                if finding.found
                else paint("missing" if finding.required else "absent", "33", colour)
            )
            click.echo(f"{mark:<8} {finding.name}: {finding.detail}")
            if not finding.found:
                click.echo(f"         {finding.install}")
    return 1 if any(finding.required and not finding.found for finding in findings) else 0
