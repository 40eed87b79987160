"""Numeric loops over lists of lists, typed."""


def identity(n: int) -> list[list[float]]:
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]


def multiply(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def determinant(matrix: list[list[float]]) -> float:
    rows = [row[:] for row in matrix]
    result = 1.0
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda r: abs(rows[r][i]))
        if rows[pivot][i] == 0:
            return 0.0
        if pivot != i:
            rows[i], rows[pivot] = rows[pivot], rows[i]
            result = -result
        result *= rows[i][i]
        for j in range(i + 1, len(rows)):
            factor = rows[j][i] / rows[i][i]
            for k in range(i, len(rows)):
                rows[j][k] -= factor * rows[i][k]
    return result


m = [[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]]
print(multiply(m, identity(3)) == m, determinant(m), determinant([[1.0, 2.0], [2.0, 4.0]]))
for row in multiply(m, m):
    print(" ".join(f"{x:6.2f}" for x in row))
transposed = [list(column) for column in zip(*m)]
print(transposed == m, sum(map(sum, m)), [max(row) for row in m])
sieve = [True] * 60
for i in range(2, 8):
    if sieve[i]:
        for j in range(i * i, 60, i):
            sieve[j] = False
print([i for i in range(2, 60) if sieve[i]])
