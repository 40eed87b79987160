"""Decorators with and without arguments, functools."""

import functools


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        print(f.__name__, args, kwargs, "->", result)
        return result

    return wrapper


def repeat(times):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]

        return wrapper

    return decorate


@logged
def add(a, b=1):
    return a + b


@repeat(3)
def greet(name):
    return f"hi {name}"


@functools.cache
def slow(n):
    print("computing", n)
    return n * n


@functools.lru_cache(maxsize=None)
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


add(1)
add(1, b=5)
print(add.__name__, greet("bo"), slow(3), slow(3), fib(80))


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name):
        def decorate(f):
            cls.handlers[name] = f
            return f

        return decorate


@Registry.register("double")
def double(x):
    return x * 2


print(Registry.handlers["double"](21), list(Registry.handlers))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(add, 10)(b=3))
