"""Reads of local and module variables."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type, literal_text
from batuta_hooks.codegen.expressions.rules import raised, rule
from batuta_hooks.ir import ops


@rule(ops.Load)
def load(c: FunctionContext, node: ops.Load) -> r.Expr:
    local = c.locals.get(node.name)
    if local is None:
        return r.Path(node.name)
    path = r.Path(local.name)
    if local.storage == "shared":
        return raised(c, r.MethodCall(path, "get"))
    if local.storage == "maybe":
        c.module.use("batuta_rt::py")
        return raised(
            c,
            r.Call(
                r.Path("py::defined" if c.ir is not None and c.ir.name == "<module>" else "py::bound"),
                (r.Unary("&", path), r.Path(literal_text(node.name))),
            ),
        )
    last = node.name not in c.stored and (local.once or id(node) in c.moves)
    moved = local.storage == "local" and not local.by_ref and last
    return path if moved or is_value_type(node.type) else r.MethodCall(path, "clone")


@rule(ops.LoadGlobal)
def load_global(c: FunctionContext, node: ops.LoadGlobal) -> r.Expr:
    constant_value = c.module.program.constants.get((node.module, node.name))
    name = global_path(c, node.module, node.name, accessed=constant_value is None)
    if constant_value is not None:
        return r.Call(r.Path("Str::from"), (r.Path(name),)) if node.type.name == "str" else r.Path(name)
    return raised(c, r.MethodCall(r.Path(name), "get"))


def global_path(c: FunctionContext, module: str, name: str, *, accessed: bool = True) -> str:
    """The static of a module's variable."""
    shown = c.module.program.static_name(module, name)
    if accessed:
        c.module.use("batuta_rt::py::GlobalKey")
    return shown if module == c.module.name else f"{c.module.root}::{module_segment(module)}::{shown}"


def module_segment(module: str) -> str:
    """A module as a segment of a Rust path."""
    from batuta_hooks.codegen.context import module_path

    return module_path(module)
