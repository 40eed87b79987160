"""An exception that nobody catches: exit code 1 and the last line of the traceback."""


class Broken(ValueError):
    pass


def work(n):
    if n == 0:
        raise Broken(f"cannot work on {n}")
    try:
        return work(n - 1)
    finally:
        print("leaving", n)


print("before")
work(2)
print("never")
