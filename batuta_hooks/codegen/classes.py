"""Classes in Rust: a typed class is a struct behind `Rc`, a dynamic one is built by the runtime when its statement is
reached.
"""

from __future__ import annotations

from collections.abc import Mapping

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, ModuleContext, ProgramContext, literal_text
from batuta_hooks.codegen.expressions import array_reference, borrowed, owned, raised, takes_reference
from batuta_hooks.codegen.functions import context, finish, function_item, note_types, prelude
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.codegen.statements import block, store
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk

MANY = '#[expect(clippy::too_many_arguments, reason = "the Python class takes them all")]'
_LATE: dict[int, frozenset[str]] = {}


def late_fields(program: ProgramContext, cls: ops.ClassIR) -> frozenset[str]:
    """Fields that the constructor does not set before anything can see the object: each is kept in an `Option`."""
    known = _LATE.get(id(cls))
    if known is None:
        known = _LATE[id(cls)] = _find_late(cls)
    return known


def _find_late(cls: ops.ClassIR) -> frozenset[str]:
    init = _init(cls)
    if init is None:
        return frozenset() if cls.is_dataclass else frozenset(field.name for field in cls.fields)
    early, _ = early_part(init)
    return frozenset(field.name for field in cls.fields if field.name not in early)


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
    note_types(module, [field.type for field in cls.fields])
    late = late_fields(module.program, cls)
    fields = tuple(
        r.StructField(rust_name(field.name, kind="var"), f"Field<{_slot(field, late)}>") for field in cls.fields
    )
    docs = tuple(cls.doc.splitlines()) if cls.doc else ()
    struct = r.Struct(cls.name, fields, docs, line=cls.line)
    items: list[r.Item] = [_constructor(module, cls, late)]
    for method in cls.methods:
        if method.name != "__init__":
            items += [r.Blank(), function_item(module, method)]
    return [struct, r.Blank(), r.Impl(cls.name, tuple(items), cls.line), r.Blank(), _instance(module, cls)]


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


def _constructor(module: ModuleContext, cls: ops.ClassIR, late: frozenset[str]) -> r.Fn:
    init = _init(cls)
    if init is None:
        params = tuple(
            f"{rust_name(field.name, kind='var')}: {rust_type(field.type)}"
            for field in cls.fields
            if field.name not in late
        )
        given = {field.name: r.Path(rust_name(field.name, kind="var")) for field in cls.fields}
        made = _struct(cls, late, given)
        attrs = (MANY,) if len(params) > 7 else ()
        return r.Fn("new", params, r.Block((r.ExprStmt(made, semi=False),)), "Rc<Self>", attrs=attrs, line=cls.line)
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
        shown = rust_name(name, kind="var")
        c.self_fields[name] = shown if shown not in taken else f"{shown}_field"
    owned_inline: dict[str, r.Expr] = {}
    for position, statement in enumerate(init.body[:count]):
        target = statement.target if isinstance(statement, ops.Assign) else None
        if (
            isinstance(statement, ops.Assign)
            and isinstance(target, ops.FieldTarget)
            and _inline(init, statement, position, count, target.name)
        ):
            owned_inline[target.name] = owned(c, statement.value)
        elif isinstance(statement, ops.Assign) and isinstance(target, ops.FieldTarget):
            made_list.append(r.Let(c.self_fields[target.name], owned(c, statement.value), line=statement.line))
        else:
            made_list.extend(block(c, (statement,)))
    for field in cls.fields:
        if field.name in owned_inline:
            values[field.name] = owned_inline[field.name]
        elif field.name in c.self_fields:
            values[field.name] = r.Path(c.self_fields[field.name])
    c.self_fields = {}
    made = _struct(cls, late, values)
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
    attrs = (*c.attributes(), *((MANY,) if len(written) > 7 else ()))
    docs = tuple(init.doc.splitlines()) if init.doc else ()
    return r.Fn(
        "new",
        tuple(written),
        r.Block(tuple(made_list)),
        "PyResult<Rc<Self>>" if raises else "Rc<Self>",
        docs=docs,
        attrs=attrs,
        line=init.line,
    )


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


def _struct(cls: ops.ClassIR, late: frozenset[str], values: Mapping[str, r.Expr]) -> r.Expr:
    fields = []
    for field in cls.fields:
        value: r.Expr = r.Path("None") if field.name in late else values[field.name]
        fields.append((rust_name(field.name, kind="var"), r.Call(r.Path("Field::new"), (value,))))
    return r.Call(r.Path("Rc::new"), (r.StructLit("Self", tuple(fields)),))


PROTOCOL = {
    "__repr__": "repr",
    "__str__": "str",
    "__eq__": "eq",
    "__hash__": "hash",
    "__lt__": "lt",
    "__bool__": "truth",
    "__len__": "len",
}


def _instance(module: ModuleContext, cls: ops.ClassIR) -> r.Impl:
    """`impl Instance`: how the runtime prints, compares and hashes the object."""
    module.use("batuta_rt::py::Instance")
    module.use("batuta_rt::py::PyResult")
    module.use("batuta_rt::py::Str")
    methods = {method.name: method for method in cls.methods}
    items: list[r.Item] = [
        r.Const("NAME", "&'static str", r.Path(literal_text(cls.qualname.rpartition(".")[2])), prefix="")
    ]
    for dunder in ("__repr__", "__str__"):
        if dunder in methods:
            made = _result(module, methods[dunder], r.MethodCall(r.Path("self"), dunder))
            items += [
                r.Blank(),
                r.Fn(
                    PROTOCOL[dunder],
                    ("self: &Rc<Self>",),
                    r.Block((r.ExprStmt(made, semi=False),)),
                    "PyResult<Str>",
                    prefix="",
                ),
            ]
    if cls.is_dataclass and "__repr__" not in methods:
        items += [r.Blank(), _dataclass_repr(module, cls)]
    if "__eq__" in methods:
        param = methods["__eq__"].params[1]
        if param.type.name == "instance":
            arg = (
                r.Path("other") if takes_reference(methods["__eq__"], param) else r.MethodCall(r.Path("other"), "clone")
            )
            made = _result(module, methods["__eq__"], r.MethodCall(r.Path("self"), "__eq__", (arg,)))
            items += [
                r.Blank(),
                r.Fn(
                    "eq",
                    ("self: &Rc<Self>", "other: &Rc<Self>"),
                    r.Block((r.ExprStmt(made, semi=False),)),
                    "PyResult<bool>",
                    prefix="",
                ),
            ]
    elif cls.is_dataclass:
        items += [r.Blank(), _dataclass_eq(module, cls)]
    if "__lt__" in methods and methods["__lt__"].params[1].type.name == "instance":
        arg = (
            r.Path("other")
            if takes_reference(methods["__lt__"], methods["__lt__"].params[1])
            else r.MethodCall(r.Path("other"), "clone")
        )
        made = _result(module, methods["__lt__"], r.MethodCall(r.Path("self"), "__lt__", (arg,)))
        items += [
            r.Blank(),
            r.Fn(
                "lt",
                ("self: &Rc<Self>", "other: &Rc<Self>"),
                r.Block((r.ExprStmt(made, semi=False),)),
                "PyResult<bool>",
                prefix="",
            ),
        ]
    if "__hash__" in methods and methods["__hash__"].result.name == "int":
        made = _result(module, methods["__hash__"], r.MethodCall(r.Path("self"), "__hash__"))
        items += [
            r.Blank(),
            r.Fn("hash", ("self: &Rc<Self>",), r.Block((r.ExprStmt(made, semi=False),)), "PyResult<i64>", prefix=""),
        ]
    if "__bool__" in methods or "__len__" in methods:
        name = "__bool__" if "__bool__" in methods else "__len__"
        made = r.MethodCall(r.Path("self"), name)
        if methods[name].qualname in module.program.raising:
            made = r.Try(made)
        if name == "__len__":
            made = r.Binary("!=", made, r.Path("0"))
        items += [
            r.Blank(),
            r.Fn(
                "truth",
                ("self: &Rc<Self>",),
                r.Block((r.ExprStmt(r.Call(r.Path("Ok"), (made,)), semi=False),)),
                "PyResult<bool>",
                prefix="",
            ),
        ]
    return r.Impl(f"Instance for {cls.name}", tuple(items))


def _result(module: ModuleContext, method: ops.FuncIR, call: r.Expr) -> r.Expr:
    return call if method.qualname in module.program.raising else r.Call(r.Path("Ok"), (call,))


def _dataclass_repr(module: ModuleContext, cls: ops.ClassIR) -> r.Fn:
    module.use("batuta_rt::py")
    template = ", ".join(f"{field.name}={{}}" for field in cls.fields)
    values = tuple(
        r.Try(
            r.Call(
                r.Path("py::repr"),
                (r.Unary("&", r.MethodCall(r.FieldAccess(r.Path("self"), rust_name(field.name, kind="var")), "get")),),
            )
        )
        for field in cls.fields
    )
    made = r.Macro("format", (r.Path(literal_text(f"{cls.name}({template})")), *values))
    return r.Fn(
        "repr",
        ("self: &Rc<Self>",),
        r.Block((r.ExprStmt(r.Call(r.Path("Ok"), (r.Call(r.Path("Str::from"), (made,)),)), semi=False),)),
        "PyResult<Str>",
        prefix="",
    )


def _dataclass_eq(module: ModuleContext, cls: ops.ClassIR) -> r.Fn:
    module.use("batuta_rt::py::PyEq")
    result: r.Expr | None = None
    for field in cls.fields:
        mine = r.MethodCall(r.FieldAccess(r.Path("self"), rust_name(field.name, kind="var")), "get")
        theirs = r.MethodCall(r.FieldAccess(r.Path("other"), rust_name(field.name, kind="var")), "get")
        same = r.Try(r.MethodCall(mine, "py_eq", (r.Unary("&", theirs),)))
        result = same if result is None else r.Binary("&&", result, same)
    made = r.Call(r.Path("Ok"), (result or r.Path("true"),))
    return r.Fn(
        "eq",
        ("self: &Rc<Self>", "other: &Rc<Self>"),
        r.Block((r.ExprStmt(made, semi=False),)),
        "PyResult<bool>",
        prefix="",
    )


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
