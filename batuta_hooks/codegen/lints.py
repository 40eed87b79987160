"""Which of rustc's naming lints a module's Python names break: the names are kept, and the file says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from batuta_hooks.codegen.names import NON_ASCII_LINTS
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE
from batuta_hooks.ir.walk import walk

_NOT_CODE = re.compile(r'//[^\n]*|\'(?:[^\'\\]|\\[^u]|\\u\{\w+\})\'|"(?:\\.|[^"\\])*"', re.DOTALL)


def allowed(module: ops.ModuleIR, constants: frozenset[str], code: str) -> str:
    """The module's `#![allow(...)]`, empty where names are as Rust likes them. `constants` are its `const` items."""
    lints = []
    if any(not _is_camel(cls.name) for cls in module.classes):
        lints.append("non_camel_case_types")
    if any(not _is_snake(name) for name in _variables(module)) or not _is_snake(
        module.name.rpartition(".")[2].strip("_")
    ):
        lints.append("non_snake_case")
    if any(any(char.islower() for char in name) for name in {*constants, *(var.name for var in module.globals)}):
        lints.append("non_upper_case_globals")
    if any(isinstance(node, ops.Const) and _is_large(node.value) for body in _bodies(module) for node in walk(body)):
        lints.append("arithmetic_overflow")  # the program stops there, and is made again with integers that grow
    if not _NOT_CODE.sub("", code).isascii():
        lints += NON_ASCII_LINTS if module.is_main else NON_ASCII_LINTS[:1]
    return f"#![allow({', '.join(sorted(lints))})]" if lints else ""


def _bodies(module: ops.ModuleIR) -> Iterator[ops.Block]:
    yield module.body
    yield from (function.body for function in module.functions)
    yield from (method.body for cls in module.classes for method in cls.methods)


def _is_large(value: object) -> bool:
    return isinstance(value, int) and abs(value) >= 2**31


def _is_snake(name: str) -> bool:
    bare = name.strip("_")
    return "__" not in bare and not any(char.isupper() for char in bare)


def _is_camel(name: str) -> bool:
    bare = name.strip("_")
    return bool(bare) and not bare[0].islower() and re.search(r"_(?!\d)|(?<!\d)_", bare) is None


def _variables(module: ops.ModuleIR) -> Iterator[str]:
    """Names of functions, parameters, fields and local variables."""
    own = ops.FuncIR("", "", (), NONE, module.body, module.body_vars)
    functions = [own, *module.functions, *(method for cls in module.classes for method in cls.methods)]
    while functions:
        function = functions.pop()
        yield function.name if function.name != "<lambda>" else ""
        yield from (param.name for param in function.params)
        yield from (var.name for var in function.vars)
        for node in walk(function.body):
            if isinstance(node, ops.FuncIR):
                functions.append(node)
            elif isinstance(node, ops.VarTarget):
                yield node.name
    for cls in module.classes:
        yield from (field.name for field in cls.fields)
