"""How many points of a grid stay in the Mandelbrot set: a tight float loop."""

N = 400  # small: 12

LIMIT = 200


def escapes_after(cr, ci):
    zr = zi = 0.0
    for step in range(LIMIT):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


def run(n):
    inside = 0
    total = 0
    for row in range(n):
        ci = 2.0 * row / n - 1.0
        for column in range(n):
            steps = escapes_after(3.0 * column / n - 2.0, ci)
            total += steps
            if steps == LIMIT:
                inside += 1
    return inside * 1_000_000_000 + total


print(run(N))
