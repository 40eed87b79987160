"""Expressions of a wanted type: the table of ways to write each type, literals, and what fits every type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from random_programs import types as ty
from random_programs.types import Type
from random_programs.writer import Function, Scope, Writer

Producer = Callable[[Writer, Type, int], str | None]
PRODUCERS: dict[str, list[tuple[float, Producer]]] = {}

WORDS = (
    "", "a", "b", "ab", "abc", "Hello", "hello world", "x,y,z", "  pad ", "42", "-7", "3.5", "héllo", "ñandú", "日本",
    "😀!", "it's", 'say "hi"', "tab\there", "two\nlines", "back\\slash", "MiXeD cAsE", "a1b2", "zzz", "\x00nul", "ß",
    "{}", "%d",
)  # fmt: skip
INTS = (0, 1, 1, 2, 2, 3, 3, 4, 5, 7, 10, 12, 16, -1, -1, -2, -3, -7, 100, 255, 1000)
BIG = (2**31, -(2**31), 2**53, 2**53 + 1, 2**62, 2**63 - 1, -(2**63), 2**63, 2**64, 10**18, 10**20, -(10**25))
FLOATS = ("0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "0.1", "0.2", "-0.5", "-1.0", "-2.5", "3.14159", "100.0", "1e-05",
          "1e16", "1234567.891", "1e100", "-0.0")  # fmt: skip
ODD_FLOATS = ("float('inf')", "float('-inf')", "float('nan')", "1e308", "5e-324", "1e22", "123456789012345680.0")


def produces(*names: str, weight: float = 1.0) -> Callable[[Producer], Producer]:
    """Registers a way to write expressions of these types."""

    def register(producer: Producer) -> Producer:
        for name in names:
            PRODUCERS.setdefault(name, []).append((weight, producer))
        return producer

    return register


def expr(w: Writer, t: Type, depth: int = 2) -> str:
    """An expression of this type."""
    if depth <= 0 or w.chance(0.22):
        return atom(w, t)
    for _ in range(6):
        producer = w.weighted(PRODUCERS.get(t.name, []) + PRODUCERS["*"])
        text = producer(w, t, depth - 1)
        if text is not None:
            return text
    return atom(w, t)


def atom(w: Writer, t: Type) -> str:
    """A name or a literal."""
    name = w.var(t) if w.chance(0.75) else None
    return name or literal(w, t)


def operand(w: Writer, t: Type, depth: int) -> str:
    """An expression, seldom of a neighbouring numeric type."""
    if w.mixing and t.name in ("int", "float") and w.chance(0.06):
        t = w.pick((ty.BOOL, ty.INT, ty.FLOAT)) if t.name == "float" else ty.BOOL
    return expr(w, t, depth)


def literal(w: Writer, t: Type) -> str:
    """A literal, or the shortest display."""
    match t.name:
        case "int":
            return repr(w.pick(BIG) if w.big and w.chance(0.15) else w.pick(INTS))
        case "float":
            return w.pick(ODD_FLOATS) if w.chance(0.06) else w.pick(FLOATS)
        case "bool":
            return w.pick(("True", "False"))
        case "str":
            return repr(w.pick(WORDS))
        case "bytes":
            return repr(w.pick((b"", b"a", b"abc", b"\x00\xff", b"it's", b"key=value", bytes(range(60, 70)))))
        case "none":
            return "None"
        case "number":
            return literal(w, w.pick((ty.INT, ty.FLOAT, ty.BOOL)))
        case "mixed":
            return literal(w, ty.random_type(w.rng, [], 1))
        case "list":
            return "[" + ", ".join(atom(w, t.item) for _ in range(w.rng.randint(0, 4))) + "]"
        case "tuple":
            return "(" + "".join(f"{atom(w, item)}, " for item in t.args) + ")"
        case "dict":
            return "{" + ", ".join(f"{key(w, t)}: {atom(w, t.args[1])}" for _ in range(w.rng.randint(0, 3))) + "}"
        case "set":
            items = ", ".join(atom(w, t.item) for _ in range(w.rng.randint(1, 4)))
            return f"{{{items}}}" if w.chance(0.9) else "set()"
        case "optional":
            return atom(w, t.args[0]) if w.chance(0.6) else "None"
        case "instance":
            return new_instance(w, t, 0)
        case "function":
            return lambda_expr(w, t, 1)
    raise ValueError(t.name)


def key(w: Writer, t: Type) -> str:
    """A key of a dict, never NaN: two of them are not the same in a way that programs should rely on."""
    text = atom(w, t.args[0])
    return "0.5" if "nan" in text else text


def new_instance(w: Writer, t: Type, depth: int) -> str:
    """A call of the class."""
    cls = w.classes[t.ref]
    return f"{cls.name}({arguments(w, cls.init, depth)})"


def arguments(w: Writer, params: list[object] | list, depth: int, bounded: bool = False) -> str:  # type: ignore[type-arg]
    """The arguments of a call: positional, then by keyword, some defaults left out."""
    given: list[str] = []
    by_keyword = False
    for index, param in enumerate(params):
        if param.default and w.chance(0.45):
            by_keyword = True
            continue
        text = str(w.rng.randint(0, 4)) if bounded and index == 0 else operand(w, param.type, depth)
        by_keyword = by_keyword or param.keyword_only or (index > 0 and w.chance(0.1))
        given.append(f"{param.name}={text}" if by_keyword else text)
    if w.chance(0.1):
        first = next((i for i, text in enumerate(given) if "=" in text and text.partition("=")[0].isidentifier()), None)
        if first is not None:
            tail = given[first:]
            w.rng.shuffle(tail)
            given = given[:first] + tail
    return ", ".join(given)


def call(w: Writer, function: Function, depth: int) -> str:
    """A call of a function of the program."""
    return f"{function.name}({arguments(w, function.params, depth, function.bounded)})"


@contextmanager
def inner_scope(w: Writer, kind: str) -> Iterator[Scope]:
    """Names that end with a comprehension, a lambda or a block."""
    w.scopes.append(Scope(kind))
    try:
        yield w.scopes[-1]
    finally:
        w.scopes.pop()


def lambda_expr(w: Writer, t: Type, depth: int) -> str:
    """A lambda of the function type `t`: parameters, then the result."""
    *params, result = t.args
    with inner_scope(w, "lambda"):
        names = []
        for param in params:
            name = w.fresh("p")
            w.declare(name, param)
            names.append(name)
        body = expr(w, result, depth)
    return f"(lambda {', '.join(names)}: {body})"


@produces("*", weight=1.2)
def variable(w: Writer, t: Type, depth: int) -> str | None:
    return w.var(t)


@produces("*", weight=0.5)
def conditional(w: Writer, t: Type, depth: int) -> str:
    return f"({expr(w, t, depth)} if {expr(w, ty.BOOL, depth)} else {expr(w, t, depth)})"


@produces("*", weight=0.35)
def and_or(w: Writer, t: Type, depth: int) -> str:
    return f"({expr(w, t, depth)} {w.pick(('and', 'or'))} {expr(w, t, depth)})"


@produces("*", weight=0.25)
def noted(w: Writer, t: Type, depth: int) -> str | None:
    if not ty.printable(t) or "note" not in [f.name for f in w.functions]:
        return None
    return f"note({w.fresh('step')!r}, {expr(w, t, depth)})"


@produces("*", weight=1.6)
def function_call(w: Writer, t: Type, depth: int) -> str | None:
    found = [f for f in w.functions if f.result == t and f.name != "note"]
    return call(w, w.pick(found), depth) if found and w.calls else None


@produces("*", weight=1.2)
def attribute(w: Writer, t: Type, depth: int) -> str | None:
    for name in w.visible(lambda held: held.name == "instance"):
        cls = w.classes[w.type_of(name).ref]
        fields = [f for f, held in {**cls.fields, **cls.constants}.items() if held == t]
        methods = [m for m in cls.methods if m.result == t]
        if methods and w.chance(0.6):
            method = w.pick(methods)
            if "property" in method.name:
                return f"{name}.{method.name.partition(':')[2]}"
            return f"{name}.{call(w, method, depth)}"
        if fields:
            return f"{name}.{w.pick(fields)}"
    return None


@produces("*", weight=1.0)
def item(w: Writer, t: Type, depth: int) -> str | None:
    """An item of a list, a tuple or a dict in scope."""
    names = w.visible(lambda held: held.name in ("list", "dict", "tuple") and t in held.args)
    for name in names[:4]:
        held = w.type_of(name)
        if held.name == "tuple":
            at = w.pick([i for i, arg in enumerate(held.args) if arg == t])
            return f"{name}[{at if w.chance(0.7) else at - len(held.args)}]"
        if held.name == "list":
            if w.chance(0.15):
                return f"{name}[{expr(w, ty.INT, depth)}]"
            return (
                f"{name}[{w.pick((0, -1, 1, -2))}]"
                if w.chance(0.4)
                else f"{name}[{expr(w, ty.INT, depth)} % len({name})]"
            )
        if held.args[1] == t:
            if w.chance(0.4):
                return f"{name}[{expr(w, held.args[0], depth)}]"
            return f"{name}.get({expr(w, held.args[0], depth)}, {expr(w, t, depth)})"
    return None


@produces("*", weight=0.4)
def first_of(w: Writer, t: Type, depth: int) -> str | None:
    """An item of a new list, by index, `next` or an extreme."""
    items = expr(w, ty.list_of(t), depth)
    if ty.ordered(t) and w.chance(0.6):
        default = f", default={expr(w, t, depth)}" if w.chance(0.5) else ""
        return f"{w.pick(('min', 'max'))}({items}{default}{key_argument(w, t)})"
    return f"next(iter({items}), {expr(w, t, depth)})" if w.chance(0.3) else f"{items}[{w.pick((0, -1))}]"


@produces("*", weight=0.2)
def lambda_call(w: Writer, t: Type, depth: int) -> str:
    param = ty.random_scalar(w.rng)
    return f"{lambda_expr(w, Type('function', (param, t)), depth)}({expr(w, param, depth)})"


@produces("*", weight=0.5)
def held_function(w: Writer, t: Type, depth: int) -> str | None:
    """A call of a function held by a variable."""
    names = w.visible(lambda held: held.name == "function" and held.args[-1] == t)
    if not names:
        return None
    name = w.pick(names)
    return f"{name}({', '.join(expr(w, arg, depth) for arg in w.type_of(name).args[:-1])})"


@produces("*", weight=0.15)
def walrus(w: Writer, t: Type, depth: int) -> str | None:
    if any(scope.kind in ("comprehension", "lambda", "class") for scope in w.scopes) or t.name in (
        "function",
        "generator",
    ):
        return None
    names = [name for name in w.local(lambda held: held == t) if name in w.scope.names]
    if not names:
        return None
    return f"({w.pick(names)} := {expr(w, t, depth)})"


def key_argument(w: Writer, t: Type) -> str:
    """`, key=...` for sorted, min and max, or nothing."""
    if w.chance(0.6):
        return ""
    keys = ["lambda v: v"]
    match t.name:
        case "int" | "float" | "bool" | "number":
            keys += ["lambda v: -v", "abs", "str", "lambda v: v % 3" if t.name == "int" else "repr"]
        case "str":
            keys += ["len", "str.lower", "lambda v: (len(v), v)", "lambda v: v[::-1]", "lambda v: v[-1:]"]
        case "tuple":
            keys += [f"lambda v: v[{w.rng.randrange(len(t.args))}]", "lambda v: v[::-1]"]
        case "list" | "bytes":
            keys += ["len", "lambda v: v[:1]"]
    return f", key={w.pick(keys)}"


@produces("optional", weight=2)
def maybe(w: Writer, t: Type, depth: int) -> str:
    inner = t.args[0]
    names = w.visible(lambda held: held.name == "dict" and held.args[1] == inner)
    if names and w.chance(0.5):
        name = w.pick(names)
        return f"{name}.get({expr(w, w.type_of(name).args[0], depth)})"
    return (
        expr(w, inner, depth) if w.chance(0.6) else f"({expr(w, inner, depth)} if {expr(w, ty.BOOL, depth)} else None)"
    )


@produces("mixed", weight=3)
def anything(w: Writer, t: Type, depth: int) -> str:
    inner = ty.random_type(w.rng, list(w.classes), 1)
    return expr(w, inner, depth)


@produces("instance", weight=2)
def made(w: Writer, t: Type, depth: int) -> str:
    return new_instance(w, t, depth)


@produces("instance", weight=1)
def added(w: Writer, t: Type, depth: int) -> str | None:
    if "__add__" not in w.classes[t.ref].has:
        return None
    return f"({expr(w, t, depth)} + {expr(w, t, depth)})"


@produces("function", weight=2)
def function_value(w: Writer, t: Type, depth: int) -> str:
    return lambda_expr(w, t, depth)
