import json

data = {"name": "Ann", "age": 30, "scores": [1, 2.5, -0.0, 1e20], "nested": {"ok": True, "none": None}, "text": 'é "q" \n \\ \u2028 😀'}
text = json.dumps(data)
print(text)
print(json.loads(text) == data)
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps([], indent=4), json.dumps({}, indent=4), json.dumps([[1], {}], indent="--"), json.dumps((1, (2,))))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d"}), json.dumps([float("inf"), float("nan")]))
print(json.loads(' [1, -2, 3.5e3, "a\\u00e9\\n", true, null, {"k": []}] '))
loaded = json.loads('{"a": [1, {"b": 2}], "big": 123456789012345678901234567890}')
print(loaded["a"][1]["b"], loaded["big"] + 1, sorted(loaded))
for bad in ["", "[1,]", '{"a" 1}', '{"a":1,}', "{a:1}", "nul", "[1 2]", '"abc', '"\\q"', '"\\u12"', "01", "[1]\n x", '"a\tb"']:
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(type(error).__name__, error, error.pos, error.lineno, error.colno)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)
try:
    json.dumps({(1, 2): 3})
except TypeError as error:
    print(error)
print(json.dumps({1, 2}, default=sorted), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
circle = []
circle.append(circle)
try:
    json.dumps(circle)
except ValueError as error:
    print(error)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps([Point(1, 2)], default=lambda o: o.__dict__))
print(json.loads('{"x": 1}', object_hook=lambda d: Point(d["x"], 0)).x)
