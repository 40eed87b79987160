"""Stage: crate -> binaries. What does not compile is reported on the Python line it comes from."""

from __future__ import annotations

from dataclasses import replace

from batuta_hooks import cargo
from batuta_hooks.cargo.messages import RustcError, to_diagnostic
from batuta_hooks.crate import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.migration import Migration, Work
from batuta_hooks.stages.write import assemble, modules_of, write


def build(migration: Migration) -> Migration:
    """Build all open programs in one call of cargo.

    An error in a library module keeps every binary from being built, so the programs that use the module are decided and the
    rest is built again; each round decides at least one program, which ends it.
    """
    while migration.open:
        progress = migration.options.progress
        total = len(migration.open)
        ready = 0

        def on_line(line: str, total: int = total) -> None:
            nonlocal ready
            ready += line.startswith("compiled ")
            progress("build", min(ready, total), 0, line)

        progress("build", 0, 0)
        options = migration.options
        built = cargo.build(options.out, options.crate, options.profile, on_progress=on_line, jobs=options.jobs)
        by_path = {module.rust_path: module for module in assemble(options.crate, migration.open).modules}
        failed = {work.program.binary: _errors(work, built.errors, by_path) for work in migration.open}
        if built.errors and not any(failed.values()) and not built.binaries:
            failed = {name: list(built.errors) for name in failed}

        def decide(work: Work) -> Work:
            if errors := failed[work.program.binary]:
                return work.fail("build", to_diagnostic(errors[0], by_path).reason)
            return replace(work, binary=built.binaries.get(work.program.binary))

        diagnostics = [_noted(error, by_path) for errors in failed.values() for error in errors[:1]]
        migration = replace(
            migration.update(decide), diagnostics=tuple(dict.fromkeys([*migration.diagnostics, *diagnostics]))
        )
        if all(work.binary is not None for work in migration.open):
            break
        if not any(failed.values()):
            return migration.update(
                lambda work: work if work.binary else work.fail("build", "cargo built no binary for it")
            )
        migration = write(migration)
    return migration


def _errors(work: Work, errors: tuple[RustcError, ...], by_path: dict[str, RenderedModule]) -> list[RustcError]:
    """The errors that keep a program from being built: its binary's own, and those in library modules that it uses."""
    paths = {module.rust_path for module in modules_of(work)}
    for module in by_path.values():
        if module.kind == "lib" and module.source_path in {own.source_path for own in modules_of(work)}:
            paths.add(module.rust_path)
    return [
        error
        for error in errors
        if (error.is_binary and error.target == work.program.binary) or (not error.is_binary and error.path in paths)
    ]


def _noted(error: RustcError, by_path: dict[str, RenderedModule]) -> Diagnostic:
    return to_diagnostic(error, by_path)
