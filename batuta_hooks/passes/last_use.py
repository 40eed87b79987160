"""Where a local variable is read for the last time: there its value can be moved, everywhere else it is cloned.

    names.append(name); total += 1        names.append(name);      // no clone: `name` is not mentioned again

A read counts as the last one only if it is the statement's only mention of the variable, no later statement mentions
the variable, and no loop inside the variable's own scope comes back to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import children, walk
from batuta_hooks.passes.bindings import Binding
from batuta_hooks.passes.mentions import NOTHING, Mentions


def last_uses(body: ops.Block, bindings: Mapping[str, Binding], names: frozenset[str]) -> frozenset[int]:
    """The ids of the `Load` nodes that are the last reads of these variables."""
    captured = {var.name for node in walk(body) if isinstance(node, ops.FuncIR) for var in node.captures}
    finder = _Finder(bindings, names - captured)
    finder.block(body, NOTHING)
    return frozenset(finder.found)


class _Finder:
    def __init__(self, bindings: Mapping[str, Binding], names: frozenset[str]) -> None:
        self.bindings, self.names, self.seen = bindings, names, Mentions()
        self.found: set[int] = set()

    def block(self, body: ops.Block, after: frozenset[str]) -> None:
        for statement in reversed(body):
            self.statement(statement, after)
            after |= self.seen.of(statement).all

    def statement(self, node: Any, after: frozenset[str]) -> None:
        match node:
            case ops.If(test=test, body=body, orelse=orelse):
                self.block(body, after)
                self.block(orelse, after)
                self.expression(test, after | self.seen.of(body).all | self.seen.of(orelse).all)
            case ops.For(target=target, iterable=iterable, body=body, orelse=orelse):
                again = after | (self.seen.of(node).all - self.own(node))
                self.block(body, again)
                self.block(orelse, after)
                self.expression(iterable, again | self.seen.of(target).all)
            case ops.While(body=body, orelse=orelse):
                self.block(body, after | (self.seen.of(node).all - self.own(node)))
                self.block(orelse, after)
            case ops.Try(body=body, handlers=handlers, orelse=orelse, final=final):
                rest = after | self.seen.of(final).all
                self.block(final, after)
                self.block(orelse, rest)
                for handler in handlers:
                    self.block(handler.body, rest)
                caught = rest.union(*(self.seen.of(handler).all for handler in handlers), self.seen.of(orelse).all)
                self.block(body, caught)
            case ops.Assign(target=target, value=value):
                self.expression(value, after | self.seen.of(target).all)
            case ops.Do(value=value):
                self.expression(value, after)

    def own(self, loop: Any) -> frozenset[str]:
        """The variables that each round of a loop declares anew."""
        inside = {id(node) for node in walk(loop.body)} | {id(loop)}
        mentioned = self.seen.of(loop).all
        return frozenset(
            name for name in mentioned
            if (binding := self.bindings.get(name)) is not None and binding.at in inside
            and (binding.at != id(loop) or binding.how == "loop") and binding.how != "maybe"
        )  # fmt: skip

    def expression(self, node: ops.Expr, after: frozenset[str]) -> None:
        reads = [part for part in self.reachable(node) if isinstance(part, ops.Load) and part.name in self.names]
        mentioned = Counter(part.name for part in walk(node) if isinstance(part, ops.Load | ops.Walrus))
        for load in reads:
            if mentioned[load.name] == 1 and load.name not in after:
                self.found.add(id(load))

    def reachable(self, node: Any) -> list[Any]:
        """The parts of an expression that are evaluated once; what closures and comprehensions hold is not."""
        if isinstance(node, ops.Comprehension):
            return self.reachable(node.clauses[0].iterable)
        if isinstance(node, ops.Callback | ops.FuncIR | str):
            return []
        return [node, *(part for child in children(node) for part in self.reachable(child))]
