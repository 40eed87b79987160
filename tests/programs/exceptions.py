"""Hierarchy, else, finally, re-raise, from, custom classes."""


class AppError(Exception):
    """Base."""


class NotFound(AppError):
    def __init__(self, key: str, where: str = "store") -> None:
        super().__init__(f"{key} is not in {where}")
        self.key = key


class Denied(AppError, PermissionError):
    pass


def find(key):
    if key == "gone":
        raise NotFound(key)
    if key == "secret":
        raise Denied("no access")
    if key == "bad":
        raise ValueError("bad key", key)
    return key.upper()


for key in ("fine", "gone", "secret", "bad", None):
    try:
        print(find(key))
    except NotFound as error:
        print("NotFound", error, error.key, error.args)
    except AppError as error:
        print("AppError", type(error).__name__, error, isinstance(error, OSError))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error, error.args)
    except Exception as error:
        print("other", type(error).__name__, error)
    else:
        print("else")
    finally:
        print("finally")


def order():
    try:
        print("try")
        return "returned"
    finally:
        print("cleanup")


print(order())


def override():
    for i in range(3):
        try:
            if i == 1:
                continue
            print("loop", i)
        finally:
            print("after", i)
    try:
        raise KeyError("lost")
    except KeyError:
        return "handled"
    finally:
        print("last")


print(override())
try:
    try:
        {}["k"]
    except KeyError as error:
        raise RuntimeError("wrapped") from error
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
try:
    try:
        int("x")
    except ValueError:
        print("logging")
        raise
except ValueError as error:
    print("again", error)
try:
    assert 1 > 2, "one is not more than two"
except AssertionError as error:
    print(error)
print(repr(KeyError("a")), str(KeyError("a")), repr(ValueError()), ValueError("a", 1), Exception())
try:
    raise NotFound
except TypeError as error:
    print(error)
