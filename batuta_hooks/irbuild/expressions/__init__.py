"""Expressions: one small function a kind of node, in a table."""

from batuta_hooks.irbuild.expressions import calls, choices, displays, leaves, patterns
from batuta_hooks.irbuild.expressions.attributes import array_parts
from batuta_hooks.irbuild.expressions.iteration import element_type, is_iterable, iterable_of
from batuta_hooks.irbuild.expressions.operators import operation
from batuta_hooks.irbuild.expressions.rows import numbered, passed, registry
from batuta_hooks.irbuild.expressions.rules import build, build_as, condition

__all__ = [
    "array_parts",
    "build",
    "build_as",
    "calls",
    "choices",
    "condition",
    "displays",
    "element_type",
    "is_iterable",
    "iterable_of",
    "leaves",
    "numbered",
    "operation",
    "passed",
    "patterns",
    "registry",
]
