"""A recursive fast Fourier transform: complex numbers and slices of lists."""

import cmath
import math

N = 17  # small: 4


def transform(values):
    n = len(values)
    if n == 1:
        return values
    even = transform(values[0::2])
    odd = transform(values[1::2])
    result = [0j] * n
    half = n // 2
    for k in range(half):
        turned = cmath.exp(-2j * math.pi * k / n) * odd[k]
        result[k] = even[k] + turned
        result[k + half] = even[k] - turned
    return result


def run(n):
    values = []
    for i in range(2**n):
        values.append(complex(i * 37 % 101, i * 17 % 31))
    total = 0.0
    for value in transform(values):
        total += abs(value)
    return total


print(f"{run(N):.6f}")
