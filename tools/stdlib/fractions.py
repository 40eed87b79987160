"""`fractions`: exact rational numbers."""

import math as _math
import re as _re

_FORMAT = _re.compile(
    r"\A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)"
    r"(?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z",
    _re.IGNORECASE,
)
_MODULUS = (1 << 61) - 1


class Fraction:
    """A numerator over a positive denominator, in lowest terms."""

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, int):
                self._numerator, self._denominator = int(numerator), 1
            elif isinstance(numerator, Fraction):
                self._numerator, self._denominator = numerator._numerator, numerator._denominator
            elif hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                self._numerator, self._denominator = _parsed(numerator)
            else:
                raise TypeError("argument should be a string or a Rational instance")
            return
        if isinstance(numerator, int) and isinstance(denominator, int):
            numerator, denominator = int(numerator), int(denominator)
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = _math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator, self._denominator = numerator // common, denominator // common

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        bound1 = Fraction(p0 + k * p1, q0 + k * q1)
        bound2 = Fraction(p1, q1)
        return bound2 if abs(bound2 - self) <= abs(bound1 - self) else bound1

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __add__(a, b):
        if isinstance(b, (int, Fraction)):
            return _made(
                a._numerator * b.denominator + b.numerator * a._denominator, a._denominator * b.denominator
            )
        return a._mixed(b, "add")

    def __radd__(b, a):
        if isinstance(a, int):
            return _made(a * b._denominator + b._numerator, b._denominator)
        return b._mixed(a, "radd")

    def __sub__(a, b):
        if isinstance(b, (int, Fraction)):
            return _made(
                a._numerator * b.denominator - b.numerator * a._denominator, a._denominator * b.denominator
            )
        return a._mixed(b, "sub")

    def __rsub__(b, a):
        if isinstance(a, int):
            return _made(a * b._denominator - b._numerator, b._denominator)
        return b._mixed(a, "rsub")

    def __mul__(a, b):
        if isinstance(b, (int, Fraction)):
            return _made(a._numerator * b.numerator, a._denominator * b.denominator)
        return a._mixed(b, "mul")

    def __rmul__(b, a):
        if isinstance(a, int):
            return _made(a * b._numerator, b._denominator)
        return b._mixed(a, "rmul")

    def __truediv__(a, b):
        if isinstance(b, (int, Fraction)):
            numerator, denominator = a._numerator * b.denominator, a._denominator * b.numerator
            if denominator == 0:
                raise ZeroDivisionError(f"Fraction({(numerator > 0) - (numerator < 0)}, 0)")
            return _made(numerator, denominator)
        return a._mixed(b, "truediv")

    def __rtruediv__(b, a):
        if isinstance(a, int):
            if b._numerator == 0:
                raise ZeroDivisionError(f"Fraction({(a > 0) - (a < 0)}, 0)")
            return _made(a * b._denominator, b._numerator)
        return b._mixed(a, "rtruediv")

    def __floordiv__(a, b):
        if isinstance(b, (int, Fraction)):
            return (a._numerator * b.denominator) // (a._denominator * b.numerator)
        return a._mixed(b, "floordiv")

    def __rfloordiv__(b, a):
        if isinstance(a, int):
            return (a * b._denominator) // b._numerator
        return b._mixed(a, "rfloordiv")

    def __mod__(a, b):
        if isinstance(b, (int, Fraction)):
            return _made(
                (a._numerator * b.denominator) % (b.numerator * a._denominator), a._denominator * b.denominator
            )
        return a._mixed(b, "mod")

    def __rmod__(b, a):
        if isinstance(a, int):
            return Fraction(a) % b
        return b._mixed(a, "rmod")

    def __divmod__(a, b):
        if isinstance(b, (int, Fraction)):
            return a // b, a % b
        return a._mixed(b, "divmod")

    def __rdivmod__(b, a):
        if isinstance(a, int):
            return a // b, a % b
        return b._mixed(a, "rdivmod")

    def _mixed(self, other, name):
        """An operation with a float or a complex number."""
        if not isinstance(other, (float, complex)):
            return NotImplemented
        own = float(self)
        if name == "add" or name == "radd":
            return own + other
        if name == "sub":
            return own - other
        if name == "rsub":
            return other - own
        if name == "mul" or name == "rmul":
            return own * other
        if name == "truediv":
            return own / other
        if name == "rtruediv":
            return other / own
        if name == "floordiv":
            return own // other
        if name == "rfloordiv":
            return other // own
        if name == "mod":
            return own % other
        if name == "rmod":
            return other % own
        return divmod(own, other) if name == "divmod" else divmod(other, own)

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _raw(a._numerator**power, a._denominator**power)
            if a._numerator > 0:
                return _raw(a._denominator**-power, a._numerator**-power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return _raw((-a._denominator) ** -power, (-a._numerator) ** -power)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return _raw(a._numerator, a._denominator)

    def __neg__(a):
        return _raw(-a._numerator, a._denominator)

    def __abs__(a):
        return _raw(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            made = 314159
        else:
            made = hash(hash(abs(self._numerator)) * inverse)
        result = made if self._numerator >= 0 else -made
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            if _math.isnan(b) or _math.isinf(b):
                return 0.0 == b
            return a == Fraction(b)
        if isinstance(b, complex) and b.imag == 0:
            return a == b.real
        return NotImplemented

    def _order(self, other):
        """The difference to another number, whose sign is the order."""
        if isinstance(other, (int, Fraction)):
            return self._numerator * other.denominator - self._denominator * other.numerator
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return 0.0 - other
            return self._order(Fraction(other))
        return None

    def __lt__(a, b):
        order = a._order(b)
        return NotImplemented if order is None else order < 0

    def __gt__(a, b):
        order = a._order(b)
        return NotImplemented if order is None else order > 0

    def __le__(a, b):
        order = a._order(b)
        return NotImplemented if order is None else order <= 0

    def __ge__(a, b):
        order = a._order(b)
        return NotImplemented if order is None else order >= 0

    def __bool__(a):
        return bool(a._numerator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _raw(numerator, denominator):
    made = Fraction.__new__(Fraction)
    made._numerator = numerator
    made._denominator = denominator
    return made


def _made(numerator, denominator):
    common = _math.gcd(numerator, denominator)
    if denominator < 0:
        common = -common
    if common == 1:
        return _raw(numerator, denominator)
    return _raw(numerator // common, denominator // common)


def _parsed(text):
    match = _FORMAT.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(match.group("num") or "0")
    denominator = 1
    below = match.group("denom")
    if below:
        denominator = int(below)
    else:
        decimal = match.group("decimal")
        if decimal:
            decimal = decimal.replace("_", "")
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        exponent = match.group("exp")
        if exponent:
            exponent = int(exponent)
            if exponent >= 0:
                numerator *= 10**exponent
            else:
                denominator *= 10**-exponent
    if match.group("sign") == "-":
        numerator = -numerator
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    common = _math.gcd(numerator, denominator)
    return numerator // common, denominator // common
