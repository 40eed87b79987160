"""Python modules -> Rust modules, in memory. In: paths. Out: `CompiledProgram`, or the diagnostics that refuse it."""

from __future__ import annotations

import re
import sys
import tokenize
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from batuta_hooks.codegen.context import ProgramContext
from batuta_hooks.codegen.modules import EmittedModule, emit_module, program_context
from batuta_hooks.crate import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.frontend import SourceModule, parse_module
from batuta_hooks.infer.driver import infer_program
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk
from batuta_hooks.irbuild.functions import build_module
from batuta_hooks.names import binary_name
from batuta_hooks.passes.tidy import tidy


@dataclass(frozen=True)
class CompiledProgram:
    """The Rust of one program; `modules` is empty when the diagnostics refuse it."""

    modules: tuple[RenderedModule, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    features: frozenset[str] = frozenset()
    rungs: Mapping[str, int] = field(default_factory=dict)


def compile_program(
    entry: Path, modules: Mapping[str, Path], *, widen: frozenset[str] = frozenset(), crate: str = "migrated"
) -> CompiledProgram:
    """Compiles a script and the modules it imports; `widen` says where ints may pass 64 bits (`infer.wide`)."""
    with _deep():
        try:
            return _compile(entry, modules, widen, crate)
        except RecursionError:
            advice = "name parts of the longest expression in statements of their own"
            found = Diagnostic.refusal(str(entry), 1, 1, "an expression or block is nested too deeply", advice)
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


def _compile(entry: Path, modules: Mapping[str, Path], widen: frozenset[str], crate: str) -> CompiledProgram:
    sources = {"__main__": _parse("__main__", entry, is_main=True)}
    for name, path in modules.items():
        sources[name] = _parse(name, path, is_main=False)
    built, diagnostics = build_ir(sources, widen)
    if diagnostics:
        return CompiledProgram(diagnostics=diagnostics)
    program = program_context(built, crate)
    files = emit_all(program, built)
    rendered = []
    features: set[str] = set()
    for module in built:
        printed = files[module.name]
        text = main_file(printed.text) if module.is_main else printed.text
        features |= _features(text)
        source = sources[module.name]
        source_map = {index + 1: line for index, line in enumerate(printed.source_map) if line}
        path = entry if module.is_main else modules[module.name]
        name = binary_name(entry.stem) if module.is_main else source.name
        rendered.append(RenderedModule(name, "bin" if module.is_main else "lib", text, path, source_map))
    return CompiledProgram(tuple(rendered), (), frozenset(features), rungs(built))


def emit_all(program: ProgramContext, built: list[ops.ModuleIR]) -> dict[str, EmittedModule]:
    """The files of all modules; again, where writing them showed that more functions raise than was known."""
    while True:
        files = {module.name: emit_module(program, module) for module in built}
        if not program.missed:
            return files
        program.raising |= program.missed
        program.missed = set()


def _parse(name: str, path: Path, *, is_main: bool) -> SourceModule:
    with tokenize.open(path) as file:
        text = file.read()
    return parse_module(name, text, str(path), is_main=is_main, is_package=path.name == "__init__.py")


def build_ir(
    sources: Mapping[str, SourceModule], widen: frozenset[str]
) -> tuple[list[ops.ModuleIR], tuple[Diagnostic, ...]]:
    """Types and builds all modules; refusals come from either."""
    inference, diagnostics = infer_program(sources, widen)
    if diagnostics:
        return [], tuple(diagnostics)
    built = [tidy(build_module(inference, module)) for module in inference.program.modules.values()]
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
    return words | ({"numpy"} if "sklearn" in words else set())


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
