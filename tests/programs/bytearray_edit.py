"""Editing a bytearray."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def store(array, key, value):
    array[key] = value


def remove(array, key):
    del array[key]


data = bytearray(b"abcdef")
alias = data
data[0] = 65
data[1:3] = b"XYZ"
data[-1:] = [33, 34]
print(data, alias is data, len(data), data[0], data[1:4], data[::2])
data[::2] = b"0000"
del data[0]
del data[1:3]
print(data)
data.append(1)
data.extend(b"xy")
data.extend([2, 3])
data.insert(0, 9)
data.insert(-1, 8)
data += b"!"
data *= 2
print(data, data.pop(), data.pop(0), data.count(b"x"), data.index(b"x"))
data.remove(1)
data.reverse()
print(data, data.copy() == data, data.copy() is data)
other = data
other += b"end"
print(
    data.endswith(b"end"), data.upper(), data + b"a", b"a" + bytearray(b"b"), bytearray(b"b") + b"a", bool(bytearray())
)
data.clear()
print(
    data, bytearray(b"%d") % 5, bytearray(b"a b").split(), bytearray(b",").join([b"a", b"b"]), bytearray(b"ab") < b"b"
)
attempt(lambda: store(bytearray(b"ab"), 0, 300))
attempt(lambda: store(bytearray(b"ab"), 0, "a"))
attempt(lambda: store(bytearray(b"ab"), 5, 1))
attempt(lambda: store(bytearray(b"ab"), "a", 1))
attempt(lambda: store(bytearray(b"abcd"), slice(None, None, 2), b"xyz"))
attempt(lambda: store(bytearray(b"ab"), slice(0, 1), "a"))
attempt(lambda: store(bytearray(b"ab"), slice(0, 1), 5))
attempt(lambda: store(b"ab", 0, 1))
attempt(lambda: remove(bytearray(b"ab"), 5))
attempt(lambda: remove(b"ab", 0))
attempt(lambda: bytearray().pop())
attempt(lambda: bytearray(b"a").pop(4))
attempt(lambda: bytearray(b"a").remove(5))
attempt(lambda: bytearray(b"a").append(256))
attempt(lambda: bytearray(b"a").extend(1))
attempt(lambda: hash(bytearray()))
attempt(lambda: bytearray(b"a") + 1)
