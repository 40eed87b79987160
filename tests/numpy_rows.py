"""A Rust crate with a function for every overload of NumPy's rows: it compiles when rows and runtime agree.

python tests/numpy_rows.py > lib.rs
"""

from __future__ import annotations

import re

from batuta_hooks.api import module_rows
from batuta_hooks.api.entry import Entry, Overload, OverloadParam
from batuta_hooks.codegen.types import element_type, rust_type
from batuta_hooks.ir.rtypes import RType, is_copy, parse

MODULES = ("numpy", "numpy_operators", "numpy.linalg", "numpy.random")
# Dtypes that a type variable stands for, where the first does not fit.
BITS = ("bitwise", "invert", "iand", "ior", "ixor")
HEAD = """//! Every overload of NumPy's rows as a function.
#![allow(dead_code, unused_imports, clippy::all)]
use batuta_rt::numpy::{self, Array};
use batuta_rt::numpy::random::{SharedGenerator, SharedRandomState};
use batuta_rt::py::{Value, self, List, PyResult, Range, Str, Tuple};
"""


def bound(rtype: RType, dtype: str) -> RType:
    """The pattern with its variables bound."""
    if rtype.is_var:
        return parse(dtype)
    return RType(rtype.name, tuple(bound(arg, dtype) for arg in rtype.args), rtype.ref)


def parameter(param: OverloadParam, dtype: str) -> str:
    """A parameter's Rust type: Copy by value, text as `&str`, the rest by reference."""
    rtype = bound(param.pattern, dtype)
    if param.star:
        return f"&[{rust_type(rtype)}; 2]"
    if rtype.name == "str":
        return "&str"
    shown = rust_type(rtype)
    return shown if is_copy(rtype) or param.owned else f"&{shown}"


def call(overload: Overload, params: list[OverloadParam]) -> str:
    """The call that generated code would make."""
    names = [param.name for param in params]
    if "{" in overload.rust:
        text = overload.rust
        for name in names:
            text = re.sub(r"\{" + name + r"\}", f"r_{name}", text)
        return text
    args = [f"r_{name}" for name in names]
    if overload.rust.startswith("."):
        return f"{args[0]}{overload.rust}({', '.join(args[1:])})"
    return (
        f"{overload.rust}({', '.join(args)})"
        if args or (overload.rust != "()" and not overload.rust.rpartition("::")[2].isupper())
        else overload.rust
    )


def functions() -> list[str]:
    """One function an overload."""
    found: list[str] = []
    for module in MODULES:
        for row in module_rows(module).values():
            if not isinstance(row, Entry):
                continue
            for overload in row.overloads:
                params = [param for param in overload.params if not param.is_static]
                dtype = "int64" if any(word in overload.rust for word in BITS) else "float64"
                heads = ", ".join(f"r_{param.name}: {parameter(param, dtype)}" for param in params)
                result = rust_type(bound(overload.result, dtype))
                shown = f"PyResult<{result}>" if overload.raises else result
                found.append(
                    f"// {row.qualname} {overload.signature}\n"
                    f"fn f{len(found)}({heads}) -> {shown} {{ {call(overload, params)} }}"
                )
    return found


if __name__ == "__main__":
    assert element_type(parse("float64")) == "f64"
    print(HEAD + "\n".join(functions()))
