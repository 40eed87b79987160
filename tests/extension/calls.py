"""Calls of geo.core and geo.utils, printed; native and as Python they must print the same."""

import inspect, math, pickle, sys, unittest.mock
import geo
from geo import core, utils


class Float(float):
    pass


class Number(int):
    pass


CALLS = [
    lambda: core.mean([1.0, 2.0, 4.0]),
    lambda: core.mean([1, 2, 4]),
    lambda: core.mean([True, 2.5]),
    lambda: core.mean([]),
    lambda: core.mean(),
    lambda: core.mean(1),
    lambda: core.mean((1.0, 2.0)),
    lambda: core.mean([Float(2.0)]),
    lambda: core.mean([1.0], values=[2.0]),
    lambda: core.mean(value=[1.0]),
    lambda: core.clamp(2.5),
    lambda: core.clamp(-2.5, -1.0),
    lambda: core.clamp(x=3.0, high=2.0),
    lambda: core.clamp(0.5, 0.1, 0.2),
    lambda: core.clamp(3),
    lambda: core.clamp(math.nan),
    lambda: core.clamp("a"),
    lambda: core.gcd(12, 18),
    lambda: core.gcd(2**90, 2**70),
    lambda: core.gcd(Number(12), 18),
    lambda: core.gcd(True, 3),
    lambda: core.power(3, 5),
    lambda: core.power(3, 100),
    lambda: core.power(10, 18) * 10,
    lambda: core.scale([1.0, -0.0]),
    lambda: core.scale([1.0], by=0.5),
    lambda: core.scale([], 3.0),
    lambda: core.words("a b a"),
    lambda: core.words("\ud800 b"),
    lambda: core.words(3),
    lambda: list(core.words("z y z")),
    lambda: core.total([[1, 2], [3]]),
    lambda: core.total([[1], (2,)]),
    lambda: core.total([[2**63]]),
    lambda: core.swap((1, "a")),
    lambda: core.swap((1, "a", 2)),
    lambda: core.swap([1, "a"]),
    lambda: core.first("abc"),
    lambda: core.first(""),
    lambda: core.fib(15),
    lambda: core.fib(2.5),
    lambda: core.fib(5000),
    lambda: core.limited(50),
    lambda: core.root(2.0),
    lambda: core.root(-1.0),
    lambda: core.check(5),
    lambda: core.check(50),
    lambda: core.untyped("a", "b"),
    lambda: core.shout("hi"),
    lambda: utils.spread([1.0, 5.0]),
    lambda: utils.double_fib(9),
]
for number, call in enumerate(CALLS):
    try:
        result = call()
        print(number, repr(result), type(result).__name__)
    except RecursionError:
        print(number, "RecursionError")
    except Exception as error:
        frames = []
        trace = error.__traceback__
        while trace is not None:
            frames.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
            trace = trace.tb_next
        print(number, type(error), error, frames[1:])

values = [1, 2]
core.add_to(values, 3)
print(values, core.itself(values) is values, core.part([values]) is values)
core.LIMIT = 3
print(core.limited(50))
core.LIMIT = 10
with unittest.mock.patch("geo.core.fib", lambda n: 100):
    print(utils.double_fib(4), core.fib(3))
with unittest.mock.patch("geo.utils.fib", lambda n: 100):
    print(utils.double_fib(4))
print(utils.double_fib(4))
print(
    inspect.signature(core.clamp),
    core.mean.__doc__,
    core.clamp.__name__,
    core.clamp.__qualname__,
    core.clamp.__module__,
)
print(core.clamp.__defaults__, core.clamp.__kwdefaults__, core.scale.__annotations__, inspect.getsource(core.gcd)[:8])
print(pickle.loads(pickle.dumps(core.mean)) is core.mean, geo.mean is core.mean)


class Holder:
    size = core.root

    def __init__(self):
        self.x = 1


try:
    Holder().size()
except TypeError as error:
    print(error)
core.mean.note = "kept"
print(core.mean.note, geo.__version__, geo.__file__ == geo.__spec__.origin, geo.__path__ == [str(geo.__path__[0])])
print(sorted(name for name in vars(core) if not name.startswith("__")))
