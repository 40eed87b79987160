"""The 0/1 knapsack: dynamic programming over a table that is a list of lists."""

N = 250  # small: 5


def items_of(n):
    weights = []
    values = []
    for i in range(n):
        weights.append(1 + i * 37 % 41)
        values.append(10 + i * 53 % 97)
    return weights, values


def best_value(weights, values, capacity):
    n = len(weights)
    table = [[0] * (capacity + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        weight = weights[i - 1]
        value = values[i - 1]
        for room in range(capacity + 1):
            best = table[i - 1][room]
            if weight <= room and table[i - 1][room - weight] + value > best:
                best = table[i - 1][room - weight] + value
            table[i][room] = best
    chosen = 0
    room = capacity
    for i in range(n, 0, -1):
        if table[i][room] != table[i - 1][room]:
            chosen += i
            room -= weights[i - 1]
    return table[n][capacity] * 100_000 + chosen


def run(n):
    weights, values = items_of(n)
    return best_value(weights, values, n * 50)


print(run(N))
