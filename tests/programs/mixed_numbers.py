# misc math sequences, mixed int/float
from math import sqrt, pi, sin, cos, exp, log, floor, ceil, factorial
import math
import cmath


def quadratic(a, b, c):
    if a == 0:
        raise ValueError("Coefficient 'a' must not be zero.")
    delta = b * b - 4 * a * c
    r1 = (-b + cmath.sqrt(delta)) / (2 * a)
    r2 = (-b - cmath.sqrt(delta)) / (2 * a)
    return (r1.real if not r1.imag else r1, r2.real if not r2.imag else r2)


def mean(nums):
    if not nums:
        raise ValueError("List is empty")
    return sum(nums) / len(nums)


def mode(xs):
    counts = [xs.count(x) for x in xs]
    m = max(counts)
    return sorted({xs[i] for i, v in enumerate(counts) if v == m})


def euclid(p, q):
    return sqrt(sum((a - b) ** 2 for a, b in zip(p, q)))


def sigmoid(v):
    return [1 / (1 + exp(-x)) for x in v]


def softmax(v):
    es = [math.e ** x for x in v]
    s = sum(es)
    return [e / s for e in es]


def geometric(start, ratio, n):
    out = []
    power = 1
    mult = ratio
    for _ in range(n):
        if not out:
            out.append(start)
        else:
            power += 1
            out.append(float(start * mult))
            mult = pow(float(ratio), power)
    return out


def harmonic(n):
    return [f"1/{k + 1}" if k else "1" for k in range(n)]


def abs_max(x):
    j = x[0]
    for i in x:
        if abs(i) > abs(j):
            j = i
    return j


def average_median(nums):
    s = sorted(nums)
    mid = len(s) >> 1
    return s[mid] if len(s) % 2 else (s[mid - 1] + s[mid]) / 2


def line_length(fnc, x0, x1, steps=100):
    x, fx, length = x0, fnc(x0), 0.0
    for _ in range(steps):
        x2 = (x1 - x0) / steps + x
        fx2 = fnc(x2)
        length += math.hypot(x2 - x, fx2 - fx)
        x, fx = x2, fx2
    return length


def maclaurin_sin(theta, acc=20):
    if not isinstance(theta, (int, float)):
        raise ValueError("maclaurin_sin() requires either an int or float for theta")
    theta = float(theta)
    div = theta // (2 * pi)
    theta -= 2 * div * pi
    return sum((-1) ** r * theta ** (2 * r + 1) / factorial(2 * r + 1) for r in range(acc))


def num_digits(n):
    return 1 if n == 0 else floor(math.log10(abs(n)) + 1)


def gamma(num):
    if num in (0.5,):
        return sqrt(pi)
    if num == 1:
        return 1.0
    return (num - 1) * gamma(num - 1)


def dft(xs):
    n = len(xs)
    return [sum(x * cmath.exp(-2j * pi * k * i / n) for i, x in enumerate(xs)) for k in range(n)]


def fft(x):
    n = len(x)
    if n <= 1:
        return x
    even, odd = fft(x[0::2]), fft(x[1::2])
    t = [cmath.exp(-2j * pi * k / n) * odd[k] for k in range(n // 2)]
    return [even[k] + t[k] for k in range(n // 2)] + [even[k] - t[k] for k in range(n // 2)]


def decimal_to_fraction(x):
    x = float(x)
    frac = x - int(x)
    if frac == 0:
        return int(x), 1
    n = len(str(x).split(".")[1])
    num, den = int(x * 10 ** n), 10 ** n
    g = math.gcd(num, den)
    return num // g, den // g


def karatsuba(x, y):
    if x < 10 or y < 10:
        return x * y
    m = max(len(str(x)), len(str(y))) // 2
    a, b = divmod(x, 10 ** m)
    c, d = divmod(y, 10 ** m)
    z0, z2 = karatsuba(b, d), karatsuba(a, c)
    z1 = karatsuba(a + b, c + d) - z0 - z2
    return z2 * 10 ** (2 * m) + z1 * 10 ** m + z0


print(quadratic(1, 3, -4), quadratic(5, 6, 1), quadratic(1, -6, 25))
print(mean([3, 6, 9, 12]), mean([5, 10.5]), mode([2, 3, 4, 5, 3, 4, 2, 5, 2, 2, 4, 2, 2, 2]), mode(["x", "y", "y", "x"]))
print(euclid((0, 0), (3, 4)), euclid([1, 2, 3], [4, 5, 6.5]))
print([round(v, 5) for v in sigmoid([-1.0, 1.0, 2])], [f"{v:.3f}" for v in softmax([1, 2, 3])])
print(geometric(2, 2, 4), geometric(2.0, -2.0, 3), harmonic(4))
print(abs_max([-3, -1, 2, -11]), abs_max([3, -10.5, -2]), average_median([4, 1, 3, 2]), average_median([0.5, 2, 1]))
print(f"{line_length(lambda x: x, 0, 1, 10):.6f}", f"{line_length(lambda x: sin(5 * x) + cos(10 * x) + x * x / 10, 0, 10, 1000):.6f}")
print(all(math.isclose(maclaurin_sin(x, 50), sin(x)) for x in range(-5, 5)), maclaurin_sin(10))
print([num_digits(n) for n in (12345, 0, -7, 1e6)], gamma(5), gamma(3.5))
print([complex(round(z.real, 6), round(z.imag, 6)) for z in dft([1, 2, 3, 4])])
print([f"{abs(z):.4f}" for z in fft([1, 1, 1, 1, 0, 0, 0, 0])])
print(decimal_to_fraction(2), decimal_to_fraction(89.45), decimal_to_fraction("6.25"))
print(karatsuba(15463, 23489), karatsuba(3141592653589793238462643383279, 2718281828459045235360287471352))
print(3 // 2, -3 // 2, 3 % -2, -3.5 % 2, 2 ** 0.5, 10 ** -2, 1e16, 1e15, 123456789.123, 0.1 + 0.2, 1 / 3, float("nan"), -0.0, 5e-324, 100.0, 1e22, 3.0 * 2)
print(round(3.14159, 3), round(1234.5678, -2), round(-1.5), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), int(-2.7), divmod(-7, 3), divmod(7.5, 2))
print(math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(1), math.fsum([0.1] * 10), sum([0.1] * 10), math.dist([1, 2], [4, 6]), math.modf(3.25), math.frexp(8.0), math.copysign(3, -0.0))
