from functools import cache, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        print(function.__name__, args, kwargs, "->", result)
        return result

    return wrapper


@logged
def add(a, b=1):
    """Adds."""
    return a + b


print(add(2), add(2, b=5), add.__name__, add.__doc__)


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@cache
def square(n):
    print("computing", n)
    return n * n


print(square(3), square(3))
print(reduce(lambda a, b: a * b, range(1, 10)), reduce(lambda a, b: a + b, [], 7))
try:
    reduce(lambda a, b: a + b, [])
except TypeError as error:
    print(error)
power = partial(pow, 2)
print(power(10), partial(sorted, reverse=True)([3, 1, 2]))
print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)))


@total_ordering
class Version:
    def __init__(self, major, minor):
        self.major, self.minor = major, minor

    def __eq__(self, other):
        return (self.major, self.minor) == (other.major, other.minor)

    def __lt__(self, other):
        return (self.major, self.minor) < (other.major, other.minor)


print(Version(1, 2) >= Version(1, 1), Version(1, 2) <= Version(1, 1), max(Version(1, 0), Version(2, 0)).major)
