"""memoryview: a window into the bytes of another object."""

import array


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def store(target, key, value):
    target[key] = value


data = bytearray(b"abcdef")
view = memoryview(data)
view[0] = 65
view[1:3] = b"XY"
view[3:][0] = 48
print(data, len(view), view[1], view[-1], view[1:4].tobytes(), view[::2].tolist(), view[::-1].tobytes(), list(view))
print(
    view.format,
    view.itemsize,
    view.nbytes,
    view.ndim,
    view.shape,
    view.strides,
    view.readonly,
    view.contiguous,
    view.obj is data,
)
print(view == data, view == b"AXY0ef", view[1:3] == b"XY", memoryview(b"a") == memoryview(b"a"), view == 1, 65 in view)
print(
    hash(memoryview(b"abc")) == hash(b"abc"),
    bytes(view),
    view.hex(),
    view.hex(":"),
    b"".join([view[:2], b"z"]),
    b"q" + view[:1],
)
numbers = array.array("h", [1, -2, 3])
wide = memoryview(numbers)
wide[1] = 500
print(numbers, wide.tolist(), wide.format, wide.itemsize, wide.nbytes, wide[::2].tolist(), wide.cast("B").tolist())
print(
    memoryview(b"\x01\x02\x03\x04").cast("H").tolist(),
    memoryview(b"ab").cast("c")[0],
    memoryview(b"\x00\x01").cast("?").tolist(),
)
with memoryview(b"abc") as inner:
    print(inner[0])
attempt(lambda: inner[0])
attempt(lambda: view[9])
attempt(lambda: view["a"])
attempt(lambda: store(view, 0, 300))
attempt(lambda: store(view, 0, "a"))
attempt(lambda: store(view, slice(0, 2), b"abc"))
attempt(lambda: store(memoryview(b"abc"), 0, 1))
attempt(lambda: data.append(1))
attempt(lambda: numbers.append(1))
attempt(lambda: hash(view))
attempt(lambda: memoryview(1))
attempt(lambda: view.cast("H").cast("I"))
attempt(lambda: view[::2].cast("H"))
attempt(lambda: memoryview(b"abc").cast("H"))
attempt(lambda: view + view)
view.release()
data.append(33)
print(data)
