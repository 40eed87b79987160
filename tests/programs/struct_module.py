"""struct: values packed into bytes."""

import struct


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for layout in ["bhiq", "<bhiq", ">bhiq", "=bi", "!I", "3s2xh", "b0i", "c?", "fd", "e", "nNP", "4p", "2h3B"]:
    print(layout, struct.calcsize(layout))
print(
    struct.pack("<bhiq", -1, -2, -3, -4),
    struct.pack(">HIQ", 1, 2, 3),
    struct.pack("bi", 1, 2),
    struct.pack("<3sc?", b"ab", b"z", 1),
)
print(struct.pack("<fde", 0.5, 0.1, 1.5), struct.pack(">d", -2.0), struct.pack("4p", b"abcdef"), struct.pack("x2x"))
print(
    struct.unpack("<bhiq", struct.pack("<bhiq", -1, -2, -3, -4)),
    struct.unpack(">3sB", b"abc\xff"),
    struct.unpack("<fe", b"\x00\x00\x80?\x00>"),
)
print(
    struct.unpack_from("<H", b"abcd", 1),
    struct.unpack_from("<H", b"abcd", -2),
    list(struct.iter_unpack("<h", b"\x01\x00\x02\x00")),
)
buffer = bytearray(6)
struct.pack_into(">HB", buffer, 2, 258, 3)
print(buffer)
record = struct.Struct("<hB")
print(record.size, record.format, record.pack(1, 2), record.unpack(b"\x01\x00\x02"))
for value in (65504.0, 2.0**-24, 0.1, -0.0, float("inf"), 1 / 3):
    print(struct.unpack("<e", struct.pack("<e", value)), struct.unpack("<f", struct.pack("<f", value)))
attempt(lambda: struct.pack("i"))
attempt(lambda: struct.pack("i", "a"))
attempt(lambda: struct.pack("i", 1.5))
attempt(lambda: struct.pack("f", "a"))
attempt(lambda: struct.pack("b", 200))
attempt(lambda: struct.pack("H", -1))
attempt(lambda: struct.pack("i", 2**40))
attempt(lambda: struct.pack("<I", -1))
attempt(lambda: struct.pack("<q", 2**70))
attempt(lambda: struct.pack("<e", 1e6))
attempt(lambda: struct.pack("<f", 1e40))
attempt(lambda: struct.pack("s", "a"))
attempt(lambda: struct.pack("c", b"ab"))
attempt(lambda: struct.pack("z", 1))
attempt(lambda: struct.unpack("i", b"a"))
attempt(lambda: struct.unpack_from("i", b"abc", 1))
attempt(lambda: struct.pack_into("<h", bytearray(1), 0, 1))
attempt(lambda: struct.calcsize("5"))
attempt(lambda: struct.pack_into("<h", b"abcd", 0, 1))
try:
    struct.unpack("<q", b"")
except struct.error as error:
    print("caught", error)
