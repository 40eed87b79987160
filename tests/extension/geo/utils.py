from geo.core import fib, mean as average


def spread(values: list[float]) -> float:
    return max(values) - average(values)


def double_fib(n: int) -> int:
    return 2 * fib(n)
