"""`statistics`: averages and spreads, exact where the data are."""

import math as _math
import random as _random
from bisect import bisect_left as _bisect_left
from bisect import bisect_right as _bisect_right
from collections import Counter as _Counter
from collections import namedtuple as _namedtuple
from fractions import Fraction as _Fraction


class StatisticsError(ValueError):
    """What is wrong with the data."""


def _exact(value):
    """A number as numerator and denominator; infinities and nan by themselves."""
    if isinstance(value, int):
        return int(value), 1
    try:
        return value.as_integer_ratio()
    except (OverflowError, ValueError):
        return value, None
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _kind(kind, other):
    """The type of a result over these two."""
    if kind is other or other is bool:
        return kind
    if kind in (int, bool):
        return other
    if other is int:
        return kind
    if issubclass(other, kind):
        return other
    if issubclass(kind, other):
        return kind
    if issubclass(kind, int):
        return other
    if issubclass(other, int):
        return kind
    if issubclass(kind, _Fraction) and issubclass(other, float):
        return other
    if issubclass(kind, float) and issubclass(other, _Fraction):
        return kind
    raise TypeError(f"don't know how to coerce {kind.__name__} and {other.__name__}")


def _sum(data):
    """The type, the exact sum and the count."""
    count = 0
    partials = {}
    kind = int
    for value in data:
        kind = _kind(kind, type(value))
        count += 1
        numerator, denominator = _exact(value)
        partials[denominator] = partials.get(denominator, 0) + numerator
    if None in partials:
        return kind, partials[None], count
    total = _Fraction(0)
    for denominator, numerator in partials.items():
        total += _Fraction(numerator, denominator)
    return kind, total, count


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if kind in (int, bool) or issubclass(kind, int):
        return int(value) if kind is bool else kind(value.numerator)
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    """Equals `statistics.mean`."""
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """Equals `statistics.fmean`."""
    values = list(data)
    if weights is None:
        if not values:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(values) / len(values)
    weights = list(weights)
    if len(values) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum([value * weight for value, weight in zip(values, weights)]) / total


def geometric_mean(data):
    """Equals `statistics.geometric_mean`."""
    try:
        return _math.exp(fmean([_math.log(value) for value in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """Equals `statistics.harmonic_mean`."""
    values = list(data)
    if not values:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(values) == 1 and weights is None:
        if values[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return values[0]
    if weights is None:
        weights = [1] * len(values)
        total = len(values)
    else:
        weights = list(weights)
        if len(weights) != len(values):
            raise StatisticsError("Number of weights does not match data size")
        total = _sum(weights)[1]
    for value in values:
        if value < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if value == 0:
            return 0
    kind, exact, _ = _sum([weight / value if weight else 0 for weight, value in zip(weights, values)])
    if exact <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total / exact, kind)


def median(data):
    """Equals `statistics.median`."""
    data = sorted(data)
    size = len(data)
    if size == 0:
        raise StatisticsError("no median for empty data")
    if size % 2 == 1:
        return data[size // 2]
    return (data[size // 2 - 1] + data[size // 2]) / 2


def median_low(data):
    """Equals `statistics.median_low`."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Equals `statistics.median_high`."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Equals `statistics.median_grouped`."""
    data = sorted(data)
    size = len(data)
    if not size:
        raise StatisticsError("no median for empty data")
    value = data[size // 2]
    low = _bisect_left(data, value)
    high = _bisect_right(data, value, lo=low)
    lower = value - interval / 2.0
    return lower + interval * (size / 2 - low) / (high - low)


def mode(data):
    """Equals `statistics.mode`."""
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """Equals `statistics.multimode`."""
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Equals `statistics.quantiles`."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    made = []
    if method == "inclusive":
        for i in range(1, n):
            at, delta = divmod(i * (size - 1), n)
            made.append((data[at] * (n - delta) + data[at + 1] * delta) / n)
        return made
    if method == "exclusive":
        for i in range(1, n):
            at = i * (size + 1) // n
            at = 1 if at < 1 else size - 1 if at > size - 1 else at
            delta = i * (size + 1) - at * n
            made.append((data[at - 1] * (n - delta) + data[at] * delta) / n)
        return made
    raise ValueError(f"Unknown method: {method!r}")


def _squares(data, center=None):
    """The type, the sum of squared deviations, the mean and the count."""
    if center is not None:
        kind, total, count = _sum([(value - center) ** 2 for value in data])
        return kind, total, center, count
    count = 0
    sums = {}
    squares = {}
    kind = int
    for value in data:
        kind = _kind(kind, type(value))
        count += 1
        numerator, denominator = _exact(value)
        sums[denominator] = sums.get(denominator, 0) + numerator
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    if not count:
        return kind, _Fraction(0), _Fraction(0), 0
    if None in sums:
        return kind, sums[None] - sums[None], sums[None], count
    total = _Fraction(0)
    for denominator, numerator in sums.items():
        total += _Fraction(numerator, denominator)
    square = _Fraction(0)
    for denominator, numerator in squares.items():
        square += _Fraction(numerator, denominator * denominator)
    return kind, (count * square - total * total) / count, total / count, count


def variance(data, xbar=None):
    """Equals `statistics.variance`."""
    kind, total, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(total / (count - 1), kind)


def pvariance(data, mu=None):
    """Equals `statistics.pvariance`."""
    kind, total, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(total / count, kind)


def _float_sqrt(value):
    """The square root of a fraction, correctly rounded."""
    numerator, denominator = value.numerator, value.denominator
    if not numerator:
        return 0.0
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        root = _odd_root(numerator, denominator << 2 * shift)
        return float(root << shift)
    root = _odd_root(numerator << -2 * shift, denominator)
    return root / (1 << -shift)


def _odd_root(numerator, denominator):
    root = _math.isqrt(numerator // denominator)
    return root | (root * root * denominator != numerator)


def stdev(data, xbar=None):
    """Equals `statistics.stdev`."""
    kind, total, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _float_sqrt(total / (count - 1)) if isinstance(total, _Fraction) else float("nan")


def pstdev(data, mu=None):
    """Equals `statistics.pstdev`."""
    kind, total, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _float_sqrt(total / count) if isinstance(total, _Fraction) else float("nan")


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    x_mean, y_mean = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return x, y, x_mean, y_mean


def covariance(x, y, /):
    """Equals `statistics.covariance`."""
    x, y, x_mean, y_mean = _pairs(x, y, "covariance")
    return _math.fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)]) / (len(x) - 1)


def correlation(x, y, /):
    """Equals `statistics.correlation`."""
    x, y, x_mean, y_mean = _pairs(x, y, "correlation")
    products = _math.fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
    x_squares = _math.fsum([(a - x_mean) ** 2.0 for a in x])
    y_squares = _math.fsum([(b - y_mean) ** 2.0 for b in y])
    try:
        return products / _math.sqrt(x_squares * y_squares)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Equals `statistics.linear_regression`."""
    x, y, x_mean, y_mean = _pairs(x, y, "linear regression")
    if proportional:
        products = _math.fsum([a * b for a, b in zip(x, y)])
        squares = _math.fsum([a * a for a in x])
    else:
        products = _math.fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
        squares = _math.fsum([(a - x_mean) ** 2.0 for a in x])
    try:
        slope = products / squares
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    intercept = 0.0 if proportional else y_mean - slope * x_mean
    return LinearRegression(slope, intercept)
