"""Python modules -> Rust modules, in memory. In: paths. Out: `CompiledProgram`, or the diagnostics that refuse it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.modules import emit_module, program_context
from batuta_hooks.codegen.printer import print_file
from batuta_hooks.crate import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.frontend import SourceModule, parse_module
from batuta_hooks.infer.driver import infer_program
from batuta_hooks.ir import ops
from batuta_hooks.irbuild.functions import build_module


@dataclass(frozen=True)
class CompiledProgram:
    """The Rust of one program."""

    modules: tuple[RenderedModule, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    features: frozenset[str] = frozenset()
    rungs: Mapping[str, int] | None = None
