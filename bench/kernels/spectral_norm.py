"""The largest singular value of an infinite matrix, by power iteration: float loops that call a function."""

import math

N = 500  # small: 8


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    count = len(vector)
    result = []
    for i in range(count):
        total = 0.0
        for j in range(count):
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def times_transposed(vector):
    count = len(vector)
    result = []
    for i in range(count):
        total = 0.0
        for j in range(count):
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def run(n):
    u = [1.0] * n
    v = [0.0] * n
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    top = bottom = 0.0
    for i in range(n):
        top += u[i] * v[i]
        bottom += v[i] * v[i]
    return math.sqrt(top / bottom)


print(f"{run(N):.9f}")
