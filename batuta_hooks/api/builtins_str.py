"""Rows of `str`'s methods, and of `chr` and `ord`. `api/builtins.py` takes them over."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, Overload, function, method, over

SAMPLE_IMPORTS = ""


def _method(name: str, params: str, overloads: list[Overload], samples: list[str], doc: str) -> Entry:
    """The row of `str.<name>`."""
    signature = f"self, {params}" if params else "self"
    return method(f"builtins.str.{name}", signature, overloads, samples=samples, doc=doc)


def _plain(name: str, result: str, rust: str, samples: list[str], doc: str) -> Entry:
    """A method without arguments."""
    return _method(name, "", [over(f"(self: str) -> {result}", f".{rust}")], samples, doc)


def _strip(name: str, sample: str, doc: str) -> Entry:
    """`strip`, `lstrip`, `rstrip`."""
    overloads = [
        over("(self: str) -> str", f".{name}"),
        over("(self: str, chars: None) -> str", f"{{self}}.{name}()"),
        over("(self: str, chars: str) -> str", f".{name}_chars"),
    ]
    return _method(name, "chars=None, /", overloads, [f"'  a b '.{name}()", sample], doc)


def _search(name: str, rust: str, raises: bool, sample: str, doc: str) -> Entry:
    """`find` and its relatives: a range is optional."""
    pattern = "(self: str, sub: str, start: optional[int] = None, end: optional[int] = None) -> int"
    return _method(name, "sub, start=None, end=None, /", [over(pattern, f".{rust}", raises=raises)], [sample], doc)


def _affix(name: str, rust: str, samples: list[str], doc: str) -> Entry:
    """`startswith` and `endswith`: one text or a tuple of them."""
    tuples = ["tuple[str, ...]", *(f"tuple[{', '.join(['str'] * size)}]" for size in range(1, 7))]
    overloads = [
        over("(self: str, prefix: str) -> bool", f".{rust}"),
        over("(self: str, prefix: str, start: optional[int], end: optional[int] = None) -> bool", f".{rust}_in"),
        *(over(f"(self: str, prefix: {kind}) -> bool", f".{rust}_any") for kind in tuples),
    ]
    return _method(name, "prefix, start=None, end=None, /", overloads, samples, doc)


def _split(name: str, samples: list[str], doc: str) -> Entry:
    """`split` and `rsplit`."""
    overloads = [
        over("(self: str) -> list[str]", f"{{self}}.{name}_whitespace(-1)"),
        over("(self: str, sep: str, maxsplit: int = -1) -> list[str]", f".{name}", raises=True),
        over("(self: str, maxsplit: int) -> list[str]", f".{name}_whitespace"),
        over("(self: str, sep: None, maxsplit: int = -1) -> list[str]", f"{{self}}.{name}_whitespace({{maxsplit}})"),
    ]
    return _method(name, "sep=None, maxsplit=-1", overloads, samples, doc)


def _justify(name: str, doc: str) -> Entry:
    """`center`, `ljust`, `rjust`."""
    overloads = [over("(self: str, width: int, fillchar: str = ' ') -> str", f".{name}", raises=True)]
    return _method(name, "width, fillchar=' ', /", overloads, [f"'ab'.{name}(5)", f"'\u00e9'.{name}(4, '*')"], doc)


ROWS: tuple[Entry, ...] = (
    _plain("lower", "str", "lower", ["'A\u00c9\u03a3'.lower()"], "A copy in lower case."),
    _plain("upper", "str", "upper", ["'stra\u00dfe'.upper()"], "A copy in upper case."),
    _plain("title", "str", "title", ['"they\'re here".title()'], "A copy with each word capitalised."),
    _plain("capitalize", "str", "capitalize", ["'hELLO wORLD'.capitalize()"], "A copy with the first character upper."),
    _plain("swapcase", "str", "swapcase", ["'aBc\u00df'.swapcase()"], "A copy with upper and lower case exchanged."),
    _plain("casefold", "str", "casefold", ["'Stra\u00dfe'.casefold()"], "A copy for caseless comparison."),
    _plain(
        "isalpha", "bool", "is_alpha", ["'ab\u00e9'.isalpha()", "''.isalpha()"], "Whether all characters are letters."
    ),
    _plain("isdecimal", "bool", "is_decimal", ["'12\u0663'.isdecimal()"], "Whether all characters are decimal digits."),
    _plain("isdigit", "bool", "is_digit", ["'1\u00b2'.isdigit()"], "Whether all characters are digits."),
    _plain("isnumeric", "bool", "is_numeric", ["'\u00bd'.isnumeric()"], "Whether all characters are numeric."),
    _plain("isalnum", "bool", "is_alnum", ["'a1'.isalnum()"], "Whether all characters are letters or numeric."),
    _plain("isspace", "bool", "is_space", ["' \\t\\u3000'.isspace()"], "Whether all characters are whitespace."),
    _plain("isprintable", "bool", "is_printable", ["'a\\n'.isprintable()"], "Whether repr would escape nothing."),
    _plain("islower", "bool", "is_lower", ["'ab1'.islower()"], "Whether all cased characters are lower case."),
    _plain("isupper", "bool", "is_upper", ["'AB1'.isupper()"], "Whether all cased characters are upper case."),
    _plain("istitle", "bool", "is_title", ["'Ab Cd'.istitle()"], "Whether each word is capitalised."),
    _plain("isidentifier", "bool", "is_identifier", ["'_x1'.isidentifier()"], "Whether it is a valid identifier."),
    _plain("isascii", "bool", "is_ascii", ["'\u00e9'.isascii()"], "Whether all characters are ASCII."),
    _strip("strip", "'xxabxx'.strip('x')", "A copy without whitespace, or the given characters, at both ends."),
    _strip("lstrip", "'xxabxx'.lstrip('x')", "A copy without whitespace, or the given characters, at the start."),
    _strip("rstrip", "'xxabxx'.rstrip('x')", "A copy without whitespace, or the given characters, at the end."),
    _method(
        "removeprefix",
        "prefix, /",
        [over("(self: str, prefix: str) -> str", ".remove_prefix")],
        ["'test_x'.removeprefix('test_')"],
        "A copy without the prefix, if it has it.",
    ),
    _method(
        "removesuffix",
        "suffix, /",
        [over("(self: str, suffix: str) -> str", ".remove_suffix")],
        ["'x.py'.removesuffix('.py')"],
        "A copy without the suffix, if it has it.",
    ),
    _split("split", ["' a  b '.split()", "'a,b,,c'.split(',', 2)"], "The parts between separators."),
    _split("rsplit", ["'a,b,c'.rsplit(',', 1)", "' a b '.rsplit(maxsplit=1)"], "As split, from the right."),
    _method(
        "splitlines",
        "keepends=False",
        [over("(self: str, keepends: bool = False) -> list[str]", ".split_lines")],
        ["'a\\nb\\r\\nc'.splitlines()", "'a\\nb'.splitlines(True)"],
        "The lines, without their ends unless keepends.",
    ),
    _method(
        "partition",
        "sep, /",
        [over("(self: str, sep: str) -> tuple[str, str, str]", ".partition", raises=True)],
        ["'k=v=w'.partition('=')", "'k'.partition('=')"],
        "What is before the first separator, the separator, and what is after it.",
    ),
    _method(
        "rpartition",
        "sep, /",
        [over("(self: str, sep: str) -> tuple[str, str, str]", ".rpartition", raises=True)],
        ["'k=v=w'.rpartition('=')"],
        "What is before the last separator, the separator, and what is after it.",
    ),
    _method(
        "join",
        "iterable, /",
        [over("(self: str, iterable: iter[str]) -> str", ".join", raises=True)],
        ["', '.join(['a', 'b'])", "''.join('abc')"],
        "The texts of the iterable with this text between them.",
    ),
    _method(
        "replace",
        "old, new, count=-1, /",
        [over("(self: str, old: str, new: str, count: int = -1) -> str", ".replace")],
        ["'aaa'.replace('a', 'b', 2)", "'ab'.replace('', '-')"],
        "A copy with occurrences of old replaced by new, at most count of them unless negative.",
    ),
    _search(
        "find", "find", False, "'h\u00e9llo'.find('l')", "The lowest index of the text, -1 when it does not occur."
    ),
    _search(
        "rfind", "rfind", False, "'hello'.rfind('l', 0, 3)", "The highest index of the text, -1 when it does not occur."
    ),
    _search("index", "index", True, "'hello'.index('l', 3)", "As find; ValueError when it does not occur."),
    _search("rindex", "rindex", True, "'hello'.rindex('l')", "As rfind; ValueError when it does not occur."),
    _search("count", "count", False, "'aaaa'.count('aa')", "The number of occurrences that do not overlap."),
    _affix(
        "startswith", "starts_with", ["'abc'.startswith('ab')", "'abc'.startswith(('x', 'a'))"], "Whether it starts so."
    ),
    _affix("endswith", "ends_with", ["'abc'.endswith('c')", "'abc'.endswith('b', 0, 2)"], "Whether it ends so."),
    _justify("center", "A copy in the middle of width characters."),
    _justify("ljust", "A copy at the left of width characters."),
    _justify("rjust", "A copy at the right of width characters."),
    _method(
        "zfill",
        "width, /",
        [over("(self: str, width: int) -> str", ".zfill", raises=True)],
        ["'-42'.zfill(6)"],
        "A copy with zeros after its sign up to width characters.",
    ),
    _method(
        "expandtabs",
        "tabsize=8",
        [over("(self: str, tabsize: int = 8) -> str", ".expand_tabs")],
        ["'a\\tb'.expandtabs(4)"],
        "A copy with tabs replaced by spaces up to the next multiple of tabsize.",
    ),
    _method(
        "__len__",
        "",
        [over("(self: str) -> int", "{self}.len() as i64")],
        ["len('h\u00e9')"],
        "The number of code points.",
    ),
    function(
        "builtins.chr",
        "i, /",
        [over("(i: int) -> str", "py::Str::chr", raises=True)],
        samples=["chr(233)"],
        doc="The text of one code point.",
    ),
    function(
        "builtins.ord",
        "c, /",
        [over("(c: str) -> int", ".ord", raises=True)],
        samples=["ord('\u00e9')"],
        doc="The code point of a text of length one.",
    ),
)
