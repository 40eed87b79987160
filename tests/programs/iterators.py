"""Iterator classes and the iteration protocol."""


class Countdown:
    def __init__(self, start: int) -> None:
        self.current = start

    def __iter__(self) -> "Countdown":
        return self

    def __next__(self) -> int:
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


class Grid:
    def __init__(self, rows, columns):
        self.rows = rows
        self.columns = columns

    def __iter__(self):
        for row in range(self.rows):
            for column in range(self.columns):
                yield row, column


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)), [x * 2 for x in Countdown(2)])
print(list(Grid(2, 2)), (0, 1) in Grid(2, 2), dict(Grid(2, 2)))
a, b, c = Countdown(3)
print(a, b, c)
for x in Countdown(2):
    for y in Countdown(2):
        print(x, y, end=";")
print()
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "end"))
print(list(zip(Countdown(3), "ab")), list(map(lambda x, y: x + y, [1, 2], [10, 20])), list(enumerate(Countdown(2), 5)))
print(sorted(Countdown(3)), tuple(reversed(range(3))), list(iter(lambda c=Countdown(3): next(c), 1)))
pairs = iter("abcd")
print(list(zip(pairs, pairs)))
