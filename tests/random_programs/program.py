"""A whole program: definitions, parts that are run in turn, and an end that may be an uncaught exception."""

from __future__ import annotations

import ast

from hypothesis import strategies as st

from random_programs import containers, numbers, texts  # noqa: F401 - they fill the table of expressions
from random_programs import types as ty
from random_programs.definitions import a_class, error_class, function, guard_class, note_function
from random_programs.expressions import literal
from random_programs.statements import Lines, block, statements
from random_programs.writer import Writer


def write_program(seed: int, size: int = 1) -> str:
    """The program of a seed, as Python's own printer writes it; the same on every machine."""
    w = Writer(seed)
    lines: Lines = ["import math", "from dataclasses import dataclass, field"]
    if w.chance(0.4):
        lines += note_function(w)
    if w.chance(0.3):
        lines += guard_class(w)
    for _ in range(w.rng.randint(0, 1 + size)):
        lines += error_class(w) if w.chance(0.25) else a_class(w)
    for _ in range(w.rng.randint(1, 2 + size)):
        if w.chance(0.5):
            lines += statements(w, 1, 1)
        lines += function(w)
    for _ in range(w.rng.randint(3, 4 + 2 * size)):
        if w.chance(0.7):
            lines += simple_names(w)
            part = block(w, 2, 2, 3)
            lines += ["try:", *(f"    {line}" for line in part or ["pass"]), "except Exception as problem:",
                      "    print('problem', type(problem).__name__, problem)"]  # fmt: skip
        else:
            lines += statements(w, 2, 2)
    text = ast.unparse(ast.parse("\n".join(lines)))
    used = [line for line in text.splitlines() if not line.startswith(("import math", "from dataclasses"))]
    body = "\n".join(used) + "\n"
    imports = ("import math\n" if "math." in body else "") + (
        "from dataclasses import dataclass, field\n" if "@dataclass" in body else ""
    )
    return imports + body


def simple_names(w: Writer) -> Lines:
    """Variables that hold literals, for what follows to use."""
    lines = []
    for _ in range(w.rng.randint(1, 2)):
        t = ty.random_type(w.rng, list(w.classes), 2)
        text = literal(w, t)
        name = w.name_for(t)
        w.declare(name, t)
        lines.append(f"{name} = {text}")
    return lines


programs: st.SearchStrategy[str] = st.integers(0, 2**64).map(write_program)
