"""What CPython says where None is given to an operation: the exception's function in the runtime, and its message."""

from __future__ import annotations

from batuta_hooks.api.entry import OverloadParam
from batuta_hooks.infer.program import RegistryCall
from batuta_hooks.ir.rtypes import RType

SYMBOLS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "** or pow()",
    "lshift": "<<", "rshift": ">>", "and_": "&", "or_": "|", "xor": "^", "matmul": "@",
    "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "neg": "-", "pos": "+", "invert": "~",
}  # fmt: skip
ITEMS = {
    "operator.getitem": "'NoneType' object is not subscriptable",
    "operator.setitem": "'NoneType' object does not support item assignment",
    "operator.delitem": "'NoneType' object does not support item deletion",
    "operator.contains": "argument of type 'NoneType' is not iterable",
}
FUNCTIONS = {
    "builtins.len": "object of type 'NoneType' has no len()",
    "builtins.abs": "bad operand type for abs(): 'NoneType'",
    "builtins.int": "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    "builtins.float": "float() argument must be a string or a real number, not 'NoneType'",
    "builtins.round": "type NoneType doesn't define __round__ method",
    "builtins.reversed": "'NoneType' object is not reversible",
    "builtins.next": "'NoneType' object is not an iterator",
}
NAMES = {"bigint": "int", "vartuple": "tuple", "None": "NoneType", "optional": "NoneType"}
SEQUENCES = ("list", "str", "tuple", "bytes")


def none_error(call: RegistryCall, param: OverloadParam) -> tuple[str, str]:
    """The exception of None as that parameter of a row."""
    qualname = call.entry.qualname
    owner, _, name = qualname.rpartition(".")
    first = param is call.overload.params[0]
    if first and (call.entry.kind in ("method", "attribute") or param.name == "self"):
        return "attribute_error", f"'NoneType' object has no attribute '{name}'"
    if owner == "operator":
        return "type_error", _operator(call, name, first=first) or f"expected {param.pattern}, got NoneType"
    if first and qualname in FUNCTIONS:
        return "type_error", FUNCTIONS[qualname]
    if owner == "math":
        return "type_error", "must be real number, not NoneType"
    return "type_error", f"expected {param.pattern}, got NoneType"


def _operator(call: RegistryCall, name: str, *, first: bool) -> str:
    params = call.overload.params
    if first and call.entry.qualname in ITEMS:
        return ITEMS[call.entry.qualname]
    symbol = SYMBOLS.get(name, "")
    if name in ("neg", "pos", "invert"):
        return f"bad operand type for unary {symbol}: 'NoneType'"
    if len(params) < 2:
        return ""
    left, right = (_shown(param.pattern) for param in params[:2])
    if name == "getitem" and left in SEQUENCES:
        kind = "string" if left == "str" else "byte" if left == "bytes" else left
        shown = "'NoneType'" if left == "str" else "NoneType"
        return (
            f"{kind} indices must be integers or slices, not {shown}"
            if left != "str"
            else (f"string indices must be integers, not {shown}")
        )
    if name == "contains" and left == "str":
        return "'in <string>' requires string as left operand, not NoneType"
    if name in ("lt", "le", "gt", "ge"):
        pair = ("NoneType", right) if first else (left, "NoneType")
        return f"'{symbol}' not supported between instances of '{pair[0]}' and '{pair[1]}'"
    if name == "add" and not first and left in SEQUENCES:
        return (
            f'can only concatenate {left} (not "NoneType") to {left}'
            if left != "bytes"
            else ("can't concat NoneType to bytes")
        )
    if not symbol:
        return ""
    pair = ("NoneType", right) if first else (left, "NoneType")
    return f"unsupported operand type(s) for {symbol}: '{pair[0]}' and '{pair[1]}'"


def _shown(pattern: RType) -> str:
    return NAMES.get(pattern.name, pattern.name)
