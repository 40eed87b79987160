"""Texts and bytes."""

from __future__ import annotations

from random_programs import types as ty
from random_programs.expressions import expr, produces
from random_programs.types import Type
from random_programs.writer import Writer


def slice_text(w: Writer, depth: int) -> str:
    """The inside of a subscript: bounds and a step, each of which may be left out."""
    parts = [str(w.pick(("", "", 0, 1, 2, -1, -2, 5, -9))) for _ in range(2)]
    if w.chance(0.15):
        parts[w.rng.randrange(2)] = expr(w, ty.INT, depth)
    if w.chance(0.4):
        parts.append(str(w.pick((1, 2, -1, -1, -2, 3))))
    return ":".join(parts)


@produces("str", "bytes", weight=1.3)
def joined(w: Writer, t: Type, depth: int) -> str:
    if w.chance(0.25):
        return f"({expr(w, t, depth)} * {w.pick((0, 1, 2, 3, -1))})"
    return f"({expr(w, t, depth)} + {expr(w, t, depth)})"


@produces("str", "bytes", "list", weight=1.2)
def sliced(w: Writer, t: Type, depth: int) -> str:
    return f"{expr(w, t, depth)}[{slice_text(w, depth)}]"


@produces("str", weight=0.7)
def character(w: Writer, t: Type, depth: int) -> str:
    return f"{expr(w, ty.STR, depth)}[{w.pick((0, 1, -1, 2, -3))}]"


@produces("str", weight=1.5)
def text_of(w: Writer, t: Type, depth: int) -> str:
    inner = ty.random_type(w.rng, list(w.classes), 2)
    return f"{w.pick(('str', 'repr', 'str'))}({expr(w, inner, depth)})"


SPECS = {
    "int": ("", "d", "5d", "<6", ">6", "^7", "05d", "+d", ",", "x", "#x", "b", "o", "08b", "_d", "e", ".2f", "c", " d",
            "%", "*^9", "n"),
    "float": ("", ".2f", "8.3f", "e", ".3e", "g", ".4g", "+.1f", ",.2f", "010.2f", "%", ".0f", "<9.1f", ">9.1f", "^9",
              "G", "#g", "-", " .3f"),
    "str": ("", "5", "<6", ">6", "^7", "*^9", ".2", "10.3", "s", "é>5"),
    "bool": ("", "d", "5", "<6", ">3", "s"),
}  # fmt: skip


@produces("str", weight=2)
def f_string(w: Writer, t: Type, depth: int) -> str | None:
    parts = []
    for _ in range(w.rng.randint(1, 3)):
        parts.append(w.pick(("", " ", "a=", "-", "{{", "}}", "é", ": ")))
        inner = (
            w.pick((ty.INT, ty.FLOAT, ty.STR, ty.BOOL)) if w.chance(0.7) else ty.random_type(w.rng, list(w.classes), 1)
        )
        text = expr(w, inner, min(depth, 1))
        if any(mark in text for mark in "\"'\\{}!:#\n"):
            names = w.visible(lambda held, inner=inner: held == inner)  # type: ignore[misc]
            if not names:
                continue
            text = w.pick(names)
        specs = SPECS.get(inner.name)
        if specs and w.chance(0.6):
            spec = w.pick(specs)
            if "é" in spec or w.chance(0.9):
                parts.append(f"{{{text}:{spec}}}")
            else:
                parts.append(f"{{{text}:{{{w.pick((3, 6, 9))}}}}}")
        else:
            parts.append(f"{{{text}{w.pick(('', '', '!r', '!s', '!a'))}}}")
    return 'f"' + "".join(parts) + '"'


@produces("str", weight=0.8)
def percent(w: Writer, t: Type, depth: int) -> str:
    forms = (
        *((form, ty.INT) for form in ("%d", "%5d", "%-6d|", "%03d", "%x", "%+d", "%5.1f")),
        *((form, ty.FLOAT) for form in ("%.2f", "%8.3f", "%e", "%g", "%d")),
        *((form, ty.STR) for form in ("%s", "%-8s|", "%.2s", "%r", "%c")),
        *(("%s", ty.list_of(ty.INT)), ("%i", ty.BOOL), ("%s", ty.MIXED)),
    )
    chosen = [w.pick(forms) for _ in range(w.rng.randint(1, 3))]
    text = w.pick((" ", ", ", "/", " 100%% ")).join(form for form, _ in chosen)
    values = ", ".join(expr(w, kind, depth) for _, kind in chosen)
    return f"({text!r} % ({values},))"


@produces("str", weight=0.5)
def format_call(w: Writer, t: Type, depth: int) -> str:
    kind = w.pick((ty.INT, ty.FLOAT, ty.STR))
    if w.chance(0.5):
        return f"format({expr(w, kind, depth)}, {w.pick(SPECS[kind.name])!r})"
    other = w.pick((ty.INT, ty.FLOAT, ty.STR, ty.BOOL))
    form = w.pick(("{} {}", "{1}-{0}", "{0!r:>8}|{1}", "{:>6}|{:<6}|", "{a}{b!r}"))
    if "{a}" in form:
        return f"{form!r}.format(b={expr(w, kind, depth)}, a={expr(w, other, depth)})"
    return f"{form!r}.format({expr(w, kind, depth)}, {expr(w, other, depth)})"


@produces("str", weight=2)
def str_method(w: Writer, t: Type, depth: int) -> str:
    text = expr(w, ty.STR, depth)
    method = w.pick(
        (
            "upper()",
            "lower()",
            "strip()",
            "title()",
            "capitalize()",
            "swapcase()",
            "lstrip('a ')",
            "rstrip('l!')",
            "replace('a', 'bb')",
            "replace('l', '', 1)",
            "center(9, '*')",
            "ljust(6, '.')",
            "rjust(6)",
            "zfill(5)",
            "casefold()",
            "expandtabs(4)",
            "removeprefix('a')",
            "removesuffix('c')",
            "partition(',')[0]",
            "rpartition('l')[-1]",
            "split(',')[-1]",
            "split()[0]",
            "join(['x', 'y', 'z'])",
            "encode().decode()",
            "translate({97: 'X', 98: None})",
        )
    )
    return f"{text}.{method}"


@produces("str", weight=0.7)
def joined_items(w: Writer, t: Type, depth: int) -> str:
    separator = repr(w.pick((", ", "", "-", "é")))
    if w.chance(0.5):
        return f"{separator}.join({expr(w, ty.list_of(ty.STR), depth)})"
    return f"{separator}.join(str(v) for v in {expr(w, ty.list_of(ty.random_scalar(w.rng)), depth)})"


@produces("str", weight=0.4)
def text_of_number(w: Writer, t: Type, depth: int) -> str:
    return f"{w.pick(('chr', 'hex', 'bin', 'oct', 'ascii'))}({expr(w, ty.INT, depth)} % 1000)"


@produces("str", weight=0.3)
def type_name(w: Writer, t: Type, depth: int) -> str:
    inner = ty.random_type(w.rng, list(w.classes), 1)
    return f"type({expr(w, inner, depth)}).__name__"


@produces("list", weight=1.0)
def split_text(w: Writer, t: Type, depth: int) -> str | None:
    if t.item != ty.STR:
        return None
    text = expr(w, ty.STR, depth)
    form = w.pick(
        (
            "{}.split()",
            "{}.split(',')",
            "{}.split('l', 1)",
            "list({})",
            "{}.splitlines()",
            "{}.rsplit(None, 1)",
            "sorted({})",
            "[*{}]",
        )
    )
    return form.format(text)


BYTES_METHODS = ("upper()", "strip()", "title()", "ljust(5, b'-')", "lower()")


@produces("bytes", weight=2)
def bytes_made(w: Writer, t: Type, depth: int) -> str:
    match w.rng.randrange(6):
        case 0:
            return f"{expr(w, ty.STR, depth)}.encode({w.pick(('', repr('utf-8'), repr('latin-1')))})"
        case 1:
            return f"bytes(v % 256 for v in {expr(w, ty.list_of(ty.INT), depth)})"
        case 2:
            return f"bytes({w.rng.randint(0, 4)})"
        case 3:
            return f"{expr(w, ty.BYTES, depth)}.{w.pick(BYTES_METHODS)}"
        case 4:
            return f"{expr(w, ty.BYTES, depth)}.replace(b'a', b'__')"
    return f"bytes({expr(w, ty.list_of(ty.INT), depth)})"


@produces("str", weight=0.4)
def text_of_bytes(w: Writer, t: Type, depth: int) -> str:
    value = expr(w, ty.BYTES, depth)
    return w.pick(
        (f"{value}.hex()", f"{value}.decode('latin-1')", f"repr({value})", f"{value}.decode(errors='replace')")
    )


@produces("int", weight=0.3)
def byte(w: Writer, t: Type, depth: int) -> str:
    return f"{expr(w, ty.BYTES, depth)}[{w.pick((0, -1, 1))}]"
