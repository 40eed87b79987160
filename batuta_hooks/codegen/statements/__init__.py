"""Statements in Rust."""

from batuta_hooks.codegen.statements import kinds, unpacking
from batuta_hooks.codegen.statements.assignment import store, store_local
from batuta_hooks.codegen.statements.blocks import block
from batuta_hooks.codegen.statements.divergence import diverges
from batuta_hooks.codegen.statements.leaving import propagate
from batuta_hooks.codegen.statements.loops import binds_directly, leave_loop, loop_variables

__all__ = [
    "binds_directly",
    "block",
    "diverges",
    "kinds",
    "leave_loop",
    "loop_variables",
    "propagate",
    "store",
    "store_local",
    "unpacking",
]
