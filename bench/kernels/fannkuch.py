"""Pancake flips over all permutations: small integer lists, permuted in place."""

N = 9  # small: 5


def run(n):
    order = list(range(n))
    count = [0] * n
    flips_most = 0
    checksum = 0
    sign = 1
    size = n
    while True:
        while size > 1:
            count[size - 1] = size
            size -= 1
        first = order[0]
        if first != 0:
            flipped = order[:]
            flips = 0
            while first != 0:
                low = 1
                high = first - 1
                while low < high:
                    flipped[low], flipped[high] = flipped[high], flipped[low]
                    low += 1
                    high -= 1
                following = flipped[first]
                flipped[first] = first
                first = following
                flips += 1
            flips_most = max(flips_most, flips)
            checksum += sign * flips
        sign = -sign
        while True:
            if size == n:
                return checksum * 1000 + flips_most
            kept = order[0]
            for i in range(size):
                order[i] = order[i + 1]
            order[size] = kept
            count[size] -= 1
            if count[size] > 0:
                break
            size += 1


print(run(N))
