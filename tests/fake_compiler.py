"""A compiler for tests of what stands around the compiler: a Python file brings its Rust along, in comments.

    print("hi")
    # --- rust ---
    # fn main() { println!("hi"); }

`# --- rust wide ---` begins what the compiler gives when the module is asked to use big integers, and a line
`# refuse: MESSAGE` makes it refuse the program. Run as a program, this file is the command line with this compiler
in it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.hints import Hints

BROKEN = 'eprintln!("batuta: a value is not of the type annotated or observed at {}:{}", file!(), line!());'
OVERFLOW = 'eprintln!("batuta: integer left 64 bits at {}:{}", file!(), line!()); std::process::exit(70);'


def compile_program(
    entry: Path | None,
    modules: Mapping[str, Path],
    *,
    widen: frozenset[str],
    crate: str,
    leave: Mapping[str, str],
    hints: Hints,
) -> CompiledProgram:
    """The Rust in the files' comments."""
    assert entry is not None, "the fake compiler has no libraries"
    if "# crash" in entry.read_text(encoding="utf-8"):
        raise KeyError("a fault of the compiler")
    widen |= hints.distrusted
    rendered = [_render(entry.stem, "__main__", entry, widen)]
    rendered += [_for_entry(_render(name, name, path, widen, "lib"), entry) for name, path in modules.items()]
    refusals = tuple(
        Diagnostic.refusal(str(entry), number, 1, line.partition(":")[2].strip(), "write it another way")
        for number, line in enumerate(entry.read_text(encoding="utf-8").splitlines(), start=1)
        if line.startswith("# refuse:")
    )
    return CompiledProgram(tuple(rendered), refusals, rungs={"owned": 1})


def _for_entry(module: RenderedModule, entry: Path) -> RenderedModule:
    """A library's Rust for one program, where it has several: each begins with a line `ENTRY name`."""
    blocks = module.rust.split("ENTRY ")
    own = [block.partition("\n")[2] for block in blocks[1:] if block.startswith(f"{entry.stem}\n")]
    return replace(module, rust=own[0]) if own else module


def _render(name: str, module: str, path: Path, widen: frozenset[str], kind: str = "bin") -> RenderedModule:
    text = path.read_text(encoding="utf-8")
    wide = any(entry == module or entry.startswith(f"{module}.") for entry in widen)
    mark = "# --- rust wide ---\n" if wide and "# --- rust wide ---\n" in text else "# --- rust ---\n"
    rust, line = "fn main() {}\n" if kind == "bin" else "", 0
    if mark in text:
        before, _, rest = text.partition(mark)
        line = before.count("\n") + 2
        block = rest.partition("# --- rust")[0].splitlines()
        rust = "".join(row.removeprefix("# ").removeprefix("#") + "\n" for row in block).replace("OVERFLOW;", OVERFLOW)
        rust = rust.replace("BROKEN;", BROKEN + " std::process::exit(70);")
    source_map = {number: line + number - 1 for number in range(1, rust.count("\n") + 1)}
    return RenderedModule(name, "lib" if kind == "lib" else "bin", rust, path, source_map)


def main() -> None:
    """The command line with this compiler."""
    from batuta_hooks import main as command_line
    from batuta_hooks.commands import common

    common.load_compiler = lambda: compile_program
    command_line.main()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
