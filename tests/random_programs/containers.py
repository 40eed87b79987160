"""Lists, tuples, dicts and sets."""

from __future__ import annotations

from random_programs import types as ty
from random_programs.expressions import expr, inner_scope, key, key_argument, operand, produces
from random_programs.types import Type
from random_programs.writer import Writer


def iterable(w: Writer, depth: int) -> tuple[str, list[tuple[str, Type]], str]:
    """Something to loop over: its text, the names a loop over it binds with their types, and the target's text."""
    kind = w.rng.randrange(11)
    if kind <= 1:
        name, stop = w.fresh("i"), w.rng.randint(0, 6)
        text = w.pick(
            (
                f"range({stop})",
                f"range(1, {stop})",
                f"range({stop}, -1, -1)",
                f"range(0, {stop * 3}, 3)",
                f"range(-{stop}, {stop}, 2)",
            )
        )
        return text, [(name, ty.INT)], name
    if kind == 2:
        name = w.fresh("c")
        return expr(w, ty.STR, depth), [(name, ty.STR)], name
    if kind == 3:
        item = ty.random_type(w.rng, list(w.classes), 1)
        name, at = w.name_for(item), w.fresh("i")
        start = w.pick(("", ", 1", ", start=-2"))
        return f"enumerate({expr(w, ty.list_of(item), depth)}{start})", [(at, ty.INT), (name, item)], f"({at}, {name})"
    if kind == 4:
        items = [ty.random_scalar(w.rng) for _ in range(w.rng.randint(2, 3))]
        names = [w.name_for(item) for item in items]
        sources = ", ".join(
            expr(w, ty.STR if item == ty.STR and w.chance(0.3) else ty.list_of(item), depth) for item in items
        )
        return f"zip({sources})", list(zip(names, items, strict=True)), f"({', '.join(names)})"
    if kind in (5, 6):
        found = w.visible(lambda held: held.name == "dict")
        t = w.type_of(w.pick(found)) if found else ty.dict_of(ty.random_key(w.rng), ty.random_scalar(w.rng))
        text = w.var(t) or expr(w, t, depth)
        a, b = w.fresh("k"), w.name_for(t.args[1])
        if w.chance(0.5):
            return f"{text}.items()", [(a, t.args[0]), (b, t.args[1])], f"({a}, {b})"
        return w.pick((text, f"{text}.keys()", f"reversed({text})")), [(a, t.args[0])], a
    if kind == 7 and w.generators:
        generator = w.pick(w.generators)
        from random_programs.expressions import call

        name = w.name_for(generator.result)
        return call(w, generator, depth), [(name, generator.result)], name
    if kind == 8:
        pair = ty.tuple_of(ty.random_scalar(w.rng), ty.random_scalar(w.rng))
        names = [w.name_for(item) for item in pair.args]
        return expr(w, ty.list_of(pair), depth), list(zip(names, pair.args, strict=True)), f"({', '.join(names)})"
    found = w.visible(lambda held: held.name == "list")
    t = w.type_of(w.pick(found)) if found else ty.list_of(ty.random_type(w.rng, list(w.classes), 1))
    name = w.name_for(t.item)
    text = w.var(t) or expr(w, t, depth)
    return (
        w.pick((text, text, text, f"reversed({text})", f"{text}[{w.pick(('1:', '::-1', '::2', ':-1'))}]")),
        [(name, t.item)],
        name,
    )


def comprehension(w: Writer, depth: int, element: str, *types: Type) -> str:
    """The inside of a comprehension; `element` has a place for an expression of each type."""
    with inner_scope(w, "comprehension"):
        clauses = ""
        for _ in range(1 if w.chance(0.8) else 2):
            text, names, target = iterable(w, min(depth, 1))
            for name, t in names:
                w.declare(name, t)
            clauses += f" for {target} in {text}"
            if w.chance(0.4):
                clauses += f" if {expr(w, ty.BOOL, min(depth, 1))}"
        return element.format(*(expr(w, t, depth) for t in types)) + clauses


@produces("list", weight=2)
def list_comprehension(w: Writer, t: Type, depth: int) -> str:
    inside = comprehension(w, depth, "{}", t.item)
    return f"list({inside})" if w.chance(0.15) else f"[{inside}]"


@produces("list", weight=2)
def list_display(w: Writer, t: Type, depth: int) -> str:
    parts = [operand(w, t.item, depth) for _ in range(w.rng.randint(0, 4))]
    if w.chance(0.2):
        parts.insert(w.rng.randint(0, len(parts)), f"*{expr(w, t, depth)}")
    return "[" + ", ".join(parts) + "]"


@produces("list", weight=1)
def list_operation(w: Writer, t: Type, depth: int) -> str:
    if w.chance(0.3):
        return f"({expr(w, t, depth)} * {w.pick((0, 1, 2, 3))})"
    return f"({expr(w, t, depth)} + {expr(w, t, depth)})"


@produces("list", weight=1.5)
def list_function(w: Writer, t: Type, depth: int) -> str | None:
    value = expr(w, t, depth)
    if ty.ordered(t.item) and w.chance(0.6):
        source = expr(w, ty.set_of(t.item), depth) if ty.hashable(t.item) and w.chance(0.3) else value
        key_text = key_argument(w, t.item) if source is value else ""
        return f"sorted({source}{key_text}{w.pick(('', '', ', reverse=True'))})"
    return w.pick(
        (f"list({value})", f"list(reversed({value}))", f"{value}.copy()", f"{value}[:]", f"list(filter(None, {value}))")
    )


@produces("list", weight=0.8)
def list_mapped(w: Writer, t: Type, depth: int) -> str | None:
    source = ty.random_scalar(w.rng)
    from random_programs.expressions import lambda_expr

    function = {"int": "int", "str": "str", "float": "float", "bool": "bool"}.get(t.item.name)
    if function is None or w.chance(0.5):
        function = lambda_expr(w, Type("function", (source, t.item)), depth)
    elif function != "str":
        source = w.pick((ty.INT, ty.FLOAT, ty.BOOL))
    return f"list(map({function}, {expr(w, ty.list_of(source), depth)}))"


@produces("list", weight=0.8)
def list_of_dict(w: Writer, t: Type, depth: int) -> str | None:
    names = w.visible(lambda held: held.name == "dict" and t.item in held.args)
    if not names:
        return None
    name = w.pick(names)
    held = w.type_of(name)
    return f"list({name})" if held.args[0] == t.item else f"list({name}.values())"


@produces("list", weight=0.6)
def list_of_generator(w: Writer, t: Type, depth: int) -> str | None:
    from random_programs.expressions import call

    found = [g for g in w.generators if g.result == t.item]
    return f"list({call(w, w.pick(found), depth)})" if found else None


@produces("list", weight=0.5)
def list_of_range(w: Writer, t: Type, depth: int) -> str | None:
    if t.item != ty.INT:
        return None
    return f"list(range({w.pick(('5', '2, 9, 3', '4, -3, -2', '0'))}))"


@produces("tuple", weight=3)
def tuple_display(w: Writer, t: Type, depth: int) -> str:
    return "(" + "".join(f"{operand(w, item, depth)}, " for item in t.args) + ")"


@produces("tuple", weight=0.6)
def tuple_function(w: Writer, t: Type, depth: int) -> str | None:
    if t == ty.tuple_of(ty.INT, ty.INT):
        return f"divmod({expr(w, ty.INT, depth)}, {w.pick((2, -3, 10))})"
    if t == ty.tuple_of(ty.STR, ty.STR, ty.STR):
        return f"{expr(w, ty.STR, depth)}.partition('l')"
    return None


@produces("dict", weight=2)
def dict_display(w: Writer, t: Type, depth: int) -> str:
    parts = [f"{key(w, t)}: {operand(w, t.args[1], depth)}" for _ in range(w.rng.randint(0, 4))]
    if w.chance(0.2):
        parts.insert(w.rng.randint(0, len(parts)), f"**{expr(w, t, depth)}")
    return "{" + ", ".join(parts) + "}"


@produces("dict", weight=1.5)
def dict_comprehension(w: Writer, t: Type, depth: int) -> str:
    inside = comprehension(w, depth, "{}: {}", *t.args)
    return "{" + inside + "}"


@produces("dict", weight=1)
def dict_function(w: Writer, t: Type, depth: int) -> str:
    k, v = t.args
    match w.rng.randrange(4):
        case 0:
            return f"dict(zip({expr(w, ty.list_of(k), depth)}, {expr(w, ty.list_of(v), depth)}))"
        case 1:
            return f"({expr(w, t, depth)} | {expr(w, t, depth)})"
        case 2:
            return f"{expr(w, t, depth)}.copy()"
    return f"dict({expr(w, ty.list_of(ty.tuple_of(k, v)), depth)})"


@produces("list", weight=0.5)
def dict_items(w: Writer, t: Type, depth: int) -> str | None:
    if t.item.name != "tuple" or len(t.item.args) != 2 or not ty.hashable(t.item.args[0]):
        return None
    return f"list({expr(w, ty.dict_of(*t.item.args), depth)}.items())"


@produces("set", weight=2)
def set_made(w: Writer, t: Type, depth: int) -> str:
    if w.chance(0.4):
        return "{" + comprehension(w, depth, "{}", t.item) + "}"
    return f"set({expr(w, ty.list_of(t.item), depth)})"


@produces("set", weight=2)
def set_operation(w: Writer, t: Type, depth: int) -> str:
    if w.chance(0.25):
        method = w.pick(("union", "intersection", "difference", "symmetric_difference"))
        return f"{expr(w, t, depth)}.{method}({expr(w, ty.list_of(t.item), depth)})"
    return f"({expr(w, t, depth)} {w.pick(('|', '&', '-', '^'))} {expr(w, t, depth)})"


@produces("bool", weight=0.4)
def set_comparison(w: Writer, t: Type, depth: int) -> str:
    kind = ty.set_of(w.pick((ty.INT, ty.STR)))
    return f"({expr(w, kind, depth)} {w.pick(('<=', '<', '==', '>', '!='))} {expr(w, kind, depth)})"
