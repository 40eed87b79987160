"""`decimal`: decimal floating-point numbers, by the General Decimal Arithmetic Specification."""

import math as _math
import re as _re
from collections import namedtuple as _namedtuple

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

_ROUNDINGS = (
    ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP
)
_NUMBER = _re.compile(
    r"(?P<sign>[-+]?)(?:(?P<whole>\d+)(?:\.(?P<part>\d*))?|\.(?P<only>\d+))(?:e(?P<exp>[-+]?\d+))?", _re.IGNORECASE
)
_SPECIAL = _re.compile(
    r"(?P<sign>[-+]?)(?:(?P<inf>inf(?:inity)?)|(?P<signal>s?)nan(?P<payload>\d*))", _re.IGNORECASE
)
_SPEC = _re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z?)(?P<zero>0)?(?P<width>\d+)?(?P<comma>,?)"
    r"(?:\.(?P<precision>\d+))?(?P<kind>[eEfFgGn%]?)",
    _re.DOTALL,
)
_MODULUS = (1 << 61) - 1
_BIG = 999999999999999999


class DecimalException(ArithmeticError):
    """The base of what arithmetic signals."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An invalid operation."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A division by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient with too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits other than zeros were rounded off."""


class InvalidContext(InvalidOperation):
    """An unknown rounding."""


class Rounded(DecimalException):
    """Digits were rounded off."""


class Subnormal(DecimalException):
    """A result below the smallest normal number."""


class Overflow(Inexact, Rounded):
    """A result that is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result that is too small."""


class FloatOperation(DecimalException, TypeError):
    """Decimals and floats were mixed."""


_SIGNALS = [
    InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped
]
_SHOWN = [
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow
]
_CONDITIONS = [InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext]
_INVALID = {ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext}


class Context:
    """Precision, rounding, the range of exponents, and what signals do."""

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _signal_dict(() if flags is None else flags)
        self.traps = _signal_dict((InvalidOperation, DivisionByZero, Overflow) if traps is None else traps)

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding":
            _checked_rounding(value)
        elif name == "Emin" and not MIN_EMIN <= value <= 0:
            raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        elif name == "Emax" and not 0 <= value <= MAX_EMAX:
            raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        elif name == "capitals" and value not in (0, 1):
            raise ValueError("valid values for capitals are 0 or 1")
        elif name == "clamp" and value not in (0, 1):
            raise ValueError("valid values for clamp are 0 or 1")
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ", ".join(signal.__name__ for signal in _SHOWN if self.flags[signal])
        traps = ", ".join(signal.__name__ for signal in _SHOWN if self.traps[signal])
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])"
        )

    def copy(self):
        made = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        made.flags = dict(self.flags)
        made.traps = dict(self.traps)
        return made

    def __copy__(self):
        return self.copy()

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def abs(self, x):
        return _whole(x)._abs(self)

    def add(self, x, y):
        return _sum(_whole(x), _whole(y), self)

    def subtract(self, x, y):
        return _sum(_whole(x), _negative(_whole(y)), self)

    def multiply(self, x, y):
        return _product(_whole(x), _whole(y), self)

    def divide(self, x, y):
        return _quotient(_whole(x), _whole(y), self)

    def divide_int(self, x, y):
        return _whole_quotient(_whole(x), _whole(y), self)

    def divmod(self, x, y):
        return _both(_whole(x), _whole(y), self)

    def remainder(self, x, y):
        return _remainder(_whole(x), _whole(y), self)

    def power(self, a, b, modulo=None):
        if modulo is not None:
            return _power_modulo(_whole(a), _whole(b), _whole(modulo), self)
        return _power(_whole(a), _whole(b), self)

    def minus(self, x):
        return _whole(x)._minus(self)

    def plus(self, x):
        return _whole(x)._plus(self)

    def sqrt(self, x):
        return _whole(x).sqrt(self)

    def exp(self, x):
        return _whole(x).exp(self)

    def ln(self, x):
        return _whole(x).ln(self)

    def log10(self, x):
        return _whole(x).log10(self)

    def compare(self, x, y):
        return _whole(x).compare(_whole(y), self)

    def max(self, x, y):
        return _whole(x).max(_whole(y), self)

    def min(self, x, y):
        return _whole(x).min(_whole(y), self)

    def normalize(self, x):
        return _whole(x).normalize(self)

    def quantize(self, x, y):
        return _whole(x).quantize(_whole(y), None, self)

    def to_integral_value(self, x):
        return _whole(x).to_integral_value(None, self)

    def fma(self, x, y, z):
        return _whole(x).fma(y, z, self)

    def to_sci_string(self, x):
        return str(_whole(x))

    def to_eng_string(self, x):
        return _whole(x).to_eng_string(self)

    def is_nan(self, x):
        return _whole(x).is_nan()

    def is_zero(self, x):
        return _whole(x).is_zero()


def _checked_rounding(rounding):
    if rounding not in _ROUNDINGS:
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return rounding


def _signal_dict(given):
    if isinstance(given, dict):
        return {signal: bool(given.get(signal, False)) for signal in _SIGNALS}
    return {signal: signal in given for signal in _SIGNALS}


class _LocalContext:
    """A context for the length of a `with` block."""

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, kind, value, trace):
        setcontext(self._saved)
        return None


def getcontext():
    return _state["context"]


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _state["context"] = context


def localcontext(ctx=None, **kwargs):
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name in ("flags", "traps"):
            value = _signal_dict(value)
        elif name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _LocalContext(context)


def _done(context, status, result):
    """The result of an operation, after its conditions were noted and the trapped ones raised."""
    if status:
        raised = None
        for signal in _SIGNALS:
            for condition in status:
                if condition is signal or (signal is InvalidOperation and condition in _INVALID):
                    context.flags[signal] = True
                    if context.traps[signal] and raised is None:
                        raised = signal
        if raised is not None:
            shown = [
                condition
                for condition in _CONDITIONS
                if condition in status and context.traps[InvalidOperation]
            ]
            shown += [signal for signal in _SIGNALS[1:] if signal in status and context.traps[signal]]
            raise raised(shown)
    return result


def _invalid(context, condition=InvalidOperation):
    return _done(context, [condition], _special(0, "n"))


def _raw(sign, coefficient, exponent):
    made = Decimal.__new__(Decimal)
    made._sign = sign
    made._int = coefficient
    made._exp = exponent
    made._kind = ""
    return made


def _special(sign, kind, payload=0):
    made = Decimal.__new__(Decimal)
    made._sign = sign
    made._int = payload
    made._exp = 0
    made._kind = kind
    return made


def _digits(coefficient):
    return len(str(coefficient))


def _without(coefficient, drop, sign, rounding):
    """A coefficient without its last `drop` digits, rounded, and whether digits other than zeros were dropped."""
    drop = min(drop, _digits(coefficient) + 1)
    unit = 10**drop
    kept, rest = divmod(coefficient, unit)
    if rest == 0:
        return kept, False
    if rounding == ROUND_HALF_EVEN:
        up = rest * 2 > unit or (rest * 2 == unit and kept % 2 == 1)
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = sign == 0
    elif rounding == ROUND_FLOOR:
        up = sign == 1
    else:
        up = kept % 5 == 0
    return (kept + 1 if up else kept), True


def _fixed(sign, coefficient, exponent, context, status):
    """The number that the context can hold; what happened on the way is added to `status`."""
    prec = context.prec
    tiny = context.Emin - prec + 1
    top = context.Emax - prec + 1
    if coefficient == 0:
        held = min(max(exponent, tiny), top if context.clamp else context.Emax)
        if held != exponent:
            status.append(Clamped)
        return _raw(sign, 0, held)
    least = _digits(coefficient) + exponent - prec
    if least > top:
        return _overflowed(sign, context, status)
    subnormal = least < tiny
    if subnormal:
        status.append(Subnormal)
        least = tiny
    if exponent < least:
        coefficient, inexact = _without(coefficient, least - exponent, sign, context.rounding)
        exponent = least
        if _digits(coefficient) > prec:
            coefficient //= 10
            exponent += 1
            if exponent > top:
                return _overflowed(sign, context, status)
        status.append(Rounded)
        if inexact:
            status.append(Inexact)
            if subnormal:
                status.append(Underflow)
        if coefficient == 0:
            status.append(Clamped)
    elif context.clamp and exponent > top:
        status.append(Clamped)
        coefficient *= 10 ** (exponent - top)
        exponent = top
    return _raw(sign, coefficient, exponent)


def _overflowed(sign, context, status):
    status.extend((Overflow, Inexact, Rounded))
    rounding = context.rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_FLOOR if sign == 0 else ROUND_CEILING):
        return _raw(sign, 10**context.prec - 1, context.Emax - context.prec + 1)
    return _special(sign, "F")


def _finite(sign, coefficient, exponent, context):
    status = []
    return _done(context, status, _fixed(sign, coefficient, exponent, context, status))


def _nan(a, b, context):
    """What an operation with a NaN gives, None when neither operand is one."""
    for kind in ("N", "n"):
        for number in (a, b):
            if number._kind == kind:
                payload = number._int % 10 ** (context.prec - context.clamp) if number._int else 0
                quiet = _special(number._sign, "n", payload)
                return _done(context, [InvalidOperation], quiet) if kind == "N" else quiet
    return None


def _negative(a):
    made = _raw(1 - a._sign, a._int, a._exp)
    made._kind = a._kind
    return made


def _sum(a, b, context):
    if a._kind or b._kind:
        found = _nan(a, b, context)
        if found is not None:
            return found
        if a._kind:
            return _invalid(context) if b._kind and a._sign != b._sign else a
        return b
    exponent = min(a._exp, b._exp)
    if a._int == 0 and b._int == 0:
        sign = min(a._sign, b._sign)
        if context.rounding == ROUND_FLOOR and a._sign != b._sign:
            sign = 1
        return _finite(sign, 0, exponent, context)
    if a._int == 0 or b._int == 0:
        other = b if a._int == 0 else a
        exponent = max(exponent, other._exp - context.prec - 1)
        if other._exp <= exponent:
            return _finite(other._sign, other._int, other._exp, context)
        return _finite(other._sign, other._int * 10 ** (other._exp - exponent), exponent, context)
    high, low = (a, b) if a._exp >= b._exp else (b, a)
    small, small_exp = low._int, low._exp
    # A number that is far below the last digit only says which way to round.
    floor = high._exp + min(-1, _digits(high._int) - context.prec - 2)
    if _digits(small) + small_exp - 1 < floor:
        small, small_exp = 1, floor
    exponent = small_exp
    big = high._int * 10 ** (high._exp - exponent)
    total = (-big if high._sign else big) + (-small if low._sign else small)
    if total == 0:
        return _finite(1 if context.rounding == ROUND_FLOOR else 0, 0, exponent, context)
    return _finite(1 if total < 0 else 0, abs(total), exponent, context)


def _product(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan(a, b, context)
        if found is not None:
            return found
        if a.is_zero() or b.is_zero():
            return _invalid(context)
        return _special(sign, "F")
    return _finite(sign, a._int * b._int, a._exp + b._exp, context)


def _quotient(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan(a, b, context)
        if found is not None:
            return found
        if a._kind:
            return _invalid(context) if b._kind else _special(sign, "F")
        status = [Clamped]
        return _done(context, status, _raw(sign, 0, context.Emin - context.prec + 1))
    if b._int == 0:
        if a._int == 0:
            return _invalid(context, DivisionUndefined)
        return _done(context, [DivisionByZero], _special(sign, "F"))
    ideal = a._exp - b._exp
    if a._int == 0:
        return _finite(sign, 0, ideal, context)
    shift = max(_digits(b._int) - _digits(a._int) + context.prec + 1, 0)
    exponent = ideal - shift
    kept, rest = divmod(a._int * 10**shift, b._int)
    if rest:
        if kept % 5 == 0:
            kept += 1
    else:
        while exponent < ideal and kept % 10 == 0:
            kept //= 10
            exponent += 1
    return _finite(sign, kept, exponent, context)


def _division(a, b, context, status):
    """The whole quotient and the remainder of finite numbers, None for the quotient that has too many digits."""
    sign = a._sign ^ b._sign
    ideal = min(a._exp, b._exp)
    distance = a.adjusted() - b.adjusted()
    if a._int == 0 or distance <= -2:
        if a._exp > ideal:
            rest = _raw(a._sign, a._int * 10 ** (a._exp - ideal), ideal)
        else:
            rest = _raw(a._sign, a._int, a._exp)
        return _raw(sign, 0, 0), _fixed(rest._sign, rest._int, rest._exp, context, status)
    if distance <= context.prec:
        top, bottom = a._int, b._int
        if a._exp >= b._exp:
            top *= 10 ** (a._exp - b._exp)
        else:
            bottom *= 10 ** (b._exp - a._exp)
        quotient, rest = divmod(top, bottom)
        if quotient < 10**context.prec:
            return _raw(sign, quotient, 0), _fixed(a._sign, rest, ideal, context, status)
    return None, None


def _whole_quotient(a, b, context):
    found = _nan(a, b, context)
    if found is not None:
        return found
    sign = a._sign ^ b._sign
    if a._kind:
        return _invalid(context) if b._kind else _special(sign, "F")
    if b._kind:
        return _raw(sign, 0, 0)
    if b._int == 0:
        if a._int == 0:
            return _invalid(context, DivisionUndefined)
        return _done(context, [DivisionByZero], _special(sign, "F"))
    quotient, _ = _division(a, b, context, [])
    return _invalid(context, DivisionImpossible) if quotient is None else quotient


def _remainder(a, b, context):
    found = _nan(a, b, context)
    if found is not None:
        return found
    if a._kind:
        return _invalid(context)
    if b._kind:
        return _finite(a._sign, a._int, a._exp, context)
    if b._int == 0:
        return _invalid(context, DivisionUndefined if a._int == 0 else InvalidOperation)
    status = []
    _, rest = _division(a, b, context, status)
    return _invalid(context, DivisionImpossible) if rest is None else _done(context, status, rest)


def _both(a, b, context):
    """`divmod` of two numbers."""
    found = _nan(a, b, context)
    if found is not None:
        return (found, found)
    sign = a._sign ^ b._sign
    if a._kind:
        if b._kind:
            undefined = _invalid(context)
            return (undefined, undefined)
        return (_special(sign, "F"), _invalid(context))
    if b._kind:
        return (_raw(sign, 0, 0), _finite(a._sign, a._int, a._exp, context))
    if b._int == 0:
        if a._int == 0:
            undefined = _invalid(context, DivisionUndefined)
            return (undefined, undefined)
        return _done(context, [InvalidOperation, DivisionByZero], (_special(sign, "F"), _special(0, "n")))
    status = []
    quotient, rest = _division(a, b, context, status)
    if quotient is None:
        undefined = _invalid(context, DivisionImpossible)
        return (undefined, undefined)
    return _done(context, status, (quotient, rest))


def _power(a, b, context):
    if b._kind == "" and b._int == 0 and a._kind in ("", "F"):
        return _invalid(context) if a.is_zero() else _raw(0, 1, 0)
    found = _nan(a, b, context)
    if found is not None:
        return found
    whole = b._kind == "" and b._is_whole()
    odd = whole and b._exp <= 0 and (b._int // 10**-b._exp) % 2 == 1
    sign = 1 if a._sign and odd else 0
    if a._sign and not whole and not a.is_zero():
        return _invalid(context)
    if a.is_zero():
        if b._sign:
            return _special(sign, "F")
        return _raw(sign, 0, 0)
    if a._kind:
        return _raw(sign, 0, 0) if b._sign else _special(sign, "F")
    if b._kind:
        order = _order(_raw(0, a._int, a._exp), _raw(0, 1, 0))
        if order == 0:
            status = [Inexact, Rounded]
            return _done(context, status, _raw(sign, 10 ** (context.prec - 1), 1 - context.prec))
        return _special(sign, "F") if (order > 0) == (b._sign == 0) else _raw(sign, 0, 0)
    if whole:
        times = int(b)
        if _digits(a._int) * abs(times) <= 100000 or a._int == 1:
            coefficient = a._int ** abs(times) if a._int > 1 else 1
            exponent = a._exp * abs(times)
            if times > 0:
                return _finite(sign, coefficient, exponent, context)
            one = _raw(0, 1, 0)
            return _quotient(one, _raw(sign, coefficient, exponent), context)
    return _power_of_log(sign, a, b, context)


def _power_of_log(sign, a, b, context):
    """exp(b * ln(a)), correctly rounded as far as 12 guard digits tell."""
    if a._int == 1 and a._exp == 0:
        status = [Inexact, Rounded]
        return _done(context, status, _raw(sign, 10 ** (context.prec - 1), 1 - context.prec))
    exact = _exact_power(a, b, context)
    if exact is not None:
        return exact
    extra = context.prec + 12 + max(b.adjusted(), 0) + max(_digits(abs(a.adjusted())), 1)
    scale = extra + max(-b.adjusted(), 0)
    log = _ln_scaled(a._int, a._exp, scale)
    product = log * b._int
    if b._sign:
        product = -product
    power = b._exp - scale
    coefficient, exponent = _exp_scaled(product, power, context.prec + 6)
    return _finite(sign, coefficient * 10 + 1, exponent - 1, context)


def _exact_power(a, b, context):
    """a ** b when it is a decimal number of at most `prec` digits, padded with zeros, for b a fraction like 0.5."""
    top, bottom = b.as_integer_ratio()
    if bottom == 1 or bottom > 64 or abs(top) > 1000 or a._exp % bottom and a._int % 10:
        return None
    number, exponent = a._int, a._exp
    while exponent % bottom:
        number *= 10
        exponent -= 1
    root = _root(number, bottom)
    if root**bottom != number:
        return None
    base = _raw(0, root, exponent // bottom)
    coefficient, exponent = root ** abs(top), base._exp * abs(top)
    if top < 0:
        inverse = _quotient(_raw(0, 1, 0), _raw(0, coefficient, exponent), context)
        coefficient, exponent = inverse._int, inverse._exp
    missing = context.prec - _digits(coefficient)
    if missing > 0:
        coefficient *= 10**missing
        exponent -= missing
    status = [Inexact, Rounded]
    return _done(context, status, _fixed(0, coefficient, exponent, context, status))


def _root(number, degree):
    """The whole part of a root."""
    if number < 2:
        return number
    guess = 1 << -(-number.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def _power_modulo(a, b, modulo, context):
    if not (a._is_whole() and b._is_whole() and modulo._is_whole()) or b._sign or modulo.is_zero():
        return _invalid(context)
    sign = a._sign if int(b) % 2 else 0
    return _raw(sign, pow(abs(int(a)), int(b), abs(int(modulo))), 0)


def _ln_scaled(coefficient, exponent, places):
    """ln(coefficient * 10**exponent) * 10**places, to about one unit."""
    guard = places + 10
    digits = _digits(coefficient)
    # x = m * 10**e with m in [1, 10), halved into [0.7, 1.4] by a power of two
    e = exponent + digits - 1
    one = 10**guard
    shift = guard - (digits - 1)
    m = coefficient * 10**shift if shift >= 0 else coefficient // 10**-shift
    twos = 0
    while m * 10 > one * 14:
        m //= 2
        twos += 1
    total = _atanh_scaled(m - one, m + one, one) * 2
    if twos or e:
        two = _atanh_scaled(1, 3, one) * 2
        total += twos * two
        if e:
            # ln 10 = 3 ln 2 + ln 1.25
            total += e * (3 * two + _atanh_scaled(1, 9, one) * 2)
    return _nearest(total, 10**10)


def _atanh_scaled(top, bottom, one):
    """atanh(top / bottom) * one."""
    term = one * top // bottom
    square = term * term // one
    total = term
    n = 3
    while term:
        term = term * square // one
        total += term // n
        n += 2
        if -1 <= term <= 1:
            break
    return total


def _nearest(a, b):
    return (2 * a + b) // (2 * b)


def _exp_scaled(number, exponent, digits):
    """A coefficient of `digits` digits or one more and an exponent: exp(number * 10**exponent)."""
    size = max(_digits(abs(number)) + exponent, 0)
    guard = digits + size + 10
    one = 10**guard
    shift = guard + exponent
    x = number * 10**shift if shift >= 0 else number // 10**-shift
    two = _atanh_scaled(1, 3, one) * 2
    ten = 3 * two + _atanh_scaled(1, 9, one) * 2
    tens, rest = divmod(x, ten)
    halvings = 8
    rest >>= halvings
    term, total, n = one, one, 1
    while term:
        term = term * rest // (one * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // one
    extra = max(_digits(total) - digits, 0)
    return total // 10**extra, extra - guard + tens


def _order(a, b):
    """-1, 0 or 1 by the order of two numbers that are no NaN."""
    if a._kind or b._kind:
        left = (-1 if a._sign else 1) if a._kind else 0
        right = (-1 if b._sign else 1) if b._kind else 0
        return (left > right) - (left < right)
    if a._int == 0 or b._int == 0 or a._sign != b._sign:
        left = 0 if a._int == 0 else (-1 if a._sign else 1)
        right = 0 if b._int == 0 else (-1 if b._sign else 1)
        return (left > right) - (left < right)
    factor = -1 if a._sign else 1
    high, low = a.adjusted(), b.adjusted()
    if high != low:
        return factor if high > low else -factor
    left, right = a._int, b._int
    if a._exp > b._exp:
        left *= 10 ** (a._exp - b._exp)
    else:
        right *= 10 ** (b._exp - a._exp)
    return factor * ((left > right) - (left < right))


def _whole(x):
    """A Decimal of an operand that a method takes."""
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")


def _operand(x):
    """A Decimal of the other operand, None when the operation does not know it."""
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    return None


class Decimal:
    """A sign, a coefficient and an exponent of ten; or an infinity or a NaN."""

    def __init__(self, value="0", context=None):
        if isinstance(value, str):
            made = _parsed(value, getcontext() if context is None else context)
            self._sign, self._int, self._exp, self._kind = made
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp, self._kind = value._sign, value._int, value._exp, value._kind
        elif isinstance(value, int):
            self._sign, self._int, self._exp, self._kind = 1 if value < 0 else 0, abs(int(value)), 0, ""
        elif isinstance(value, float):
            made = Decimal.from_float(value)
            self._sign, self._int, self._exp, self._kind = made._sign, made._int, made._exp, made._kind
        elif isinstance(value, (list, tuple)):
            self._sign, self._int, self._exp, self._kind = _of_parts(tuple(value))
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(int(f))
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        sign = 1 if _math.copysign(1.0, f) < 0 else 0
        if _math.isnan(f):
            made = _special(sign, "n")
        elif _math.isinf(f):
            made = _special(sign, "F")
        else:
            top, bottom = abs(f).as_integer_ratio()
            places = bottom.bit_length() - 1
            made = _raw(sign, top * 5**places, -places)
        return made if cls is Decimal else cls(made)

    def _fix(self, context):
        if self._kind:
            return self
        return _finite(self._sign, self._int, self._exp, context)

    def _is_whole(self):
        return self._kind == "" and (self._exp >= 0 or self._int % 10**-self._exp == 0)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind == ""

    def is_infinite(self):
        return self._kind == "F"

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == "" and self._int == 0

    def is_normal(self, context=None):
        context = getcontext() if context is None else context
        return self._kind == "" and self._int != 0 and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        context = getcontext() if context is None else context
        return self._kind == "" and self._int != 0 and self.adjusted() < context.Emin

    def number_class(self, context=None):
        if self._kind == "N":
            return "sNaN"
        if self._kind == "n":
            return "NaN"
        sign = "-" if self._sign else "+"
        if self._kind:
            return sign + "Infinity"
        if self._int == 0:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        if self._kind:
            return 0
        return self._exp + _digits(self._int) - 1

    def as_tuple(self):
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        if self._kind:
            payload = tuple(int(digit) for digit in str(self._int)) if self._int else ()
            return DecimalTuple(self._sign, payload, self._kind)
        return DecimalTuple(self._sign, tuple(int(digit) for digit in str(self._int)), self._exp)

    def as_integer_ratio(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        top, bottom = (self._int * 10**self._exp, 1) if self._exp >= 0 else (self._int, 10**-self._exp)
        common = _math.gcd(top, bottom)
        return (-(top // common) if self._sign else top // common, bottom // common)

    def _text(self, engineering, capital):
        sign = "-" if self._sign else ""
        if self._kind == "F":
            return sign + "Infinity"
        if self._kind:
            return sign + ("sNaN" if self._kind == "N" else "NaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._int == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        power = "" if left == point else f"{'E' if capital else 'e'}{left - point:+d}"
        return sign + whole + part + power

    def __str__(self):
        return self._text(False, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self._text(False, getcontext().capitals)}')"

    def to_eng_string(self, context=None):
        return self._text(True, (getcontext() if context is None else context).capitals)

    def __bool__(self):
        return self._kind != "" or self._int != 0

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == "n":
            return object.__hash__(self)
        if self._kind:
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _MODULUS) if self._exp >= 0 else pow(pow(10, -1, _MODULUS), -self._exp, _MODULUS)
        made = self._int * power % _MODULUS
        result = -made if self._sign else made
        return -2 if result == -1 else result

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _compared(self, other, signals):
        """The order to another number, None for NotImplemented, 2 when one is a NaN."""
        if isinstance(other, Decimal):
            pass
        elif isinstance(other, int):
            other = Decimal(other)
        elif isinstance(other, float):
            getcontext().flags[FloatOperation] = True
            other = Decimal.from_float(other)
        elif hasattr(other, "numerator") and hasattr(other, "denominator"):
            if self._kind == "":
                order = other.denominator * Decimal(self)._as_fraction_top(other.denominator)
                bottom = self.as_integer_ratio()[1]
                left, right = order // other.denominator * other.denominator, other.numerator * bottom
                return (left > right) - (left < right)
            other = Decimal(0)
        else:
            return None
        if self.is_nan() or other.is_nan():
            if signals or self.is_snan() or other.is_snan():
                _invalid(getcontext())
            return 2
        return _order(self, other)

    def _as_fraction_top(self, _denominator):
        return self.as_integer_ratio()[0]

    def __eq__(self, other):
        order = self._compared(other, False)
        return NotImplemented if order is None else order == 0

    def __lt__(self, other):
        order = self._compared(other, True)
        return NotImplemented if order is None else order == -1

    def __le__(self, other):
        order = self._compared(other, True)
        return NotImplemented if order is None else order in (-1, 0)

    def __gt__(self, other):
        order = self._compared(other, True)
        return NotImplemented if order is None else order == 1

    def __ge__(self, other):
        order = self._compared(other, True)
        return NotImplemented if order is None else order in (0, 1)

    def compare(self, other, context=None):
        context = getcontext() if context is None else context
        other = _whole(other)
        found = _nan(self, other, context)
        return Decimal(_order(self, other)) if found is None else found

    def compare_total(self, other, context=None):
        """The order of all numbers, in which 1.0 is below 1.00's other end."""
        other = _whole(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        factor = -1 if self._sign else 1
        ranks = {"": 0, "F": 0, "N": 1, "n": 2}
        left, right = ranks[self._kind], ranks[other._kind]
        if left or right:
            if left == right:
                left, right = self._int, other._int
        else:
            left, right = _order(self, other) * factor, 0
            if left == 0 and self._kind == "":
                left, right = self._exp, other._exp
        return Decimal(factor * ((left > right) - (left < right)))

    def __add__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _sum(self, other, getcontext())

    def __radd__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _sum(other, self, getcontext())

    def __sub__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return _sum(self, other if other.is_nan() else _negative(other), getcontext())

    def __rsub__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return _sum(other, self if self.is_nan() else _negative(self), getcontext())

    def __mul__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _product(self, other, getcontext())

    def __rmul__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _product(other, self, getcontext())

    def __truediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _quotient(self, other, getcontext())

    def __rtruediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _quotient(other, self, getcontext())

    def __floordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _whole_quotient(self, other, getcontext())

    def __rfloordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _whole_quotient(other, self, getcontext())

    def __mod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _remainder(self, other, getcontext())

    def __rmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _remainder(other, self, getcontext())

    def __divmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _both(self, other, getcontext())

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _both(other, self, getcontext())

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is not None:
            return _power_modulo(self, other, _whole(modulo), getcontext())
        return _power(self, other, getcontext())

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _power(other, self, getcontext())

    def _plus(self, context):
        if self._kind:
            found = _nan(self, self, context)
            return self if found is None else found
        sign = self._sign if self._int or context.rounding == ROUND_FLOOR else 0
        return _finite(sign, self._int, self._exp, context)

    def _minus(self, context):
        if self.is_nan():
            return self._plus(context)
        return _negative(self)._plus(context)

    def _abs(self, context):
        return self._minus(context) if self._sign else self._plus(context)

    def __pos__(self):
        return self._plus(getcontext())

    def __neg__(self):
        return self._minus(getcontext())

    def __abs__(self):
        return self._abs(getcontext())

    def copy_abs(self):
        return _negative(self) if self._sign else self

    def copy_negate(self):
        return _negative(self)

    def copy_sign(self, other, context=None):
        return self if self._sign == _whole(other)._sign else _negative(self)

    def _checked_finite(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")

    def _to_whole(self, rounding):
        self._checked_finite()
        if self._exp >= 0:
            made = self._int * 10**self._exp
        else:
            made, _ = _without(self._int, -self._exp, self._sign, rounding)
        return -made if self._sign else made

    def __int__(self):
        return self._to_whole(ROUND_DOWN)

    def __trunc__(self):
        return self._to_whole(ROUND_DOWN)

    def __floor__(self):
        return self._to_whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_whole(ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._to_whole(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_raw(0, 1, -ndigits))

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind:
            return float(("-" if self._sign else "") + ("inf" if self._kind == "F" else "nan"))
        return float(self._text(False, 1))

    def __complex__(self):
        return complex(float(self))

    def quantize(self, exp, rounding=None, context=None):
        context = getcontext() if context is None else context
        rounding = context.rounding if rounding is None else _checked_rounding(rounding)
        exp = _whole(exp)
        found = _nan(self, exp, context)
        if found is not None:
            return found
        if self._kind or exp._kind:
            return self if self._kind == exp._kind else _invalid(context)
        target = exp._exp
        if not context.Emin - context.prec + 1 <= target <= context.Emax:
            return _invalid(context)
        status = []
        if self._int == 0:
            return _done(context, status, _fixed(self._sign, 0, target, context, status))
        if self.adjusted() > context.Emax or self.adjusted() - target + 1 > context.prec:
            return _invalid(context)
        if self._exp >= target:
            coefficient = self._int * 10 ** (self._exp - target)
        else:
            coefficient, inexact = _without(self._int, target - self._exp, self._sign, rounding)
            if _digits(coefficient) > context.prec:
                return _invalid(context)
            status.append(Rounded)
            if inexact:
                status.append(Inexact)
        made = _raw(self._sign, coefficient, target)
        if coefficient and made.adjusted() > context.Emax:
            return _invalid(context)
        if coefficient and made.adjusted() < context.Emin:
            status.append(Subnormal)
        return _done(context, status, made)

    def same_quantum(self, other, context=None):
        other = _whole(other)
        if self._kind or other._kind:
            return (self.is_nan() and other.is_nan()) or (self.is_infinite() and other.is_infinite())
        return self._exp == other._exp

    def to_integral_exact(self, rounding=None, context=None):
        context = getcontext() if context is None else context
        rounding = context.rounding if rounding is None else _checked_rounding(rounding)
        if self._kind:
            found = _nan(self, self, context)
            return self if found is None else found
        if self._exp >= 0:
            return self
        if self._int == 0:
            return _raw(self._sign, 0, 0)
        coefficient, inexact = _without(self._int, -self._exp, self._sign, rounding)
        status = [Rounded, Inexact] if inexact else [Rounded]
        return _done(context, status, _raw(self._sign, coefficient, 0))

    def to_integral_value(self, rounding=None, context=None):
        context = getcontext() if context is None else context
        rounding = context.rounding if rounding is None else _checked_rounding(rounding)
        if self._kind:
            found = _nan(self, self, context)
            return self if found is None else found
        if self._exp >= 0:
            return self
        return _raw(self._sign, _without(self._int, -self._exp, self._sign, rounding)[0], 0)

    def to_integral(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context)

    def normalize(self, context=None):
        context = getcontext() if context is None else context
        made = self._plus(context)
        if made._kind:
            return made
        if made._int == 0:
            return _raw(self._sign, 0, 0)
        most = context.Emax - context.prec + 1 if context.clamp else context.Emax
        coefficient, exponent = made._int, made._exp
        while coefficient % 10 == 0 and exponent < most:
            coefficient //= 10
            exponent += 1
        return _raw(made._sign, coefficient, exponent)

    def sqrt(self, context=None):
        context = getcontext() if context is None else context
        if self._kind:
            found = _nan(self, self, context)
            if found is not None:
                return found
            return _invalid(context) if self._sign else self
        if self._int == 0:
            return _finite(self._sign, 0, self._exp // 2, context)
        if self._sign:
            return _invalid(context)
        prec = context.prec + 1
        ideal = self._exp // 2
        number = self._int * 10 if self._exp % 2 else self._int
        shift = max(prec - (_digits(number) + 1) // 2, 0)
        number *= 100**shift
        root = _math.isqrt(number)
        exact = root * root == number
        exponent = ideal - shift
        if exact:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root += 1
        nearest = context.copy()
        nearest.rounding = ROUND_HALF_EVEN
        status = []
        return _done(context, status, _fixed(0, root, exponent, nearest, status))

    def exp(self, context=None):
        context = getcontext() if context is None else context
        if self._kind:
            found = _nan(self, self, context)
            if found is not None:
                return found
            return _raw(0, 0, 0) if self._sign else self
        if self._int == 0:
            return _raw(0, 1, 0)
        if self.adjusted() > 20:
            status = [Inexact, Rounded]
            if self._sign:
                return _done(context, status, _fixed(0, 1, -_BIG * 3, context, status))
            return _done(context, status, _overflowed(0, context, status))
        if self.adjusted() < -context.prec - 2:
            coefficient, exponent = 10 ** (context.prec + 2) + (-1 if self._sign else 1), -context.prec - 2
        else:
            number = -self._int if self._sign else self._int
            coefficient, exponent = _exp_scaled(number, self._exp, context.prec + 8)
        return self._nearest_even(0, coefficient * 10 + 1, exponent - 1, context)

    def _nearest_even(self, sign, coefficient, exponent, context):
        """A transcendental result: these round half to even in any context."""
        nearest = context.copy()
        nearest.rounding = ROUND_HALF_EVEN
        status = []
        return _done(context, status, _fixed(sign, coefficient, exponent, nearest, status))

    def _log(self, context, of_ten):
        found = _nan(self, self, context)
        if found is not None:
            return found
        if self.is_zero():
            return _special(1, "F")
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        if of_ten:
            power = str(self._int)
            if power.rstrip("0") == "1":
                exponent = self._exp + len(power) - 1
                return Decimal(exponent)._fix(context)
        if _order(self, _raw(0, 1, 0)) == 0:
            return _raw(0, 0, 0)
        # near 1 the logarithm has leading zeros
        near = _sum(self, _raw(1, 1, 0), Context(prec=_digits(self._int) + abs(self._exp) + 5, traps=[]))
        places = context.prec + 8 + max(-near.adjusted(), 0)
        log = _ln_scaled(self._int, self._exp, places + 5)
        if of_ten:
            log = log * 10 ** (places + 5) // _ln_scaled(10, 0, places + 5)
        sign = 1 if log < 0 else 0
        return self._nearest_even(sign, abs(log) * 10 + 1, -places - 6, context)

    def ln(self, context=None):
        return self._log(getcontext() if context is None else context, False)

    def log10(self, context=None):
        return self._log(getcontext() if context is None else context, True)

    def logb(self, context=None):
        context = getcontext() if context is None else context
        found = _nan(self, self, context)
        if found is not None:
            return found
        if self._kind:
            return _special(0, "F")
        if self._int == 0:
            return _done(context, [DivisionByZero], _special(1, "F"))
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        context = getcontext() if context is None else context
        other = _whole(other)
        found = _nan(self, other, context)
        if found is not None:
            return found
        if not other._is_whole() or other._exp != 0 or other._int > 2 * (context.Emax + context.prec):
            return _invalid(context)
        if self._kind:
            return self
        return _finite(self._sign, self._int, self._exp + int(other), context)

    def fma(self, other, third, context=None):
        context = getcontext() if context is None else context
        other, third = _whole(other), _whole(third)
        if self._kind or other._kind:
            return _sum(_product(self, other, context), third, context)
        return _sum(_raw(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp), third, context)

    def remainder_near(self, other, context=None):
        context = getcontext() if context is None else context
        other = _whole(other)
        found = _nan(self, other, context)
        if found is not None:
            return found
        if self._kind or other.is_zero():
            return _invalid(context, DivisionUndefined if self.is_zero() else InvalidOperation)
        if other._kind:
            return self._fix(context)
        exponent = min(self._exp, other._exp)
        top = self._int * 10 ** (self._exp - exponent)
        bottom = other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(top, bottom)
        sign = self._sign
        if 2 * rest > bottom or (2 * rest == bottom and quotient % 2 == 1):
            rest -= bottom
            quotient += 1
        if quotient >= 10**context.prec:
            return _invalid(context, DivisionImpossible)
        if rest < 0:
            sign = 1 - sign
        return _finite(sign, abs(rest), exponent, context)

    def max(self, other, context=None):
        return self._chosen(_whole(other), getcontext() if context is None else context, 1)

    def min(self, other, context=None):
        return self._chosen(_whole(other), getcontext() if context is None else context, -1)

    def _chosen(self, other, context, wanted):
        if self.is_nan() or other.is_nan():
            if self._kind == "n" and not other.is_nan():
                return other._fix(context)
            if other._kind == "n" and not self.is_nan():
                return self._fix(context)
            return _nan(self, other, context)
        order = _order(self, other)
        if order == 0:
            order = int(self.compare_total(other))
        return (self if order == wanted or order == 0 else other)._fix(context)

    def next_plus(self, context=None):
        return self._neighbour(getcontext() if context is None else context, 1)

    def next_minus(self, context=None):
        return self._neighbour(getcontext() if context is None else context, -1)

    def _neighbour(self, context, step):
        found = _nan(self, self, context)
        if found is not None:
            return found
        largest = _raw(0, 10**context.prec - 1, context.Emax - context.prec + 1)
        if self._kind:
            if (step == 1) == (self._sign == 0):
                return self
            return _negative(largest) if self._sign else largest
        inner = context.copy()
        inner.clear_traps()
        inner.rounding = ROUND_CEILING if step == 1 else ROUND_FLOOR
        made = self._fix(inner)
        if made != self:
            return made
        return _sum(self, _raw(0 if step == 1 else 1, 1, context.Emin - context.prec), inner)

    def __format__(self, spec):
        match = _SPEC.fullmatch(spec)
        if match is None or (match.group("zero") is not None and match.group("align") is not None):
            raise ValueError("invalid format string")
        context = getcontext()
        kind = match.group("kind")
        fill, align = match.group("fill") or " ", match.group("align") or ">"
        width = int(match.group("width") or "0")
        zero = match.group("zero") is not None
        if zero:
            fill, align = "0", "="
        precision = match.group("precision")
        number = self
        percent = ""
        if kind == "%":
            percent = "%"
            if number._kind == "":
                number = _raw(number._sign, number._int, number._exp + 2)
            kind = "f"
        if number._kind:
            body = number._text(False, 1).lstrip("-") + percent
            zero = False
            if match.group("zero") is not None:
                fill, align = " ", ">"
        else:
            body, number = number._formatted(kind, None if precision is None else int(precision), context, percent)
            body += percent
        negative = number._sign == 1
        if match.group("z") and negative and not any(digit in "123456789" for digit in body):
            negative = False
        sign = "-" if negative else match.group("sign").replace("-", "")
        if match.group("comma") and number._kind == "":
            body = _grouped(body, width - len(sign) if zero else 0)
        elif zero:
            body = body.rjust(width - len(sign), "0")
        missing = width - len(sign) - len(body)
        if missing <= 0:
            return sign + body
        if align == "<":
            return sign + body + fill * missing
        if align == "=":
            return sign + fill * missing + body
        if align == "^":
            return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
        return fill * missing + sign + body

    def _formatted(self, kind, precision, context, percent):
        """The text without its sign, and the rounded number."""
        rounding = context.rounding
        sign, coefficient, exponent = self._sign, self._int, self._exp
        letter = kind.lower()
        digits = _digits(coefficient)
        if precision is not None:
            if letter == "e":
                if digits > precision + 1:
                    coefficient, exponent = _cut(coefficient, exponent, digits - precision - 1, sign, rounding)
                elif coefficient == 0:
                    exponent -= precision
                elif digits < precision + 1:
                    coefficient *= 10 ** (precision + 1 - digits)
                    exponent -= precision + 1 - digits
            elif letter == "f":
                if exponent < -precision:
                    coefficient, _ = _without(coefficient, -precision - exponent, sign, rounding)
                    exponent = -precision
                elif exponent > -precision:
                    coefficient *= 10 ** (exponent + precision)
                    exponent = -precision
            elif digits > max(precision, 1):
                coefficient, exponent = _cut(coefficient, exponent, digits - max(precision, 1), sign, rounding)
        elif letter == "f" and exponent > 0:
            coefficient *= 10**exponent
            exponent = 0
        number = _raw(sign, coefficient, exponent)
        text = str(coefficient)
        left = exponent + len(text)
        if letter == "e":
            if coefficient == 0 and precision is not None:
                text = "0" * (precision + 1)
                left = self._exp + precision + 1
                point = 1
            else:
                point = 1
        elif letter == "f" or (exponent <= 0 and left > -6):
            point = left
        else:
            point = 1
        if point <= 0:
            body = "0." + "0" * -point + text
        elif point >= len(text):
            body = text + "0" * (point - len(text))
        else:
            body = text[:point] + "." + text[point:]
        if left != point or letter == "e":
            shown = kind if letter == "e" else ("e" if kind == "g" else "E" if context.capitals else "e")
            body += f"{shown}{left - point:+d}"
        return body, number


def _cut(coefficient, exponent, drop, sign, rounding):
    """Without the last `drop` digits; one more when rounding made a new one."""
    wanted = _digits(coefficient) - drop
    coefficient, _ = _without(coefficient, drop, sign, rounding)
    if _digits(coefficient) > wanted:
        coefficient //= 10
        drop += 1
    return coefficient, exponent + drop


def _grouped(body, width):
    """With commas between thousands of the whole part, and zeros before it to fill the width."""
    end = 0
    while end < len(body) and body[end].isdigit():
        end += 1
    whole, rest = body[:end], body[end:]
    width -= len(rest)
    while len(whole) + (len(whole) - 1) // 3 < width:
        whole = "0" + whole
    first = len(whole) % 3 or 3
    groups = [whole[:first]] + [whole[at : at + 3] for at in range(first, len(whole), 3)]
    return ",".join(groups) + rest


def _parsed(text, context):
    """The sign, coefficient, exponent and kind that a text writes."""
    stripped = text.strip().replace("_", "")
    match = _NUMBER.fullmatch(stripped)
    if match is not None:
        whole, part = match.group("whole"), match.group("part") or ""
        if whole is None:
            whole, part = "", match.group("only")
        sign = 1 if match.group("sign") == "-" else 0
        return (sign, int(whole + part), int(match.group("exp") or "0") - len(part), "")
    match = _SPECIAL.fullmatch(stripped)
    if match is None:
        made = _invalid(context, ConversionSyntax)
        return (made._sign, made._int, made._exp, made._kind)
    sign = 1 if match.group("sign") == "-" else 0
    if match.group("inf"):
        return (sign, 0, 0, "F")
    return (sign, int(match.group("payload") or "0"), 0, "N" if match.group("signal") else "n")


def _of_parts(parts):
    """The number of a sign, digits and an exponent."""
    if len(parts) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = parts
    if sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if not isinstance(digits, (list, tuple)):
        raise ValueError("coefficient must be a tuple of digits")
    coefficient = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        coefficient = coefficient * 10 + digit
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return (sign, 0 if exponent == "F" else coefficient, 0, exponent)
    return (sign, coefficient, exponent, "")


DefaultContext = Context()
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow]
)
ExtendedContext = Context(prec=9, traps=[])
_state = {"context": Context()}
