"""The runtime's int, float and math against CPython."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from fractions import Fraction

from py_oracle import Session, floats, integers

I64 = range(-(2**63), 2**63)
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


def _second(name: str, value: int, rng: random.Random, limit: int) -> int:
    """The second operand in the range that its operation can bear."""
    if name in SHIFTS:
        return value % limit - 3
    if name in POWER:
        return rng.randrange(limit // 3)
    return rng.randrange(-40, 3) if name in ROUND else value


def test_big_integers() -> None:
    rng, session = random.Random(1), Session()
    for name, compute in (INT_OPERATIONS | SHIFTS | POWER | ROUND).items():
        for a, given in zip(integers(rng, 400), integers(rng, 400), strict=True):
            b = _second(name, given, rng, 200)
            session.add(["int", name, a, b], compute, a, b)
    for a, b, c in zip(integers(rng, 300), integers(rng, 300), integers(rng, 300), strict=True):
        session.add(["int", "pow", a, b, c], pow, a, b, c)
    session.add(["int", "*", 10**4299, 10], lambda: str(10**4300))
    session.check()


def test_small_integers() -> None:
    rng, session = random.Random(2), Session()
    big_only = {"&", "|", "^", "~", "<", "==", "float"}
    operations = {name: compute for name, compute in INT_OPERATIONS.items() if name not in big_only}
    for name, compute in (operations | SHIFTS | POWER | ROUND | SMALL_ONLY).items():
        values = [value for value in integers(rng, 3000) if value in I64]
        for a, given in zip(values[::2], values[1::2], strict=False):
            b = _second(name, given, rng, 70)
            session.add(["small", name, a, b], compute, a, b)
            if not session.expected[-1].startswith("!"):
                result = compute(a, b)
                parts = result if isinstance(result, tuple) else (result,)
                if any(isinstance(part, int) and part not in I64 for part in parts):
                    session.expected[-1] = "overflow"
    session.check()


FLOAT_OPERATIONS: dict[str, Callable[[float, float], object]] = {
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
HEX_TEXTS = ["0x1.8p1", "0x.8", "ff", "-0x1p-1074", "0x1.fffffffffffff8p1023", "0x1p-1075", "0x1.8p-1074"]
HEX_TEXTS += ["x", "", "0x1p", "inf", " 0xA.1p3 "]


def _is_complex(a: float, b: float) -> bool:
    """Whether `a ** b` is complex in Python, which typed code refuses."""
    return a < 0 and math.isfinite(a) and math.isfinite(b) and not b.is_integer()


def test_floats() -> None:
    rng, session = random.Random(3), Session()
    for name, compute in FLOAT_OPERATIONS.items():
        for a, given in zip(floats(rng, 1500), floats(rng, 1500), strict=True):
            b = rng.choice([0, 1, 2, 3, 5, 10, 17, 300, -1, -2, -5, -20, -310]) if name == "round" else given
            if (name == "hash" and math.isnan(a)) or (name == "**" and _is_complex(a, b)):
                continue
            session.add(["float", name, repr(a), repr(b)], compute, a, b)
    for a in floats(rng, 1000):
        session.expect(["float", "hex", repr(a)], a.hex())
        session.add(["float", "fromhex", a.hex()], float.fromhex, a.hex())
    for text in HEX_TEXTS:
        session.add(["float", "fromhex", text], float.fromhex, text)
    session.check()


def test_integers_and_floats_compare_exactly() -> None:
    rng, session = random.Random(4), Session()
    for given, b in zip(floats(rng, 2000), integers(rng, 2000), strict=True):
        a = float(b) if rng.random() < 0.5 and abs(b) < 2**1000 else given
        answer = "None"
        if not math.isnan(a):
            exact = Fraction(a) if math.isfinite(a) else a
            answer = f"Some({'Less' if b < exact else 'Greater' if b > exact else 'Equal'})"
        session.expect(["float", "cmp", repr(a), 0.0, b], answer)
    session.check()


MATH = ["sqrt", "cbrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"]
MATH += [
    "exp",
    "exp2",
    "expm1",
    "log1p",
    "erf",
    "erfc",
    "gamma",
    "lgamma",
    "log",
    "log2",
    "log10",
    "fabs",
    "degrees",
    "radians",
]
MATH += ["ulp", "floor", "ceil", "trunc", "modf", "frexp"]


def test_math() -> None:
    rng, session = random.Random(7), Session()

    def add(name: str, compute: Callable[..., object], *arguments: float) -> None:
        session.add(["math", name, *map(repr, arguments)], compute, *arguments)

    for name in MATH:
        for x in floats(rng, 600):
            add(name, getattr(math, name), x)
        for _ in range(600):
            add(
                name,
                getattr(math, name),
                rng.choice(
                    [rng.random(), rng.uniform(-30, 30), rng.uniform(-200, 200), float(rng.randrange(-30, 180))]
                ),
            )
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
        add(
            "fsum",
            lambda *items: math.fsum(items),
            *floats(rng, 3),
            *(rng.gauss(0, 1) * 10 ** rng.randrange(-20, 20) for _ in range(10)),
        )
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
    session.check()
