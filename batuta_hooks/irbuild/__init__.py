"""Typed syntax tree -> `ModuleIR`. In: a `TypedProgram`. Out: IR in which every conversion and runtime call is
explicit.

total += x        Assign(VarTarget(total: float), Runtime("{0} + {1}", total, x))
"""
