"""Leaves out stores that nothing reads: Python does not mind them, rustc warns of them.

    s = 1                     (the store goes; anything that may raise would stay)
    s = compute()             s = compute()
    return s                  return s

Variables that are never read at all keep their stores: they are called `_name` in Rust.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN
from batuta_hooks.ir.walk import walk
from batuta_hooks.passes.mentions import NOTHING, Mentions

PURE = (ops.Const, ops.Convert, ops.TupleLit, ops.Display, ops.DictLit, ops.Arg)


def without_dead_stores(body: ops.Block, names: frozenset[str]) -> ops.Block:
    """The body without dead stores to these variables."""
    captured = {var.name for node in walk(body) if isinstance(node, ops.FuncIR) for var in node.captures}
    unbound = {node.name for node in walk(body) if isinstance(node, ops.Unbind)}
    return _Liveness(names - captured - unbound).block(body, NOTHING)[0]


class _Liveness:
    """Walks backwards with the names that may still be read."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names, self.seen = names, Mentions()
        self.everything = names
        self.after_loop: list[tuple[frozenset[str], frozenset[str]]] = []  # live at `break`, live at `continue`
        self.caught: frozenset[str] = NOTHING  # live wherever an exception may lead

    def block(self, body: ops.Block, live: frozenset[str]) -> tuple[ops.Block, frozenset[str]]:
        made: list[ops.Stmt] = []
        for statement in reversed(body):
            kept, live = self.statement(statement, live)
            made.extend(reversed(kept))
        return tuple(reversed(made)), live

    def statement(self, node: Any, live: frozenset[str]) -> tuple[list[ops.Stmt], frozenset[str]]:
        match node:
            case ops.Assign(target=ops.VarTarget(name=name), value=value):
                dead = name in self.names and name not in live and name not in self.caught
                if dead:
                    return (
                        ([], live)
                        if _is_pure(value)
                        else ([ops.Do(value, node.line)], live | self.seen.of(value).reads)
                    )
                return [node], (live - {name}) | self.seen.of(value).reads
            case ops.Assign(target=target, value=value):
                return [node], live | self.seen.of(target).reads | self.seen.of(value).reads
            case ops.If(test=test, body=body, orelse=orelse):
                kept, first = self.block(body, live)
                other, second = self.block(orelse, live)
                made: list[ops.Stmt] = (
                    [replace(node, body=kept, orelse=other)] if (kept, other) != (body, orelse) else [node]
                )
                return made, first | second | self.seen.of(test).reads
            case ops.For() | ops.While():
                return self.loop(node, live)
            case ops.Try():
                return self.attempt(node, live)
            case ops.Break() | ops.Continue():
                where = self.after_loop[-1] if self.after_loop else (self.everything, self.everything)
                return [node], (where[0] if isinstance(node, ops.Break) else where[1]) | self.caught
            case ops.Return() | ops.Raise():
                return [node], self.seen.of(node).reads | self.caught
        return [node], live | self.seen.of(node).reads

    def attempt(self, node: ops.Try, live: frozenset[str]) -> tuple[list[ops.Stmt], frozenset[str]]:
        outer = self.caught
        final, live = self.block(node.final, live)
        if node.final:
            self.caught = outer | live
        handlers, starts = [], [self.caught]
        for handler in node.handlers:
            body, start = self.block(handler.body, live)
            dead = handler.name in self.names and handler.name not in start | self.caught
            handlers.append(replace(handler, body=body, name="" if dead else handler.name))
            starts.append((start - {handler.name}).union(*(self.seen.of(kind).reads for kind in handler.kinds)))
        orelse, start = self.block(node.orelse, live)
        self.caught = NOTHING.union(*starts)
        body, start = self.block(node.body, start)
        start |= self.caught
        self.caught = outer
        made = ops.Try(body, tuple(handlers), orelse, final, node.line)
        return [node if made == node else made], start

    def loop(self, node: Any, live: frozenset[str]) -> tuple[list[ops.Stmt], frozenset[str]]:
        _, after = self.block(node.orelse, live)
        head = node.test if isinstance(node, ops.While) else node.iterable
        again = after | live | self.seen.of(node).reads
        self.after_loop.append((live, again))
        body, start = self.block(node.body, again)
        self.after_loop.pop()
        orelse, _ = self.block(node.orelse, live)
        made = replace(node, body=body, orelse=orelse) if (body, orelse) != (node.body, node.orelse) else node
        return [made], after | start | self.seen.of(head).reads


def _is_pure(value: ops.Expr) -> bool:
    return all(
        isinstance(part, PURE) and not (isinstance(part, ops.Convert) and part.value.type == DYN)
        and (not isinstance(part, ops.Display | ops.DictLit) or part.type.name == "list" or not part.items)
        for part in walk(value)
    )  # fmt: skip
