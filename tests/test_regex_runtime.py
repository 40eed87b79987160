"""The runtime's regular expressions against CPython's `re`."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
from text_probe import Case, check

ATOMS = (
    *"aabbcAB .^$01",
    *(r"\d \w \s \D \W \S \b \B \A \Z \n \t \. \\ \x61 \u00e9 \141 \0".split()),
    *(
        "[ab]",
        "[^a]",
        "[a-c]",
        r"[\w.-]",
        "[]a]",
        "[^]a]",
        "[a-]",
        r"[\d\s]",
        "[B-Zx]",
        "\u00e9",
        "\u00df",
        "K",
        "\u212a",
        "[\u00e0-\u00ff]",
        "\u0130",
        "\u01c5",
        "\u03c3",
    ),
)
QUANTIFIERS = ("*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}", "*?", "+?", "??", "{1,3}?", "*+", "++", "?+", "{a}", "{}")
FLAGS = (0, 0, 0, re.I, re.M, re.S, re.X, re.A, re.I | re.A, re.I | re.M | re.S, re.A | re.I | re.X)
BROKEN = (
    "( ) (? (?P (?P< (?P<a (?P<> (?P<1a>x) (?P=a) (?P=a (?P<a>x)(?P<a>y) (?Px) (?z) (?< (?<x) (?<=a*) "
    "(?<!a+b) (?<=a|bc) [ [a [] [^] [b-a] [\\w-a] "
    "* +a ?a {1}x a** a{1}{2} a{2,1} a*** a|* (*) \\1 (a)\\2 (a\\1) \\q [\\q] \\x1 \\u12 \\U1234567 \\400 "
    "[\\400] [\\8] \\8 (?i (?i) a(?i) (?i:a (?-i:a) (?i-i:a) "
    "(?- (?-) (?-z:a) (?-: (?ix-m:A) (?a-a:b) (?au:b) (?L) (?-a:b) (?u)a (?a)a (?x)a#b (?(1)a|b) (?(1)a|b|c) "
    "(?(a)b) (?(0)a) (a)(?(1)b|c) (a)(?(2)b) (?(-1)a) (?(1a)b) "
    "(?(1 (?#comment (?#c)a a(?#c)* (?>a|ab)c (?>a (?<=(a)\\1) (a)(?<=\\1) (?P<n>a)(?P=n) (?P<n>a)(?P=n "
    "(?P<n>a(?P=n)) (?P<n>a)|(?P=m) (?:a|b)* (?:) (?:)* (?=a)* (?!a)b "
    "(a*)* (a*)+ (a|b)*? (?:a*?)*? ((a)|b)* (?:(a)|(b)|c)* (a?)*?b (?=(a))b|a\\1 ^* $* \\b* a{99999999999} "
    "(?P<\u00e9>a) (?P<a-b>x) (?i)\u0131 (?i)\u017f a\\ ( "
).split()


def random_pattern(rng: random.Random, depth: int = 0) -> str:
    """A pattern, mostly well-formed."""
    parts = []
    for _ in range(rng.randrange(1, 4)):
        roll = rng.random()
        if roll < 0.65 or depth > 2:
            part = rng.choice(ATOMS)
        elif roll < 0.9:
            opening = rng.choice(
                ("(", "(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?P<n>", "(?i:", "(?s-i:", "(?a:")
            )
            part = opening + random_pattern(rng, depth + 1) + ")"
        else:
            part = rng.choice((r"\1", r"\2", "(?P=n)", "(?(1)a|b)", "(?#x)"))
        if rng.random() < 0.35:
            part += rng.choice(QUANTIFIERS)
        parts.append(part)
    if rng.random() < 0.2:
        parts.insert(rng.randrange(len(parts) + 1), "|")
    return "".join(parts)


def patterns(rng: random.Random, count: int) -> Iterator[tuple[str, int]]:
    """Patterns with flags: those of the list with all flags, then random ones."""
    yield from ((pattern, int(flags)) for pattern in BROKEN for flags in (0, re.I, re.X, re.A | re.U))
    for _ in range(count):
        pattern = random_pattern(rng)
        if rng.random() < 0.05:
            at = rng.randrange(len(pattern) + 1)
            pattern = pattern[:at] + rng.choice("()[]{}*?+|\\\n#") + pattern[at:]
        yield pattern, int(rng.choice(FLAGS))


def subject(rng: random.Random) -> str:
    """A text for the patterns."""
    return "".join(
        rng.choices(
            "aaabbbcAB .01\n\u00e9\u00df\u00c9kK\u212a\u0130i\u01c4\u01c6\u03c3\u03c2\u03a3", k=rng.randrange(9)
        )
    )


def show(found: re.Match[str] | None) -> list[object] | None:
    """The probe's form of a match."""
    if found is None:
        return None
    return [*(found.span(group) for group in range(found.re.groups + 1)), found.lastindex]


@pytest.mark.filterwarnings("ignore")
def test_patterns() -> None:
    rng = random.Random(20)

    def compiled(pattern: str, flags: int) -> list[object]:
        known = re.compile(pattern, flags)
        return [int(known.flags), known.groups, dict(known.groupindex)]

    check(("re.compile", case, compiled) for case in patterns(rng, 20_000))


@pytest.mark.filterwarnings("ignore")
def test_matches() -> None:
    rng = random.Random(21)
    cases: list[Case] = []
    for pattern, flags in patterns(rng, 20_000):
        text = subject(rng)
        name = rng.choice(("match", "search", "fullmatch"))
        cases.append(
            (
                f"re.{name}",
                (pattern, flags, text),
                lambda pattern, flags, text, name=name: show(getattr(re, name)(pattern, text, flags)),
            )
        )
        cases.append(
            (
                "re.finditer",
                (pattern, flags, text),
                lambda pattern, flags, text: [show(found) for found in re.finditer(pattern, text, flags)],
            )
        )
    check(cases)


@pytest.mark.filterwarnings("ignore")
def test_split_findall_sub() -> None:
    rng = random.Random(22)
    templates = (
        "x",
        "",
        r"\1",
        r"[\g<0>]",
        r"\g<1>-\2",
        r"\n\\",
        r"\g<n>",
        r"\g<",
        r"\g<>",
        r"\g<-1>",
        r"\g<99>",
        r"\q",
        r"\.",
        r"\0",
        r"\07",
        r"\101",
        r"\400",
        r"\12",
        "\\",
    )
    cases: list[Case] = [
        ("re.escape", (text,), re.escape) for text in ("a.b*c", "\u00e9 -~#&\n", "()[]{}^$|\\?+!\"%',/:;<=>@`_")
    ]
    for pattern, flags in patterns(rng, 8000):
        text = subject(rng)
        cases.append(
            ("re.findall", (pattern, flags, text), lambda pattern, flags, text: re.findall(pattern, text, flags))
        )
        cases.append(
            (
                "re.split",
                (pattern, flags, text, rng.randrange(-1, 4)),
                lambda pattern, flags, text, limit: re.split(pattern, text, maxsplit=limit, flags=flags),
            )
        )
        arguments = (pattern, flags, text, rng.choice(templates), rng.randrange(-1, 4))
        cases.append(
            (
                "re.sub",
                arguments,
                lambda pattern, flags, text, template, count: re.subn(
                    pattern, template, text, count=count, flags=flags
                ),
            )
        )
    check(cases)


@pytest.mark.filterwarnings("ignore")
def test_ignored_case_of_every_letter() -> None:
    cased = [
        chr(code) for code in range(0x1E944) if not 0xD800 <= code < 0xE000 and chr(code).lower() != chr(code).upper()
    ]
    everything = "".join(cased)
    cases: list[Case] = []
    for pattern in (
        *cased[::7],
        "[a-z]",
        "[\u0400-\u04ff]",
        "[^\u00e0-\u017f]",
        "[k\u212a]",
        "[\U00010400-\U0001044f]",
        "\u00df",
        "[\u01c4-\u01c6]",
        r"[\w\u03c3]",
        "\u1e9e",
    ):
        for flags in (re.I, re.I | re.A):
            cases.append(
                (
                    "re.findall",
                    (pattern, int(flags), everything),
                    lambda pattern, flags, text: re.findall(pattern, text, flags),
                )
            )
    check(cases)


def test_long_texts() -> None:
    """No text overflows the stack, and the common patterns take linear time."""
    long = "ab " * 20_000
    samples = (
        (r"(?:a|b| )*", long),
        (r"(\w+)\s", long),
        (r"(?:ab )+?$", long),
        (r"(a|ab)(?: |b)*", long),
        (r".*b$", long.strip()),
        (r"[^x]*x", long[:3000]),
    )
    check(
        ("re.search", (pattern, 0, text), lambda pattern, flags, text: show(re.search(pattern, text, flags)))
        for pattern, text in samples
    )
