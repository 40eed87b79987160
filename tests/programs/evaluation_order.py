# Operands are evaluated from left to right, each once, and no further than needed.


def note(tag, value):
    print("note", tag)
    return value


print(note("a", 1) < note("b", 2) < note("c", 3))
print(note("a", 1) < note("b", 0) < note("c", 3) < note("d", 4))
print(note("a", 1) < note("b", 3) < note("c", 2) < note("d", 4))
print(note("a", [1]) + note("b", [2]) * note("c", 2))

# Functions made in a loop or a comprehension see the last value of its variable.
calls = [lambda v: v + i for i in range(3)]
print([call(10) for call in calls])


def closures():
    pairs = {k: (lambda: (k, n)) for k, n in [("a", 1), ("b", 2)]}
    print([pair() for pair in pairs.values()])
    return [lambda x, i=i: x * i for i in range(4)]


print([f(2) for f in closures()])

# A module's variables and the locals of functions share names.
items = [1, 2]
x = 3


def shadows(items, x):
    y = [x + i for i in items]
    return y, x


def rebinds():
    items = [5]
    x = 2.5
    for i in items:
        x += i
    return x, [items for items in [1, 2]]


def later():
    global items, x
    items = items + [x]
    x += 1


later()
print(shadows(items, x), rebinds(), items, x)

# A variable added to itself; text with braces in it.
text = "ab"
text += text
print(text, "{0!r:>8}|{1}".format("q", 2), format(7, "*^9"))
for c in ", ":
    c = "[" + c
    print(c)


# Lists that stay empty, generators that take over others, rests of an unpacking, callbacks with other element types.
def produce(n):
    yield n
    yield from [16, 17]
    yield from "no"


print(list(produce(None)), max([], default=0), [][:1] or "none")
first, *rest = "x,y,z".split(",")
rest.append(3)
print(first, rest, list(map(str, [1, None, 2.5])), list(map(lambda v: [v], "ab")) or 3)
made = list(map(lambda p: {(p, 7): False}, [1, 2]))
made[0][1, 1] = True
print(made, made is made)
tries = {1: None, 2: "two"}
print(next(iter([None, "a"]), None), tries.get(1), tries.get(3), [None, 5], (1.0 * -0.0).__abs__())
print(round(1e22), int(1e22), int("99999999999999999999"), 9007199254740992 / 1)
