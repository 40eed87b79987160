"""`re`: patterns on texts. A `pattern` is a compiled one, a `match` where it was found."""

from __future__ import annotations

from batuta_hooks.api.dynamic import also_dynamic, objects
from batuta_hooks.api.entry import Entry, Overload, attribute, function, method, over, refused

SAMPLE_IMPORTS = "import re"

P = "self: pattern"
M = "self: match"
FLAGS = "flags: int = 0"


def _both(
    name: str, rust: str, before: str, after: str, result: str, raises: bool, samples: list[str], doc: str
) -> tuple[Entry, Entry]:
    """`re.<name>(pattern, ...)` and `Pattern.<name>(...)`: `before` and `after` are the parameters around the text."""
    plain_before = "".join(f"{part.partition(':')[0].strip()}, " for part in before.split(",") if part.strip())
    plain_after = "".join(
        f", {part.partition(':')[0].strip()}={part.partition('=')[2].strip()}"
        for part in after.split(",")
        if part.strip()
    )
    typed = f"{before}string: str" + (f", {after}" if after else "")
    return (
        function(
            f"re.{name}",
            f"pattern, {plain_before}string{plain_after}, flags=0",
            [
                over(f"(pattern: str, {typed}, {FLAGS}) -> {result}", f"py::re::{rust}", raises=True),
                over(f"(pattern: pattern, {typed}) -> {result}", f".{rust}", raises=raises),
                *_by_function(name, "pattern: str", f"py::re::{rust}_with", f", {FLAGS}"),
            ],
            samples=samples,
            doc=doc,
        ),
        method(
            f"re.Pattern.{name}",
            f"self, {plain_before}string{plain_after}" + (", pos=0" if name in FROM_POSITION else ""),
            [
                over(f"({P}, {typed}) -> {result}", f".{rust}", raises=raises),
                *([over(f"({P}, string: str, pos: int) -> {result}", f".{name}_at")] if name in FROM_POSITION else []),
                *_by_function(name, P, f".{rust}_with", ""),
            ],
            doc=doc,
        ),
    )


# Methods of a pattern that may begin at a position.
FROM_POSITION = ("match", "fullmatch", "search")


def _by_function(name: str, head: str, rust: str, flags: str) -> list[Overload]:
    """`sub` with a function that makes each replacement."""
    if name != "sub":
        return []
    return [over(f"({head}, repl: fn[match -> str], string: str, count: int = 0{flags}) -> str", rust, raises=True)]


def _flag(name: str, rust: str, doc: str) -> Entry:
    return function(f"re.{name}", "", [over("() -> int", f"py::re::{rust}")], kind="constant", doc=doc)


def _group(name: str, result: str, doc: str, samples: list[str]) -> Entry:
    """`start`, `end`, `span` of a group."""
    overloads = [over(f"({M}, group: int = 0) -> {result}", f".{name}", raises=True)]
    if name == "span":
        overloads.append(over(f"({M}, group: str) -> {result}", ".span_named", raises=True))
    return method(f"re.Match.{name}", "self, group=0, /", overloads, samples=samples, doc=doc)


_GROUP: list[Overload] = [
    over(f"({M}) -> str", ".whole"),
    over(f"({M}, group1: int) -> optional[str]", ".group", raises=True),
    over(f"({M}, group1: str) -> optional[str]", ".group_named", raises=True),
    over(f"({M}, group1: int, group2: int) -> tuple[optional[str], optional[str]]", ".group2", raises=True),
    over(
        f"({M}, group1: int, group2: int, group3: int) -> tuple[optional[str], optional[str], optional[str]]",
        ".group3",
        raises=True,
    ),
]

ROWS: tuple[Entry, ...] = (
    *(_flag(name, "IGNORECASE", "Letters match whatever their case.") for name in ("IGNORECASE", "I")),
    *(_flag(name, "MULTILINE", "^ and $ match at lines.") for name in ("MULTILINE", "M")),
    *(_flag(name, "DOTALL", ". matches line ends, too.") for name in ("DOTALL", "S")),
    *(_flag(name, "VERBOSE", "Whitespace and comments in patterns are passed over.") for name in ("VERBOSE", "X")),
    *(_flag(name, "ASCII", "Classes are those of ASCII.") for name in ("ASCII", "A")),
    *(_flag(name, "UNICODE", "Classes are those of Unicode: the default.") for name in ("UNICODE", "U")),
    function(
        "re.compile",
        "pattern, flags=0",
        [over(f"(pattern: str, {FLAGS}) -> pattern", "py::re::compile", raises=True)],
        samples=["re.compile('a+').pattern"],
        doc="A compiled pattern.",
    ),
    function(
        "re.escape",
        "pattern",
        [over("(pattern: str) -> str", "py::re::escape")],
        samples=["re.escape('1+1')"],
        doc="A pattern that matches the text itself.",
    ),
    *_both(
        "match", "match_", "", "", "optional[match]", False, ["re.match('a', 'ba') is None"], "A match at the start."
    ),
    *_both(
        "fullmatch",
        "fullmatch",
        "",
        "",
        "optional[match]",
        False,
        ["re.fullmatch('a+', 'aa') is None"],
        "A match of all of the text.",
    ),
    *_both(
        "search",
        "search",
        "",
        "",
        "optional[match]",
        False,
        ["re.search('x', 'ba') is None"],
        "The first match anywhere.",
    ),
    *_both(
        "findall",
        "findall",
        "",
        "",
        "list[dyn]",
        False,
        ["re.findall(r'\\d+', 'a1b22')", "re.findall(r'(\\w)=(\\d)', 'a=1 b=2')"],
        "All matches, as texts or tuples of their groups.",
    ),
    *_both("finditer", "finditer", "", "", "iterator[match]", False, [], "An iterator over all matches."),
    *_both(
        "split",
        "split",
        "",
        "maxsplit: int = 0",
        "list[str]",
        True,
        ["re.split(r'[,;] *', 'a, b;c')"],
        "The parts between matches, and their groups.",
    ),
    *_both(
        "sub",
        "sub",
        "repl: str, ",
        "count: int = 0",
        "str",
        True,
        ["re.sub(r'(\\w)(\\d)', r'\\2\\1', 'a1 b2')"],
        "The text with matches replaced by a template.",
    ),
    *_both(
        "subn",
        "subn",
        "repl: str, ",
        "count: int = 0",
        "tuple[str, int]",
        True,
        ["re.subn('a', 'b', 'aab')"],
        "As sub, with the number of replacements.",
    ),
    attribute("re.Pattern.pattern", f"({P}) -> str", ".pattern()", doc="The pattern as text."),
    attribute("re.Pattern.flags", f"({P}) -> int", ".flags()", doc="The flags."),
    attribute("re.Pattern.groups", f"({P}) -> int", ".groups()", doc="The number of groups."),
    attribute(
        "re.Pattern.groupindex",
        f"({P}) -> dict[str, int]",
        ".groupindex()",
        raises=True,
        doc="The numbers of the named groups.",
    ),
    method(
        "re.Match.group", "self, group1=0, group2=0, group3=0, /", _GROUP, doc="The text of a group, or of several."
    ),
    method(
        "re.Match.__getitem__",
        "self, group, /",
        [
            over(f"({M}, group: int) -> optional[str]", ".group", raises=True),
            over(f"({M}, group: str) -> optional[str]", ".group_named", raises=True),
        ],
        doc="The text of a group.",
    ),
    method(
        "re.Match.groups",
        "self, default=None",
        [
            over(f"({M}) -> tuple[optional[str], ...]", ".groups"),
            over(f"({M}, default: str) -> tuple[str, ...]", ".groups_or"),
        ],
        doc="The texts of all groups.",
    ),
    method(
        "re.Match.groupdict",
        "self",
        [over(f"({M}) -> dict[str, optional[str]]", ".groupdict", raises=True)],
        doc="The texts of the named groups.",
    ),
    _group("start", "int", "Where a group begins.", []),
    _group("end", "int", "Where a group ends.", []),
    _group("span", "tuple[int, int]", "Where a group begins and ends.", []),
    method(
        "re.Match.expand",
        "self, template",
        [over(f"({M}, template: str) -> str", ".expand", raises=True)],
        doc="A template with the groups of the match.",
    ),
    attribute("re.Match.lastindex", f"({M}) -> optional[int]", ".lastindex()", doc="The last group that matched."),
    attribute(
        "re.Match.lastgroup", f"({M}) -> optional[str]", ".lastgroup()", doc="The name of the last group that matched."
    ),
    attribute("re.Match.string", f"({M}) -> str", ".string()", doc="The text that was searched."),
    attribute("re.Match.re", f"({M}) -> pattern", ".re()", doc="The pattern."),
    refused("re.LOCALE", "`re.LOCALE` is for bytes patterns only; use a text pattern."),
    refused("re.template", "`re.template` is deprecated in Python; use `re.compile`."),
)
ROWS = (*also_dynamic("re", ROWS), *objects("re", "error"))
