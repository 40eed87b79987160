"""`list` and `tuple`: constructors and methods."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, function, method, over, refused

LIST = "builtins.list"
TUPLE = "builtins.tuple"

ROWS: tuple[Entry, ...] = (
    function(
        LIST,
        "iterable=(), /",
        [
            over("() -> list[T]", "py::List::default"),
            over("(iterable: iter[T]) -> list[T]", "py::builtins::list", raises=True),
        ],
        kind="class",
        samples=["list((1, 2))", "list(range(3))", "list({1: 2})"],
        doc="A list of what an iterable yields.",
    ),
    method(
        f"{LIST}.append",
        "self, object, /",
        [over("(self: list[T], object: own T) -> None", ".append")],
        doc="Adds one element at the end.",
    ),
    method(
        f"{LIST}.extend",
        "self, iterable, /",
        [
            over("(self: list[T], iterable: list[T]) -> None", ".extend"),
            over("(self: list[T], iterable: iter[T]) -> None", ".extend_from", raises=True),
        ],
        doc="Adds all elements of an iterable.",
    ),
    method(
        f"{LIST}.insert",
        "self, index, object, /",
        [over("(self: list[T], index: int, object: own T) -> None", ".insert")],
        doc="Inserts before a position.",
    ),
    method(
        f"{LIST}.pop",
        "self, index=-1, /",
        [
            over("(self: list[T]) -> T", ".pop", raises=True),
            over("(self: list[T], index: int) -> T", ".pop_at", raises=True),
        ],
        samples=["[1, 2, 3].pop()", "[1, 2, 3].pop(0)"],
        doc="Takes an element out, the last one by default.",
    ),
    method(
        f"{LIST}.remove",
        "self, value, /",
        [over("(self: list[T], value: T) -> None", ".remove", raises=True)],
        doc="Removes the first equal element.",
    ),
    method(f"{LIST}.clear", "self, /", [over("(self: list[T]) -> None", ".clear")], doc="Removes all elements."),
    method(
        f"{LIST}.index",
        "self, value, start=0, stop=9223372036854775807, /",
        [
            over("(self: list[T], value: T) -> int", ".index", raises=True),
            over(
                "(self: list[T], value: T, start: int, stop: int = 9223372036854775807) -> int",
                ".index_from",
                raises=True,
            ),
        ],
        samples=["[1, 2, 3].index(2)", "[1, 2, 1].index(1, 1)"],
        doc="The position of the first equal element.",
    ),
    method(
        f"{LIST}.count",
        "self, value, /",
        [over("(self: list[T], value: T) -> int", ".count", raises=True)],
        samples=["[1, 2, 1].count(1)"],
        doc="How many elements are equal.",
    ),
    method(f"{LIST}.reverse", "self, /", [over("(self: list[T]) -> None", ".reverse")], doc="Reverses in place."),
    method(
        f"{LIST}.sort",
        "self, *, key=None, reverse=False",
        [
            over("(self: list[T]) -> None", ".sort", raises=True),
            over("(self: list[T], reverse: bool) -> None", ".sort_with", raises=True),
            over(
                "(self: list[T], key: None, reverse: bool = False) -> None", "{self}.sort_with({reverse})", raises=True
            ),
            over("(self: list[T], key: fn[T -> K], reverse: bool = False) -> None", ".sort_by_key", raises=True),
        ],
        doc="Sorts in place, stably.",
    ),
    method(
        f"{LIST}.copy",
        "self, /",
        [over("(self: list[T]) -> list[T]", ".copy")],
        samples=["[1, 2].copy()"],
        doc="A shallow copy.",
    ),
    function(
        TUPLE,
        "iterable=(), /",
        [
            over("() -> tuple[T, ...]", "py::Tuple::default"),
            over("(iterable: iter[T]) -> tuple[T, ...]", "py::builtins::tuple", raises=True),
        ],
        kind="class",
        samples=["tuple([1, 2])", "tuple(range(3))"],
        doc="A tuple of what an iterable yields.",
    ),
    method(
        f"{TUPLE}.index",
        "self, value, start=0, stop=9223372036854775807, /",
        [over("(self: tuple[T, ...], value: T) -> int", ".index", raises=True)],
        samples=["tuple([1, 2]).index(2)"],
        doc="The position of the first equal element.",
    ),
    method(
        f"{TUPLE}.count",
        "self, value, /",
        [over("(self: tuple[T, ...], value: T) -> int", ".count", raises=True)],
        samples=["tuple([1, 2, 1]).count(1)"],
        doc="How many elements are equal.",
    ),
    refused(f"{LIST}.__sizeof__", "sizes of CPython's objects mean nothing in Rust; leave the call out", kind="method"),
)
