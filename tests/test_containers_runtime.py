"""The runtime's numbers and containers against CPython: the same operations on both sides, compared line by line."""

from __future__ import annotations

import bisect
import heapq
import math
import os
import random
import struct
import subprocess
import sys
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest

RUNTIME = Path(__file__).parents[1] / "batuta_hooks" / "runtime"
I64 = range(-(2**63), 2**63)
Command = list[object]


@pytest.fixture(scope="module")
def probe() -> Path:
    """The probe program, built once."""
    subprocess.run(["cargo", "build", "--quiet", "--example", "py_probe"], cwd=RUNTIME, check=True)
    target = Path(os.environ.get("CARGO_TARGET_DIR", RUNTIME / "target"))
    return target / "debug" / "examples" / "py_probe"


def answers(probe: Path, commands: list[Command]) -> list[str]:
    """What the runtime answers to each command."""
    text = "".join("\t".join(map(str, command)) + "\n" for command in commands)
    run = subprocess.run([probe], input=text, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def attempt(compute: Callable[[], object]) -> str:
    """The repr of a value, or the last line of the exception's traceback."""
    try:
        return repr(compute())
    except Exception as error:
        text = str(error)
        return f"!{type(error).__name__}: {text}" if text else f"!{type(error).__name__}"


def compare(probe: Path, commands: list[Command], expected: list[str]) -> None:
    """All answers at once, so that a failure shows the first command that differs."""
    found = answers(probe, commands)
    assert len(found) == len(expected)
    for at, (command, got, want) in enumerate(zip(commands, found, expected, strict=True)):
        assert got == want, f"command {at}: {command}"


EDGES = [0, 1, 2, 3, 7, 10, 63, 64, 2**31, 2**53, 2**53 + 1, 2**61 - 1, 2**61, 2**62, 2**63 - 1, 2**63, 2**64, 10**18, 10**25, 3**200]


def integers(rng: random.Random, count: int) -> Iterator[int]:
    """Edge values with both signs, their neighbours, and random ones of all sizes."""
    for _ in range(count):
        kind = rng.randrange(3)
        value = rng.choice(EDGES) + rng.randrange(-2, 3) if kind == 0 else rng.getrandbits(rng.choice([4, 16, 40, 64, 70, 300, 1100]))
        yield -value if rng.random() < 0.5 else value


INT_OPERATIONS: dict[str, Callable[[int, int], object]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "divmod": divmod,
    "/": lambda a, b: a / b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "~": lambda a, b: ~a,
    "neg": lambda a, b: -a,
    "abs": lambda a, b: abs(a),
    "<": lambda a, b: a < b,
    "==": lambda a, b: a == b,
    "hash": lambda a, b: hash(a),
    "float": lambda a, b: float(a),
    "bit_length": lambda a, b: a.bit_length(),
    "bit_count": lambda a, b: a.bit_count(),
    "isqrt": lambda a, b: math.isqrt(a),
    "gcd": math.gcd,
}
SHIFTS: dict[str, Callable[[int, int], object]] = {"<<": lambda a, b: a << b, ">>": lambda a, b: a >> b}
POWER: dict[str, Callable[[int, int], object]] = {"**": lambda a, b: a**b}
ROUND: dict[str, Callable[[int, int], object]] = {"round": round}
SMALL_ONLY: dict[str, Callable[[int, int], object]] = {"lcm": math.lcm}


def binary(compute: Callable[[int, int], object], a: int, b: int) -> Callable[[], object]:
    return lambda: compute(a, b)


def test_big_integers(probe: Path) -> None:
    rng = random.Random(1)
    commands: list[Command] = []
    expected: list[str] = []
    for name, compute in (INT_OPERATIONS | SHIFTS | POWER | ROUND).items():
        for a, b in zip(integers(rng, 400), integers(rng, 400), strict=True):
            if name in SHIFTS:
                b %= 200
                b -= 3
            elif name in POWER:
                b = rng.randrange(0, 30)
            elif name in ROUND:
                b = rng.randrange(-40, 3)
            commands.append(["int", name, a, b])
            expected.append(attempt(binary(compute, a, b)))
    for a, b, c in zip(integers(rng, 300), integers(rng, 300), integers(rng, 300), strict=True):
        commands.append(["int", "pow", a, b, c])
        expected.append(attempt(lambda a=a, b=b, c=c: pow(a, b, c)))  # type: ignore[misc]
    commands.append(["int", "*", 10**4299, 10])
    expected.append(attempt(lambda: str(10**4300)))
    compare(probe, commands, expected)


def test_small_integers(probe: Path) -> None:
    rng = random.Random(2)
    commands: list[Command] = []
    expected: list[str] = []
    operations = {name: compute for name, compute in INT_OPERATIONS.items() if name not in "&|^~" and name not in ("<", "==", "float")}
    for name, compute in (operations | SHIFTS | POWER | ROUND | SMALL_ONLY).items():
        values = [value for value in integers(rng, 3000) if value in I64]
        for a, b in zip(values[::2], values[1::2]):
            if name in SHIFTS:
                b = b % 70 - 2
            elif name in POWER:
                b = rng.randrange(0, 70)
            elif name in ROUND:
                b = rng.randrange(-22, 3)
            commands.append(["small", name, a, b])
            answer = attempt(binary(compute, a, b))
            result = None if answer.startswith("!") else compute(a, b)
            parts = result if isinstance(result, tuple) else (result,)
            overflows = any(isinstance(part, int) and part not in I64 for part in parts)
            expected.append("overflow" if overflows else answer)
    compare(probe, commands, expected)


def floats(rng: random.Random, count: int) -> Iterator[float]:
    """Special values, short decimals, ties, and random bit patterns."""
    special = [0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.1, 1e16, 1e22, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 2.675, 1.005, 0.125, 1e-5, 123456.5]
    specials = [*special, math.inf, -math.inf, math.nan]
    for _ in range(count):
        kind = rng.randrange(4)
        if kind == 0:
            yield rng.choice(specials)
        elif kind == 1:
            yield rng.randrange(-(10**6), 10**6) / 10 ** rng.randrange(7)
        elif kind == 2:
            yield rng.randrange(-4000, 4000) / 8
        else:
            yield struct.unpack("<d", rng.randbytes(8))[0]


def test_floats(probe: Path) -> None:
    rng = random.Random(3)
    commands: list[Command] = []
    expected: list[str] = []
    operations: dict[str, Callable[[float, float], object]] = {
        "/": lambda a, b: a / b,
        "//": lambda a, b: a // b,
        "%": lambda a, b: a % b,
        "divmod": divmod,
        "round": lambda a, b: round(a, int(b)),
        "round0": lambda a, b: round(a),
        "int": lambda a, b: int(a),
        "hash": lambda a, b: hash(a),
        "is_integer": lambda a, b: a.is_integer(),
        "ratio": lambda a, b: a.as_integer_ratio(),
        "**": lambda a, b: a**b,
    }
    for name, compute in operations.items():
        for a, b in zip(floats(rng, 1500), floats(rng, 1500), strict=True):
            if name == "round":
                b = rng.choice([0, 1, 2, 3, 5, 10, 17, 300, -1, -2, -5, -20, -310])
            if name == "hash" and math.isnan(a):
                continue
            if name == "**" and a < 0 and not b.is_integer() and math.isfinite(a) and math.isfinite(b):
                continue  # complex in Python, refused by typed code
            commands.append(["float", name, repr(a), repr(b)])
            expected.append(attempt(lambda: compute(a, b)))  # noqa: B023
    for a in floats(rng, 1000):
        commands.append(["float", "hex", repr(a)])
        expected.append(a.hex())
        commands.append(["float", "fromhex", a.hex()])
        expected.append(repr(float.fromhex(a.hex())))
    for text in ["0x1.8p1", "0x.8", "ff", "-0x1p-1074", "0x1.fffffffffffff8p1023", "0x1p-1075", "0x1.8p-1074", "x", "", "0x1p", "inf", " 0xA.1p3 "]:
        commands.append(["float", "fromhex", text])
        expected.append(attempt(lambda: float.fromhex(text)))  # noqa: B023
    compare(probe, commands, expected)


def test_integers_and_floats_compare_exactly(probe: Path) -> None:
    rng = random.Random(4)
    commands: list[Command] = []
    expected: list[str] = []
    for a, b in zip(floats(rng, 2000), integers(rng, 2000), strict=True):
        if rng.random() < 0.5 and abs(b) < 2**1000:
            a = float(b)
        commands.append(["float", "cmp", repr(a), 0.0, b])
        if math.isnan(a):
            expected.append("None")
        else:
            exact = Fraction(a) if math.isfinite(a) else a
            expected.append(f"Some({'Less' if b < exact else 'Greater' if b > exact else 'Equal'})")
    compare(probe, commands, expected)


def bounds(rng: random.Random) -> list[int | None]:
    """The three parts of a slice, each of which may be missing."""
    return [None if rng.random() < 0.3 else rng.randrange(-9, 10) for _ in range(2)] + [rng.choice([None, 1, 1, 2, -1, -2, 3, 0])]


def list_step(rng: random.Random, lists: list[list[int]]) -> tuple[Command, Callable[[], object]]:
    """One random operation on lists, as a command and as Python."""
    at, other = rng.randrange(4), rng.randrange(4)
    xs, ys = lists[at], lists[other]
    value, index = rng.randrange(-5, 6), rng.randrange(-9, 10)
    values = [rng.randrange(-5, 6) for _ in range(rng.randrange(9))]
    part = bounds(rng)
    cut = slice(*part)

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return xs

        return run

    choices: list[tuple[Command, Callable[[], object]]] = [
        (["new", at, *values], then(lambda: xs.__setitem__(slice(None), values))),
        (["append", at, value], then(lambda: xs.append(value))),
        (["insert", at, index, value], then(lambda: xs.insert(index, value))),
        (["set", at, index, value], then(lambda: xs.__setitem__(index, value))),
        (["del", at, index], then(lambda: xs.__delitem__(index))),
        (["remove", at, value], then(lambda: xs.remove(value))),
        (["reverse", at], then(xs.reverse)),
        (["sort", at, 0], then(xs.sort)),
        (["sort", at, 1], then(lambda: xs.sort(reverse=True))),
        (["sort_key", at, 0], then(lambda: xs.sort(key=lambda x: x % 5))),
        (["sort_key", at, 1], then(lambda: xs.sort(key=lambda x: x % 5, reverse=True))),
        (["clear", at], then(xs.clear)),
        (["setslice", at, *part, other], then(lambda: xs.__setitem__(cut, ys))),
        (["delslice", at, *part], then(lambda: xs.__delitem__(cut))),
        (["get", at, index], lambda: xs[index]),
        (["pop", at], xs.pop),
        (["pop_at", at, index], lambda: xs.pop(index)),
        (["index", at, value, index, index + 5], lambda: xs.index(value, index, index + 5)),
        (["count", at, value], lambda: xs.count(value)),
        (["contains", at, value], lambda: value in xs),
        (["slice", at, *part], lambda: xs[cut]),
        (["add", at, other], lambda: xs + ys),
        (["mul", at, value], lambda: xs * value),
        (["lt", at, other], lambda: xs < ys),
        (["eq", at, other], lambda: xs == ys),
    ]
    if len(xs) + len(ys) < 60:
        choices.append((["extend", at, other], then(lambda: xs.extend(ys))))
        choices.append((["imul", at, value % 3], then(lambda: xs.__imul__(value % 3))))
    return rng.choice(choices)


def set_step(rng: random.Random, sets: list[set[int]], dicts: list[dict[int, int]]) -> tuple[Command, Callable[[], object]]:
    """One random operation on sets; results are compared in iteration order."""
    at, other = rng.randrange(4), rng.randrange(4)
    xs, ys, keys = sets[at], sets[other], dicts[other]
    size = rng.choice([10, 40, 1000, 2**40, 2**62])
    value = rng.choice([rng.randrange(-size, size), *list(xs)[:3]])
    values = [rng.randrange(-size, size) for _ in range(rng.choice([0, 1, 4, 9, 30, 200]))]
    text = ", ".join(map(str, values))

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return xs

        return run

    def replace(new: set[int]) -> Callable[[], object]:
        def run() -> object:
            xs.clear()
            xs.update(new)
            return xs

        return run

    choices: list[tuple[Command, Callable[[], object]]] = [
        (["new", at, *values], replace(set(values))),
        (["literal", at, *values], replace({*values})),
        (["add", at, value], then(lambda: xs.add(value))),
        (["add", at, value], then(lambda: xs.add(value))),
        (["discard", at, value], then(lambda: xs.discard(value))),
        (["remove", at, value], then(lambda: xs.remove(value))),
        (["pop", at], xs.pop),
        (["pop", at], xs.pop),
        (["clear", at], then(xs.clear)),
        (["update", at, other], then(lambda: xs.update(ys))),
        (["update_list", at, *values], then(lambda: xs.update(values))),
        (["update_dict", at, other], then(lambda: xs.update(keys))),
        (["iand", at, other], then(lambda: xs.intersection_update(ys))),
        (["isub", at, other], then(lambda: xs.difference_update(ys))),
        (["ixor", at, other], then(lambda: xs.symmetric_difference_update(ys))),
        (["or", at, other], lambda: list(xs | ys)),
        (["and", at, other], lambda: list(xs & ys)),
        (["sub", at, other], lambda: list(xs - ys)),
        (["xor", at, other], lambda: list(xs ^ ys)),
        (["copy", at], lambda: list(xs.copy())),
        (["sub_list", at, *values], lambda: list(xs.difference(values))),
        (["sub_dict", at, other], lambda: list(xs.difference(keys))),
        (["xor_list", at, *values], lambda: list(xs.symmetric_difference(values))),
        (["and_list", at, *values], lambda: list(xs.intersection(values))),
        (["contains", at, value], lambda: value in xs),
        (["le", at, other], lambda: xs <= ys),
        (["disjoint", at, other], lambda: xs.isdisjoint(ys)),
        (["eq", at, other], lambda: xs == ys),
        (["hash", at], lambda: hash(frozenset(xs))),
    ]
    if len(values) > 2:
        choices.append((["constants", at, *values], lambda: list(eval(f"{{{text}}}"))))
    return rng.choice(choices)


def dict_step(rng: random.Random, dicts: list[dict[int, int]]) -> tuple[Command, Callable[[], object]]:
    """One random operation on dicts."""
    at, other = rng.randrange(4), rng.randrange(4)
    d, e = dicts[at], dicts[other]
    key, value = rng.randrange(-20, 20), rng.randrange(100)
    keys = [rng.randrange(-30, 30) for _ in range(rng.choice([0, 3, 20]))]

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return d

        return run

    def fromkeys() -> None:
        d.clear()
        d.update(dict.fromkeys(keys, 7))

    choices: list[tuple[Command, Callable[[], object]]] = [
        (["set", at, key, value], then(lambda: d.__setitem__(key, value))),
        (["set", at, key, value], then(lambda: d.__setitem__(key, value))),
        (["del", at, key], then(lambda: d.__delitem__(key))),
        (["count", at, key], then(lambda: d.__setitem__(key, d.get(key, 0) + 1))),
        (["update", at, other], then(lambda: d.update(e))),
        (["item", at, key], lambda: d[key]),
        (["get", at, key], lambda: d.get(key)),
        (["get_or", at, key, value], lambda: d.get(key, value)),
        (["pop", at, key], lambda: d.pop(key)),
        (["pop_or", at, key], lambda: d.pop(key, -1)),
        (["popitem", at], d.popitem),
        (["setdefault", at, key, value], lambda: d.setdefault(key, value)),
        (["contains", at, key], lambda: key in d),
        (["or", at, other], lambda: d | e),
        (["copy", at], d.copy),
        (["keys", at], d.keys),
        (["values", at], d.values),
        (["items", at], d.items),
        (["reversed", at], lambda: list(reversed(d))),
        (["eq", at, other], lambda: d == e),
    ]
    if rng.random() < 0.1:
        choices += [(["clear", at], then(d.clear)), (["fromkeys", at, *keys], then(fromkeys))] * 3
    return rng.choice(choices)


@pytest.mark.parametrize("seed", range(8))
def test_histories_of_containers(probe: Path, seed: int) -> None:
    """Long random histories; each answer depends on all that went before."""
    rng = random.Random(seed)
    lists: list[list[int]] = [[] for _ in range(4)]
    sets: list[set[int]] = [set() for _ in range(4)]
    dicts: list[dict[int, int]] = [{} for _ in range(4)]
    commands: list[Command] = []
    expected: list[str] = []
    for _ in range(6000):
        family = rng.choice(["list", "set", "set", "dict"])
        steps: dict[str, Callable[[], tuple[Command, Callable[[], object]]]] = {
            "list": lambda: list_step(rng, lists),
            "set": lambda: set_step(rng, sets, dicts),
            "dict": lambda: dict_step(rng, dicts),
        }
        command, compute = steps[family]()
        commands.append([family, *command])
        expected.append(attempt(compute))
    compare(probe, commands, expected)


def test_ranges(probe: Path) -> None:
    rng = random.Random(5)
    commands: list[Command] = []
    expected: list[str] = []
    for _ in range(1500):
        start, stop, step = rng.randrange(-20, 20), rng.randrange(-20, 20), rng.randrange(-4, 5)
        index, part = rng.randrange(-12, 12), bounds(rng)

        def of(compute: Callable[[range], object], start: int = start, stop: int = stop, step: int = step) -> str:
            return attempt(lambda: compute(range(start, stop, step)))

        for command, answer in [
            (["list"], of(list)),
            (["len"], of(len)),
            (["reversed"], of(lambda r: list(reversed(r)))),
            (["get", index], of(lambda r: r[index])),  # noqa: B023
            (["index", index], of(lambda r: r.index(index))),  # noqa: B023
            (["contains", index], of(lambda r: index in r)),  # noqa: B023
            (["slice", *part], of(lambda r: r[slice(*part)])),  # noqa: B023
            (["hash"], of(lambda r: hash(r) if len(r) > 1 else 0)),
        ]:
            commands.append(["range", command[0], start, stop, step, *command[1:]])
            expected.append(answer)
    compare(probe, commands, expected)


def test_hashes_of_tuples_and_order_of_their_sets(probe: Path) -> None:
    rng = random.Random(6)
    commands: list[Command] = []
    expected: list[str] = []
    for _ in range(500):
        values = [rng.choice([rng.randrange(-5, 5), rng.getrandbits(62)]) for _ in range(rng.randrange(2, 30))]
        pair = values[:2]
        for command, answer in [
            (["tuple", *values], hash(tuple(values))),
            (["pair", *pair], hash((pair[0], pair[1]))),
            (["nested", *pair], hash((pair[0], (pair[1], 1.5, True)))),
            (["order", *values], list(set(zip(values, values[1:])))),
            (["floats", *values], list({value / 4 for value in values})),
        ]:
            commands.append(["hash", *command])
            expected.append(repr(answer))
    compare(probe, commands, expected)


MATH = ["sqrt", "cbrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"]
MATH += ["exp", "exp2", "expm1", "log1p", "erf", "erfc", "gamma", "lgamma", "log", "log2", "log10", "fabs", "degrees", "radians"]
MATH += ["ulp", "floor", "ceil", "trunc", "modf", "frexp"]


def test_math(probe: Path) -> None:
    rng = random.Random(7)
    commands: list[Command] = []
    expected: list[str] = []

    def add(name: str, compute: Callable[..., object], *arguments: float) -> None:
        commands.append(["math", name, *map(repr, arguments)])
        expected.append(attempt(lambda: compute(*arguments)))

    for name in MATH:
        for x in floats(rng, 600):
            add(name, getattr(math, name), x)
        for _ in range(600):
            add(name, getattr(math, name), rng.choice([rng.random(), rng.uniform(-30, 30), rng.uniform(-200, 200), float(rng.randrange(-30, 180))]))
    for name in ["atan2", "copysign", "pow", "fmod", "remainder", "nextafter", "isclose"]:
        for x, y in zip(floats(rng, 600), floats(rng, 600), strict=True):
            add(name, getattr(math, name), x, y)
    for x, y in zip(floats(rng, 300), floats(rng, 300), strict=True):
        add("log_base", math.log, abs(x), abs(y))
        add("hypot", math.hypot, x, y)
        add("hypot", math.hypot, rng.random(), rng.uniform(-5, 5), rng.gauss(0, 1))
        add("hypot", math.hypot, x, rng.random(), rng.random(), y)
        add("dist", lambda a, b, c, d: math.dist([a, b], [c, d]), x, y, rng.random(), 1.5)
        add("ldexp", math.ldexp, x, rng.randrange(-2200, 2200))
        add("fsum", lambda *items: math.fsum(items), *floats(rng, 3), *(rng.gauss(0, 1) * 10 ** rng.randrange(-20, 20) for _ in range(10)))
        add("fsum", lambda *items: math.fsum(items), *(rng.uniform(-1, 1) for _ in range(rng.randrange(20))))
        add("prod", lambda *items: math.prod(items, start=1.0), *(rng.uniform(-3, 3) for _ in range(rng.randrange(20))))
    for a, b, c in zip(integers(rng, 300), integers(rng, 300), integers(rng, 300), strict=True):
        add("log_int", math.log, a)
        add("log2_int", math.log2, a)
        add("log10_int", math.log10, a)
        add("gcd", math.gcd, a, b, c)
        add("lcm", math.lcm, a, b, c)
    for n in range(-2, 60):
        add("factorial", math.factorial, n)
        for k in [-1, 0, 1, 5, 30, 61]:
            add("comb", math.comb, n, k)
            add("perm", math.perm, n, k)
    add("comb", math.comb, 10**30, 3)
    add("perm", math.perm, 10**30, 3)
    compare(probe, commands, expected)


def test_heaps_and_bisection(probe: Path) -> None:
    rng = random.Random(8)
    commands: list[Command] = []
    expected: list[str] = []
    heap: list[int] = []

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return heap

        return run

    for _ in range(3000):
        x, lo, hi = rng.randrange(30), rng.randrange(-1, 4), rng.choice([None, len(heap), len(heap) // 2])
        ordered = sorted(heap)
        choices: list[tuple[Command, Callable[[], object]]] = [
            (["heapq", "heappush", 0, x], then(lambda: heapq.heappush(heap, x))),
            (["heapq", "heappush", 0, x], then(lambda: heapq.heappush(heap, x))),
            (["heapq", "heappop", 0], lambda: heapq.heappop(heap)),
            (["heapq", "heapify", 0], then(lambda: heapq.heapify(heap))),
            (["heapq", "heappushpop", 0, x], lambda: heapq.heappushpop(heap, x)),
            (["heapq", "heapreplace", 0, x], lambda: heapq.heapreplace(heap, x)),
            (["heapq", "nsmallest", 0, x % 6], lambda: heapq.nsmallest(x % 6, heap, key=lambda y: y % 3)),
            (["heapq", "nlargest", 0, x % 6], lambda: heapq.nlargest(x % 6, heap)),
            (["list", "append", 0, x], then(lambda: heap.append(x))),
            (["bisect", "left", 0, x, lo, hi], lambda: bisect.bisect_left(ordered, x, lo, hi)),
            (["bisect", "right", 0, x, lo, hi], lambda: bisect.bisect_right(ordered, x, lo, hi)),
            (["bisect", "insort", 0, x, 0, None], lambda: sorted([*heap, x])),
        ]
        command, compute = rng.choice(choices)
        commands.append(command)
        expected.append(attempt(compute))
    compare(probe, commands, expected)


def deque_step(rng: random.Random, queues: list[deque[int]]) -> tuple[Command, Callable[[], object]]:
    """One random operation on deques."""
    at, other = rng.randrange(4), rng.randrange(4)
    q, value, index = queues[at], rng.randrange(5), rng.randrange(-7, 7)
    values = [rng.randrange(5) for _ in range(rng.randrange(4))]

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return q

        return run

    return rng.choice(
        [
            (["append", at, value], then(lambda: q.append(value))),
            (["appendleft", at, value], then(lambda: q.appendleft(value))),
            (["extend", at, *values], then(lambda: q.extend(values))),
            (["extendleft", at, *values], then(lambda: q.extendleft(values))),
            (["clear", at], then(q.clear)),
            (["reverse", at], then(q.reverse)),
            (["rotate", at, index], then(lambda: q.rotate(index))),
            (["insert", at, index, value], then(lambda: q.insert(index, value))),
            (["set", at, index, value], then(lambda: q.__setitem__(index, value))),
            (["del", at, index], then(lambda: q.__delitem__(index))),
            (["remove", at, value], then(lambda: q.remove(value))),
            (["pop", at], q.pop),
            (["popleft", at], q.popleft),
            (["get", at, index], lambda: q[index]),
            (["index", at, value], lambda: q.index(value)),
            (["count", at, value], lambda: q.count(value)),
            (["reversed", at], lambda: list(reversed(q))),
            (["bounded", at, index], lambda: deque(q, index)),
            (["eq", at, other], lambda: q == queues[other]),
        ]
    )


def counter_step(rng: random.Random, counters: list[Counter[int]]) -> tuple[Command, Callable[[], object]]:
    """One random operation on counters."""
    at, other = rng.randrange(4), rng.randrange(4)
    c, d, key = counters[at], counters[other], rng.randrange(6)
    values = [rng.randrange(6) for _ in range(rng.randrange(6))]

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return c

        return run

    def moved(last: bool) -> object:
        ordered = OrderedDict(c)
        ordered.move_to_end(key, last)
        return ordered

    choices: list[tuple[Command, Callable[[], object]]] = [
        (["update", at, *values], then(lambda: c.update(values))),
        (["subtract", at, *values], then(lambda: c.subtract(values))),
        (["set", at, key, 1], then(lambda: c.__setitem__(key, 1))),
        (["item", at, key], lambda: c[key]),
        (["most_common", at, key], lambda: c.most_common(key)),
        (["total", at], c.total),
        (["elements", at], lambda: list(c.elements())),
        (["add", at, other], lambda: c + d),
        (["sub", at, other], lambda: c - d),
        (["and", at, other], lambda: c & d),
        (["or", at, other], lambda: c | d),
        (["eq", at, other], lambda: c == d),
        (["le", at, other], lambda: c <= d),
        (["ordered", at, key, 1], lambda: moved(True)),
        (["ordered", at, key, 0], lambda: moved(False)),
    ]
    if c.total() + d.total() < 200:
        choices.append((["update_counts", at, other], then(lambda: c.update(d))))
    return rng.choice(choices)


def test_collections(probe: Path) -> None:
    rng = random.Random(9)
    queues: list[deque[int]] = [deque() for _ in range(4)]
    counters: list[Counter[int]] = [Counter() for _ in range(4)]
    commands: list[Command] = []
    expected: list[str] = []
    for _ in range(3000):
        for family, (command, compute) in (("deque", deque_step(rng, queues)), ("counter", counter_step(rng, counters))):
            commands.append([family, *command])
            expected.append(attempt(compute))
    compare(probe, commands, expected)


def test_iteration(probe: Path) -> None:
    rng = random.Random(10)

    def grow(xs: list[int]) -> list[int]:
        copy = xs.copy()
        for x in copy:
            if x > 0 and len(copy) < 40:
                copy.append(x - 1)
        return copy

    def take(xs: list[int]) -> list[int]:
        it = iter(xs)
        return [next(it, -1), next(it, -2), next(it)]

    operations: dict[str, Callable[[list[int]], object]] = {
        "enumerate": lambda xs: list(enumerate(xs, 5)),
        "zip": lambda xs: list(zip(xs, reversed(xs))),
        "zip3": lambda xs: list(zip(xs, range(3), xs)),
        "strict": lambda xs: list(zip(xs, range(3), strict=True)),
        "map": lambda xs: [x * x for x in xs],
        "map2": lambda xs: list(map(lambda a, b: a - b, xs, range(4))),
        "filter": lambda xs: [x for x in xs if x > 0],
        "filter_none": lambda xs: list(filter(None, xs)),
        "sum": lambda xs: sum(xs, 10),
        "min": min,
        "max": max,
        "min_key": lambda xs: min(xs, key=lambda x: x * x),
        "max_key": lambda xs: max(xs, key=lambda x: x * x, default=-1),
        "sorted": lambda xs: sorted(xs, key=lambda x: x * x, reverse=True),
        "any": any,
        "all": all,
        "dict": lambda xs: dict(enumerate(xs)),
        "tuple": tuple,
        "next": take,
        "grow": grow,
    }
    commands: list[Command] = []
    expected: list[str] = []
    for name, compute in operations.items():
        for _ in range(40):
            xs = [rng.randrange(-4, 5) for _ in range(rng.randrange(7))]
            commands.append(["iter", name, *xs])
            expected.append(attempt(lambda: compute(xs)))  # noqa: B023
    compare(probe, commands, expected)


def test_print(probe: Path) -> None:
    run = subprocess.run([probe], input="print\t1\t2\n", capture_output=True, text=True, check=True)
    program = """if True:
        import sys
        items = [1, 2]; pair = (1, 0.5)
        print(); print(items); print(items, pair, True); print(items, pair, sep=", ")
        print(items, pair, end="!\\n", flush=True); print(items, pair, sep="-", end="\\n\\n", flush=False)
        print(items, flush=True); print(items, file=sys.stderr); print(items, pair, file=sys.stderr, sep="", end="")
        print("printed")
    """
    oracle = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == (oracle.stdout, oracle.stderr)

