"""Operators whose operands say what the result is: `x and True`, `x == x`, `x + 0`. Clippy refuses them as written."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.ir.rtypes import RType

TRUE, FALSE = r.Path("true"), r.Path("false")
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
SWAPPED = {"==": "!=", "!=": "=="}


def negated(value: r.Expr) -> r.Expr:
    """`!value`"""
    match value:
        case r.Path(text="true"):
            return FALSE
        case r.Path(text="false"):
            return TRUE
        case r.Unary(op="!", operand=operand):
            return operand
        case r.Binary(op=op, left=left, right=right) if op in SWAPPED:
            return r.Binary(SWAPPED[op], left, right)
        case r.Binary(op="&&" | "||" as op, left=left, right=right) if _negatable(left) or _negatable(right):
            return r.Binary("||" if op == "&&" else "&&", negated(left), negated(right))
    return r.Unary("!", value)


def _negatable(value: r.Expr) -> bool:
    return (isinstance(value, r.Unary) and value.op == "!") or (isinstance(value, r.Binary) and value.op in SWAPPED)


def logic(op: str, left: r.Expr, right: r.Expr) -> r.Expr:
    """`left && right`, `left || right`"""
    stays, decides = (TRUE, FALSE) if op == "&&" else (FALSE, TRUE)
    if left in (stays, decides):
        return right if left == stays else decides
    if right == stays or (left == right and is_still(left)):
        return left
    if right == decides and is_still(left):
        return decides
    return r.Binary(op, left, right)


def is_still(value: r.Expr) -> bool:
    """Whether evaluating it does nothing else."""
    match value:
        case r.Path():
            return True
        case r.Unary(operand=operand):
            return is_still(operand)
        case r.Binary(left=left, right=right):
            return is_still(left) and is_still(right)
    return False


def binary(op: str, left: r.Expr, right: r.Expr, kind: RType) -> r.Expr:
    """`left op right` of two operands of this type."""
    if kind.name == "bool":
        if op in ("&&", "||"):
            return logic(op, left, right)
        for one, other in ((left, right), (right, left)):
            if op in SWAPPED and one in (TRUE, FALSE):
                return other if (one == TRUE) == (op == "==") else negated(other)
    if left == right and is_still(left):
        if kind.name in ("int", "bool") and op in ("==", "<=", ">=", "!=", "<", ">"):
            return TRUE if op in ("==", "<=", ">=") else FALSE
        if kind.name == "float" and op in ("==", "!=", "<=", ">="):
            nan = r.MethodCall(_number(left), "is_nan")
            return nan if op == "!=" else r.Unary("!", nan)
        if kind.name == "float" and op in ("<", ">"):
            return FALSE
        if kind.name == "int" and op == "-":
            return r.Path("0_i64")
        if kind.name in ("int", "bool") and op in ("&", "|"):
            return left
    if kind.name == "int":
        return _of_ints(op, left, right)
    return _of_references(op, left, right) if op in COMPARISONS else r.Binary(op, left, right)


def _of_references(op: str, left: r.Expr, right: r.Expr) -> r.Expr:
    """A comparison takes references by itself."""
    match left, right:
        case r.Unary(op="&", operand=one), r.Unary(op="&", operand=other):
            return r.Binary(op, one, other)
        case r.Unary(op="&", operand=text), r.Path(text='""') if op in SWAPPED:
            empty = r.MethodCall(text, "is_empty")
            return empty if op == "==" else r.Unary("!", empty)
    return r.Binary(op, left, right)


def _number(value: r.Expr) -> r.Expr:
    if isinstance(value, r.Unary) and value.op == "-":
        return r.Unary("-", _number(value.operand))
    return r.Path(f"{value.text}_f64") if isinstance(value, r.Path) and value.text[:1].isdigit() else value


def _of_ints(op: str, left: r.Expr, right: r.Expr) -> r.Expr:
    zeros, ones = (r.Path("0"), r.Path("0_i64")), (r.Path("1"), r.Path("1_i64"))
    if right in zeros and op in ("+", "-", "|", "^", "<<", ">>"):
        return left
    if left in zeros and op in ("+", "|", "^"):
        return right
    if (right in ones and op == "*") or (left in ones and op == "*"):
        return left if right in ones else right
    if op in ("*", "&") and ((left in zeros and is_still(right)) or (right in zeros and is_still(left))):
        return r.Path("0_i64")
    match op, left, right:  # `a >= b + 1`
        case ">=", _, r.Binary(op="+", left=bound, right=one) if one in ones:
            return r.Binary(">", left, bound)
        case "<=", _, r.Binary(op="-", left=bound, right=one) if one in ones:
            return r.Binary("<", left, bound)
        case "<=", r.Binary(op="+", left=bound, right=one), _ if one in ones:
            return r.Binary("<", bound, right)
        case ">=", r.Binary(op="-", left=bound, right=one), _ if one in ones:
            return r.Binary(">", bound, right)
    return r.Binary(op, left, right)
