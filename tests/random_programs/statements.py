"""Statements: assignments, mutation through aliases, control flow, exceptions."""

from __future__ import annotations

from collections.abc import Callable

from random_programs import types as ty
from random_programs.containers import iterable
from random_programs.expressions import call, expr, inner_scope, key, key_argument, lambda_expr, operand
from random_programs.texts import slice_text
from random_programs.types import Type
from random_programs.writer import Writer

Lines = list[str]
Writing = Callable[[Writer, int], Lines | None]
STATEMENTS: list[tuple[float, Writing]] = []
CAUGHT = ("ValueError", "IndexError", "KeyError", "ZeroDivisionError", "TypeError", "LookupError", "ArithmeticError",
          "Exception", "(ValueError, KeyError)", "(IndexError, ZeroDivisionError)", "AttributeError", "OverflowError",
          "StopIteration")  # fmt: skip


def statement(weight: float) -> Callable[[Writing], Writing]:
    """Registers a kind of statement."""

    def register(writing: Writing) -> Writing:
        STATEMENTS.append((weight, writing))
        return writing

    return register


def indent(lines: Lines) -> Lines:
    """One level deeper; an empty block is `pass`."""
    return [f"    {line}" for line in lines] or ["    pass"]


def block(w: Writer, depth: int, least: int = 1, most: int = 3) -> Lines:
    """Some statements; the names they bind may stay unbound, so they end with the block."""
    with inner_scope(w, "block"):
        return statements(w, depth, w.rng.randint(least, most))


def statements(w: Writer, depth: int, count: int) -> Lines:
    """This many statements."""
    made: Lines = []
    for _ in range(count):
        for _ in range(5):
            lines = w.weighted(STATEMENTS)(w, depth)
            if lines is not None:
                made += lines
                break
    return made


def shown(w: Writer, name: str) -> str:
    """The text that prints a variable: sets in order."""
    t = w.type_of(name)
    return f"sorted({name})" if t.name == "set" else name


@statement(3)
def print_values(w: Writer, depth: int) -> Lines:
    values = []
    for _ in range(w.rng.randint(1, 3)):
        names = w.visible(lambda held: ty.printable(held) or (held.name == "set" and ty.ordered(held.item)))
        if names and w.chance(0.4):
            values.append(shown(w, w.pick(names)))
        else:
            values.append(expr(w, ty.random_type(w.rng, list(w.classes)), 2))
    tail = w.pick((", sep=''", ", end='|\\n'", ", sep=', '")) if w.chance(0.1) else ""
    return [f"print({', '.join(values)}{tail})"]


@statement(4)
def assign_new(w: Writer, depth: int) -> Lines:
    t = ty.random_type(w.rng, list(w.classes))
    if w.chance(0.08):
        key_type = w.pick((ty.INT, ty.STR, ty.FLOAT))
        t = ty.set_of(key_type)
    value = expr(w, t, 3)
    name = w.name_for(t)
    w.declare(name, t)
    return [f"{name} = {value}"]


@statement(2)
def assign_again(w: Writer, depth: int) -> Lines | None:
    names = w.local(lambda held: held.name not in ("function",))
    if not names:
        return None
    name = w.pick(names)
    t = w.type_of(name)
    if w.mixing and w.chance(0.15) and name in w.scope.names and w.scope.kind in ("module", "function"):
        t = ty.random_type(w.rng, list(w.classes), 1)
        value = expr(w, t, 2)
        w.declare(name, t)
        return [f"{name} = {value}"]
    return [f"{name} = {operand(w, t, 3)}"]


@statement(2.5)
def augmented(w: Writer, depth: int) -> Lines | None:
    names = w.local(lambda held: held.name in ("int", "float", "str", "bytes", "list", "number", "set", "bool"))
    if not names:
        return None
    name = w.pick(names)
    t = w.type_of(name)
    match t.name:
        case "int":
            op = w.pick(("+", "+", "-", "*", "//", "%", "&", "|", "^", ">>", "<<"))
            right = {"//": "3", "%": "1000", ">>": "1", "<<": "2"}.get(op) or operand(w, ty.INT, 2)
            return [f"{name} {op}= {right}"]
        case "float":
            return [f"{name} {w.pick(('+', '-', '*', '/', '//', '%'))}= {expr(w, w.pick((ty.FLOAT, ty.INT)), 2)}"]
        case "number":
            return [f"{name} {w.pick(('+', '-', '*'))}= {expr(w, ty.NUMBER, 2)}"]
        case "bool":
            return [f"{name} {w.pick(('&', '|', '^'))}= {expr(w, ty.BOOL, 2)}"]
        case "set":
            return [f"{name} {w.pick(('|', '&', '-', '^'))}= {expr(w, t, 2)}"]
        case "list" if w.chance(0.2):
            return [f"{name} *= {w.pick((0, 1, 2))}"]
    return [f"{name} += {expr(w, t, 2)}"]


@statement(2)
def alias(w: Writer, depth: int) -> Lines | None:
    """A second name of a mutable value, a change through one, and both printed."""
    names = w.visible(lambda held: held.name in ("list", "dict", "instance"))
    if not names:
        return None
    name = w.pick(names)
    t = w.type_of(name)
    other = w.name_for(t)
    lines = [f"{other} = {name}"] if w.chance(0.7) else [f"{w.fresh('box')} = [{name}, {name}]"]
    if lines[0].startswith(other):
        w.declare(other, t)
    else:
        box = lines[0].partition(" ")[0]
        w.declare(box, ty.list_of(t))
        other = f"{box}[{w.pick((0, 1, -1))}]"
    if not w.locked(name):
        lines += change(w, other, t)
    return [*lines, f"print({name}, {other}, {name} is {other})"]


def change(w: Writer, place: str, t: Type) -> Lines:
    """Statements that change the value at a place."""
    match t.name:
        case "list":
            return change_list(w, place, t)
        case "dict":
            return change_dict(w, place, t)
        case "set":
            forms = ("{}.add({v})", "{}.discard({v})", "{}.remove({v})", "{}.update([{v}, {v}])")
            return [w.pick(forms).format(place, v=expr(w, t.item, 1))]
        case "instance":
            cls = w.classes[t.ref]
            if cls.fields and not cls.frozen:
                name = w.pick(list(cls.fields))
                held = cls.fields[name]
                if held.name in ("list", "dict") and w.chance(0.5):
                    return change(w, f"{place}.{name}", held)
                op = "+" if held.name in ("int", "float", "str", "list", "number") and w.chance(0.5) else ""
                return [f"{place}.{name} {op}= {expr(w, held, 2)}"]
            if cls.methods:
                method = w.pick(cls.methods)
                if ":" not in method.name:
                    return [f"{place}.{call(w, method, 1)}"]
    return []


def change_list(w: Writer, place: str, t: Type) -> Lines:
    """One change of a list."""
    value = expr(w, t.item, 2)
    at = w.pick((0, -1, 1, 2, -2, 9))
    match w.rng.randrange(14):
        case 0 | 1 | 2:
            return [f"{place}.append({value})"]
        case 3:
            return [f"{place}.extend({expr(w, t, 2)})"]
        case 4:
            return [f"{place}.insert({at}, {value})"]
        case 5:
            return [f"print({place}.pop({w.pick(('', at))}))"]
        case 6:
            return [f"{place}.remove({value})"]
        case 7:
            return [f"{place}.reverse()"]
        case 8:
            return [f"{place}[{at}] = {value}"]
        case 9:
            return [f"{place}[{slice_text(w, 1)}] = {expr(w, t, 2)}"]
        case 10:
            return [f"del {place}[{at if w.chance(0.5) else slice_text(w, 1)}]"]
        case 11 if ty.ordered(t.item):
            return [f"{place}.sort({(key_argument(w, t.item) + w.pick(('', ', reverse=True'))).lstrip(', ')})"]
        case 12:
            op = "+" if t.item.name in ("int", "float", "str", "list", "number") else ""
            return [f"{place}[{w.pick((0, -1))}] {op}= {value}"]
    return (
        [f"{place} += {expr(w, t, 2)}"]
        if "." not in place and "[" not in place and place in w.local(lambda _: True)
        else [f"{place}.append({value})"]
    )


def change_dict(w: Writer, place: str, t: Type) -> Lines:
    """One change of a dict."""
    k, value = key(w, t) if w.chance(0.5) else expr(w, t.args[0], 1), expr(w, t.args[1], 2)
    held = t.args[1].name
    match w.rng.randrange(9):
        case 0:
            return [f"{place}.setdefault({k}, {value})"]
        case 1:
            return [f"{place}.update({expr(w, t, 2)})"]
        case 2:
            return [f"print({place}.pop({k}{w.pick(('', f', {value}'))}))"]
        case 3:
            return [f"del {place}[{k}]"]
        case 4:
            return [f"print({place}.popitem())"]
        case 5 if held in ("int", "float", "str", "number", "list"):
            return [f"{place}[{k}] = {place}.get({k}, {value}) + {expr(w, t.args[1], 1)}"]
        case 6 if held in ("int", "float", "str", "number", "list"):
            return [f"{place}[{k}] += {value}"]
        case 7 if held == "list":
            return [f"{place}.setdefault({k}, []).append({expr(w, t.args[1].item, 1)})"]
    return [f"{place}[{k}] = {value}"]


@statement(4)
def mutate(w: Writer, depth: int) -> Lines | None:
    names = [n for n in w.visible(lambda held: held.name in ("list", "dict", "set", "instance")) if not w.locked(n)]
    if not names:
        return None
    name = w.pick(names[:6])
    t = w.type_of(name)
    place = name
    if t.name in ("list", "dict") and t.args[-1].name in ("list", "dict") and w.chance(0.5):
        inner = t.args[-1]
        at = str(w.pick((0, -1))) if t.name == "list" else key(w, t)
        return change(w, f"{name}[{at}]", inner)
    return change(w, place, t)


@statement(1.5)
def unpack(w: Writer, depth: int) -> Lines | None:
    kind = w.rng.randrange(5)
    if kind == 0:
        names = w.local(lambda held: held.name in ("int", "str", "float", "list"))
        pairs = [(a, b) for a in names for b in names if a < b and w.type_of(a) == w.type_of(b)]
        if not pairs:
            return None
        a, b = w.pick(pairs)
        return [f"{a}, {b} = {b}, {a}", f"print({a}, {b})"]
    if kind == 1:
        item = ty.random_scalar(w.rng)
        value = expr(w, ty.list_of(item), 2)
        a, rest, b = w.name_for(item), w.name_for(ty.list_of(item)), w.name_for(item)
        form = w.pick(("{a}, *{rest}", "*{rest}, {b}", "{a}, *{rest}, {b}"))
        for name, t in ((a, item), (b, item), (rest, ty.list_of(item))):
            if f"{{{'a' if name == a else 'b' if name == b else 'rest'}}}" in form:
                w.declare(name, t)
        return [f"{form.format(a=a, b=b, rest=rest)} = {value}"]
    if kind == 2:
        t = ty.STR if w.chance(0.5) else ty.list_of(ty.INT)
        value = expr(w, t, 2)
        names2 = [w.name_for(t.item) for _ in range(2)]
        for name in names2:
            w.declare(name, t.item)
        return [f"{', '.join(names2)} = {value}"]
    items = [ty.random_type(w.rng, list(w.classes), 1) for _ in range(w.rng.randint(2, 3))]
    value = expr(w, ty.tuple_of(*items), 2)
    names3 = [w.name_for(item) for item in items]
    for name, item in zip(names3, items, strict=True):
        w.declare(name, item)
    if kind == 4:
        inner = ty.tuple_of(ty.INT, ty.STR)
        text, a, b = expr(w, inner, 1), w.fresh("n"), w.fresh("text")
        w.declare(a, ty.INT)
        w.declare(b, ty.STR)
        return [f"({', '.join(names3)}), ({a}, {b}) = {value}, {text}"]
    return [f"{', '.join(names3)} = {value}"]


@statement(2)
def if_statement(w: Writer, depth: int) -> Lines | None:
    if depth <= 0:
        return None
    kind = ty.BOOL if w.chance(0.75) else ty.random_type(w.rng, [], 1)
    lines = [f"if {expr(w, kind, 2)}:", *indent(block(w, depth - 1))]
    if w.chance(0.3):
        lines += [f"elif {expr(w, ty.BOOL, 2)}:", *indent(block(w, depth - 1))]
    if w.chance(0.5):
        lines += ["else:", *indent(block(w, depth - 1))]
    return lines


@statement(1)
def narrowed(w: Writer, depth: int) -> Lines | None:
    """What is None or not, told apart."""
    names = w.visible(lambda held: held.name == "optional")
    if depth <= 0 or not names:
        return None
    name = w.pick(names)
    inner = w.type_of(name).args[0]
    with inner_scope(w, "block") as scope:
        scope.names[name] = inner
        scope.locked.add(name)
        then = statements(w, depth - 1, 2)
    test = w.pick((f"if {name} is not None:", f"if {name}:", f"if not ({name} is None):"))
    return [test, *indent(then), "else:", f"    print('none', {name})"]


def jump(w: Writer) -> Lines:
    """A conditional break or continue, or nothing."""
    if not w.chance(0.4):
        return []
    return [f"if {expr(w, ty.BOOL, 2)}:", f"    {w.pick(('break', 'continue'))}"]


@statement(1.2)
def while_loop(w: Writer, depth: int) -> Lines | None:
    if depth <= 0 or w.loops >= 2:
        return None
    counter = w.fresh("count")
    stop = w.rng.randint(1, 5)
    with inner_scope(w, "block"):
        w.declare(counter, ty.INT)
        w.scope.locked.add(counter)
        w.loops += 1
        test = f"{counter} < {stop}" + (f" and {expr(w, ty.BOOL, 1)}" if w.chance(0.3) else "")
        if w.chance(0.2):
            test = f"({test}) and (True or {expr(w, ty.BOOL, 1)})"
        body = [
            f"{counter} += 1",
            *statements(w, depth - 1, w.rng.randint(1, 2)),
            *jump(w),
            *statements(w, depth - 1, 1),
        ]
        w.loops -= 1
    lines = [f"{counter} = 0", f"while {test}:", *indent(body)]
    if w.chance(0.25):
        lines += ["else:", *indent(block(w, depth - 1, 1, 1))]
    return lines


@statement(2.2)
def for_loop(w: Writer, depth: int) -> Lines | None:
    if depth <= 0 or w.loops >= 2:
        return None
    text, names, target = iterable(w, 2)
    over = [name for name in w.visible(lambda _: True) if name in text]
    with inner_scope(w, "block") as scope:
        for name, t in names:
            w.declare(name, t)
        scope.locked.update(over)
        w.loops += 1
        body = statements(w, depth - 1, w.rng.randint(1, 2)) + jump(w) + statements(w, depth - 1, w.rng.randint(0, 1))
        w.loops -= 1
    lines = [f"for {target.strip('()')} in {text}:", *indent(body)]
    if w.chance(0.2):
        lines += ["else:", *indent(block(w, depth - 1, 1, 1))]
    if w.chance(0.15):
        for name, t in names:
            w.declare(name, t)  # its last value; unbound after no round
    return lines


@statement(0.3)
def grow_while_iterating(w: Writer, depth: int) -> Lines | None:
    names = w.visible(lambda held: held.name in ("list", "dict") and ty.printable(held))
    names = [name for name in names if not w.locked(name)]
    if depth <= 0 or not names or w.loops:
        return None
    name = w.pick(names)
    t = w.type_of(name)
    variable = w.name_for(t.args[0])
    with inner_scope(w, "block"):
        w.declare(variable, t.args[0])
        if t.name == "list":
            forms = [
                f"{name}.append({variable})",
                f"{name}.insert(0, {variable})",
                f"{name}.pop()",
                f"del {name}[0]",
                f"{name}.remove({variable})",
            ]
            return [
                f"for {variable} in {name}:",
                f"    print({variable})",
                f"    if len({name}) < 8:",
                f"        {w.pick(forms)}",
                f"print({name})",
            ]
        k = key(w, t)
        forms = [f"{name}[{k}] = {expr(w, t.args[1], 1)}", f"{name}.pop({variable})", f"{name}.clear()"]
    loop = [f"for {variable} in {name}:", f"    print({variable})", f"    {w.pick(forms)}"]
    return ["try:", *indent(loop), "except RuntimeError as error:",
            "    print('changed', error)", f"print({name})"]  # fmt: skip


@statement(1.8)
def try_statement(w: Writer, depth: int) -> Lines | None:
    if depth <= 0:
        return None
    lines = ["try:", *indent(block(w, depth - 1, 1, 3))]
    handlers = [w.pick((*CAUGHT, *w.errors)) for _ in range(w.rng.randint(1, 2))]
    for handler in handlers:
        if w.chance(0.75):
            name = w.pick(("error", "e"))
            body = [f"print(type({name}).__name__, {w.pick((name, f'repr({name})', f'str({name})', f'{name}.args'))})"]
            lines += [f"except {handler} as {name}:"]
        else:
            body = [f"print('caught', {handlers.index(handler)})"]
            lines += [f"except {handler}:"]
        lines += indent(body + (block(w, depth - 1, 0, 1)) + (["raise"] if w.chance(0.07) else []))
    if w.chance(0.25):
        lines += ["else:", *indent(block(w, depth - 1, 1, 1))]
    if w.chance(0.3):
        lines += ["finally:", *indent(block(w, depth - 1, 1, 2))]
    elif w.chance(0.5) and not any(handler == "Exception" for handler in handlers):
        lines += (
            ["except Exception as other:", "    print('other', type(other).__name__, other)"]
            if "finally:" not in lines
            else []
        )
        if lines[-1].startswith("    print('other'") and "else:" in [
            line for line in lines if not line.startswith(" ")
        ]:
            return None
    return lines


@statement(0.5)
def raise_statement(w: Writer, depth: int) -> Lines | None:
    if depth >= 2 and not w.bodies:
        return None
    error = w.pick(("ValueError", "KeyError", "IndexError", "RuntimeError", "TypeError", *w.errors, *w.errors))
    value = expr(w, ty.random_type(w.rng, [], 1), 1)
    text = f"raise {error}({value})" + (f" from ValueError({value})" if w.chance(0.1) else "")
    return [f"if {expr(w, ty.BOOL, 2)}:", f"    {text}"]


@statement(0.3)
def assert_statement(w: Writer, depth: int) -> Lines | None:
    if not w.bodies:
        return None
    message = f", {expr(w, ty.random_scalar(w.rng), 1)}" if w.chance(0.6) else ""
    return [f"assert {expr(w, ty.BOOL, 2)} or {expr(w, ty.BOOL, 1)}{message}"]


@statement(0.6)
def with_statement(w: Writer, depth: int) -> Lines | None:
    if depth <= 0 or "Guard" not in w.classes:
        return None
    name = w.fresh("guard")
    with inner_scope(w, "block"):
        body = statements(w, depth - 1, w.rng.randint(1, 2))
    return [f"with Guard({name!r}, {w.pick(('True', 'False'))}) as {name}:", *indent([f"print({name})", *body])]


@statement(0.7)
def local_function(w: Writer, depth: int) -> Lines:
    """A lambda held by a name; one that reads names which change later."""
    params = tuple(ty.random_scalar(w.rng) for _ in range(w.rng.randint(0, 2)))
    t = Type("function", (*params, ty.random_type(w.rng, [], 1)))
    value = lambda_expr(w, t, 2)
    name = w.name_for(t)
    w.declare(name, t)
    return [f"{name} = {value[1:-1]}"]


@statement(0.3)
def late_binding(w: Writer, depth: int) -> Lines:
    fs, i, f = w.fresh("calls"), w.fresh("i"), w.fresh("call")
    with inner_scope(w, "lambda"):
        w.declare("v", ty.INT)
        w.declare(i, ty.INT)
        body = expr(w, ty.INT, 2)
    if w.chance(0.5):
        made = [f"{fs} = [lambda v{w.pick(('', f', {i}={i}'))}: {body} for {i} in range(3)]"]
        return [*made, f"print([{f}(10) for {f} in {fs}])"]
    return [
        f"{fs} = []",
        f"for {i} in range(3):",
        f"    {fs}.append(lambda v: {body})",
        f"print([{f}(10) for {f} in {fs}])",
    ]


@statement(0.6)
def expression_statement(w: Writer, depth: int) -> Lines | None:
    found = [f for f in w.functions if w.calls and f.name != "note"]
    if not found:
        return None
    function = w.pick(found)
    text = call(w, function, 2)
    return [f"print({text})"] if ty.printable(function.result) else [text]


@statement(1.2)
def give_back(w: Writer, depth: int) -> Lines | None:
    """An early return, or a yield."""
    if not w.bodies:
        return None
    body = w.bodies[-1]
    if body.yields is not None:
        return [f"yield {operand(w, body.yields, 2)}"]
    if body.result is None or any(scope.kind == "lambda" for scope in w.scopes[body.level :]):
        return None
    return [f"if {expr(w, ty.BOOL, 2)}:", f"    return {operand(w, body.result, 2)}"]


@statement(0.8)
def outer_name(w: Writer, depth: int) -> Lines | None:
    """A change of a variable of the module or of the enclosing function."""
    if not w.bodies or not w.bodies[-1].declared:
        return None
    name = w.pick(list(w.bodies[-1].declared))
    return [f"{name} = {expr(w, w.type_of(name), 2)}", f"print({name!r}, {shown(w, name)})"]


@statement(0.5)
def generator_steps(w: Writer, depth: int) -> Lines | None:
    """A generator taken one step at a time."""
    if not w.generators:
        return None
    generator = w.pick(w.generators)
    name = w.fresh("stream")
    lines = [f"{name} = {call(w, generator, 1)}"]
    default = expr(w, generator.result, 1)
    lines += [f"print(next({name}, {default}))", f"print(list({name}))"]
    if w.chance(0.3):
        lines.append(f"print(next({name}))")
    return lines
