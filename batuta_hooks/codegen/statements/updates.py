"""Reading and storing the same key of a dict, in one look-up."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local
from batuta_hooks.codegen.expressions import owned, place, raised, typed_literal
from batuta_hooks.codegen.expressions.references import by_reference
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk
from batuta_hooks.passes.effects import is_inert

SIMPLE = {"{0} + {1}", "{0} - {1}", "{0} * {1}"}


def dict_update(c: FunctionContext, call: ops.Runtime, value: ops.Expr) -> r.Expr | None:
    """`d[k] = d.get(k, 0) + n` as `d.update_or(&k, 0, |value| Ok(value + n))`, `d[k] += n` as `d.update_item(...)`."""
    if call.rust != ".set" or call.args[0].value.type.name != "dict" or not isinstance(value, ops.Runtime):
        return None
    if value.rust not in SIMPLE or value.raises or not is_inert(value.type):
        return None
    found, step = value.args[0].value, value.args[1].value
    target, key = call.args[0].value, call.args[1].value
    if not isinstance(found, ops.Runtime) or found.rust not in (".get_or", ".item") or found.type != value.type:
        return None
    same = found.args[0].value == target and found.args[1].value == key
    if not same or not isinstance(target, ops.Load) or not _is_plain(c, key) or not _is_plain(c, step):
        return None
    if found.rust == ".get_or" and not _is_plain(c, found.args[2].value):
        return None
    held = c.temp("value")
    c.locals[held] = Local(held, found.type, once=True)
    arguments = tuple(ops.Arg(ops.Load(held, found.type)) if arg is value.args[0] else arg for arg in value.args)
    changed = owned(c, ops.Runtime(value.rust, arguments, value.type))
    change = r.Closure((held,), r.Call(r.Path("Ok"), (changed,)))
    if found.rust == ".item":
        return raised(c, r.MethodCall(place(c, target), "update_item", (by_reference(c, key), change)))
    default = typed_literal(c, found.args[2].value)
    return raised(c, r.MethodCall(place(c, target), "update_or", (by_reference(c, key), default, change)))


def _is_plain(c: FunctionContext, node: ops.Expr) -> bool:
    """Whether a value can be read once or twice without a difference: variables, constants and tuples of them."""
    return all(
        isinstance(part, ops.Const | ops.TupleLit)
        or (isinstance(part, ops.Load) and (local := c.locals.get(part.name)) is not None and local.storage == "local")
        for part in walk(node)
    )
