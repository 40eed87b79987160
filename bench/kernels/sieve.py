"""The primes below n, by the sieve of Eratosthenes: one long boolean list."""

N = 5_000_000  # small: 1_000


def run(n):
    is_prime = [True] * (n + 1)
    is_prime[0] = False
    is_prime[1] = False
    i = 2
    while i * i <= n:
        if is_prime[i]:
            for multiple in range(i * i, n + 1, i):
                is_prime[multiple] = False
        i += 1
    count = 0
    last = 0
    for number, prime in enumerate(is_prime):
        if prime:
            count += 1
            last = number
    return count * 1_000_000_000 + last


print(run(N))
