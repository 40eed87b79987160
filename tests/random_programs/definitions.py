"""Functions, generators, classes and exceptions of a program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from random_programs import types as ty
from random_programs.expressions import expr, literal
from random_programs.statements import Lines, indent, statements
from random_programs.types import Type
from random_programs.writer import Body, Class, Function, Param, Scope, Writer


@contextmanager
def function_body(w: Writer, params: list[Param], body: Body) -> Iterator[None]:
    """Writing a function: its parameters are in scope."""
    w.scopes.append(Scope("function", {param.name: param.type for param in params}))
    body.level = len(w.scopes) - 1
    loops, w.loops = w.loops, 0
    w.bodies.append(body)
    try:
        yield
    finally:
        w.bodies.pop()
        w.scopes.pop()
        w.loops = loops


def parameters(w: Writer, count: int) -> list[Param]:
    """Parameters: plain ones, then those with defaults, some by keyword only."""
    made = [Param(w.name_for(t), t) for t in (ty.random_type(w.rng, list(w.classes), 1) for _ in range(count))]
    for param in made[w.rng.randint(0, count) :] if w.chance(0.5) else []:
        param.default = True
    if made and w.chance(0.15):
        for param in made[w.rng.randint(0, count) :]:
            param.keyword_only = True
    return made


def signature(w: Writer, params: list[Param], first: str = "") -> str:
    """The text between the parentheses of a `def`."""
    parts = [first] if first else []
    starred = False
    for param in params:
        if param.keyword_only and not starred:
            parts.append("*")
            starred = True
        parts.append(f"{param.name}={literal(w, param.type)}" if param.default else param.name)
    return ", ".join(parts)


def function(w: Writer) -> Lines:
    """A function at the top level; recursive, with a nested function, or plain."""
    kind = w.rng.random()
    if kind < 0.15:
        return recursive_function(w)
    if kind < 0.3:
        return generator(w)
    if kind < 0.42:
        return closure(w)
    name = w.fresh("compute")
    params = parameters(w, w.rng.randint(0, 3))
    result = ty.random_type(w.rng, list(w.classes))
    body = Body(result)
    if w.chance(0.3):
        names = w.visible(lambda held: held.name in ("int", "float", "str", "list", "number"))
        body.declared = dict.fromkeys(names[:1], "global")
    heading = f"def {name}({signature(w, params)}):"
    with function_body(w, params, body):
        lines = [f"{how} {outer}" for outer, how in body.declared.items()]
        if w.chance(0.25):
            lines += nested(w)
        lines += statements(w, 2, w.rng.randint(1, 4))
        if w.chance(0.93):
            lines.append(f"return {expr(w, result, 3)}")
        else:
            result = ty.optional(result)
    w.functions.append(Function(name, params, result))
    return [heading, *indent(lines)]


def nested(w: Writer) -> Lines:
    """A function inside a function, which reads or changes the outer one's names."""
    name = w.fresh("inner")
    params = [Param(w.name_for(t), t) for t in (ty.random_scalar(w.rng) for _ in range(w.rng.randint(0, 2)))]
    result = ty.random_type(w.rng, [], 1)
    body = Body(result)
    names = w.local(lambda held: held.name in ("int", "float", "str", "list", "number"))
    names = [outer for outer in names if outer not in w.bodies[-1].declared]
    if names and w.chance(0.5):
        body.declared = {w.pick(names): "nonlocal"}
    with function_body(w, params, body):
        lines = [f"{how} {outer}" for outer, how in body.declared.items()]
        lines += statements(w, 1, w.rng.randint(1, 2))
        lines.append(f"return {expr(w, result, 2)}")
    w.declare(name, Type("function", (*(param.type for param in params), result)))
    return [f"def {name}({', '.join(param.name for param in params)}):", *indent(lines)]


def recursive_function(w: Writer) -> Lines:
    """A function whose first parameter counts the recursion down."""
    name = w.fresh("descend")
    count = Param(w.fresh("depth"), ty.INT)
    params = [
        count,
        *(Param(w.name_for(t), t) for t in (ty.random_type(w.rng, [], 1) for _ in range(w.rng.randint(0, 1)))),
    ]
    result = w.pick((ty.INT, ty.STR, ty.list_of(ty.INT), ty.FLOAT, ty.random_type(w.rng, [], 1)))
    heading = f"def {name}({', '.join(param.name for param in params)}):"
    with function_body(w, params, Body(result)):
        w.scope.locked.add(count.name)
        lines = [f"if {count.name} <= 0:", f"    return {expr(w, result, 2)}", *statements(w, 1, w.rng.randint(0, 2))]
        again = [", ".join([f"{count.name} - 1", *(expr(w, p.type, 1) for p in params[1:])]) for _ in range(2)]
        if result.name in ("int", "str", "list", "float", "number", "bytes"):
            forms = [f"{expr(w, result, 1)} + {name}({again[0]})", f"{name}({again[0]}) + {name}({again[1]})"]
        else:
            forms = [f"{name}({again[0]})", f"({name}({again[0]}) if {expr(w, ty.BOOL, 1)} else {name}({again[1]}))"]
        lines.append(f"return {w.pick(forms)}")
    w.functions.append(Function(name, params, result, bounded=True))
    return [heading, *indent(lines)]


def generator(w: Writer) -> Lines:
    """A generator function."""
    name = w.fresh("produce")
    params = parameters(w, w.rng.randint(0, 2))
    yields = ty.random_type(w.rng, list(w.classes), 1)
    heading = f"def {name}({signature(w, params)}):"
    with function_body(w, params, Body(yields=yields)):
        lines = statements(w, 2, w.rng.randint(1, 3))
        lines.append(f"yield {expr(w, yields, 2)}")
        if w.chance(0.3):
            lines.append(f"yield from {expr(w, ty.list_of(yields), 2)}")
        if w.chance(0.3):
            lines += [f"if {expr(w, ty.BOOL, 1)}:", "    return", f"yield {expr(w, yields, 1)}"]
    w.generators.append(Function(name, params, yields))
    return [heading, *indent(lines)]


def closure(w: Writer) -> Lines:
    """A function that returns a function with a state of its own, made twice."""
    name, inner = w.fresh("make"), w.fresh("step")
    state_type = w.pick((ty.INT, ty.FLOAT, ty.STR, ty.list_of(ty.INT), ty.list_of(ty.STR)))
    state = w.name_for(state_type)
    step = w.fresh("by")
    lines = [f"def {name}({state}):", f"    def {inner}({step}):"]
    with (
        function_body(w, [Param(state, state_type)], Body()),
        function_body(w, [Param(step, state_type)], Body(state_type)),
    ):
        w.bodies[-1].declared = {state: "nonlocal"}
        lines += indent(
            indent(
                [f"nonlocal {state}", *statements(w, 1, w.rng.randint(0, 1)), f"{state} += {step}", f"return {state}"]
            )
        )
    lines.append(f"    return {inner}")
    for _ in range(2):
        held = w.fresh("stepper")
        lines.append(f"{held} = {name}({literal(w, state_type)})")
        w.declare(held, Type("function", (state_type, state_type)))
    return lines


def error_class(w: Writer) -> Lines:
    """An exception of the program, with or without a field."""
    name = w.fresh("Failure")
    base = w.pick(("Exception", "ValueError", "KeyError", "LookupError", *w.errors))
    w.errors.append(name)
    if w.chance(0.5) or base.startswith("Failure"):
        return [f"class {name}({base}):", "    pass"]
    passed = w.pick(("code", "'failed', code", "f'code {code}'"))
    heading = [f"class {name}({base}):", "    def __init__(self, code):"]
    return [*heading, f"        super().__init__({passed})", "        self.code = code"]


GUARD = """\
class Guard:
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind.__name__ if kind else None, error)
        return self.swallow

    def __repr__(self):
        return f"Guard({self.name})"
"""


def guard_class(w: Writer) -> Lines:
    """The context manager of `with` statements."""
    w.classes["Guard"] = Class(
        "Guard", [Param("name", ty.STR), Param("swallow", ty.BOOL)], {"name": ty.STR, "swallow": ty.BOOL}
    )
    return GUARD.splitlines()


def note_function(w: Writer) -> Lines:
    """The function that shows the order of evaluation."""
    w.functions.append(Function("note", [], ty.NONE))
    return ["def note(tag, value):", "    print('note', tag, value)", "    return value"]


def a_class(w: Writer) -> Lines:
    """A dataclass, a plain class or a subclass."""
    bases = [cls for cls in w.classes.values() if cls.name != "Guard" and "dataclass" not in cls.has]
    if bases and w.chance(0.5):
        return subclass(w, w.pick(bases))
    return dataclass(w) if w.chance(0.35) else plain_class(w)


def dataclass(w: Writer) -> Lines:
    """A dataclass with annotated fields."""
    name = w.fresh("Record")
    fields = [
        Param(w.name_for(t), t)
        for t in (w.pick((ty.INT, ty.FLOAT, ty.STR, ty.BOOL, ty.list_of(ty.INT))) for _ in range(w.rng.randint(1, 3)))
    ]
    options = w.pick(("", "", "(order=True)", "(frozen=True)", "(eq=False)"))
    lines = [f"@dataclass{options}", f"class {name}:"]
    for at, param in enumerate(fields):
        annotation = "list[int]" if param.type.name == "list" else param.type.name
        param.default = at > 0 and (fields[at - 1].default or w.chance(0.3))
        default = "field(default_factory=list)" if param.type.name == "list" else literal(w, param.type)
        lines.append(f"    {param.name}: {annotation}" + (f" = {default}" if param.default else ""))
    cls = Class(
        name, fields, {param.name: param.type for param in fields}, frozen="frozen" in options, has={"dataclass"}
    )
    w.classes[name] = cls
    return lines + methods(w, cls)


def plain_class(w: Writer) -> Lines:
    """A class with `__init__` and `__repr__`."""
    name = w.fresh("Thing")
    init = parameters(w, w.rng.randint(1, 3))
    cls = Class(name, init, {})
    lines = [f"class {name}:"]
    if w.chance(0.4):
        t = ty.random_type(w.rng, [], 1)
        constant = w.fresh("KIND")
        cls.constants[constant] = t
        lines.append(f"    {constant} = {literal(w, t)}")
    body = []
    heading = f"    def __init__({signature(w, init, 'self')}):"
    with function_body(w, init, Body()):
        for param in init:
            cls.fields[param.name] = param.type
            body.append(f"self.{param.name} = {param.name}")
        if w.chance(0.5):
            t = ty.random_type(w.rng, [], 1)
            extra = w.name_for(t)
            body.append(f"self.{extra} = {expr(w, t, 2)}")
            cls.fields[extra] = t
    shown = ", ".join(f"{{self.{field}!r}}" for field in cls.fields)
    lines += [heading, *indent(indent(body)), "    def __repr__(self):", f'        return f"{name}({shown})"']
    w.classes[name] = cls
    return lines + methods(w, cls)


def subclass(w: Writer, base: Class) -> Lines:
    """A subclass that adds a field and overrides methods."""
    name = w.fresh("Special")
    cls = Class(
        name, list(base.init), dict(base.fields), list(base.methods), dict(base.constants), base.name, has=set(base.has)
    )
    lines = [f"class {name}({base.name}):"]
    if w.chance(0.5):
        extra = Param(w.name_for(ty.INT), ty.INT, default=True)
        plain = [param for param in base.init if not param.keyword_only]
        init = [*plain, extra, *(param for param in base.init if param.keyword_only)]
        passed = ", ".join(
            [param.name for param in plain] + [f"{p.name}={p.name}" for p in base.init if p.keyword_only]
        )
        lines += [
            f"    def __init__({signature(w, init, 'self')}):",
            f"        super().__init__({passed})",
            f"        self.{extra.name} = {extra.name}",
        ]
        cls.init = init
        cls.fields[extra.name] = ty.INT
    w.classes[name] = cls
    for method in base.methods:
        if w.chance(0.5) and ":" not in method.name and not method.name[0].isupper():
            names = ", ".join(param.name for param in method.params)
            with function_body(w, method.params, Body(method.result)):
                own = self_expr(w, cls, method.result)
            inherited = f"super().{method.name}({names})"
            text = (
                f"{inherited} + {own}"
                if method.result.name in ("int", "float", "str", "list")
                else w.pick((inherited, own))
            )
            lines += [f"    def {method.name}(self{', ' * bool(names)}{names}):", f"        return {text}"]
    return lines + methods(w, cls) if len(lines) == 1 or w.chance(0.5) else lines


def self_expr(w: Writer, cls: Class, t: Type) -> str:
    """An expression that may use `self`."""
    with_self = {"self": ty.instance(cls.name)} if cls.name in w.classes else {}
    w.scope.names.update(with_self)
    fields = [f"self.{field}" for field, held in cls.fields.items() if held == t]
    text = w.pick(fields) if fields and w.chance(0.5) else expr(w, t, 2)
    for name in with_self:
        del w.scope.names[name]
    return text


def methods(w: Writer, cls: Class) -> Lines:
    """Methods: some that compute, some that change the object, dunder methods."""
    lines: Lines = []
    fields = list(cls.fields.items())
    for _ in range(w.rng.randint(0, 2)):
        name = w.fresh("method")
        params = [Param(w.name_for(t), t) for t in (ty.random_scalar(w.rng) for _ in range(w.rng.randint(0, 1)))]
        result = ty.random_type(w.rng, [], 1)
        with function_body(w, params, Body(result)):
            body = []
            place, held = w.pick(fields)
            if not cls.frozen and w.chance(0.5):
                if held.name in ("int", "float", "str", "list", "number"):
                    body.append(f"self.{place} += {expr(w, held, 1)}")
                else:
                    body.append(f"self.{place} = {expr(w, held, 1)}")
            body += statements(w, 1, w.rng.randint(0, 1))
            body.append(f"return {self_expr(w, cls, result)}")
        lines += [f"    def {name}({', '.join(['self', *(p.name for p in params)])}):", *indent(indent(body))]
        cls.methods.append(Function(name, params, result))
    if w.chance(0.25):
        name = w.fresh("view")
        result = ty.random_type(w.rng, [], 1)
        with function_body(w, [], Body(result)):
            lines += ["    @property", f"    def {name}(self):", f"        return {self_expr(w, cls, result)}"]
        cls.methods.append(Function(f"property:{name}", [], result))
    if w.chance(0.2):
        name = w.fresh("shared")
        result = ty.random_type(w.rng, [], 1)
        param = Param(w.fresh("n"), ty.INT)
        with function_body(w, [param], Body(result)):
            kind = w.pick(("staticmethod", "classmethod"))
            first = "" if kind == "staticmethod" else "cls, "
            lines += [f"    @{kind}", f"    def {name}({first}{param.name}):", f"        return {expr(w, result, 2)}"]
        cls.methods.append(Function(name, [param], result))
    return lines + dunders(w, cls)


def dunders(w: Writer, cls: Class) -> Lines:
    """Comparison, hash, addition, truth, length."""
    lines: Lines = []
    fields = list(cls.fields.items())
    numbers = [field for field, held in fields if held.name in ("int", "float")]
    scalars = [field for field, held in fields if held.name in ("int", "float", "str", "bool")]
    if "dataclass" not in cls.has and scalars and w.chance(0.3):
        at = w.pick(scalars)
        same = f"isinstance(other, {cls.name}) and self.{at} == other.{at}"
        lines += ["    def __eq__(self, other):", f"        return {same}"]
        lines += ["    def __hash__(self):", f"        return hash(self.{at})"]
    if "dataclass" not in cls.has and scalars and w.chance(0.2):
        at = w.pick(scalars)
        lines += ["    def __lt__(self, other):", f"        return self.{at} < other.{at}"]
    if numbers and w.chance(0.25):
        at = w.pick(numbers)
        rest = ", ".join(f"{p.name}=other.{p.name}" if p.name == at else f"{p.name}=self.{p.name}" for p in cls.init)
        if at in [p.name for p in cls.init]:
            lines += ["    def __add__(self, other):", f"        return {cls.name}({rest})"]
            cls.has.add("__add__")
    if numbers and w.chance(0.2):
        lines += ["    def __bool__(self):", f"        return self.{w.pick(numbers)} > 1"]
    elif w.chance(0.15):
        lines += ["    def __len__(self):", f"        return {w.rng.randint(0, 3)}"]
    return lines
