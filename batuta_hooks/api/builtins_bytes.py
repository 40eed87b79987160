"""Rows of `bytes`' methods and of `str.encode`. `api/builtins.py` takes them over."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, Overload, method, over

SAMPLE_IMPORTS = ""


def _method(name: str, params: str, overloads: list[Overload], samples: list[str], doc: str) -> Entry:
    """The row of `bytes.<name>`."""
    signature = f"self, {params}" if params else "self"
    return method(f"builtins.bytes.{name}", signature, overloads, samples=samples, doc=doc)


def _plain(name: str, result: str, rust: str, sample: str, doc: str) -> Entry:
    """A method without arguments."""
    return _method(name, "", [over(f"(self: bytes) -> {result}", f".{rust}")], [f"{sample}.{name}()"], doc)


def _strip(name: str, doc: str) -> Entry:
    """`strip`, `lstrip`, `rstrip`."""
    overloads = [
        over("(self: bytes) -> bytes", f".{name}"),
        over("(self: bytes, bytes: None) -> bytes", f"{{self}}.{name}()"),
        over("(self: bytes, bytes: bytes) -> bytes", f".{name}_bytes"),
    ]
    return _method(name, "bytes=None, /", overloads, [f"b'  a b '.{name}()", f"b'xaxx'.{name}(b'x')"], doc)


def _search(name: str, rust: str, raises: bool, doc: str) -> Entry:
    """`find` and its relatives: a range is optional."""
    pattern = "(self: bytes, sub: bytes, start: optional[int] = None, end: optional[int] = None) -> "
    result = "bool" if rust.endswith("_in") else "int"
    overloads = [over(pattern + result, f".{rust}", raises=raises)]
    samples = [f"b'abcab'.{name}(b'ab')", f"b'abcab'.{name}(b'b', 1, -1)"]
    return _method(name, "sub, start=None, end=None, /", overloads, samples, doc)


def _split(name: str, doc: str) -> Entry:
    """`split` and `rsplit`."""
    overloads = [
        over("(self: bytes) -> list[bytes]", f"{{self}}.{name}_whitespace(-1)"),
        over("(self: bytes, sep: bytes, maxsplit: int = -1) -> list[bytes]", f".{name}_at_each", raises=True),
        over("(self: bytes, maxsplit: int) -> list[bytes]", f".{name}_whitespace"),
        over(
            "(self: bytes, sep: None, maxsplit: int = -1) -> list[bytes]", f"{{self}}.{name}_whitespace({{maxsplit}})"
        ),
    ]
    samples = [
        f"b' a b  c '.{name}()",
        f"b'a,b,c'.{name}(b',')",
        f"b'a,b,c'.{name}(b',', 1)",
        f"b'a b c'.{name}(maxsplit=1)",
    ]
    return _method(name, "sep=None, maxsplit=-1", overloads, samples, doc)


def _partition(name: str, doc: str) -> Entry:
    """`partition` and `rpartition`."""
    overloads = [over("(self: bytes, sep: bytes) -> tuple[bytes, bytes, bytes]", f".{name}", raises=True)]
    return _method(name, "sep, /", overloads, [f"b'a=b=c'.{name}(b'=')", f"b'abc'.{name}(b'=')"], doc)


def _affix(name: str, rust: str, doc: str) -> Entry:
    """`removeprefix` and `removesuffix`."""
    overloads = [over("(self: bytes, affix: bytes) -> bytes", f".{rust}")]
    return _method(name, "affix, /", overloads, [f"b'abab'.{name}(b'ab')", f"b'abab'.{name}(b'b')"], doc)


ROWS = (
    _plain("lower", "bytes", "lower", "b'aBC'", "Lowercase."),
    _plain("upper", "bytes", "upper", "b'aBc'", "Uppercase."),
    _plain("title", "bytes", "title", "b'ab cd'", "Titlecase."),
    _plain("capitalize", "bytes", "capitalize", "b'ab CD'", "First letter uppercase, the rest lowercase."),
    _plain("swapcase", "bytes", "swapcase", "b'aB'", "Case swapped."),
    _plain("isalpha", "bool", "is_alpha", "b'ab'", "Whether all bytes are ASCII letters."),
    _plain("isdigit", "bool", "is_digit", "b'12'", "Whether all bytes are ASCII digits."),
    _plain("isalnum", "bool", "is_alnum", "b'a1'", "Whether all bytes are ASCII letters or digits."),
    _plain("isspace", "bool", "is_space", "b' \\t'", "Whether all bytes are ASCII whitespace."),
    _plain("islower", "bool", "is_lower", "b'ab1'", "Whether all letters are lowercase."),
    _plain("isupper", "bool", "is_upper", "b'AB1'", "Whether all letters are uppercase."),
    _plain("istitle", "bool", "is_title", "b'Ab Cd'", "Whether it is titlecased."),
    _strip("strip", "Bytes removed at both ends."),
    _strip("lstrip", "Bytes removed at the start."),
    _strip("rstrip", "Bytes removed at the end."),
    _affix("removeprefix", "remove_prefix", "Without a prefix."),
    _affix("removesuffix", "remove_suffix", "Without a suffix."),
    _search("find", "find", False, "First occurrence, -1 when there is none."),
    _search("rfind", "rfind", False, "Last occurrence, -1 when there is none."),
    _search("index", "index", True, "First occurrence."),
    _search("rindex", "rindex", True, "Last occurrence."),
    _search("count", "count", False, "Occurrences that do not overlap."),
    _search("startswith", "starts_with_in", False, "Whether it starts so."),
    _search("endswith", "ends_with_in", False, "Whether it ends so."),
    _split("split", "Parts between separators."),
    _split("rsplit", "Parts between separators, counted from the end."),
    _method(
        "splitlines",
        "keepends=False",
        [
            over("(self: bytes, keepends: bool = False) -> list[bytes]", ".split_lines"),
        ],
        ["b'a\\nb\\r\\n'.splitlines()", "b'a\\nb'.splitlines(True)"],
        "Lines.",
    ),
    _partition("partition", "Before, separator, after."),
    _partition("rpartition", "Before, separator, after, from the end."),
    _method(
        "join",
        "iterable, /",
        [
            over("(self: bytes, iterable: list[bytes]) -> bytes", ".join"),
        ],
        ["b', '.join([b'a', b'b'])"],
        "Parts with the separator between.",
    ),
    _method(
        "replace",
        "old, new, count=-1, /",
        [
            over("(self: bytes, old: bytes, new: bytes, count: int = -1) -> bytes", ".replace"),
        ],
        ["b'aba'.replace(b'a', b'xy')", "b'aaa'.replace(b'a', b'b', 2)"],
        "Occurrences replaced.",
    ),
    _method(
        "zfill",
        "width, /",
        [over("(self: bytes, width: int) -> bytes", ".zfill")],
        ["b'-7'.zfill(4)"],
        "Padded with zeros.",
    ),
    _method(
        "hex",
        "sep=None, bytes_per_sep=1",
        [
            over("(self: bytes) -> str", ".hex"),
            over("(self: bytes, sep: str, bytes_per_sep: int = 1) -> str", ".hex_grouped", raises=True),
        ],
        ["b'\\x01\\xff'.hex()", "b'abc'.hex(':')", "b'abcd'.hex('-', 2)"],
        "Hexadecimal digits.",
    ),
    _method(
        "decode",
        "encoding='utf-8', errors='strict'",
        [
            over("(self: bytes, encoding: str = 'utf-8', errors: str = 'strict') -> str", ".decode", raises=True),
        ],
        ["b'a\\xc3\\xa9'.decode()", "b'\\xe9'.decode('latin-1')", "b'\\xff'.decode('utf-8', 'replace')"],
        "Text in an encoding.",
    ),
    method(
        "builtins.str.encode",
        "self, encoding='utf-8', errors='strict'",
        [
            over("(self: str, encoding: str = 'utf-8', errors: str = 'strict') -> bytes", ".to_bytes", raises=True),
        ],
        samples=["'aé'.encode()", "'é'.encode('latin-1')", "'é'.encode('ascii', 'ignore')"],
        doc="Bytes in an encoding.",
    ),
)
