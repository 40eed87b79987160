"""Random programs that Python and the migrated Rust both run: well-typed, un-annotated, deterministic, and short.

In: a seed. `program.write_program` writes a program; `batch.compare` builds many as modules of one binary and compares
what both sides do; `shrink.shrink` makes a failing one small. `python -m random_programs` from `tests` does all three.
The types below are what the writer knows of each expression; the programs themselves are not annotated.
"""
