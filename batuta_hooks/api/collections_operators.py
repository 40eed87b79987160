"""The operators of `deque`, `Counter`, `defaultdict` and `OrderedDict`; `api/operator.py` joins them to Python's."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, Overload, function, over

DICTS = {"counter[K]": "int", "defaultdict[K, V]": "V", "ordereddict[K, V]": "V"}


def _dicts(signature: str, rust: str) -> list[Overload]:
    """One overload for each kind of dict; `SELF` and `VALUE` stand for its type and its values'."""
    return [
        over(signature.replace("SELF", rtype).replace("VALUE", value), rust, raises=True)
        for rtype, value in DICTS.items()
    ]


def _counters(method: str) -> list[Overload]:
    return [over("(a: counter[K], b: counter[K]) -> counter[K]", method, raises=True)]


ROWS: tuple[Entry, ...] = (
    function(
        "operator.getitem",
        "a, b",
        [over("(a: deque[T], b: int) -> T", ".get", raises=True), *_dicts("(a: SELF, b: K) -> VALUE", ".item")],
        doc="Item.",
    ),
    function(
        "operator.setitem",
        "a, b, value",
        [
            over("(a: deque[T], b: int, value: own T) -> None", ".set", raises=True),
            *_dicts("(a: SELF, b: own K, value: own VALUE) -> None", ".set"),
        ],
        doc="Item assignment.",
    ),
    function(
        "operator.delitem",
        "a, b",
        [over("(a: deque[T], b: int) -> None", ".del", raises=True), *_dicts("(a: SELF, b: K) -> None", ".del")],
        doc="Item deletion.",
    ),
    function(
        "operator.contains",
        "a, b",
        [
            over("(a: deque[T], b: T) -> bool", ".contains", raises=True),
            *_dicts("(a: SELF, b: K) -> bool", ".contains"),
        ],
        doc="Membership.",
    ),
    function("operator.add", "a, b", _counters(".plus"), doc="Sums of counts."),
    function("operator.sub", "a, b", _counters(".minus"), doc="Differences of counts."),
    function("operator.and_", "a, b", _counters(".intersection"), doc="The smaller counts."),
    function("operator.or_", "a, b", _counters(".union"), doc="The larger counts."),
    *(
        function(
            f"operator.{name}",
            "a, b",
            [
                over(f"(a: {rtype}, b: {rtype}) -> bool", f"py::compare::{name}", raises=True)
                for rtype in ("deque[T]", *DICTS)
            ],
            doc=doc,
        )
        for name, doc in (("eq", "Equality."), ("ne", "Inequality."))
    ),
)
