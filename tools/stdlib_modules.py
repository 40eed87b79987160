"""Writes the runtime's modules of the standard library that are written in Python: tools/stdlib/NAME.py -> Rust.

    python tools/stdlib_modules.py [NAME ...]

Each module is compiled as a program that others call: its classes are dynamic, its public functions take anything. The
Rust becomes `batuta_hooks/runtime/src/py/stdlib/NAME.rs`, where `py::imported` finds it. Since these are Python, they
are compared with CPython's own modules before anything is compiled:

    PYTHONPATH=tools/stdlib python program.py

those in tools/stdlib/partial excepted, of which the runtime has the other part.
"""

from __future__ import annotations

import ast
import hashlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from batuta_hooks.codegen.modules import program_context  # noqa: E402
from batuta_hooks.compiler import emit_all  # noqa: E402
from batuta_hooks.frontend import parse_module  # noqa: E402
from batuta_hooks.infer.driver import infer_program  # noqa: E402
from batuta_hooks.irbuild.functions import build_module  # noqa: E402
from batuta_hooks.passes.tidy import tidy  # noqa: E402
from batuta_hooks.process import run  # noqa: E402

SOURCES = ROOT / "tools" / "stdlib"
RUST = ROOT / "batuta_hooks" / "runtime" / "src" / "py" / "stdlib"
# Modules whose ints may pass 64 bits where inference sees ints.
WIDE = frozenset({"base64", "fractions", "decimal", "statistics", "uuid"})


def exported(source: str) -> list[str]:
    """The public names that a module binds at its top level, imports left out."""
    names: dict[str, None] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names[node.name] = None
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                names.update((leaf.id, None) for leaf in ast.walk(target) if isinstance(leaf, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names[node.target.id] = None
    return [name for name in names if not name.startswith("_")]


def compiled(path: Path) -> str:
    """The Rust of one module."""
    source = path.read_text(encoding="utf-8")
    name = f"written_{path.stem}"  # a module may import what the runtime has of it
    pairs = ", ".join(f'"{public}": {public}' for public in exported(source))
    module = parse_module(name, f"{source}\n\n_exported = {{{pairs}}}\n", f"{path.name}", is_main=False)
    inference, diagnostics = infer_program({name: module}, frozenset({name} if path.stem in WIDE else ()), is_open=True)
    if not diagnostics:
        built = [tidy(build_module(inference, found)) for found in inference.program.modules.values()]
        diagnostics = sorted(inference.diagnostics.values(), key=lambda found: found.line)
    if diagnostics:
        sys.exit("\n".join(f"{path.name}:{found.line}: {found.message}" for found in diagnostics))
    text = emit_all(program_context(built, "migrated"), built)[name].text
    text = re.sub(r"\bbatuta_rt::", "crate::", text)
    text = re.sub(rf'(\.module|Value::from)\("{name}"\)', rf'\1("{path.stem.replace("_abc", ".abc")}")', text)
    doc, _, rest = text.partition("\n\n")
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    origin = f"{path.relative_to(ROOT).as_posix()} ({digest})"
    note = f"//!\n//! Written by tools/stdlib_modules.py from {origin}; change that one."
    return f"{doc}\n{note}\n\n{rest}"


def write(path: Path, target: Path) -> None:
    """Writes the Rust of one module to a file."""
    target.write_text(compiled(path), encoding="utf-8")
    run(["rustfmt", "--edition", "2024", str(target)], cwd=ROOT)


def main(names: list[str]) -> None:
    """Compiles the modules of these names, or all."""
    for path in sorted(SOURCES.rglob("*.py")):
        if names and path.stem not in names:
            continue
        target = RUST / f"{path.stem}.rs"
        write(path, target)
        print(target.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
