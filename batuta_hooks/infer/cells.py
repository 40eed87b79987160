"""Cells: where types flow to. A term is a type whose arguments are cells, so that two names of one list agree on its
elements.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from batuta_hooks.ir.node import node
from batuta_hooks.ir.rtypes import DTYPES, DYN, RType


@node
class Term:
    """A type under inference: constructor, argument cells, and the name it refers to (class, estimator, array rank)."""

    name: str
    args: tuple[Cell, ...] = ()
    ref: str = ""

    def __repr__(self) -> str:
        return str(freeze(self))


class Cell:
    """A slot that types flow into, with union-find for slots that must agree."""

    __slots__ = ("_parent", "_term")

    def __init__(self, term: Term | None = None) -> None:
        self._parent: Cell | None = None
        self._term = term

    def find(self) -> Cell:
        """The representative."""
        cell = self
        while cell._parent is not None:
            cell = cell._parent
        return cell

    @property
    def term(self) -> Term | None:
        """What has flowed in so far; None for nothing."""
        cell = self
        while cell._parent is not None:
            cell = cell._parent
        return cell._term

    def __repr__(self) -> str:
        return f"Cell({self.term})"


ATOMS = {
    name: Term(name) for name in ("dyn", "None", "bool", "int", "bigint", "float", "complex", "str", "bytes", *DTYPES)
}
T_DYN, T_NONE, T_BOOL, T_INT, T_BIGINT = (ATOMS[n] for n in ("dyn", "None", "bool", "int", "bigint"))
T_FLOAT, T_COMPLEX, T_STR, T_BYTES = (ATOMS[n] for n in ("float", "complex", "str", "bytes"))


def mk(name: str, *args: Cell | Term | None, ref: str = "") -> Term:
    """A term; bare terms become fresh cells."""
    return Term(name, tuple(arg if isinstance(arg, Cell) else Cell(arg) for arg in args), ref)


@node
class Meeting:
    """What met in a cell that became dynamic, and the line at which it did."""

    line: int
    old: Term | None
    new: Term


class Solver:
    """Joins types in cells and counts the changes, so that the driver knows when nothing moves any more."""

    def __init__(self, on_dynamic: Callable[[str], bool]) -> None:
        self.changes = 0
        self.on_dynamic = on_dynamic  # called with a user class that meets the dynamic rung; True when that is news
        self.on_dynamic_generator: Callable[[str], None] = lambda ref: None
        self.is_dynamic_class: Callable[[str], bool] = lambda ref: False
        self.pinned: dict[Cell, Term] = {}  # cells whose type is promised
        self.held: set[Cell] = set()  # those of them that dynamic values have reached
        self.met: dict[Cell, Meeting] = {}  # how cells became dynamic
        self.line = 0  # of the statement at hand
        self.common_base: Callable[[str, str], str] = lambda left, right: ""  # the nearest class above both

    def normal(self, term: Term | None) -> Term | None:
        """The term, with instances of dynamic classes turned into `dyn`."""
        if term is not None and term.name == "instance" and self.is_dynamic_class(term.ref):
            return T_DYN
        return term

    def get(self, cell: Cell) -> Term | None:
        """What is in a cell."""
        while cell._parent is not None:
            cell = cell._parent
        term = cell._term
        if term is not None and term.name == "instance" and self.is_dynamic_class(term.ref):
            return T_DYN
        return term

    def flow(self, term: Term | None, cell: Cell) -> None:
        """`term` reaches `cell`."""
        term = self.normal(term)
        if term is None:
            return
        root = cell.find()
        if term.name == "dyn" and root in self.pinned:  # checked where it arrives
            self.held.add(root)
            term = self.pinned[root]
        old = self.normal(root._term)
        joined = self.join(old, term)
        root = cell.find()
        if joined is not root._term:
            if joined.name == "dyn":
                self.met.setdefault(root, Meeting(self.line, old, term))
            if joined.args and _occurs(root, joined):  # a list that holds itself has no finite type
                self.dynify(joined)
                joined = T_DYN
            root._term = joined
            self.changes += 1

    def pin(self, cell: Cell, term: Term) -> None:
        """A scalar type is promised for what a variable's cell holds."""
        self.pinned[cell.find()] = term

    def unpin(self, cell: Cell) -> None:
        """Nothing can check what reaches the cell, so that nothing is promised."""
        root = cell.find()
        if self.pinned.pop(root, None) is not None and root in self.held:
            self.flow(T_DYN, root)

    def unify(self, left: Cell, right: Cell) -> None:
        """Both are one slot from now on."""
        left, right = left.find(), right.find()
        if left is right:
            return
        self.unpin(left)
        self.unpin(right)
        right._parent, moved = left, right._term
        self.changes += 1
        right._term = None
        self.flow(moved, left)

    def join(self, old: Term | None, new: Term) -> Term:
        """The least term above both; containers that meet share their elements."""
        if old is None or old is new:
            return new
        if old.name == new.name == "array":
            return self.join_arrays(old, new)
        if old.name == new.name and old.ref == new.ref and len(old.args) == len(new.args):
            for mine, other in zip(old.args, new.args, strict=True):
                self.unify(mine, other)
            return old
        if old.name == new.name == "iterator":  # of different generators
            self.unify(old.args[0], new.args[0])
            refs = sorted({part for term in (old, new) for part in term.ref.split("|") if part})
            return old if "|".join(refs) == old.ref else Term("iterator", old.args, "|".join(refs))
        if old.name == new.name == "instance" and (common := self.common_base(old.ref, new.ref)):
            return old if common == old.ref else new if common == new.ref else Term("instance", (), common)
        if old.name == "None":
            return new if new.name in ("optional", "dyn") else mk("optional", new)
        if new.name == "None":
            return old if old.name in ("optional", "dyn") else mk("optional", old)
        if old.name == "optional":
            self.flow(new if new.name != "optional" else self.get(new.args[0]), old.args[0])
            return T_DYN if self.is_dyn(old.args[0]) else old
        if new.name == "optional":
            self.flow(old, new.args[0])
            return T_DYN if self.is_dyn(new.args[0]) else new
        if {old.name, new.name} == {"int", "bigint"}:
            return T_BIGINT
        if old.name == new.name == "tuple":
            item = Cell()
            for arg in (*old.args, *new.args):
                self.unify(item, arg)
            return Term("vartuple", (item,))
        if {old.name, new.name} == {"tuple", "vartuple"}:
            fixed, variable = (old, new) if old.name == "tuple" else (new, old)
            for arg in fixed.args:
                self.unify(variable.args[0], arg)
            return variable
        self.dynify(old)
        self.dynify(new)
        return T_DYN

    def join_arrays(self, old: Term, new: Term) -> Term:
        """An array keeps its dtype for life: where two dtypes meet, the slot is vague, but the arrays are not."""
        mine, other = self.get(old.args[0]), self.get(new.args[0])
        if mine is None or other is None:
            self.unify(old.args[0], new.args[0])
        elif mine.name not in (other.name, "dyn"):
            return Term("array", (Cell(T_DYN),), old.ref if old.ref == new.ref else "")
        return old if old.ref in ("", new.ref) else Term("array", old.args)  # ranks differ: unknown

    def is_dyn(self, cell: Cell) -> bool:
        """Whether the cell has reached the top."""
        term = self.get(cell)
        return term is not None and term.name == "dyn"

    def dynify(self, term: Term | None) -> None:
        """`term` is seen as a dynamic value: whatever can be mutated through it must be dynamic as well."""
        term = self.normal(term)
        if term is None or term.name in ("array", "model"):
            return
        if term.name == "instance":
            if self.on_dynamic(term.ref):
                self.changes += 1
            return
        if term.name == "iterator" and term.ref:  # a generator object can be sent to
            self.on_dynamic_generator(term.ref)
        if term.name in ("optional", "tuple", "vartuple"):  # nothing can be stored through it: it is copied over
            for arg in term.args:
                self.dynify(self.get(arg))
            return
        for arg in term.args:
            if not self.is_dyn(arg):
                old = self.get(arg)
                root = arg.find()
                root._term = T_DYN
                self.changes += 1
                self.dynify(old)


def _occurs(root: Cell, term: Term) -> bool:
    stack, seen = list(term.args), set()
    while stack:
        cell = stack.pop().find()
        if cell is root:
            return True
        if id(cell) not in seen and cell._term is not None:
            seen.add(id(cell))
            stack.extend(cell._term.args)
    return False


@cache
def _plain(name: str, ref: str) -> RType:
    return RType(name, (), ref)


def freeze(term: Term | None, seen: frozenset[int] = frozenset()) -> RType:
    """The final type; what never got a type, and infinite types, are `dyn`."""
    if term is None:
        return DYN
    if not term.args:
        return _plain(term.name, "" if term.name == "iterator" else term.ref)
    if id(term) in seen:
        return DYN
    seen |= {id(term)}
    ref = "" if term.name == "iterator" else term.ref
    return RType(term.name, tuple(freeze(arg.term, seen) for arg in term.args), ref)
