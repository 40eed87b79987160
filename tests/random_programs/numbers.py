"""Numbers and truth values."""

from __future__ import annotations

from random_programs import types as ty
from random_programs.expressions import expr, operand, produces
from random_programs.types import Type
from random_programs.writer import Writer


@produces("int", weight=3)
def int_operation(w: Writer, t: Type, depth: int) -> str:
    op = w.pick(("+", "+", "-", "-", "*", "*", "//", "%", "&", "|", "^"))
    left, right = operand(w, ty.INT, depth), operand(w, ty.INT, depth)
    if op in ("//", "%") and w.chance(0.75):
        right = w.pick((f"({right} or 1)", str(w.pick((2, 3, 7, -2, -3, 10, 1000)))))
    return f"({left} {op} {right})"


@produces("int", weight=0.6)
def power_or_shift(w: Writer, t: Type, depth: int) -> str:
    base = expr(w, ty.INT, depth)
    match w.rng.randrange(5):
        case 0:
            return f"({base} ** {w.pick((0, 1, 2, 2, 3))})"
        case 1:
            return f"({base} << {w.rng.randint(0, 70 if w.big else 8)})"
        case 2:
            return f"({base} >> {w.rng.randint(0, 8)})"
        case 3:
            return f"pow({base}, {w.rng.randint(0, 5)}, {w.pick((7, 11, 97, 1000, -5))})"
    return f"({base} << ({expr(w, ty.INT, depth)} % 5))"


@produces("int", weight=1)
def int_unary(w: Writer, t: Type, depth: int) -> str:
    value = operand(w, ty.INT, depth)
    forms = ("(-{})", "(~{})", "abs({})", "(+{})", "int({})", "({}).bit_length()", "round({})", "round({}, -1)")
    return w.pick(forms).format(value)


@produces("int", weight=1)
def int_of_other(w: Writer, t: Type, depth: int) -> str:
    match w.rng.randrange(9):
        case 0:
            return f"int({expr(w, ty.FLOAT, depth)})"
        case 1:
            return f"round({expr(w, ty.FLOAT, depth)})"
        case 2:
            return f"ord({w.pick(('a', 'Z', 'é', '0'))!r})"
        case 3:
            return f"int({w.pick(('42', ' 7 ', '-13', '1_000', 'x', '', '2.5'))!r})"
        case 4:
            return f"int({w.pick(('ff', '777', 'z1', '-101'))!r}, {w.pick((16, 8, 2, 36))})"
        case 5:
            return f"({expr(w, ty.BOOL, depth)} + {expr(w, ty.INT, depth)})"
        case 6:
            return f"divmod({expr(w, ty.INT, depth)}, {w.pick((3, -3, 7, 10))})[{w.pick((0, 1))}]"
        case 7:
            return f"int({expr(w, ty.BOOL, depth)})"
    return f"hash({expr(w, w.pick((ty.INT, ty.BOOL)), depth)})"


@produces("int", weight=2)
def measure(w: Writer, t: Type, depth: int) -> str:
    kind = w.rng.randrange(7)
    if kind == 0:
        return f"len({expr(w, w.pick((ty.STR, ty.BYTES, ty.list_of(ty.INT), ty.set_of(ty.INT))), depth)})"
    if kind == 1:
        items = expr(w, ty.list_of(ty.INT), depth)
        return f"sum({items})" if w.chance(0.8) else f"sum({items}, {expr(w, ty.INT, depth)})"
    if kind == 2:
        text = expr(w, ty.STR, depth)
        return f"{text}.{w.pick(('find', 'count', 'rfind', 'index'))}({w.pick(('a', 'l', '', 'x,', 'é'))!r})"
    if kind == 3:
        inner = ty.random_scalar(w.rng)
        return f"{expr(w, ty.list_of(inner), depth)}.{w.pick(('count', 'index'))}({expr(w, inner, depth)})"
    if kind == 4:
        return f"{w.pick(('min', 'max'))}({expr(w, ty.INT, depth)}, {expr(w, ty.INT, depth)})"
    if kind == 5:
        names = w.visible(lambda held: held.name in ("list", "dict", "set", "str", "bytes", "tuple"))
        return f"len({w.pick(names)})" if names else "0"
    names = w.visible(lambda held: held.name == "list")
    return f"sum(1 for _ in {w.pick(names)})" if names else "1"


@produces("float", weight=3)
def float_operation(w: Writer, t: Type, depth: int) -> str:
    op = w.pick(("+", "-", "*", "/", "//", "%", "+", "*"))
    left, right = operand(w, ty.FLOAT, depth), operand(w, w.pick((ty.FLOAT, ty.FLOAT, ty.INT)), depth)
    if w.chance(0.5):
        left, right = right, left
        if op in ("/", "//", "%") and w.chance(0.7):
            right = f"({right} or 0.5)"
    elif op in ("/", "//", "%") and w.chance(0.7):
        right = str(w.pick((2, 4, 0.5, -0.25, 3, -3, 0.1)))
        left = expr(w, ty.FLOAT, depth)
    elif "." not in left and "." not in right:
        return f"(float({left}) {op} {right})"
    return (
        f"({left} {op} {right})"
        if op == "/"
        else f"(0.0 + {left} {op} {right})"
        if w.chance(0.1)
        else f"(float({left}) {op} {right})"
    )


@produces("float", weight=1)
def true_division(w: Writer, t: Type, depth: int) -> str:
    right = expr(w, ty.INT, depth) if w.chance(0.3) else str(w.pick((2, 3, 7, -4, 10)))
    return f"({expr(w, ty.INT, depth)} / {right})"


@produces("float", weight=1.5)
def float_function(w: Writer, t: Type, depth: int) -> str:
    value = expr(w, ty.FLOAT, depth)
    match w.rng.randrange(10):
        case 0:
            return f"(-{value})"
        case 1:
            return f"abs({value})"
        case 2:
            return f"round({value}, {w.pick((0, 1, 2, -1, 3))})"
        case 3:
            return f"float({expr(w, ty.INT, depth)})"
        case 4:
            return f"float({w.pick(('1.5', ' 2 ', '1e3', 'inf', 'x', '-0.0', '1_0.5'))!r})"
        case 5:
            return f"sum({expr(w, ty.list_of(ty.FLOAT), depth)}, 0.0)"
        case 6:
            return f"({value} ** {w.pick((2, 0.5, 3, -1, 0))})" if w.chance(0.3) else f"(abs({value}) % 10.0) ** 2"
        case 7:
            return f"{w.pick(('min', 'max'))}({value}, {expr(w, ty.FLOAT, depth)})"
        case 8:
            return f"math.{w.pick(('floor', 'ceil', 'sqrt', 'trunc', 'fabs'))}({value}) * 1.0"
    return f"divmod({value}, {w.pick(('2.5', '-0.75', '3'))})[{w.pick((0, 1))}]"


@produces("number", weight=3)
def number_operation(w: Writer, t: Type, depth: int) -> str:
    kinds = (ty.NUMBER, ty.INT, ty.FLOAT)
    return f"({expr(w, w.pick(kinds), depth)} {w.pick(('+', '-', '*'))} {expr(w, ty.NUMBER, depth)})"


@produces("number", weight=2)
def some_number(w: Writer, t: Type, depth: int) -> str:
    return expr(w, w.pick((ty.INT, ty.FLOAT, ty.BOOL)), depth)


COMPARED = (ty.INT, ty.INT, ty.FLOAT, ty.STR, ty.BYTES, ty.NUMBER, ty.list_of(ty.INT), ty.tuple_of(ty.INT, ty.STR))


@produces("bool", weight=3)
def comparison(w: Writer, t: Type, depth: int) -> str:
    kind = w.pick(COMPARED)
    ops = ("<", "<=", ">", ">=", "==", "!=")
    if kind.name in ("int", "float") and w.chance(0.25):
        other = ty.FLOAT if kind == ty.INT else ty.INT
        return f"({expr(w, kind, depth)} {w.pick(ops)} {expr(w, other, depth)})"
    if w.chance(0.2):
        return f"({expr(w, kind, depth)} {w.pick(ops)} {expr(w, kind, depth)} {w.pick(ops)} {expr(w, kind, depth)})"
    return f"({expr(w, kind, depth)} {w.pick(ops)} {expr(w, kind, depth)})"


@produces("bool", weight=0.6)
def equality(w: Writer, t: Type, depth: int) -> str:
    """Equality within and between types."""
    left = ty.random_type(w.rng, list(w.classes), 1)
    right = left if w.chance(0.7) else ty.random_type(w.rng, list(w.classes), 1)
    return f"({expr(w, left, depth)} {w.pick(('==', '!='))} {expr(w, right, depth)})"


@produces("bool", weight=1.5)
def connective(w: Writer, t: Type, depth: int) -> str:
    if w.chance(0.3):
        return f"(not {expr(w, ty.BOOL if w.chance(0.6) else ty.random_type(w.rng, [], 1), depth)})"
    return f"({expr(w, ty.BOOL, depth)} {w.pick(('and', 'or', '&', '|', '^'))} {expr(w, ty.BOOL, depth)})"


@produces("bool", weight=1.5)
def membership(w: Writer, t: Type, depth: int) -> str:
    inner = w.pick((ty.INT, ty.STR, ty.FLOAT, ty.BOOL))
    holder = w.pick((ty.list_of(inner), ty.set_of(inner), ty.dict_of(inner, ty.INT), ty.tuple_of(inner, inner)))
    if w.chance(0.3):
        inner = holder = w.pick((ty.STR, ty.BYTES))
    return f"({expr(w, inner, depth)} {w.pick(('in', 'not in'))} {expr(w, holder, depth)})"


@produces("bool", weight=1.2)
def predicate(w: Writer, t: Type, depth: int) -> str:
    match w.rng.randrange(6):
        case 0:
            return f"{w.pick(('any', 'all'))}({expr(w, ty.list_of(ty.BOOL), depth)})"
        case 1:
            kind = ty.list_of(ty.INT)
            test = f"v {w.pick(('>', '!=', '<='))} {w.pick((0, 1, 3))}"
            return f"{w.pick(('any', 'all'))}({test} for v in {expr(w, kind, depth)})"
        case 2:
            kinds = ("isdigit", "isalpha", "isupper", "islower", "isspace", "isalnum", "isidentifier")
            return f"{expr(w, ty.STR, depth)}.{w.pick(kinds)}()"
        case 3:
            return f"{expr(w, ty.STR, depth)}.{w.pick(('startswith', 'endswith'))}({w.pick(('a', 'he', '', 'é'))!r})"
        case 4:
            names = w.visible(lambda held: held.name in ("optional", "mixed"))
            return f"({w.pick(names)} {w.pick(('is None', 'is not None'))})" if names else "False"
    names = w.visible(lambda held: held.name in ("optional", "mixed", "number", "instance", "int", "bool"))
    classes = ["int", "float", "str", "bool", "list", "(int, float)", *w.classes]
    return f"isinstance({w.pick(names) if names else 1}, {w.pick(classes)})"
