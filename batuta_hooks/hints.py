"""Types from outside of inference: what runs of a program showed, and which modules' promises are not to be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SCALARS = ("int", "float", "bool", "str", "bytes")  # the types that a value can be checked for where it arrives
TRUSTED = ("int", "bool", "str", "bytes")  # by an annotation alone; ints come where `float` is written, too


@dataclass(frozen=True)
class Hints:
    """Observed types by qualified name (`pkg.core.Point.x`), and the modules whose annotations and observed types a run
    has proven wrong.
    """

    observed: Mapping[str, str] = field(default_factory=dict)
    distrusted: frozenset[str] = frozenset()


NO_HINTS = Hints()
