"""Parts of complex numbers keep their signs of zero."""


print(round(-4.9e-16, 6), complex(-2.0, -0.0), complex(round(-2.0, 6), round(-1e-9, 3)))
zs = [complex(-2, -4.9e-16)]
print([complex(round(z.real, 6), round(z.imag, 6)) for z in zs])
import cmath
from math import pi
def dft(xs):
    n = len(xs)
    return [sum(x * cmath.exp(-2j * pi * k * i / n) for i, x in enumerate(xs)) for k in range(n)]
print([complex(round(z.real, 6), round(z.imag, 6)) for z in dft([1, 2, 3, 4])])
for r in (0.0, -0.0, 1, 2.5, 1j, 2-3j):
    for i in (0.0, -0.0, 2, -1.5, 1j, -0.5-1j):
        print(complex(r, i), end=" ")
print()
print([complex(r, i) for r in [0.0, -0.0, 1, 2.5, 1j, 2-3j, "", 3-0j][:6] for i in [0.0, -0.0, 2, -1.5, 1j, -0.5-1j]])
print([complex(x) for x in (1, -0.0, True, "3+4j", "-0j")])
