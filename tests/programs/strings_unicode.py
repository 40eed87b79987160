"""Strings are code points."""

text = "h\u00e9llo w\u00f6rld \U0001f600!"
print(len(text), text[1], text[-2], text[::-1], text[1:5], text[-5:-1], text[::3])
print(text.upper(), text.title(), text.swapcase(), "stra\u00dfe".upper(), "\u0130".lower())
print(text.find("w"), text.index("\u00f6"), text.count("l"), text.encode("utf-8"))
print(ord("\u20ac"), chr(8364), "\u20ac" in "5 \u20ac", [c for c in "a\u00e9\u4e2d"])
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nline\\ \x00 \x7f \u00e9 \u200b"))
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "line1\nline2\r\nline3".splitlines())
print("x".join(["1", "2"]), "abc".replace("b", "BB"), "  pad ".strip() + "|", "xxaxx".strip("x"), "abc".center(9, "*"))
print("42".zfill(5), "-42".zfill(5), "a".ljust(3) + "|", "a".rjust(3), "a\tb".expandtabs(4))
print("abc" < "abd", "Z" < "a", "" < "a", "abc" * 2, 3 * "-", "a" "b")
print("abc".startswith("ab"), "abc".endswith(("x", "c")), "abc".isalpha(), "12".isdigit(), "\u00b2".isdigit())
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".removeprefix("a"), "abc".removesuffix("c"))
print("{} {1} {0}".replace("{} ", "").format("a", "b"), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"))
try:
    print("abc"[5])
except IndexError as error:
    print(error)
try:
    "abc".index("z")
except ValueError as error:
    print(error)
print("\n".join(sorted("b\u00e4 Ba a z".split())))
