"""The types that the writer of random programs keeps track of."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Type:
    """A type term; `ref` names a class of the program."""

    name: str
    args: tuple[Type, ...] = ()
    ref: str = ""

    @property
    def item(self) -> Type:
        """What iterating gives."""
        if self.name in ("str", "bytes"):
            return STR if self.name == "str" else INT
        return self.args[0]


INT = Type("int")
FLOAT = Type("float")
BOOL = Type("bool")
STR = Type("str")
BYTES = Type("bytes")
NONE = Type("none")
NUMBER = Type("number")  # an int, a float or a bool, not known which
MIXED = Type("mixed")  # anything that prints the same in each run

SCALARS = (INT, INT, INT, FLOAT, FLOAT, BOOL, STR, STR, BYTES)
SEQUENCES = ("list", "tuple", "str", "bytes")


def list_of(item: Type) -> Type:
    """`[item, ...]`"""
    return Type("list", (item,))


def dict_of(key: Type, value: Type) -> Type:
    """`{key: value}`"""
    return Type("dict", (key, value))


def set_of(item: Type) -> Type:
    """`{item}`; never printed but sorted."""
    return Type("set", (item,))


def tuple_of(*items: Type) -> Type:
    """A tuple of fixed length."""
    return Type("tuple", items)


def optional(item: Type) -> Type:
    """`item` or None."""
    return Type("optional", (item,))


def instance(cls: str) -> Type:
    """An instance of a class of the program."""
    return Type("instance", (), cls)


def hashable(t: Type) -> bool:
    """Whether it may be a key."""
    if t.name in ("tuple", "optional"):
        return all(map(hashable, t.args))
    return t.name in ("int", "float", "bool", "str", "bytes", "none", "number")


def ordered(t: Type) -> bool:
    """Whether all of its values compare with `<`."""
    if t.name in ("tuple", "list"):
        return all(map(ordered, t.args))
    return t.name in ("int", "float", "bool", "str", "bytes", "number")


def printable(t: Type) -> bool:
    """Whether its text is the same in each run."""
    return t.name not in ("set", "function", "generator") and all(map(printable, t.args))


def random_scalar(rng: Random) -> Type:
    """int, float, bool, str or bytes."""
    return rng.choice(SCALARS)


def random_key(rng: Random) -> Type:
    """The type of a key."""
    if rng.random() < 0.15:
        return tuple_of(rng.choice((INT, STR)), rng.choice((INT, BOOL, STR)))
    return rng.choice((INT, INT, STR, STR, STR, BOOL, FLOAT, NUMBER, BYTES))


def random_type(rng: Random, classes: list[str], depth: int = 2) -> Type:
    """Any printable type."""
    roll = rng.random()
    if depth <= 0 or roll < 0.45:
        return random_scalar(rng)
    if roll < 0.64:
        return list_of(random_type(rng, classes, depth - 1))
    if roll < 0.75:
        return tuple_of(*(random_type(rng, classes, depth - 1) for _ in range(rng.randint(1, 3))))
    if roll < 0.86:
        return dict_of(random_key(rng), random_type(rng, classes, depth - 1))
    if roll < 0.91:
        return optional(random_scalar(rng))
    if roll < 0.95:
        return rng.choice((NUMBER, MIXED))
    return instance(rng.choice(classes)) if classes else random_scalar(rng)
