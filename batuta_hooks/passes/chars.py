"""Texts of one code point that are only compared with such texts or turned into numbers are Rust's `char`.

c = text[i]                        let c = text.char_at(i)?;
if c == "(" or ord(c) > 99: ...    if c == '(' || c as i64 > 99 { ... }
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rewrite import map_functions
from batuta_hooks.ir.rtypes import CHAR, INT, STR, RType
from batuta_hooks.ir.walk import fields_of, walk
from batuta_hooks.passes.mentions import Mentions

CHARS = RType("chars", (CHAR,))  # what iterates over them
EQUAL = {"{0} == {1}", "{0} != {1}"}


def with_chars(module: ops.ModuleIR) -> ops.ModuleIR:
    """The module with such variables and comparisons in every function."""
    return map_functions(module, _function)


def _function(function: ops.FuncIR) -> ops.FuncIR:
    names = _names(function)
    if not names and not any(map(_compares_item, walk(function.body))):
        return function
    body = _rewritten(function.body, names)
    if body is function.body:
        return function
    return replace(
        function,
        body=body,
        vars=tuple(replace(var, type=CHAR) if var.name in names else var for var in function.vars),
    )


def _names(function: ops.FuncIR) -> frozenset[str]:
    """The variables that hold nothing but single code points, and are used for nothing else than they are for."""
    inner = {var.name for node in walk(function.body) if isinstance(node, ops.FuncIR) for var in node.captures}
    inner |= {var.name for var in function.captures} | {param.name for param in function.params}
    names = {var.name for var in function.vars if var.type == STR and var.storage == "local"} - inner
    if not names:
        return frozenset()
    stored: Counter[str] = Counter()
    bound: Counter[str] = Counter()
    read: Counter[str] = Counter()
    used: Counter[str] = Counter()
    seen = Mentions()
    for node in walk(function.body):
        match node:
            case ops.VarTarget(name=name) | ops.Walrus(name=name) | ops.Unbind(name=name) | ops.Handler(name=name):
                bound[name] += 1
            case ops.Load(name=name):
                read[name] += 1
            case ops.Comprehension(clauses=clauses):
                names -= {p.name for c in clauses for p in walk(c.target) if isinstance(p, ops.VarTarget)}
            case ops.Callback(params=params):
                names -= {name for name, _ in params}
        match node:
            case ops.Assign(target=ops.VarTarget(name=name), value=value) if _is_item(value):
                stored[name] += 1
            case ops.For(target=ops.VarTarget(name=name), iterable=ops.Load(name=text, type=rtype)) if rtype == STR:
                stored[name] += text not in seen.of(node.body).binds | {name}
            case ops.Runtime(rust=rust, args=args) if rust in EQUAL:
                for one, other in ((args[0].value, args[1].value), (args[1].value, args[0].value)):
                    if isinstance(one, ops.Load) and (_is_char(other) or _is_item(other)):
                        used[one.name] += 1
            case ops.Runtime(rust=".ord", args=(ops.Arg(value=ops.Load(name=name)),)):
                used[name] += 1
    return frozenset(n for n in names if bound[n] and bound[n] == stored[n] and read[n] == used[n] > 0)


def _is_item(node: Any) -> bool:
    """`text[i]`"""
    return isinstance(node, ops.Runtime) and node.rust == ".get" and node.args[0].value.type == STR


def _compares_item(node: Any) -> bool:
    """`text[i] == other`"""
    return isinstance(node, ops.Runtime) and node.rust in EQUAL and any(_is_item(arg.value) for arg in node.args)


def _is_char(node: Any) -> bool:
    return isinstance(node, ops.Const) and isinstance(node.value, str) and len(node.value) == 1


def _rewritten(node: Any, names: frozenset[str]) -> Any:
    if isinstance(node, tuple):
        made = tuple(_rewritten(part, names) for part in node)
        return node if all(a is b for a, b in zip(node, made, strict=True)) else made
    if type(node).__module__ != ops.__name__ or isinstance(node, ops.FuncIR | ops.Var | ops.ParamIR):
        return node
    match node:
        case ops.Assign(target=ops.VarTarget(name=name), value=value) if name in names:
            return replace(node, target=ops.VarTarget(name, CHAR), value=_char(value, names))
        case ops.For(target=ops.VarTarget(name=name), iterable=iterable) if name in names:
            chars = ops.Runtime(".chars", (ops.Arg(iterable, by_ref=True),), CHARS)
            return replace(
                node,
                target=ops.VarTarget(name, CHAR),
                iterable=chars,
                body=_rewritten(node.body, names),
                orelse=_rewritten(node.orelse, names),
            )
        case ops.Runtime(rust=rust, args=(left, right)) if rust in EQUAL:
            values = (left.value, right.value)
            chars_ = [_is_item(value) or (isinstance(value, ops.Load) and value.name in names) for value in values]
            if any(chars_) and all(a or _is_char(value) for a, value in zip(chars_, values, strict=True)):
                return replace(node, args=tuple(ops.Arg(_char(value, names)) for value in values))
        case ops.Runtime(rust=".ord", args=(ops.Arg(value=ops.Load(name=name)),)) if name in names:
            return ops.Convert(ops.Load(name, CHAR), INT)
    changed = {}
    for field in fields_of(node.__class__):
        value = getattr(node, field)
        made = _rewritten(value, names)
        if made is not value:
            changed[field] = made
    return replace(node, **changed) if changed else node


def _char(node: ops.Expr, names: frozenset[str]) -> ops.Expr:
    match node:
        case ops.Const(value=value):
            return ops.Const(value, CHAR)
        case ops.Load(name=name):
            return ops.Load(name, CHAR)
    assert isinstance(node, ops.Runtime)
    return replace(node, rust=".char_at", args=_rewritten(node.args, names), type=CHAR)
