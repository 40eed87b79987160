"""`set` and `frozenset`: constructors and methods."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, function, method, over

SET = "builtins.set"
FROZEN = "builtins.frozenset"

_BINARY = {
    "union": ("|", "All elements of both."),
    "intersection": ("&", "The elements of both."),
    "difference": ("-", "The elements that the other lacks."),
    "symmetric_difference": ("^", "The elements of exactly one."),
}
_UPDATES = {
    "update": "Adds all elements of an iterable.",
    "intersection_update": "Keeps the elements that the other has.",
    "difference_update": "Removes the elements that the other has.",
    "symmetric_difference_update": "Keeps the elements of exactly one.",
}
_TESTS = {
    "issubset": "Whether the other has all elements.",
    "issuperset": "Whether it has all elements of the other.",
    "isdisjoint": "Whether there is no common element.",
}


def _binary(owner: str, rtype: str) -> list[Entry]:
    return [
        method(
            f"{owner}.{name}",
            "self, other, /",
            [over(f"(self: {rtype}[T], other: iter[T]) -> {rtype}[T]", f".{name}", raises=True)],
            samples=[f"{rtype}([1, 2, 3]).{name}([2, 9])", f"{rtype}([1, 2, 3]).{name}({{2, 9}})"],
            doc=doc,
        )
        for name, (_, doc) in _BINARY.items()
    ]


def _tests(owner: str, rtype: str) -> list[Entry]:
    return [
        method(
            f"{owner}.{name}",
            "self, other, /",
            [over(f"(self: {rtype}[T], other: iter[T]) -> bool", f".{name}", raises=True)],
            samples=[f"{rtype}([1, 2, 3]).{name}([2, 9])"],
            doc=doc,
        )
        for name, doc in _TESTS.items()
    ]


ROWS: tuple[Entry, ...] = (
    function(
        SET,
        "iterable=(), /",
        [over("() -> set[T]", "py::Set::new"), over("(iterable: iter[T]) -> set[T]", "py::builtins::set", raises=True)],
        kind="class",
        samples=["set([3, 1, 3])", "set(range(20, 0, -3))"],
        doc="The different elements of an iterable.",
    ),
    method(
        f"{SET}.add",
        "self, element, /",
        [over("(self: set[T], element: own T) -> None", ".add", raises=True)],
        doc="Adds an element.",
    ),
    method(
        f"{SET}.remove",
        "self, element, /",
        [over("(self: set[T], element: T) -> None", ".remove", raises=True)],
        doc="Removes an element that must be there.",
    ),
    method(
        f"{SET}.discard",
        "self, element, /",
        [over("(self: set[T], element: T) -> None", ".discard", raises=True)],
        doc="Removes an element if it is there.",
    ),
    method(
        f"{SET}.pop",
        "self, /",
        [over("(self: set[T]) -> T", ".pop", raises=True)],
        samples=["{5}.pop()"],
        doc="Takes some element out.",
    ),
    method(f"{SET}.clear", "self, /", [over("(self: set[T]) -> None", ".clear")], doc="Removes all elements."),
    method(
        f"{SET}.copy",
        "self, /",
        [over("(self: set[T]) -> set[T]", ".copy", raises=True)],
        samples=["{3, 1, 2}.copy()"],
        doc="A shallow copy.",
    ),
    *_binary(SET, "set"),
    *_tests(SET, "set"),
    *(
        method(
            f"{SET}.{name}",
            "self, other, /",
            [over("(self: set[T], other: iter[T]) -> None", f".{name}", raises=True)],
            doc=doc,
        )
        for name, doc in _UPDATES.items()
    ),
    function(
        FROZEN,
        "iterable=(), /",
        [
            over("() -> frozenset[T]", "py::FrozenSet::default"),
            over("(iterable: iter[T]) -> frozenset[T]", "py::builtins::frozenset", raises=True),
        ],
        kind="class",
        samples=["frozenset([3, 1, 3])"],
        doc="A set that does not change.",
    ),
    method(
        f"{FROZEN}.copy",
        "self, /",
        [over("(self: frozenset[T]) -> frozenset[T]", ".copy", raises=True)],
        samples=["frozenset([1]).copy()"],
        doc="The same set.",
    ),
    *_binary(FROZEN, "frozenset"),
    *_tests(FROZEN, "frozenset"),
)
