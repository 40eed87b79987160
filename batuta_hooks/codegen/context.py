"""What code generation knows while it writes: the program's functions and classes, and the function at hand."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass, field

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType, is_copy
from batuta_hooks.names import module_ident
from batuta_hooks.passes.bindings import Binding


@dataclass(eq=False)
class ProgramContext:
    """The whole program, as far as references between modules need it."""

    functions: dict[str, ops.FuncIR]
    classes: dict[str, ops.ClassIR]
    raising: frozenset[str]
    recursive: frozenset[str]
    module_of: dict[str, str]  # function or class -> module
    rust_names: dict[str, str]  # function -> name of its Rust item
    main: str
    crate: str = "migrated"
    missed: set[str] = field(default_factory=set)  # functions that raise although the analysis did not say so
    lent: dict[str, frozenset[str]] = field(default_factory=dict)  # function -> parameters that Rust takes by reference
    bodies: tuple[ops.Block, ...] = ()  # what the modules run
    constants: dict[tuple[str, str], ops.Const] = field(default_factory=dict)  # module variables that never change
    statics: dict[tuple[str, str], str] = field(default_factory=dict)  # module variables that are named like locals

    def static_name(self, module: str, name: str) -> str:
        """The Rust name of a module's variable: a local of the same name could not shadow a static."""
        return self.statics.get((module, name)) or rust_name(name, kind="const")


@dataclass(eq=False)
class ModuleContext:
    """One module's file: what it uses."""

    program: ProgramContext
    name: str
    uses: set[str] = field(default_factory=set)
    signatures: list[r.Const] = field(default_factory=list)
    signature_names: dict[str, str] = field(default_factory=dict)  # function -> its signature's static
    constants: frozenset[str] = frozenset()  # names that no variable can have: those of statics and unit structs

    def variable(self, name: str) -> str:
        """A local variable's name in Rust, where no pattern may be named as a constant is."""
        shown = rust_name(name, kind="var")
        bare = shown.removeprefix("r#")
        stem = bare.rstrip("_")
        longest = max((len(known) for known in self.constants if stem and known.rstrip("_") == stem), default=-1)
        return shown if longest < 0 else bare + "_" * (longest - len(stem) + 1)

    def use(self, path: str) -> str:
        """Imports `path` (`batuta_rt::py::List`) and gives its last part."""
        self.uses.add(path)
        return path.rpartition("::")[2]

    def item(self, qualname: str, rust_name: str) -> str:
        """The path of an item of the program from this module."""
        module = self.program.module_of[qualname]
        if module == self.name:
            return rust_name
        return f"{self.root}::{module_path(module)}::{rust_name}"

    @property
    def root(self) -> str:
        """The library's name from here: scripts are crates of their own."""
        return self.program.crate if self.name == self.program.main else "crate"


def module_path(module: str) -> str:
    """The Rust module of a Python module."""
    return "::".join(module_ident(part) for part in module.split("."))


@dataclass(eq=False)
class Local:
    """A variable of the function at hand."""

    name: str
    type: RType
    storage: str = "local"  # local, shared, maybe
    by_ref: bool = False  # a parameter that is a reference
    once: bool = False  # a temporary that is read once


@dataclass(eq=False)
class Region:
    """Something control flow may leave: a loop, an `attempt` (try/except) or a `flow` (try/finally)."""

    kind: str
    label: str
    used: bool = False
    completed: Region | None = None  # of a loop with `else`: the block that `break` leaves


@dataclass(eq=False)
class FunctionContext:
    """The function at hand."""

    module: ModuleContext
    ir: ops.FuncIR | None
    locals: dict[str, Local]
    bindings: dict[str, Binding]
    raises: bool
    result: RType
    is_async: bool = False
    regions: list[Region] = field(default_factory=list)
    temps: dict[str, int] = field(default_factory=dict)
    error: str = ""  # the exception at hand inside `except`
    namespace: str = ""  # the class body's namespace, while one is built
    self_fields: dict[str, str] = field(default_factory=dict)  # in a constructor: fields that are still locals
    failed: bool = False  # whether what was written since it was cleared may raise
    exits: int = 0  # how often a value may leave a `try` from the midst of an expression
    moves: frozenset[int] = frozenset()  # ids of the reads that are the last of their variable
    stored: frozenset[str] = frozenset()  # names that the statement at hand stores in the midst of an expression
    expected: dict[str, str] = field(default_factory=dict)  # lints that the Python program itself calls for -> why
    _before: dict[int, list[str]] | None = None

    def declared_before(self, at: int) -> list[str]:
        """The variables that are declared before the statement with this id."""
        if self._before is None:
            self._before = {}
            for name, binding in self.bindings.items():
                if binding.how == "before":
                    self._before.setdefault(binding.at, []).append(name)
        return self._before.get(at, [])

    def attributes(self) -> tuple[str, ...]:
        """What the function's attributes say of lints that its Python calls for."""
        return tuple(f'#[expect({lint}, reason = "{why}")]' for lint, why in sorted(self.expected.items()))

    def fails(self) -> None:
        """Something leaves the function by an exception: should its signature not say so, it is written again."""
        if self.ir is not None and not self.is_async and self.ir.qualname not in self.module.program.raising:
            self.module.program.missed.add(self.ir.qualname)

    def temp(self, stem: str) -> str:
        """A name that the function does not use."""
        while True:
            count = self.temps[stem] = self.temps.get(stem, 0) + 1
            name = stem if count == 1 else f"{stem}_{count}"
            if name not in self.locals and name not in self.module.constants:
                return name


def is_value_type(rtype: RType) -> bool:
    """Whether the type is passed by value."""
    return is_copy(rtype)


def literal_text(text: str) -> str:
    """A Rust string literal."""
    out = ['"']
    for char in text:
        match char:
            case '"':
                out.append('\\"')
            case "\\":
                out.append("\\\\")
            case "\n":
                out.append("\\n")
            case "\r":
                out.append("\\r")
            case "\t":
                out.append("\\t")
            case _ if char.isprintable():
                out.append(char)
            case _:
                out.append(f"\\u{{{ord(char):x}}}")
    out.append('"')
    return "".join(out)


def text_block(text: str) -> str:
    """A Rust string literal; a text of several lines stands on lines of its own, as it does in Python."""
    lines = text.split("\n")
    plain = all(len(line) <= 100 and line == line.rstrip() and line.isprintable() for line in lines)
    if len(lines) < 3 or not plain or not lines[0] or lines[0][0].isspace():
        return literal_text(text)
    return '"\\\n' + "\n".join(literal_text(line)[1:-1] for line in lines) + '"'


def literal_char(char: str) -> str:
    """A Rust character literal."""
    if char == "'":
        return "'\\''"
    return "'" + literal_text(char)[1:-1].replace('\\"', '"') + "'"


def literal_float(value: float) -> str:
    """A Rust float literal of exactly this value."""
    if math.isnan(value):
        return "f64::NAN"
    if value in (float("inf"), float("-inf")):
        return "f64::INFINITY" if value > 0 else "f64::NEG_INFINITY"
    text = repr(value)
    if "e" in text:
        mantissa, _, exponent = text.partition("e")
        return f"{mantissa}e{int(exponent)}"
    return text


def literal_int(value: int) -> str:
    """A Rust integer literal with digit groups, as clippy's `unreadable_literal` likes them."""
    return f"{value:_}" if abs(value) >= 100_000 else str(value)


def literal_bytes(value: bytes) -> str:
    """A Rust byte string literal."""
    shown = []
    for byte in value:
        char = chr(byte)
        if char in '"\\':
            shown.append("\\" + char)
        elif 32 <= byte < 127:
            shown.append(char)
        else:
            shown.append({10: "\\n", 13: "\\r", 9: "\\t"}.get(byte, f"\\x{byte:02x}"))
    return 'b"' + "".join(shown) + '"'


__all__ = ["FunctionContext", "Local", "ModuleContext", "ProgramContext", "Region", "ast"]
