"""Conway's Game of Life on an endless board: a set of the living cells."""

N = 1_500  # small: 5


def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx != 0 or dy != 0:
                    cell = (x + dx, y + dy)
                    counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in alive)}


def run(n):
    alive = {(1, 0), (3, 1), (0, 2), (1, 2), (4, 2), (5, 2), (6, 2)}
    for _ in range(n):
        alive = step(alive)
    total = 0
    for x, y in alive:
        total += x * x + y * y
    return len(alive) * 1_000_000 + total


print(run(N))
