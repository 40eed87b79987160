"""The type of each kind of expression: one small function a kind, in a table by node type."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from batuta_hooks import matching
from batuta_hooks.api import lookup
from batuta_hooks.api.entry import Entry
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import calls, coercion, match, members, names, narrowing
from batuta_hooks.infer.cells import (
    T_BIGINT,
    T_BOOL,
    T_BYTES,
    T_COMPLEX,
    T_DYN,
    T_FLOAT,
    T_NONE,
    T_STR,
    Term,
    mk,
)  # fmt: skip
from batuta_hooks.infer.program import Class, CompareCall, NameCall

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

Rule = Callable[["Inference", Any, Scope], Term | None]
RULES: dict[type[ast.expr], Rule] = {}

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "truediv", ast.FloorDiv: "floordiv", ast.Mod: "mod",
    ast.Pow: "pow", ast.MatMult: "matmul", ast.LShift: "lshift", ast.RShift: "rshift", ast.BitAnd: "and_",
    ast.BitOr: "or_", ast.BitXor: "xor", ast.USub: "neg", ast.UAdd: "pos", ast.Invert: "invert", ast.Eq: "eq",
    ast.NotEq: "ne", ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.In: "contains",
        ast.NotIn: "contains",
}  # fmt: skip
# What a function is made of in CPython.
INSIDES = frozenset({"__code__", "__globals__", "__closure__", "__builtins__"})
DUNDERS = {"and_": "and", "or_": "or", "mod": "mod"}


def rule(kind: type[ast.expr]) -> Callable[[Rule], Rule]:
    """Registers the rule of one kind of expression."""

    def register(function: Rule) -> Rule:
        RULES[kind] = function
        return function

    return register


def infer(inf: Inference, node: ast.expr, scope: Scope) -> Term | None:
    """The type of an expression so far; None while nothing is known."""
    handler = RULES.get(type(node))
    if handler is None:
        inf.refuse(node, f"{type(node).__name__} expressions are not supported", "rewrite the expression")
        return T_DYN
    term = inf.solver.normal(handler(inf, node, scope))
    inf.program.types[node] = term
    return term


def dynamic(inf: Inference, *terms: Term | None) -> Term | None:
    """The result of an operation on the dynamic rung; its operands must live there, too."""
    if any(term is None for term in terms):
        return None
    for term in terms:
        inf.solver.dynify(term)
    return T_DYN


@rule(ast.Constant)
def constant(inf: Inference, node: ast.Constant, scope: Scope) -> Term:
    value = node.value
    if value is None:
        return T_NONE
    if isinstance(value, bool):
        return T_BOOL
    if isinstance(value, int):
        return T_BIGINT if abs(value) >= 2**63 else inf.int_term()
    known = {float: T_FLOAT, str: T_STR, bytes: T_BYTES, complex: T_COMPLEX}
    return known.get(type(value), T_DYN)


@rule(ast.JoinedStr)
def joined(inf: Inference, node: ast.JoinedStr, scope: Scope) -> Term:
    for value in node.values:
        infer(inf, value, scope)
    return T_STR


@rule(ast.FormattedValue)
def formatted(inf: Inference, node: ast.FormattedValue, scope: Scope) -> Term:
    infer(inf, node.value, scope)
    if node.format_spec is not None:
        infer(inf, node.format_spec, scope)
    return T_STR


@rule(ast.Name)
def name(inf: Inference, node: ast.Name, scope: Scope) -> Term | None:
    ref = names.resolve(inf, node, scope)
    assert ref is not None
    return reference(inf, node, ref, scope)


def reference(inf: Inference, node: ast.expr, ref: names.Ref, scope: Scope) -> Term | None:
    """The type of a name used as a value."""
    if ref.kind == "variable":
        assert ref.scope is not None
        known = inf.solver.get(inf.program.variable(ref.scope, ref.qualname))
        return narrowing.narrowed(inf, ref.scope, ref.qualname, known) if inf.narrowed else known
    if ref.kind == "function":
        assert ref.function is not None
        inf.escape(ref.function)
        return T_DYN
    if ref.kind == "class":
        assert ref.cls is not None
        if not ref.cls.dynamic:
            from batuta_hooks.infer.driver import make_dynamic

            make_dynamic(inf, ref.cls, "the class itself is used as a value")
        return T_DYN
    if ref.kind == "entry":
        if ref.qualname in ("builtins.ExceptionGroup", "builtins.BaseExceptionGroup"):
            inf.refuse(node, "exception groups are not supported", "raise and catch the exceptions one by one")
        if ref.qualname in ("builtins.__name__", "builtins.__file__"):
            return T_STR
        row = lookup(ref.qualname)
        if isinstance(row, Entry) and row.kind == "constant" and row.overloads:
            return match.instantiate(row.overloads[0].result, {})
        if not ref.qualname.startswith("builtins.") and not (isinstance(row, Entry) and row.dynamic):
            calls.refuse_entry(inf, node, ref.qualname, row)
        return T_DYN
    if ref.kind == "module":
        inf.refuse(node, f"the module {ref.qualname} is used as a value", "name the function or class you need from it")
    return T_DYN


def operator_call(inf: Inference, node: Any, op: str, operands: list[match.Argument]) -> Term | None:
    """An operator on typed operands: its rows first, then the user's dunder method, then the dynamic rung."""
    if any(operand.term is None for operand in operands):
        return None
    first = operands[0].term
    assert first is not None
    asked = operands[:1] if op in ("contains", "setitem") else [] if op in ("eq", "ne") else operands
    if not inf.final and any(o.term is not None and o.term.name == "None" for o in asked):
        return None  # an operand that is more than None may be on its way
    if op in ("eq", "ne") and first.name in ("instance", "optional"):
        second = operands[1].term
        if not inf.final and second is not None and second.name in ("None", "optional") and _is_open(inf, second):
            return None
        if first.name == "optional" and members.same_family(inf, first, second):
            inf.program.calls[node] = CompareCall(op)
            return T_BOOL
    if first.name == "instance":
        if op in COMPARED and members.same_family(inf, first, operands[1].term):
            return _compare_objects(inf, node, op, first, operands)
        found_method = members.find_method(inf, members.class_of(inf, first), f"__{DUNDERS.get(op, op)}__")
        if found_method is not None:
            return calls.call_user(inf, node, found_method, operands[1:])
    elif first.name != "dyn":
        row = lookup(f"operator.{op}")
        if isinstance(row, Entry):
            bound = match.bind(row, operands, {})
            found = None
            if bound is not None and op not in ITEMS and _with_array(operands) and not isinstance(node, ast.AugAssign):
                found = coercion.resolve_coerced(inf, node, row, bound)
            if found is None and bound is not None:
                found = match.resolve(inf, node, row, bound)
            if found is match.PENDING:
                return None
            if found is not None:
                assert not isinstance(found, str)
                inf.program.calls[node] = found
                return inf.solver.get(found.result)
    inf.program.calls.pop(node, None)
    if any(operand.term is not None and operand.term.name in ("array", "model") for operand in operands):
        shown = ", ".join(str(operand.term) for operand in operands)
        where = node[0] if isinstance(node, tuple) else node
        inf.refuse(where, f"the operator {op} is not supported on {shown}", "convert the operands to one dtype first")
        return T_DYN
    return dynamic(inf, *(operand.term for operand in operands))


def _with_array(operands: list[match.Argument]) -> bool:
    """Whether an array meets a list, which it makes an array of."""
    kinds = {operand.term.name for operand in operands if operand.term is not None}
    return "array" in kinds and bool(kinds & {*coercion.SEQUENCES})


def _is_open(inf: Inference, term: Term) -> bool:
    """Whether it is not known yet what a value is besides None."""
    return term.name == "None" or inf.solver.get(term.args[0]) is None


def _compare_objects(inf: Inference, node: Any, op: str, first: Term, operands: list[match.Argument]) -> Term | None:
    """A comparison within one family: the method itself where it decides alone, else what the runtime makes of it."""
    cls = members.class_of(inf, first)
    method = cls.method(f"__{op}__")
    second = operands[1].term
    if method is not None and not method.not_implemented and second is not None and second.name == "instance":
        found = members.find_method(inf, cls, f"__{op}__")
        return calls.call_user(inf, node, found, operands[1:]) if found is not None else T_DYN
    defined = any(member.method(f"__{name}__") for member in cls.root.tree() for name in ("lt", "le", "gt", "ge"))
    defined = defined or any("order" in member.options for member in cls.root.tree())
    if op not in ("eq", "ne") and not (defined and second is not None and second.name == "instance"):
        return dynamic(inf, first, second)
    inf.program.calls[node] = CompareCall(op)
    return T_BOOL


ITEMS = ("contains", "getitem", "setitem", "delitem")
COMPARED = ("eq", "ne", "lt", "le", "gt", "ge")


def operand(inf: Inference, node: ast.expr, scope: Scope) -> match.Argument:
    """An operand with its type."""
    return match.Argument(node, infer(inf, node, scope))


@rule(ast.BinOp)
def binary(inf: Inference, node: ast.BinOp, scope: Scope) -> Term | None:
    left, right = operand(inf, node.left, scope), operand(inf, node.right, scope)
    if isinstance(node.op, ast.Pow):
        return _power(inf, node, left, right)
    result = operator_call(inf, node, OPERATORS[type(node.op)], [left, right])
    formats = isinstance(node.op, ast.Mod) and left.term is not None and left.term.name == "str"
    return T_STR if formats and result is not None else result


def _power(inf: Inference, node: ast.BinOp, left: match.Argument, right: match.Argument) -> Term | None:
    """`a ** b` of ints: an int while it fits, which the run time checks; a big one when the literals say so; and a
    float when the exponent is negative, which only the dynamic rung can tell of a variable."""
    if left.term is not None and right.term is not None and left.term.name in ("int", "bigint", "bool"):
        exponent = constant_index(right.node)
        base = constant_index(left.node)
        if exponent is not None and exponent >= 0:
            large = left.term.name == "bigint" or (base is not None and abs(base) ** min(exponent, 10_000) >= 2**63)
            large = large or inf.is_wide(node)
            if large:
                row = lookup("operator.bigpow")
                assert isinstance(row, Entry)
                bound = match.bind(row, [left, right], {})
                found = match.resolve(inf, node, row, bound) if bound is not None else None
                if found is not None and not isinstance(found, str):
                    inf.program.calls[node] = found
                    return inf.solver.get(found.result)
        elif exponent is not None or "bigint" in (left.term.name, right.term.name) or inf.is_wide(node):
            inf.program.calls.pop(node, None)
            return dynamic(inf, left.term, right.term)
    elif _may_be_complex(left) and right.term is not None and constant_index(right.node) is None and inf.is_wide(node):
        inf.program.calls.pop(node, None)
        return dynamic(inf, left.term, right.term)
    return operator_call(inf, node, "pow", [left, right])


def _may_be_complex(base: match.Argument) -> bool:
    """Whether a fractional power of it may be complex."""
    return base.term is not None and base.term.name == "float"


@rule(ast.UnaryOp)
def unary(inf: Inference, node: ast.UnaryOp, scope: Scope) -> Term | None:
    value = operand(inf, node.operand, scope)
    if isinstance(node.op, ast.Not):
        return T_BOOL
    return operator_call(inf, node, OPERATORS[type(node.op)], [value])


@rule(ast.BoolOp)
def boolean(inf: Inference, node: ast.BoolOp, scope: Scope) -> Term | None:
    result = inf.cell(node, "result")
    decisive = isinstance(node.op, ast.Or)
    with narrowing.kept(inf):
        for value in node.values:
            inf.solver.flow(infer(inf, value, scope), result)
            if narrowing.static_test(inf, value, scope) in (decisive, "unknown"):
                break  # what follows is never asked, or its types are not known yet
            narrowing.learn(inf, value, not decisive, (), scope)
    return inf.solver.get(result)


@rule(matching.IsSequence)
@rule(matching.IsMapping)
@rule(matching.HasAttribute)
def shape_test(
    inf: Inference, node: matching.IsSequence | matching.IsMapping | matching.HasAttribute, scope: Scope
) -> Term | None:
    term = infer(inf, node.subject, scope)
    if term is None:
        return None
    if term.name == "instance" and narrowing.static_test(inf, node, scope) is None:
        return dynamic(inf, term) and T_BOOL  # only some of its subclasses have the attribute
    return T_BOOL


@rule(matching.Bind)
def bind(inf: Inference, node: matching.Bind, scope: Scope) -> Term:
    from batuta_hooks.infer.statements import assign

    assign(inf, node.target, infer(inf, node.value, scope), scope)
    return T_BOOL


@rule(ast.Compare)
def compare(inf: Inference, node: ast.Compare, scope: Scope) -> Term | None:
    if members.class_test(inf, node, scope) is not None:
        return T_BOOL
    operands = [operand(inf, value, scope) for value in [node.left, *node.comparators]]
    results: list[Term | None] = []
    for position, (op, left, right) in enumerate(zip(node.ops, operands, operands[1:], strict=False)):
        if isinstance(op, ast.Is | ast.IsNot):
            with_none = isinstance(right.node, ast.Constant) and right.node.value is None
            pair_known = right.term is not None and left.term is not None
            if not with_none and pair_known and not members.same_family(inf, left.term, right.term):
                dynamic(inf, left.term, right.term)
            results.append(T_BOOL)
            continue
        name = OPERATORS[type(op)]
        pair = [right, left] if name == "contains" else [left, right]
        result = operator_call(inf, (node, position), name, pair)
        results.append(T_BOOL if name == "contains" and result is not None else result)
    if len(results) == 1:
        return results[0]
    return None if None in results else T_BOOL


@rule(ast.Call)
def call(inf: Inference, node: ast.Call, scope: Scope) -> Term | None:
    return calls.infer_call(inf, node, scope)


@rule(ast.IfExp)
def conditional(inf: Inference, node: ast.IfExp, scope: Scope) -> Term | None:
    infer(inf, node.test, scope)
    result = inf.cell(node, "result")
    outcome = narrowing.static_test(inf, node.test, scope)
    for holds, branch in ((True, node.body), (False, node.orelse)):
        if outcome in (holds, None):
            with narrowing.kept(inf):
                narrowing.learn(inf, node.test, holds, (), scope)
                inf.solver.flow(infer(inf, branch, scope), result)
    return inf.solver.get(result)


@rule(ast.Lambda)
def lambda_(inf: Inference, node: ast.Lambda, scope: Scope) -> Term:
    function = inf.program.functions[node]
    inf.escape(function)
    return T_DYN


@rule(ast.NamedExpr)
def walrus(inf: Inference, node: ast.NamedExpr, scope: Scope) -> Term | None:
    from batuta_hooks.infer.statements import assign

    term = infer(inf, node.value, scope)
    assign(inf, node.target, term, scope.function())
    return inf.program.types[node.target]


def _display(
    inf: Inference, node: ast.List | ast.Set | ast.Tuple, items: list[ast.expr], kind: str, scope: Scope
) -> Term:
    item = inf.cell(node, "item")
    for value in items:
        if isinstance(value, ast.Starred):
            term = infer(inf, value.value, scope)
            cell = match.element(inf, term) if term is not None else None
            inf.solver.flow(inf.solver.get(cell) if cell is not None else dynamic(inf, term), item)
        else:
            term = infer(inf, value, scope)
            inf.solver.flow(dynamic(inf, term) if _depth(inf, term) >= DEEPEST else term, item)
    return inf.container(node, kind, item)


DEEPEST = 8  # levels of containers in one type; rustc gives up on very deep ones


def _depth(inf: Inference, term: Term | None) -> int:
    if term is None or term.name == "instance":
        return 0
    return 1 + max((_depth(inf, inf.solver.get(arg)) for arg in term.args), default=0)


@rule(ast.List)
def list_(inf: Inference, node: ast.List, scope: Scope) -> Term:
    return _display(inf, node, node.elts, "list", scope)


@rule(ast.Set)
def set_(inf: Inference, node: ast.Set, scope: Scope) -> Term:
    return _display(inf, node, node.elts, "set", scope)


LONGEST = 12  # elements of a tuple with a type each; Rust's traits go no further


@rule(ast.Tuple)
def tuple_(inf: Inference, node: ast.Tuple, scope: Scope) -> Term | None:
    if not node.elts or len(node.elts) > LONGEST or any(isinstance(value, ast.Starred) for value in node.elts):
        return _display(inf, node, node.elts, "vartuple", scope)
    cells = []
    for position, value in enumerate(node.elts):
        cell = inf.cell(node, f"item {position}")
        inf.solver.flow(infer(inf, value, scope), cell)
        cells.append(cell)
    return inf.container(node, "tuple", *cells)


@rule(ast.Dict)
def dict_(inf: Inference, node: ast.Dict, scope: Scope) -> Term:
    key, value = inf.cell(node, "key"), inf.cell(node, "value")
    for key_node, value_node in zip(node.keys, node.values, strict=True):
        term = infer(inf, value_node, scope)
        if key_node is None:
            if term is not None and term.name == "dict":
                inf.solver.unify(key, term.args[0])
                inf.solver.unify(value, term.args[1])
            elif term is not None:
                inf.solver.flow(dynamic(inf, term), key)
                inf.solver.flow(T_DYN, value)
            continue
        inf.solver.flow(infer(inf, key_node, scope), key)
        inf.solver.flow(term, value)
    return inf.container(node, "dict", key, value)


@rule(ast.Slice)
def slice_(inf: Inference, node: ast.Slice, scope: Scope) -> Term:
    parts = [infer(inf, part, scope) for part in (node.lower, node.upper, node.step) if part is not None]
    plain = all(part is None or part.name in ("int", "bigint", "bool", "None", "optional") for part in parts)
    return mk("slice") if plain else dynamic(inf, *parts) or mk("slice")


@rule(ast.Subscript)
def subscript(inf: Inference, node: ast.Subscript, scope: Scope) -> Term | None:
    base = infer(inf, node.value, scope)
    if base is not None and base.name == "None" and not inf.final:
        return None
    if base is not None and base.name == "tuple":
        position = constant_index(node.slice)
        if position is not None and -len(base.args) <= position < len(base.args):
            return inf.solver.get(base.args[position])
    if base is not None and base.name == "array":
        from batuta_hooks.infer.arrays import infer_index

        return infer_index(inf, node, base, scope)
    index = operand(inf, node.slice, scope)
    if base is not None and base.name == "tuple" and base.args:  # a run-time index: all components are one type
        match.element(inf, base)
    return operator_call(inf, node, "getitem", [match.Argument(node.value, base), index])


def constant_index(node: ast.expr) -> int | None:
    """The value of a literal integer index."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = constant_index(node.operand)
        return None if inner is None else -inner
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


@rule(ast.Attribute)
def attribute(inf: Inference, node: ast.Attribute, scope: Scope) -> Term | None:
    ref = names.resolve(inf, node, scope)
    if ref is not None:
        return reference(inf, node, ref, scope)
    owner = names.resolve(inf, node.value, scope)
    cls = owner.cls if owner is not None and owner.kind == "class" else None
    holder = cls.constant_owner(node.attr) if cls is not None and not cls.dynamic else None
    if holder is not None:
        return _class_attribute(inf, holder, node.attr)
    if cls is None and members.named_class(inf, node, scope) is not None:
        inf.program.calls[node] = NameCall()
        return T_STR
    if calls.is_super(inf, node.value, scope):
        return calls.super_attribute(inf, node)
    base = infer(inf, node.value, scope)
    if node.attr in INSIDES:
        inf.refuse(
            node, f"the attribute {node.attr} is not supported: Rust has no code objects", "keep this part in Python"
        )
    if base is None:
        return None
    if base.name == "optional":
        base = inf.solver.get(base.args[0])
        if base is None:
            return None
    if base.name == "None" and not inf.final:
        return None
    if base.name == "instance":
        found_field = _field(inf, node, base)
        return narrowing.narrowed_attribute(inf, node, found_field, scope) if inf.narrowed else found_field
    row = lookup(f"{calls.type_qualname(base)}.{node.attr}") if base.name != "dyn" else None
    if isinstance(row, Entry) and row.kind == "attribute":
        found = match.resolve(inf, node, row, {"self": match.Argument(node.value, base)})
        if found is match.PENDING:
            return None
        if found is not None:
            assert not isinstance(found, str)
            inf.program.calls[node] = found
            return inf.solver.get(found.result)
    inf.program.calls.pop(node, None)
    if base.name in ("array", "model"):
        calls.refuse_entry(inf, node, f"{calls.type_qualname(base)}.{node.attr}", row)
    return dynamic(inf, base)


def _class_attribute(inf: Inference, cls: Class, name: str) -> Term | None:
    if name in cls.variables:
        return inf.solver.get(inf.program.variable(cls.scope, name))
    return infer(inf, cls.constants[name], cls.scope)


def _field(inf: Inference, node: ast.Attribute, base: Term) -> Term | None:
    cls = members.class_of(inf, base)
    inf.program.calls.pop(node, None)
    kinds = {method.kind for method in members.implementations(cls, node.attr)}
    holders = [member for member in cls.tree() if node.attr in member.constants]
    cell = members.field(inf, cls, node.attr) if not kinds else None
    if cell is not None:
        return inf.solver.get(cell)
    if kinds == {"property"} and not holders:
        found = members.find_method(inf, cls, node.attr)
        if found is not None:
            return calls.call_user(inf, node, found, [])
    owner = cls.constant_owner(node.attr)
    if owner is not None and not kinds:
        result = inf.cell(node, "constant")
        for holder in dict.fromkeys([owner, *holders]):
            inf.solver.flow(_class_attribute(inf, holder, node.attr), result)
        if len(holders) < 2 or not any(node.attr in holder.variables for holder in holders):
            return inf.solver.get(result)
    from batuta_hooks.infer.driver import make_dynamic

    what = "a method is used as a value" if kinds else f"attribute {node.attr!r} is not set in its methods"
    make_dynamic(inf, cls, what)
    return T_DYN


def _comprehension(inf: Inference, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> Scope:
    from batuta_hooks.infer.statements import assign

    inner = inf.module.scopes[node]
    assert inner.parent is not None
    for position, generator in enumerate(node.generators):
        term = infer(inf, generator.iter, inner if position else inner.parent)
        assign(inf, generator.target, iterated(inf, generator.iter, term), inner)
        for condition in generator.ifs:
            infer(inf, condition, inner)
    return inner


def iterated(inf: Inference, node: ast.expr, term: Term | None) -> Term | None:
    """The type of what iterating over a value gives."""
    if term is None:
        return None
    if term.name == "optional":
        term = inf.solver.get(term.args[0])
        if term is None:
            return None
    if term.name == "None" and not inf.final:
        return None
    if term.name == "instance":
        method = members.find_method(inf, members.class_of(inf, term), "__iter__")
        result = calls.call_user(inf, (node, "iter"), method, []) if method is not None else None
        if result is not None and result.name == "iterator":
            return inf.solver.get(result.args[0])
        return None if method is not None and result is None else dynamic(inf, term)
    cell = match.element(inf, term)
    if cell is None:
        if term.name == "array":
            inf.refuse(
                node, "looping over an array whose rank is not known", "loop over indices, or call .tolist() first"
            )
        return dynamic(inf, term)
    return inf.solver.get(cell)


def _collected(inf: Inference, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, kind: str) -> Term:
    inner = _comprehension(inf, node)
    item = inf.cell(node, "item")
    inf.solver.flow(infer(inf, node.elt, inner), item)
    return inf.container(node, kind, item)


@rule(ast.ListComp)
def list_comprehension(inf: Inference, node: ast.ListComp, scope: Scope) -> Term:
    return _collected(inf, node, "list")


@rule(ast.SetComp)
def set_comprehension(inf: Inference, node: ast.SetComp, scope: Scope) -> Term:
    return _collected(inf, node, "set")


@rule(ast.GeneratorExp)
def generator_expression(inf: Inference, node: ast.GeneratorExp, scope: Scope) -> Term:
    return _collected(inf, node, "iterator")


@rule(ast.DictComp)
def dict_comprehension(inf: Inference, node: ast.DictComp, scope: Scope) -> Term:
    inner = _comprehension(inf, node)
    key, value = inf.cell(node, "key"), inf.cell(node, "value")
    inf.solver.flow(infer(inf, node.key, inner), key)
    inf.solver.flow(infer(inf, node.value, inner), value)
    return inf.container(node, "dict", key, value)


@rule(ast.Yield)
def yield_(inf: Inference, node: ast.Yield, scope: Scope) -> Term:
    term = infer(inf, node.value, scope) if node.value is not None else T_NONE
    assert inf.function is not None and inf.function.yields is not None
    inf.solver.flow(term, inf.function.yields)
    return T_DYN


@rule(ast.YieldFrom)
def yield_from(inf: Inference, node: ast.YieldFrom, scope: Scope) -> Term:
    term = infer(inf, node.value, scope)
    assert inf.function is not None and inf.function.yields is not None
    if term is not None:
        result = inf.solver.get(inf.function.result)
        if result is not None and result.name == "dyn":
            inf.solver.dynify(term)
        inf.solver.flow(iterated(inf, node.value, term), inf.function.yields)
        if node not in inf.program.dropped:  # only dynamic generators hand over what the inner one returns
            inf.solver.flow(T_DYN, inf.function.result)
    return T_DYN


@rule(ast.Starred)
def starred(inf: Inference, node: ast.Starred, scope: Scope) -> Term | None:
    return infer(inf, node.value, scope)


@rule(ast.Await)
def await_(inf: Inference, node: ast.Await, scope: Scope) -> Term:
    inf.refuse(node, "async/await is not supported", "keep asynchronous code in Python")
    return T_DYN
