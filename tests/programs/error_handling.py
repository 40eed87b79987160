"""try/except, asserts, custom errors, text processing, closures over loops"""
import sys


class ValidationError(Exception):
    """Raised when validation fails."""

    def __init__(self, field, message="invalid"):
        self.field = field
        self.message = message
        super().__init__(f"{field}: {message}")


class RangeError(ValidationError):
    pass


def validate(rec):
    if "name" not in rec:
        raise ValidationError("name", "missing")
    if not 0 < rec.get("age", 0) < 150:
        raise RangeError("age")
    return True


def safe(fn, *args, default=None, **kwargs):
    try:
        return fn(*args, **kwargs)
    except (ZeroDivisionError, KeyError) as e:
        return f"{type(e).__name__}({e})"
    except Exception as e:
        print("unexpected:", repr(e), file=sys.stderr)
        return default
    finally:
        log.append(fn.__name__)


log = []


def divide(a, b):
    return a / b


def lookup(d, k):
    return d[k]


def parse_int(s, base=10):
    return int(s, base)


def retry(times):
    def wrap(fn):
        def inner(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return fn(*a, **k)
                except RuntimeError as e:
                    print(f"attempt {attempt} failed: {e}")
            raise RuntimeError("gave up")
        return inner
    return wrap


calls = {"n": 0}


@retry(3)
def flaky():
    calls["n"] += 1
    if calls["n"] < 3:
        raise RuntimeError(f"boom {calls['n']}")
    return "ok"


def nested():
    try:
        try:
            [][1]
        except IndexError as e:
            raise ValueError("wrapped") from e
    except ValueError as e:
        return f"{e} <- {e.__cause__}"
    else:
        return "none"


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")
    return i


for rec in ({"name": "a", "age": 3}, {"age": 1}, {"name": "b", "age": 200}):
    try:
        print(validate(rec))
    except RangeError as e:
        print("range", e.field, e.message)
    except ValidationError as e:
        print("validation", e, e.args)
print(safe(divide, 1, 0), safe(divide, 6, 4), safe(lookup, {"a": 1}, "b"), safe(parse_int, "zz"), safe(parse_int, "ff", base=16), safe(parse_int, "x", default=-1))
print(log)
print(flaky(), nested(), loop())
for bad in ("int('3.5')", ):
    try:
        int("3.5")
    except ValueError as e:
        print(e)
tests = [lambda: [1, 2][5], lambda: {}["k"], lambda: "a" + 1, lambda: 1 + "a", lambda: None.x, lambda: undefined_name, lambda: (1, 2).index(9), lambda: [].pop(), lambda: int(""), lambda: float("abc"), lambda: "abc".index("z"), lambda: [3].remove(4), lambda: len(5), lambda: 5(), lambda: [1] < ["a"], lambda: max([]), lambda: next(iter([])), lambda: "%d" % "x", lambda: chr(-1), lambda: ord("ab"), lambda: {[]: 1}, lambda: 1 // 0, lambda: 1 % 0, lambda: 0 ** -1, lambda: "x" * "y", lambda: [1, 2, 3][1.5], lambda: {}.popitem(), lambda: set().pop(), lambda: "a b".split(""), lambda: int("12", 40), lambda: range(0, 5, 0)]
for t in tests:
    try:
        t()
        print("no error")
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
try:
    assert 1 == 2, "math broke"
except AssertionError as e:
    print("assert", e)
try:
    assert not [1]
except AssertionError as e:
    print("assert", repr(e))
funcs = [lambda x, i=i: x + i for i in range(3)]
print([f(10) for f in funcs], [f() for f in [lambda: j for j in range(3)]])
try:
    x, y = 1, 2, 3
except ValueError as e:
    print(e)
try:
    raise KeyError("missing key")
except LookupError as e:
    print(e, e.args[0])
