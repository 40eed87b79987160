"""Calls of the program's own functions, and of what is known at run time only."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type, literal_text
from batuta_hooks.codegen.expressions.conditions import fresh_local, value_block
from batuta_hooks.codegen.expressions.references import array_reference, borrowed, place
from batuta_hooks.codegen.expressions.rules import maybe_raised, owned, raised, rule
from batuta_hooks.codegen.expressions.variables import global_path, module_segment
from batuta_hooks.codegen.types import class_name, rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType
from batuta_hooks.passes.mentions import names_of


@rule(ops.Call)
def call(c: FunctionContext, node: ops.Call) -> r.Expr:
    program = c.module.program
    if node.function.endswith(".<module>"):
        module = node.function.removesuffix(".<module>")
        if node.function not in program.functions:
            return r.TupleExpr(())
        return raised(c, r.Call(r.Path(f"{c.module.root}::{module_segment(module)}::import")))
    function = program.functions[node.function]
    name = program.rust_names[node.function]
    args = node.args
    values = tuple(call_argument(c, arg, param, function) for arg, param in zip(args, function.params, strict=True))
    captured = tuple(_capture(c, var) for var in function.captures)
    raises = node.function in program.raising and function.yields is None
    if function.kind in ("method", "property", "setter") and _has_self(c, function):
        made: r.Expr = r.MethodCall(place(c, args[0]), name, values[1:])
    else:
        made = r.Call(r.Path(_function_path(c, function, name)), (*values, *captured))
    return maybe_raised(c, made, raises)


def _has_self(c: FunctionContext, function: ops.FuncIR) -> bool:
    """Whether it is a method in Rust, too: those of subclasses are functions that take the object first."""
    cls = c.module.program.classes.get(function.cls)
    return cls is not None and not cls.base


def _function_path(c: FunctionContext, function: ops.FuncIR, name: str) -> str:
    if function.cls in c.module.program.classes:
        return f"{c.module.item(function.cls, class_name(function.cls))}::{name}"
    if function.qualname in c.module.program.module_of:
        return c.module.item(function.qualname, name)
    return name


def call_argument(c: FunctionContext, arg: ops.Expr, param: ops.ParamIR, function: ops.FuncIR) -> r.Expr:
    """An argument as the function takes it."""
    return borrowed(c, arg) if takes_reference(function, param) else owned(c, arg)


def takes_reference(function: ops.FuncIR, param: ops.ParamIR) -> bool:
    """Whether a function takes a parameter by reference: not Copy, not rebound, and it does not outlive the call."""
    if is_value_type(param.type) or function.yields is not None:
        return False
    if any(var.name == param.name and var.storage == "shared" for var in function.vars):
        return False
    return param.name not in names_of(function.body).binds


def _capture(c: FunctionContext, var: ops.Var) -> r.Expr:
    local = c.locals.get(var.name)
    name = local.name if local is not None else var.name
    if var.storage == "shared":
        return r.Path(name) if local is not None and local.by_ref else r.Unary("&", r.Path(name))
    return borrowed(c, ops.Load(var.name, var.type))


@rule(ops.Callback)
def callback(c: FunctionContext, node: ops.Callback) -> r.Expr:
    outer = {name: c.locals.get(name) for name, _ in node.params}
    regions, c.regions = c.regions, []
    params = []
    for name, rtype in node.params:
        shown = c.module.variable(name)
        c.locals[name] = fresh_local(shown, rtype)
        c.locals[name].by_ref = not is_value_type(rtype)
        params.append(f"{'&' if is_value_type(rtype) else ''}{shown}: &{rust_type(rtype)}")
    body = owned(c, node.body)
    c.regions = regions
    for name, local in outer.items():
        if local is None:
            del c.locals[name]
        else:
            c.locals[name] = local
    c.module.use("batuta_rt::py::PyResult")
    value = body.operand if isinstance(body, r.Try) else r.Call(r.Path("Ok"), (body,))
    return r.Closure(tuple(params), value_expression(value), result=f"PyResult<{rust_type(node.type)}>")


def value_expression(value: r.Expr) -> r.Expr:
    return r.BlockExpr(value_block(value))


@rule(ops.FunctionValue)
def function_value(c: FunctionContext, node: ops.FunctionValue) -> r.Expr:
    from batuta_hooks.codegen.functions import function_object

    return function_object(c, c.module.program.functions[node.function], single=node.single)


@rule(ops.DynamicCall)
def dynamic_call(c: FunctionContext, node: ops.DynamicCall) -> r.Expr:
    c.module.use("batuta_rt::py")
    if node.stars:
        return _star_call(c, node)
    values = tuple(owned(c, arg) for arg in node.args)
    named = tuple(owned(c, value) for _, value in node.keywords)
    keys = r.Unary("&", r.ArrayExpr(tuple(r.Path(literal_text(key)) for key, _ in node.keywords)))
    if node.method:
        name = r.Macro(c.module.use("batuta_rt::name"), (r.Path(literal_text(node.method)),))
        args = array_reference(c, (owned(c, node.callee), *values, *named))
        if named:
            return raised(c, r.Call(r.Path("py::call_method_kw"), (name, args, keys)))
        return raised(c, r.Call(r.Path("py::call_method"), (name, args)))
    callee = borrowed(c, node.callee)
    args = array_reference(c, (*values, *named))
    if named:
        return raised(c, r.Call(r.Path("py::call_kw"), (callee, args, keys)))
    return raised(c, r.Call(r.Path("py::call"), (callee, args)))


def _star_call(c: FunctionContext, node: ops.DynamicCall) -> r.Expr:
    callee_value: ops.Expr = node.callee
    if node.method:
        callee_value = ops.Runtime(
            "py::getattr", (ops.Arg(node.callee), ops.Arg(ops.Const(node.method, RType("name")))), node.type, True
        )
    callee = c.temp("callee")
    made: r.Expr = r.Call(r.Path("py::CallBuilder::new"))
    reference = r.Unary("&", r.Path(callee))
    for kind, value in node.stars:
        if kind == "*":
            made = raised(c, r.MethodCall(made, "star", (reference, borrowed(c, value))))
        elif kind == "**":
            made = raised(c, r.MethodCall(made, "star_star", (reference, borrowed(c, value))))
        elif kind.startswith("="):
            made = r.MethodCall(made, "keyword", (r.Path(literal_text(kind[1:])), owned(c, value)))
        else:
            made = r.MethodCall(made, "arg", (owned(c, value),))
    made = raised(c, r.MethodCall(made, "call", (reference,)))
    return r.BlockExpr(r.Block((r.Let(callee, owned(c, callee_value)), r.ExprStmt(made, semi=False))))


@rule(ops.Walrus)
def walrus(c: FunctionContext, node: ops.Walrus) -> r.Expr:
    from batuta_hooks.codegen.statements import store_local

    stored = store_local(c, node.name, owned(c, node.value))
    return r.BlockExpr(r.Block((stored, r.ExprStmt(owned(c, ops.Load(node.name, node.type)), semi=False))))


@rule(ops.WalrusGlobal)
def walrus_global(c: FunctionContext, node: ops.WalrusGlobal) -> r.Expr:
    path = r.Path(global_path(c, node.target.module, node.target.name))
    stored = r.ExprStmt(r.MethodCall(path, "set", (owned(c, node.value),)))
    return r.BlockExpr(r.Block((stored, r.ExprStmt(raised(c, r.MethodCall(path, "get")), semi=False))))
