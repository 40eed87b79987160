"""Dispatch: which rule lays out which expression, and the small rules."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import blocks, chains, closures, control, matches, pairs
from batuta_hooks.codegen.layout.arguments import Comma, Tactic, bracketed, write
from batuta_hooks.codegen.layout.assignments import assigned
from batuta_hooks.codegen.layout.context import UNLIMITED, Context
from batuta_hooks.codegen.layout.kinds import is_string, takes_semicolon
from batuta_hooks.codegen.layout.shape import TAB, DoesNotFitError, Shape, last_width, size, width


def rewrite(cx: Context, node: rs.Expr, shape: Shape, statement: bool) -> str:
    """The text of `node`; `statement` for a statement or the body of a match arm."""
    if statement and takes_semicolon(node):
        shape = shape.sub_width(1)
    match node:
        case rs.Path():
            if not is_string(node) and width(node.text) > shape.width:
                raise DoesNotFitError
            return node.text
        case rs.Call():
            return bracketed(cx, cx.expr(node.func, shape), node.args, shape)
        case rs.MethodCall() | rs.FieldAccess() | rs.Try() | rs.Await():
            return chains.rewrite(cx, node, shape)
        case rs.Macro():
            return _macro(cx, node, shape)
        case rs.Index():
            return _index(cx, node, shape)
        case rs.Unary():
            op = node.op.strip() + " " if node.op.strip() == "&mut" else node.op
            return _prefixed(cx, op, node.operand, shape)
        case rs.Binary():
            return pairs.binary(cx, node, shape)
        case rs.Cast():
            return pairs.pair(cx, node.operand, lambda room: _type(node.type, room), " as ", shape)
        case rs.Range():
            return _range(cx, node, shape)
        case rs.TupleExpr():
            comma = Comma.ALWAYS if len(node.items) == 1 else None
            return bracketed(cx, "", node.items, shape, comma=comma)
        case rs.ArrayExpr():
            return bracketed(cx, "", node.items, shape, brackets="[]")
        case rs.StructLit():
            return _struct(cx, node, shape)
        case rs.Closure():
            return closures.rewrite(cx, node, shape)
        case rs.BlockExpr():
            if statement and not node.prefix:
                return blocks.label_and_block(cx, node, shape)
            return blocks.rewrite(cx, node, shape)
        case rs.If() | rs.While() | rs.For() | rs.Loop():
            return control.rewrite(cx, node, shape, statement)
        case rs.LetCond():
            return control.let_condition(cx, node, shape)
        case rs.Match():
            return matches.rewrite(cx, node, shape)
        case rs.Return():
            return "return" if node.value is None else _prefixed(cx, "return ", node.value, shape)
        case rs.Break():
            text = f"break {node.label}" if node.label else "break"
            return text if node.value is None else _prefixed(cx, f"{text} ", node.value, shape)
        case rs.Continue():
            return f"continue {node.label}" if node.label else "continue"
        case rs.Assign():
            left = f"{cx.expr(node.target, shape.sub_width(len(node.op) + 1))} {node.op}"
            return left + assigned(cx, left, node.value, shape)
        case rs.Paren():
            return f"({cx.expr(node.inner, shape.offset_left(1).sub_width(1))})"


def _type(text: str, shape: Shape) -> str:
    if width(text) > shape.width:
        raise DoesNotFitError
    return text


def _prefixed(cx: Context, prefix: str, operand: rs.Expr, shape: Shape) -> str:
    return prefix + cx.expr(operand, shape.offset_left(len(prefix)))


def _range(cx: Context, node: rs.Range, shape: Shape) -> str:
    dots = "..=" if node.inclusive else ".."
    start, stop = node.start, node.stop
    if start is not None and stop is not None:
        return pairs.pair(cx, start, lambda room: cx.expr(stop, room), dots, shape)
    if stop is not None:
        return _prefixed(cx, dots, stop, shape)
    if start is not None:
        return cx.expr(start, shape.sub_width(len(dots))) + dots
    return dots


def _index(cx: Context, node: rs.Index, shape: Shape) -> str:
    receiver = cx.expr(node.receiver, shape)
    offset = last_width(receiver) + 1
    overhead = cx.rhs_overhead(shape)
    same: str | None = None
    try:
        if "\n" in receiver:
            room = Shape(cx.max_width, shape.block, shape.align, shape.align).offset_left(offset)
            room = room.sub_width(1 + overhead)
        else:
            room = shape.offset_left(offset).sub_width(1)
        same = cx.expr(node.index, room)
        if "\n" not in same:
            return f"{receiver}[{same}]"
    except DoesNotFitError:
        pass
    line = "\n" + " " * (shape.indent + TAB)
    below = cx.attempt(node.index, cx.indented(shape.block + TAB, shape.align).offset_left(1).sub_width(1 + overhead))
    if below is not None and (same is None or "\n" not in below):
        return f"{receiver}{line}[{below}]"
    if same is None:
        raise DoesNotFitError
    return f"{receiver}[{same}]"


def _struct(cx: Context, node: rs.StructLit, shape: Shape) -> str:
    shape.sub_width(2 + width(node.path))
    if not node.fields and node.base is None:
        return f"{node.path} {{}}"
    below = cx.full(shape.block_indent())
    one_line = max(shape.width - size(node.path) - 5, -1)
    texts: list[str | None] = [_field(cx, name, value, below.sub_width(1)) for name, value in node.fields]
    if node.base is not None:
        texts.append(".." + cx.expr(node.base, below.offset_left(2)))
    total = sum(width(text or "") for text in texts) + 2 * (len(texts) - 1)
    horizontal = total <= one_line and not any("\n" in (text or "") for text in texts)
    tactic = Tactic.HORIZONTAL if horizontal else Tactic.VERTICAL
    comma = Comma.NEVER if cx.in_macro or node.base is not None else Comma.VERTICAL
    text = write(cx, texts, tactic, comma, below)
    if "\n" in text or size(text) > max(one_line, 0):
        return f"{node.path} {{{below.newline()}{text}{shape.newline()}}}"
    return f"{node.path} {{ {text} }}"


def _field(cx: Context, name: str, value: rs.Expr, shape: Shape) -> str:
    if isinstance(value, rs.Path) and value.text == name:
        return name
    text = cx.attempt(value, shape.clipped_left(len(name) + 2)) if shape.width >= len(name) + 2 else None
    if text is not None:
        return f"{name}: {text}"
    below = cx.indented(shape.block + TAB, shape.align)
    return f"{name}:\n{' ' * below.indent}{cx.expr(value, below)}"


def _macro(cx: Context, node: rs.Macro, shape: Shape) -> str:
    name = node.name if node.name.endswith("!") else node.name + "!"
    nested = cx.in_macro
    left, right = node.brackets[0], node.brackets[1]
    if node.brackets == "{}":
        with cx.switched(in_macro=True):
            inner = ", ".join(cx.expr(item, shape.with_width(UNLIMITED)) for item in node.args)
        return f"{name} {{ {inner} }}" if inner else f"{name} {{}}"
    if not node.args:
        return f"{name}{left}{right}"
    with cx.switched(in_macro=not (name == "vec!" and not nested and not node.repeat)):
        if node.repeat:
            return _repeated(cx, name, node, shape)
        plain = name == "vec!" and not nested
        comma = Comma.VERTICAL if plain else Comma.NEVER
        return bracketed(cx, name, node.args, shape, brackets=node.brackets, comma=comma, macro=True)


def _repeated(cx: Context, name: str, node: rs.Macro, shape: Shape) -> str:
    left, right = node.brackets[0], node.brackets[1]
    inner = shape.offset_left(len(name)).block_indent()
    value, count = (cx.expr(item, inner) for item in node.args)
    if "\n" not in value + count and size(value) + size(count) + 8 <= shape.width:
        return f"{name}{left}{value}; {count}{right}"
    line = "\n" + " " * inner.indent
    return f"{name}{left}{line}{value};{line}{count}{shape.newline()}{right}"
