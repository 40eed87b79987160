"""What all syntax tree nodes have in common: immutable records with slots, equal when their fields are.

A dataclass with `__eq__`, `__hash__`, `__repr__` and `__setattr__` of its own takes four times as long to define; for a
hundred kinds of nodes that is a noticeable part of the start-up. The type checker sees to it that nodes do not change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, dataclass_transform


class Node:
    """The base of all nodes. `below` and `mentions` keep what passes have found out about a node: it never changes."""

    __slots__ = ("below", "mentions")
    below: tuple[Any, ...]
    mentions: Any
    __match_args__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if self.__class__ is not other.__class__:
            return False
        for name in self.__match_args__:
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine is not theirs and mine != theirs:
                return False
        return True

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, name) for name in self.__match_args__)))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{self.__class__.__name__}({shown})"


@dataclass_transform(frozen_default=True)
def node(cls: type[Any]) -> Any:
    """Makes a class with annotated fields a node."""
    return dataclass(slots=True, eq=False, repr=False)(cls)
