"""`collections`: `deque`, `Counter`, `defaultdict`, `OrderedDict`. The rest of what they share with `dict` is there."""

from __future__ import annotations

import re
from dataclasses import replace

from batuta_hooks.api import builtins_dict
from batuta_hooks.api.dynamic import also_dynamic, functions, objects
from batuta_hooks.api.entry import Entry, attribute, function, method, over

SAMPLE_IMPORTS = "from collections import Counter, OrderedDict, defaultdict, deque"

DEQUE = "collections.deque"
COUNTER = "collections.Counter"
DEFAULT = "collections.defaultdict"
ORDERED = "collections.OrderedDict"
Q = "self: deque[T]"
C = "self: counter[K]"
O = "self: ordereddict[K, V]"  # noqa: E741


def _steps(name: str, doc: str) -> Entry:
    return method(
        f"{DEQUE}.{name}",
        "self, iterable, /",
        [over(f"({Q}, iterable: iter[T]) -> None", f".{name}", raises=True)],
        doc=doc,
    )


FACTORIES = {"int": "int", "float": "float", "bool": "bool", "str": "str"}
CONTAINERS = {"list": "list[V]", "set": "set[V]", "dict": "dict[A, V]", "deque": "deque[V]"}


def _inherited(owner: str, rtype: str, value: str = "V", *, own: tuple[str, ...] = ()) -> list[Entry]:
    """The methods of dict as those of a kind of dict, but for its own."""
    rows = []
    for row in builtins_dict.ROWS:
        name = row.qualname.removeprefix(f"{builtins_dict.DICT}.")
        if name in (builtins_dict.DICT, "fromkeys", "copy", *own):
            continue
        overloads = tuple(
            replace(
                overload,
                signature=re.sub(r"\bV\b", value, overload.signature.replace("self: dict[K, V]", f"self: {rtype}")),
            )
            for overload in row.overloads
        )
        rows.append(replace(row, qualname=f"{owner}.{name}", overloads=overloads, samples=()))
    return rows


ROWS: tuple[Entry, ...] = (
    function(
        DEQUE,
        "iterable=(), maxlen=None",
        [
            over("() -> deque[T]", "py::collections::Deque::default"),
            over("(iterable: iter[T]) -> deque[T]", "py::collections::Deque::new", raises=True),
            over(
                "(iterable: iter[T], maxlen: optional[int]) -> deque[T]", "py::collections::Deque::bounded", raises=True
            ),
            over("(maxlen: optional[int]) -> deque[T]", "py::collections::Deque::empty", raises=True),
        ],
        kind="class",
        samples=["deque([1, 2])", "deque([1, 2, 3], 2)", "deque(range(5), maxlen=3)"],
        doc="A double-ended queue.",
    ),
    method(f"{DEQUE}.append", "self, x, /", [over(f"({Q}, x: own T) -> None", ".append")], doc="Adds at the right."),
    method(
        f"{DEQUE}.appendleft", "self, x, /", [over(f"({Q}, x: own T) -> None", ".appendleft")], doc="Adds at the left."
    ),
    _steps("extend", "Adds all elements at the right."),
    _steps("extendleft", "Adds all elements at the left, one by one."),
    method(
        f"{DEQUE}.pop",
        "self, /",
        [over(f"({Q}) -> T", ".pop", raises=True)],
        samples=["deque([1, 2]).pop()"],
        doc="Takes the rightmost element out.",
    ),
    method(
        f"{DEQUE}.popleft",
        "self, /",
        [over(f"({Q}) -> T", ".popleft", raises=True)],
        samples=["deque([1, 2]).popleft()"],
        doc="Takes the leftmost element out.",
    ),
    method(f"{DEQUE}.clear", "self, /", [over(f"({Q}) -> None", ".clear")], doc="Removes all elements."),
    method(f"{DEQUE}.reverse", "self, /", [over(f"({Q}) -> None", ".reverse")], doc="Reverses in place."),
    method(
        f"{DEQUE}.rotate", "self, n=1, /", [over(f"({Q}, n: int = 1) -> None", ".rotate")], doc="Rotates to the right."
    ),
    method(
        f"{DEQUE}.insert",
        "self, i, x, /",
        [over(f"({Q}, i: int, x: own T) -> None", ".insert", raises=True)],
        doc="Inserts before a position.",
    ),
    method(
        f"{DEQUE}.remove",
        "self, value, /",
        [over(f"({Q}, value: T) -> None", ".remove", raises=True)],
        doc="Removes the first equal element.",
    ),
    method(
        f"{DEQUE}.index",
        "self, x, /",
        [over(f"({Q}, x: T) -> int", ".index", raises=True)],
        samples=["deque([1, 2]).index(2)"],
        doc="The position of the first equal element.",
    ),
    method(
        f"{DEQUE}.count",
        "self, x, /",
        [over(f"({Q}, x: T) -> int", ".count", raises=True)],
        samples=["deque([1, 2, 1]).count(1)"],
        doc="How many elements are equal.",
    ),
    method(
        f"{DEQUE}.copy",
        "self, /",
        [over(f"({Q}) -> deque[T]", ".copy")],
        samples=["deque([1, 2], 3).copy()"],
        doc="A shallow copy.",
    ),
    attribute(
        f"{DEQUE}.maxlen",
        f"({Q}) -> optional[int]",
        ".maxlen()",
        doc="The greatest length.",
        samples=["deque([1], 3).maxlen", "deque([1]).maxlen"],
    ),
    function(
        COUNTER,
        "iterable=None, /",
        [
            over("() -> counter[K]", "py::collections::Counter::default"),
            over("(iterable: dict[K, int]) -> counter[K]", "py::collections::Counter::from({iterable}.copy())"),
            over("(iterable: counter[K]) -> counter[K]", "{iterable}.copy()"),
            over("(iterable: iter[K]) -> counter[K]", "py::collections::Counter::new", raises=True),
        ],
        kind="class",
        samples=["Counter([1, 2, 1])", "Counter({1: 2})", "Counter()"],
        doc="A dict of counts.",
    ),
    method(
        f"{COUNTER}.most_common",
        "self, n=None",
        [
            over(f"({C}) -> list[tuple[K, int]]", ".most_common", raises=True),
            over(f"({C}, n: None) -> list[tuple[K, int]]", "{self}.most_common()", raises=True),
            over(f"({C}, n: int) -> list[tuple[K, int]]", ".most_common_n", raises=True),
        ],
        samples=["Counter([1, 2, 1]).most_common()", "Counter([1, 2, 1]).most_common(1)"],
        doc="Pairs by falling count.",
    ),
    method(
        f"{COUNTER}.elements",
        "self",
        [over(f"({C}) -> iterator[K]", ".elements")],
        samples=["list(Counter([1, 2, 1]).elements())"],
        doc="Each element as often as it counts.",
    ),
    method(
        f"{COUNTER}.total",
        "self",
        [over(f"({C}) -> int", ".total")],
        samples=["Counter([1, 2, 1]).total()"],
        doc="The sum of the counts.",
    ),
    method(
        f"{COUNTER}.update",
        "self, iterable=None, /",
        [
            over(f"({C}, iterable: dict[K, int]) -> None", ".update_counts", raises=True),
            over(f"({C}, iterable: counter[K]) -> None", ".update_counts", raises=True),
            over(f"({C}, iterable: iter[K]) -> None", ".update", raises=True),
        ],
        doc="Adds counts.",
    ),
    method(
        f"{COUNTER}.subtract",
        "self, iterable=None, /",
        [
            over(f"({C}, iterable: dict[K, int]) -> None", ".subtract_counts", raises=True),
            over(f"({C}, iterable: counter[K]) -> None", ".subtract_counts", raises=True),
            over(f"({C}, iterable: iter[K]) -> None", ".subtract", raises=True),
        ],
        doc="Takes counts away.",
    ),
    method(
        f"{COUNTER}.copy",
        "self",
        [over(f"({C}) -> counter[K]", ".copy")],
        samples=["Counter([1]).copy()"],
        doc="A shallow copy.",
    ),
    *_inherited(COUNTER, "counter[K]", "int", own=("update", "pop")),
    *_inherited(DEFAULT, "defaultdict[K, V]"),
    *_inherited(ORDERED, "ordereddict[K, V]", own=("popitem",)),
    function(
        DEFAULT,
        "default_factory, /",
        [
            over(
                f"(default_factory: type[{name}]) -> defaultdict[K, {rtype}]",
                f"py::collections::DefaultDict::of_{name}",
            )
            for name, rtype in (FACTORIES | CONTAINERS).items()
        ]
        + [over("(default_factory: own fn[-> V]) -> defaultdict[K, V]", "py::collections::DefaultDict::of_function")],
        kind="class",
        samples=["defaultdict(int)", "defaultdict(list)"],
        doc="A dict that makes the value of a missing key.",
    ),
    method(
        f"{DEFAULT}.copy",
        "self",
        [over("(self: defaultdict[K, V]) -> defaultdict[K, V]", ".copy")],
        doc="A shallow copy.",
    ),
    function(
        ORDERED,
        "iterable=(), /",
        [
            over("() -> ordereddict[K, V]", "py::collections::OrderedDict::default"),
            over(
                "(iterable: dict[K, V]) -> ordereddict[K, V]", "py::collections::OrderedDict::from({iterable}.copy())"
            ),
            over(
                "(iterable: iter[tuple[K, V]]) -> ordereddict[K, V]", "py::collections::OrderedDict::new", raises=True
            ),
        ],
        kind="class",
        samples=["OrderedDict([(1, 2)])", "OrderedDict()"],
        doc="A dict whose order counts.",
    ),
    method(
        f"{ORDERED}.move_to_end",
        "self, key, last=True",
        [over(f"({O}, key: K, last: bool = True) -> None", ".move_to_end", raises=True)],
        doc="Moves a key to one end.",
    ),
    method(
        f"{ORDERED}.popitem",
        "self, last=True",
        [over(f"({O}, last: bool = True) -> tuple[K, V]", ".popitem", raises=True)],
        samples=["OrderedDict([(1, 2), (3, 4)]).popitem(last=False)"],
        doc="Takes the last or first pair out.",
    ),
    method(
        f"{ORDERED}.copy",
        "self",
        [over(f"({O}) -> ordereddict[K, V]", ".copy")],
        samples=["OrderedDict([(1, 2)]).copy()"],
        doc="A shallow copy.",
    ),
)
ROWS = (
    *also_dynamic("collections", ROWS),
    *functions("collections", "namedtuple"),
    *objects("collections", "ChainMap UserDict UserList UserString"),
)
