"""The first digits of pi, by a spigot of rational numbers: big integers."""

N = 5_000  # small: 20


def digits(n):
    made = []
    q, r, t, k, digit, x = 1, 0, 1, 1, 3, 3
    while len(made) < n:
        if 4 * q + r - t < digit * t:
            made.append(str(digit))
            following = 10 * (r - digit * t)
            digit = 10 * (3 * q + r) // t - 10 * digit
            q *= 10
            r = following
        else:
            following = (2 * q + r) * x
            digit = (q * (7 * k) + 2 + r * x) // (t * x)
            q *= k
            t *= x
            x += 2
            k += 1
            r = following
    return "".join(made)


def run(n):
    return digits(n)


print(run(N))
