"""Rust syntax trees, as much of Rust as generated code uses. Data only; `printer` turns them into rustfmt-clean text.

Types and patterns are plain text; precedence, parentheses, line breaks and indentation are the printer's business.
`line` is the Python line a statement or item comes from (0: none), which becomes the source map.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

# --- expressions ---


@dataclass(frozen=True, slots=True)
class Path:
    """A name, a path or a literal, printed as it stands: `x`, `py::int::pow`, `Vec::<i64>::new`, `1_000`, `"text"`."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """`func(args)`"""

    func: Expr
    args: tuple[Expr, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodCall:
    """`receiver.name::<turbofish>(args)`"""

    receiver: Expr
    name: str
    args: tuple[Expr, ...] = ()
    turbofish: str = ""


@dataclass(frozen=True, slots=True)
class Macro:
    """`name!(args)`; `repeat` makes `vec![value; count]`; `brackets` is `()`, `[]` or `{}`."""

    name: str
    args: tuple[Expr, ...] = ()
    brackets: str = "()"
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class FieldAccess:
    """`receiver.name`, also `pair.0`"""

    receiver: Expr
    name: str


@dataclass(frozen=True, slots=True)
class Index:
    """`receiver[index]`"""

    receiver: Expr
    index: Expr


@dataclass(frozen=True, slots=True)
class Unary:
    """`-x`, `!x`, `*x`, `&x`, `&mut x`"""

    op: str
    operand: Expr


@dataclass(frozen=True, slots=True)
class Binary:
    """`left op right`"""

    op: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Cast:
    """`operand as rtype`"""

    operand: Expr
    type: str


@dataclass(frozen=True, slots=True)
class Try:
    """`operand?`"""

    operand: Expr


@dataclass(frozen=True, slots=True)
class Await:
    """`operand.await`"""

    operand: Expr


@dataclass(frozen=True, slots=True)
class Range:
    """`start..stop`, `start..=stop`"""

    start: Expr | None
    stop: Expr | None
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class TupleExpr:
    """`(a, b)`, `(a,)`, `()`"""

    items: tuple[Expr, ...] = ()


@dataclass(frozen=True, slots=True)
class ArrayExpr:
    """`[a, b]`"""

    items: tuple[Expr, ...] = ()


@dataclass(frozen=True, slots=True)
class StructLit:
    """`Path { name: value, ..base }`"""

    path: str
    fields: tuple[tuple[str, Expr], ...]
    base: Expr | None = None


@dataclass(frozen=True, slots=True)
class Closure:
    """`move |params| -> result body`"""

    params: tuple[str, ...]
    body: Expr
    move: bool = False
    result: str = ""


@dataclass(frozen=True, slots=True)
class BlockExpr:
    """`'label: { ... }`, `async move { ... }` (in `prefix`)"""

    block: Block
    label: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class If:
    """`if cond { } else ...`; for `if let`, `cond` is a `LetCond`."""

    cond: Expr
    then: Block
    orelse: Block | If | None = None


@dataclass(frozen=True, slots=True)
class LetCond:
    """`let pattern = value`, as a condition"""

    pattern: str
    value: Expr


@dataclass(frozen=True, slots=True)
class Arm:
    """`pattern if guard => body`"""

    pattern: str
    body: Expr
    guard: Expr | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """`match scrutinee { arms }`"""

    scrutinee: Expr
    arms: tuple[Arm, ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """`'label: loop { }`"""

    body: Block
    label: str = ""


@dataclass(frozen=True, slots=True)
class While:
    """`'label: while cond { }`; `cond` may be a `LetCond`"""

    cond: Expr
    body: Block
    label: str = ""


@dataclass(frozen=True, slots=True)
class For:
    """`'label: for pattern in iterable { }`"""

    pattern: str
    iterable: Expr
    body: Block
    label: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """`return value`"""

    value: Expr | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """`break 'label value`"""

    label: str = ""
    value: Expr | None = None


@dataclass(frozen=True, slots=True)
class Continue:
    """`continue 'label`"""

    label: str = ""


@dataclass(frozen=True, slots=True)
class Assign:
    """`target op value`, `op` is `=`, `+=`, ..."""

    target: Expr
    value: Expr
    op: str = "="


@dataclass(frozen=True, slots=True)
class Paren:
    """`(inner)`; the printer puts parentheses where they are needed, so trees are built without it"""

    inner: Expr


Expr: TypeAlias = (
    Path
    | Call
    | MethodCall
    | Macro
    | FieldAccess
    | Index
    | Unary
    | Binary
    | Cast
    | Try
    | Await
    | Range
    | TupleExpr
    | ArrayExpr
    | StructLit
    | Closure
    | BlockExpr
    | If
    | LetCond
    | Match
    | Loop
    | While
    | For
    | Return
    | Break
    | Continue
    | Assign
    | Paren
)

# --- statements ---


@dataclass(frozen=True, slots=True)
class Let:
    """`let mut pattern: type = value;`"""

    pattern: str
    value: Expr | None = None
    type: str = ""
    mutable: bool = False
    line: int = 0
    trailing: str = ""  # a comment at the end of the line, without its slashes


@dataclass(frozen=True, slots=True)
class ExprStmt:
    """An expression as a statement; without `semi` it is the block's value (or needs none, as `if` does)."""

    expr: Expr
    semi: bool = True
    line: int = 0
    trailing: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """`// text`, a line of its own"""

    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Blank:
    """One empty line"""


Stmt: TypeAlias = "Let | ExprStmt | Comment | Blank | Item"


@dataclass(frozen=True, slots=True)
class Block:
    """`{ stmts }`"""

    stmts: tuple[Stmt, ...] = ()


# --- items ---


@dataclass(frozen=True, slots=True)
class Fn:
    """A function; `params` are `("x: i64", "&self")`; `prefix` is `pub`, `pub async`, ..."""

    name: str
    params: tuple[str, ...]
    body: Block
    result: str = ""
    generics: str = ""
    prefix: str = "pub"
    docs: tuple[str, ...] = ()
    attrs: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class StructField:
    """`pub name: type`, with its doc comment"""

    name: str
    type: str
    docs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Struct:
    """A struct with named fields"""

    name: str
    fields: tuple[StructField, ...]
    docs: tuple[str, ...] = ()
    attrs: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Enum:
    """An enum; the variants are text: `Circle(Shared<Circle>)`"""

    name: str
    variants: tuple[str, ...]
    docs: tuple[str, ...] = ()
    attrs: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Impl:
    """`impl header { items }`; the header is all between: `PyRepr for Point`"""

    header: str
    items: tuple[Item, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Use:
    """`use path;`; imports of a module are merged and sorted as rustfmt does"""

    path: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Const:
    """`pub const NAME: type = value;` (or `static`)"""

    name: str
    type: str
    value: Expr
    keyword: str = "const"
    prefix: str = "pub"
    docs: tuple[str, ...] = ()
    line: int = 0
    attrs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadLocal:
    """`thread_local! { pub static NAME: type = const { value }; ... }`"""

    statics: tuple[Const, ...]


@dataclass(frozen=True, slots=True)
class Mod:
    """`pub mod name;`"""

    name: str
    prefix: str = "pub"


Item: TypeAlias = "Fn | Struct | Enum | Impl | Use | Const | ThreadLocal | Mod | Comment | Blank"


@dataclass(frozen=True, slots=True)
class RustFile:
    """A source file: inner doc lines (`//!`), then items."""

    docs: tuple[str, ...] = ()
    items: tuple[Item, ...] = field(default=())
