"""Where control never reaches the end of a block."""

from __future__ import annotations

from batuta_hooks.ir import ops


def diverges(body: ops.Block) -> bool:
    """Whether control never reaches the end of a block."""
    return any(_diverges(node) for node in body)


def _diverges(node: ops.Stmt) -> bool:
    match node:
        case ops.Return() | ops.Raise() | ops.Break() | ops.Continue():
            return True
        case ops.If(body=then, orelse=orelse):
            return bool(orelse) and diverges(then) and diverges(orelse)
        case ops.While(test=ops.Const(value=value), body=inner) if value:
            return not _breaks(inner)
        case ops.For(body=inner, orelse=orelse) | ops.While(body=inner, orelse=orelse) if orelse:
            return diverges(orelse) and not _breaks(inner)
        case ops.Try(body=inner, handlers=handlers, orelse=orelse, final=final):
            if final and diverges(final):
                return True
            normal = diverges(orelse) if orelse and not diverges(inner) else diverges(inner)
            return normal and all(diverges(handler.body) for handler in handlers)
    return False


def _breaks(body: ops.Block) -> bool:
    """Whether a `break` leaves the loop whose body this is."""
    for node in body:
        match node:
            case ops.Break():
                return True
            case ops.If(body=then, orelse=orelse):
                if _breaks(then) or _breaks(orelse):
                    return True
            case ops.Try(body=inner, handlers=handlers, orelse=orelse, final=final):
                if any(_breaks(part) for part in (inner, orelse, final, *(h.body for h in handlers))):
                    return True
            case ops.For(orelse=orelse) | ops.While(orelse=orelse):
                if _breaks(orelse):
                    return True
    return False
