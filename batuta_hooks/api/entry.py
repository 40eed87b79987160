"""The registry row: all that is known of one API entry, and the text forms that rows are written in.

A row names the Python entry by its qualified name, its parameters, and its overloads. An overload is a typed way to do
it in Rust:

    function(
        "numpy.mean",
        params="a, axis=None, keepdims=False",
        overloads=[
            over("(a: array[D]) -> float64", "numpy::mean"),
            over("(a: array[D], axis: int, keepdims: bool = False) -> array[float64]", "numpy::mean_axis"),
        ],
        complexity=MEDIUM,
        samples=["np.mean(np.array([1.0, 2.0, 4.0]))"],
        doc="Arithmetic mean.",
    )

The overload names the parameters it takes, each with its type pattern. A parameter that has a default in the overload
may be left out of the call, and Rust then gets that default; a call that gives a parameter which the overload does not
name does not match. Type variables are single capitals; of an `array[D]` that occurs more than once, the arrays are
promoted to one dtype first; `S` is a value with a `repr` of its own: no iterator, function, array or estimator.
`iter[T]` stands for anything iterable, `own T` for an argument that Rust takes by value (all else that is not Copy goes
by reference), `*args: T` for the rest of the positional arguments (a slice in Rust). The patterns `True` and `False`
are constants that decide what comes out; Rust does not get them.

`rust` is a path below `batuta_rt` (`numpy::mean`), a method on the first argument (`.append`), or a template with the
parameters' names in braces (`{a} + {b}`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from batuta_hooks.ir.rtypes import RType, parse


class Complexity(Enum):
    """Operation class for backend routing, as in the case study's table."""

    LOW = "Low"  # element-wise
    MEDIUM = "Medium"  # reductions
    HIGH = "High"  # matrix products, training


LOW, MEDIUM, HIGH = Complexity.LOW, Complexity.MEDIUM, Complexity.HIGH
REQUIRED = "<required>"


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter: its name, its default as Python source (`REQUIRED` when it has none), `*`/`**` kind,
    keyword-only or not.
    """

    name: str
    default: str = REQUIRED
    star: str = ""
    keyword_only: bool = False


@dataclass(frozen=True, slots=True)
class OverloadParam:
    """A parameter of an overload: its type pattern, its default as Python source, and how Rust takes it."""

    name: str
    pattern: RType
    default: str = REQUIRED
    owned: bool = False
    star: bool = False

    @property
    def is_static(self) -> bool:
        """Whether it only decides which overload it is; Rust does not get it."""
        return self.pattern.name in ("type", "True", "False")


@dataclass(frozen=True)
class Overload:
    """One typed way to perform the entry in Rust."""

    signature: str
    rust: str
    raises: bool = False
    # Of an array result: a number, "same" (as the operands), "drop" (one less), "more" (one more), "matmul", "shape"
    # (as the shape argument says), "last" (as the last array has). Of a tuple: one for each item, with commas.
    rank: str = ""
    exact: bool = False  # no conversion of arguments: the result shows what they were

    @cached_property
    def parsed(self) -> tuple[tuple[OverloadParam, ...], RType]:
        """The parameters and the result type that `signature` writes."""
        head, _, result = self.signature.rpartition("->")
        head = head.strip()
        if not (head.startswith("(") and head.endswith(")")):
            raise ValueError(f"malformed overload {self.signature!r}")
        params = tuple(_overload_param(part) for part in _split(head[1:-1]))
        return params, parse(result.strip())

    @property
    def params(self) -> tuple[OverloadParam, ...]:
        """The overload's parameters."""
        return self.parsed[0]

    @property
    def result(self) -> RType:
        """The overload's result type, with type variables."""
        return self.parsed[1]


@dataclass(frozen=True)
class Entry:
    """One row of the registry."""

    qualname: str
    params_text: str = ""
    overloads: tuple[Overload, ...] = ()
    dynamic: str = ""  # Rust path of the version that takes and returns Values, "" when there is none
    complexity: Complexity = LOW
    rtol: float = 0.0  # 0.0: bit-equal to Python
    samples: tuple[str, ...] = ()  # Python expressions; the module's `SAMPLE_IMPORTS` are in scope
    doc: str = ""
    refused: str = ""  # why it is not supported and what to do instead; "" when it is
    kind: str = "function"  # function, method, attribute, class, constant, exception
    named: bool = False  # its tuple is a named one in Python: supported where the call is unpacked or indexed

    @cached_property
    def params(self) -> tuple[Param, ...]:
        """The Python parameters, in order."""
        return parse_params(self.params_text)


@dataclass(frozen=True)
class ClassEntry:
    """A class of the registry: its constructor, methods and attributes are rows of their own (`qualname.method`)."""

    qualname: str
    rtype: str  # the type pattern of an instance: `list[T]`, `model[sklearn.linear_model.Ridge]`
    rust: str  # the Rust type's path
    bases: tuple[str, ...] = ()
    doc: str = ""
    members: tuple[Entry, ...] = field(default=())


def over(signature: str, rust: str, *, raises: bool = False, rank: str = "", exact: bool = False) -> Overload:
    """An overload; `raises` when the Rust function returns a `PyResult`; `rank` is the array result's axes."""
    return Overload(signature, rust, raises, rank, exact)


def function(
    qualname: str,
    params: str = "",
    overloads: list[Overload] | None = None,
    *,
    dynamic: str = "",
    complexity: Complexity = LOW,
    rtol: float = 0.0,
    samples: list[str] | None = None,
    doc: str = "",
    kind: str = "function",
    named: bool = False,
) -> Entry:
    """A supported function."""
    return Entry(
        qualname, params, tuple(overloads or ()), dynamic, complexity, rtol, tuple(samples or ()), doc, "", kind, named
    )


def method(qualname: str, params: str = "", overloads: list[Overload] | None = None, **known: object) -> Entry:
    """A supported method; `self` is its first parameter."""
    return function(qualname, params, overloads, kind="method", **known)  # type: ignore[arg-type]


def attribute(
    qualname: str,
    signature: str,
    rust: str,
    *,
    raises: bool = False,
    rank: str = "",
    doc: str = "",
    samples: list[str] | None = None,
) -> Entry:
    """A readable attribute: `attribute("numpy.ndarray.T", "(self: array[D]) -> array[D]", ".transpose()")`."""
    overload = over(signature, rust, raises=raises, rank=rank)
    return Entry(qualname, "self", (overload,), samples=tuple(samples or ()), doc=doc, kind="attribute")


def exception(qualname: str, doc: str) -> Entry:
    """An exception that the runtime raises under this name, for `except`."""
    return Entry(qualname, doc=doc, kind="exception")


def refused(qualname: str, reason: str, *, kind: str = "function") -> Entry:
    """An entry that is known and not supported, with the reason and the advice that the user reads."""
    return Entry(qualname, refused=reason, kind=kind)


def parse_params(text: str) -> tuple[Param, ...]:
    """The parameters of a Python signature such as `a, axis=None, *args, keepdims=False, **kw`; `/` is passed over."""
    params, keyword_only = [], False
    for part in _split(text):
        if part == "/":
            continue
        if part == "*":
            keyword_only = True
            continue
        name, _, default = (piece.strip() for piece in part.partition("="))
        star = "**" if name.startswith("**") else "*" if name.startswith("*") else ""
        params.append(Param(name.lstrip("*"), default or REQUIRED, star, keyword_only and not star))
        keyword_only = keyword_only or star == "*"
    return tuple(params)


def _overload_param(part: str) -> OverloadParam:
    match = re.fullmatch(r"(\*?)(\w+)\s*:\s*(own\s+)?(.*?)\s*(?:=\s*(.+))?", part)
    if match is None:
        raise ValueError(f"malformed overload parameter {part!r}")
    star, name, owned, pattern, default = match.groups()
    return OverloadParam(name, parse(pattern), default or REQUIRED, bool(owned), bool(star))


def _split(text: str) -> list[str]:
    """Parts between the commas that stand outside brackets and quotes."""
    parts, depth, start, quote = [], 0, 0, ""
    for position, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "[({":
            depth += 1
        elif char in "])}":
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(text[start:position].strip())
            start = position + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]
