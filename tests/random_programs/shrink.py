"""Makes a failing program small: statements are left out, blocks and branches put in their parent's place, as long as
it fails in the same way. All candidates of a round are built together, so a round costs one build."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from pathlib import Path

from random_programs.batch import Batch, Verdict

ROUNDS = 14
WIDEST = 60  # candidates of a round


def shrink(batch: Batch, source: str, verdict: Verdict, folder: Path) -> str:
    """The smallest program found that fails as this one does."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = fingerprint(verdict)
    best = source
    for _ in range(ROUNDS):
        candidates = sorted(set(smaller(best)), key=len)
        step = max(1, len(candidates) // WIDEST)
        paths = []
        for number, text in enumerate(candidates[::step][:WIDEST]):
            paths.append(folder / f"c{number}.py")
            paths[-1].write_text(text)
        verdicts = batch.compare(paths)
        good = [path for path in paths if fingerprint(verdicts[path]) == wanted]
        if not good:
            break
        best = combined(batch, best, [path.read_text() for path in good], wanted, folder)
    return best


def fingerprint(verdict: Verdict) -> str:
    """What stays the same of a failure while the program shrinks."""
    if verdict.kind == "compile error":
        return " ".join(re.findall(r"^error(?:\[E\d+\])?", verdict.detail))
    if verdict.kind == "crash":
        return verdict.detail.partition(":")[0] + verdict.detail.rpartition(" at ")[2]
    if verdict.kind == "different" and "internal error" in verdict.detail:
        return "internal error"
    return verdict.kind


def combined(batch: Batch, best: str, good: list[str], wanted: str, folder: Path) -> str:
    """The smallest of the candidates that work."""
    return min(good, key=len) if good else best


def smaller(source: str) -> Iterator[str]:
    """Programs with less in them."""
    tree = ast.parse(source)
    lists = [
        (node, field)
        for node in ast.walk(tree)
        for field in ("body", "orelse", "finalbody", "handlers")
        if isinstance(getattr(node, field, None), list)
    ]
    for at, (node, field) in enumerate(lists):
        body = getattr(node, field)
        spans = {
            (start, start + size)
            for size in (len(body), len(body) // 2, 4, 2, 1)
            if size
            for start in range(0, len(body), size)
        }
        for start, end in sorted(spans):
            yield from edited(tree, at, lambda held, start=start, end=end: held[:start] + held[end:])
        for index, inner in enumerate(body):
            for inside in ("body", "orelse", "finalbody"):
                if isinstance(inner, ast.If | ast.For | ast.While | ast.Try | ast.With) and getattr(
                    inner, inside, None
                ):
                    yield from edited(
                        tree,
                        at,
                        lambda held, index=index, inside=inside: (
                            held[:index] + getattr(held[index], inside) + held[index + 1 :]
                        ),
                    )
    yield from simpler(tree)


def edited(tree: ast.Module, at: int, change: object) -> Iterator[str]:
    """The program with one list of statements changed."""
    again = copy.deepcopy(tree)
    lists = [
        (node, field)
        for node in ast.walk(again)
        for field in ("body", "orelse", "finalbody", "handlers")
        if isinstance(getattr(node, field, None), list)
    ]
    node, field = lists[at]
    new = change(getattr(node, field))  # type: ignore[operator]
    if not new and field == "body":
        if len(getattr(node, field)) == 1 and isinstance(getattr(node, field)[0], ast.Pass):
            return
        new = [ast.Pass()] if not isinstance(node, ast.Module) else []
    if isinstance(node, ast.Try) and not new and field == "handlers" and not node.finalbody:
        return
    setattr(node, field, new)
    try:
        text = ast.unparse(again)
        compile(text, "", "exec")
    except (SyntaxError, ValueError):
        return
    if text != ast.unparse(tree):
        yield text


def simpler(tree: ast.Module) -> Iterator[str]:
    """The program with one expression replaced by one of its parts, or an item left out."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
    for at, node in enumerate(nodes):
        parts = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        for index in range(min(len(parts), 3)):
            again = copy.deepcopy(tree)
            target = [n for n in ast.walk(again) if isinstance(n, ast.expr)][at]
            part = [child for child in ast.iter_child_nodes(target) if isinstance(child, ast.expr)][index]
            if isinstance(getattr(part, "ctx", None), ast.Store):
                continue
            text = replaced(again, target, part)
            if text is not None:
                yield text


def replaced(tree: ast.Module, old: ast.expr, new: ast.expr) -> str | None:
    """The program with an expression in the place of another."""

    class Swap(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST:
            return new if node is old else super().generic_visit(node)

    try:
        text = ast.unparse(ast.fix_missing_locations(Swap().visit(tree)))
        compile(text, "", "exec")
    except (SyntaxError, ValueError, TypeError, AttributeError):
        return None
    return text
