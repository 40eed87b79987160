"""Expressions in Rust. `owned` gives a value, `borrowed` a reference (or the value, when it is Copy), `place` what a
method is called on.
"""

from batuta_hooks.codegen.expressions import arrays, conditions, conversions, text
from batuta_hooks.codegen.expressions.calls import takes_reference
from batuta_hooks.codegen.expressions.displays import collect
from batuta_hooks.codegen.expressions.iteration import loop_source
from batuta_hooks.codegen.expressions.literals import literal_only, typed_literal
from batuta_hooks.codegen.expressions.objects import is_late, local_field, slot
from batuta_hooks.codegen.expressions.references import array_reference, borrowed, place
from batuta_hooks.codegen.expressions.rules import owned, raised
from batuta_hooks.codegen.expressions.runtime_calls import runtime_call
from batuta_hooks.codegen.expressions.variables import global_path

__all__ = [
    "array_reference",
    "arrays",
    "borrowed",
    "collect",
    "conditions",
    "conversions",
    "global_path",
    "is_late",
    "literal_only",
    "local_field",
    "loop_source",
    "owned",
    "place",
    "raised",
    "runtime_call",
    "slot",
    "takes_reference",
    "text",
    "typed_literal",
]
