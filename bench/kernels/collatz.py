"""The longest Collatz chain below n: an integer loop with division and remainder."""

N = 200_000  # small: 100


def chain(start):
    length = 1
    number = start
    while number != 1:
        if number % 2 == 0:
            number //= 2
        else:
            number = 3 * number + 1
        length += 1
    return length


def run(n):
    longest = 0
    best = 0
    for start in range(1, n):
        length = chain(start)
        if length > longest:
            longest = length
            best = start
    return best * 1000 + longest


print(run(N))
