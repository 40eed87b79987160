"""rustfmt's layout rules. In: a Rust syntax tree; out: lines of at most 100 columns.

`parens` makes precedence visible, `expressions` dispatches, the other modules hold the rules for one shape each:
`arguments`, `chains`, `pairs`, `closures`, `control`, `matches`, `blocks`, `assignments`, `items`, `imports`.
`shape` is the room a text may take.
"""
