"""Classes in Rust: a typed class is a struct behind `Rc`, a dynamic one is built by the runtime when its statement is
reached.
"""

from __future__ import annotations

from collections.abc import Mapping

from batuta_hooks.codegen import families
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, ModuleContext, ProgramContext, literal_text
from batuta_hooks.codegen.expressions import array_reference, borrowed, owned, raised, takes_reference
from batuta_hooks.codegen.functions import context, finish, function_item, note_types, prelude
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.codegen.protocols import protocols
from batuta_hooks.codegen.statements import block, store
from batuta_hooks.codegen.types import class_name, rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE
from batuta_hooks.ir.walk import walk

MANY = '#[expect(clippy::too_many_arguments, reason = "the Python class takes them all")]'
FAMILY = '#[expect(clippy::new_ret_no_self, reason = "an object is held as its base class")]'
_LATE: dict[int, tuple[ops.ClassIR, frozenset[str]]] = {}


def late_fields(program: ProgramContext, cls: ops.ClassIR) -> frozenset[str]:
    """Fields that some constructor does not set before anything can see the object: each is kept in an `Option`."""
    known = _LATE.get(id(cls))
    if known is None or known[0] is not cls:
        made = [member for member in families.members(program, families.root(program, cls)) if member.constructed]
        made = [member for member in made if cls in families.line(program, member)]
        early = [_set_early(member) for member in made]
        late = frozenset(
            field.name
            for field in cls.fields
            if not _has_default(cls, field) and not all(field.name in names for names in early)
        )
        known = _LATE[id(cls)] = (cls, late)
    return known[1]


def _has_default(cls: ops.ClassIR, field: ops.FieldIR) -> bool:
    """Whether objects begin with the value of the class attribute of that name."""
    return field.default is not None and field.name not in cls.parameters


def _set_early(cls: ops.ClassIR) -> frozenset[str]:
    init = _init(cls)
    return frozenset(cls.parameters if init is None else early_part(init)[0])


def all_fields(program: ProgramContext, cls: ops.ClassIR) -> list[ops.FieldIR]:
    """The fields of its objects, those of the base classes first."""
    return [field for member in reversed(list(families.line(program, cls))) for field in member.fields]


def _init(cls: ops.ClassIR) -> ops.FuncIR | None:
    return next((method for method in cls.methods if method.name == "__init__"), None)


def early_part(init: ops.FuncIR) -> tuple[list[str], int]:
    """The fields that the leading statements of a constructor set, and how many statements these are: up to the last
    one before `self` is used for anything but its fields that are set already."""
    this = init.params[0].name
    fields: list[str] = []
    count = 0
    for index, statement in enumerate(init.body):
        target = statement.target if isinstance(statement, ops.Assign) else None
        is_store = isinstance(target, ops.FieldTarget) and isinstance(target.obj, ops.Load) and target.obj.name == this
        if is_store and isinstance(statement, ops.Assign) and isinstance(target, ops.FieldTarget):
            if not _only_reads(statement.value, this, fields) or target.name in fields:
                break
            fields.append(target.name)
            count = index + 1
        elif not isinstance(
            statement, ops.Assign | ops.Do | ops.Note | ops.Update | ops.If | ops.Raise | ops.Assert | ops.For
        ) or not _only_reads(statement, this, fields):
            break
    return fields, count


def _is_own(target: ops.FieldTarget, this: str) -> bool:
    """Whether it is a field of `self`, not of an object that a field holds."""
    return isinstance(target.obj, ops.Load) and target.obj.name == this


def _only_reads(node: object, this: str, fields: list[str]) -> bool:
    reads = [part for part in walk(node) if isinstance(part, ops.Load) and part.name == this]
    good = [
        part
        for part in walk(node)
        if isinstance(part, ops.GetField)
        and isinstance(part.obj, ops.Load)
        and part.obj.name == this
        and part.name in fields
    ]
    returns = any(isinstance(part, ops.Return | ops.FuncIR) for part in walk(node))
    return len(reads) == len(good) and not returns


def typed_class(module: ModuleContext, cls: ops.ClassIR) -> list[r.Item]:
    """The struct, its constructor and methods, and what it is to the runtime."""
    module.use("std::rc::Rc")
    module.use("batuta_rt::py::Field")
    program = module.program
    note_types(module, [field.type for field in cls.fields])
    late = late_fields(program, cls)
    fields = [r.StructField(rust_name(field.name, kind="var"), f"Field<{_slot(field, late)}>") for field in cls.fields]
    docs = tuple(cls.doc.splitlines()) if cls.doc else ()
    items: list[r.Item] = []
    name = class_name(cls.qualname)
    made: list[r.Item] = []
    if not families.is_family(program, cls):
        made.append(r.Struct(name, tuple(fields), docs, line=cls.line))
    elif cls.base:
        parent = families.parent_part(program, cls)
        if parent is not None:
            fields.insert(0, r.StructField(families.snake(parent.name), class_name(parent.qualname)))
        embedded = any(families.parent_part(program, other) is cls for other in program.classes.values())
        if fields or cls.constructed or embedded:
            made.append(r.Struct(name, tuple(fields), docs, line=cls.line))
        else:  # no object holds one
            made.append(r.Enum(name, (), docs, line=cls.line))
    else:
        enum = families.enum_name(cls)
        fields.append(r.StructField("class", enum))
        made.append(r.Struct(name, tuple(fields), docs, line=cls.line))
        shown = [
            class_name(other.qualname) + (f"({class_name(other.qualname)})" if other.base else "")
            for other in families.variants(program, cls)
        ]
        about = (f"What the classes of the family of `{name}` add to it.",)
        made += [r.Blank(), r.Enum(enum, tuple(shown), about, line=cls.line)]
    if cls.constructed:
        items.append(_constructor(module, cls))
    for method in cls.methods:
        if method.name != "__init__":
            items += [r.Blank(), function_item(module, method)]
    for left in cls.unused:
        items += [r.Blank(), r.Comment(f"`{left}` is never called, and nothing tells the types of its parameters.")]
    if not cls.base and families.is_family(program, cls):
        items += _accessors(program, cls)
    made += [r.Blank(), r.Impl(name, tuple(items), cls.line)] if items else []
    if not cls.base:
        made += [r.Blank(), *protocols(module, cls)]
    return made


def _accessors(program: ProgramContext, top: ops.ClassIR) -> list[r.Item]:
    """The methods that give a class's part of an object."""
    items: list[r.Item] = []
    enum = families.enum_name(top)
    reached = families.accessed(program, top)
    for cls in families.members(program, top):
        if cls.qualname not in reached:
            continue
        arms = []
        holders = [other for other in families.variants(program, top) if cls in families.line(program, other)]
        for other in holders:
            value: r.Expr = r.Path("it")
            step: ops.ClassIR | None = other
            depth = 0
            while step is not None and step is not cls:
                step = families.parent_part(program, step)
                if step is not None:
                    value = r.FieldAccess(value, families.snake(step.name))
                    depth += 1
            arms.append(r.Arm(f"{enum}::{class_name(other.qualname)}(it)", r.Unary("&", value) if depth else value))
        if len(holders) < len(families.variants(program, top)):
            reason = r.Path(literal_text(f"only an object of {cls.name} is asked for this"))
            arms.append(r.Arm("_", r.Macro("unreachable", (reason,))))
        body = r.Match(r.Unary("&", r.FieldAccess(r.Path("self"), "class")), tuple(arms))
        items += [
            r.Blank(),
            r.Fn(
                families.accessor(cls),
                ("&self",),
                r.Block((r.ExprStmt(body, semi=False),)),
                f"&{class_name(cls.qualname)}",
                prefix="",
                docs=(f"What the object has as a `{cls.name}`.",),
            ),
        ]
    return items


def _slot(field: ops.FieldIR, late: frozenset[str]) -> str:
    inner = rust_type(field.type)
    return f"Option<{inner}>" if field.name in late else inner


def _parameter(c: FunctionContext, init: ops.FuncIR, param: ops.ParamIR) -> str:
    local = c.locals[param.name]
    used = any(isinstance(node, ops.Load) and node.name == param.name for node in walk(init.body))
    if not used and not local.name.startswith("_"):
        local.name = f"_{local.name}"
    reassigned = any(isinstance(node, ops.VarTarget) and node.name == param.name for node in walk(init.body))
    reference = "&" if takes_reference(init, param) else ""
    return f"{'mut ' if reassigned else ''}{local.name}: {reference}{rust_type(param.type)}"


def _plain_constructor(module: ModuleContext, cls: ops.ClassIR, made_type: str) -> r.Fn:
    """The constructor of a class without `__init__`: it takes the fields of a dataclass, or nothing."""
    types = {field.name: field.type for field in all_fields(module.program, cls)}
    note_types(module, [types[name] for name in cls.parameters])
    params = tuple(f"{module.variable(name)}: {rust_type(types[name])}" for name in cls.parameters)
    given: dict[str, r.Expr] = {name: r.Path(module.variable(name)) for name in cls.parameters}
    given |= _defaults(module, cls, given)
    made = _struct(module.program, cls, given)
    attrs = _attributes(cls, len(params))
    return r.Fn("new", params, r.Block((r.ExprStmt(made, semi=False),)), made_type, attrs=attrs, line=cls.line)


def _attributes(cls: ops.ClassIR, params: int) -> tuple[str, ...]:
    """What clippy is told of a constructor."""
    return (*((FAMILY,) if cls.base else ()), *((MANY,) if params > 7 else ()))


def _constructor(module: ModuleContext, cls: ops.ClassIR) -> r.Fn:
    init = _init(cls)
    made_type = f"Rc<{class_name(families.root(module.program, cls).qualname)}>" if cls.base else "Rc<Self>"
    if init is None:
        return _plain_constructor(module, cls, made_type)
    c = context(module, init)
    this = init.params[0].name
    c.locals[this].name = "this"
    c.locals[this].by_ref = False
    early, count = early_part(init)
    start = prelude(c, init)
    written = [_parameter(c, init, param) for param in init.params[1:]]
    made_list: list[r.Stmt] = list(start)
    values: dict[str, r.Expr] = {}
    taken = {local.name for name, local in c.locals.items() if name != this}
    for name in early:
        shown = module.variable(name)
        c.self_fields[name] = shown if shown not in taken else f"{shown}_field"
    owned_inline: dict[str, r.Expr] = {}
    for position, statement in enumerate(init.body[:count]):
        target = statement.target if isinstance(statement, ops.Assign) else None
        if (
            isinstance(statement, ops.Assign)
            and isinstance(target, ops.FieldTarget)
            and _is_own(target, this)
            and _inline(init, statement, position, count, target.name)
        ):
            owned_inline[target.name] = owned(c, statement.value)
        elif isinstance(statement, ops.Assign) and isinstance(target, ops.FieldTarget) and _is_own(target, this):
            made_list.append(r.Let(c.self_fields[target.name], owned(c, statement.value), line=statement.line))
        else:
            made_list.extend(block(c, (statement,)))
    for field in all_fields(module.program, cls):
        if field.name in owned_inline:
            values[field.name] = owned_inline[field.name]
        elif field.name in c.self_fields:
            values[field.name] = r.Path(c.self_fields[field.name])
    c.self_fields = {}
    values |= _defaults(module, cls, values)
    made = _struct(module.program, cls, values)
    rest = init.body[count:]
    if rest:
        made_list.append(r.Let("this", made))
        made_list.extend(block(c, rest))
        result: r.Expr = r.Path("this")
    else:
        result = made
    raises = init.qualname in module.program.raising
    made_list.append(r.ExprStmt(r.Call(r.Path("Ok"), (result,)) if raises else result, semi=False))
    if raises:
        module.use("batuta_rt::py::PyResult")
    note_types(module, [param.type for param in init.params])
    attrs = (*c.attributes(), *_attributes(cls, len(written)))
    docs = tuple(init.doc.splitlines()) if init.doc else ()
    return r.Fn(
        "new",
        tuple(written),
        r.Block(tuple(made_list)),
        f"PyResult<{made_type}>" if raises else made_type,
        docs=docs,
        attrs=attrs,
        line=init.line,
    )


def _defaults(module: ModuleContext, cls: ops.ClassIR, values: Mapping[str, r.Expr]) -> dict[str, r.Expr]:
    """The values of class attributes for the fields that the constructor does not set first."""
    c = FunctionContext(module, None, {}, {}, False, NONE)
    made = {}
    for member in families.line(module.program, cls):
        for field in member.fields:
            if _has_default(member, field) and field.name not in values and field.default is not None:
                made[field.name] = owned(c, field.default)
    return made


def _inline(init: ops.FuncIR, statement: ops.Assign, position: int, count: int, name: str) -> bool:
    """Whether a field's value can be written in the struct literal: nothing later in the leading part depends on it,
    nor does its order show.
    """
    simple = isinstance(statement.value, ops.Const | ops.Load | ops.Convert | ops.Display | ops.DictLit)
    later = init.body[position + 1 : count]
    read = any(isinstance(part, ops.GetField) and part.name == name for part in walk(later))
    rebound = any(isinstance(part, ops.VarTarget) for part in walk(later))
    plain = not any(isinstance(part, ops.Call | ops.DynamicCall | ops.Runtime) for part in walk(statement.value))
    return simple and plain and not read and not rebound


def _struct(program: ProgramContext, cls: ops.ClassIR, values: Mapping[str, r.Expr]) -> r.Expr:
    """A new object of the class, from the values of its fields."""
    if not families.is_family(program, cls):
        return r.Call(r.Path("Rc::new"), (r.StructLit("Self", _slots(program, cls, values)),))
    top = families.root(program, cls)
    variant: r.Expr = r.Path(f"{families.enum_name(top)}::{class_name(cls.qualname)}")
    if cls.base:
        variant = r.Call(variant, (_part_struct(program, cls, values),))
    fields = (*_slots(program, top, values), ("class", variant))
    return r.Call(r.Path("Rc::new"), (r.StructLit("Self" if cls is top else class_name(top.qualname), fields),))


def _part_struct(program: ProgramContext, cls: ops.ClassIR, values: Mapping[str, r.Expr]) -> r.Expr:
    parent = families.parent_part(program, cls)
    inner = () if parent is None else ((families.snake(parent.name), _part_struct(program, parent, values)),)
    return r.StructLit(class_name(cls.qualname), (*inner, *_slots(program, cls, values)))


def _slots(program: ProgramContext, cls: ops.ClassIR, values: Mapping[str, r.Expr]) -> tuple[tuple[str, r.Expr], ...]:
    late = late_fields(program, cls)
    made = []
    for field in cls.fields:
        value = values.get(field.name)
        if field.name in late:
            value = r.Path("None") if value is None else r.Call(r.Path("Some"), (value,))
        assert value is not None
        made.append((rust_name(field.name, kind="var"), r.Call(r.Path("Field::new"), (value,))))
    return tuple(made)


def build_class(c: FunctionContext, node: ops.BuildClass) -> list[r.Stmt]:
    """`class` on the dynamic rung: the runtime makes the class from bases and a namespace that its body fills."""
    c.module.use("batuta_rt::py")
    outer = c.namespace, c.regions
    c.namespace, c.regions = "ns", []
    body = block(c, node.body)
    c.namespace, c.regions = outer
    if c.module.name != c.module.program.main:
        c.module.use("batuta_rt::name")
        value = r.Call(r.Path("Value::from"), (r.Path(literal_text(c.module.name)),))
        where = r.MethodCall(r.Path("ns"), "set", (r.Path('name!("__module__")'), value))
        body = (r.ExprStmt(where), *body)
    done = r.ExprStmt(r.Call(r.Path("Ok"), (r.TupleExpr(()),)), semi=False)
    closure = r.Closure(("ns",) if body else ("_",), r.BlockExpr(r.Block((*body, done))))
    name = r.Path(literal_text(node.name))
    bases = array_reference(c, tuple(owned(c, base) for base in node.bases))
    if node.keywords:
        keywords = r.Unary(
            "&",
            r.ArrayExpr(
                tuple(r.TupleExpr((r.Path(literal_text(key)), owned(c, value))) for key, value in node.keywords)
            ),
        )
        made: r.Expr = r.Call(r.Path("py::class::build_with"), (name, bases, keywords, closure))
    else:
        made = r.Call(r.Path("py::class::build"), (name, bases, closure))
    made = raised(c, made)
    for decorator in reversed(node.decorators):
        args = array_reference(c, (made,))
        made = raised(c, r.Call(r.Path("py::call"), (borrowed(c, decorator), args)))
    held = c.temp("class")
    from batuta_hooks.codegen.context import Local
    from batuta_hooks.ir.rtypes import DYN

    c.locals[held] = Local(held, DYN, once=True)
    return [r.Let(held, made, line=node.line), *store(c, node.target, ops.Load(held, DYN), node.line)]


__all__ = ["build_class", "finish", "late_fields", "typed_class"]
