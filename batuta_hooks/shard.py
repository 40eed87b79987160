"""`--shard I/N`: the programs as N parts, the same on every machine, for as many of them to share the work."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Shard:
    """Part `index` of `count`, from 1."""

    index: int
    count: int

    @staticmethod
    def parse(text: str) -> Shard:
        """`2/5`; `ValueError` for anything else."""
        match = re.fullmatch(r"([0-9]{1,9})/([0-9]{1,9})", text)
        if match is None or not 1 <= int(match[1]) <= int(match[2]):
            raise ValueError(f"{text!r} is no part: 2/5 is the second of five")
        return Shard(int(match[1]), int(match[2]))

    @property
    def name(self) -> str:
        """For folders: `2-of-5`."""
        return f"{self.index}-of-{self.count}"

    def of(self, items: Sequence[_Item], key: Callable[[_Item], str]) -> tuple[_Item, ...]:
        """The items of this part, in their order. The parts are disjoint, are everything together, and differ in size
        by one at most. Which item is in which depends on the keys alone, and neighbours in a folder, which are often
        alike, are dealt out in no order.
        """
        hashes = [hashlib.sha256(key(item).encode(errors="surrogateescape")).digest() for item in items]
        dealt = sorted(range(len(items)), key=lambda at: (hashes[at], at))
        return tuple(items[at] for at in sorted(dealt[self.index - 1 :: self.count]))
