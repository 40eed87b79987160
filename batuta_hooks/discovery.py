"""Which programs a path holds: scripts, packages, the modules that each of them imports, and libraries: modules that
nothing here runs.

In: paths from the command line. Out: a `Project`: programs with valid, unique binary names, and diagnostics for
files that cannot be read as Python.
"""

from __future__ import annotations

import ast
import sys
import tokenize
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from batuta_hooks.diagnostics import BatutaError, Diagnostic, display
from batuta_hooks.names import unique_names
from batuta_hooks.python_ast import statements
from batuta_hooks.sources import is_tool, project_files

_NUMERIC = frozenset({"numpy", "scipy", "sklearn"})


@dataclass(frozen=True, slots=True)
class Program:
    """One runnable program, or a library. `root` is the folder it runs in, and the first entry of its `sys.path`."""

    path: str  # as reports name it
    entry: Path
    root: Path
    binary: str
    module: str = ""  # dotted name when it runs as `python -m`, "" when it is a script
    modules: Mapping[str, Path] = field(default_factory=dict)  # its own modules that it imports, directly or not
    uses_numpy: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    library: bool = False  # `entry` is the first of its modules, and there is no binary

    @property
    def sources(self) -> tuple[Path, ...]:
        """Every Python file of the program."""
        return tuple(self.modules.values()) if self.library else (self.entry, *self.modules.values())


@dataclass(frozen=True, slots=True)
class Project:
    """What one `migrate` works on. Paths in lock files are relative to `root`."""

    root: Path
    programs: tuple[Program, ...]
    files: tuple[Path, ...] = ()  # every Python file that was looked at


@dataclass(frozen=True, slots=True)
class _Source:
    """What a look at one file tells."""

    path: Path
    imports: tuple[tuple[str, int], ...] = ()  # dotted name as written, number of leading dots
    runs: bool = False  # does something when executed, or has a `__main__` guard
    diagnostics: tuple[Diagnostic, ...] = ()


def discover(
    paths: Sequence[Path],
    *,
    include: Sequence[str] = ("**/*.py",),
    exclude: Sequence[str] = (),
    out: Path | None = None,
    known: frozenset[Path] | None = None,
) -> Project:
    """The programs below `paths`; `BatutaError` for a missing path or when there is nothing to run.

    `known` are the files that count, where not all do: those that a repository has.
    """
    for path in paths:
        if not path.exists():
            raise BatutaError(f"{path}: no such file or folder")
        if path.is_file() and path.suffix != ".py":
            raise BatutaError(f"{path}: not a Python file", "give .py files or folders")
    _package_root.cache_clear()
    _module_file.cache_clear()
    found: dict[Path, tuple[Path, str]] = {}  # entry -> root, module
    sources: dict[Path, _Source] = {}
    libraries: list[tuple[Path, list[Path]]] = []
    for path in (path.resolve() for path in paths):
        if path.is_file():
            found.setdefault(path, (path.parent, ""))
        else:
            files = project_files(path, include, exclude, out)
            files = files if known is None else [file for file in files if file in known]
            sources |= {file: inspect(file) for file in files}
            for entry, root, module in _entries(path, files, sources):
                found.setdefault(entry, (root, module))
            libraries.append((path, [file for file in files if not is_tool(file, path)]))
    entries = sorted(found)
    binaries = unique_names(_stem(entry, found[entry][1]) for entry in entries)
    programs = [_program(entry, *found[entry], name, sources) for entry, name in zip(entries, binaries, strict=True)]
    programs = [*_libraries(libraries, programs, sources), *programs]
    if not programs:
        listed = ", ".join(map(str, paths))
        advice = "a program is a script, or a package with a __main__.py; a library is a package"
        raise BatutaError(f"{listed}: no program and no library found", advice)
    looked_at = {file for _, listed in libraries for file in listed}
    return Project(_common_root([path.resolve() for path in paths]), tuple(programs), tuple(sorted(looked_at)))


def inspect(path: Path) -> _Source:
    """Read and parse one file; what is wrong with it becomes a diagnostic."""
    shown = display(path)
    try:
        with tokenize.open(path) as file:
            text = file.read()
    except (SyntaxError, UnicodeDecodeError) as error:
        what = (
            f"byte {error.start} is not {error.encoding.upper()}"
            if isinstance(error, UnicodeDecodeError)
            else error.msg
        )
        advice = "save it as UTF-8, or declare its encoding in the first line: # -*- coding: latin-1 -*-"
        message = f"not a text file that Python reads: {what}"
        return _Source(path, diagnostics=(Diagnostic(shown, 0, 0, "encoding", message, advice),))
    except OSError as error:
        return _Source(path, diagnostics=(Diagnostic(shown, 0, 0, "read", f"cannot be read: {error.strerror}"),))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text, shown)
    except SyntaxError as error:
        message = f"Python cannot parse this: {error.msg}"
        advice = (
            f"it is not valid Python {sys.version_info.major}.{sys.version_info.minor}; `python {shown}` says the same"
        )
        return _Source(
            path, diagnostics=(Diagnostic(shown, error.lineno or 0, error.offset or 0, "syntax", message, advice),)
        )
    except ValueError as error:
        return _Source(path, diagnostics=(Diagnostic(shown, 0, 0, "syntax", f"Python cannot parse this: {error}"),))
    except (RecursionError, MemoryError):
        return _Source(
            path, diagnostics=(Diagnostic(shown, 0, 0, "syntax", "it is nested too deeply for Python's parser"),)
        )
    return _Source(path, tuple(_imports(tree)), _runs(tree))


def _entries(folder: Path, files: Sequence[Path], sources: Mapping[Path, _Source]) -> Iterator[tuple[Path, Path, str]]:
    """The entry points among a folder's files, each with the folder it runs in and, inside a package, its module
    name."""
    imported = {target for file in files for target in _direct(sources[file], _import_root(file)[0]).values()}
    for file in files:
        if is_tool(file, folder):
            continue
        root, module = _import_root(file)
        if file.name == "__main__.py":
            yield file, root, module
        elif file.name == "__init__.py":
            continue
        elif "." in module:  # a package's modules are its library, but for those that are written to be run
            if sources[file].runs:
                yield file, root, module
        elif sources[file].diagnostics or sources[file].runs or file not in imported:
            yield file, root, ""


def _libraries(
    folders: Sequence[tuple[Path, list[Path]]], programs: Sequence[Program], sources: dict[Path, _Source]
) -> list[Program]:
    """Packages with modules that no program reaches, as one library for each folder that `sys.path` needs.

    Modules that a program reaches belong to it as well: the others import them.
    """
    entries = {program.entry for program in programs}
    reached = {source for program in programs for source in program.sources}
    by_root: dict[Path, dict[str, Path]] = {}
    for file in (file for _, files in folders for file in files if file not in entries):
        root, module = _import_root(file)
        if file.name == "__init__.py" or "." in module:
            by_root.setdefault(root, {})[module] = file
    made = []
    for root, modules in sorted(by_root.items()):
        if reached.issuperset(modules.values()):
            continue
        diagnostics = tuple(found for file in modules.values() for found in sources[file].diagnostics)
        readable = {name: file for name, file in sorted(modules.items()) if not sources[file].diagnostics}
        compiled = readable or dict(sorted(modules.items()))
        first = next(iter(compiled))
        shown = display(root.joinpath(*first.split(".")[:1]))
        made.append(Program(shown, compiled[first], root, "", first, compiled, diagnostics=diagnostics, library=True))
    return made


def _import_root(file: Path) -> tuple[Path, str]:
    """The folder that `sys.path` needs for a file, and its dotted name from there."""
    root, package = _package_root(file.parent)
    return root, ".".join(package if file.name == "__init__.py" else (*package, file.stem))


@cache  # of one discovery
def _package_root(folder: Path) -> tuple[Path, tuple[str, ...]]:
    """The folder that `sys.path` needs for the files in a folder, and the packages from there."""
    parts: list[str] = []
    while (folder / "__init__.py").exists() and folder.parent != folder:
        parts.insert(0, folder.name)
        folder = folder.parent
    return folder, tuple(parts)


def _program(entry: Path, root: Path, module: str, binary: str, sources: dict[Path, _Source]) -> Program:
    """Follow the imports of an entry through the files below its root."""
    if entry not in sources:
        sources[entry] = inspect(entry)
    modules: dict[str, Path] = {}
    pending = [entry]
    diagnostics = list(sources[entry].diagnostics)
    outside = set()
    while pending:
        source = sources[pending.pop()]
        outside |= {name.partition(".")[0] for name, level in source.imports if not level}
        for name, path in sorted(_direct(source, root).items()):
            if path == entry or name in modules:
                continue
            if path not in sources:
                sources[path] = inspect(path)
            modules[name] = path
            diagnostics += sources[path].diagnostics
            pending.append(path)
    return Program(
        display(entry),
        entry,
        root,
        binary,
        module,
        dict(sorted(modules.items())),
        bool(outside & _NUMERIC),
        tuple(diagnostics),
    )


def _direct(source: _Source, root: Path) -> dict[str, Path]:
    """The files below `root` that a file's imports execute: packages on the way included."""
    found: dict[str, Path] = {}
    package = _package_parts(source.path, root)
    for name, level in source.imports:
        if level and level - 1 > len(package):
            continue
        base = package[: len(package) - level + 1] if level else ()
        parts = (*base, *(name.split(".") if name else ()))
        if not level and parts[0] in sys.builtin_module_names:
            continue
        for depth in range(1, len(parts) + 1):
            path = _module_file(root, parts[:depth])
            if path is not None:
                found[".".join(parts[:depth])] = path
    return found


def _package_parts(path: Path, root: Path) -> tuple[str, ...]:
    try:
        return path.parent.relative_to(root).parts
    except ValueError:
        return ()


@cache  # of one discovery
def _module_file(root: Path, parts: tuple[str, ...]) -> Path | None:
    """`pkg/__init__.py` or `pkg.py`, in Python's order."""
    base = root.joinpath(*parts)
    for path in (base / "__init__.py", base.with_name(base.name + ".py")):
        if path.is_file():
            return path
    return None


def _imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in statements(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level
            # `from pkg import name` imports pkg.name when that is a module.
            prefix = f"{node.module}." if node.module else ""
            yield from ((prefix + alias.name, node.level) for alias in node.names if alias.name != "*")


def _runs(tree: ast.Module) -> bool:
    """Whether executing the module does more than define things."""
    return any(_is_action(node) for node in tree.body)


def _is_action(node: ast.stmt) -> bool:
    if isinstance(node, ast.If):
        test = ast.unparse(node.test)
        return "__name__" in test or any(map(_is_action, node.body))
    if isinstance(node, ast.Try):
        return any(map(_is_action, node.body))
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    return isinstance(node, ast.For | ast.While | ast.With | ast.Raise | ast.Assert | ast.Match)


def _stem(entry: Path, module: str) -> str:
    return module.removesuffix(".__main__").rpartition(".")[2] if module else entry.stem


def _common_root(paths: Iterable[Path]) -> Path:
    folders = [path if path.is_dir() else path.parent for path in paths]
    root = folders[0]
    while not all(folder.is_relative_to(root) for folder in folders):
        root = root.parent
    return root
