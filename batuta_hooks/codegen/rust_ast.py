"""Rust syntax trees, as much of Rust as generated code uses. Data only; `printer` turns them into rustfmt-clean text.

Types and patterns are plain text; precedence, parentheses, line breaks and indentation are the printer's business.
`line` is the Python line a statement or item comes from (0: none), which becomes the source map.
"""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from batuta_hooks.ir.node import Node, node

# --- expressions ---


@node
class Path(Node):
    """A name, a path or a literal, printed as it stands: `x`, `py::int::pow`, `Vec::<i64>::new`, `1_000`, `"text"`."""

    text: str


@node
class Call(Node):
    """`func(args)`"""

    func: Expr
    args: tuple[Expr, ...] = ()


@node
class MethodCall(Node):
    """`receiver.name::<turbofish>(args)`"""

    receiver: Expr
    name: str
    args: tuple[Expr, ...] = ()
    turbofish: str = ""


@node
class Macro(Node):
    """`name!(args)`; `repeat` makes `vec![value; count]`; `brackets` is `()`, `[]` or `{}`."""

    name: str
    args: tuple[Expr, ...] = ()
    brackets: str = "()"
    repeat: bool = False


@node
class FieldAccess(Node):
    """`receiver.name`, also `pair.0`"""

    receiver: Expr
    name: str


@node
class Index(Node):
    """`receiver[index]`"""

    receiver: Expr
    index: Expr


@node
class Unary(Node):
    """`-x`, `!x`, `*x`, `&x`, `&mut x`"""

    op: str
    operand: Expr


@node
class Binary(Node):
    """`left op right`"""

    op: str
    left: Expr
    right: Expr


@node
class Cast(Node):
    """`operand as rtype`"""

    operand: Expr
    type: str


@node
class Try(Node):
    """`operand?`"""

    operand: Expr


@node
class Await(Node):
    """`operand.await`"""

    operand: Expr


@node
class Range(Node):
    """`start..stop`, `start..=stop`"""

    start: Expr | None
    stop: Expr | None
    inclusive: bool = False


@node
class TupleExpr(Node):
    """`(a, b)`, `(a,)`, `()`"""

    items: tuple[Expr, ...] = ()


@node
class ArrayExpr(Node):
    """`[a, b]`"""

    items: tuple[Expr, ...] = ()


@node
class StructLit(Node):
    """`Path { name: value, ..base }`"""

    path: str
    fields: tuple[tuple[str, Expr], ...]
    base: Expr | None = None


@node
class Closure(Node):
    """`move |params| -> result body`"""

    params: tuple[str, ...]
    body: Expr
    move: bool = False
    result: str = ""


@node
class BlockExpr(Node):
    """`'label: { ... }`, `async move { ... }` (in `prefix`)"""

    block: Block
    label: str = ""
    prefix: str = ""


@node
class If(Node):
    """`if cond { } else ...`; for `if let`, `cond` is a `LetCond`."""

    cond: Expr
    then: Block
    orelse: Block | If | None = None


@node
class LetCond(Node):
    """`let pattern = value`, as a condition"""

    pattern: str
    value: Expr


@node
class Arm(Node):
    """`pattern if guard => body`"""

    pattern: str
    body: Expr
    guard: Expr | None = None


@node
class Match(Node):
    """`match scrutinee { arms }`"""

    scrutinee: Expr
    arms: tuple[Arm, ...]


@node
class Loop(Node):
    """`'label: loop { }`"""

    body: Block
    label: str = ""


@node
class While(Node):
    """`'label: while cond { }`; `cond` may be a `LetCond`"""

    cond: Expr
    body: Block
    label: str = ""


@node
class For(Node):
    """`'label: for pattern in iterable { }`"""

    pattern: str
    iterable: Expr
    body: Block
    label: str = ""


@node
class Return(Node):
    """`return value`"""

    value: Expr | None = None


@node
class Break(Node):
    """`break 'label value`"""

    label: str = ""
    value: Expr | None = None


@node
class Continue(Node):
    """`continue 'label`"""

    label: str = ""


@node
class Assign(Node):
    """`target op value`, `op` is `=`, `+=`, ..."""

    target: Expr
    value: Expr
    op: str = "="


@node
class Paren(Node):
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


@node
class Let(Node):
    """`let mut pattern: type = value;`"""

    pattern: str
    value: Expr | None = None
    type: str = ""
    mutable: bool = False
    line: int = 0
    trailing: str = ""  # a comment at the end of the line, without its slashes


@node
class ExprStmt(Node):
    """An expression as a statement; without `semi` it is the block's value (or needs none, as `if` does)."""

    expr: Expr
    semi: bool = True
    line: int = 0
    trailing: str = ""


@node
class Comment(Node):
    """`// text`, a line of its own"""

    text: str
    line: int = 0


@node
class Blank(Node):
    """One empty line"""


Stmt: TypeAlias = "Let | ExprStmt | Comment | Blank | Item"


@node
class Block(Node):
    """`{ stmts }`"""

    stmts: tuple[Stmt, ...] = ()


# --- items ---


@node
class Fn(Node):
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


@node
class StructField(Node):
    """`pub name: type`, with its doc comment"""

    name: str
    type: str
    docs: tuple[str, ...] = ()


@node
class Struct(Node):
    """A struct with named fields"""

    name: str
    fields: tuple[StructField, ...]
    docs: tuple[str, ...] = ()
    attrs: tuple[str, ...] = ()
    line: int = 0


@node
class Enum(Node):
    """An enum; the variants are text: `Circle(Shared<Circle>)`"""

    name: str
    variants: tuple[str, ...]
    docs: tuple[str, ...] = ()
    attrs: tuple[str, ...] = ()
    line: int = 0


@node
class Impl(Node):
    """`impl header { items }`; the header is all between: `PyRepr for Point`"""

    header: str
    items: tuple[Item, ...]
    line: int = 0


@node
class Use(Node):
    """`use path;`; imports of a module are merged and sorted as rustfmt does"""

    path: str
    prefix: str = ""


@node
class Const(Node):
    """`pub const NAME: type = value;` (or `static`)"""

    name: str
    type: str
    value: Expr
    keyword: str = "const"
    prefix: str = "pub"
    docs: tuple[str, ...] = ()
    line: int = 0
    attrs: tuple[str, ...] = ()


@node
class ThreadLocal(Node):
    """`thread_local! { pub static NAME: type = const { value }; ... }`"""

    statics: tuple[Const, ...]


@node
class Mod(Node):
    """`pub mod name;`"""

    name: str
    prefix: str = "pub"


Item: TypeAlias = "Fn | Struct | Enum | Impl | Use | Const | ThreadLocal | Mod | Comment | Blank"


@node
class RustFile(Node):
    """A source file: inner doc lines (`//!`), then items."""

    docs: tuple[str, ...] = ()
    items: tuple[Item, ...] = field(default=())
