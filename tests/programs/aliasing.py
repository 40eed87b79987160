"""A change through one name is seen through all."""


def push(target, value, into=[]):
    target.append(value)
    into.append(value)
    return into


a = [1]
b = a
b.append(2)
print(a, a is b, a == b[:], a is b[:])
print(push(a, 3), push(b, 4), a)
d = {"list": a}
d["list"].append(5)
print(a, d)
pair = (a, a)
pair[0].clear()
print(pair, d)
rows = [[0] * 2] * 3
rows[1][0] = 9
print(rows)
a += [1]
print(b, a is b)
a = a + [2]
print(a, b, a is b)


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []


root = Node("root")
child = Node("child")
root.children.append(child)
child.name = "renamed"
print(root.children[0].name, root.children[0] is child)
inner = [1]
inner.append(inner)
print(inner, len(inner[1][1]))
copy = [list(row) for row in rows]
copy[0][0] = 1
print(rows[0], copy[0])
