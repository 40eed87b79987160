import statistics
from statistics import mean, median, mode, stdev, variance, pstdev, pvariance, quantiles, multimode, fmean, StatisticsError
from fractions import Fraction
import math
data = [2.5, 3.25, 5.5, 11.25, 11.75]
print(mean(data), mean([1, 2, 3, 4]), mean([1, 2, 3]), mean([0.1] * 10), fmean([1, 2, 4]), median([5, 1, 3]), median([1, 2, 3, 4]), median(data))
print(stdev(data), pstdev(data), variance(data), pvariance(data), stdev([1, 2, 3, 4]), variance([1, 2, 3, 4]), pvariance([1, 1, 2]), stdev([0.1, 0.2, 0.3]))
print(mode("aabbb"), mode([1, 1, 2]), multimode("aabb"), statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.median_grouped([1, 2, 2, 3]))
print(quantiles([1, 2, 3, 4, 5]), quantiles(range(1, 101), n=10), quantiles([1.5, 2, 3], n=4, method="inclusive"))
print(statistics.geometric_mean([54, 24, 36]), statistics.harmonic_mean([40, 60]), statistics.harmonic_mean([2.5, 3, 10]), mean([Fraction(1, 2), Fraction(1, 3)]), mean([1, 2.5]), mean([True, False]))
print(statistics.correlation([1, 2, 3, 4], [1, 3, 2, 5]), statistics.covariance([1, 2, 3], [2, 4, 7]), statistics.linear_regression([1, 2, 3], [2, 4, 7]))
for f in (lambda: mean([]), lambda: stdev([1]), lambda: median([]), lambda: mode([]), lambda: quantiles([1]), lambda: mean(["a"]), lambda: variance([1])):
    try:
        print(f())
    except (StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
a, b = Fraction(3, 4), Fraction(-5, 6)
print(a, b, repr(a), a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(b), a ** 2, a ** -2, 2 ** Fraction(3), a + 1, 1 - a, 2 * a, 3 / a, a + 0.5, divmod(a, b))
print(Fraction("3/7"), Fraction("-0.125"), Fraction("1e-3"), Fraction(0.5), Fraction(10, -4), Fraction(), Fraction(0.1).limit_denominator(10), Fraction(math.pi).limit_denominator(1000))
print(a > b, a == 0.75, a == Fraction(6, 8), a < 1, hash(Fraction(1, 2)) == hash(0.5), hash(Fraction(7)), bool(Fraction(0)), int(Fraction(7, 2)), float(a), round(Fraction(7, 2)), round(Fraction(22, 7), 2), math.floor(b), math.ceil(b), math.trunc(b))
print(sum([Fraction(1, n) for n in range(1, 11)]), max(a, b), sorted([a, b, Fraction(0)]), a.numerator, a.denominator, a.as_integer_ratio(), {a: 1}[Fraction(3, 4)])
for f in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: a / 0, lambda: a + "1", lambda: Fraction(1.5, 2), lambda: a < "x", lambda: a // 0):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
h = Fraction(0)
for n in range(1, 40):
    h += Fraction(1, n * n)
print(h, float(h), f"{a}", f"{float(a):.3f}", isinstance(a, Fraction), a.limit_denominator(2))
