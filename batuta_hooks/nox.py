"""Sessions for a project's noxfile.py:

    from batuta_hooks import nox as batuta_nox

    batuta_nox.register()                          # migrate, validate and bench
    batuta_nox.register("migrate", name="rust")    # one, under a name of your own

Importing this registers nothing. What follows `--` on nox's command line goes to batuta.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import nox

KINDS = ("migrate", "validate", "bench")


def register(
    *kinds: str,
    name: str = "",
    python: str | Sequence[str] | bool | None = False,
    default: bool = False,
    tags: Sequence[str] = ("batuta",),
) -> list[Any]:
    """Register sessions with nox: all of `migrate`, `validate` and `bench`, or those that are named.

    `name` renames a single session. `python=False` runs in nox's own environment, which has the project's
    dependencies; with a version the session installs the project first. `default=False` leaves plain `nox` as it was.
    Returns the sessions.
    """
    import nox

    chosen = kinds or KINDS
    unknown = set(chosen) - set(KINDS)
    if unknown:
        raise ValueError(f"no session {', '.join(sorted(unknown))}: there are {', '.join(KINDS)}")
    if name and len(chosen) != 1:
        raise ValueError("`name` renames one session: name which, as in register('migrate', name='rust')")
    return [
        nox.session(name=name or kind, python=python, default=default, tags=list(tags))(_session(kind))
        for kind in chosen
    ]


def _session(kind: str) -> Callable[[nox.Session], None]:
    def run(session: nox.Session) -> None:
        if session.virtualenv.venv_backend != "none":
            session.install("batuta_hooks", "-e", ".")
        args = {"migrate": ["migrate", "."], "validate": ["validate", "."], "bench": ["validate", ".", "--release"]}[
            kind
        ]
        session.run("batuta", *args, *session.posargs, external=True)

    run.__doc__ = {
        "migrate": "Migrate the project to Rust: transpile, build, validate, report.",
        "validate": "Build both sides, run them, compare.",
        "bench": "Compare with full optimisation, and say how much faster Rust is.",
    }[kind]
    return run
