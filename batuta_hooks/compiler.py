"""Python modules -> Rust modules, in memory. In: paths. Out: `CompiledProgram`, or the diagnostics that refuse it."""

from __future__ import annotations

import re
import sys
import tokenize
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from batuta_hooks.codegen.context import ProgramContext
from batuta_hooks.codegen.modules import EmittedModule, emit_module, program_context
from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.crate.runtime import runtime_features, written_names
from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.extension.exports import exports
from batuta_hooks.frontend import SourceModule, parse_module
from batuta_hooks.hints import NO_HINTS, Hints
from batuta_hooks.infer.driver import Inference, infer_program
from batuta_hooks.infer.hints import losses
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk
from batuta_hooks.irbuild.functions import build_module
from batuta_hooks.library import definitions, reduce, rescoped
from batuta_hooks.names import binary_name
from batuta_hooks.passes.arithmetic import with_plain_arithmetic
from batuta_hooks.passes.chars import with_chars
from batuta_hooks.passes.constructors import written_out
from batuta_hooks.passes.tidy import tidy
from batuta_hooks.passes.views import with_views

NOTHING: Mapping[str, str] = {}
MAX_LEFT = 200  # refusals after which a library is given up; each costs one more inference


def compile_program(
    entry: Path | None,
    modules: Mapping[str, Path],
    *,
    widen: frozenset[str] = frozenset(),
    crate: str = "migrated",
    leave: Mapping[str, str] = NOTHING,
    hints: Hints = NO_HINTS,
) -> CompiledProgram:
    """Compiles a script and the modules it imports, or without an entry the modules of a library.

    `widen` says where ints may pass 64 bits (`infer.wide`), `leave` the lines of a library (`pkg.core:25`) whose
    definitions an earlier round found to stay in Python, with the reason; `hints` tell types from outside.
    """
    with _deep():
        try:
            if entry is None:
                return _compile_library(modules, leave, widen, crate)
            return _compile(entry, modules, widen, crate, hints)
        except RecursionError:
            advice = "name parts of the longest expression in statements of their own"
            path = str(entry or next(iter(modules.values())))
            found = Diagnostic.refusal(path, 1, 1, "an expression or block is nested too deeply", advice)
            return CompiledProgram(diagnostics=(found,))


DEPTH = 12_000  # of Python calls: that of expressions of a thousand operators


@contextmanager
def _deep() -> Iterator[None]:
    """Room for deep syntax trees."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, DEPTH))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _compile(
    entry: Path, modules: Mapping[str, Path], widen: frozenset[str], crate: str, hints: Hints
) -> CompiledProgram:
    sources = parse_program(entry, modules)
    inference, refused = infer_program(sources, widen, hints=hints)
    if refused:
        return CompiledProgram(diagnostics=tuple(refused))
    lost = tuple(loss.place.key for loss in losses(inference))
    built, diagnostics = build_modules(inference)
    if diagnostics:
        return CompiledProgram(diagnostics=diagnostics)
    rendered = _rendered(program_context(built, crate), built, sources, {"__main__": entry, **modules})
    return replace(rendered, lost=lost)


def _rendered(
    program: ProgramContext,
    built: list[ops.ModuleIR],
    sources: Mapping[str, SourceModule],
    paths: Mapping[str, Path],
) -> CompiledProgram:
    """The files of all modules."""
    files = emit_all(program, built)
    rendered = []
    features: set[str] = set()
    for module in built:
        printed = files[module.name]
        text = main_file(printed.text) if module.is_main else printed.text
        features |= _features(text)
        source = sources[module.name]
        source_map = {index + 1: line for index, line in enumerate(printed.source_map) if line}
        path = paths[module.name]
        name = binary_name(path.stem) if module.is_main else source.name
        rendered.append(RenderedModule(name, "bin" if module.is_main else "lib", text, path, source_map))
    return CompiledProgram(tuple(rendered), (), frozenset(features), rungs(built))


def _compile_library(
    modules: Mapping[str, Path], leave: Mapping[str, str], widen: frozenset[str], crate: str
) -> CompiledProgram:
    """Compiles modules that no script runs; what cannot be Rust stays in Python, and a note says why."""
    sources = {name: _parse(name, path, is_main=False) for name, path in modules.items()}
    reduction = reduce(sources)
    for place, reason in leave.items():
        module, _, line = place.rpartition(":")
        reduction.leave(module, int(line), reason)
    by_path = {source.path: name for name, source in sources.items()}
    for _ in range(MAX_LEFT):
        sources = rescoped(reduction)
        built, diagnostics = build_ir(sources, widen, library=True)
        refused = [found for found in diagnostics if found.path in by_path]
        if not diagnostics:
            program = program_context(built, crate)
            compiled = _rendered(program, built, sources, modules)
            exported, unexported = exports(program, built, sources)
            left = {found.name: found.reason for found in reduction.left.values() if found.defines}
            notes = tuple(found.note() for found in reduction.left.values() if found.defines)
            native = definitions(sources)
            return replace(
                compiled, diagnostics=notes, native=native, left=left, exports=exported, unexported=unexported
            )
        left_one = [reduction.leave(by_path[found.path], found.line, found.message) for found in refused]
        if not any(left_one):
            return CompiledProgram(diagnostics=diagnostics)
    return CompiledProgram(diagnostics=diagnostics)


def emit_all(program: ProgramContext, built: list[ops.ModuleIR]) -> dict[str, EmittedModule]:
    """The files of all modules; again, where writing them showed that more functions raise than was known."""
    while True:
        files = {module.name: emit_module(program, module) for module in built}
        if not program.missed:
            return files
        program.raising |= program.missed
        program.missed = set()


def parse_program(entry: Path, modules: Mapping[str, Path]) -> dict[str, SourceModule]:
    """A script and the modules that it imports."""
    return {"__main__": _parse("__main__", entry, is_main=True)} | {
        name: _parse(name, path, is_main=False) for name, path in modules.items()
    }


def _parse(name: str, path: Path, *, is_main: bool) -> SourceModule:
    with tokenize.open(path) as file:
        text = file.read()
    return parse_module(name, text, str(path), is_main=is_main, is_package=path.name == "__init__.py")


def build_ir(
    sources: Mapping[str, SourceModule], widen: frozenset[str], *, library: bool = False
) -> tuple[list[ops.ModuleIR], tuple[Diagnostic, ...]]:
    """Types and builds all modules; refusals come from either."""
    inference, diagnostics = infer_program(sources, widen, library=library)
    return ([], tuple(diagnostics)) if diagnostics else build_modules(inference)


def build_modules(inference: Inference) -> tuple[list[ops.ModuleIR], tuple[Diagnostic, ...]]:
    """The IR of all modules, or what refuses them."""
    modules = written_out(build_module(inference, module) for module in inference.program.modules.values())
    built = with_views([tidy(with_chars(with_plain_arithmetic(module))) for module in modules])
    return built, tuple(sorted(inference.diagnostics.values(), key=lambda found: (found.path, found.line)))


MAIN = """
fn main() -> ExitCode {
    py::main(run)
}
"""


def main_file(text: str) -> str:
    """A script's file: its module with the `main` that runs it."""
    return text + MAIN


def _features(text: str) -> set[str]:
    words = set(re.findall(r"\b(numpy|sklearn)::", text))
    modules: set[str] = set()
    for name in re.findall(r'\bimported\("([\w.]+)', text):
        parts = name.split(".")
        for size in range(1, len(parts) + 1):
            module = "_".join(parts[:size])
            if module in runtime_features() and (size == len(parts) or parts[size] in written_names(module)):
                modules.add(module)
    return words | ({"numpy"} if "sklearn" in words else set()) | modules


def rungs(modules: list[ops.ModuleIR]) -> dict[str, int]:
    """How many variables, parameters and fields sit on each rung."""
    count = {"owned": 0, "shared": 0, "dynamic": 0, "python": 0}
    for module in modules:
        functions = [*module.functions, *(method for cls in module.classes for method in cls.methods)]
        functions += [node for f in functions for node in walk(f.body) if isinstance(node, ops.FuncIR)]
        held = [var.type for f in functions for var in f.vars] + [param.type for f in functions for param in f.params]
        held += [var.type for var in (*module.globals, *module.body_vars)]
        held += [slot.type for cls in module.classes for slot in cls.fields]
        for rtype in held:
            if rtype.name == "dyn":
                count["dynamic"] += 1
            elif rtype.name in ("list", "dict", "set", "instance", "array", "model", "deque", "iterator"):
                count["shared"] += 1
            else:
                count["owned"] += 1
    return count
