"""Questions about expressions that rustfmt's rules ask."""

from __future__ import annotations

import re

from batuta_hooks.codegen import rust_ast as rs

LITERAL = re.compile(r"""[0-9"]|[bc]?r?#*"|b?'|(true|false)$""")
STRING = re.compile(r"""c?"|c?r#*\"""")


def is_literal(node: rs.Expr) -> bool:
    """A number, a text, a character, a truth value."""
    return isinstance(node, rs.Path) and LITERAL.match(node.text) is not None


def is_string(node: rs.Expr) -> bool:
    """A text literal: rustfmt never finds one too long."""
    return isinstance(node, rs.Path) and STRING.match(node.text) is not None


def is_name(node: rs.Expr) -> bool:
    """A path of one segment."""
    return isinstance(node, rs.Path) and not is_literal(node) and "::" not in re.sub(r"<.*>", "", node.text)


def is_simple(node: rs.Expr) -> bool:
    """Names and literals, and what leads to them."""
    match node:
        case rs.Path():
            return is_literal(node) or ("::" not in node.text)
        case rs.FieldAccess():
            return is_simple(node.receiver)
        case rs.Unary() | rs.Cast() | rs.Try():
            return is_simple(node.operand)
        case rs.Index():
            return is_simple(node.receiver) and is_simple(node.index)
    return False


def may_overflow(node: rs.Expr, count: int) -> bool:
    """The node, as the last of `count` arguments, may start on their line and end on a later one."""
    match node:
        case rs.BlockExpr() | rs.Closure():
            return True
        case (
            rs.Match() | rs.If() | rs.For() | rs.Loop() | rs.While() | rs.ArrayExpr() | rs.StructLit()
            | rs.Macro() | rs.Call() | rs.MethodCall() | rs.TupleExpr()
        ):  # fmt: skip
            return count == 1
        case rs.Unary() | rs.Cast() | rs.Try():
            return may_overflow(node.operand, count)
    return False


def is_nested_call(node: rs.Expr) -> bool:
    """A call or a macro, perhaps behind operators."""
    if isinstance(node, rs.Unary | rs.Cast | rs.Try):
        return is_nested_call(node.operand)
    return isinstance(node, rs.Call | rs.Macro)


def is_method_call(node: rs.Expr) -> bool:
    """A method call, perhaps behind operators."""
    if isinstance(node, rs.Unary | rs.Cast | rs.Try):
        return is_method_call(node.operand)
    return isinstance(node, rs.MethodCall)


def is_plain_block(node: rs.Expr) -> bool:
    """A block, with or without a label, but not `async` or `unsafe`."""
    return isinstance(node, rs.BlockExpr) and not node.prefix


def sole_expr(block: rs.Block) -> rs.Expr | None:
    """The expression of a block that holds nothing else."""
    if len(block.stmts) == 1:
        stmt = block.stmts[0]
        if isinstance(stmt, rs.ExprStmt) and not stmt.semi and not stmt.trailing:
            return stmt.expr
    return None


def has_comment(block: rs.Block) -> bool:
    """A comment stands in the block itself."""
    return any(isinstance(s, rs.Comment) or getattr(s, "trailing", "") for s in block.stmts)


def is_block_like(node: rs.Expr, text: str) -> bool:
    """The text's last line has only closing brackets, judged by the kind of node."""
    match node:
        case (
            rs.Macro() | rs.Call() | rs.MethodCall() | rs.ArrayExpr() | rs.StructLit() | rs.While() | rs.If()
            | rs.BlockExpr() | rs.Loop() | rs.For() | rs.Match()
        ):  # fmt: skip
            return "\n" in text
        case rs.Paren():
            return is_block_like(node.inner, text)
        case rs.Binary():
            return is_block_like(node.right, text)
        case rs.Index():
            return is_block_like(node.index, text)
        case rs.Try() | rs.Unary():
            if isinstance(node, rs.Unary) and node.op.startswith("&"):
                return False
            return is_block_like(node.operand, text)
        case rs.Closure():
            # a body without a block of its own may have got one
            body = node.body if node.result else innermost(node.body)
            return is_block_like(body, text) or ("\n" in text and text.rstrip(")").endswith("}"))
    return False


def takes_semicolon(node: rs.Expr) -> bool:
    """As the last of a block, the node gets a semicolon."""
    return isinstance(node, rs.Return | rs.Break | rs.Continue)


def may_break_in_closure(node: rs.Expr) -> bool:
    """As a closure's body, the node may take several lines without a block around it."""
    if isinstance(node, rs.Unary | rs.Try | rs.Cast):
        return may_break_in_closure(node.operand)
    return isinstance(node, rs.Match | rs.BlockExpr | rs.Loop | rs.StructLit)


def innermost(node: rs.Expr) -> rs.Expr:
    """The expression inside blocks that hold nothing else."""
    while isinstance(node, rs.BlockExpr) and not node.prefix:
        inner = sole_expr(node.block)
        if inner is None:
            break
        node = inner
    return node


def starts_with_block(node: rs.Expr) -> bool:
    """In a block of its own the expression would end after its first `}`, as `if a { b } else { c }?` does."""
    if not isinstance(node, rs.Call | rs.Binary | rs.Cast | rs.Assign | rs.FieldAccess | rs.Index | rs.Range | rs.Try):
        return False
    return isinstance(_leftmost(node), rs.If | rs.Match | rs.BlockExpr | rs.While | rs.Loop | rs.For)


def _leftmost(node: rs.Expr) -> rs.Expr:
    while True:
        match node:
            case rs.Call():
                node = node.func
            case rs.Binary():
                node = node.left
            case rs.Cast() | rs.Try():
                node = node.operand
            case rs.Assign():
                node = node.target
            case rs.FieldAccess() | rs.Index():
                node = node.receiver
            case rs.Range() if node.start is not None:
                node = node.start
            case _:
                return node
