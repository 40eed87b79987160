"""The Levenshtein distance of two texts: dynamic programming over two rows."""

N = 1_500  # small: 20


def letters(n, seed):
    made = []
    state = seed
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        made.append(chr(97 + state // 65536 % 4))
    return "".join(made)


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        current = [i] + [0] * len(b)
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        previous = current
    return previous[len(b)]


def run(n):
    return distance(letters(n, 1), letters(n, 2))


print(run(N))
