"""Stages: Rust text -> the crate on disk, and at the end the crate that ships."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from batuta_hooks.compiled import Export
from batuta_hooks.crate.lock import CrateLock, ModuleRecord, inputs_hash, relative_source, sha256
from batuta_hooks.crate.runtime import runtime_features
from batuta_hooks.crate.spec import CrateSpec, RenderedModule
from batuta_hooks.crate.write import disk_errors, preview_crate, replace_file, write_crate
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.extension.crate import extension_files
from batuta_hooks.incremental.rules import rules_hash
from batuta_hooks.migration import Migration, Work

# Where the Rust of programs that do not ship is kept for a look at it, with what rustc said. It is not compiled and not
# committed.
REJECTED = "rejected"


def write(migration: Migration) -> Migration:
    """Write the crate of all open programs."""
    return _write(migration, migration.open, "generated")


def settle(migration: Migration) -> Migration:
    """Write the crate that ships: programs that are open, equal or close, and the lock with every program's state."""
    kept = [work for work in migration.works if work.verdict is None or work.verdict.shipped]
    migration = _write(migration, kept, "generated")
    if migration.options.preview:
        return migration
    rejected: dict[str, str] = {}
    for work in migration.works:
        if work.verdict is not None and work.verdict.outcome in ("different", "error"):
            name = work.program.binary
            rejected |= {f"{name}.rs": module.rust for module in modules_of(work) if module.kind == "bin"}
            rejected |= {f"{name}.rustc.txt": work.rustc} if work.rustc else {}
    folder = migration.options.out / REJECTED
    with disk_errors(migration.options.out):
        for stale in folder.glob("*"):
            if stale.name not in rejected:
                stale.unlink()
        for file_name, text in rejected.items():
            replace_file(folder / file_name, text.encode())
    return migration


def modules_of(work: Work) -> tuple[RenderedModule, ...]:
    """A program's modules, its binary under the unique name that discovery gave it."""
    modules = work.compiled.modules if work.compiled is not None else ()
    return tuple(replace(module, name=work.program.binary) if module.kind == "bin" else module for module in modules)


def assemble(name: str, works: Iterable[Work]) -> CrateSpec:
    """One crate of all programs. Library modules that come out the same for several programs are shared.

    A library module can come out differently for two programs that call it with different types. The first program
    keeps the plain name; another's library modules move into a module named as its binary.
    """
    works = tuple(works)
    modules: dict[str, RenderedModule] = {}
    features: set[str] = set()
    for work in works:
        own = modules_of(work)
        libraries = [module for module in own if module.kind == "lib"]
        if any(modules.get(module.rust_path, module).rust != module.rust for module in libraries):
            own = _moved(own, name, f"for_{work.program.binary}".replace("-", "_"))
        modules |= {module.rust_path: module for module in own}
        if work.compiled is not None:
            features |= work.compiled.features
    if unknown := features - runtime_features():
        raise BatutaError(f"the compiler asks for runtime features that do not exist: {', '.join(sorted(unknown))}")
    return CrateSpec(name, tuple(modules.values()), frozenset(features), _extensions(name, works))


def _extensions(crate: str, works: Iterable[Work]) -> dict[str, dict[str, str]]:
    """The extension of each package that has functions for Python to call."""
    made: dict[str, dict[str, str]] = {}
    for work in works:
        compiled = work.compiled.exports if work.compiled is not None and work.program.library else ()
        by_package: dict[str, list[Export]] = {}
        tails = {_tail(path) for path in work.program.modules.values()} if compiled else set()
        for export in compiled:
            package = export.module.partition(".")[0]
            if f"{package}/__init__.py" in tails:
                by_package.setdefault(package, []).append(export)
        for package, exports in by_package.items():
            names = {export.module for export in exports}
            sources = {name: work.program.modules[name].read_bytes() for name in sorted(names)}
            made[package] = extension_files(crate, package, exports, sources)
    return made


def _tail(path: Path) -> str:
    return "/".join(path.parts[-2:])


_RUST_TOKEN = re.compile(r'//[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\\\'])\'|\b[A-Za-z_]\w*::', re.DOTALL)


def _moved(modules: tuple[RenderedModule, ...], crate: str, folder: str) -> tuple[RenderedModule, ...]:
    """A program's modules with its library below `folder`: paths that begin at the crate's root begin there."""
    roots = {"crate::": f"crate::{folder}::", f"{crate.replace('-', '_')}::": f"{crate.replace('-', '_')}::{folder}::"}

    def move(rust: str) -> str:
        return _RUST_TOKEN.sub(lambda token: roots.get(token[0], token[0]), rust)

    return tuple(
        replace(module, rust=move(module.rust), name=module.name if module.kind == "bin" else f"{folder}.{module.name}")
        for module in modules
    )


def _write(migration: Migration, works: Iterable[Work], status: str) -> Migration:
    options = migration.options
    works = tuple(works)
    spec = assemble(options.crate, works)
    kept = {id(work.program) for work in works}
    root = migration.project.root
    looked_at = {*migration.project.files, *(path for work in migration.works for path in work.program.sources)}
    named = {path: relative_source(path, root) for path in looked_at}
    sources = {name: _file_hash(path) for path, name in named.items()}
    records = tuple(
        record
        for work in migration.works
        for record in _records(migration, work, named, sources, id(work.program) in kept, status)
    )
    lock = CrateLock(rules=rules_hash(), sources=sources, modules=_unique(records))
    if options.preview:
        return replace(migration, preview=preview_crate(options.out, spec, lock))
    changed = write_crate(options.out, spec, lock, force=options.force)
    return replace(migration, changed=tuple(sorted({*migration.changed, *changed})))


def _records(
    migration: Migration,
    work: Work,
    named: Mapping[Path, str],
    sources: Mapping[str, str],
    kept: bool,
    status: str,
) -> list[ModuleRecord]:
    """What the lock says of a program: its entry's record has the verdict and the decisions."""
    program = work.program
    state = work.verdict.outcome if work.verdict is not None else status
    uses = tuple(sorted(named[path] for path in program.sources))
    entry_record = ModuleRecord(
        named[program.entry],
        "",
        state,
        _reason(work, migration.project.root),
        inputs_hash(sources, uses),
        uses,
        dict(work.compiled.rungs) if work.compiled is not None else {},
        observed=dict(work.observed),
        widened=tuple(sorted(work.widen)),
        distrusted=tuple(sorted(work.distrusted)),
    )
    if not kept or work.compiled is None:
        return [entry_record]
    records = [entry_record]
    for module in modules_of(work):
        if module.kind == "bin":
            records[0] = replace(entry_record, rust=module.rust_path)
            continue
        records.append(ModuleRecord(named[module.source_path], module.rust_path, "generated"))
    return records


def _reason(work: Work, root: Path) -> str:
    """Why a program is not equal, without the folders of this machine."""
    reason = (work.verdict.reason or "") if work.verdict is not None else ""
    return reason.replace(f"{root}{os.sep}", "").replace(f"{root.as_posix()}/", "")


def _unique(records: Iterable[ModuleRecord]) -> tuple[ModuleRecord, ...]:
    return tuple({(record.source, record.rust): record for record in records}.values())


def _file_hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes())
    except OSError:
        return ""
