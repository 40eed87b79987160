from dataclasses import asdict, astuple, dataclass, field, fields, replace
from typing import List, Optional


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: List[str] = field(default_factory=list)


@dataclass
class Node:
    value: int
    child: Optional["Node"] = None

    def __post_init__(self):
        self.double = self.value * 2


point = Point(1, 2)
print(point, point == Point(1, 2), hash(point) == hash(Point(1, 2)), replace(point, y=7))
try:
    point.x = 5
except Exception as error:
    print(type(error).__name__, error)
tasks = [Task(3, "c"), Task(1, "a", ["x"]), Task(2, "b")]
print(sorted(tasks), asdict(tasks[1]), astuple(tasks[1]))
print([f.name for f in fields(Task)], Node(3, Node(4)).double, asdict(Node(1, Node(2))))
