"""Floats as text."""

import math

values = [0.0, -0.0, 1.0, 0.1, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 123456789.123, 1e-4, 1e-5, 1.5e300, 5e-324, 1e22, 1e23]
for value in values:
    print(value, repr(value), str(-value))
print(float("inf"), float("-inf"), float("nan"), math.pi, math.e)
print(0.1 + 0.2, 1.1 * 3, 1e308 * 10, 3.0 * 2, 7 / 2, 4 / 2)
print([0.5, 1.0], (2.5,), {"a": 1e100})
print(f"{1234.5678:.2f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {1e10:.3e} {1234567.0:g} {0.00001234:g} {1.0:g}")
print(f"{3.14159:10.3f}|{3.14159:<10.3f}|{3.14159:^10.3f}|{-3.14159:+010.3f}|{1234567.891:,.2f}|{0.256:.1%}")
print("%.3f %5.1f %e %g %s" % (1 / 3, 2.25, 12345.678, 1e-7, 0.1))
print(float("1e3"), float(" -2.5 "), float("1_000.5"))
try:
    float("abc")
except ValueError as error:
    print(error)
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio())
print(math.nan == math.nan, math.inf > 10**400)
