"""What writing a program needs: choices, names in scope, definitions made so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from random_programs.types import Type

T = TypeVar("T")


@dataclass
class Function:
    """A callable of the program: its name as called, parameters, and what it returns."""

    name: str
    params: list[Param]
    result: Type
    bounded: bool = False  # its first parameter counts the recursion down


@dataclass
class Param:
    """A parameter of a function."""

    name: str
    type: Type
    default: bool = False
    keyword_only: bool = False


@dataclass
class Class:
    """A class of the program; what a subclass inherits stands in both."""

    name: str
    init: list[Param]
    fields: dict[str, Type]
    methods: list[Function] = field(default_factory=list)
    constants: dict[str, Type] = field(default_factory=dict)
    base: str = ""
    frozen: bool = False
    has: set[str] = field(default_factory=set)  # the dunder methods


@dataclass
class Scope:
    """The names of a function, a comprehension or the module."""

    kind: str
    names: dict[str, Type] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)  # not to be assigned or grown: a loop depends on them


@dataclass
class Body:
    """A function whose body is being written."""

    result: Type | None = None
    yields: Type | None = None
    declared: dict[str, str] = field(default_factory=dict)  # name -> "global" or "nonlocal"
    level: int = 0  # the index of its scope


class Writer:
    """The state of writing one program."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.scopes: list[Scope] = [Scope("module")]
        self.bodies: list[Body] = []
        self.functions: list[Function] = []
        self.generators: list[Function] = []
        self.classes: dict[str, Class] = {}
        self.errors: list[str] = []
        self.loops = 0
        self.big = self.rng.random() < 0.2
        self.mixing = self.rng.random() < 0.3
        self.calls = True
        self._count: dict[str, int] = {}

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self.rng.random() < probability

    def pick(self, items: Sequence[T]) -> T:
        """One of the items."""
        return self.rng.choice(items)

    def weighted(self, items: list[tuple[float, T]]) -> T:
        """One of the items by weight."""
        return self.rng.choices([item for _, item in items], [weight for weight, _ in items])[0]

    def fresh(self, stem: str) -> str:
        """A name not used before: `n`, `n2`, `n3`."""
        self._count[stem] = self._count.get(stem, 0) + 1
        return stem if self._count[stem] == 1 else f"{stem}{self._count[stem]}"

    def name_for(self, t: Type) -> str:
        """A new name that fits a type."""
        return self.fresh(STEMS.get(t.name, "v"))

    @property
    def scope(self) -> Scope:
        """The innermost scope."""
        return self.scopes[-1]

    def declare(self, name: str, t: Type) -> None:
        """The name holds a value of this type from here on."""
        self.scope.names[name] = t

    def visible(self, wanted: Callable[[Type], bool]) -> list[str]:
        """The names in scope whose type is wanted, innermost first."""
        seen: dict[str, Type] = {}
        for scope in reversed(self.scopes):
            for name, t in reversed(scope.names.items()):
                seen.setdefault(name, t)
        return [name for name, t in seen.items() if wanted(t)]

    def type_of(self, name: str) -> Type:
        """The type of a name in scope."""
        return next(scope.names[name] for scope in reversed(self.scopes) if name in scope.names)

    def locked(self, name: str) -> bool:
        """Whether a loop depends on it."""
        return any(name in scope.locked for scope in self.scopes)

    def local(self, wanted: Callable[[Type], bool]) -> list[str]:
        """The names that can be assigned here: the function's own, and those declared global or nonlocal."""
        level = self.bodies[-1].level if self.bodies else 0
        own = {name: t for scope in self.scopes[level:] for name, t in scope.names.items()}
        if self.bodies:
            own |= {name: self.type_of(name) for name in self.bodies[-1].declared}
        return [name for name, t in own.items() if wanted(t) and not self.locked(name)]

    def var(self, t: Type) -> str | None:
        """A name in scope of exactly this type."""
        names = self.visible(lambda held: held == t)
        return self.pick(names[:8]) if names else None


STEMS = {
    "int": "n", "float": "x", "bool": "flag", "str": "text", "bytes": "data", "none": "nothing", "number": "value",
    "mixed": "thing", "list": "items", "tuple": "pair", "dict": "table", "set": "seen", "optional": "maybe",
    "instance": "obj", "function": "f", "generator": "stream",
}  # fmt: skip
