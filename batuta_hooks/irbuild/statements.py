"""Statements: the visitor dispatches, functions decide."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.expressions import OPERATORS
from batuta_hooks.infer.narrowing import static_test
from batuta_hooks.infer.program import Class, RegistryCall, UserCall
from batuta_hooks.infer.statements import is_main_guard, is_not_implemented, load
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, DYN, FLOAT, NONE, STR, RType
from batuta_hooks.ir.walk import walk
from batuta_hooks.irbuild import expressions
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee
from batuta_hooks.irbuild.classes import class_target as class_variable_target
from batuta_hooks.irbuild.convert import convert, dynamic, truth, unwrap
from batuta_hooks.irbuild.targets import effect, name_target, target


def block(b: Builder, body: list[ast.stmt], scope: Scope, *, after: int = 0) -> ops.Block:
    """A block, with the comments that stand in it; `after` is the line of what comes before its first statement."""
    result: list[ops.Stmt] = []
    previous = after
    if after in b.module.trailing and body and body[0].lineno > after and _is_remark(b.module.trailing[after]):
        result.append(ops.Note(b.module.trailing[after], after))
    for position, node in enumerate(body):
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
        notes = [
            ops.Note(b.module.comments[line], line) for line in range(previous + 1, first) if line in b.module.comments
        ]
        if is_item(b, node, scope):
            b.notes[node] = tuple(note.text for note in notes)
        else:
            if result and any(not b.module.lines[line - 1].strip() for line in range(previous + 1, first)):
                result.append(ops.Note("", first, "blank"))
            result.extend(notes)
            if position + 1 == len(body) or body[position + 1].lineno > (node.end_lineno or node.lineno):
                result.extend(_remarks(b, node))
        result.extend(statement(b, node, scope))
        previous = node.end_lineno or node.lineno
    return tuple(result)


def _remarks(b: Builder, node: ast.stmt) -> list[ops.Stmt]:
    """The comments behind the lines of a simple statement."""
    if hasattr(node, "body") or node.end_lineno is None:
        return []
    how = "behind" if node.end_lineno == node.lineno else ""
    found = ((line, b.module.trailing.get(line, "")) for line in range(node.lineno, node.end_lineno + 1))
    return [ops.Note(text, line, how) for line, text in found if _is_remark(text)]


# Comments that speak to Python's tools.
TOOLS = ("type:", "noqa", "pragma:", "fmt:", "isort:", "pylint:", "pyright:", "mypy:", "ruff:", "nosec", "yapf:")


def _is_remark(text: str) -> bool:
    return bool(text) and not text.startswith(TOOLS)


def end(body: Sequence[ast.stmt | ast.ExceptHandler]) -> int:
    """The last line of a block."""
    return body[-1].end_lineno or body[-1].lineno


def is_item(b: Builder, node: ast.stmt, scope: Scope) -> bool:
    """Whether a definition becomes an item of the Rust module, and takes the comment above it along."""
    if isinstance(node, ast.FunctionDef):
        return isinstance(scope.node, ast.Module) and names.is_static(node) and len(scope.bound.get(node.name, ())) == 1
    return isinstance(node, ast.ClassDef) and not b.program.classes[node].dynamic


def statement(b: Builder, node: ast.stmt, scope: Scope) -> list[ops.Stmt]:
    """The IR of one statement."""
    line = node.lineno
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Pass() | ast.Global() | ast.Nonlocal():
            return []
        case ast.Expr(value=value):
            done = expressions.build(b, value, scope)
            return [] if isinstance(done, ops.Const) else [ops.Do(done, line)]
        case ast.Assign(targets=targets, value=value):
            return _assign(b, targets, value, scope, line)
        case ast.AnnAssign(target=where, value=value):
            return [] if value is None else _assign(b, [where], value, scope, line)
        case ast.AugAssign():
            return _augmented(b, node, scope)
        case ast.Return(value=value):
            return [_return(b, value, scope, line)]
        case ast.If():
            return _if(b, node, scope)
        case ast.While(test=test, body=body, orelse=orelse):
            return [
                ops.While(
                    expressions.condition(b, test, scope),
                    block(b, body, scope, after=line),
                    block(b, orelse, scope, after=end(body)),
                    line,
                )
            ]
        case ast.For(target=where, iter=iterable, body=body, orelse=orelse):
            source = expressions.iterable_of(b, iterable, scope)
            into = target(b, where, scope, expressions.element_type(source.type))
            return [
                ops.For(into, source, block(b, body, scope, after=line), block(b, orelse, scope, after=end(body)), line)
            ]
        case ast.Break():
            return [ops.Break(line)]
        case ast.Continue():
            return [ops.Continue(line)]
        case ast.Raise(exc=exc, cause=cause):
            raised = None if exc is None else dynamic(expressions.build(b, exc, scope))
            why = None if cause is None else dynamic(expressions.build(b, cause, scope))
            return [ops.Raise(raised, why, line)]
        case ast.Assert(test=test, msg=message):
            text = None if message is None else dynamic(expressions.build(b, message, scope))
            return [ops.Assert(expressions.condition(b, test, scope), text, line)]
        case ast.Try():
            return [_try(b, node, scope)]
        case ast.With(items=items, body=body):
            return _with(b, items, body, scope, line)
        case ast.Delete(targets=targets):
            return [made for where in targets for made in _delete(b, where, scope, line)]
        case ast.FunctionDef():
            return _definition(b, node, scope)
        case ast.ClassDef():
            return _class(b, node, scope)
        case ast.Import() | ast.ImportFrom():
            return _import(b, node, scope)
    return []  # what is not supported was refused by inference


def _import(b: Builder, node: ast.Import | ast.ImportFrom, scope: Scope) -> list[ops.Stmt]:
    """Modules of the program run when they are first imported; the registry's need nothing."""
    made: list[ops.Stmt] = []
    wanted = (
        [alias.name for alias in node.names]
        if isinstance(node, ast.Import)
        else [
            scope.imports.get(alias.asname or alias.name, "").rpartition(".")[0]
            for alias in node.names
            if alias.name != "*"
        ]
        + [scope.imports.get(alias.asname or alias.name, "") for alias in node.names if alias.name != "*"]
        + list(scope.star_imports)
    )
    for module in dict.fromkeys(wanted):
        if module in b.program.modules:
            made.append(ops.Do(ops.Call(f"{module}.<module>", (), NONE), node.lineno))
    return made


def _assign(b: Builder, targets: list[ast.expr], value: ast.expr, scope: Scope, line: int) -> list[ops.Stmt]:
    if len(targets) == 1 and (parts := _independent(targets[0], value)):
        return [made for where, part in parts for made in _assign(b, [where], part, scope, line)]
    built = expressions.build(b, value, scope)
    if len(targets) == 1:
        return [_store(b, targets[0], built, scope, line)]
    temp = b.temp("value")
    b.vars[temp] = ops.Var(temp, built.type)
    made: list[ops.Stmt] = [ops.Assign(ops.VarTarget(temp, built.type), built, line)]
    return made + [_store(b, where, ops.Load(temp, built.type), scope, line) for where in targets]


def _independent(where: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """`self.x, self.y = x, y` as single assignments, where storing one cannot change another's value."""
    if not (isinstance(where, ast.Tuple) and isinstance(value, ast.Tuple) and len(where.elts) == len(value.elts)):
        return []
    fields = all(isinstance(elt, ast.Attribute) and isinstance(elt.value, ast.Name) for elt in where.elts)
    plain = all(isinstance(elt, ast.Name | ast.Constant) for elt in value.elts)
    return list(zip(where.elts, value.elts, strict=True)) if fields and plain else []


def _store(b: Builder, where: ast.expr, value: ops.Expr, scope: Scope, line: int) -> ops.Stmt:
    if isinstance(where, ast.Tuple | ast.List) and value.type.name == "optional":
        value = unwrap(value, "type_error", "cannot unpack non-iterable NoneType object")
    if value.type == DYN and isinstance(where, ast.Subscript) and b.type_of(where.value).name == "array":
        value = ops.Runtime("py::ops::to_float", (ops.Arg(value),), FLOAT, True)  # an element of an array of floats
    into = target(b, where, scope, value.type)
    if isinstance(into, ops.TupleTarget | ops.UnpackTarget):
        iterates = b.program.calls.get((where, "iter"))
        if value.type.name == "instance" and isinstance(iterates, UserCall):
            value = ops.Call(callee(iterates), (value,), b.frozen(iterates.function.result))
            into = target(b, where, scope, value.type)
        if isinstance(into, ops.UnpackTarget) and not expressions.is_iterable(value.type):
            value = dynamic(value)
        return ops.Assign(into, value, line)
    return ops.Assign(into, convert(value, into.type), line)


RUST_UPDATES = {"add": "+", "sub": "-", "mul": "*"}


def _augmented(b: Builder, node: ast.AugAssign, scope: Scope) -> list[ops.Stmt]:
    line = node.lineno
    op = OPERATORS[type(node.op)]
    found = b.program.calls.get(node)
    if (
        isinstance(found, RegistryCall)
        and found.entry.qualname.startswith("operator.i")
        and found.entry.qualname != "operator.invert"
    ):
        return [ops.Do(expressions.registry(b, found, scope), line)]
    read = load(node.target)
    source = b.type_of(node.target) if isinstance(node.target, ast.Name) else DYN
    if isinstance(node.target, ast.Subscript) and b.type_of(node.target.value).name == "array" and found is not None:
        source = b.frozen(found.result) if isinstance(found, RegistryCall) else DYN
    into = target(b, node.target, scope, source)
    if (
        isinstance(into, ops.VarTarget)
        and isinstance(found, RegistryCall)
        and found.overload.rust == "{a} " + RUST_UPDATES.get(op, "?") + " {b}"
        and into.type.name in ("int", "float")
        and b.frozen(found.result) == into.type
        and b.vars.get(into.name, ops.Var("", DYN, "shared")).storage == "local"
    ):
        return [ops.Update(into, RUST_UPDATES[op], expressions.build_as(b, node.value, scope, into.type), line)]
    in_place = isinstance(into, ops.VarTarget) and b.vars.get(into.name, ops.Var("", DYN, "shared")).storage == "local"
    if (
        in_place
        and isinstance(into, ops.VarTarget)
        and op == "add"
        and into.type == STR
        and b.type_of(node.value) == STR
    ):
        return [ops.Update(into, "+", expressions.build_as(b, node.value, scope, STR), line)]
    if isinstance(found, RegistryCall):
        value = expressions.registry(b, found, scope)
    elif isinstance(found, UserCall):
        value = expressions.operation(
            b, node, op, [expressions.build(b, read, scope), expressions.build(b, node.value, scope)], scope
        )
    else:
        left, right = expressions.build(b, read, scope), expressions.build(b, node.value, scope)
        name = "i" + {"mod": "modulo"}.get(op, op.rstrip("_"))
        value = ops.Runtime(f"py::ops::{name}", (ops.Arg(dynamic(left)), ops.Arg(dynamic(right))), DYN, True)
    return [ops.Assign(into, convert(value, into.type), line)]


def _return(b: Builder, value: ast.expr | None, scope: Scope, line: int) -> ops.Stmt:
    assert b.function is not None
    if b.function.yields is not None:
        return ops.Return(None if value is None else dynamic(expressions.build(b, value, scope)), line)
    result = b.frozen(b.function.result)
    if value is None:
        return ops.Return(None if result == NONE else convert(ops.Const(None, NONE), result), line)
    if is_not_implemented(b.inference, b.function, value, scope):
        return ops.Return(convert(ops.Const(None, NONE), result), line)
    return ops.Return(expressions.build_as(b, value, scope, result), line)


def _if(b: Builder, node: ast.If, scope: Scope) -> list[ops.Stmt]:
    guard = is_main_guard(node.test)
    if guard is not None:
        taken = node.body if guard == b.module.is_main else node.orelse
        return list(block(b, taken, scope, after=node.lineno))
    test = expressions.condition(b, node.test, scope)
    outcome = static_test(b.inference, node.test, scope)
    if outcome == "unknown":
        return [ops.Do(test, node.lineno)]
    if outcome is not None:
        taken = node.body if outcome else node.orelse
        return [*_effects(test, node.lineno), *block(b, taken, scope, after=node.lineno)]
    return [
        ops.If(
            test,
            block(b, node.body, scope, after=node.lineno),
            block(b, node.orelse, scope, after=end(node.body)),
            node.lineno,
        )
    ]


def _effects(test: ops.Expr, line: int) -> list[ops.Stmt]:
    """What is left of a test whose outcome is known."""
    called = any(isinstance(part, ops.Call | ops.DynamicCall | ops.Runtime) for part in walk(test))
    return [ops.Do(test, line)] if called else []


def _try(b: Builder, node: ast.Try, scope: Scope) -> ops.Stmt:
    handlers = []
    for handler in node.handlers:
        kinds: list[ops.Expr] = []
        if handler.type is not None:
            nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
            kinds = [_exception_kind(b, kind, scope) for kind in nodes]
        if handler.name:
            name_target(b, handler.name, scope)
        handlers.append(
            ops.Handler(
                tuple(kinds), handler.name or "", block(b, handler.body, scope, after=handler.lineno), handler.lineno
            )
        )
    return ops.Try(
        block(b, node.body, scope, after=node.lineno),
        tuple(handlers),
        block(b, node.orelse, scope, after=end(node.handlers or node.body)),
        block(b, node.finalbody, scope, after=end(node.orelse or node.handlers or node.body)),
        node.lineno,
    )


def _exception_kind(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """A builtin exception or a library's by name, or an expression that gives a class."""
    known = names.library_exception(b.inference, node, scope)
    if known:
        return ops.Const(known, STR)
    ref = names.resolve(b.inference, node, scope)
    if ref is not None and ref.kind == "entry" and ref.qualname.startswith("builtins."):
        return ops.Const(ref.qualname.removeprefix("builtins."), STR)
    return dynamic(expressions.build(b, node, scope))


def _with(b: Builder, items: list[ast.withitem], body: list[ast.stmt], scope: Scope, line: int) -> list[ops.Stmt]:
    """`with`: enter, then the body in a `try` whose handler and end call exit."""
    item, rest = items[0], items[1:]
    inner = tuple(_with(b, rest, body, scope, line)) if rest else block(b, body, scope, after=line)
    manager = expressions.build(b, item.context_expr, scope)
    enter, leave = b.program.calls.get((item, "enter")), b.program.calls.get((item, "exit"))
    temp, failed = b.temp("manager"), b.temp("failed")
    made: list[ops.Stmt] = []
    if isinstance(enter, UserCall) and isinstance(leave, UserCall) and manager.type.name == "instance":
        b.vars[temp] = ops.Var(temp, manager.type)
        held: ops.Expr = ops.Load(temp, manager.type)
        made.append(ops.Assign(ops.VarTarget(temp, manager.type), manager, line))
        entered: ops.Expr = ops.Call(callee(enter), (held,), b.frozen(enter.function.result))

        def leaving(args: tuple[ops.Expr, ...]) -> ops.Expr:
            result = b.frozen(leave.function.result)
            return truth(ops.Call(callee(leave), (held, *args), result))
    else:
        b.vars[temp] = ops.Var(temp, DYN)
        held = ops.Load(temp, DYN)
        made.append(ops.Assign(ops.VarTarget(temp, DYN), dynamic(manager), line))
        entered = ops.Runtime("py::enter", (ops.Arg(held),), DYN, True)

        def leaving(args: tuple[ops.Expr, ...]) -> ops.Expr:
            return ops.Truth(ops.DynamicCall(held, args, (), "__exit__"))

    if item.optional_vars is not None:
        made.append(_store(b, item.optional_vars, entered, scope, line))
    else:
        made.append(ops.Do(entered, line))
    b.vars[failed] = ops.Var(failed, DYN)
    error = ops.Load(failed, DYN)
    kind = ops.Runtime("py::class_of", (ops.Arg(error),), DYN)
    none = convert(ops.Const(None, NONE), DYN)
    swallow = ops.If(ops.Not(leaving((kind, error, none))), (ops.Raise(None, None, line),), (), line)
    handler = ops.Handler((), failed, (swallow,), line)
    # The exit call of the way without an exception stands in a `finally` that an exception does not reach.
    quiet = ops.Do(leaving((none, none, none)), line)
    return [*made, ops.Try(inner, (handler,), (), (quiet,), -line)]


def _delete(b: Builder, where: ast.expr, scope: Scope, line: int) -> list[ops.Stmt]:
    match where:
        case ast.Name(id=name):
            into = name_target(b, name, scope)
            if isinstance(into, ops.EffectTarget):
                return [ops.Do(ops.Runtime("ns.remove", (ops.Arg(ops.Const(name, RType("name"))),), BOOL), line)]
            if isinstance(into, ops.GlobalTarget):
                return [ops.Unbind(f"{into.module}:{name}", line)]
            return [ops.Unbind(name, line)]
        case ast.Subscript(value=base, slice=index):
            found = b.program.calls.get(where)
            operands = (
                []
                if isinstance(found, RegistryCall)
                else [expressions.build(b, base, scope), expressions.build(b, index, scope)]
            )
            return [ops.Do(expressions.operation(b, where, "delitem", operands, scope), line)]
        case ast.Attribute(value=base, attr=attr):
            obj = dynamic(expressions.build(b, base, scope))
            return [
                ops.Do(
                    ops.Runtime("py::delattr", (ops.Arg(obj), ops.Arg(ops.Const(attr, RType("name")))), NONE, True),
                    line,
                )
            ]
        case ast.Tuple(elts=elts) | ast.List(elts=elts):
            return [made for elt in elts for made in _delete(b, elt, scope, line)]
    return []


def _definition(b: Builder, node: ast.FunctionDef, scope: Scope) -> list[ops.Stmt]:
    from batuta_hooks.irbuild.functions import define

    function = b.program.functions[node]
    made = define(b, function)
    rebound = (
        not names.is_static(node) or len(scope.bound.get(node.name, ())) > 1 or isinstance(scope.node, ast.ClassDef)
    )
    result: list[ops.Stmt] = []
    if isinstance(scope.node, ast.Module) or (isinstance(scope.node, ast.ClassDef) and _at_module(scope)):
        b.functions.append(made)
    else:
        result.append(ops.Define(made, node.lineno))
    if rebound:
        value: ops.Expr = ops.FunctionValue(function.qualname)
        for decorator in reversed(node.decorator_list):
            outer = scope
            value = ops.DynamicCall(dynamic(expressions.build(b, decorator, outer)), (value,))
        result.append(ops.Assign(name_target(b, node.name, scope), value, node.lineno))
    return result


def _at_module(scope: Scope) -> bool:
    """Whether a class body runs as part of the module's, not of a function's."""
    inner: Scope | None = scope
    while inner is not None and isinstance(inner.node, ast.ClassDef):
        inner = inner.parent
    return inner is not None and isinstance(inner.node, ast.Module)


def _class_variables(b: Builder, cls: Class) -> list[ops.Stmt]:
    """The class attributes of a typed class that are variables of the module."""
    made: list[ops.Stmt] = []
    for name, value in cls.constants.items():
        if name in cls.variables:
            into = class_variable_target(b, cls, name)
            made.append(ops.Assign(into, expressions.build_as(b, value, cls.scope, into.type), cls.node.lineno))
    return made


def _class(b: Builder, node: ast.ClassDef, scope: Scope) -> list[ops.Stmt]:
    cls = b.program.classes[node]
    if not cls.dynamic:
        return _class_variables(b, cls)  # a typed class is a struct of the module
    outer = b.class_scope
    b.class_scope = cls.scope
    body: list[ops.Stmt] = []
    doc = ast.get_docstring(node, clean=False)
    if doc is not None:
        body.append(
            ops.Assign(
                effect("ns.set", ops.Arg(ops.Const("__doc__", RType("name"))), rtype=DYN, raises=False),
                convert(ops.Const(doc, STR), DYN),
            )
        )
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            text = ops.Const(ast.unparse(part.annotation), STR)
            body.append(
                ops.Do(
                    ops.Runtime(
                        "ns.annotate",
                        (ops.Arg(ops.Const(part.target.id, RType("name"))), ops.Arg(text, text=True)),
                        NONE,
                        True,
                    ),
                    part.lineno,
                )
            )
    body.extend(block(b, node.body, cls.scope, after=node.lineno))
    b.class_scope = outer
    bases = tuple(dynamic(expressions.build(b, base, scope)) for base in node.bases)
    keywords = tuple((k.arg or "**", dynamic(expressions.build(b, k.value, scope))) for k in node.keywords)
    decorators = tuple(dynamic(expressions.build(b, decorator, scope)) for decorator in node.decorator_list)
    into = class_target(b, node.name, scope)
    return [ops.BuildClass(node.name, cls.qualname, bases, keywords, decorators, tuple(body), into, node.lineno)]


def class_target(b: Builder, name: str, scope: Scope) -> ops.Target:
    """Where a dynamic class is kept."""
    if isinstance(scope.node, ast.Module):
        b.globals.setdefault(name, ops.Var(name, DYN, "global"))
        return ops.GlobalTarget(scope.name, name, DYN)
    if scope.is_function:
        b.vars.setdefault(name, ops.Var(name, DYN, "shared"))
        return ops.VarTarget(name, DYN)
    return effect("ns.set", ops.Arg(ops.Const(name, RType("name"))), rtype=DYN, raises=False)
