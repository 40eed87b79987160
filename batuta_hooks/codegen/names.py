"""Python identifiers as Rust identifiers, with the name kept: the same letters, at most `r#` before or `_` behind.

A generated crate carries `CRATE_ALLOWS`, because Python's capitals and underscores are kept.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

Kind = Literal["var", "fn", "type", "const", "module"]

CRATE_ALLOWS = "#![allow(non_snake_case, non_camel_case_types, non_upper_case_globals)]"
# Also for a crate with names outside ASCII: rustc takes a lone Greek alpha for a misspelt `a`.
NON_ASCII_LINTS = ("confusable_idents", "mixed_script_confusables", "uncommon_codepoints")
NON_ASCII_ALLOWS = f"#![allow({', '.join(NON_ASCII_LINTS)})]"

_KEYWORDS = """
abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in let
loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized use
virtual where while yield
"""
_TYPES = """
Box Clone Copy Debug Default Drop Eq Fn FnMut FnOnce From Hash Into Iterator IntoIterator Option Ord PartialEq
PartialOrd Rc RefCell Result Send String Sync ToString Vec
Array Bytes CmpOp Complex Counter DefaultDict Deque Dict DictItems DictKeys DictValues ExitCode Field FixedTuple Flow
FromValue FrozenSet Global GlobalKey Instance Int Iter Iterable Ix List Match OrderedDict Pattern PyEq PyErr PyHash
PyOrd PyRepr PyResult Range Self Set Shared Signature Slice Slot Str Stream ToValue Truth Tuple Value
bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
"""
# Keywords of edition 2024, strict and reserved; `r#` makes names of them.
KEYWORDS = frozenset(_KEYWORDS.split())
# Words that cannot be raw identifiers.
NEVER_RAW = frozenset(("self", "Self", "super", "crate", "_"))
# What generated code takes from the prelude by its bare name. Variables may shadow functions and types in Rust,
# but not the patterns `None`, `Some`, `Ok` and `Err`, nor a module of the runtime.
PATTERNS = frozenset(("None", "Some", "Ok", "Err"))
RUNTIME = frozenset(("batuta_rt", "py", "np", "numpy", "sklearn", "std", "core", "alloc"))
TYPES = frozenset(_TYPES.split())
FUNCTIONS = frozenset(("drop", "main"))
TAKEN: dict[Kind, frozenset[str]] = {
    "var": PATTERNS | RUNTIME,
    "fn": PATTERNS | RUNTIME | FUNCTIONS,
    "type": PATTERNS | RUNTIME | TYPES,
    "const": PATTERNS | RUNTIME,
    "module": PATTERNS | RUNTIME | FUNCTIONS | TYPES,
}


def rust_name(name: str, *, kind: Kind) -> str:
    """The Rust identifier for a Python one, different for each name of a scope.

    `type` becomes `r#type`; a word that is taken gets `_` behind it, and so does such a word that already ends in
    underscores (`self` -> `self_`, `self_` -> `self__`), which keeps any two names apart.
    """
    name = unicodedata.normalize("NFKC", name)
    stem = name.rstrip("_") or "_"
    if name in KEYWORDS:
        return f"r#{name}"
    if stem in NEVER_RAW or stem in TAKEN[kind]:
        return f"{name}_"
    return name
