"""Types of the IR.

A type is a term: a name, type arguments, and for user classes, estimators and functions the qualified name they stand
for. The text form is the one that registry rows are written in: `list[int]`, `dict[str, T]`, `tuple[int, str]`,
`tuple[T, ...]`, `optional[float]`, `fn[int, str -> bool]`, `array[float64]`, `array[2, float64]` with its rank,
`model[sklearn.linear_model.Ridge]`,
`dyn`.

The lattice: `never` below everything, `dyn` (a Python object known only at run time) above everything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True)
class RType:
    """One type term.

    `name` is the constructor; `args` its arguments (for `fn`: the parameters, then the result);
    `ref` the qualified name of a user class (`instance`), an estimator (`model`), a class or function object; the rank
    of an array.
    """

    name: str
    args: tuple[RType, ...] = field(default=())
    ref: str = ""

    def __str__(self) -> str:
        if self.name == "fn":
            params = ", ".join(map(str, self.args[:-1]))
            return f"fn[{params} -> {self.args[-1]}]"
        if self.name == "vartuple":
            return f"tuple[{self.args[0]}, ...]"
        if self.name == "instance" and not self.args:
            return self.ref
        inner = ", ".join([self.ref] * bool(self.ref) + [str(arg) for arg in self.args])
        return f"{self.name}[{inner}]" if inner or self.name == "tuple" else self.name

    @property
    def is_var(self) -> bool:
        """Whether it is a type variable of a registry row (`T`, `K`, `D`)."""
        return len(self.name) == 1 and self.name.isupper()


NEVER = RType("never")
DYN = RType("dyn")
NONE = RType("None")
BOOL = RType("bool")
INT = RType("int")  # an i64; leaving 64 bits stops the program, it never wraps
BIGINT = RType("bigint")  # the runtime's Int: a small integer that grows
FLOAT = RType("float")
COMPLEX = RType("complex")
STR = RType("str")
BYTES = RType("bytes")
CHAR = RType("char")  # a str of one code point that is only compared and counted

# NumPy's scalar types, also the element types of arrays, in promotion order.
DTYPES = ("bool_", "uint8", "int32", "int64", "float32", "float64", "complex128", "str_")
COPY_TYPES = frozenset({"None", "bool", "int", "float", "complex", "char", *DTYPES} - {"str_"})


def list_of(item: RType) -> RType:
    """`list[item]`"""
    return RType("list", (item,))


def dict_of(key: RType, value: RType) -> RType:
    """`dict[key, value]`"""
    return RType("dict", (key, value))


def set_of(item: RType) -> RType:
    """`set[item]`"""
    return RType("set", (item,))


def tuple_of(*items: RType) -> RType:
    """`tuple[items]`, of fixed length."""
    return RType("tuple", items)


def optional(item: RType) -> RType:
    """`item` or None; idempotent, and `dyn` stays `dyn`."""
    return item if item.name in ("optional", "dyn", "None") else RType("optional", (item,))


def array_of(dtype: RType) -> RType:
    """A NumPy array of any rank."""
    return RType("array", (dtype,))


def instance(qualname: str) -> RType:
    """An instance of a user's class."""
    return RType("instance", (), qualname)


def is_copy(rtype: RType) -> bool:
    """Whether its Rust type is `Copy`."""
    if rtype.name in ("optional", "tuple"):
        return all(is_copy(arg) for arg in rtype.args)
    return rtype.name in COPY_TYPES


_TOKEN = re.compile(r"\s*(->|\.\.\.|[A-Za-z_][\w.]*|\d+|[\[\],()])")


@cache
def parse(text: str) -> RType:
    """The type that `text` writes; `ValueError` when it is malformed."""
    rtype, rest = _parse(_tokens(text))
    if rest:
        raise ValueError(f"unexpected {rest[0]!r} in type {text!r}")
    return rtype


def _tokens(text: str) -> list[str]:
    tokens, end = [], 0
    while end < len(text.rstrip()):
        match = _TOKEN.match(text, end)
        if match is None:
            raise ValueError(f"unexpected {text[end:]!r} in type {text!r}")
        tokens.append(match[1])
        end = match.end()
    return tokens


def _parse(tokens: list[str]) -> tuple[RType, list[str]]:
    if not tokens:
        raise ValueError("a type is missing")
    name, rest = tokens[0], tokens[1:]
    if not rest or rest[0] != "[":
        return (instance(name) if "." in name else RType(name)), rest
    rest = rest[1:]
    if name == "model" or (name == "array" and rest[0].isdigit()):
        ref, rest = rest[0], rest[1:]
        rest = rest[1:] if rest[0] == "," else rest
    else:
        ref = ""
    args: list[RType] = []
    while rest[0] != "]":
        if rest[0] == "...":
            name, rest = "vartuple", rest[1:]
            continue
        if rest[0] in (",", "->"):
            rest = rest[1:]
            continue
        arg, rest = _parse(rest)
        args.append(arg)
    return RType(name, tuple(args), ref), rest[1:]
