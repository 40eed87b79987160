"""What statements do to types: assignments let types flow into variables, fields and elements."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.frontend import FUNCTIONS, Scope
from batuta_hooks.infer import calls, coercion, match, members, names, narrowing
from batuta_hooks.infer.cells import T_DYN, Cell, Term, mk
from batuta_hooks.infer.classes import COMPARISONS
from batuta_hooks.infer.expressions import OPERATORS, constant_index, dynamic, infer, iterated, operator_call
from batuta_hooks.infer.names import is_static
from batuta_hooks.infer.program import Class, Function

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference


def walk_body(inf: Inference, body: list[ast.stmt], scope: Scope) -> None:
    """One pass over a block."""
    with narrowing.kept(inf):
        for position, statement in enumerate(body):
            walk(inf, statement, scope)
            narrowing.after(inf, body, position, scope)


def walk(inf: Inference, node: ast.stmt, scope: Scope) -> None:
    """One statement; nested functions are walked by the driver."""
    inf.solver.line = node.lineno
    match node:
        case ast.Expr(value=value):
            inf.program.dropped.add(value)
            infer(inf, value, scope)
        case ast.Assign(targets=targets, value=value):
            term = infer(inf, value, scope)
            for target in targets:
                assign(inf, target, term, scope, value)
        case ast.AnnAssign():
            _annotated(inf, node, scope)
        case ast.AugAssign():
            _augmented(inf, node, scope)
        case ast.Return(value=value):
            _return(inf, _returned(inf, value, scope))
        case ast.If(test=test, body=body, orelse=orelse) | ast.While(test=test, body=body, orelse=orelse):
            if isinstance(node, ast.If) and is_main_guard(test) is not None:
                taken = is_main_guard(test) == inf.module.is_main
                walk_body(inf, body if taken else orelse, scope)
                return
            infer(inf, test, scope)
            narrowing.walk_branches(inf, node, scope)
        case ast.For(target=target, iter=iterable, body=body, orelse=orelse):
            assign(inf, target, iterated(inf, iterable, infer(inf, iterable, scope)), scope)
            walk_body(inf, body, scope)
            walk_body(inf, orelse, scope)
        case ast.With(items=items, body=body):
            for item in items:
                _with_item(inf, item, scope)
            walk_body(inf, body, scope)
        case ast.Try():
            _try(inf, node, scope)
        case ast.Raise(exc=exc, cause=cause):
            for value in (exc, cause):
                if value is not None:
                    _raised(inf, value, scope)
        case ast.Assert(test=test, msg=message):
            infer(inf, test, scope)
            if message is not None:
                infer(inf, message, scope)
        case ast.Delete(targets=targets):
            for target in targets:
                _delete(inf, target, scope)
        case ast.FunctionDef():
            _definition(inf, node, scope)
        case ast.ClassDef():
            _class(inf, node, scope)
        case ast.TryStar():
            inf.refuse(node, "exception groups (except*) are not supported", "catch the exceptions one by one")
        case ast.AsyncFunctionDef() | ast.AsyncFor() | ast.AsyncWith():
            inf.refuse(node, "async code is not supported", "keep asynchronous code in Python")
        case _:
            pass


def _returned(inf: Inference, value: ast.expr | None, scope: Scope) -> Term | None:
    if value is None:
        return mk("None")
    if is_not_implemented(inf, inf.function, value, scope):
        assert inf.function is not None
        inf.function.not_implemented = True
        return mk("None")
    return infer(inf, value, scope)


def is_not_implemented(inf: Inference, function: Function | None, value: ast.expr, scope: Scope) -> bool:
    """Whether `return NotImplemented` stands in a comparison of a typed class, where it is a plain no-answer."""
    if function is None or function.cls is None or function.cls.dynamic or function.name not in COMPARISONS:
        return False
    ref = names.resolve(inf, value, scope) if isinstance(value, ast.Name) else None
    return ref is not None and ref.qualname == "builtins.NotImplemented"


def _return(inf: Inference, term: Term | None) -> None:
    assert inf.function is not None
    if inf.function.yields is None:
        inf.solver.flow(term, inf.function.result)
    elif term is not None:
        inf.solver.dynify(term)
        if term.name != "None":  # the value travels in StopIteration, which only the dynamic generator raises
            inf.solver.flow(T_DYN, inf.function.result)


def _with_item(inf: Inference, item: ast.withitem, scope: Scope) -> None:
    term = _entered(inf, item, scope)
    if item.optional_vars is not None:
        assign(inf, item.optional_vars, term, scope)


def is_main_guard(test: ast.expr) -> bool | None:
    """Whether the test is `__name__ == "__main__"` (True) or its negation (False)."""
    match test:
        case ast.Compare(
            left=ast.Name(id="__name__"),
            ops=[ast.Eq() | ast.NotEq() as op],
            comparators=[ast.Constant(value="__main__")],
        ):
            return isinstance(op, ast.Eq)
    return None


def assign(inf: Inference, target: ast.expr, term: Term | None, scope: Scope, value: ast.expr | None = None) -> None:
    """A type reaches an assignment target."""
    match target:
        case ast.Name(id=name):
            owner = scope if name in scope.bound and name not in scope.globals | scope.nonlocals else scope.owner(name)
            assert owner is not None
            inf.solver.flow(term, inf.program.variable(owner, name))
            inf.program.types[target] = inf.solver.get(inf.program.variable(owner, name))
        case ast.Attribute(value=base, attr=attr):
            ref = names.resolve(inf, base, scope)
            if ref is not None and ref.kind == "class" and ref.cls is not None and not ref.cls.dynamic:
                _assign_class(inf, ref.cls, attr, term)
            else:
                _assign_field(inf, target, infer(inf, base, scope), attr, term)
        case ast.Subscript(value=base, slice=index):
            _assign_item(inf, target, infer(inf, base, scope), base, index, term, value, scope)
        case ast.Tuple(elts=elts) | ast.List(elts=elts):
            _unpack(inf, target, elts, term, scope, value is not None)
        case ast.Starred(value=inner):
            assign(inf, inner, term, scope)


def _assign_class(inf: Inference, cls: Class, attr: str, term: Term | None) -> None:
    """`Class.attr = value`"""
    from batuta_hooks.infer.driver import make_dynamic

    overridden = sum(attr in member.constants for member in cls.root.tree()) > 1
    if attr not in cls.constants or overridden or any(attr in member.fields for member in cls.root.tree()):
        make_dynamic(inf, cls, f"attribute {attr!r} of the class is set")
        inf.solver.dynify(term)
        return
    if attr not in cls.variables:
        cls.variables.add(attr)
        inf.solver.changes += 1
    inf.solver.flow(term, inf.program.variable(cls.scope, attr))


def _assign_field(inf: Inference, target: ast.Attribute, base: Term | None, attr: str, term: Term | None) -> None:
    if base is not None and base.name == "optional":
        base = inf.solver.get(base.args[0])
    if base is None or (base.name == "None" and not inf.final):
        return
    if base.name == "instance":
        from batuta_hooks.infer.driver import make_dynamic

        cls = inf.program.class_names[base.ref]
        setter = cls.setter(attr)
        if any("frozen" in member.options for member in cls.line()):
            make_dynamic(inf, cls, "a frozen object is assigned to")
            return
        if setter is not None:
            calls.flow_receiver(inf, setter)
            inf.solver.flow(term, setter.params[1].cell)
            return
        if not any(attr in member.methods or attr in member.setters for member in cls.root.tree()):
            inf.solver.flow(term, members.declare_field(inf, cls, attr))
            return
        make_dynamic(inf, cls, f"its method {attr!r} is replaced")
    dynamic(inf, base, term)


def _assign_item(
    inf: Inference,
    target: ast.Subscript,
    base: Term | None,
    base_node: ast.expr,
    index_node: ast.expr,
    term: Term | None,
    value: ast.expr | None,
    scope: Scope,
) -> None:
    if base is not None and base.name == "array":
        from batuta_hooks.infer.arrays import infer_assign

        infer_assign(inf, target, base, term, scope, direct=value is not None)
        return
    index = match.Argument(index_node, infer(inf, index_node, scope))
    given = match.Argument(value if value is not None else target, term)
    result = operator_call(inf, target, "setitem", [match.Argument(base_node, base), index, given])
    if result is not None and result.name == "dyn":
        dynamic(inf, base, index.term, term)


def _unpack(
    inf: Inference, target: ast.expr, elts: list[ast.expr], term: Term | None, scope: Scope, single: bool
) -> None:
    """`a, b = value`; `single` when the value is that of an assignment, and no part of another one."""
    starred = any(isinstance(elt, ast.Starred) for elt in elts)
    if term is not None and term.name == "tuple" and len(term.args) == len(elts) and not starred:
        for elt, cell in zip(elts, term.args, strict=True):
            assign(inf, elt, inf.solver.get(cell), scope)
        return
    if term is not None and term.name == "instance" and not single:
        dynamic(inf, term)
    item = iterated(inf, target, term)
    for elt in elts:
        if isinstance(elt, ast.Starred):
            rest = inf.cell(elt, "rest")
            inf.solver.flow(item, rest)
            memo = inf.memo.setdefault((elt, "list"), {})
            assign(inf, elt.value, memo.setdefault("cell", Cell(mk("list", rest))).term, scope)
        else:
            assign(inf, elt, item, scope)


def _annotated(inf: Inference, node: ast.AnnAssign, scope: Scope) -> None:
    if node.value is None:
        return
    assign(inf, node.target, infer(inf, node.value, scope), scope, node.value)


IN_PLACE = {
    "add": "iadd",
    "mul": "imul",
    "or_": "ior",
    "and_": "iand",
    "sub": "isub",
    "xor": "ixor",
    "truediv": "itruediv",
}


def _augmented(inf: Inference, node: ast.AugAssign, scope: Scope) -> None:
    """`x op= y`: in place where the row `operator.iop` fits, else `x = x op y`."""
    read = load(node.target)
    if isinstance(node.target, ast.Subscript):
        infer(inf, node.target.value, scope)
    left = match.Argument(read, infer(inf, read, scope))
    right = match.Argument(node.value, infer(inf, node.value, scope))
    op = OPERATORS[type(node.op)]
    if left.term is not None and left.term.name in ("list", "set", "dict", "array", "deque", "counter"):
        from batuta_hooks.api import lookup
        from batuta_hooks.api.entry import Entry

        row = lookup(f"operator.{IN_PLACE.get(op, op)}")
        if isinstance(row, Entry) and right.term is not None:
            bound = match.bind(row, [left, right], {})
            found = match.resolve(inf, node, row, bound) if bound else None
            if found is None and bound and left.term.name == "array":
                found = coercion.resolve_coerced(inf, node, row, bound)
            if found is not None and not isinstance(found, str):
                inf.program.calls[node] = found
                return
    result = operator_call(inf, node, op, [left, right])
    assign(inf, node.target, result, scope)


_LOADS: dict[int, tuple[ast.expr, ast.expr]] = {}


def load(target: ast.expr) -> ast.expr:
    """The target of an augmented assignment as an expression that reads it; the same node each time."""
    known = _LOADS.get(id(target))
    if known is None or known[0] is not target:
        copy: ast.expr
        match target:
            case ast.Name(id=name):
                copy = ast.Name(name, ast.Load())
            case ast.Attribute(value=value, attr=attr):
                copy = ast.Attribute(value, attr, ast.Load())
            case ast.Subscript(value=value, slice=index):
                copy = ast.Subscript(value, index, ast.Load())
            case _:
                raise TypeError(f"not a target: {target}")
        known = _LOADS[id(target)] = (target, ast.copy_location(copy, target))
    return known[1]


def _entered(inf: Inference, item: ast.withitem, scope: Scope) -> Term | None:
    term = infer(inf, item.context_expr, scope)
    if term is not None and term.name == "instance":
        cls = inf.program.class_names[term.ref]
        enter, leave = members.find_method(inf, cls, "__enter__"), members.find_method(inf, cls, "__exit__")
        if enter is not None and leave is not None:
            for param in leave[0].params[1:]:
                inf.solver.flow(T_DYN, param.cell)
            calls.call_user(inf, (item, "exit"), leave, [])
            return calls.call_user(inf, (item, "enter"), enter, [])
    return dynamic(inf, term)


def _try(inf: Inference, node: ast.Try, scope: Scope) -> None:
    walk_body(inf, node.body, scope)
    for handler in node.handlers:
        if handler.type is not None:
            kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
            for kind in kinds:
                if not names.library_exception(inf, kind, scope):
                    infer(inf, kind, scope)
        if handler.name:
            owner = scope.owner(handler.name)
            assert owner is not None
            inf.solver.flow(T_DYN, inf.program.variable(owner, handler.name))
        walk_body(inf, handler.body, scope)
    walk_body(inf, node.orelse, scope)
    walk_body(inf, node.finalbody, scope)


def _raised(inf: Inference, value: ast.expr, scope: Scope) -> None:
    term = infer(inf, value, scope)
    inf.solver.dynify(term)


def _delete(inf: Inference, target: ast.expr, scope: Scope) -> None:
    match target:
        case ast.Subscript(value=base, slice=index):
            term = infer(inf, base, scope)
            operator_call(
                inf, target, "delitem", [match.Argument(base, term), match.Argument(index, infer(inf, index, scope))]
            )
        case ast.Attribute(value=base):
            term = infer(inf, base, scope)
            if term is not None and term.name == "instance":
                from batuta_hooks.infer.driver import make_dynamic

                make_dynamic(inf, inf.program.class_names[term.ref], f"attribute {target.attr!r} is deleted")
            dynamic(inf, term)
        case ast.Tuple(elts=elts) | ast.List(elts=elts):
            for elt in elts:
                _delete(inf, elt, scope)


def _definition(inf: Inference, node: ast.FunctionDef, scope: Scope) -> None:
    function = inf.program.functions[node]
    if isinstance(scope.node, ast.ClassDef):
        return
    for decorator in node.decorator_list:
        infer(inf, decorator, scope)
    if not is_static(node) or len(scope.bound.get(node.name, ())) > 1:
        inf.escape(function)
        owner = scope.owner(node.name) or scope
        inf.solver.flow(T_DYN, inf.program.variable(owner, node.name))


def _class(inf: Inference, node: ast.ClassDef, scope: Scope) -> None:
    cls = inf.program.classes[node]
    if cls.dynamic:
        for expr in [*node.bases, *node.decorator_list, *(keyword.value for keyword in node.keywords)]:
            inf.solver.dynify(infer(inf, expr, scope))
        if cls.rebound or len(scope.bound.get(node.name, ())) > 1:
            owner = scope.owner(node.name) or scope
            inf.solver.flow(T_DYN, inf.program.variable(owner, node.name))
        for name in cls.scope.bound:
            inf.solver.flow(T_DYN, inf.program.variable(cls.scope, name))
        for statement in node.body:
            if not isinstance(statement, ast.FunctionDef):
                walk(inf, statement, cls.scope)
            else:
                for decorator in statement.decorator_list:
                    infer(inf, decorator, cls.scope)
    else:
        for name, value in cls.constants.items():
            term = infer(inf, value, cls.scope)
            inf.solver.flow(term, inf.program.variable(cls.scope, name))
            if name in cls.fields:  # what an object has until it gets its own
                inf.solver.flow(term, cls.fields[name])
                if name in cls.variables:
                    from batuta_hooks.infer.driver import make_dynamic

                    make_dynamic(inf, cls, f"{name!r} is an attribute of the class and of its objects")


def is_generator(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether its own body yields."""
    stack: list[ast.AST] = list(node.body)
    while stack:
        found = stack.pop()
        if isinstance(found, ast.Yield | ast.YieldFrom):
            return True
        if not isinstance(found, (*FUNCTIONS, ast.ClassDef)):
            stack.extend(ast.iter_child_nodes(found))
    return False


def falls_through(body: list[ast.stmt]) -> bool:
    """Whether control can reach the end of the block."""
    if not body:
        return True
    match body[-1]:
        case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
            return False
        case ast.If(body=then, orelse=orelse):
            return not orelse or falls_through(then) or falls_through(orelse)
        case ast.While(test=ast.Constant(value=value), body=inner) if value:
            return any(isinstance(child, ast.Break) for statement in inner for child in _own(statement))
        case ast.With():
            return True  # a context manager may swallow an exception
        case ast.Try(body=inner, handlers=handlers, orelse=orelse, finalbody=final):
            if final and not falls_through(final):
                return False
            normal = falls_through(orelse) if orelse else falls_through(inner)
            return normal or any(falls_through(handler.body) for handler in handlers)
    return True


def _own(statement: ast.stmt) -> list[ast.AST]:
    """The statement's nodes outside inner loops, functions and classes."""
    found: list[ast.AST] = []
    stack: list[ast.AST] = [statement]
    while stack:
        node = stack.pop()
        found.append(node)
        if not isinstance(node, (ast.For, ast.While, *FUNCTIONS, ast.ClassDef)):
            stack.extend(ast.iter_child_nodes(node))
    return found


__all__ = ["assign", "constant_index", "falls_through", "is_generator", "is_main_guard", "load", "walk", "walk_body"]
