"""Formatted text and `print`."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, literal_text
from batuta_hooks.codegen.expressions.literals import literal_only, typed_literal
from batuta_hooks.codegen.expressions.references import borrowed, by_reference, place
from batuta_hooks.codegen.expressions.rules import raised, rule
from batuta_hooks.ir import ops


@rule(ops.Format)
def format_(c: FunctionContext, node: ops.Format) -> r.Expr:
    template, args = [], []
    for part in node.parts:
        if isinstance(part, str):
            template.append(part.replace("{", "{{").replace("}", "}}"))
        else:
            template.append("{}")
            args.append(format_part(c, part))
    if not args:
        return r.Call(
            r.Path("Str::from"), (r.Path(literal_text("".join(p for p in node.parts if isinstance(p, str)))),)
        )
    made = r.Macro("format", (r.Path(literal_text("".join(template))), *args))
    return r.Call(r.Path("Str::from"), (made,))


PLAIN = {"str", "int", "bigint"}  # whose Display is Python's str()


def format_part(c: FunctionContext, part: ops.FormatPart) -> r.Expr:
    """One replacement field as something with Display."""
    value, rtype = part.value, part.value.type
    if part.spec == "" and not part.conversion and rtype.name != "dyn":
        if rtype.name in PLAIN:
            return place(c, value)
        if isinstance(value, ops.Const) and isinstance(value.value, str):
            return r.Path(literal_text(value.value))
        c.module.use("batuta_rt::py")
        return raised(c, r.Call(r.Path("py::str"), (by_reference(c, value),)))
    c.module.use("batuta_rt::py")
    text: ops.Expr = value
    if part.conversion:
        function = {"r": "py::repr", "s": "py::str", "a": "py::ascii"}[part.conversion]
        shown = raised(c, r.Call(r.Path(function), (by_reference(c, value),)))
        if part.spec == "":
            return shown
        target: r.Expr = r.Unary("&", shown)
    else:
        target = by_reference(c, text)
    spec = r.Path(literal_text(part.spec)) if isinstance(part.spec, str) else borrowed(c, part.spec)
    return raised(c, r.Call(r.Path("py::format_value"), (target, spec)))


@rule(ops.Print)
def print_(c: FunctionContext, node: ops.Print) -> r.Expr:
    macro = c.module.use("batuta_rt::py_print")
    args: list[r.Expr] = [_printed(c, value) for value in node.args]
    options: list[r.Expr] = []
    for name, value in (("sep", node.sep), ("end", node.end)):
        if value is not None:
            text = (
                r.Path(literal_text(value.value))
                if isinstance(value, ops.Const) and isinstance(value.value, str)
                else borrowed(c, value)
            )
            options.append(r.Assign(r.Path(name), text))
    if node.flush:
        options.append(r.Assign(r.Path("flush"), r.Path("true")))
    if node.stderr:
        c.module.use("batuta_rt::py::io::Stream")
        options.append(r.Assign(r.Path("file"), r.Path("Stream::Stderr")))
    if not options:
        return raised(c, r.Macro(macro, tuple(args)))
    from batuta_hooks.codegen.printer import print_expr

    shown = ", ".join(print_expr(arg) for arg in args)
    settings = ", ".join(print_expr(option) for option in options)
    return raised(c, r.Path(f"{macro}!({shown}; {settings})"))


def _printed(c: FunctionContext, value: ops.Expr) -> r.Expr:
    if isinstance(value, ops.Const) and isinstance(value.value, str):
        return r.Path(literal_text(value.value))
    if isinstance(value, ops.Format):
        shown = format_(c, value)
        assert isinstance(shown, r.Call)
        return shown.args[0]
    if literal_only(value):
        return typed_literal(c, value)
    return place(c, value)
