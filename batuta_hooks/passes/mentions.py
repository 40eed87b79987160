"""Which variables of the function a tree reads or binds; what a comprehension or a callback binds is its own."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from batuta_hooks.ir import ops
from batuta_hooks.ir.node import Node
from batuta_hooks.ir.walk import Same, children, walk

NOTHING: frozenset[str] = frozenset()


class Names(NamedTuple):
    """The names that a tree reads, and those it binds or unbinds."""

    reads: frozenset[str]
    binds: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every name that is mentioned."""
        return self.reads | self.binds


class Mentions:
    """Looks each tree up once; a node remembers the answer itself, tuples of trees are kept here with theirs."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, Names]] = {}

    def of(self, node: Any) -> Names:
        """The names of a tree, or of several in a tuple."""
        if isinstance(node, Node):
            try:
                return node.mentions  # type: ignore[no-any-return]
            except AttributeError:
                node.mentions = names = self._find(node)
                return names
        known = self._known.get(id(node))
        if known is not None:
            return known[1]
        names = self._find(node)
        self._known[id(node)] = (node, names)
        return names

    def _find(self, node: Any) -> Names:
        if node.__class__ not in _NAMING:
            return self._join(children(node))
        match node:
            case tuple():
                return self._join(node)
            case ops.Load(name=name):
                return Names(frozenset((name,)), NOTHING)
            case ops.VarTarget(name=name):
                return Names(NOTHING, frozenset((name,)))
            case ops.FuncIR(captures=captures):
                return Names(frozenset(var.name for var in captures), NOTHING)
            case ops.Callback(params=params, body=body):
                return _without(self.of(body), {name for name, _ in params})
            case ops.Comprehension(clauses=clauses):
                bound = {
                    part.name for clause in clauses for part in walk(clause.target) if isinstance(part, ops.VarTarget)
                }
                first, inner = self.of(clauses[0].iterable), _without(self._join(children(node)), bound)
                return Names(first.reads | inner.reads, first.binds | inner.binds)
        below = self._join(children(node))
        match node:
            case ops.Walrus(name=name) | ops.Unbind(name=name) | ops.Handler(name=name) if name:
                return Names(below.reads, below.binds | {name})
            case ops.Update(target=target):
                return Names(below.reads | {target.name}, below.binds)
        return below

    def _join(self, nodes: tuple[Any, ...]) -> Names:
        found = [self.of(node) for node in nodes if not isinstance(node, str) and node is not None]
        if len(found) == 1:
            return found[0]
        return Names(NOTHING.union(*(names.reads for names in found)), NOTHING.union(*(names.binds for names in found)))


_NAMING = {
    tuple, ops.Load, ops.VarTarget, ops.FuncIR, ops.Callback, ops.Comprehension, ops.Walrus, ops.Unbind, ops.Handler,
    ops.Update,
}  # fmt: skip


@lru_cache(maxsize=4096)
def _names(body: Same) -> Names:
    return Mentions().of(body.tree)


def names_of(body: ops.Block) -> Names:
    """The names that a function's body reads and binds."""
    return _names(Same(body))


def _without(names: Names, bound: set[str]) -> Names:
    return Names(names.reads - bound, names.binds - bound)
