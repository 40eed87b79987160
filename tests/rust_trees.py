"""Random Rust syntax trees, syntactically valid, of every node type, with short and long parts."""

from __future__ import annotations

import random

from batuta_hooks.codegen import rust_ast as rs

WORDS = (
    "a", "b", "i", "n", "xs", "row", "key", "self", "value", "count", "total", "matrix", "weights", "left_side",
    "predictions", "learning_rate", "number_of_samples", "accumulated_gradient", "validation_accuracy_history",
)  # fmt: skip
METHODS = (
    "f", "get", "len", "iter", "map", "collect", "clone", "borrow", "unwrap_or", "saturating_sub", "partial_cmp",
    "insert_or_replace_value", "is_some_and",
)  # fmt: skip
TYPES = ("i64", "f64", "usize", "bool", "Str", "Vec<f64>", "List<Value>", "Option<Array<f64>>", "Dict<Str, List<i64>>")
LITERALS = (
    "0",
    "1",
    "42",
    "1.5",
    "2.0",
    "-1",
    "-2.5",
    "true",
    '"text"',
    "'c'",
    '"a longer piece of text, with more"',
    "1e-9",
    '"\u00e9t\u00e9 {}"',
)
PATHS = (
    "py::int::pow",
    "Vec::<i64>::new",
    "i64::MAX",
    "f",
    "Some",
    "Ok",
    "np::zeros",
    "py::truediv",
    "numpy::linalg::norm",
)
PATTERNS = ("x", "_", "Some(x)", "(a, b)", "(index, value)", "Ok(value)", "Point { x, y }", "1 | 2", "&x")
MACROS = ("println", "format", "vec", "assert", "matches", "write", "assert_eq")
OPS = ("+", "-", "*", "/", "%", "<<", ">>", "&", "^", "|", "==", "!=", "<", "<=", ">", ">=", "&&", "||")

_KINDS = """
call call method method method chain chain macro field index unary binary binary binary sum cast try await range tuple
array array struct closure closure block if match loop paths
"""
KINDS = _KINDS.split()


class Trees:
    """Draws trees from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, options: tuple[str, ...]) -> str:
        """One of the options."""
        return self.random.choice(options)

    def name(self) -> str:
        """A name, mostly short."""
        return self.pick(WORDS[: self.random.choice((8, 14, len(WORDS)))])

    def maybe(self, chance: float = 0.5) -> bool:
        """True now and then."""
        return self.random.random() < chance

    def operand(self, depth: int) -> rs.Expr:
        """An expression next to an operator or a dot; a closure there is a short one."""
        node = self.expr(depth)
        return rs.Closure(("x",), self.leaf()) if isinstance(node, rs.Closure) else node

    def exprs(self, depth: int, most: int, least: int = 0) -> tuple[rs.Expr, ...]:
        """Several expressions."""
        return tuple(self.expr(depth) for _ in range(self.random.randint(least, most)))

    def leaf(self) -> rs.Expr:
        """A name or a literal."""
        return rs.Path(self.pick(LITERALS) if self.maybe(0.35) else self.name())

    def expr(self, depth: int) -> rs.Expr:
        """Any expression that may stand in any place."""
        if depth <= 0 or self.maybe(0.12):
            return self.leaf()
        return self.make(self.random.choice(KINDS), depth - 1)

    def make(self, kind: str, depth: int) -> rs.Expr:
        """An expression of the given kind."""
        choice = self.random
        match kind:
            case "call":
                func = rs.Path(self.pick(PATHS)) if self.maybe(0.9) else self.operand(depth)
                return rs.Call(func, self.exprs(depth, 4))
            case "method":
                turbofish = self.pick(TYPES[:6]) if self.maybe(0.1) else ""
                return rs.MethodCall(self.operand(depth), self.pick(METHODS), self.exprs(depth, 2), turbofish)
            case "chain":
                node = self.leaf()
                for _ in range(choice.randint(1, 6)):
                    node = rs.MethodCall(node, self.pick(METHODS), self.exprs(depth - 1, 2))
                    node = rs.Try(node) if self.maybe(0.2) else node
                    node = rs.FieldAccess(node, self.name()) if self.maybe(0.1) else node
                return node
            case "macro":
                return self.macro(depth)
            case "field":
                return rs.FieldAccess(self.operand(depth), self.pick(("x", "0", "weights", "feature_names")))
            case "index":
                return rs.Index(self.operand(depth), self.operand(min(depth, 1)))
            case "unary":
                return rs.Unary(self.pick(("-", "!", "*", "&", "&mut ")), self.operand(depth))
            case "binary":
                return rs.Binary(self.pick(OPS), self.operand(depth), self.operand(depth))
            case "sum":
                op = self.pick(("+", "&&", "||", "*", "-"))
                node = self.operand(depth)
                for _ in range(choice.randint(1, 5)):
                    node = rs.Binary(op, node, self.operand(depth - 1))
                return node
            case "cast":
                return rs.Cast(self.operand(depth), self.pick(("i64", "f64", "usize")))
            case "try":
                return rs.Try(self.operand(depth))
            case "await":
                return rs.Await(self.operand(depth))
            case "range":
                start = self.operand(depth) if self.maybe(0.8) else None
                inclusive = self.maybe(0.3)
                stop = self.operand(depth) if inclusive or self.maybe(0.8) else None
                return rs.Range(start, stop, inclusive)
            case "tuple":
                return rs.TupleExpr(self.exprs(depth, 4))
            case "array":
                if self.maybe(0.5):
                    return rs.ArrayExpr(tuple(self.leaf() for _ in range(choice.randint(0, 60))))
                return rs.ArrayExpr(self.exprs(depth, 5))
            case "struct":
                fields = tuple(
                    (name, self.expr(depth))
                    for name in dict.fromkeys(self.name() for _ in range(choice.randint(0, 4)))
                    if name != "self"
                )
                return rs.StructLit(
                    self.pick(("Point", "geometry::Line", "Self")),
                    fields,
                    self.expr(depth) if self.maybe(0.2) else None,
                )
            case "closure":
                params = tuple(
                    self.pick(("x", "&x", "(a, b)", "item: &f64", "left_hand_side: &Array<f64>"))
                    for _ in range(choice.randint(0, 3))
                )
                body = self.expr(depth) if self.maybe(0.6) else rs.BlockExpr(self.block(depth))
                return rs.Closure(params, body, self.maybe(0.2), self.pick(TYPES) if self.maybe(0.15) else "")
            case "block":
                return rs.BlockExpr(self.block(depth), *self.pick_block())
            case "if":
                return self.if_(depth)
            case "match":
                return self.match_(depth)
            case "loop":
                return rs.Loop(self.block(depth), "'rows" if self.maybe(0.2) else "")
        return rs.Path(self.pick(PATHS))

    def pick_block(self) -> tuple[str, str]:
        """Label and prefix of a block."""
        return self.random.choice((("", ""), ("", ""), ("'outer", ""), ("", "async"), ("", "async move")))

    def macro(self, depth: int) -> rs.Expr:
        """A macro call with arguments that suit it."""
        name = self.pick(MACROS)
        if name == "vec":
            if self.maybe(0.3):
                return rs.Macro("vec", (self.expr(depth), self.expr(depth)), "[]", repeat=True)
            return rs.Macro("vec", self.exprs(depth, 5), "[]")
        # rustfmt keeps or mangles closures that are arguments of a macro; the code generator has none
        args = tuple(self.leaf() if isinstance(arg, rs.Closure) else arg for arg in self.exprs(depth, 4, 1))
        return rs.Macro(name, args)

    def condition(self, depth: int) -> rs.Expr:
        """A condition, perhaps with `let`."""
        if self.maybe(0.2):
            return rs.LetCond(self.pick(PATTERNS), self.head(depth))
        if self.maybe(0.1):
            return rs.Binary("&&", self.head(depth), rs.LetCond(self.pick(PATTERNS), self.head(depth)))
        return self.head(depth)

    def head(self, depth: int) -> rs.Expr:
        """What stands before the block of a loop, an `if` or a `match`: no statements in it."""
        node = self.operand(depth)
        return self.leaf() if isinstance(node, rs.BlockExpr | rs.Loop | rs.While | rs.For) else node

    def if_(self, depth: int) -> rs.If:
        """`if` with or without `else`."""
        orelse: rs.Block | rs.If | None = None
        if self.maybe(0.75):
            orelse = self.if_(depth) if self.maybe(0.25) else self.block(depth)
        return rs.If(self.condition(depth), self.block(depth), orelse)

    def match_(self, depth: int) -> rs.Expr:
        """`match` with some arms."""
        arms = []
        for _ in range(self.random.randint(0, 3)):
            body = (
                self.expr(depth)
                if self.maybe(0.7)
                else self.random.choice(
                    (
                        rs.BlockExpr(self.block(depth)),
                        rs.Return(self.expr(depth)),
                        rs.Continue(),
                        rs.BlockExpr(rs.Block()),
                        rs.Assign(self.leaf(), self.expr(depth)),
                    )
                )
            )
            arms.append(rs.Arm(self.pick(PATTERNS), body, self.expr(depth) if self.maybe(0.2) else None))
        return rs.Match(self.head(depth), tuple(arms))

    def loop(self, depth: int) -> rs.Expr:
        """A loop of any kind."""
        label = "'rows" if self.maybe(0.2) else ""
        body = self.block(depth)
        return self.random.choice(
            (
                rs.Loop(body, label),
                rs.While(self.condition(depth), body, label),
                rs.For(self.pick(("x", "(i, x)", "_")), self.head(depth), body, label),
            )
        )

    def block(self, depth: int) -> rs.Block:
        """Some statements."""
        if self.maybe(0.4):
            return rs.Block((rs.ExprStmt(self.expr(depth), semi=False),))
        stmts: list[rs.Stmt] = [self.stmt(depth) for _ in range(self.random.choice((0, 1, 1, 2, 2, 3, 4)))]
        if self.maybe(0.4):
            stmts.append(rs.ExprStmt(self.expr(depth), semi=False))
        return rs.Block(tuple(stmts))

    def stmt(self, depth: int) -> rs.Stmt:
        """A statement, a comment or an empty line."""
        line = self.random.randint(0, 99)
        trailing = "why" if self.maybe(0.05) else ""
        match self.random.randint(0, 12):
            case 0 | 1 | 2 | 3:
                rtype = self.pick(TYPES) if self.maybe(0.3) else ""
                pattern = self.pick(("x", "y", "(a, b)", "number_of_samples"))
                return rs.Let(
                    pattern,
                    self.expr(depth) if self.maybe(0.95) else None,
                    rtype,
                    self.maybe(0.3) and pattern.isidentifier(),
                    line,
                    trailing,
                )
            case 4:
                return rs.ExprStmt(
                    rs.Assign(self.operand(1), self.expr(depth), self.pick(("=", "+=", "*="))), True, line, trailing
                )
            case 5:
                return rs.ExprStmt(
                    self.random.choice(
                        (
                            rs.Return(self.expr(depth)),
                            rs.Return(),
                            rs.Break("'rows", self.expr(depth)),
                            rs.Break(),
                            rs.Continue("'rows"),
                        )
                    ),
                    True,
                    line,
                )
            case 6:
                return rs.Comment("a remark", line)
            case 7:
                return rs.Blank()
            case 8:
                return rs.ExprStmt(self.random.choice((self.if_, self.match_, self.loop))(depth), semi=False, line=line)
            case 9 if self.maybe(0.3):
                return self.random.choice((self.const, self.inner_function))(line)
        return rs.ExprStmt(self.expr(depth), True, line, trailing)

    def docs(self) -> tuple[str, ...]:
        """A doc comment or none."""
        return self.random.choice(((), ("What it is.",), ("Sum over a row.", "", "With more to say.")))

    def const(self, line: int) -> rs.Const:
        """A constant."""
        keyword = self.pick(("const", "static"))
        return rs.Const(
            self.name().upper(), self.pick(TYPES), self.expr(2), keyword, self.pick(("pub", "")), self.docs(), line
        )

    def inner_function(self, line: int) -> rs.Fn:
        """A small function."""
        return rs.Fn("helper", ("x: i64",), self.block(1), "i64", prefix="", docs=self.docs(), line=line)

    def use(self) -> rs.Use:
        """An import."""
        module = "::".join(
            self.pick((*WORDS[:5], "std", "batuta_rt", "crate", "super", "a_b", "a10", "a9", "B"))
            for _ in range(self.random.randint(1, 3))
        )
        module = module.replace("self", "s").replace("::crate", "::c").replace("::super", "::s")
        leaf = self.pick((*WORDS, "Value", "HashMap as Map", "MAX", "*")).replace("self", "Self_")
        return rs.Use(f"{module}::{leaf}", self.pick(("", "", "", "pub")))

    def item(self, name: str) -> rs.Item:
        """An item that is no function."""
        line = self.random.randint(0, 99)
        attrs = self.random.choice(
            (
                (),
                ("derive(Debug, Clone)",),
                (
                    "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, "
                    "Deserialize)]",
                    "must_use",
                ),
            )
        )
        match self.random.randint(0, 6):
            case 0:
                names = dict.fromkeys(self.name() for _ in range(self.random.randint(0, 4)))
                return rs.Struct(
                    name,
                    tuple(rs.StructField(n, self.pick(TYPES), self.docs()) for n in names if n != "self"),
                    self.docs(),
                    attrs,
                    line,
                )
            case 1:
                return rs.Enum(
                    name,
                    ("Empty", "Circle(Shared<Circle>)", "Line { from: Point, to: Point }")[: self.random.randint(0, 3)],
                    self.docs(),
                    attrs,
                    line,
                )
            case 2:
                methods = tuple(self.function(f"method_{i}", 2) for i in range(self.random.randint(0, 3)))
                return rs.Impl(self.pick(("Point", "PyRepr for Point", "<T> From<T> for Point")), methods, line)
            case 3:
                statics = tuple(self.const(line) for _ in range(self.random.randint(1, 2)))
                statics = tuple(
                    rs.Const(
                        f"CACHE_{i}",
                        c.type,
                        rs.BlockExpr(rs.Block((rs.ExprStmt(rs.Path("0"), False),)), prefix="const"),
                        "static",
                        "pub",
                        c.docs,
                    )
                    for i, c in enumerate(statics)
                )
                return rs.ThreadLocal(statics)
            case 4:
                return rs.Comment("A remark between items.", line)
            case 5:
                return rs.Blank()
        return self.const(line)

    def long_text(self) -> rs.Stmt:
        """A statement with a text longer than a line."""
        text = rs.Path(f'"{"a text longer than a line " * 5}"')
        call = rs.Call(rs.Path("f"), (text, self.leaf())[: self.random.randint(1, 2)])
        macro = rs.Macro("println", (text, *self.exprs(1, 3)))
        value = self.random.choice(
            (text, call, macro, rs.ArrayExpr((text, self.leaf())), rs.MethodCall(rs.Path("log"), "push", (text,)))
        )
        return self.random.choice(
            (rs.Let("x", value), rs.ExprStmt(value), rs.ExprStmt(rs.Return(rs.Call(rs.Path("Err"), (value,)))))
        )

    def function(self, name: str, depth: int) -> rs.Fn:
        """A function of some statements."""
        params = tuple(f"{self.name()}_{i}: {self.pick(TYPES)}" for i in range(self.random.randint(0, 5)))
        stmts = tuple(self.stmt(depth) for _ in range(self.random.randint(1, 4)))
        if self.maybe(0.1):
            stmts += (self.long_text(),)
        return rs.Fn(
            name,
            params,
            rs.Block(stmts),
            self.pick(TYPES) if self.maybe() else "",
            prefix=self.pick(("pub", "", "pub async")),
        )
