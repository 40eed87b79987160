import string
from collections import Counter, OrderedDict, defaultdict, deque


def shapes():
    return [1, "a", (2, 3)]


mixed = deque(shapes(), maxlen=4)
mixed.append(None)
mixed.appendleft("left")
print(mixed, len(mixed), mixed[0], mixed[-1], mixed.maxlen, "left" in mixed)
mixed.rotate(1)
mixed.extend([True, 2.5])
print(list(mixed), list(reversed(mixed)), mixed.popleft(), mixed.pop())
mixed.extendleft(["x", "y"])
mixed.remove("x")
print(mixed, mixed.count("y"), mixed == deque(["y"]))
try:
    emptied = deque(["only"])
    emptied.popleft()
    emptied.popleft()
except IndexError as error:
    print(error)
try:
    mixed[10]
except IndexError as error:
    print(error)

words = "the quick the lazy the dog".split()
counts = Counter(words)
print(counts, counts.most_common(2), counts["cat"], sum(counts.values()))
counts.update(["dog", "cat"])
counts.subtract({"the": 1})
print(counts.most_common(), sorted(counts.elements()), counts.total())
a, b = Counter("aab"), Counter(a=1, c=2)
print(a + b, a - b, a & b, a | b, dict(a), Counter({"x": 1.5, "y": -1}), +Counter(x=-1, y=2))
print(Counter([1, "1", (1,), None, None]))
del a["zzz"]
print(a == Counter("aba"), isinstance(a, dict), a.copy())

groups = defaultdict(list)
for word in words:
    groups[len(word)].append(word)
print(dict(groups), groups)
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["x"] += 1
nested["b"]["y"] += 2
print({key: dict(value) for key, value in nested.items()})
order = OrderedDict()
order["one"] = 1
order["two"] = [2]
order.move_to_end("one")
print(order, list(order), order.popitem(last=False))
print(string.ascii_lowercase, string.digits, len(string.punctuation), string.capwords("hello big world"))
print("".join(c for c in "a1b2" if c in string.ascii_letters), repr(string.whitespace))
queue = deque([(0, "start")])
seen = set()
while queue:
    depth, name = queue.popleft()
    if depth < 3 and name not in seen:
        seen.add(name)
        queue.append((depth + 1, name + str(depth)))
print(sorted(seen))
