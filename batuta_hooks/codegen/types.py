"""Rust types of IR types."""

from __future__ import annotations

from batuta_hooks.codegen.names import rust_name
from batuta_hooks.ir.rtypes import RType, is_copy

LEAVES = {
    "dyn": "Value", "None": "()", "bool": "bool", "int": "i64", "bigint": "Int", "float": "f64", "str": "Str",
    "bytes": "Bytes", "range": "Range", "slice": "Slice", "complex": "Complex", "never": "Value",
    "bool_": "numpy::Bool", "uint8": "numpy::UInt8", "int32": "numpy::Int32", "int64": "numpy::Int64",
    "float32": "numpy::Float32", "float64": "numpy::Float64", "complex128": "numpy::Complex128", "str_": "Str",
    "pattern": "Pattern", "match": "Match", "char": "char",
}  # fmt: skip
GENERIC = {
    "list": "List", "dict": "Dict", "set": "Set", "frozenset": "FrozenSet", "vartuple": "Tuple", "iterator": "Iter",
    "optional": "Option", "deque": "Deque", "counter": "Counter", "dict_keys": "DictKeys", "dict_values": "DictValues",
    "dict_items": "DictItems", "defaultdict": "DefaultDict", "ordereddict": "OrderedDict",
}  # fmt: skip
ELEMENTS = {"bool_": "bool", "uint8": "u8", "int32": "i32", "int64": "i64", "float32": "f32", "float64": "f64",
            "complex128": "numpy::c64", "str_": "Str"}  # fmt: skip


def rust_type(rtype: RType) -> str:
    """The Rust type that holds a value."""
    if rtype.name in LEAVES:
        return LEAVES[rtype.name]
    if rtype.name == "tuple":
        inner = [rust_type(arg) for arg in rtype.args]
        return f"({inner[0]},)" if len(inner) == 1 else f"({', '.join(inner)})"
    if rtype.name == "array":
        return f"Array<{ELEMENTS.get(rtype.args[0].name, 'f64')}>"
    if rtype.name == "instance":
        return f"Rc<{class_name(rtype.ref)}>"
    if rtype.name == "model":
        name = rtype.ref.rpartition(".")[2]
        inner = [ELEMENTS.get(arg.name, rust_type(arg)) for arg in rtype.args]
        return f"{name}<{', '.join(inner)}>" if inner else name
    name = GENERIC.get(rtype.name, rtype.name)
    return f"{name}<{', '.join(rust_type(arg) for arg in rtype.args)}>" if rtype.args else name


def class_name(qualname: str) -> str:
    """The struct of a typed class."""
    return rust_name(qualname.rpartition(".")[2].replace("#", "_"), kind="type")


def element_type(dtype: RType) -> str:
    """The element type of an array."""
    return ELEMENTS[dtype.name]


__all__ = ["class_name", "element_type", "is_copy", "rust_type"]
