"""`dict`: constructor and methods."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, function, method, over

DICT = "builtins.dict"
D = "self: dict[K, V]"

ROWS: tuple[Entry, ...] = (
    function(
        DICT,
        "iterable=(), /",
        [
            over("() -> dict[K, V]", "py::Dict::new"),
            over("(iterable: dict[K, V]) -> dict[K, V]", "py::Dict::copy"),
            over("(iterable: defaultdict[K, V]) -> dict[K, V]", ".to_dict"),
            over("(iterable: ordereddict[K, V]) -> dict[K, V]", ".to_dict"),
            over("(iterable: counter[K]) -> dict[K, int]", ".to_dict"),
            over("(iterable: iter[tuple[K, V]]) -> dict[K, V]", "py::builtins::dict", raises=True),
        ],
        kind="class",
        samples=["dict([(1, 2), (3, 4)])", "dict({1: 2})", "dict(zip([1, 2], [3, 4]))"],
        doc="A dict of pairs.",
    ),
    method(
        f"{DICT}.fromkeys",
        "iterable, value=None, /",
        [over("(iterable: iter[K], value: own V) -> dict[K, V]", "py::Dict::fromkeys", raises=True)],
        samples=["dict.fromkeys([1, 2], 0)"],
        doc="A dict with one value for all keys.",
    ),
    method(
        f"{DICT}.get",
        "self, key, default=None, /",
        [
            over(f"({D}, key: K) -> optional[V]", ".get", raises=True),
            over(f"({D}, key: K, default: None) -> optional[V]", "{self}.get({key})", raises=True),
            over(f"({D}, key: K, default: own V) -> V", ".get_or", raises=True),
        ],
        samples=["{1: 2}.get(1)", "{1: 2}.get(3)", "{1: 2}.get(3, 0)"],
        doc="The value of a key, or a default.",
    ),
    method(
        f"{DICT}.pop",
        "self, key, default=None, /",
        [
            over(f"({D}, key: K) -> V", ".pop", raises=True),
            over(f"({D}, key: K, default: None) -> optional[V]", "{self}.take({key})", raises=True),
            over(f"({D}, key: K, default: own V) -> V", ".pop_or", raises=True),
        ],
        samples=["{1: 2}.pop(1)", "{1: 2}.pop(3, 0)"],
        doc="Takes a key out and gives its value.",
    ),
    method(
        f"{DICT}.popitem",
        "self, /",
        [over(f"({D}) -> tuple[K, V]", ".popitem", raises=True)],
        samples=["{1: 2, 3: 4}.popitem()"],
        doc="Takes the last pair out.",
    ),
    method(
        f"{DICT}.setdefault",
        "self, key, default=None, /",
        [over(f"({D}, key: own K, default: own V) -> V", ".setdefault", raises=True)],
        samples=["{1: 2}.setdefault(1, 5)", "{1: 2}.setdefault(3, 5)"],
        doc="The value of a key, which is set first when it is missing.",
    ),
    method(
        f"{DICT}.update",
        "self, iterable=(), /",
        [
            over(f"({D}, iterable: dict[K, V]) -> None", ".update", raises=True),
            over(f"({D}, iterable: iter[tuple[K, V]]) -> None", ".update_pairs", raises=True),
        ],
        doc="Sets all pairs of another dict.",
    ),
    method(
        f"{DICT}.keys",
        "self, /",
        [over(f"({D}) -> dict_keys[K, V]", ".keys")],
        samples=["{1: 2}.keys()"],
        doc="A live view of the keys.",
    ),
    method(
        f"{DICT}.values",
        "self, /",
        [over(f"({D}) -> dict_values[K, V]", ".values")],
        samples=["{1: 2}.values()"],
        doc="A live view of the values.",
    ),
    method(
        f"{DICT}.items",
        "self, /",
        [over(f"({D}) -> dict_items[K, V]", ".items")],
        samples=["{1: 2}.items()"],
        doc="A live view of the pairs.",
    ),
    method(f"{DICT}.clear", "self, /", [over(f"({D}) -> None", ".clear")], doc="Removes all pairs."),
    method(
        f"{DICT}.copy",
        "self, /",
        [over(f"({D}) -> dict[K, V]", ".copy")],
        samples=["{1: 2}.copy()"],
        doc="A shallow copy.",
    ),
)
