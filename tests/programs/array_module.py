"""array.array."""

from array import array


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def store(items, key, value):
    items[key] = value


numbers = array("i", [3, 1, 2])
numbers.append(5)
numbers.extend([7, 8])
numbers.extend(array("i", [9]))
numbers.insert(1, 4)
print(numbers, len(numbers), numbers[0], numbers[-1], numbers[1:3], numbers[::-2], numbers.typecode, numbers.itemsize)
print(
    numbers.pop(),
    numbers.pop(0),
    numbers.index(5),
    numbers.count(1),
    5 in numbers,
    99 in numbers,
    sum(numbers),
    max(numbers),
)
numbers.remove(5)
numbers.reverse()
numbers[0] = -1
numbers[1:2] = array("i", [10, 11])
del numbers[0]
print(
    numbers,
    numbers.tolist(),
    list(numbers),
    sorted(numbers),
    numbers + array("i", [1]),
    numbers * 2,
    [n + 1 for n in numbers],
)
print(
    array("d", [1.5, 2]),
    array("f", [0.1]),
    array("b"),
    array("u", "ab"),
    array("B", b"ab"),
    array("q", range(3)),
    array("L", (2**63,)),
)
print(
    array("h", [1, 2]).tobytes(),
    bytes(array("h", [258])),
    array("i", [1, 2]) == array("d", [1.0, 2.0]),
    array("i", [1]) < array("i", [2]),
)
swapped = array("h", [1, 2])
swapped.byteswap()
swapped.frombytes(b"\x01\x00")
swapped.fromlist([5])
swapped += array("h", [6])
print(swapped, isinstance(swapped, array), type(swapped), array("f", [1e300]), bytes(array("B", [1])), bool(array("i")))
attempt(lambda: array("x"))
attempt(lambda: array("ab"))
attempt(lambda: array("i", "abc"))
attempt(lambda: array("i", [1.5]))
attempt(lambda: array("i", ["a"]))
attempt(lambda: array("d", ["a"]))
attempt(lambda: array("b", [200]))
attempt(lambda: array("B", [-1]))
attempt(lambda: array("h", [2**40]))
attempt(lambda: array("H", [70000]))
attempt(lambda: array("I", [-1]))
attempt(lambda: array("I", [2**40]))
attempt(lambda: array("q", [2**70]))
attempt(lambda: array("i", b"abc"))
attempt(lambda: numbers[50])
attempt(lambda: numbers["a"])
attempt(lambda: store(numbers, 50, 1))
attempt(lambda: store(numbers, slice(0, 1), [1]))
attempt(lambda: numbers + [1])
attempt(lambda: numbers.remove(99))
attempt(lambda: numbers.index(99))
attempt(lambda: array("i").pop())
attempt(lambda: numbers.frombytes(b"a"))
attempt(lambda: hash(numbers))
attempt(lambda: numbers.nothing)
