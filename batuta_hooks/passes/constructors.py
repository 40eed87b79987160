"""Constructors of classes that derive from others: the base class's part is written out, with the arguments it gets.

    class Shape:                          class Circle(Shape):
        def __init__(self, name):             def __init__(self, radius):
            self.name = name                      super().__init__("circle")      self.name = "circle"
                                                  self.radius = radius            self.radius = radius

A class without a constructor of its own gets the one it inherits. What cannot be written out (a constructor that
returns early, or is called from within a branch) stays a call: it becomes a method that works on the finished object.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rewrite import rewrite
from batuta_hooks.ir.rtypes import NONE
from batuta_hooks.ir.walk import functions_of, walk
from batuta_hooks.names import numbered
from batuta_hooks.passes.mentions import names_of

METHOD = "()"  # behind the name of a constructor that is called as a method


def written_out(modules: Iterable[ops.ModuleIR]) -> list[ops.ModuleIR]:
    """The modules with a full constructor in each class that objects are made of."""
    modules = list(modules)
    classes = {cls.qualname: cls for module in modules for cls in module.classes}
    families = {cls.qualname for cls in classes.values() if cls.base} | {cls.base for cls in classes.values()}
    inits = {name: init for name, cls in classes.items() if (init := _own(cls)) is not None}
    made = [
        replace(
            module,
            classes=tuple(
                _class(cls, classes, inits) if cls.qualname in families or _leaves(inits.get(cls.qualname)) else cls
                for cls in module.classes
            ),
        )
        for module in modules
    ]
    called = {
        node.function
        for module in made
        for body in (module.body, *(function.body for function in functions_of(module)))
        for node in walk(body)
        if isinstance(node, ops.Call) and node.function in {init.qualname for init in inits.values()}
    }
    return [_with_methods(module, inits, called) for module in made] if called else made


def _leaves(init: ops.FuncIR | None) -> bool:
    """Whether a constructor returns early."""
    return init is not None and any(isinstance(node, ops.Return) for node in walk(init.body))


def _own(cls: ops.ClassIR) -> ops.FuncIR | None:
    return next((method for method in cls.methods if method.name == "__init__"), None)


def _class(cls: ops.ClassIR, classes: dict[str, ops.ClassIR], inits: dict[str, ops.FuncIR]) -> ops.ClassIR:
    others = tuple(method for method in cls.methods if method.name != "__init__")
    holder = cls
    while holder.qualname not in inits and not holder.is_dataclass and holder.base:
        holder = classes[holder.base]
    init = inits.get(holder.qualname)
    if init is None or not cls.constructed:
        return replace(cls, methods=others)
    body, variables = init.body, list(init.vars)
    while (found := _first_call(body, init, inits)) is not None:
        index, called = found
        statement = body[index]
        assert isinstance(statement, ops.Do) and isinstance(statement.value, ops.Call)
        inner = _inlined(called, statement.value.args, init, body, variables)
        body = (*body[:index], *inner, *body[index + 1 :])
    if _leaves(init):  # it goes on with the finished object, whose constructor gives it back in any case
        this, *params = init.params
        args = tuple(ops.Load(param.name, param.type) for param in (this, *params))
        body, variables = (ops.Do(ops.Call(init.qualname, args, NONE), init.line),), []
    full = replace(init, qualname=f"{cls.qualname}.__init__", body=body, vars=tuple(variables), cls=cls.qualname)
    return replace(cls, methods=(full, *others))


def _first_call(body: ops.Block, init: ops.FuncIR, inits: dict[str, ops.FuncIR]) -> tuple[int, ops.FuncIR] | None:
    """The first statement that calls a constructor which can be written out in its place."""
    by_name = {found.qualname: found for found in inits.values()}
    for index, statement in enumerate(body):
        match statement:
            case ops.Do(value=ops.Call(function=name, args=(ops.Load(name=this), *_))) if name in by_name:
                called = by_name[name]
                if this == init.params[0].name and _can_inline(called) and called is not init:
                    return index, called
    return None


def _can_inline(init: ops.FuncIR) -> bool:
    return not init.captures and not any(isinstance(node, ops.Return | ops.FuncIR) for node in walk(init.body))


def _inlined(
    called: ops.FuncIR, args: tuple[ops.Expr, ...], init: ops.FuncIR, body: ops.Block, variables: list[ops.Var]
) -> ops.Block:
    """The body of a constructor with its parameters replaced by arguments."""
    outer = names_of(body)
    inner = names_of(called.body)
    taken = {var.name for var in variables} | {param.name for param in init.params}
    values: dict[str, ops.Expr] = {}
    names = {called.params[0].name: init.params[0].name}
    start: list[ops.Stmt] = []
    for param, arg in zip(called.params[1:], args[1:], strict=True):
        steady = isinstance(arg, ops.Const) or (isinstance(arg, ops.Load) and arg.name not in outer.binds)
        if steady and param.name not in inner.binds and arg.type == param.type:
            values[param.name] = arg
            continue
        name = names[param.name] = numbered(param.name, taken)
        variables.append(ops.Var(name, param.type))
        start.append(ops.Assign(ops.VarTarget(name, param.type), arg, called.line))
    for var in called.vars:
        if var.name not in names and var.name not in values:
            names[var.name] = numbered(var.name, taken)
            variables.append(replace(var, name=names[var.name]))

    def renamed(node: Any) -> Any:
        match node:
            case ops.Load(name=name) if name in values:
                return values[name]
            case ops.Load(name=name) | ops.VarTarget(name=name) | ops.Walrus(name=name) | ops.Unbind(name=name):
                return replace(node, name=names[name]) if names.get(name, name) != name else node
            case ops.Handler(name=name):
                return replace(node, name=names[name]) if names.get(name, name) != name else node
        return node

    return (*start, *rewrite(called.body, renamed))


def _with_methods(module: ops.ModuleIR, inits: dict[str, ops.FuncIR], called: set[str]) -> ops.ModuleIR:
    """The module with the constructors that are called on finished objects as methods."""

    def retargeted(node: Any) -> Any:
        if isinstance(node, ops.Call) and node.function in called:
            return replace(node, function=node.function + METHOD)
        if isinstance(node, ops.FuncIR):
            return replace(node, body=rewrite(node.body, retargeted))
        return node

    classes = []
    for cls in module.classes:
        methods = [replace(method, body=rewrite(method.body, retargeted)) for method in cls.methods]
        init = inits.get(cls.qualname)
        if init is not None and init.qualname in called:
            again = replace(init, qualname=init.qualname + METHOD, name="init", body=rewrite(init.body, retargeted))
            methods.append(again)
        classes.append(replace(cls, methods=tuple(methods)))
    return replace(
        module,
        functions=tuple(replace(f, body=rewrite(f.body, retargeted)) for f in module.functions),
        classes=tuple(classes),
        body=rewrite(module.body, retargeted),
    )
