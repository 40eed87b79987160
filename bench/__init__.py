"""Benchmarks: Python and the Rust that batuta makes of it, side by side. Run with `python -m bench [PART...]`.

Both sides of a pair take turns (A B, B A, A B, ...), so that a busy moment of the machine falls on both. The ratio
that counts is that of the minima; medians stand beside it. Nothing here fails because a number is bad.
README.md says what each column means.
"""
