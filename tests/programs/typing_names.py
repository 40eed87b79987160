from abc import ABC, abstractmethod
from collections import namedtuple
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Callable, Dict, Generic, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
Number = Union[int, float]
Pair = Tuple[int, int]


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


class Employee(NamedTuple):
    name: str
    salary: float = 10.5


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    def describe(self) -> str:
        return f"{type(self).__name__} {self.area():.2f}"


class Square(Shape):
    def __init__(self, side: float) -> None:
        self.side = side

    def area(self) -> float:
        return self.side**2


class Speaks(Protocol):
    def speak(self) -> str: ...


def apply(function: Callable[[int], int], values: List[int]) -> Dict[int, int]:
    return {value: function(value) for value in values}


def double(x: Number) -> Number:
    return x * 2


@contextmanager
def tagged(name: str):
    print("enter", name)
    try:
        yield name.upper()
    finally:
        print("exit", name)


stack: Stack[int] = Stack()
stack.push(1)
stack.push(2)
print(stack.pop(), stack.pop(), stack.pop())
worker = Employee("Ann")
print(worker, worker.name, worker[1], worker._replace(salary=1.0), worker == ("Ann", 10.5))
print(Square(1.5).describe())
try:
    Shape()
except TypeError as error:
    print(error)
print(apply(lambda x: x + 1, [1, 2]), double(2), double(1.5), cast(int, "kept"))
Point = namedtuple("Point", ["x", "y"], defaults=[0])
p = Point(3)
print(p, p.x + p.y, p._asdict(), Point._fields, Point(*[5, 6]))
with tagged("block") as tag:
    print(tag)
with suppress(ZeroDivisionError):
    print(1 / 0)
value: Any = [1, "two"]
print(value)
