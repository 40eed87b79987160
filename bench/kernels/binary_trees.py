"""Binary trees, built and thrown away: allocation and recursion over objects."""

N = 15  # small: 5


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def run(n):
    total = build(n + 1).check()
    kept = build(n)
    for depth in range(4, n + 1, 4):
        nodes = 0
        for _ in range(1 << (n - depth + 4)):
            nodes += build(depth).check()
        total += nodes * depth
    return total + kept.check()


print(run(N))
