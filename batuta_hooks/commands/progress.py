"""How far the work is, on stderr: one live line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from batuta_hooks.commands.common import Output
from batuta_hooks.diagnostics import printable

if TYPE_CHECKING:
    from rich.status import Status

_PLAIN_SECONDS = 5.0


class Reporter:
    """A `Progress`: shows each stage, and in long stages where it is."""

    def __init__(self, output: Output) -> None:
        self._quiet = output.quiet
        self._live = not output.quiet and sys.stderr.isatty()
        self._verbose = output.verbose
        self._stage = ""
        self._printed = 0.0
        self._status: Status | None = None

    def __enter__(self) -> Self:
        if self._live:
            from rich.console import Console

            self._status = Console(stderr=True).status("starting")
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def __call__(self, stage: str, done: int, total: int, detail: str = "") -> None:
        """Show it: on a terminal always, elsewhere when the stage begins and every few seconds."""
        if self._quiet:
            return
        count = f" {done}/{total}" if total else f" {done}" if done else ""
        text = f"{stage}{count}" + (f"  {printable(detail)}" if detail else "")
        if self._status is not None:
            from rich.markup import escape

            self._status.update(escape(text))
            return
        now = time.monotonic()
        if stage != self._stage or self._verbose or now - self._printed > _PLAIN_SECONDS:
            click.echo(f"batuta: {text}", err=True)
            self._stage, self._printed = stage, now
