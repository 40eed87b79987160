"""Objects of typed classes: making them and reading their fields."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type, literal_text
from batuta_hooks.codegen.expressions.calls import call_argument
from batuta_hooks.codegen.expressions.literals import typed_literal
from batuta_hooks.codegen.expressions.references import place
from batuta_hooks.codegen.expressions.rules import maybe_raised, owned, raised, rule
from batuta_hooks.codegen.types import class_name
from batuta_hooks.ir import ops


@rule(ops.New)
def new(c: FunctionContext, node: ops.New) -> r.Expr:
    program = c.module.program
    cls = program.classes[node.cls]
    name = c.module.item(node.cls, class_name(node.cls))
    init = next((m for m in cls.methods if m.name == "__init__"), None)
    if init is not None:
        values = tuple(
            call_argument(c, arg, param, init) for arg, param in zip(node.args, init.params[1:], strict=True)
        )
        return maybe_raised(c, r.Call(r.Path(f"{name}::new"), values), init.qualname in program.raising)
    return r.Call(r.Path(f"{name}::new"), tuple(owned(c, arg) for arg in node.args))


@rule(ops.Construct)
def construct(c: FunctionContext, node: ops.Construct) -> r.Expr:
    head, _, name = node.rust.rpartition("::")
    c.module.use(f"batuta_rt::{head}::{name}")
    fields = []
    for field, value, into in node.fields:
        if into and isinstance(value, ops.Const) and isinstance(value.value, str):
            shown: r.Expr = r.MethodCall(r.Path(literal_text(value.value)), "into")
        else:
            shown = r.MethodCall(typed_literal(c, value), "into") if into else owned(c, value)
        fields.append((field, shown))
    if not fields:
        return r.Call(r.Path(f"{name}::default"))
    return r.StructLit(name, tuple(fields), r.Call(r.Path("Default::default")))


@rule(ops.GetField)
def get_field(c: FunctionContext, node: ops.GetField) -> r.Expr:
    if isinstance(node.obj, ops.Load) and node.obj.name in ("self",) and node.name in c.self_fields:
        path = r.Path(c.self_fields[node.name])
        return path if is_value_type(node.type) else r.MethodCall(path, "clone")
    from batuta_hooks.codegen.names import rust_name

    slot = r.MethodCall(r.FieldAccess(place(c, node.obj), rust_name(node.name, kind="var")), "get")
    if is_late(c, node.obj.type.ref, node.name):
        c.module.use("batuta_rt::py")
        cls = class_name(node.obj.type.ref)
        return raised(
            c, r.Call(r.Path("py::attribute"), (slot, r.Path(literal_text(cls)), r.Path(literal_text(node.name))))
        )
    return slot


def is_late(c: FunctionContext, cls: str, name: str) -> bool:
    """Whether a field may be read before it is set."""
    from batuta_hooks.codegen.classes import late_fields

    return name in late_fields(c.module.program, c.module.program.classes[cls])
