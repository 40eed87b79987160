"""Precedence: a tree becomes the tree that Rust's parser gives back, with `Paren` nodes where they are needed.

Beyond what the grammar asks for, parentheses are put where clippy or rustc would warn without them
(`1 << (a + b)`, `-(-x)`) and around a block-like left operand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout.kinds import innermost, starts_with_block

POSTFIX, UNARY, CAST, RANGE, LOWEST = 17, 16, 15, 5, 3
SHIFT, SUM, COMPARISON, AND = 12, 13, 8, 7
BINARY = {
    "*": 14, "/": 14, "%": 14, "+": SUM, "-": SUM, "<<": SHIFT, ">>": SHIFT, "&": 11, "^": 10, "|": 9,
    "==": COMPARISON, "!=": COMPARISON, "<": COMPARISON, "<=": COMPARISON, ">": COMPARISON, ">=": COMPARISON,
    "&&": AND, "||": 6,
}  # fmt: skip
NEGATIVE = re.compile(r"-\s*([0-9].*|[A-Za-z_][\w:]*)", re.DOTALL)
BLOCK_LIKE = (rs.If, rs.Match, rs.BlockExpr, rs.Loop, rs.While, rs.For)


def precedence(node: rs.Expr) -> int:
    """How tightly the node's own operator binds; 18 for what needs no parentheses anywhere."""
    return BINARY[node.op] if isinstance(node, rs.Binary) else PRECEDENCE.get(node.__class__, 18)


PRECEDENCE: dict[type, int] = {
    **dict.fromkeys((rs.MethodCall, rs.FieldAccess, rs.Index, rs.Try, rs.Await, rs.Call), POSTFIX),
    rs.Unary: UNARY,
    rs.Cast: CAST,
    rs.Range: RANGE,
    **dict.fromkeys((rs.Assign, rs.Return, rs.Break, rs.Closure, rs.LetCond, rs.Continue), LOWEST),
}


def _callee(func: rs.Expr) -> rs.Expr:
    callee = expr(func)
    callable_as_is = isinstance(callee, rs.Paren) or (
        precedence(callee) >= POSTFIX and not isinstance(callee, (rs.FieldAccess, rs.Await, *BLOCK_LIKE))
    )
    return callee if callable_as_is else _paren(callee)


def _range(node: rs.Range) -> rs.Expr:
    start = None if node.start is None else expr(node.start)
    stop = None if node.stop is None else expr(node.stop)
    if start is not None and (precedence(start) <= RANGE or isinstance(start, BLOCK_LIKE)):
        start = _paren(start)
    if stop is not None and precedence(stop) <= RANGE:
        stop = _paren(stop)
    return rs.Range(start, stop, node.inclusive)


def _struct(node: rs.StructLit) -> rs.Expr:
    fields = tuple((name, expr(value)) for name, value in node.fields)
    base = None if node.base is None else expr(node.base)
    return rs.StructLit(node.path, fields, _paren(base) if isinstance(base, rs.Range) else base)


def expr(node: rs.Expr) -> rs.Expr:
    """The expression with parentheses, for a place where any expression may stand."""
    match node:
        case rs.Path(text):
            negative = NEGATIVE.fullmatch(text) if text[:1] == "-" else None
            return node if negative is None else rs.Unary("-", rs.Path(negative[1]))
        case rs.Call():
            return rs.Call(_callee(node.func), _exprs(node.args))
        case rs.MethodCall():
            return rs.MethodCall(_receiver(node.receiver), node.name, _exprs(node.args), node.turbofish)
        case rs.Macro():
            return rs.Macro(node.name, _exprs(node.args), node.brackets, node.repeat)
        case rs.FieldAccess():
            return rs.FieldAccess(_receiver(node.receiver), node.name)
        case rs.Index():
            receiver = _receiver(node.receiver)
            if isinstance(receiver, BLOCK_LIKE):
                receiver = _paren(receiver)
            return rs.Index(receiver, expr(node.index))
        case rs.Try():
            return rs.Try(_receiver(node.operand))
        case rs.Await():
            return rs.Await(_receiver(node.operand))
        case rs.Unary():
            operand = expr(node.operand)
            doubled = node.op == "-" and isinstance(operand, rs.Unary) and operand.op == "-"
            return rs.Unary(node.op, _paren(operand) if doubled or precedence(operand) < UNARY else operand)
        case rs.Binary():
            return rs.Binary(node.op, _left(node.left, node.op), _right(node.right, node.op))
        case rs.Cast():
            operand = expr(node.operand)
            if precedence(operand) < CAST or isinstance(operand, BLOCK_LIKE):
                operand = _paren(operand)
            return rs.Cast(operand, node.type)
        case rs.Range():
            return _range(node)
        case rs.TupleExpr():
            return rs.TupleExpr(_exprs(node.items))
        case rs.ArrayExpr():
            return rs.ArrayExpr(_exprs(node.items))
        case rs.StructLit():
            return _struct(node)
        case rs.Closure():
            body = expr(node.body)
            if (node.result and not _is_plain_block(body)) or starts_with_block(body):
                body = rs.BlockExpr(rs.Block((rs.ExprStmt(body, semi=False),)))
            return replace(node, body=body)
        case rs.BlockExpr():
            return replace(node, block=block(node.block))
        case rs.If():
            return _if(node)
        case rs.LetCond():
            value = expr(node.value)
            return rs.LetCond(node.pattern, _paren(value) if precedence(value) <= AND else value)
        case rs.Match():
            arms = tuple(
                rs.Arm(arm.pattern, expr(arm.body), None if arm.guard is None else expr(arm.guard)) for arm in node.arms
            )
            return rs.Match(condition(node.scrutinee), arms)
        case rs.Loop():
            return replace(node, body=block(node.body))
        case rs.While():
            return replace(node, cond=condition(node.cond), body=block(node.body))
        case rs.For():
            return replace(node, iterable=condition(node.iterable), body=block(node.body))
        case rs.Return():
            return rs.Return(None if node.value is None else expr(node.value))
        case rs.Break():
            labelled = isinstance(node.value, rs.BlockExpr | rs.Loop | rs.While | rs.For) and node.value.label
            result = None if node.value is None else expr(node.value)
            return rs.Break(node.label, _paren(result) if labelled and result is not None else result)
        case rs.Assign():
            target = expr(node.target)
            if precedence(target) <= RANGE or isinstance(target, BLOCK_LIKE):
                target = _paren(target)
            return rs.Assign(target, expr(node.value), node.op)
        case rs.Paren():
            return rs.Paren(expr(node.inner))
    return node


def condition(node: rs.Expr) -> rs.Expr:
    """The expression with parentheses, for a place where `{` starts a block: struct literals are wrapped."""
    return _without_struct(expr(node))


def block(node: rs.Block) -> rs.Block:
    """The block with its blank lines settled and its statements' semicolons as the grammar wants them."""
    stmts: list[rs.Stmt] = []
    source = _lifted(node.stmts)
    for position, stmt in enumerate(source):
        last = all(isinstance(later, rs.Blank | rs.Comment) for later in source[position + 1 :])
        if isinstance(stmt, rs.Blank) and (not stmts or isinstance(stmts[-1], rs.Blank)):
            continue
        stmts.append(_stmt(stmt, last))
    while stmts and isinstance(stmts[-1], rs.Blank):
        stmts.pop()
    return rs.Block(tuple(stmts))


def _lifted(stmts: tuple[rs.Stmt, ...]) -> tuple[rs.Stmt, ...]:
    """A trailing comment that only comments follow goes above its statement: rustfmt misplaces those that follow."""
    position = len(stmts)
    while position and isinstance(stmts[position - 1], rs.Comment | rs.Blank):
        position -= 1
    last = stmts[position - 1] if position else None
    if position == len(stmts) or not isinstance(last, rs.Let | rs.ExprStmt) or not last.trailing:
        return stmts
    comment = rs.Comment(last.trailing, last.line)
    return (*stmts[: position - 1], comment, replace(last, trailing=""), *stmts[position:])


def item(node: rs.Item) -> rs.Item:
    """The item with parentheses throughout."""
    match node:
        case rs.Fn():
            return replace(node, body=block(node.body))
        case rs.Impl():
            return replace(node, items=tuple(item(inner) for inner in node.items))
        case rs.Const():
            return replace(node, value=expr(node.value))
        case rs.ThreadLocal():
            return replace(node, statics=tuple(replace(s, value=expr(s.value)) for s in node.statics))
    return node


def _stmt(stmt: rs.Stmt, last: bool) -> rs.Stmt:
    match stmt:
        case rs.Let():
            return replace(stmt, value=None if stmt.value is None else expr(stmt.value))
        case rs.ExprStmt():
            semi = stmt.semi or (not last and not isinstance(stmt.expr, BLOCK_LIKE))
            if isinstance(stmt.expr, rs.Loop | rs.While | rs.For):
                semi = False
            elif isinstance(stmt.expr, rs.Return | rs.Break | rs.Continue):
                semi = True
            return replace(stmt, expr=expr(stmt.expr), semi=semi)
        case rs.Blank() | rs.Comment():
            return stmt
    return item(stmt)


def _if(node: rs.If) -> rs.If:
    orelse = _if(node.orelse) if isinstance(node.orelse, rs.If) else node.orelse
    return rs.If(condition(node.cond), block(node.then), block(orelse) if isinstance(orelse, rs.Block) else orelse)


def _exprs(nodes: tuple[rs.Expr, ...]) -> tuple[rs.Expr, ...]:
    return tuple(expr(node) for node in nodes)


def _paren(node: rs.Expr) -> rs.Expr:
    return node if isinstance(node, rs.Paren) else rs.Paren(node)


def _receiver(node: rs.Expr) -> rs.Expr:
    receiver = expr(node)
    return _paren(receiver) if precedence(receiver) < POSTFIX else receiver


def _left(node: rs.Expr, op: str) -> rs.Expr:
    left = expr(node)
    level, own = precedence(left), BINARY[op]
    wanted = (
        level < own
        or isinstance(left, BLOCK_LIKE)
        or (level == own == COMPARISON)
        or (op in ("<", "<<") and _ends_with_cast(left))
        or _mixes_shift(left, op)
    )
    return _paren(left) if wanted and not isinstance(left, rs.LetCond) else left


def _right(node: rs.Expr, op: str) -> rs.Expr:
    right = expr(node)
    wanted = precedence(right) <= BINARY[op] or _mixes_shift(right, op)
    return _paren(right) if wanted and not isinstance(right, rs.LetCond) else right


def _mixes_shift(operand: rs.Expr, op: str) -> bool:
    return op in ("<<", ">>") and isinstance(operand, rs.Binary) and BINARY[operand.op] >= SUM


def _ends_with_cast(node: rs.Expr) -> bool:
    match node:
        case rs.Cast():
            return True
        case rs.Binary():
            return _ends_with_cast(node.right)
        case rs.Unary():
            return _ends_with_cast(node.operand)
    return False


def _is_plain_block(node: rs.Expr) -> bool:
    return isinstance(node, rs.BlockExpr) and not node.label and not node.prefix


def _without_struct(node: rs.Expr) -> rs.Expr:
    match node:
        case rs.StructLit():
            return rs.Paren(node)
        case rs.Binary():
            return rs.Binary(node.op, _without_struct(node.left), _without_struct(node.right))
        case rs.Unary() | rs.Cast() | rs.Try() | rs.Await():
            return replace(node, operand=_without_struct(node.operand))
        case rs.MethodCall() | rs.FieldAccess() | rs.Index():
            return replace(node, receiver=_without_struct(node.receiver))
        case rs.Call():
            return replace(node, func=_without_struct(node.func))
        case rs.Range():
            start = None if node.start is None else _without_struct(node.start)
            stop = None if node.stop is None else _without_struct(node.stop)
            if stop is not None and _opens_block(stop):
                stop = _paren(stop)  # or the block would be taken for the body of the loop
            return rs.Range(start, stop, node.inclusive)
        case rs.LetCond():
            return rs.LetCond(node.pattern, _without_struct(node.value))
        case rs.Assign():
            return rs.Assign(_without_struct(node.target), _without_struct(node.value), node.op)
        case rs.Closure():
            body = node.body if node.result else innermost(node.body)  # rustfmt takes the block away
            return replace(node, body=_without_struct(body))
        case rs.Return() | rs.Break() if node.value is not None:
            return replace(node, value=_without_struct(node.value))
    return node


def _opens_block(node: rs.Expr) -> bool:
    """The text starts with `{`."""
    while isinstance(node, rs.MethodCall | rs.FieldAccess | rs.Index | rs.Try | rs.Await | rs.Binary | rs.Cast):
        match node:
            case rs.Binary():
                node = node.left
            case rs.MethodCall() | rs.FieldAccess() | rs.Index():
                node = node.receiver
            case _:
                node = node.operand
    return _is_plain_block(node)
