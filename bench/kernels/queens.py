"""All ways to put n queens on a board: recursion over boolean lists."""

N = 12  # small: 5


def place(row, n, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if columns[column] or rising[row + column] or falling[row - column + n - 1]:
            continue
        columns[column] = True
        rising[row + column] = True
        falling[row - column + n - 1] = True
        found += place(row + 1, n, columns, rising, falling)
        columns[column] = False
        rising[row + column] = False
        falling[row - column + n - 1] = False
    return found


def run(n):
    return place(0, n, [False] * n, [False] * (2 * n - 1), [False] * (2 * n - 1))


print(run(N))
