"""Expressions: one small function a kind of node, in a table."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any

from batuta_hooks.api import lookup
from batuta_hooks.api.entry import Entry, Overload, OverloadParam
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.arrays import index_parts, part_kind
from batuta_hooks.infer.calls import static_isinstance
from batuta_hooks.infer.expressions import OPERATORS, constant_index
from batuta_hooks.infer.program import Class, DynamicCall, Function, NewCall, RegistryCall, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, DYN, INT, NONE, STR, RType, optional, parse
from batuta_hooks.irbuild.adapt import adapted, natural
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import convert, dynamic, truth, unwrap

Rule = Callable[[Builder, Any, Scope], ops.Expr]
RULES: dict[type[ast.expr], Rule] = {}


def rule(kind: type[ast.expr]) -> Callable[[Rule], Rule]:
    """Registers the rule of one kind of expression."""

    def register(function: Rule) -> Rule:
        RULES[kind] = function
        return function

    return register


def build(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """The IR of an expression."""
    return RULES[type(node)](b, node, scope)


def build_as(b: Builder, node: ast.expr, scope: Scope, to: RType) -> ops.Expr:
    """The IR of an expression, converted."""
    return convert(build(b, node, scope), to)


def condition(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """An expression where only its truth counts."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inner = condition(b, operand, scope)
            return ops.Not(inner)
        case ast.BoolOp(op=op, values=values):
            parts = [condition(b, value, scope) for value in values]
            result = parts[-1]
            for part in reversed(parts[:-1]):
                result = ops.Logic("&&" if isinstance(op, ast.And) else "||", part, result)
            return result
    return truth(build(b, node, scope))


@rule(ast.Constant)
def constant(b: Builder, node: ast.Constant, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    if node.value is Ellipsis:
        return ops.Runtime("py::Value::Ellipsis", (), DYN)
    if rtype.name == "bigint" and abs(node.value) < 2**63:  # type: ignore[arg-type]
        return ops.Convert(ops.Const(node.value, INT), rtype)
    return ops.Const(node.value, rtype)


@rule(ast.JoinedStr)
def joined(b: Builder, node: ast.JoinedStr, scope: Scope) -> ops.Expr:
    parts: list[str | ops.FormatPart] = []
    for value in node.values:
        if isinstance(value, ast.FormattedValue):
            parts.append(_format_part(b, value, scope))
        else:
            assert isinstance(value, ast.Constant)
            parts.append(str(value.value))
    return ops.Format(tuple(parts))


def _format_part(b: Builder, node: ast.FormattedValue, scope: Scope) -> ops.FormatPart:
    conversion = "" if node.conversion == -1 else chr(node.conversion)
    spec: str | ops.Expr = ""
    if node.format_spec is not None:
        assert isinstance(node.format_spec, ast.JoinedStr)
        values = node.format_spec.values
        if all(isinstance(value, ast.Constant) for value in values):
            spec = "".join(str(value.value) for value in values if isinstance(value, ast.Constant))
        else:
            spec = joined(b, node.format_spec, scope)
    return ops.FormatPart(build(b, node.value, scope), conversion, spec)


@rule(ast.Name)
def name(b: Builder, node: ast.Name, scope: Scope) -> ops.Expr:
    ref = names.resolve(b.inference, node, scope)
    assert ref is not None
    return reference(b, ref, scope)


def reference(b: Builder, ref: names.Ref, scope: Scope) -> ops.Expr:
    """A name used as a value."""
    if ref.kind == "variable":
        assert ref.scope is not None
        return load(b, ref.scope, ref.qualname, scope)
    if ref.kind == "function":
        assert ref.function is not None
        return function_value(b, ref.function)
    if ref.kind == "class":
        assert ref.cls is not None
        return class_value(b, ref.cls)
    if ref.qualname == "builtins.__name__":
        return ops.Const("__main__" if b.module.is_main else b.module.name, STR)
    if ref.qualname == "builtins.__file__":
        return ops.Const(b.module.path, STR)
    row = lookup(ref.qualname)
    if isinstance(row, Entry) and row.kind == "constant" and row.overloads:
        overload = row.overloads[0]
        return ops.Runtime(overload.rust, (), overload.result, overload.raises)
    if ref.qualname.startswith("builtins.") and ref.qualname.count(".") > 1:
        return _builtin_member(ref.qualname)
    if ref.qualname.startswith("builtins."):
        return ops.Runtime(
            "py::builtin", (ops.Arg(ops.Const(ref.qualname.removeprefix("builtins."), STR), text=True),), DYN, True
        )
    return ops.Runtime("py::imported", (ops.Arg(ops.Const(ref.qualname, STR), text=True),), DYN, True)


def _builtin_member(qualname: str) -> ops.Expr:
    """`dict.fromkeys`: an attribute of a builtin class."""
    _, name, *attrs = qualname.split(".")
    value: ops.Expr = ops.Runtime("py::builtin", (ops.Arg(ops.Const(name, STR), text=True),), DYN, True)
    for attr in attrs:
        value = ops.Runtime("py::getattr", (ops.Arg(value), ops.Arg(ops.Const(attr, RType("name")))), DYN, True)
    return value


def load(b: Builder, owner: Scope, name: str, scope: Scope) -> ops.Expr:
    """Reads a variable that `owner` owns."""
    rtype = b.variable_type(owner, name)
    if isinstance(owner.node, ast.ClassDef):
        return ops.Runtime("ns.lookup", (ops.Arg(ops.Const(name, RType("name"))),), DYN, True)
    if b.is_global(owner, name):
        return ops.LoadGlobal(owner.name, name, rtype)
    if b.owns(owner):
        b.declare(owner, name)
    return ops.Load(name, rtype)


def function_value(b: Builder, function: Function) -> ops.Expr:
    """A function as a dynamic object."""
    return ops.FunctionValue(function.qualname)


def class_value(b: Builder, cls: Class) -> ops.Expr:
    """A dynamic class as an object: the variable that its definition filled."""
    owner = cls.scope.parent
    assert owner is not None
    if isinstance(owner.node, ast.ClassDef):
        return ops.Runtime("ns.lookup", (ops.Arg(ops.Const(cls.node.name, RType("name"))),), DYN, True)
    if isinstance(owner.node, ast.Module):
        return ops.LoadGlobal(owner.name, cls.node.name, DYN)
    b.vars.setdefault(cls.node.name, ops.Var(cls.node.name, DYN, "shared"))
    return ops.Load(cls.node.name, DYN)


# --- operators ---


def registry(b: Builder, call: RegistryCall, scope: Scope) -> ops.Expr:
    """A call that a registry row answers."""
    if call.entry.qualname.endswith(".__init__") and call.overload.result.name == "model":
        return _construct(b, call, scope)
    args: list[ops.Arg] = []
    for param, given, wanted in zip(call.overload.params, call.args, call.wanted, strict=True):
        if param.pattern.name == "type":
            continue
        target = b.frozen(wanted) if wanted is not None else None
        if param.star:
            assert isinstance(given, tuple)
            items = tuple(_argument(b, node, param, target, scope) for node in given)
            array = "[,]" if call.overload.rank == "shape" else "[]"  # by value where Rust takes any shape
            args.append(ops.Arg(ops.Runtime(array, tuple(ops.Arg(item, True) for item in items), DYN)))
        elif given is None:
            args.append(_arg(default_value(param), param))
        else:
            assert isinstance(given, ast.AST)
            args.append(_arg(_argument(b, given, param, target, scope), param))
    final = b.frozen(call.result)
    given_type = natural(call.overload.result, final)
    value = ops.Runtime(_path(call.overload, args), tuple(args), given_type, call.overload.raises)
    return value if given_type == final else adapted(value, final)


def _construct(b: Builder, call: RegistryCall, scope: Scope) -> ops.Expr:
    """An estimator: a struct with the parameters that the call gives."""
    fields: list[tuple[str, ops.Expr, bool]] = []
    for param, given, wanted in zip(call.overload.params, call.args, call.wanted, strict=True):
        if isinstance(given, ast.expr):
            target = b.frozen(wanted) if wanted is not None else None
            fields.append((param.name, _argument(b, given, param, target, scope), param.pattern.is_var))
    made = ops.Construct(call.overload.rust, tuple(fields), b.frozen(call.result))
    # A constructor that raises looks at the finished struct.
    return ops.Runtime(".checked", (ops.Arg(made),), made.type, True) if call.overload.raises else made


def _arg(value: ops.Expr, param: OverloadParam) -> ops.Arg:
    """An argument as the row's Rust takes it."""
    return ops.Arg(
        value,
        param.owned,
        param.pattern in (STR, optional(STR)),
        _is_generic(param.pattern) and not param.owned,
        param.pattern.name == "iter",
    )


def _is_generic(pattern: RType) -> bool:
    return pattern.is_var or (pattern.name != "iter" and any(_is_generic(arg) for arg in pattern.args))


def _path(overload: Overload, args: list[ops.Arg]) -> str:
    """The row's Rust template with the parameters numbered."""
    rust = overload.rust
    if "{" in rust:
        shown = [param for param in overload.params if param.pattern.name != "type"]
        for index, param in enumerate(shown):
            rust = rust.replace("{" + param.name + "}", "{" + str(index) + "}")
    return rust


def _argument(b: Builder, node: ast.expr, param: OverloadParam, target: RType | None, scope: Scope) -> ops.Expr:
    if param.pattern.name == "fn":
        called = callback(b, node, scope)
        if target is None or called.type == target or not isinstance(called, ops.Callback):
            return called
        return ops.Callback(called.params, adapted(called.body, target), target)
    value = build(b, node, scope)
    if target is None:
        return value
    if target.name == "iter":
        return _elements(value, target.args[0])
    if value.type.name == "optional" and param.pattern.name not in ("optional", "dyn") and not param.pattern.is_var:
        value = unwrap(value, *_none_error(param))
    return convert(value, target)


def _elements(value: ops.Expr, want: RType) -> ops.Expr:
    """An iterable whose elements are wanted in another type, converted on the way."""
    if value.type.name == "optional":
        value = unwrap(value, "type_error", "'NoneType' object is not iterable")
    have = element_type(value.type)
    if have == want or not is_iterable(value.type):
        return value
    body = convert(ops.Load("item", have), want)
    callback = ops.Callback((("item", have),), body, want)
    args = (ops.Arg(callback), ops.Arg(value, iterates=True))
    return ops.Runtime("py::iter::map", args, RType("iterator", (want,)))


def _none_error(param: OverloadParam) -> tuple[str, str]:
    return "type_error", f"expected {param.pattern}, got NoneType"


def default_value(param: OverloadParam) -> ops.Expr:
    """An overload's default as a literal of the parameter's type."""
    value = ast.literal_eval(param.default)
    pattern = param.pattern
    if value is None:
        return ops.Const(None, pattern if pattern.name == "optional" else NONE)
    if isinstance(value, tuple):
        return ops.TupleLit(tuple(ops.Const(item, parse(type(item).__name__)) for item in value), pattern)
    inner = pattern.args[0] if pattern.name == "optional" else pattern
    if inner.name == "bigint":
        return ops.Convert(ops.Const(value, INT), inner)
    const = ops.Const(value, parse(type(value).__name__) if inner.is_var else inner)
    return ops.Convert(const, pattern) if pattern.name == "optional" else const


def callback(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """A function that the runtime calls back, as a closure."""
    function: Function | None = None
    if isinstance(node, ast.Lambda):
        function = b.program.functions[node]
        params = tuple((param.name, b.frozen(param.cell)) for param in function.params)
        body = build_as(b, node.body, b.module.scopes[node], b.frozen(function.result))
        return ops.Callback(params, body, body.type)
    ref = names.resolve(b.inference, node, scope)
    assert ref is not None
    if ref.kind == "function":
        function = ref.function
        assert function is not None
        params = tuple((param.name, b.frozen(param.cell)) for param in function.params)
        loads = tuple(ops.Load(name, rtype) for name, rtype in params)
        body = ops.Call(function.qualname, loads, b.frozen(function.result))
        return ops.Callback(params, body, body.type)
    found = b.program.calls.get((node, "callback"))
    if isinstance(found, RegistryCall):
        params = tuple((f"arg{i}", b.frozen(w)) for i, w in enumerate(found.wanted) if w is not None)
        args = [
            ops.Arg(ops.Load(name, rtype), p.owned)
            for (name, rtype), p in zip(params, found.overload.params, strict=False)
        ]
        body = ops.Runtime(_path(found.overload, args), tuple(args), b.frozen(found.result), found.overload.raises)
        return ops.Callback(params, body, body.type)
    value = build(b, node, scope)
    return ops.Callback((("arg", DYN),), ops.DynamicCall(dynamic(value), (ops.Load("arg", DYN),)), DYN)


def operation(b: Builder, key: Any, op: str, operands: Sequence[ops.Expr], scope: Scope) -> ops.Expr:
    """An operator: the row it was matched with, the user's method, or the dynamic operation."""
    found = b.program.calls.get(key)
    if isinstance(found, RegistryCall):
        return registry(b, found, scope)
    if isinstance(found, UserCall):
        values = [
            convert(value, b.frozen(param.cell)) for value, param in zip(operands, found.function.params, strict=False)
        ]
        receiver = unwrap(operands[0], "type_error", f"unsupported operand type(s) for {op}")
        return ops.Call(found.function.qualname, (receiver, *values[1:]), b.frozen(found.function.result))
    owned = {"setitem": 2}.get(op, -1)
    args = tuple(ops.Arg(dynamic(value), index == owned) for index, value in enumerate(operands))
    op = "modulo" if op == "mod" else op
    rtype = BOOL if op == "contains" else NONE if op in ("setitem", "delitem") else DYN
    return ops.Runtime(f"py::ops::{op}", args, rtype, True)


@rule(ast.BinOp)
def binary(b: Builder, node: ast.BinOp, scope: Scope) -> ops.Expr:
    operands = (
        []
        if isinstance(b.program.calls.get(node), RegistryCall)
        else [build(b, node.left, scope), build(b, node.right, scope)]
    )
    return operation(b, node, OPERATORS[type(node.op)], operands, scope)


@rule(ast.UnaryOp)
def unary(b: Builder, node: ast.UnaryOp, scope: Scope) -> ops.Expr:
    if isinstance(node.op, ast.Not):
        return ops.Not(condition(b, node.operand, scope))
    if (
        isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Constant)
        and type(node.operand.value) in (int, float)
    ):
        inner = build(b, node.operand, scope)
        if isinstance(inner, ops.Const) and isinstance(inner.value, int | float):
            return ops.Const(-inner.value, inner.type)
    operands = [] if isinstance(b.program.calls.get(node), RegistryCall) else [build(b, node.operand, scope)]
    return operation(b, node, OPERATORS[type(node.op)], operands, scope)


@rule(ast.BoolOp)
def boolean(b: Builder, node: ast.BoolOp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    if rtype == BOOL:
        return condition(b, node, scope)
    values = [build_as(b, value, scope, rtype) for value in node.values]
    result = values[-1]
    for value in reversed(values[:-1]):
        result = ops.Select("and" if isinstance(node.op, ast.And) else "or", value, result, rtype)
    return result


@rule(ast.Compare)
def compare(b: Builder, node: ast.Compare, scope: Scope) -> ops.Expr:
    nodes = [node.left, *node.comparators]
    if len(node.ops) == 1:
        return _comparison(b, node, 0, nodes[0], nodes[1], scope)
    # The middle operands become names, so that they are evaluated once.
    lets: list[tuple[str, ops.Expr]] = []
    replaced: list[ast.expr] = []
    for index, operand in enumerate(nodes):
        simple = isinstance(operand, ast.Constant | ast.Name)
        if simple or index in (0, len(nodes) - 1):
            replaced.append(operand)
            continue
        temp = b.temp("middle")
        value = build(b, operand, scope)
        lets.append((temp, value))
        stand_in = ast.copy_location(_Named(temp, value.type), operand)
        b.program.types[stand_in] = b.program.types.get(operand)
        replaced.append(stand_in)
    for position in range(len(node.ops)):
        _replace_args(b, (node, position), nodes, replaced)
    tests = [
        truth(_comparison(b, node, position, replaced[position], replaced[position + 1], scope))
        for position in range(len(node.ops))
    ]
    return ops.Chain(tuple(lets), tuple(tests))


class _Named(ast.expr):
    """Stands for a value that already has a name."""

    def __init__(self, name: str, rtype: RType) -> None:
        super().__init__()
        self.name = name
        self.rtype = rtype


RULES[_Named] = lambda b, node, scope: ops.Load(node.name, node.rtype)


def _replace_args(b: Builder, key: Any, old: list[ast.expr], new: list[ast.expr]) -> None:
    found = b.program.calls.get(key)
    if isinstance(found, RegistryCall):
        swap = dict(zip(old, new, strict=True))
        args = tuple(swap.get(arg, arg) if isinstance(arg, ast.expr) else arg for arg in found.args)
        b.program.calls[key] = RegistryCall(found.entry, found.overload, args, found.wanted, found.result)


def _comparison(
    b: Builder, node: ast.Compare, position: int, left: ast.expr, right: ast.expr, scope: Scope
) -> ops.Expr:
    op = node.ops[position]
    if isinstance(op, ast.Is | ast.IsNot):
        return _identity(b, op, left, right, scope)
    name = OPERATORS[type(op)]
    key = (node, position)
    if name in ("eq", "ne"):
        for value, other in ((left, right), (right, left)):
            if isinstance(other, ast.Constant) and other.value is None:
                built = build(b, value, scope)
                if built.type.name == "optional":
                    return ops.IsNone(built) if name == "eq" else ops.Not(ops.IsNone(built))
    if isinstance(b.program.calls.get(key), RegistryCall):
        result = operation(b, key, name, [], scope)
    else:
        operands = [build(b, left, scope), build(b, right, scope)]
        if name == "contains":
            operands.reverse()
        result = operation(b, key, name, operands, scope)
    return ops.Not(truth(result)) if isinstance(op, ast.NotIn) else result


def after(value: ops.Expr, result: ops.Expr) -> ops.Expr:
    """`result`, once `value` was evaluated for its effect."""
    if isinstance(value, ops.Const | ops.Load | ops.LoadGlobal | ops.GetField):
        return result
    return ops.Sequence(value, result, result.type)


def _identity(b: Builder, op: ast.cmpop, left: ast.expr, right: ast.expr, scope: Scope) -> ops.Expr:
    value = build(b, left, scope)
    if isinstance(right, ast.Constant) and right.value is None:
        if value.type.name in ("optional", "dyn"):
            result: ops.Expr = ops.IsNone(value)
        else:
            result = after(value, ops.Const(value.type == NONE, BOOL))
    else:
        other = build(b, right, scope)
        if value.type == other.type and value.type.name == "instance":
            result = ops.Runtime("py::same", (ops.Arg(value), ops.Arg(other)), BOOL)
        else:
            result = ops.Runtime("py::ops::is_", (ops.Arg(dynamic(value)), ops.Arg(dynamic(other))), BOOL)
    return ops.Not(result) if isinstance(op, ast.IsNot) else result


@rule(ast.IfExp)
def conditional(b: Builder, node: ast.IfExp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    return ops.Conditional(
        condition(b, node.test, scope),
        build_as(b, node.body, scope, rtype),
        build_as(b, node.orelse, scope, rtype),
        rtype,
    )


@rule(ast.NamedExpr)
def walrus(b: Builder, node: ast.NamedExpr, scope: Scope) -> ops.Expr:
    owner = scope.function()
    value = build(b, node.value, scope)
    target = owner.owner(node.target.id)
    assert target is not None
    if b.is_global(target, node.target.id):
        rtype = b.variable_type(target, node.target.id)
        b.globals.setdefault(node.target.id, ops.Var(node.target.id, rtype, "global"))
        return ops.WalrusGlobal(ops.GlobalTarget(target.name, node.target.id, rtype), convert(value, rtype), rtype)
    var = b.declare(target, node.target.id)
    return ops.Walrus(var.name, convert(value, var.type), value.type)


@rule(ast.Lambda)
def lambda_(b: Builder, node: ast.Lambda, scope: Scope) -> ops.Expr:
    from batuta_hooks.irbuild.functions import define

    function = b.program.functions[node]
    if all(known.qualname != function.qualname for known in b.functions):
        b.functions.append(define(b, function))
    return ops.FunctionValue(function.qualname)


# --- displays and comprehensions ---


def _display(b: Builder, node: ast.List | ast.Set | ast.Tuple, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    items: list[ops.Expr] = []
    for value in node.elts:
        if isinstance(value, ast.Starred):
            inner = build(b, value.value, scope)
            items.append(ops.Spread(inner, rtype.args[0]))
        else:
            items.append(build_as(b, value, scope, rtype.args[0]))
    return ops.Display(tuple(items), rtype)


RULES[ast.List] = RULES[ast.Set] = _display


@rule(ast.Tuple)
def tuple_(b: Builder, node: ast.Tuple, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    if rtype.name != "tuple":
        return _display(b, node, scope)
    items = tuple(build_as(b, value, scope, arg) for value, arg in zip(node.elts, rtype.args, strict=True))
    return ops.TupleLit(items, rtype)


@rule(ast.Dict)
def dict_(b: Builder, node: ast.Dict, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    items: list[tuple[ops.Expr | None, ops.Expr]] = []
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            items.append((None, convert(build(b, value, scope), rtype)))
        else:
            items.append((build_as(b, key, scope, rtype.args[0]), build_as(b, value, scope, rtype.args[1])))
    return ops.DictLit(tuple(items), rtype)


def _clauses(b: Builder, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> tuple[ops.Clause, ...]:
    from batuta_hooks.irbuild.targets import target

    inner = b.module.scopes[node]
    assert inner.parent is not None
    clauses = []
    for position, generator in enumerate(node.generators):
        iterable = iterable_of(b, generator.iter, inner if position else inner.parent)
        clauses.append(
            ops.Clause(
                target(b, generator.target, inner, element_type(iterable.type)),
                iterable,
                tuple(condition(b, test, inner) for test in generator.ifs),
            )
        )
    return tuple(clauses)


def iterable_of(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """Something to loop over."""
    value = build(b, node, scope)
    if value.type.name == "optional":
        value = unwrap(value, "type_error", "'NoneType' object is not iterable")
    if value.type.name == "instance":
        found = b.program.calls.get((node, "iter"))
        if isinstance(found, UserCall):
            return ops.Call(found.function.qualname, (value,), b.frozen(found.function.result))
    if not is_iterable(value.type):
        return dynamic(value)
    return value


ITERABLES = {"list", "set", "frozenset", "vartuple", "iterator", "dict", "deque", "range", "str", "bytes", "tuple",
    "array",
             "dict_keys", "dict_values", "dict_items", "counter",
             "defaultdict", "ordereddict"}  # fmt: skip


def is_iterable(rtype: RType) -> bool:
    """Whether a typed loop can run over it."""
    return rtype.name in ITERABLES and not (rtype.name == "tuple" and len(set(rtype.args)) > 1)


def element_type(rtype: RType) -> RType:
    """What a loop over a value of this type gives."""
    match rtype.name:
        case "str":
            return STR
        case "range":
            return INT
        case "bytes":
            return INT
        case "dict_values":
            return rtype.args[1]
        case "dict_items":
            return RType("tuple", rtype.args)
        case "array":
            if rtype.ref == "1":
                return rtype.args[0]
            return RType("array", rtype.args, str(int(rtype.ref) - 1) if rtype.ref.isdigit() else "")
    return rtype.args[0] if rtype.args else DYN


@rule(ast.ListComp)
def list_comprehension(b: Builder, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    clauses = _clauses(b, node)
    return ops.Comprehension(clauses, build_as(b, node.elt, b.module.scopes[node], rtype.args[0]), rtype)


RULES[ast.SetComp] = RULES[ast.GeneratorExp] = list_comprehension


@rule(ast.DictComp)
def dict_comprehension(b: Builder, node: ast.DictComp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    inner = b.module.scopes[node]
    clauses = _clauses(b, node)
    key = build_as(b, node.key, inner, rtype.args[0])
    return ops.Comprehension(clauses, build_as(b, node.value, inner, rtype.args[1]), rtype, key)


@rule(ast.Starred)
def starred(b: Builder, node: ast.Starred, scope: Scope) -> ops.Expr:
    return build(b, node.value, scope)


# --- attributes and items ---


def _bound(value: ops.Expr) -> ops.Expr:
    """A slice's bound; a big one means the same as the nearest of 64 bits."""
    return ops.Runtime(".clamped", (ops.Arg(value),), INT) if value.type.name == "bigint" else value


@rule(ast.Slice)
def slice_(b: Builder, node: ast.Slice, scope: Scope) -> ops.Expr:
    parts = [None if part is None else _bound(build(b, part, scope)) for part in (node.lower, node.upper, node.step)]
    if all(part is None or part.type.name in ("int", "bool", "None", "optional") for part in parts):
        wanted = parse("optional[int]")
        lower, upper, step = (None if part is None or part.type == NONE else convert(part, wanted) for part in parts)
        return ops.SliceLit(lower, upper, step, RType("slice"))
    none = ops.Const(None, NONE)
    return ops.Runtime("py::slice_object", tuple(ops.Arg(dynamic(part or none)) for part in parts), DYN)


@rule(ast.Subscript)
def subscript(b: Builder, node: ast.Subscript, scope: Scope) -> ops.Expr:
    base = build(b, node.value, scope)
    if base.type.name == "tuple":
        position = constant_index(node.slice)
        if position is not None and -len(base.type.args) <= position < len(base.type.args):
            index = position % len(base.type.args)
            return ops.TupleItem(base, index, base.type.args[index])
    if base.type.name == "array":
        return ops.ArrayIndex(base, array_parts(b, node.slice, scope), b.type_of(node))
    found = b.program.calls.get(node)
    if isinstance(found, RegistryCall | UserCall):
        return operation(
            b, node, "getitem", [base, build(b, node.slice, scope)] if isinstance(found, UserCall) else [], scope
        )
    return operation(b, node, "getitem", [base, build(b, node.slice, scope)], scope)


def array_parts(b: Builder, index: ast.expr, scope: Scope) -> tuple[tuple[str, ops.Expr | None], ...]:
    """The parts of an array index, each with its kind."""
    parts: list[tuple[str, ops.Expr | None]] = []
    for part in index_parts(index):
        kind = part_kind(b.inference, part, scope) or "int"
        value = None if kind in ("newaxis", "ellipsis") else build(b, part, scope)
        if kind == "int" and value is not None:
            value = convert(value, INT)
        if kind == "take" and value is not None and value.type.name == "list":
            value = ops.Runtime("numpy::from_list", (ops.Arg(value),), RType("array", (RType("int64"),), "1"))
        parts.append((kind, value))
    return tuple(parts)


@rule(ast.Attribute)
def attribute(b: Builder, node: ast.Attribute, scope: Scope) -> ops.Expr:
    ref = names.resolve(b.inference, node, scope)
    if ref is not None:
        return reference(b, ref, scope)
    owner = names.resolve(b.inference, node.value, scope)
    if owner is not None and owner.kind == "class" and owner.cls is not None and not owner.cls.dynamic:
        return build(b, owner.cls.constants[node.attr], owner.cls.scope)
    base = build(b, node.value, scope)
    if base.type.name == "optional":
        base = unwrap(base, "attribute_error", f"'NoneType' object has no attribute '{node.attr}'")
    found = b.program.calls.get(node)
    if isinstance(found, UserCall):
        return ops.Call(found.function.qualname, (base,), b.frozen(found.function.result))
    if isinstance(found, RegistryCall):
        return registry(b, found, scope)
    if base.type.name == "instance":
        cls = b.program.class_names[base.type.ref]
        if node.attr in cls.fields:
            return ops.GetField(base, node.attr, b.frozen(cls.fields[node.attr]))
        return build(b, cls.constants[node.attr], cls.scope)
    return ops.Runtime("py::getattr", (ops.Arg(dynamic(base)), ops.Arg(ops.Const(node.attr, RType("name")))), DYN, True)


# --- calls ---


@rule(ast.Call)
def call(b: Builder, node: ast.Call, scope: Scope) -> ops.Expr:
    found = b.program.calls.get(node)
    match found:
        case RegistryCall():
            return registry(b, found, scope)
        case UserCall():
            return user_call(b, node, found, scope)
        case NewCall():
            return _new(b, node, found, scope)
        case DynamicCall(builtin="print") if b.type_of(node) == NONE:
            return _print(b, node, scope)
        case DynamicCall(builtin="isinstance") if b.type_of(node) == BOOL:
            return _static_isinstance(b, node, scope)
        case DynamicCall():
            return _dynamic(b, node, found, scope)
    return _dynamic(b, node, DynamicCall(), scope)


def arguments(
    b: Builder, function: Function, given: Sequence[ast.expr | tuple[ast.expr, ...] | None], scope: Scope, skip: int = 0
) -> tuple[ops.Expr, ...]:
    """Arguments in the parameters' types; a default is evaluated at the call, it is a literal."""
    values: list[ops.Expr] = []
    for param, arg in zip(function.params[skip:], given, strict=True):
        rtype = b.frozen(param.cell)
        if isinstance(arg, tuple):
            values.append(ops.Display(tuple(build_as(b, value, scope, rtype.args[0]) for value in arg), rtype))
        elif arg is not None:
            values.append(build_as(b, arg, scope, rtype))
        else:
            assert param.default is not None and function.scope.parent is not None
            values.append(build_as(b, param.default, function.scope.parent, rtype))
    return tuple(values)


def user_call(b: Builder, node: ast.Call, found: UserCall, scope: Scope) -> ops.Expr:
    """A direct call of a function or method of the program."""
    function = found.function
    result = b.frozen(function.result)
    if function.kind == "method" and isinstance(node.func, ast.Attribute):
        receiver = build(b, node.func.value, scope)
        receiver = unwrap(receiver, "attribute_error", f"'NoneType' object has no attribute '{node.func.attr}'")
        return ops.Call(function.qualname, (receiver, *arguments(b, function, found.args, scope, 1)), result)
    return ops.Call(function.qualname, arguments(b, function, found.args, scope), result)


def _new(b: Builder, node: ast.Call, found: NewCall, scope: Scope) -> ops.Expr:
    cls = found.cls
    rtype = RType("instance", (), cls.qualname)
    init = cls.methods.get("__init__")
    if init is not None:
        return ops.New(cls.qualname, arguments(b, init, found.args, scope, 1), rtype)
    values: list[ops.Expr] = []
    for (name, default), given in zip(cls.field_defaults.items(), found.args, strict=False):
        value = given if isinstance(given, ast.expr) else default
        assert value is not None
        where = scope if given is not None else cls.scope
        values.append(build_as(b, value, where, b.frozen(cls.fields[name])))
    return ops.New(cls.qualname, tuple(values), rtype)


def _print(b: Builder, node: ast.Call, scope: Scope) -> ops.Expr:
    options = {keyword.arg: keyword.value for keyword in node.keywords}
    stderr = False
    if "file" in options:
        ref = names.resolve(b.inference, options["file"], scope)
        stderr = ref is not None and ref.qualname == "sys.stderr"
        if ref is None or ref.qualname not in ("sys.stderr", "sys.stdout"):
            return _dynamic(b, node, DynamicCall("print"), scope)
    flush = options.get("flush")
    text = {name: build(b, options[name], scope) for name in ("sep", "end") if name in options}
    plain = {name: value for name, value in text.items() if value.type != NONE}
    args = tuple(build(b, arg, scope) for arg in node.args)
    flushes = isinstance(flush, ast.Constant) and bool(flush.value)
    return ops.Print(args, plain.get("sep"), plain.get("end"), flushes, stderr)


def _static_isinstance(b: Builder, node: ast.Call, scope: Scope) -> ops.Expr:
    term = b.program.types[node.args[0]]
    assert term is not None
    kinds = node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]
    known = any(static_isinstance(b.inference, term, kind, scope) for kind in kinds)
    return after(build(b, node.args[0], scope), ops.Const(known, BOOL))


def _dynamic(b: Builder, node: ast.Call, found: DynamicCall, scope: Scope) -> ops.Expr:
    """A call on the dynamic rung."""
    method = ""
    if found.builtin:
        name = ops.Arg(ops.Const(found.builtin, STR), text=True)
        if found.builtin == "super" and not node.args:
            return _super(b, scope)
        path = "py::imported" if "." in found.builtin else "py::builtin"
        callee: ops.Expr = ops.Runtime(path, (name,), DYN, True)
        if found.builtin.startswith("builtins."):
            callee = _builtin_member(found.builtin)
    elif found.method:
        assert isinstance(node.func, ast.Attribute)
        method = found.method
        callee = dynamic(build(b, node.func.value, scope))
    else:
        callee = dynamic(build(b, node.func, scope))
    keywords = tuple((k.arg, dynamic(build(b, k.value, scope))) for k in node.keywords if k.arg is not None)
    if any(isinstance(arg, ast.Starred) for arg in node.args) or any(k.arg is None for k in node.keywords):
        stars: list[tuple[str, ops.Expr]] = []
        for arg in node.args:
            if isinstance(arg, ast.Starred):
                stars.append(("*", dynamic(build(b, arg.value, scope))))
            else:
                stars.append(("", dynamic(build(b, arg, scope))))
        for keyword in node.keywords:
            stars.append((f"={keyword.arg}" if keyword.arg else "**", dynamic(build(b, keyword.value, scope))))
        return ops.DynamicCall(callee, (), (), method, tuple(stars))
    args = tuple(dynamic(build(b, arg, scope)) for arg in node.args)
    return ops.DynamicCall(callee, args, keywords, method)


def _super(b: Builder, scope: Scope) -> ops.Expr:
    """`super()`: the class whose body the method stands in, and the method's first argument."""
    method = scope
    while method.parent is not None and not isinstance(method.parent.node, ast.ClassDef):
        method = method.parent
    first = method.params[0] if method.params else ""
    assert method.parent is not None and isinstance(method.parent.node, ast.ClassDef)
    cls = class_value(b, b.program.classes[method.parent.node])
    return ops.Runtime("py::super_object", (ops.Arg(cls), ops.Arg(ops.Load(first, DYN))), DYN, True)


@rule(ast.Yield)
def yield_(b: Builder, node: ast.Yield, scope: Scope) -> ops.Expr:
    assert b.function is not None and b.function.yields is not None
    value = build(b, node.value, scope) if node.value is not None else ops.Const(None, NONE)
    return ops.Yield(convert(value, b.frozen(b.function.yields)))


@rule(ast.YieldFrom)
def yield_from(b: Builder, node: ast.YieldFrom, scope: Scope) -> ops.Expr:
    if b.function is not None and b.frozen(b.function.result) == DYN:
        return ops.YieldFrom(dynamic(build(b, node.value, scope)))
    return ops.YieldFrom(iterable_of(b, node.value, scope))
