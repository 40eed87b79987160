"""Context managers."""

from contextlib import contextmanager


class Resource:
    def __init__(self, name: str, swallow: bool = False) -> None:
        self.name = name
        self.swallow = swallow

    def __enter__(self) -> "Resource":
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace) -> bool:
        print("exit", self.name, kind.__name__ if kind else None, error)
        return self.swallow


with Resource("a") as a, Resource("b") as b:
    print("inside", a.name, b.name)
with Resource("c", swallow=True):
    raise ValueError("swallowed")
try:
    with Resource("outer"):
        with Resource("inner"):
            raise KeyError("through")
except KeyError as error:
    print("caught", error)


def early():
    with Resource("d"):
        return "value"


print(early())
for i in range(3):
    with Resource(f"loop{i}"):
        if i == 1:
            break


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("p") as upper:
    print(upper)
try:
    with tag("q"):
        raise RuntimeError("inside q")
except RuntimeError as error:
    print(error)
