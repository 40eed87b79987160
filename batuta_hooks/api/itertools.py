"""`itertools`: lazy, on the dynamic rung."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions(
        "itertools",
        "accumulate combinations combinations_with_replacement compress count cycle dropwhile filterfalse "
        "groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest",
    ),
    *functions("itertools", "chain chain.from_iterable"),
)
