"""Objects of typed classes: making them and reading their fields."""

from __future__ import annotations

from batuta_hooks.codegen import families
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type, literal_text
from batuta_hooks.codegen.expressions.calls import call_argument
from batuta_hooks.codegen.expressions.literals import typed_literal
from batuta_hooks.codegen.expressions.references import borrowed, place
from batuta_hooks.codegen.expressions.rules import maybe_raised, owned, raised, rule
from batuta_hooks.codegen.names import rust_name
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
    held = local_field(c, node.obj, node.name)
    if held:
        path = r.Path(held)
        return path if is_value_type(node.type) else r.MethodCall(path, "clone")
    value = r.MethodCall(slot(c, node.obj, node.name, node.part), "get")
    if is_late(c, node.part or node.obj.type.ref, node.name):
        c.module.use("batuta_rt::py")
        cls: r.Expr = r.Path(literal_text(c.module.program.classes[node.obj.type.ref].name))
        if node.part or families.is_family(c.module.program, c.module.program.classes[node.obj.type.ref]):
            cls = r.Call(r.Path("py::instance::class_name"), (borrowed(c, node.obj),))
        return raised(c, r.Call(r.Path("py::attribute"), (value, cls, r.Path(literal_text(node.name)))))
    return value


def local_field(c: FunctionContext, obj: ops.Expr, name: str) -> str:
    """The variable that holds a field while its object is not made yet; empty where there is none."""
    in_constructor = c.ir is not None and bool(c.ir.params) and isinstance(obj, ops.Load)
    if in_constructor and c.ir is not None and isinstance(obj, ops.Load) and obj.name == c.ir.params[0].name:
        return c.self_fields.get(name, "")
    return ""


def slot(c: FunctionContext, obj: ops.Expr, name: str, part: str) -> r.Expr:
    """The field itself: of the object, or of what a subclass adds to it."""
    base = place(c, obj)
    if part:
        base = r.MethodCall(base, families.accessor(c.module.program.classes[part]))
    return r.FieldAccess(base, rust_name(name, kind="var"))


def is_late(c: FunctionContext, cls: str, name: str) -> bool:
    """Whether a field may be read before it is set."""
    from batuta_hooks.codegen.classes import late_fields

    return name in late_fields(c.module.program, c.module.program.classes[cls])


@rule(ops.ByClass)
def by_class(c: FunctionContext, node: ops.ByClass) -> r.Expr:
    arms = []
    regions = c.regions
    for names, value in node.arms:
        arms.append(r.Arm(" | ".join(_pattern(c, name) for name in names), owned(c, value)))
    c.regions = regions
    if node.missing:
        c.module.use("batuta_rt::py")
        lacks = r.Call(
            r.Path("py::instance::no_attribute"), (borrowed(c, node.obj), r.Path(literal_text(node.missing)))
        )
        arms.append(r.Arm("_", raised(c, r.Call(r.Path("Err"), (lacks,)))))
    return r.Match(r.Unary("&", r.FieldAccess(place(c, node.obj), "class")), tuple(arms))


@rule(ops.IsKind)
def is_kind(c: FunctionContext, node: ops.IsKind) -> r.Expr:
    patterns = r.Path(" | ".join(_pattern(c, name) for name in node.classes))
    if node.value.type.name == "optional":
        test = r.Macro("matches", (r.FieldAccess(r.Path("it"), "class"), patterns))
        return r.MethodCall(r.MethodCall(place(c, node.value), "as_ref"), "is_some_and", (r.Closure(("it",), test),))
    return r.Macro("matches", (r.FieldAccess(place(c, node.value), "class"), patterns))


def _pattern(c: FunctionContext, name: str) -> str:
    """The variant of a class."""
    program = c.module.program
    cls = program.classes[name]
    top = families.root(program, cls)
    enum = c.module.item(top.qualname, families.enum_name(top))
    return f"{enum}::{class_name(name)}" + ("(_)" if cls.base else "")
