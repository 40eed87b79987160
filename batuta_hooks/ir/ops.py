"""Operations of the IR: a typed, resolved program in which every conversion and every runtime call is explicit.

All nodes are frozen data. An expression has the type of its value; a statement the Python line it comes from.
"""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from batuta_hooks.ir.node import Node, node
from batuta_hooks.ir.rtypes import BOOL, DYN, NONE, STR, RType

# --- expressions ---


@node
class Const(Node):
    """A literal: None, bool, int, float, complex, str or bytes."""

    value: object
    type: RType


@node
class Load(Node):
    """A variable of the function."""

    name: str
    type: RType


@node
class LoadGlobal(Node):
    """A variable of a module."""

    module: str
    name: str
    type: RType


@node
class Arg(Node):
    """An argument of a runtime call; `owned` when Rust takes it by value, `text` when it takes a `&str`."""

    value: Expr
    owned: bool = False
    text: bool = False
    by_ref: bool = False  # Copy values, too: the parameter is generic
    iterates: bool = False  # Rust takes anything iterable


@node
class Runtime(Node):
    """A call of the runtime: a path below `batuta_rt`, `.method`, or a template `{0} + {1}` over the arguments."""

    rust: str
    args: tuple[Arg, ...]
    type: RType
    raises: bool = False


@node
class Call(Node):
    """A direct call of a user's function or method (receiver first)."""

    function: str
    args: tuple[Expr, ...]
    type: RType


@node
class New(Node):
    """A construction of a typed class."""

    cls: str
    args: tuple[Expr, ...]
    type: RType


@node
class Construct(Node):
    """A struct of the runtime: the fields that the call gives, the rest from its `Default`; `into` where Rust
    converts
    """

    rust: str
    fields: tuple[tuple[str, Expr, bool], ...]
    type: RType


@node
class GetField(Node):
    """`obj.name` of a typed class; `part` is the subclass whose field it is, empty for the top of its family"""

    obj: Expr
    name: str
    type: RType
    part: str = ""


@node
class ByClass(Node):
    """What an object's class chooses: the value of the arm that names it. An object of any other class lacks the
    attribute `missing`.
    """

    obj: Expr
    arms: tuple[tuple[tuple[str, ...], Expr], ...]
    type: RType
    missing: str


@node
class IsKind(Node):
    """Whether an object's class is one of these"""

    value: Expr
    classes: tuple[str, ...]
    type: RType = BOOL


@node
class Convert(Node):
    """The value as another type: int to float, `T` to `optional[T]`, anything to `dyn`."""

    value: Expr
    type: RType


@node
class Sequence(Node):
    """`first` for its effect, then `value`"""

    first: Expr
    value: Expr
    type: RType


@node
class Unwrap(Node):
    """The value of an optional; when it is None, the exception that Python raises for using None so."""

    value: Expr
    type: RType
    error: str  # Rust function of the runtime's `error` module
    message: str


@node
class Truth(Node):
    """`bool(value)`"""

    value: Expr
    type: RType = BOOL


@node
class Not(Node):
    """`not value`, of a bool"""

    value: Expr
    type: RType = BOOL


@node
class IsNone(Node):
    """`value is None` of an optional or dynamic value"""

    value: Expr
    type: RType = BOOL


@node
class Logic(Node):
    """`and` / `or` of bools, short-circuiting"""

    op: str
    left: Expr
    right: Expr
    type: RType = BOOL


@node
class Select(Node):
    """`and` / `or` that gives one of its operands"""

    op: str
    left: Expr
    right: Expr
    type: RType


@node
class Conditional(Node):
    """`then if test else orelse`"""

    test: Expr
    then: Expr
    orelse: Expr
    type: RType


@node
class Chain(Node):
    """`a < b < c`: the middle operands are evaluated once. `tests` read the names in `lets`."""

    lets: tuple[tuple[str, Expr], ...]
    tests: tuple[Expr, ...]
    type: RType = BOOL


@node
class TupleLit(Node):
    """`(a, b)` of fixed length"""

    items: tuple[Expr, ...]
    type: RType


@node
class TupleItem(Node):
    """`value[index]` of a fixed tuple"""

    value: Expr
    index: int
    type: RType


@node
class Spread(Node):
    """`*value` in a display"""

    value: Expr
    type: RType


@node
class Display(Node):
    """`[a, b]`, `{a, b}`, `(a, *b)`: list, set or vartuple of its items"""

    items: tuple[Expr, ...]
    type: RType


@node
class DictLit(Node):
    """`{a: b, **c}`; a key of None spreads its value"""

    items: tuple[tuple[Expr | None, Expr], ...]
    type: RType


@node
class FormatPart(Node):
    """`{value!conversion:spec}`; the spec is text or, when it has fields itself, an expression"""

    value: Expr
    conversion: str = ""
    spec: str | Expr = ""


@node
class Format(Node):
    """An f-string"""

    parts: tuple[str | FormatPart, ...]
    type: RType = STR


@node
class Clause(Node):
    """`for target in iterable if conditions`"""

    target: Target
    iterable: Expr
    conditions: tuple[Expr, ...]


@node
class Comprehension(Node):
    """A list, set, dict comprehension or generator expression, by its type; a dict has a key"""

    clauses: tuple[Clause, ...]
    value: Expr
    type: RType
    key: Expr | None = None


@node
class Callback(Node):
    """A function given to a runtime call: parameters with types, and the body's value"""

    params: tuple[tuple[str, RType], ...]
    body: Expr
    type: RType


@node
class FunctionValue(Node):
    """A user's function as a dynamic object; captured variables travel along. A `single` one is the same object each
    time.
    """

    function: str
    single: bool = False
    type: RType = DYN


@node
class SliceLit(Node):
    """`lower:upper:step`"""

    lower: Expr | None
    upper: Expr | None
    step: Expr | None
    type: RType


@node
class ArrayIndex(Node):
    """`base[i, 1:, None, ...]` of an array; each part with its kind (int, slice, newaxis, ellipsis, mask, take)"""

    base: Expr
    parts: tuple[tuple[str, Expr | None], ...]
    type: RType


@node
class Walrus(Node):
    """`(name := value)`"""

    name: str
    value: Expr
    type: RType


@node
class WalrusGlobal(Node):
    """`(name := value)` of a module's variable"""

    target: GlobalTarget
    value: Expr
    type: RType


@node
class Yield(Node):
    """`yield value`; the value is what `send` gives"""

    value: Expr
    type: RType = DYN


@node
class YieldFrom(Node):
    """`yield from value`"""

    value: Expr
    type: RType = DYN


@node
class Print(Node):
    """`print(args, sep=..., end=..., file=sys.stderr)`"""

    args: tuple[Expr, ...]
    sep: Expr | None = None
    end: Expr | None = None
    flush: bool = False
    stderr: bool = False
    type: RType = NONE


@node
class DynamicCall(Node):
    """A call of a dynamic value. `star` holds (kind, value) for `*args` and `**kwargs`."""

    callee: Expr
    args: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...] = ()
    method: str = ""
    stars: tuple[tuple[str, Expr], ...] = ()
    type: RType = DYN


Expr: TypeAlias = (
    "Const | Load | LoadGlobal | Runtime | Call | New | Construct | GetField | ByClass | IsKind | "
    "Convert | Sequence | Unwrap | Truth | "
    "Not | "
    "IsNone | Logic | Select "
    "| Conditional | Chain | TupleLit | TupleItem | Spread | Display | DictLit | Format | Comprehension | Callback "
    "| FunctionValue | SliceLit | ArrayIndex | Walrus | WalrusGlobal | Yield | YieldFrom | Print | DynamicCall"
)

# --- targets ---


@node
class VarTarget(Node):
    """A variable of the function"""

    name: str
    type: RType


@node
class GlobalTarget(Node):
    """A variable of a module"""

    module: str
    name: str
    type: RType


@node
class FieldTarget(Node):
    """An attribute of a typed object; `part` as in `GetField`"""

    obj: Expr
    name: str
    type: RType
    part: str = ""


@node
class EffectTarget(Node):
    """A runtime call that stores: the value is passed as the argument marked by `Load("=")`"""

    call: Expr
    type: RType


@node
class TupleTarget(Node):
    """`a, (b, c)` against a fixed tuple"""

    items: tuple[Target, ...]
    type: RType


@node
class UnpackTarget(Node):
    """`a, *b, c` against an iterable of unknown length; `star` is the position of the starred item, -1 without"""

    items: tuple[Target, ...]
    star: int
    type: RType


Target: TypeAlias = "VarTarget | GlobalTarget | FieldTarget | EffectTarget | TupleTarget | UnpackTarget"

# --- statements ---


@node
class Assign(Node):
    """`target = value`"""

    target: Target
    value: Expr
    line: int = 0


@node
class Update(Node):
    """`target op= value`, where Rust has the same operator on the same types"""

    target: VarTarget
    op: str
    value: Expr
    line: int = 0


@node
class Do(Node):
    """An expression for its effect"""

    value: Expr
    line: int = 0


@node
class If(Node):
    """`if`"""

    test: Expr
    body: Block
    orelse: Block
    line: int = 0


@node
class While(Node):
    """`while`, with the `else` that runs when no `break` did"""

    test: Expr
    body: Block
    orelse: Block
    line: int = 0


@node
class For(Node):
    """`for`, with the `else` that runs when no `break` did"""

    target: Target
    iterable: Expr
    body: Block
    orelse: Block
    line: int = 0


@node
class Return(Node):
    """`return`"""

    value: Expr | None
    line: int = 0


@node
class Raise(Node):
    """`raise value from cause`; without a value, the exception at hand again"""

    value: Expr | None
    cause: Expr | None = None
    line: int = 0


@node
class Handler(Node):
    """`except kinds as name`; no kinds: anything"""

    kinds: tuple[Expr, ...]
    name: str
    body: Block
    line: int = 0


@node
class Try(Node):
    """`try`"""

    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block
    final: Block
    line: int = 0


@node
class Break(Node):
    """`break`"""

    line: int = 0


@node
class Continue(Node):
    """`continue`"""

    line: int = 0


@node
class Assert(Node):
    """`assert test, message`"""

    test: Expr
    message: Expr | None
    line: int = 0


@node
class Unbind(Node):
    """`del name`, and the end of `except ... as name`"""

    name: str
    line: int = 0


@node
class Define(Node):
    """A nested function begins to exist here"""

    function: FuncIR
    line: int = 0


@node
class BuildClass(Node):
    """A dynamic class is made here: bases, and a body that fills its namespace"""

    name: str
    qualname: str
    bases: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]
    decorators: tuple[Expr, ...]
    body: Block
    target: Target
    line: int = 0


@node
class Note(Node):
    """A comment of the source on a line of its own, one that stands `behind` the next statement, or a `blank` line."""

    text: str
    line: int = 0
    how: str = ""


Stmt: TypeAlias = (
    "Assign | Update | Do | If | While | For | Return | Raise | Try | Break | Continue | Assert | Unbind | Define "
    "| BuildClass | Note"
)
Block: TypeAlias = tuple["Stmt", ...]

# --- definitions ---


@node
class Var(Node):
    """A variable of a function. `storage`: local; shared (captured and changed: behind `Rc<Field>`); lent (a reference
    into a view).
    """

    name: str
    type: RType
    storage: str = "local"


@node
class ParamIR(Node):
    """A parameter; `default` is evaluated by the caller when the argument is missing."""

    name: str
    type: RType
    default: Expr | None = None
    star: str = ""
    keyword_only: bool = False
    positional_only: bool = False


@node
class FuncIR(Node):
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


@node
class FieldIR(Node):
    """A field of a typed class"""

    name: str
    type: RType
    default: Expr | None = None


@node
class ClassIR(Node):
    """A typed class, with the fields and methods of its own; `base` is the class of the program that it derives from"""

    qualname: str
    name: str
    fields: tuple[FieldIR, ...]
    methods: tuple[FuncIR, ...]
    is_dataclass: bool = False
    doc: str = ""
    line: int = 0
    notes: tuple[str, ...] = ()
    base: str = ""
    constructed: bool = True  # whether any object is of exactly this class
    parameters: tuple[str, ...] = ()  # of a dataclass: the fields that its constructor takes
    options: frozenset[str] = frozenset()  # of a dataclass: order, frozen
    unused: tuple[str, ...] = ()  # methods that are left out: they are never called, with parameters of no type


@node
class ModuleIR(Node):
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
