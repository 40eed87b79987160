"""Expressions on one line: most are that short, and then no layout has to be tried.

`Flat.slack` is how many columns must stay free for rustfmt to be sure to choose the one line: a layout sees to it that
every part would fit on a line of its own, too, where it is indented by one level more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout.shape import TAB


class Flat(NamedTuple):
    """An expression's text on one line."""

    text: str
    slack: int


Parts = dict[int, Flat | None]


def flat(done: Parts, node: rs.Expr) -> Flat | None:
    """The expression on one line; None where blocks, line breaks or wide characters are in it."""
    key = id(node)
    if key not in done:
        rule = RULES.get(node.__class__)
        found = rule(done, node) if rule is not None else None
        done[key] = found if found is not None and found.text.isascii() else None  # wide characters take more room
    return done[key]


def _path(done: Parts, node: rs.Path) -> Flat | None:
    return Flat(node.text, 2) if "\n" not in node.text else None


def _around(done: Parts, before: str, node: rs.Expr, after: str, more: int = 0) -> Flat | None:
    inner = flat(done, node)
    return None if inner is None else Flat(f"{before}{inner.text}{after}", inner.slack + more)


def _list(
    done: Parts, head: str, items: tuple[rs.Expr, ...], brackets: Sequence[str], slack: int = 2, nested: int = TAB + 1
) -> Flat | None:
    """`nested`: what an item would have less room for on a line of its own."""
    texts = []
    spared = len(head) + 2
    for item in items:
        part = flat(done, item)
        if part is None:
            return None
        texts.append(part.text)
        slack = max(slack, part.slack + nested - spared)
    return Flat(f"{head}{brackets[0]}{', '.join(texts)}{brackets[1]}", slack)


def _call(done: Parts, node: rs.Call) -> Flat | None:
    func = flat(done, node.func)
    return None if func is None else _list(done, func.text, node.args, "()", func.slack)


def _method(done: Parts, node: rs.MethodCall) -> Flat | None:
    receiver = flat(done, node.receiver)
    if receiver is None:
        return None
    turbofish = f"::<{node.turbofish}>" if node.turbofish else ""
    return _list(done, f"{receiver.text}.{node.name}{turbofish}", node.args, "()", receiver.slack, 2 * TAB + 1)


def _macro(done: Parts, node: rs.Macro) -> Flat | None:
    name = node.name if node.name.endswith("!") else node.name + "!"
    if node.brackets == "{}":
        return None
    if node.repeat:
        inner = _two(done, node.args[0], "; ", node.args[1])
        text = "" if inner is None else f"{name}{node.brackets[0]}{inner.text}{node.brackets[1]}"
        return None if inner is None else Flat(text, inner.slack + 2 * TAB)
    return _list(done, name, node.args, node.brackets)


def _unary(done: Parts, node: rs.Unary) -> Flat | None:
    return _around(done, "&mut " if node.op.strip() == "&mut" else node.op, node.operand, "")


def _two(done: Parts, left: rs.Expr, infix: str, right: rs.Expr) -> Flat | None:
    first, second = flat(done, left), flat(done, right)
    if first is None or second is None:
        return None
    return Flat(f"{first.text}{infix}{second.text}", max(first.slack, second.slack) + TAB)


def _index(done: Parts, node: rs.Index) -> Flat | None:
    receiver, index = flat(done, node.receiver), flat(done, node.index)
    if receiver is None or index is None:
        return None
    return Flat(f"{receiver.text}[{index.text}]", max(receiver.slack, index.slack) + TAB)


def _range(done: Parts, node: rs.Range) -> Flat | None:
    dots = "..=" if node.inclusive else ".."
    if node.start is not None and node.stop is not None:
        return _two(done, node.start, dots, node.stop)
    if node.stop is not None:
        return _around(done, dots, node.stop, "")
    return Flat(dots, 2) if node.start is None else _around(done, "", node.start, dots)


def _tuple(done: Parts, node: rs.TupleExpr) -> Flat | None:
    return _list(done, "", node.items, ("(", ",)") if len(node.items) == 1 else "()")


def _struct(done: Parts, node: rs.StructLit) -> Flat | None:
    if not node.fields and node.base is None:
        return Flat(f"{node.path} {{}}", 4)
    texts, slack = [], 2
    for name, value in (*node.fields, *((("..", node.base),) if node.base is not None else ())):
        part = flat(done, value)
        if part is None:
            return None
        shown = f"..{part.text}" if name == ".." else name if part.text == name else f"{name}: {part.text}"
        texts.append(shown)
        slack = max(slack, part.slack)
    return Flat(f"{node.path} {{ {', '.join(texts)} }}", slack)


def _closure(done: Parts, node: rs.Closure) -> Flat | None:
    if node.result:
        return None
    return _around(done, f"{'move ' if node.move else ''}|{', '.join(node.params)}| ", node.body, "", 2 * TAB)


def _leave(keyword: str) -> Callable[[Parts, Any], Flat | None]:
    def rule(done: Parts, node: rs.Return | rs.Break) -> Flat | None:
        head = f"{keyword} {node.label}" if isinstance(node, rs.Break) and node.label else keyword
        return Flat(head, 2) if node.value is None else _around(done, f"{head} ", node.value, "")

    return rule


RULES: dict[type, Callable[[Parts, Any], Flat | None]] = {
    rs.Path: _path,
    rs.Call: _call,
    rs.MethodCall: _method,
    rs.FieldAccess: lambda done, node: _around(done, "", node.receiver, f".{node.name}", TAB),
    rs.Try: lambda done, node: _around(done, "", node.operand, "?"),
    rs.Await: lambda done, node: _around(done, "", node.operand, ".await", TAB),
    rs.Macro: _macro,
    rs.Index: _index,
    rs.Unary: _unary,
    rs.Binary: lambda done, node: _two(done, node.left, f" {node.op} ", node.right),
    rs.Cast: lambda done, node: _around(done, "", node.operand, f" as {node.type}", TAB),
    rs.Range: _range,
    rs.TupleExpr: _tuple,
    rs.ArrayExpr: lambda done, node: _list(done, "", node.items, "[]"),
    rs.StructLit: _struct,
    rs.Closure: _closure,
    rs.Return: _leave("return"),
    rs.Break: _leave("break"),
    rs.Assign: lambda done, node: _two(done, node.target, f" {node.op} ", node.value),
    rs.Paren: lambda done, node: _around(done, "(", node.inner, ")"),
}
