"""Stage: crate -> binaries. What does not compile is reported on the Python line it comes from."""

from __future__ import annotations

from dataclasses import replace

from batuta_hooks import cargo
from batuta_hooks.cargo.messages import to_diagnostic
from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.migration import Migration, Work
from batuta_hooks.stages.transpile import transpile
from batuta_hooks.stages.write import assemble, modules_of, write


def build(migration: Migration) -> Migration:
    """Build all open programs in one call of cargo.

    An error in a library module keeps every binary from being built, so the programs that use the module are decided
    and the rest is built again; a library leaves the definition that has the error in Python. Stops when everything
    open is built, or when a round decided and left nothing.
    """
    while migration.open:
        before = len(migration.open)
        migration = _round(migration)
        if all(work.built for work in migration.open):
            return migration
        again = [work for work in migration.open if work.compiled is None]
        if len(migration.open) == before and not again:
            break
        migration = write(transpile(migration))
    return migration.update(lambda work: work if work.built else work.fail("build", "cargo built no binary for it"))


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
            binary = built.binaries.get(work.program.binary)
            return replace(work, binary=binary, built=binary is not None or (work.program.library and not built.errors))
        if work.program.library and (lines := _lines(errors, modules) - work.leave.keys()):
            why = "the Rust that batuta generated for it does not compile; please report it"
            return replace(work, leave={**work.leave, **dict.fromkeys(lines, why)}, compiled=None)
        everything = frozenset({"__main__", *work.program.modules})
        if not work.program.library and not everything <= work.distrusted:  # it may be a promised type's doing
            return replace(work, distrusted=everything, compiled=None)
        diagnostic = to_diagnostic(errors[0], modules)
        found.append(diagnostic)
        said = "\n".join(error.rendered for error in errors)
        return replace(work, rustc=said).fail("build", diagnostic.reason)

    migration = migration.update(decide)
    return replace(migration, diagnostics=tuple(dict.fromkeys([*migration.diagnostics, *found])))


def _lines(errors: list[cargo.RustcError], modules: dict[str, RenderedModule]) -> set[str]:
    """The lines of library modules that errors come from, as `pkg.core:25`."""
    found = [(modules[error.path], error.line) for error in errors if error.path in modules]
    return {f"{module.name}:{line}" for module, rust in found if (line := module.python_line(rust))}


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
