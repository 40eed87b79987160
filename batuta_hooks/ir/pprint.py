"""The IR as text, for golden tests and for looking at it: one statement a line, every expression with its type.

def mean(xs: list[float]) -> float:
    total: float = 0.0
    for x: float in xs: list[float]:
        total: float += x
    return py::float::truediv?(total, (float) py::builtins::len(xs): int): float
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import fields_of

INDENT = "    "


def module_text(module: ops.ModuleIR) -> str:
    """The text of a module."""
    lines = [f"module {module.name}"]
    lines += [f"global {var.name}: {var.type}" for var in module.globals]
    for cls in module.classes:
        lines += ["", f"class {cls.name}:"]
        lines += [f"{INDENT}{field.name}: {field.type}" for field in cls.fields]
        for method in cls.methods:
            lines += ["", *_indented(_function(method))]
    for function in module.functions:
        lines += ["", *_function(function)]
    lines += ["", "body:", *_indented(_block(module.body))]
    return "\n".join(lines) + "\n"


def _function(function: ops.FuncIR) -> Iterator[str]:
    params = ", ".join(f"{param.star}{param.name}: {param.type}" for param in function.params)
    captures = f" [{', '.join(f'{var.storage} {var.name}' for var in function.captures)}]" if function.captures else ""
    yields = f" yields {function.yields}" if function.yields is not None else ""
    yield f"def {function.name}({params}) -> {function.result}{yields}{captures}:"
    yield from _indented(_block(function.body))


def _indented(lines: Any) -> Iterator[str]:
    return (f"{INDENT}{line}" if line else line for line in lines)


def _block(body: ops.Block) -> Iterator[str]:
    for statement in body:
        yield from _statement(statement)


def _part(head: str, body: ops.Block) -> Iterator[str]:
    yield head
    yield from _indented(_block(body))


def _statement(node: ops.Stmt) -> Iterator[str]:
    match node:
        case ops.Note(text=text, how=how):
            yield f"# {text}" if how != "blank" else ""
        case ops.Assign(target=target, value=value):
            yield f"{_target(target)} = {text_of(value)}"
        case ops.Update(target=target, op=op, value=value):
            yield f"{_target(target)} {op}= {text_of(value)}"
        case ops.Do(value=value):
            yield text_of(value)
        case ops.If(test=test, body=body, orelse=orelse):
            yield from _part(f"if {text_of(test)}:", body)
            if orelse:
                yield from _part("else:", orelse)
        case ops.While(test=test, body=body, orelse=orelse):
            yield from _part(f"while {text_of(test)}:", body)
            if orelse:
                yield from _part("else:", orelse)
        case ops.For(target=target, iterable=iterable, body=body, orelse=orelse):
            yield from _part(f"for {_target(target)} in {text_of(iterable)}: {iterable.type}:", body)
            if orelse:
                yield from _part("else:", orelse)
        case ops.Try(body=body, handlers=handlers, orelse=orelse, final=final):
            yield from _part("try:", body)
            for handler in handlers:
                kinds = ", ".join(text_of(kind) for kind in handler.kinds)
                name = f" as {handler.name}" if handler.name else ""
                yield from _part(f"except {kinds}{name}:", handler.body)
            for word, part in (("else:", orelse), ("finally:", final)):
                if part:
                    yield from _part(word, part)
        case ops.Return(value=value):
            yield "return" if value is None else f"return {text_of(value)}"
        case ops.Define(function=function):
            yield from _function(function)
        case ops.BuildClass(name=name, body=body):
            yield from _part(f"class {name}: # dynamic", body)
        case _:
            yield _generic(node)


def _target(node: ops.Target) -> str:
    match node:
        case ops.VarTarget(name=name):
            return f"{name}: {node.type}"
        case ops.GlobalTarget(module=module, name=name):
            return f"{module}.{name}: {node.type}"
        case ops.FieldTarget(obj=obj, name=name):
            return f"{text_of(obj)}.{name}: {node.type}"
        case ops.EffectTarget(call=call):
            return text_of(call)
        case ops.TupleTarget(items=items):
            return f"({', '.join(_target(item) for item in items)})"
        case ops.UnpackTarget(items=items, star=star):
            return f"[{', '.join(('*' if index == star else '') + _target(item) for index, item in enumerate(items))}]"
    return _generic(node)


def text_of(node: Any) -> str:
    """An expression's text."""
    match node:
        case ops.Const(value=value):
            return repr(value)
        case ops.Load(name=name):
            return name
        case ops.LoadGlobal(module=module, name=name):
            return f"{module}.{name}"
        case ops.Arg(value=value):
            return text_of(value)
        case ops.Runtime(rust=rust, args=args, raises=raises):
            return f"{rust}{'?' if raises else ''}({_list(args)}): {node.type}"
        case ops.Call(function=function, args=args):
            return f"{function}({_list(args)}): {node.type}"
        case ops.New(cls=cls, args=args):
            return f"new {cls}({_list(args)})"
        case ops.GetField(obj=obj, name=name):
            return f"{text_of(obj)}.{name}"
        case ops.Convert(value=value, type=rtype):
            return f"({rtype}) {text_of(value)}"
        case ops.Truth(value=value):
            return f"bool({text_of(value)})"
        case ops.Not(value=value):
            return f"not {text_of(value)}"
        case ops.TupleLit(items=items):
            return f"({_list(items)})"
        case ops.Display(items=items):
            return f"{node.type} [{_list(items)}]"
        case str():
            return repr(node)
    return _generic(node)


def _list(nodes: Any) -> str:
    return ", ".join(text_of(node) for node in nodes)


def _generic(node: Any) -> str:
    """Any other node: its kind and its parts."""
    shown = []
    for name in fields_of(node.__class__):
        value = getattr(node, name)
        if name == "line" or value is None or value == ():
            continue
        shown.append(f"{name}={_value(value)}")
    return f"{type(node).__name__}({', '.join(shown)})"


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, TARGETS):
        return _target(value)
    return text_of(value) if type(value).__module__ == ops.__name__ or isinstance(value, str) else str(value)


TARGETS = (ops.VarTarget, ops.GlobalTarget, ops.FieldTarget, ops.EffectTarget, ops.TupleTarget, ops.UnpackTarget)
