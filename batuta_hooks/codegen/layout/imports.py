"""`use` declarations: merged by module, sorted and laid out as rustfmt does."""

from __future__ import annotations

import re

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.shape import TAB, width


def version_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts names as people do: runs of digits count as numbers."""
    name = name.removeprefix("r#")
    parts = re.findall(r"\d+|_+|[^\d_]+", name)
    return tuple((1, int(part), part) if part.isdigit() else (0 if part[0] == "_" else 2, 0, part) for part in parts)


def merged(uses: list[rs.Use]) -> list[rs.Use]:
    """One `use` a module, in order."""
    groups: dict[tuple[str, str], list[str]] = {}
    for use in uses:
        module, leaves = _split(use.path)
        known = groups.setdefault((use.prefix, module), [])
        known += [leaf for leaf in leaves if leaf not in known]
    out = [rs.Use(_joined(module, leaves), prefix) for (prefix, module), leaves in groups.items()]
    return sorted(out, key=lambda use: _path_key(use.path))


def text(cx: Context, use: rs.Use, indent: int) -> str:
    """The declaration; a list that is too long is filled into lines."""
    prefix = f"{use.prefix} " if use.prefix else ""
    line = f"{prefix}use {use.path};"
    if indent + width(line) <= cx.max_width or not use.path.endswith("}"):
        return line
    module, leaves = _split(use.path)
    pad = "\n" + " " * (indent + TAB)
    rows: list[str] = []
    for leaf in leaves:
        if rows and indent + TAB + width(rows[-1]) + width(leaf) + 2 <= cx.max_width:
            rows[-1] += f" {leaf},"
        else:
            rows.append(f"{leaf},")
    return f"{prefix}use {module}::{{{pad}{pad.join(rows)}\n{' ' * indent}}};"


def _split(path: str) -> tuple[str, list[str]]:
    if path.count("{") > 1:
        return path, []
    if path.endswith("}"):
        module, _, leaves = path[:-1].partition("::{")
        return module, [leaf.strip() for leaf in leaves.split(",") if leaf.strip()]
    module, _, leaf = path.rpartition("::")
    return module, [leaf]


def _joined(module: str, leaves: list[str]) -> str:
    if not leaves:
        return module
    if len(leaves) == 1:
        return f"{module}::{leaves[0]}" if module else leaves[0]
    return f"{module}::{{{', '.join(sorted(leaves, key=_segment_key))}}}"


def _segment_key(segment: str) -> tuple[int, tuple[tuple[int, int, str], ...], str]:
    name, _, alias = segment.partition(" as ")
    rank = {"self": 0, "super": 1, "crate": 2, "*": 4}.get(name, 5 if name.startswith("{") else 3)
    return rank, version_key(name), alias


def _path_key(path: str) -> list[tuple[int, tuple[tuple[int, int, str], ...], str]]:
    module, _, leaves = path.partition("::{")
    keys = [_segment_key(part) for part in module.split("::")]
    return [*keys, _segment_key("{")] if leaves else keys
