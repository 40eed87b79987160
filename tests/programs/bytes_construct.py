"""Constructors of bytes and bytearray, and their errors."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Source:
    def __bytes__(self):
        return b"source"


class Size:
    def __index__(self):
        return 2


class Name(bytes):
    def shout(self):
        return self.upper()


class Growing(bytearray):
    pass


print(
    bytes(),
    bytes(3),
    bytes([1, 2]),
    bytes((3, 4)),
    bytes(range(3)),
    bytes(b"x"),
    bytes(bytearray(b"y")),
    bytes("é", "utf-8"),
)
print(
    bytearray(), bytearray(2), bytearray([1]), bytearray(b"ab"), bytearray("a", "ascii"), bytes(Source()), bytes(Size())
)
print(bytes(x * 2 for x in range(3)), bytes(source=b"q"), bytes("é", "ascii", "ignore"), bytes(memoryview(b"mem")))
print(
    Name(b"abc"),
    Name(b"abc").shout(),
    isinstance(Name(b""), bytes),
    type(Name(b"a")).__name__,
    len(Name(b"abc")),
    Name(b"a") == b"a",
)
growing = Growing(b"ab")
growing.append(99)
print(
    growing,
    isinstance(growing, bytearray),
    isinstance(b"", bytes),
    isinstance(b"", bytearray),
    type(b""),
    type(bytearray()),
)
attempt(lambda: bytes("a"))
attempt(lambda: bytes(-1))
attempt(lambda: bytes([256]))
attempt(lambda: bytearray([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes(["a"]))
attempt(lambda: bytes(1.5))
attempt(lambda: bytearray(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(1, "utf-8"))
attempt(lambda: bytes(b"a", "utf-8"))
attempt(lambda: bytes("a", 1))
attempt(lambda: bytes(errors="x"))
attempt(lambda: bytes(10**30))
attempt(lambda: bytes(1, 2, 3, 4))
print(
    int.from_bytes(b"\x01\x02", "big"),
    int.from_bytes(b"\x01\x02", "little"),
    int.from_bytes(b"\xff", "big", signed=True),
    int.from_bytes([1, 0], "little"),
)
print((258).to_bytes(2, "big"), (-1).to_bytes(2, "little", signed=True), (5).to_bytes(), (2**70).to_bytes(10, "little"))
attempt(lambda: (300).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (1).to_bytes(1, "middle"))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: int.from_bytes("a", "big"))
