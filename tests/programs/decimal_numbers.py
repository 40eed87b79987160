"""decimal: arithmetic, rounding, contexts, conditions, texts."""

import decimal
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation, getcontext, localcontext
from fractions import Fraction

CENT = Decimal("0.01")


def tried(work):
    try:
        return work()
    except (ArithmeticError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


values = [Decimal(text) for text in ("0", "-0.00", "1.10", "2.5", "-3.75", "1e3", "1E-10", "12345678901234567890.123456789")]
for a in values:
    print(a, repr(a), f"{a:,.2f}", f"{a:>12.1e}", f"{a:g}", a.as_tuple().exponent, a.adjusted(), bool(a), int(a), float(a))
for a in values:
    print([str(tried(lambda: a / b)) for b in values[2:]], [str(tried(lambda: divmod(a, b))) for b in values[2:5]])
print(sum(values, Decimal(0)), max(values), min(values), sorted(values)[:3])
print([str(Decimal("2.675").quantize(CENT, rounding=way)) for way in (ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING)])
print([str(round(a, 1)) for a in values[:5]], [round(a) for a in values[:5]], [str(a.normalize()) for a in values])
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal("0.001").log10(), Decimal(2) ** Decimal("0.5"))
print(Decimal(1) / Decimal(7), Decimal(7) ** -2, Decimal(3) ** 60, pow(Decimal(3), 5, 7), Decimal(0.1), Decimal("1_000.5"))
print(Decimal(1) == 1, Decimal("0.5") == 0.5, Decimal("0.1") == 0.1, Decimal("0.5") < 0.75, Decimal("0.5") == Fraction(1, 2))
print({Decimal("1.0"): "a"}[1], hash(Decimal("0.5")) == hash(0.5), Decimal("1.0") in [1], len({Decimal(1), 1, 1.0}))
with localcontext() as context:
    context.prec = 50
    print(Decimal(1) / 3)
print(Decimal(1) / 3, getcontext().prec)
getcontext().prec = 6
print(Decimal(1) / 3, Decimal("123456789") + 0, getcontext())
for work in (
    lambda: Decimal("abc"),
    lambda: Decimal(1) / 0,
    lambda: Decimal(0) / 0,
    lambda: Decimal("1e30").quantize(CENT),
    lambda: Decimal(-1).sqrt(),
    lambda: Decimal(None),
    lambda: int(Decimal("Infinity")),
    lambda: Decimal("NaN") < 1,
):
    print(tried(work))
try:
    Decimal("x")
except InvalidOperation as error:
    print("invalid", error.args)
getcontext().traps[decimal.DivisionByZero] = False
print(Decimal(-1) / 0, Decimal("NaN") == Decimal("NaN"), Decimal("-inf") < 5)
