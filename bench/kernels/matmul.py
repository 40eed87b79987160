"""The product of two matrices that are lists of lists."""

N = 220  # small: 6


def matrix(n, seed):
    rows = []
    for i in range(n):
        row = []
        for j in range(n):
            row.append((i * seed + j * 7) % 11 / 8.0 - 0.5)
        rows.append(row)
    return rows


def multiply(a, b):
    n = len(a)
    inner = len(b)
    width = len(b[0])
    result = [[0.0] * width for _ in range(n)]
    for i in range(n):
        for j in range(width):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def run(n):
    product = multiply(matrix(n, 3), matrix(n, 5))
    trace = 0.0
    for i in range(n):
        trace += product[i][i] + product[i][n - 1 - i]
    return trace


print(run(N))
