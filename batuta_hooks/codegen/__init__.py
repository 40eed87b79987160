"""`ModuleIR` -> Rust: a table for leaves, small functions for shapes. In: IR. Out: a Rust syntax tree, and its text
with a source map.
"""
