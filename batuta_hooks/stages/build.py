"""Stage: crate -> binaries. What does not compile is reported on the Python line it comes from."""

from __future__ import annotations

from dataclasses import replace

from batuta_hooks import cargo
from batuta_hooks.cargo.messages import to_diagnostic
from batuta_hooks.crate import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.migration import Migration, Work
from batuta_hooks.stages.write import assemble, modules_of, write


def build(migration: Migration) -> Migration:
    """Build all open programs in one call of cargo.

    An error in a library module keeps every binary from being built, so the programs that use the module are decided
    and the rest is built again. Stops when every open program has its binary, or when a round decided none.
    """
    while migration.open:
        before = len(migration.open)
        migration = _round(migration)
        if all(work.binary is not None for work in migration.open):
            return migration
        if len(migration.open) == before:
            break
        migration = write(migration)
    return migration.update(lambda work: work if work.binary else work.fail("build", "cargo built no binary for it"))


def _round(migration: Migration) -> Migration:
    options = migration.options
    modules = {module.rust_path: module for module in assemble(options.crate, migration.open).modules}
    compiled = 0

    def on_line(line: str) -> None:
        nonlocal compiled
        compiled += line.startswith("compiled ")
        options.progress("build", compiled, 0, line)

    options.progress("build", 0, 0)
    built = cargo.build(options.out, options.crate, options.profile, on_progress=on_line, jobs=options.jobs)
    found: list[Diagnostic] = []

    def decide(work: Work) -> Work:
        errors = _errors(work, built, modules)
        if not errors:
            return replace(work, binary=built.binaries.get(work.program.binary))
        diagnostic = to_diagnostic(errors[0], modules)
        found.append(diagnostic)
        said = "\n".join(error.rendered for error in errors)
        return replace(work, rustc=said).fail("build", diagnostic.reason)

    migration = migration.update(decide)
    return replace(migration, diagnostics=tuple(dict.fromkeys([*migration.diagnostics, *found])))


def _errors(work: Work, built: cargo.Build, modules: dict[str, RenderedModule]) -> list[cargo.RustcError]:
    """The errors that keep a program from being built: its binary's own, and those in library modules that it uses.

    An error in the library that names no known place concerns every program without a binary.
    """
    program = work.program
    sources = {module.source_path for module in modules_of(work)}

    def concerns(error: cargo.RustcError) -> bool:
        if error.is_binary:
            return error.target == program.binary
        module = modules.get(error.path)
        return program.binary not in built.binaries and (module is None or module.source_path in sources)

    return [error for error in built.errors if concerns(error)]
