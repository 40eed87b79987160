"""The printer: chosen trees against their text, and random trees against rustfmt."""

from __future__ import annotations

import difflib
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rust_trees import Trees

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.printer import RUSTFMT_TOML, print_expr, print_file

x, y, z = rs.Path("x"), rs.Path("y"), rs.Path("z")
value = rs.ExprStmt(x, semi=False)


def only(expr: rs.Expr) -> rs.Block:
    """A block with nothing but a value."""
    return rs.Block((rs.ExprStmt(expr, semi=False),))


EXPRESSIONS = (
    (rs.MethodCall(rs.Unary("-", x), "abs"), "(-x).abs()"),
    (rs.MethodCall(rs.Path("-1_i64"), "pow", (x,)), "(-1_i64).pow(x)"),
    (rs.Unary("-", rs.Unary("-", x)), "-(-x)"),
    (rs.Unary("-", rs.MethodCall(x, "abs")), "-x.abs()"),
    (rs.Unary("&mut", rs.FieldAccess(x, "y")), "&mut x.y"),
    (rs.Unary("*", rs.MethodCall(x, "borrow_mut")), "*x.borrow_mut()"),
    (rs.Unary("!", rs.Binary("&&", x, y)), "!(x && y)"),
    (rs.Unary("-", rs.Cast(x, "i64")), "-(x as i64)"),
    (rs.Cast(rs.Unary("-", x), "i64"), "-x as i64"),
    (rs.Cast(rs.Binary("+", x, y), "f64"), "(x + y) as f64"),
    (rs.Binary("<", rs.Cast(x, "usize"), y), "(x as usize) < y"),
    (rs.Binary("<", rs.Binary("+", x, rs.Cast(y, "usize")), z), "(x + y as usize) < z"),
    (rs.Binary(">", rs.Cast(x, "usize"), y), "x as usize > y"),
    (rs.Binary("-", x, rs.Binary("-", y, z)), "x - (y - z)"),
    (rs.Binary("-", rs.Binary("-", x, y), z), "x - y - z"),
    (rs.Binary("*", rs.Binary("+", x, y), z), "(x + y) * z"),
    (rs.Binary("==", rs.Binary("<", x, y), z), "(x < y) == z"),
    (rs.Binary("<<", x, rs.Binary("+", y, z)), "x << (y + z)"),
    (rs.Binary("&&", rs.Binary("||", x, y), z), "(x || y) && z"),
    (rs.Binary("+", rs.If(x, only(y), only(z)), x), "(if x { y } else { z }) + x"),
    (rs.MethodCall(rs.Range(x, y), "rev"), "(x..y).rev()"),
    (rs.MethodCall(rs.Path("0"), "max", (rs.Range(None, x, True),)), "0.max(..=x)"),
    (rs.Index(x, rs.Range(y, None)), "x[y..]"),
    (rs.Call(rs.FieldAccess(x, "callback"), (y,)), "(x.callback)(y)"),
    (rs.Call(rs.Closure(("a",), rs.Path("a")), (y,)), "(|a| a)(y)"),
    (rs.Try(rs.Await(rs.MethodCall(x, "send", (y,)))), "x.send(y).await?"),
    (rs.Try(rs.Cast(x, "T")), "(x as T)?"),
    (rs.Binary("||", x, rs.Return()), "x || (return)"),
    (rs.MethodCall(x, "collect", (), "Vec<_>"), "x.collect::<Vec<_>>()"),
    (rs.TupleExpr((x,)), "(x,)"),
    (rs.TupleExpr(), "()"),
    (rs.StructLit("Point", (("x", x), ("y", z))), "Point { x, y: z }"),
    (rs.StructLit("Point", (), rs.Path("base")), "Point { ..base }"),
    (rs.Macro("vec", (x, y), "[]"), "vec![x, y]"),
    (rs.Macro("vec", (x, y), "[]", repeat=True), "vec![x; y]"),
    (rs.Closure(("a", "b"), rs.Binary("+", x, y), move=True), "move |a, b| x + y"),
    (rs.Closure((), x, result="i64"), "|| -> i64 { x }"),
    (rs.If(rs.Binary("==", x, rs.StructLit("P", ())), only(y), only(z)), "if x == (P {}) { y } else { z }"),
    (rs.If(rs.LetCond("Some(a)", rs.Binary("||", x, y)), only(y), only(z)),
        "if let Some(a) = (x || y) { y } else { z }"),
    (rs.Break("'outer", x), "break 'outer x"),
    (rs.Assign(rs.Index(x, y), z, "+="), "x[y] += z"),
    (rs.BlockExpr(only(x), prefix="async move"), "async move { x }"),
)  # fmt: skip


@pytest.mark.parametrize(("tree", "text"), EXPRESSIONS, ids=[text for _, text in EXPRESSIONS])
def test_expression(tree: rs.Expr, text: str) -> None:
    """Parentheses and spaces on one line."""
    assert print_expr(tree) == text


def names(prefix: str, count: int) -> tuple[rs.Expr, ...]:
    """Names long enough to fill lines."""
    return tuple(rs.Path(f"{prefix}_{i}") for i in range(count))


LONG = names("a_rather_long_name", 6)
CHAIN = rs.MethodCall(
    rs.MethodCall(rs.MethodCall(x, "iter"), "map", (rs.Closure(("v",), rs.Binary("*", LONG[0], LONG[1])),)),
    "collect_into_something", (LONG[2],), "Vec<_>",
)  # fmt: skip
TREES: tuple[tuple[str, rs.Item | rs.Stmt], ...] = (
    ("call", rs.Let("y", rs.Call(rs.Path("f"), LONG))),
    ("chain", rs.Let("y", rs.Try(CHAIN), mutable=True)),
    ("operators", rs.ExprStmt(rs.Assign(x, rs.Binary("+", rs.Binary("+", LONG[0], CHAIN), LONG[1])))),
    ("array", rs.Let("y", rs.ArrayExpr(tuple(rs.Path(str(i)) for i in range(60))), "[i64; 60]")),
    ("closure", rs.ExprStmt(rs.MethodCall(x, "for_each",
        (rs.Closure(("v",), rs.If(x, rs.Block((rs.ExprStmt(y),)))),)))),
    ("format", rs.ExprStmt(rs.Macro("println", (rs.Path('"{} {} {} {} {} {} in a sentence"'), *LONG)))),
    ("text", rs.ExprStmt(rs.Return(rs.Call(rs.Path("Err"),
        (rs.Call(rs.Path("value_error"), (rs.Path(f'"{"words " * 20}"'),)),))))),
    ("text in a method", rs.ExprStmt(rs.MethodCall(x, "push", (rs.Path(f'"{"words " * 20}"'),)))),
    ("record", rs.Let("y", rs.StructLit("Point", tuple((f"field_{i}", v) for i, v in enumerate(LONG[:5])), x))),
    ("arms", rs.ExprStmt(rs.Match(x, (
        rs.Arm("Some(v)", CHAIN, rs.Binary(">", x, y)), rs.Arm("None", rs.Return(x)),
            rs.Arm("_", rs.BlockExpr(rs.Block())),
    )), semi=False)),
    ("else if", rs.ExprStmt(rs.If(x, only(x), rs.If(rs.LetCond("Some(v)", y), only(y), only(z))), semi=False)),
    ("loops", rs.ExprStmt(rs.For("v", rs.Range(rs.Path("0"), x), rs.Block((
        rs.Comment("row by row"), rs.Blank(), rs.Blank(),
        rs.ExprStmt(rs.While(y, rs.Block((rs.ExprStmt(rs.Continue("'rows"), trailing="next"),))), semi=False),
            rs.Blank(),
    )), "'rows"), semi=False)),
    ("imports", rs.Use("std::rc::Rc")), ("imports", rs.Use("batuta_rt::Value")), ("imports", rs.Use("batuta_rt::List")),
    ("imports", rs.Use("batuta_rt::prelude::*")), ("imports", rs.Use("crate::model")),
    ("cache", rs.ThreadLocal((rs.Const("CACHE", "Cell<i64>",
        rs.BlockExpr(only(rs.Path("Cell::new(0)")), prefix="const"), "static"),))),
    ("struct", rs.Struct("Point", (rs.StructField("x", "f64", ("Across.",)), rs.StructField("y", "f64")),
        ("A point.",), ("derive(Clone)",))),
    ("enum", rs.Enum("Shape", ("Circle(Point)", "Empty"))),
    ("impl", rs.Impl("Point", tuple(
        rs.Fn(name, ("&self", *(f"parameter_{i}: &Array<f64>" for i in range(i))), only(x), "PyResult<f64>",
            docs=("Norm.", "", "More."), line=i)
        for i, name in ((1, "norm"), (4, "distance"))
    ))),
    ("constant", rs.Const("LIMITS", "[f64; 2]", rs.ArrayExpr((rs.Path("0.0"), rs.Path("1.0"))), docs=("Bounds.",))),
)  # fmt: skip


def formatted(text: str, folder: Path) -> str:
    """What rustfmt makes of `text`."""
    (folder / "rustfmt.toml").write_text(RUSTFMT_TOML)
    command = ["rustfmt", "--edition", "2024", "--config-path", str(folder), "--emit", "stdout"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def differences(before: str, after: str) -> str:
    """A readable diff, empty if nothing changed."""
    return "\n".join(difflib.unified_diff(before.split("\n"), after.split("\n"), "printer", "rustfmt", lineterm=""))


def chosen_file() -> rs.RustFile:
    """All of `TREES` in one file."""
    items: list[rs.Item] = []
    for name, tree in TREES:
        if isinstance(tree, rs.Let | rs.ExprStmt):
            items.append(rs.Fn(re.sub(r"\W", "_", name), (), rs.Block((tree, rs.ExprStmt(x, semi=False)))))
        else:
            items.append(tree)
    return rs.RustFile(("Every shape once.",), tuple(items))


def test_chosen_trees_have_the_text_on_file(tmp_path: Path) -> None:
    """The text is the one in `printer_golden.rs`, which rustfmt leaves as it is."""
    golden = Path(__file__).parent / "printer_golden.rs"
    text = print_file(chosen_file()).text
    assert differences(golden.read_text(), text) == ""
    assert differences(text, formatted(text, tmp_path)) == ""


def test_random_trees_are_as_rustfmt_wants_them(tmp_path: Path) -> None:
    """rustfmt leaves hundreds of random functions as they are."""
    functions: dict[int, rs.Fn] = {}

    @settings(derandomize=True, database=None, max_examples=2000, deadline=None)
    @given(st.integers(0, 100_000), st.integers(1, 4))
    def collect(seed: int, depth: int) -> None:
        functions[seed] = Trees(seed).function(f"f{seed}", depth)

    collect()
    assert len(functions) > 1000
    text = print_file(rs.RustFile((), tuple(functions.values()))).text
    assert differences(text, formatted(text, tmp_path)) == ""


def test_random_items_are_as_rustfmt_wants_them(tmp_path: Path) -> None:
    """So it does with types, impls, constants and imports."""
    for seed in range(12):
        trees = Trees(seed)
        uses = tuple(trees.use() for _ in range(seed))
        items = tuple(trees.item(f"T{i}") for i in range(30))
        text = print_file(rs.RustFile(trees.docs(), uses + items)).text
        assert differences(text, formatted(text, tmp_path)) == ""


def test_source_map() -> None:
    """A line inside a statement has the statement's Python line, a nested statement its own."""
    inner = rs.Block(
        (rs.Let("a", x, line=3), rs.Comment("why", line=4), rs.ExprStmt(rs.Call(rs.Path("f"), LONG), line=5))
    )
    body = rs.Block((rs.ExprStmt(rs.If(x, inner), semi=False, line=2), rs.ExprStmt(x)))
    printed = print_file(rs.RustFile(("Docs.",), (rs.Fn("main", (), body, docs=("Runs.",), line=1),)))
    lines = dict(enumerate(printed.text.split("\n")))
    assert len(printed.source_map) == len(lines) - 1
    assert [(lines[i].strip(), line) for i, line in enumerate(printed.source_map)] == [
        ("//! Docs.", 0), ("", 0), ("/// Runs.", 1), ("pub fn main() {", 1), ("if x {", 2), ("let a = x;", 3),
        ("// why", 4),
        ("f(", 5), *((f"{name.text},", 5) for name in LONG if isinstance(name, rs.Path)), (");", 5), ("}", 2),
        ("x;", 1), ("}", 1),
    ]  # fmt: skip


def test_modules_are_sorted(tmp_path: Path) -> None:
    """`mod` lines stand in rustfmt's order, apart from imports and functions."""
    modules = ("shapes", "a10", "a9", "_private", "Upper", "a_b", "ab")
    items: tuple[rs.Item, ...] = (
        *(rs.Mod(name) for name in modules),
        rs.Use("std::rc::Rc"),
        rs.Fn("f", (), rs.Block()),
    )
    printed = print_file(rs.RustFile((), items))
    for name in modules:
        (tmp_path / f"{name}.rs").write_text("// empty\n")
    (tmp_path / "lib.rs").write_text(printed.text)
    (tmp_path / "rustfmt.toml").write_text(RUSTFMT_TOML)
    command = ["rustfmt", "--edition", "2024", "--check", str(tmp_path / "lib.rs")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
