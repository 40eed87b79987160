"""Methods of bytes and bytearray."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


text = b"Hello, World"
print(text, len(text), text[0], text[-1], text[1:4], text[::-2], text + b"!", text * 2, 3 * b"ab")
print(text.lower(), text.upper(), text.swapcase(), text.title(), b"ab cd".capitalize())
print(text.find(b"o"), text.rfind(b"o"), text.find(b"zz"), text.index(b"l"), text.count(b"l"), text.find(b"o", 5, -1))
print(
    text.split(b", "),
    b" a b  c ".split(),
    b"a,b,c".rsplit(b",", 1),
    b"a\nb\r\nc".splitlines(),
    b"a\nb".splitlines(True),
)
print(text.partition(b", "), text.rpartition(b"o"), b"-".join([b"a", b"b"]), text.replace(b"l", b"L", 2))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"xxa".lstrip(b"x"), b"axx".rstrip(b"x"))
print(text.startswith(b"He"), text.endswith(b"ld"), text.startswith((b"x", b"H")), text.endswith(b"World", 3))
print(b"7".zfill(3), b"a".center(6, b"-"), b"a".ljust(4), b"a".rjust(4, b"*"), b"a\tb".expandtabs(4))
print(b"abc".isalpha(), b"12".isdigit(), b" ".isspace(), b"Ab".istitle(), b"\xff".isascii())
print(b"\x00\xff".hex(), b"abcd".hex(":"), b"abcd".hex("-", 2), bytes.fromhex("00 ff"), bytearray.fromhex("0102"))
print(
    b"caf\xc3\xa9".decode(),
    b"\xe9".decode("latin-1"),
    b"\xffa".decode("utf-8", "replace"),
    "é".encode(),
    "é".encode("utf-16-le"),
)
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"))
print(
    b"a" in text,
    b"lo" in text,
    72 in text,
    b"a" < b"b",
    b"a" == b"a",
    b"a" != bytearray(b"a"),
    hash(b"x") == hash(b"x"),
)
print(list(b"abc"), [byte for byte in b"xyz"], max(b"abc"), sum(b"\x01\x02"), sorted(b"cab"), tuple(reversed(b"ab")))
print(b"%d %s %r %x %c%c %5.1f|%-4d|" % (1, b"b", "é", 255, 65, b"B", 1.25, 3), b"%(k)s" % {b"k": b"v"})
print({b"k": 1}[b"k"], f"{text!r:>20}", str(text), str(b"a", "ascii"), int(b"12"), float(b"1.5"), ord(b"a"))
print(b"'", b'"', b"'\"", b"\t\n\r\\\x7f")
attempt(lambda: text[50])
attempt(lambda: text["a"])
attempt(lambda: text + "a")
attempt(lambda: "a" in text)
attempt(lambda: 300 in text)
attempt(lambda: text.find("a"))
attempt(lambda: text.index(b"zz"))
attempt(lambda: len(text.split(b"")))
attempt(lambda: text.split("a"))
attempt(lambda: text.startswith("a"))
attempt(lambda: text.center(3, "a"))
attempt(lambda: b"".join(["a"]))
attempt(lambda: b"%d" % "a")
attempt(lambda: b"%s" % "a")
attempt(lambda: b"%d" % (1, 2))
attempt(lambda: b"\xff".decode())
attempt(lambda: b"a".decode("nonsense"))
attempt(lambda: "é".encode("ascii"))
attempt(lambda: bytes.fromhex("zz"))
attempt(lambda: int(b"zz"))
attempt(lambda: text.nothing)
