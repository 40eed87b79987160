"""Type inference over a whole program. In: `SourceModule`s. Out: a `TypedProgram`: each expression, variable, field and
function typed.

    x = 0            x: int, then dyn, since an int and a str meet in it
    x = "a"

Types flow from sources (literals, calls, arguments at call sites) into cells until nothing changes; where two types
that one Rust type cannot hold meet, the cell becomes `dyn`, and so does whatever container carries it. A cell that
nothing flows into is `dyn`, too.
"""
