import re


def tokens(patterns, text):
    found = []
    for name, pattern in patterns:
        for match in re.finditer(pattern, text):
            found.append((match.start(), name, match.group()))
    return sorted(found)


print(tokens([("num", r"\d+"), ("word", "[a-z]+")], "ab 12 cd 345"))
handlers = {"upper": lambda m: m.group(0).upper(), "size": lambda m: str(len(m.group()))}
for name in sorted(handlers):
    print(name, re.sub(r"\w+", handlers[name], "one three"))
pattern = re.compile(r"(?P<key>\w+)=(?P<value>\w*)(;)?", re.IGNORECASE)
first = pattern.match("a=1;")
if first:
    print(first, first.groups(), first.groupdict(), first.span())
print(pattern.search("  b="), pattern.fullmatch("nothing"))
print(pattern.findall("a=1;b=2"), pattern.sub(r"\g<value>:\1", "x=y;z=w"), re.split(r"([,;])", "a,b;c"))
print([part for part in re.split(r"\s+", " a b  c ") if part], re.subn("a", "b", "banana", 2))
compiled = [re.compile(p) for p in (r"^\d+$", r"^[a-z]+$")]
print([[bool(c.match(text)) for c in compiled] for text in ("12", "ab", "a1")], compiled[0].pattern)
try:
    re.compile("(")
except re.error as error:
    print("re.error", error)
