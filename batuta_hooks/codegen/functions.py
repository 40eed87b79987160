"""Functions in Rust."""

from __future__ import annotations

import re
from collections.abc import Mapping

from batuta_hooks.api import lookup
from batuta_hooks.api.entry import ClassEntry
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local, ModuleContext, literal_text
from batuta_hooks.codegen.expressions import owned, takes_reference
from batuta_hooks.codegen.statements import block, diverges
from batuta_hooks.codegen.types import class_name, rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, NONE, RType
from batuta_hooks.ir.walk import walk
from batuta_hooks.passes.bindings import Binding, bind
from batuta_hooks.passes.last_use import last_uses
from batuta_hooks.passes.mentions import names_of
from batuta_hooks.passes.raises import PROMISED

DEFAULTS = {"int", "bigint", "float", "bool", "str", "list", "dict", "set", "optional", "dyn", "None"}


def has_default(rtype: RType) -> bool:
    """Whether a variable of this type can begin with a value that nothing reads."""
    return rtype.name in DEFAULTS or (rtype.name == "tuple" and all(has_default(arg) for arg in rtype.args))


def context(module: ModuleContext, ir: ops.FuncIR) -> FunctionContext:
    """The context in which a function's body is written."""
    body = ir.body
    params = {param.name for param in ir.params} | {var.name for var in ir.captures}
    free = [var.name for var in ir.vars if var.name not in params and var.storage in ("local", "lent")]
    bindings = bind(body, free)
    local_names: dict[str, Local] = {}
    for var in ir.vars:
        storage = var.storage
        binding = bindings.get(var.name)
        if binding is not None and binding.initial and not has_default(var.type):
            binding.how, binding.at = "maybe", 0
        if binding is not None and binding.how == "maybe":
            storage = "maybe"
        lent = storage == "lent"
        shown = _local_name(module, var.name, bindings)
        local_names[var.name] = Local(shown, var.type, "local" if lent else storage, by_ref=lent)
    for param in ir.params:
        known = local_names.get(param.name)
        storage = known.storage if known is not None else "local"
        cls = module.program.classes.get(ir.cls)
        shown = module.variable(param.name)
        if cls is not None and _is_self(ir, param):
            shown = "this" if cls.base else "self"
        local_names[param.name] = Local(shown, param.type, storage, takes_reference(ir, param) or shown == "self")
        unbinds = any(isinstance(node, ops.Unbind) and node.name == param.name for node in walk(body))
        if unbinds and storage == "local":
            local_names[param.name].storage = "maybe"
    for var in ir.captures:
        by_ref = var.storage == "shared" or not _copy(var.type)
        local_names[var.name] = Local(module.variable(var.name), var.type, var.storage, by_ref)
    raises = ir.qualname in module.program.raising
    movable = frozenset(name for name, local in local_names.items() if local.storage == "local" and not local.by_ref)
    moves = last_uses(body, bindings, movable - {var.name for var in ir.captures} - _in_defaults(module, body))
    return FunctionContext(
        module, ir, local_names, bindings, raises, ir.result, is_async=ir.yields is not None, moves=moves
    )


def _in_defaults(module: ModuleContext, body: ops.Block) -> set[str]:
    """The variables that the defaults of functions made here read."""
    made = {node.function for node in walk(body) if isinstance(node, ops.FunctionValue)}
    functions = module.program.functions
    defaults = [param.default for name in made & functions.keys() for param in functions[name].params if param.default]
    return {load.name for default in defaults for load in walk(default) if isinstance(load, ops.Load)}


def _copy(rtype: RType) -> bool:
    from batuta_hooks.ir.rtypes import is_copy

    return is_copy(rtype)


def _is_self(ir: ops.FuncIR, param: ops.ParamIR) -> bool:
    return ir.kind in ("method", "property", "setter") and bool(ir.params) and ir.params[0] is param


def _local_name(module: ModuleContext, name: str, bindings: Mapping[str, Binding]) -> str:
    shown = module.variable(name)
    binding = bindings.get(name)
    if binding is not None and not binding.read and not shown.startswith("_"):
        return f"_{shown.removeprefix('r#')}"
    return shown


def prelude(c: FunctionContext, ir: ops.FuncIR) -> list[r.Stmt]:
    """What a function declares before its first statement."""
    made: list[r.Stmt] = []
    params = {param.name for param in ir.params}
    captured = {var.name for var in ir.captures}
    for name, local in c.locals.items():
        if name in captured:
            continue
        if local.storage == "shared":
            c.module.use("batuta_rt::py::Slot")
            label = r.Path(literal_text(name))
            if name in params:
                value = r.MethodCall(r.Path(local.name), "clone") if local.by_ref else r.Path(local.name)
                made.append(r.Let(local.name, r.Call(r.Path("Slot::with"), (label, value))))
                local.by_ref = False
            else:
                made.append(r.Let(local.name, r.Call(r.Path("Slot::new"), (label,)), f"Slot<{rust_type(local.type)}>"))
        elif local.storage == "maybe":
            if name in params:
                made.append(r.Let(local.name, r.Call(r.Path("Some"), (r.Path(local.name),)), mutable=True))
            elif name in c.bindings and not c.bindings[name].at:
                made.append(r.Let(local.name, r.Path("None"), f"Option<{rust_type(local.type)}>", mutable=True))
    if ir.qualname in c.module.program.recursive and ir.yields is None:
        c.module.use("batuta_rt::py")
        made.append(r.Let("_frame", r.Try(r.Call(r.Path("py::recursion::enter")))))
    return made


def function_item(module: ModuleContext, ir: ops.FuncIR, prefix: str = "pub") -> r.Fn:
    """A function as an item."""
    c = context(module, ir)
    name = module.program.rust_names[ir.qualname]
    params = [_parameter(c, ir, param) for param in ir.params]
    lent = zip(ir.params, params, strict=True)
    module.program.lent[ir.qualname] = frozenset(param.name for param, text in lent if ": &" in text)
    for var in ir.captures:
        local = c.locals[var.name]
        kind = (
            f"&Slot<{rust_type(var.type)}>"
            if var.storage == "shared"
            else rust_type(var.type)
            if _copy(var.type)
            else f"&{rust_type(var.type)}"
        )
        if ir.yields is not None:
            kind = kind.removeprefix("&")
        params.append(f"{local.name}: {kind}")
    if any(var.storage == "shared" for var in ir.captures):
        module.use("batuta_rt::py::Slot")
    docs = tuple(ir.doc.splitlines()) if ir.doc else ()
    if ir.yields is not None:
        body, result = _generator_body(c, ir)
    else:
        start = prelude(c, ir)
        made = (*start, *block(c, ir.body))
        body = finish(c, made, ir)
        result = "" if ir.result == NONE else rust_type(ir.result)
        if c.raises:
            module.use("batuta_rt::py::PyResult")
            result = f"PyResult<{result or '()'}>"
    note_types(module, [param.type for param in ir.params] + [ir.result] + [var.type for var in ir.vars])
    if len(params) > 7:
        c.expected["clippy::too_many_arguments"] = "the Python function takes them all"
    attrs = c.attributes()
    return r.Fn(name, tuple(params), r.Block(body), result, prefix=prefix, docs=docs, attrs=attrs, line=ir.line)


def _parameter(c: FunctionContext, ir: ops.FuncIR, param: ops.ParamIR) -> str:
    local = c.locals[param.name]
    if local.name == "self":
        return "self: &Rc<Self>"
    used = param.name in names_of(ir.body).reads
    reassigned = param.name in names_of(ir.body).binds
    if not used and not reassigned and local.storage == "local" and ir.yields is None:
        local.name = f"_{local.name.removeprefix('r#')}" if not local.name.startswith("_") else local.name
    rtype = rust_type(param.type)
    mutable = "mut " if reassigned and local.storage == "local" else ""
    return f"{mutable}{local.name}: {'&' if local.by_ref else ''}{rtype}"


def _generator_body(c: FunctionContext, ir: ops.FuncIR) -> tuple[tuple[r.Stmt, ...], str]:
    c.module.use("batuta_rt::py")
    for local in c.locals.values():
        local.by_ref = False
    outside: tuple[r.Stmt, ...] = ()
    for local in c.locals.values():
        if local.name == "self":  # the generator outlives the call
            local.name = "this"
            outside = (r.Let("this", r.MethodCall(r.Path("self"), "clone")),)
    start = prelude(c, ir)
    made = [*start, *block(c, ir.body)]
    if not diverges(ir.body):
        made.append(r.ExprStmt(r.Call(r.Path("Ok"), (r.Path("Value::None"),)), semi=False))
    else:
        made = list(tail(tuple(made)))
    body = r.BlockExpr(r.Block(tuple(made)), prefix="async move")
    assert ir.yields is not None
    c.module.use("batuta_rt::py::Value")
    if ir.result == DYN:
        call = r.Call(
            r.Path("py::generator::new"), (r.Path(literal_text(ir.name)), r.Closure(("co",), body, move=True))
        )
        return (*outside, r.ExprStmt(call, semi=False)), "Value"
    call = r.Call(r.Path("py::typed_generator"), (r.Closure(("co",), body, move=True),))
    return (*outside, r.ExprStmt(call, semi=False)), rust_type(ir.result)


def finish(c: FunctionContext, made: tuple[r.Stmt, ...], ir: ops.FuncIR) -> tuple[r.Stmt, ...]:
    """The end of a body: its value instead of a last `return`."""
    if diverges(ir.body):
        return tail(made)
    if c.raises:
        return (*made, r.ExprStmt(r.Call(r.Path("Ok"), (r.TupleExpr(()),)), semi=False))
    return made


def tail(made: tuple[r.Stmt, ...]) -> tuple[r.Stmt, ...]:
    """Turns a last `return value;` into the block's value."""
    if not made or not isinstance(made[-1], r.ExprStmt):
        return made
    last = made[-1]
    return (*made[:-1], *_tail(last))


def _tail(last: r.ExprStmt) -> tuple[r.Stmt, ...]:
    match last.expr:
        case r.Return(value=None) | r.Return(value=r.Path("()") | r.TupleExpr(items=())):
            return ()
        case r.Return(value=value) if value is not None:
            return (r.ExprStmt(value, semi=False, line=last.line, trailing=last.trailing),)
        case r.Match(scrutinee=scrutinee, arms=arms):
            ends = tuple(
                r.Arm(arm.pattern, arm.body.value, arm.guard)
                if isinstance(arm.body, r.Return) and arm.body.value is not None
                else arm
                for arm in arms
            )
            return (r.ExprStmt(r.Match(scrutinee, ends), semi=False, line=last.line),)
        case r.If(orelse=orelse) if orelse is not None:
            return (r.ExprStmt(_tail_if(last.expr), semi=False, line=last.line),)
    return (last,)


def _tail_if(node: r.If) -> r.If:
    orelse = node.orelse
    if isinstance(orelse, r.If):
        return r.If(node.cond, r.Block(tail(node.then.stmts)), _tail_if(orelse))
    assert isinstance(orelse, r.Block)
    return r.If(node.cond, r.Block(tail(node.then.stmts)), r.Block(tail(orelse.stmts)))


RUNTIME_TYPES = {
    "dyn": "Value", "bigint": "Int", "str": "Str", "bytes": "Bytes", "range": "Range", "slice": "Slice", "list": "List",
    "dict": "Dict", "set": "Set", "frozenset": "FrozenSet", "vartuple": "Tuple", "iterator": "Iter",
    "complex": "Complex",
    "deque": "Deque", "counter": "Counter", "defaultdict": "DefaultDict", "ordereddict": "OrderedDict",
    "dict_keys": "DictKeys", "dict_values": "DictValues",
    "dict_items": "DictItems", "pattern": "Pattern", "match": "Match",
}  # fmt: skip


def note_types(module: ModuleContext, types: list[RType]) -> None:
    """Imports the runtime's names of these types."""
    for rtype in types:
        if rtype.name in RUNTIME_TYPES:
            module.use(f"batuta_rt::py::{RUNTIME_TYPES[rtype.name]}")
        elif rtype.name == "array":
            module.use("batuta_rt::numpy::Array")
        elif rtype.name in ("bool_", "int32", "int64", "float32", "float64", "uint8"):
            module.use("batuta_rt::numpy")
        elif rtype.name == "model":
            row = lookup(rtype.ref)
            module.use(
                f"batuta_rt::{row.rust}"
                if isinstance(row, ClassEntry)
                else "batuta_rt::" + rtype.ref.replace(".", "::")
            )
        elif rtype.name == "instance":
            module.use("std::rc::Rc")
            item = module.item(rtype.ref, class_name(rtype.ref))
            if "::" in item:
                module.use(item)
        note_types(module, list(rtype.args))


def signature(module: ModuleContext, ir: ops.FuncIR) -> str:
    """The static that says how a call's arguments bind; made once a function."""
    known = module.signature_names.get(ir.qualname)
    if known is not None:
        return known
    shown = ir.python_name.replace(".<locals>", "").replace("<lambda>", f"lambda_{ir.line}")
    stem = re.sub(r"_*\W+_*|_{2,}", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", shown)).strip("_").upper()
    name, count = f"{stem}_SIGNATURE", 1
    while name in module.signature_names.values():
        count += 1
        name = f"{stem}_{count}_SIGNATURE"
    module.signature_names[ir.qualname] = name
    module.use("batuta_rt::py::Signature")
    plain = [param for param in ir.params if not param.star and not param.keyword_only]
    only = [param for param in ir.params if param.keyword_only]
    made: r.Expr = r.Call(r.Path("Signature::new"), (r.Path(literal_text(ir.name)), _names(plain)))
    if ir.python_name != ir.name:
        made = r.MethodCall(made, "qualname", (r.Path(literal_text(ir.python_name)),))
    if module.name != module.program.main:
        made = r.MethodCall(made, "module", (r.Path(literal_text(module.name)),))
    leading = sum(param.positional_only for param in plain)
    if leading:
        made = r.MethodCall(made, "positional_only", (r.Path(str(leading)),))
    if any(param.star == "*" for param in ir.params):
        made = r.MethodCall(made, "varargs")
    if only:
        made = r.MethodCall(made, "keyword_only", (_names(only),))
    if any(param.star == "**" for param in ir.params):
        made = r.MethodCall(made, "varkw")
    if ir.doc:
        made = r.MethodCall(made, "doc", (r.Path(literal_text(ir.doc)),))
    module.signatures.append(r.Const(name, "Signature", made, keyword="static", prefix=""))
    return name


def _names(params: list[ops.ParamIR]) -> r.Expr:
    return r.Unary("&", r.ArrayExpr(tuple(r.Path(literal_text(param.name)) for param in params)))


def function_object(c: FunctionContext, ir: ops.FuncIR, *, single: bool = False) -> r.Expr:
    """A function as a dynamic object; what it captures travels in the closure."""
    module = c.module
    module.use("batuta_rt::py")
    static = signature(module, ir)
    args: list[r.Expr] = []
    given = "given" if any(var.name == "args" for var in ir.captures) else "args"
    for index, param in enumerate(ir.params):
        slot = r.Index(r.Path(given), r.Path(str(index)))
        if param.type == DYN:
            args.append(r.Unary("&", slot) if takes_reference(ir, param) else r.MethodCall(slot, "clone"))
        else:
            note_types(module, [param.type])
            if param.type.name in PROMISED:
                taken: r.Expr = r.Call(r.Path(f"py::observed::<{rust_type(param.type)}>"), (r.Unary("&", slot),))
            else:
                module.use("batuta_rt::py::FromValue")
                taken = r.Try(r.Call(r.Path(f"<{rust_type(param.type)}>::from_value"), (r.Unary("&", slot),)))
            args.append(r.Unary("&", taken) if takes_reference(ir, param) else taken)
    lets: list[r.Stmt] = []
    for var in ir.captures:
        local = c.locals.get(var.name)
        held = local.name if local is not None else module.variable(var.name)
        if var.storage == "shared" or not _copy(var.type):
            value: r.Expr = (
                r.MethodCall(r.Path(held), "clone")
                if var.storage == "shared"
                else owned(c, ops.Load(var.name, var.type))
            )
            lets.append(r.Let(module.variable(var.name), value))
            by_value = ir.yields is not None
            args.append(
                r.MethodCall(r.Path(held), "clone") if by_value else r.Unary("&", r.Path(module.variable(var.name)))
            )
        else:
            args.append(r.Path(held))
    path = module.program.rust_names[ir.qualname]
    if ir.qualname in module.program.module_of:
        path = module.item(ir.qualname, path)
    call: r.Expr = r.Call(r.Path(path), tuple(args))
    if ir.qualname not in module.program.raising or ir.yields is not None:
        call = r.Call(r.Path("Ok"), (call,))
    closure = r.Closure((given,) if ir.params else ("_",), call, move=bool(ir.captures))
    defaults = [param for param in ir.params if param.default is not None and not param.keyword_only and not param.star]
    only = [param for param in ir.params if param.keyword_only]
    reference = r.Unary("&", r.Path(static))
    if defaults or any(param.default is not None for param in only):
        values = r.Macro("vec", tuple(_default(c, param) for param in defaults), "[]")
        required = r.Macro(
            "vec",
            tuple(
                r.Path("None") if param.default is None else r.Call(r.Path("Some"), (_default(c, param),))
                for param in only
            ),
            "[]",
        )
        made = r.Call(r.Path("py::function::with_defaults"), (reference, values, required, closure))
    else:
        made = r.Call(r.Path("py::function::new"), (reference, closure))
    if single:
        return r.Call(r.Path("py::function::single"), (reference, r.Closure((), made)))
    if lets:
        return r.BlockExpr(r.Block((*lets, r.ExprStmt(made, semi=False))))
    return made


def _default(c: FunctionContext, param: ops.ParamIR) -> r.Expr:
    from batuta_hooks.irbuild.convert import convert

    assert param.default is not None
    return owned(c, convert(param.default, DYN))
