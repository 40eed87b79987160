"""A process that answers one line to each line: the only place of the benchmark that talks to a live process."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self


class ChildError(Exception):
    """The child refused a request, or is gone."""


class Child:
    """A running child; leaving the `with` block ends it."""

    def __init__(self, args: Sequence[str], *, cwd: Path, env: Mapping[str, str]) -> None:
        self._name = Path(args[0]).name
        self._process = subprocess.Popen(
            list(args), cwd=cwd, env=dict(env), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._process:
            if kind is not None:
                self._process.kill()

    def ask(self, request: str) -> str:
        """The answer to a request; `ChildError` with the child's message when it refuses."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(f"{request}\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise ChildError(f"{self._name} has ended") from error
        answer = self._process.stdout.readline().strip()
        if not answer:
            raise ChildError(f"{self._name} ended while answering {request.split(maxsplit=1)[0]}")
        if answer.startswith("error: "):
            raise ChildError(f"{self._name}: {answer.removeprefix('error: ')}")
        return answer
