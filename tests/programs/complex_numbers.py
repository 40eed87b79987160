"""Complex numbers."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def roots(a: float, b: float, c: float) -> tuple[complex, complex]:
    root = complex(b * b - 4 * a * c) ** 0.5
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


z = 3 + 4j
w = 1 - 2j
print(z, w, z + w, z - w, z * w, z / w, -z, z + 1, 1 + z, z * 2.5, 2 / z, z - 0.5)
print(z.real, z.imag, z.conjugate(), abs(z), z == 3 + 4j, z != w, z == 3, complex(3) == 3.0, bool(0j), bool(z))
print(z**2, z**-1, z**0.5, z**w, 2**z, 0j**0, (1 + 1j) ** 10)
print(
    1j,
    -1j,
    0j,
    -0j,
    complex(0.0, -0.0),
    complex(-0.0, 1),
    1e20 + 1e-5j,
    complex("nan+infj"),
    1.5j,
    complex("1-2j"),
    complex(" (3) "),
)
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex(1j, 2j), complex(True), complex(imag=2))
print(hash(3 + 0j) == hash(3), {1 + 0j: "a"}[1], f"{z:.2f}", f"{z}", "%s" % z, str(z), repr(z), [z], (z, w), {"z": z})
print(roots(1, 2, 5), roots(1, -3, 2))
total = 0j
for k in range(5):
    total += complex(k, -k) * 1j
print(total, sum([1j, 2, 3.5]), isinstance(z, complex), type(z).__name__, z is None)
point = 0j
for step in range(20):
    point = point * point + (-0.4 + 0.6j)
print(point, abs(point))
attempt(lambda: z / 0)
attempt(lambda: z < w)
attempt(lambda: z // w)
attempt(lambda: z % w)
attempt(lambda: 0j**-1)
attempt(lambda: 0j**1j)
attempt(lambda: int(z))
attempt(lambda: float(z))
attempt(lambda: complex("a"))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex([]))
attempt(lambda: (1e200 + 1j) ** 3)
attempt(lambda: abs(complex(1e308, 1.7e308)))
attempt(lambda: divmod(z, w))
attempt(lambda: z.real_part)
