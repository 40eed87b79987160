"""Operations of the IR: a typed, resolved program in which every conversion and every runtime call is explicit.

All nodes are frozen data. An expression has the type of its value; a statement the Python line it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from batuta_hooks.ir.rtypes import BOOL, DYN, NONE, STR, RType

# --- expressions ---


@dataclass(frozen=True, slots=True)
class Const:
    """A literal: None, bool, int, float, complex, str or bytes."""

    value: object
    type: RType


@dataclass(frozen=True, slots=True)
class Load:
    """A variable of the function."""

    name: str
    type: RType


@dataclass(frozen=True, slots=True)
class LoadGlobal:
    """A variable of a module."""

    module: str
    name: str
    type: RType


@dataclass(frozen=True, slots=True)
class Arg:
    """An argument of a runtime call; `owned` when Rust takes it by value, `text` when it takes a `&str`."""

    value: Expr
    owned: bool = False
    text: bool = False
    by_ref: bool = False  # Copy values, too: the parameter is generic
    iterates: bool = False  # Rust takes anything iterable


@dataclass(frozen=True, slots=True)
class Runtime:
    """A call of the runtime: a path below `batuta_rt`, `.method`, or a template `{0} + {1}` over the arguments."""

    rust: str
    args: tuple[Arg, ...]
    type: RType
    raises: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A direct call of a user's function or method (receiver first)."""

    function: str
    args: tuple[Expr, ...]
    type: RType


@dataclass(frozen=True, slots=True)
class New:
    """A construction of a typed class."""

    cls: str
    args: tuple[Expr, ...]
    type: RType


@dataclass(frozen=True, slots=True)
class Construct:
    """A struct of the runtime: the fields that the call gives, the rest from its `Default`; `into` where Rust
    converts
    """

    rust: str
    fields: tuple[tuple[str, Expr, bool], ...]
    type: RType


@dataclass(frozen=True, slots=True)
class GetField:
    """`obj.name` of a typed class."""

    obj: Expr
    name: str
    type: RType


@dataclass(frozen=True, slots=True)
class Convert:
    """The value as another type: int to float, `T` to `optional[T]`, anything to `dyn`."""

    value: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class Sequence:
    """`first` for its effect, then `value`"""

    first: Expr
    value: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class Unwrap:
    """The value of an optional; when it is None, the exception that Python raises for using None so."""

    value: Expr
    type: RType
    error: str  # Rust function of the runtime's `error` module
    message: str


@dataclass(frozen=True, slots=True)
class Truth:
    """`bool(value)`"""

    value: Expr
    type: RType = BOOL


@dataclass(frozen=True, slots=True)
class Not:
    """`not value`, of a bool"""

    value: Expr
    type: RType = BOOL


@dataclass(frozen=True, slots=True)
class IsNone:
    """`value is None` of an optional or dynamic value"""

    value: Expr
    type: RType = BOOL


@dataclass(frozen=True, slots=True)
class Logic:
    """`and` / `or` of bools, short-circuiting"""

    op: str
    left: Expr
    right: Expr
    type: RType = BOOL


@dataclass(frozen=True, slots=True)
class Select:
    """`and` / `or` that gives one of its operands"""

    op: str
    left: Expr
    right: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class Conditional:
    """`then if test else orelse`"""

    test: Expr
    then: Expr
    orelse: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class Chain:
    """`a < b < c`: the middle operands are evaluated once. `tests` read the names in `lets`."""

    lets: tuple[tuple[str, Expr], ...]
    tests: tuple[Expr, ...]
    type: RType = BOOL


@dataclass(frozen=True, slots=True)
class TupleLit:
    """`(a, b)` of fixed length"""

    items: tuple[Expr, ...]
    type: RType


@dataclass(frozen=True, slots=True)
class TupleItem:
    """`value[index]` of a fixed tuple"""

    value: Expr
    index: int
    type: RType


@dataclass(frozen=True, slots=True)
class Spread:
    """`*value` in a display"""

    value: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class Display:
    """`[a, b]`, `{a, b}`, `(a, *b)`: list, set or vartuple of its items"""

    items: tuple[Expr, ...]
    type: RType


@dataclass(frozen=True, slots=True)
class DictLit:
    """`{a: b, **c}`; a key of None spreads its value"""

    items: tuple[tuple[Expr | None, Expr], ...]
    type: RType


@dataclass(frozen=True, slots=True)
class FormatPart:
    """`{value!conversion:spec}`; the spec is text or, when it has fields itself, an expression"""

    value: Expr
    conversion: str = ""
    spec: str | Expr = ""


@dataclass(frozen=True, slots=True)
class Format:
    """An f-string"""

    parts: tuple[str | FormatPart, ...]
    type: RType = STR


@dataclass(frozen=True, slots=True)
class Clause:
    """`for target in iterable if conditions`"""

    target: Target
    iterable: Expr
    conditions: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Comprehension:
    """A list, set, dict comprehension or generator expression, by its type; a dict has a key"""

    clauses: tuple[Clause, ...]
    value: Expr
    type: RType
    key: Expr | None = None


@dataclass(frozen=True, slots=True)
class Callback:
    """A function given to a runtime call: parameters with types, and the body's value"""

    params: tuple[tuple[str, RType], ...]
    body: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class FunctionValue:
    """A user's function as a dynamic object; captured variables travel along"""

    function: str
    type: RType = DYN


@dataclass(frozen=True, slots=True)
class SliceLit:
    """`lower:upper:step`"""

    lower: Expr | None
    upper: Expr | None
    step: Expr | None
    type: RType


@dataclass(frozen=True, slots=True)
class ArrayIndex:
    """`base[i, 1:, None, ...]` of an array; each part with its kind (int, slice, newaxis, ellipsis, mask, take)"""

    base: Expr
    parts: tuple[tuple[str, Expr | None], ...]
    type: RType


@dataclass(frozen=True, slots=True)
class Walrus:
    """`(name := value)`"""

    name: str
    value: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class WalrusGlobal:
    """`(name := value)` of a module's variable"""

    target: GlobalTarget
    value: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class Yield:
    """`yield value`; the value is what `send` gives"""

    value: Expr
    type: RType = DYN


@dataclass(frozen=True, slots=True)
class YieldFrom:
    """`yield from value`"""

    value: Expr
    type: RType = DYN


@dataclass(frozen=True, slots=True)
class Print:
    """`print(args, sep=..., end=..., file=sys.stderr)`"""

    args: tuple[Expr, ...]
    sep: Expr | None = None
    end: Expr | None = None
    flush: bool = False
    stderr: bool = False
    type: RType = NONE


@dataclass(frozen=True, slots=True)
class DynamicCall:
    """A call of a dynamic value. `star` holds (kind, value) for `*args` and `**kwargs`."""

    callee: Expr
    args: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...] = ()
    method: str = ""
    stars: tuple[tuple[str, Expr], ...] = ()
    type: RType = DYN


Expr: TypeAlias = (
    "Const | Load | LoadGlobal | Runtime | Call | New | Construct | GetField | Convert | Sequence | Unwrap | Truth | "
    "Not | "
    "IsNone | Logic | Select "
    "| Conditional | Chain | TupleLit | TupleItem | Spread | Display | DictLit | Format | Comprehension | Callback "
    "| FunctionValue | SliceLit | ArrayIndex | Walrus | WalrusGlobal | Yield | YieldFrom | Print | DynamicCall"
)

# --- targets ---


@dataclass(frozen=True, slots=True)
class VarTarget:
    """A variable of the function"""

    name: str
    type: RType


@dataclass(frozen=True, slots=True)
class GlobalTarget:
    """A variable of a module"""

    module: str
    name: str
    type: RType


@dataclass(frozen=True, slots=True)
class FieldTarget:
    """An attribute of a typed object"""

    obj: Expr
    name: str
    type: RType


@dataclass(frozen=True, slots=True)
class EffectTarget:
    """A runtime call that stores: the value is passed as the argument marked by `Load("=")`"""

    call: Expr
    type: RType


@dataclass(frozen=True, slots=True)
class TupleTarget:
    """`a, (b, c)` against a fixed tuple"""

    items: tuple[Target, ...]
    type: RType


@dataclass(frozen=True, slots=True)
class UnpackTarget:
    """`a, *b, c` against an iterable of unknown length; `star` is the position of the starred item, -1 without"""

    items: tuple[Target, ...]
    star: int
    type: RType


Target: TypeAlias = "VarTarget | GlobalTarget | FieldTarget | EffectTarget | TupleTarget | UnpackTarget"

# --- statements ---


@dataclass(frozen=True, slots=True)
class Assign:
    """`target = value`"""

    target: Target
    value: Expr
    line: int = 0


@dataclass(frozen=True, slots=True)
class Update:
    """`target op= value`, where Rust has the same operator on the same types"""

    target: VarTarget
    op: str
    value: Expr
    line: int = 0


@dataclass(frozen=True, slots=True)
class Do:
    """An expression for its effect"""

    value: Expr
    line: int = 0


@dataclass(frozen=True, slots=True)
class If:
    """`if`"""

    test: Expr
    body: Block
    orelse: Block
    line: int = 0


@dataclass(frozen=True, slots=True)
class While:
    """`while`, with the `else` that runs when no `break` did"""

    test: Expr
    body: Block
    orelse: Block
    line: int = 0


@dataclass(frozen=True, slots=True)
class For:
    """`for`, with the `else` that runs when no `break` did"""

    target: Target
    iterable: Expr
    body: Block
    orelse: Block
    line: int = 0


@dataclass(frozen=True, slots=True)
class Return:
    """`return`"""

    value: Expr | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Raise:
    """`raise value from cause`; without a value, the exception at hand again"""

    value: Expr | None
    cause: Expr | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Handler:
    """`except kinds as name`; no kinds: anything"""

    kinds: tuple[Expr, ...]
    name: str
    body: Block
    line: int = 0


@dataclass(frozen=True, slots=True)
class Try:
    """`try`"""

    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block
    final: Block
    line: int = 0


@dataclass(frozen=True, slots=True)
class Break:
    """`break`"""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Continue:
    """`continue`"""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Assert:
    """`assert test, message`"""

    test: Expr
    message: Expr | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Unbind:
    """`del name`, and the end of `except ... as name`"""

    name: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Define:
    """A nested function begins to exist here"""

    function: FuncIR
    line: int = 0


@dataclass(frozen=True, slots=True)
class BuildClass:
    """A dynamic class is made here: bases, and a body that fills its namespace"""

    name: str
    qualname: str
    bases: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]
    decorators: tuple[Expr, ...]
    body: Block
    target: Target
    line: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A comment of the source"""

    text: str
    line: int = 0


Stmt: TypeAlias = (
    "Assign | Update | Do | If | While | For | Return | Raise | Try | Break | Continue | Assert | Unbind | Define "
    "| BuildClass | Note"
)
Block: TypeAlias = tuple["Stmt", ...]

# --- definitions ---


@dataclass(frozen=True, slots=True)
class Var:
    """A variable of a function. `storage`: local; shared (captured and changed: behind `Rc<Field>`)."""

    name: str
    type: RType
    storage: str = "local"


@dataclass(frozen=True, slots=True)
class ParamIR:
    """A parameter; `default` is evaluated by the caller when the argument is missing."""

    name: str
    type: RType
    default: Expr | None = None
    star: str = ""
    keyword_only: bool = False
    positional_only: bool = False


@dataclass(frozen=True, slots=True)
class FuncIR:
    """A function. `captures` are variables of enclosing functions, passed along by every call."""

    qualname: str
    name: str
    params: tuple[ParamIR, ...]
    result: RType
    body: Block
    vars: tuple[Var, ...]
    captures: tuple[Var, ...] = ()
    doc: str = ""
    escapes: bool = False
    yields: RType | None = None
    cls: str = ""
    kind: str = "function"
    python_name: str = ""  # `__qualname__`
    line: int = 0
    notes: tuple[str, ...] = ()  # comments above the definition


@dataclass(frozen=True, slots=True)
class FieldIR:
    """A field of a typed class"""

    name: str
    type: RType
    default: Expr | None = None


@dataclass(frozen=True, slots=True)
class ClassIR:
    """A typed class"""

    qualname: str
    name: str
    fields: tuple[FieldIR, ...]
    methods: tuple[FuncIR, ...]
    is_dataclass: bool = False
    doc: str = ""
    line: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleIR:
    """A module: definitions, and the body that runs when it is imported or started."""

    name: str
    path: str
    functions: tuple[FuncIR, ...]
    classes: tuple[ClassIR, ...]
    globals: tuple[Var, ...]
    body: Block
    body_vars: tuple[Var, ...]
    doc: str = ""
    is_main: bool = False
    imports: tuple[str, ...] = field(default=())
