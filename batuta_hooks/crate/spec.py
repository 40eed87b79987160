"""What a generated crate is made of, and the text of its files."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from batuta_hooks.crate.bridge import bridge_files
from batuta_hooks.crate.manifest import cargo_lock, cargo_toml
from batuta_hooks.crate.runtime import runtime_files
from batuta_hooks.names import module_ident
from batuta_hooks.python_ast import statements


@dataclass(frozen=True, slots=True)
class RenderedModule:
    """One Rust file: a library module under its dotted Python name, or a binary under the binary's name.

    `source_map` holds, for Rust lines that begin something, the Python line it comes from.
    """

    name: str
    kind: Literal["lib", "bin"]
    rust: str
    source_path: Path
    source_map: Mapping[int, int] = field(default_factory=dict)

    @property
    def rust_path(self) -> str:
        """Where it stands in the crate: `src/pkg/core.rs`, `src/bin/a.rs`."""
        if self.kind == "bin":
            return f"src/bin/{self.name}.rs"
        return f"src/{'/'.join(map(module_ident, self.name.split('.')))}.rs"

    def python_line(self, rust_line: int) -> int:
        """The Python line that a Rust line comes from; 0 when it comes from none."""
        lines = sorted(self.source_map)
        position = bisect_right(lines, rust_line)
        return self.source_map[lines[position - 1]] if position else 0


@dataclass(frozen=True, slots=True)
class CrateSpec:
    """A crate: its name, its modules, and the runtime's features that they need."""

    name: str
    modules: tuple[RenderedModule, ...]
    features: frozenset[str] = frozenset()
    extensions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # package -> its extension's files


RUSTFMT_TOML = 'edition = "2024"\nuse_small_heuristics = "Max"\n'
GITIGNORE = "/target/\n/rejected/\n"


def render(spec: CrateSpec) -> dict[str, bytes]:
    """Every file of the crate but batuta.lock: path from the crate's folder, with `/`, to content. Sorted,
    deterministic."""
    libraries = sorted((module for module in spec.modules if module.kind == "lib"), key=lambda module: module.name)
    files = {
        ".gitignore": GITIGNORE,
        "Cargo.lock": cargo_lock(spec.name, sorted(spec.extensions)),
        "Cargo.toml": cargo_toml(spec.name, spec.features, sorted(spec.extensions)),
        "rustfmt.toml": RUSTFMT_TOML,
        "source_map.txt": source_map(spec.modules),
        **{module.rust_path: module.rust for module in spec.modules},
    }
    if libraries or not spec.modules:
        files |= _module_tree(spec.name, libraries)
    rendered = {path: text.encode() for path, text in files.items()}
    for package, texts in spec.extensions.items():
        rendered |= {f"extension/{package}/{path}": text.encode() for path, text in texts.items()}
    if spec.extensions:
        rendered |= {f"bridge/{path}": content for path, content in bridge_files().items()}
    rendered |= {f"runtime/{path}": content for path, content in runtime_files().items()}
    return dict(sorted(rendered.items()))


def source_map(modules: Iterable[RenderedModule]) -> str:
    """What tells an uncaught exception's frames on Python lines in a debug build; the runtime's `trace` reads it."""
    lines: list[str] = []
    for module in sorted(modules, key=lambda module: module.rust_path):
        lines.append(f"= {module.rust_path} {module.source_path.name}")
        if module.source_path.is_file():
            tree = ast.parse(module.source_path.read_bytes())
            functions = (node for node in statements(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
            shown = [(node.lineno, node.end_lineno, node.name) for node in functions]
            lines += [f"f {first} {last} {name}" for first, last, name in sorted(shown)]
        known = 0
        for rust, python in sorted(module.source_map.items()):
            if python != known:
                lines.append(f"{rust} {python}")
            known = python
    return "".join(f"{line}\n" for line in lines)


def _module_tree(crate: str, libraries: Iterable[RenderedModule]) -> dict[str, str]:
    """src/lib.rs and the `mod` lines of packages: `pkg.core` stands in src/pkg/core.rs, declared in src/pkg.rs."""
    texts: dict[tuple[str, ...], str] = {}
    children: dict[tuple[str, ...], set[str]] = {(): set()}
    for module in libraries:
        parts = tuple(map(module_ident, module.name.split(".")))
        texts[parts] = module.rust
        for depth, part in enumerate(parts):
            children.setdefault(parts[:depth], set()).add(part)
    tree = {}
    for parts, names in children.items():
        declarations = "".join(f"pub mod {name};\n" for name in sorted(names))
        if not parts:
            tree["src/lib.rs"] = f"//! The library modules of {crate}, migrated from Python.\n" + (
                f"\n{declarations}" if names else ""
            )
        else:
            tree[f"src/{'/'.join(parts)}.rs"] = _declare(texts.get(parts, ""), declarations)
    return tree


def _declare(text: str, declarations: str) -> str:
    """A package's text with its submodules declared: last, so that its lines stay where the source map says they
    are."""
    return f"{text.rstrip()}\n\n{declarations}" if text.strip() else declarations
