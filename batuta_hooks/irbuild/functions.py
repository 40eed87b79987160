"""Functions, classes and modules."""

from __future__ import annotations

import ast

from batuta_hooks.frontend import Scope, SourceModule
from batuta_hooks.infer import names
from batuta_hooks.infer.driver import Inference
from batuta_hooks.infer.program import Class, Function
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, NONE
from batuta_hooks.irbuild import expressions, statements
from batuta_hooks.irbuild.builder import Builder, is_settled
from batuta_hooks.irbuild.classes import concrete, dispatchers, field_constructor, own_methods
from batuta_hooks.irbuild.convert import convert


def define(b: Builder, function: Function) -> ops.FuncIR:
    """The IR of a function; its variables are its own."""
    outer = (b.function, b.vars, b.temps)
    b.function, b.vars = function, {}
    b.temps = type(b.temps)()
    node = function.node
    scope = function.scope
    taken = function.params
    if function.kind == "class" and function.cls is not None and not function.cls.dynamic:
        taken = taken[1:]  # the class is known
    params = tuple(_param(b, function, param.name) for param in taken)
    doc = ""
    if isinstance(node, ast.Lambda):
        result = b.frozen(function.result)
        body: ops.Block = (ops.Return(expressions.build_as(b, node.body, scope, result), node.lineno),)
    else:
        doc = ast.get_docstring(node) or ""
        body = statements.block(b, node.body, scope, after=node.lineno)
        result = b.frozen(function.result)
        if function.yields is None and result != NONE and statements_fall_through(node):
            body = (*body, ops.Return(convert(ops.Const(None, NONE), result), node.end_lineno or 0))
    captures = tuple(_captures(b, scope))
    made = ops.FuncIR(
        function.qualname,
        function.name,
        params,
        result,
        body,
        tuple(var for name, var in b.vars.items() if name not in {c.name for c in captures}),
        captures,
        doc,
        function.escapes,
        None if function.yields is None else b.frozen(function.yields),
        function.cls.qualname if function.cls is not None else "",
        function.kind,
        python_qualname(scope),
        node.lineno,
        b.notes.get(node, ()),
    )
    b.function, b.vars, b.temps = outer
    for var in captures:  # the enclosing function must hold what is captured
        owner = scope.parent.owner(var.name) if scope.parent is not None else None
        if owner is not None and owner.is_function and outer[0] is not None:
            b.vars.setdefault(var.name, var)
    return made


def python_qualname(scope: Scope) -> str:
    """`__qualname__`: `Class.method`, `outer.<locals>.inner`."""
    parts: list[str] = []
    inner: Scope | None = scope
    while inner is not None and not isinstance(inner.node, ast.Module):
        if not inner.is_comprehension:
            name = inner.name.rpartition(".")[2].partition("#")[0]
            parts.append(f"{name}.<locals>" if inner.is_function and parts else name)
        inner = inner.parent
    return ".".join(reversed(parts))


def statements_fall_through(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether the function can end without `return`."""
    from batuta_hooks.infer.statements import falls_through

    return falls_through(node.body)


def _param(b: Builder, function: Function, name: str) -> ops.ParamIR:
    param = next(p for p in function.params if p.name == name)
    rtype = b.frozen(param.cell)
    b.declare(function.scope, name)
    default = None
    if param.default is not None:
        assert function.scope.parent is not None
        outer = b.function, b.vars
        b.vars = {}
        default = convert(expressions.build(b, param.default, function.scope.parent), rtype)
        b.function, b.vars = outer
    return ops.ParamIR(name, rtype, default, param.star, param.keyword_only, param.positional_only)


def _captures(b: Builder, scope: Scope) -> list[ops.Var]:
    found = []
    for name in sorted(scope.free):
        owner = scope.parent.owner(name) if scope.parent is not None else None
        if owner is None or isinstance(owner.node, ast.Module | ast.ClassDef):
            continue
        nodes = owner.bound[name]
        if len(nodes) == 1 and isinstance(nodes[0], ast.FunctionDef) and names.is_static(nodes[0]):
            continue  # a function of the enclosing one: an item, not a variable
        cls = b.program.classes.get(nodes[0]) if len(nodes) == 1 else None
        if cls is not None:
            found.append(ops.Var(name, DYN, "shared"))
            continue
        storage = "local" if is_settled(owner, name) else "shared"
        found.append(ops.Var(name, b.variable_type(owner, name), storage))
    return found


def typed_class(b: Builder, cls: Class) -> ops.ClassIR:
    """A class as a struct."""
    order = [*(name for name in cls.field_defaults if name in cls.fields), *cls.fields]
    fields = []
    for name in dict.fromkeys(order):
        rtype = b.frozen(cls.fields[name])
        default = cls.field_defaults.get(name) or cls.constants.get(name)
        fields.append(
            ops.FieldIR(name, rtype, None if default is None else expressions.build_as(b, default, cls.scope, rtype))
        )
    return ops.ClassIR(
        cls.qualname,
        cls.node.name,
        tuple(fields),
        (*field_constructor(b, cls), *(define(b, method) for method in own_methods(cls)), *dispatchers(b, cls)),
        cls.dataclass is not None,
        ast.get_docstring(cls.node) or "",
        cls.node.lineno,
        b.notes.get(cls.node, ()),
        cls.base.qualname if cls.base is not None else "",
        cls in concrete(cls),
        tuple(cls.all_field_defaults()) if cls.dataclass is not None or cls.made_of_fields else (),
        cls.options,
        tuple(method.name for method in [*cls.methods.values(), *cls.setters.values()] if method.unused),
    )


def build_module(inference: Inference, module: SourceModule) -> ops.ModuleIR:
    """The IR of a module."""
    inference.module, inference.function = module, None
    b = Builder(inference, module)
    body = statements.block(b, module.tree.body, module.scope)
    body_vars = dict(b.vars)
    classes = []
    for cls in inference.program.classes.values():
        if cls.module is module and not cls.dynamic:
            classes.append(typed_class(b, cls))
    for name in module.scope.bound:
        if name in b.globals:
            continue
    return ops.ModuleIR(
        module.name,
        module.path,
        tuple(b.functions),
        tuple(classes),
        tuple(b.globals.values()),
        body,
        tuple(body_vars.values()),
        ast.get_docstring(module.tree) or "",
        module.is_main,
    )
