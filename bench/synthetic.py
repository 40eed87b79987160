"""A long Python module of ordinary functions, for the transpiler's speed."""

from __future__ import annotations

_HEAD = '''"""Many small functions."""

'''
_FUNCTION = '''
def weigh_{n}(values: list[int], limit: int) -> int:
    """Weigh the values below a limit."""
    total = {n}
    for index, value in enumerate(values):
        if value < limit:
            total += value * (index + 1)
        elif value == limit:
            total -= {n}
        else:
            # Values above the limit count once
            total += 1
    return total


def label_{n}(names: list[str], counts: dict[str, int]) -> list[str]:
    """A line for each name that was counted."""
    lines = []
    for name in names:
        count = counts.get(name, 0)
        if count > {n}:
            lines.append(f"{{name:>10}}: {{count:5d}}")
    return sorted(lines, key=lambda line: (len(line), line))

'''
_TAIL = """
if __name__ == "__main__":
    print(weigh_0([3, 1, 2], 2))
"""


def long_module(lines: int) -> str:
    """A runnable module of at least that many lines."""
    parts = [_HEAD]
    count = (lines - _HEAD.count("\n") - _TAIL.count("\n")) // _FUNCTION.count("\n") + 1
    parts += [_FUNCTION.format(n=n) for n in range(count)]
    return "".join([*parts, _TAIL])
