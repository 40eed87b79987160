"""The runtime's text layer against CPython: numbers, format languages, `str` and `bytes` methods."""

from __future__ import annotations

import random
import struct
import sys
from collections.abc import Callable, Iterator

import pytest
from text_probe import Case, check

ALPHABETS = (
    "abcXYZ019 _-.,\t\n",
    "aA\u00e9\u00df\u00c5\u00fc\u00b5\u00bd \xa0\x85\xad",
    "\u4f60\u597d\u3000\u30ab\u30bf\uff21\uff11\u0661\u00b2\u2167",
    "\U0001f600\U0001f468\u200d\U0001f4bb e\u0301\u0130\u0131\u03a3\u03c3\u03c2\u01c5\ufb01\u0149\u2028\x1c\x7f'\"\\",
    "aab",
)


SURROGATES = range(0xD800, 0xE000)


def texts(rng: random.Random, count: int, longest: int = 12) -> Iterator[str]:
    """Random texts, each from one alphabet or two mixed."""
    for _ in range(count):
        alphabet = rng.choice(ALPHABETS) + rng.choice(("", rng.choice(ALPHABETS)))
        yield "".join(rng.choices(alphabet, k=rng.randrange(longest + 1)))


def part_of(rng: random.Random, text: str) -> str:
    """A short piece of `text`, or now and then something else."""
    if not text or rng.random() < 0.2:
        return rng.choice(("", " ", "a", "\u00e9", "aa", "\u4f60"))
    start = rng.randrange(len(text))
    return text[start : start + rng.randrange(3)]


def random_floats(rng: random.Random, count: int) -> Iterator[float]:
    """Random bit patterns, decimals with few digits, and powers around which layouts change."""
    yield from (0.0, -0.0, float("inf"), float("-inf"), float("nan"), 5e-324, sys.float_info.max, 0.1, 2.5, 1e22, 1e23)
    yield from (
        sign * base * 10.0**power for power in range(-30, 31) for base in (1, 1.5, 9.999, 9.9999999) for sign in (1, -1)
    )
    for index in range(count):
        if index % 3 == 0:
            yield round(rng.uniform(-1000, 1000), rng.randrange(6))
        elif index % 3 == 1:
            yield rng.uniform(-1, 1) * 10.0 ** rng.randrange(-25, 25)
        else:
            yield struct.unpack(">d", rng.randbytes(8))[0]


def random_ints(rng: random.Random, count: int) -> Iterator[int]:
    """Small, 64-bit and big integers."""
    for _ in range(count):
        value = rng.choice((1, -1)) * rng.getrandbits(rng.choice((1, 4, 8, 16, 40, 63, 64, 70, 130)))
        yield value if value not in SURROGATES else 0


def test_float_repr() -> None:
    cases = (("num.repr", (value,), repr) for value in random_floats(random.Random(1), 150_000))
    assert check(cases) > 100_000


def test_float_from_text() -> None:
    rng = random.Random(2)
    written = [repr(value) for value in random_floats(rng, 3000)]
    written += [f"{value:.{rng.randrange(25)}{rng.choice('efgEG')}}" for value in random_floats(rng, 3000)]
    written += "inf -inf +INF Infinity nan NaN -nan .5 5. . e5 1e 1e+ 1_0 1__0 _1 1_ 1_.5 1._5 1e1_0 0x10".split()
    written += "١٢.٥ 1e400 -1e-400".split()
    written += [
        "",
        " 1.5\n",
        "\u3000 2 \x1c",
        "1 2",
        "x",
        "'",
        "1.5\0",
        "é",
        "１.５",
        "+-1",
        "infinit",
        "in f",
        "1e5.5",
        "--1",
    ]
    check(("num.float", (text,), float) for text in written)


def test_int_from_text() -> None:
    rng = random.Random(3)
    cases: list[Case] = []
    for value in random_ints(rng, 2000):
        base = rng.choice((0, 2, 8, 10, 10, 16, 36, 7))
        text = rng.choice((str, hex, oct, bin))(value)
        if rng.random() < 0.3:
            at = rng.randrange(len(text) + 1)
            text = text[:at] + rng.choice("_ x+-9zé٣") + text[at:]
        cases.append(("num.int", (text, base), int))
    odd = [
        "",
        " 12\n",
        "0_7",
        "00",
        "07",
        "0_0",
        "0x",
        "0x_1",
        "0b2",
        "1__0",
        "_1",
        "1_",
        "+ 1",
        "٣٤",
        "１２",
        "1" * 4301,
        "x" * 300,
    ]
    cases += [("num.int", (text, base), int) for text in odd for base in (0, 2, 8, 10, 16, 36, 1, 37, -1)]
    check(cases)


def test_int_to_text() -> None:
    values = [*random_ints(random.Random(4), 2000), -(2**63), 2**63, 0]
    check(
        (name, (value,), function)
        for value in values
        for name, function in [("num.hex", hex), ("num.oct", oct), ("num.bin", bin), ("num.repr", repr)]
    )
    check(("num.repr", (10**digits,), repr) for digits in (4299, 4300, 4301))


def test_float_to_int() -> None:
    check(("num.trunc", (value,), int) for value in random_floats(random.Random(5), 3000))


def test_complex_repr() -> None:
    rng = random.Random(6)
    values = list(random_floats(rng, 500))
    check(("num.repr", (complex(rng.choice(values), rng.choice(values)),), repr) for _ in range(5000))


def random_spec(rng: random.Random) -> str:
    """A format specification, sometimes malformed."""
    if rng.random() < 0.03:
        return "".join(rng.choices("<>=^+- #0z19.,_dfsxé\x01", k=rng.randrange(1, 6)))
    spec: str = rng.choice(("", "", "", "<", ">", "^", "=", "*<", "0>", "é^", "x=", "😀>", "{<", "0="))
    spec += rng.choice(("", "", "", "+", "-", " ")) + rng.choice(("", "", "", "", "z")) + rng.choice(("", "", "", "#"))
    spec += (
        rng.choice(("", "", "0"))
        + rng.choice(("", "", "1", "5", "10", "25"))
        + rng.choice(("", "", "", ",", "_", ",_", "_,"))
    )
    spec += rng.choice(("", "", ".0", ".1", ".3", ".10", ".", ".25"))
    code: str = rng.choice(("", *"bcdeEfFgGnosxX%", *"fffdde", "q", "ff"))
    return spec + code


def format_values(rng: random.Random, count: int) -> Iterator[object]:
    """Values of every type that formats numbers or text."""
    floats = random_floats(rng, 2 * count)
    ints = random_ints(rng, count)
    for text in texts(rng, count):
        yield from (
            next(floats),
            rng.uniform(-1e4, 1e4),
            round(rng.uniform(-100, 100), 3),
            rng.randrange(-20, 0x800),
            next(ints),
            text,
        )
        yield rng.choice((True, False, None, complex(rng.randrange(-3, 3), next(floats)), b"x", [1]))


def test_format() -> None:
    rng = random.Random(7)
    assert check(("num.format", (value, random_spec(rng)), format) for value in format_values(rng, 15_000)) > 100_000


def test_format_rounds_exactly() -> None:
    rng = random.Random(8)
    specs = [f".{precision}{code}" for precision in (0, 1, 2, 3, 5, 15, 17, 20, 50, 400, 1200) for code in "feg%"]
    halves = [number / 2**bits for number in range(-20, 20) for bits in range(6)]
    values = [*halves, *random_floats(rng, 300)]
    check(("num.format", (value, rng.choice(specs)), format) for value in values for _ in range(6))


def random_conversion(rng: random.Random, keys: list[str]) -> str:
    """One printf-style conversion, sometimes malformed."""
    key = rng.choice((f"({rng.choice(keys)})", "")) if keys else ""
    flags = "".join(rng.choices("-+ #0", k=rng.choice((0, 0, 1, 2))))
    width = rng.choice(("", "", "", "5", "12", "*"))
    precision = rng.choice(("", "", ".2", ".", ".0", ".10", ".*"))
    return f"%{key}{flags}{width}{precision}{rng.choice(('', '', '', 'l', 'h'))}{rng.choice('ddifeEgGFsssrraxXoucc%y')}"


def test_percent() -> None:
    rng = random.Random(9)
    values = list(format_values(rng, 200))
    cases: list[Case] = []
    bounded = [value for value in values if not isinstance(value, int) or abs(value) < 1000]
    for _ in range(30_000):
        mapping = rng.random() < 0.25
        keys = ["a", "b", "a(b)c"] if mapping else []
        template = "".join(
            rng.choice(list(texts(rng, 1, 4))).replace("%", "") + random_conversion(rng, keys)
            for _ in range(rng.randrange(1, 4))
        )
        pick = bounded if "*" in template else values
        arguments: object = tuple(
            rng.choice((rng.choice(pick), rng.randrange(-9, 15)))
            for _ in range(template.count("%") + template.count("*"))
        )
        if mapping:
            arguments = {key: rng.choice(pick) for key in keys if rng.random() < 0.95}
        elif rng.random() < 0.1:
            arguments = rng.choice([*pick, 5, 5.5, "x", [1, 2], {}])
        elif rng.random() < 0.1 and isinstance(arguments, tuple):
            arguments = (*arguments, 1) if rng.random() < 0.5 else arguments[:-1]
        cases.append(("num.percent", (template, arguments), lambda template, arguments: template % arguments))
    odd = [
        "%",
        "%5%",
        "%(a)%",
        "% %",
        "abc%",
        "%(a",
        "%(a)",
        "%(a)s",
        "%5",
        "%.",
        "%*d",
        "%ld",
        "%lld",
        "é%y",
        "%é",
        "%\n",
        "%-",
        "%99999999999999999999d",
        "%.99999999999d",
    ]
    pool: list[object] = [
        (),
        (1,),
        (1, 2),
        {"a": 1},
        1,
        "x",
        [],
        [3],
        None,
        2.5,
        (None,),
        ("x",),
        (2**70,),
        (-1,),
        (0x110000,),
        ("ab",),
        (float("nan"),),
        (float("inf"),),
        (1.5,),
    ]
    odd += [
        "%d",
        "%i",
        "%u",
        "%x",
        "%o",
        "%X",
        "%d %%",
        "%c",
        "%f",
        "%e",
        "%s",
        "%r",
        "%a",
        "%#x",
        "%#X",
        "%#o",
        "%.5d",
        "%+.5x",
        "%08.3f",
        "%-8d|",
        "%%",
    ]
    cases += [
        ("num.percent", (template, arguments), lambda template, arguments: template % arguments)
        for template in odd
        for arguments in pool
    ]
    check(cases)


def random_field(rng: random.Random) -> str:
    """One replacement field, sometimes malformed."""
    name = rng.choice(
        (
            "",
            "",
            "",
            "0",
            "1",
            "2",
            "9",
            "k",
            "k2",
            "missing",
            "0.real",
            "k[0]",
            "k[1][a]",
            "0.imag",
            "k2[a]",
            "k[x",
            "0..",
            "k[]",
            "0[1]x",
            "٣",
        )
    )
    conversion = rng.choice(("", "", "", "!r", "!s", "!a", "!x", "!", "!rr", "!é"))
    spec = rng.choice(("", "", ":", ":>10", ":.2f", ":{}", ":{0}", ":{k}", ":>{1}", ":{{}}", ":{:{}}", ":d", ":x<5"))
    return "{" + name + conversion + spec + rng.choice(("}", "}", "}", "}", "}", "}", "}", "", "}}"))


def test_template() -> None:
    rng = random.Random(10)

    def python(template: str, positional: list[object], named: dict[str, object]) -> str:
        return template.format(*positional, **named)

    cases: list[Case] = []
    for _ in range(30_000):
        parts = [rng.choice(("", "a", "é", "{{", "}}", "b c")) + random_field(rng) for _ in range(rng.randrange(1, 4))]
        template = "".join(parts) + rng.choice(("", "", "", "{", "}", "x"))
        positional = [rng.choice((1, 2.5, "é'x", None, True, 3 + 1j, 12)) for _ in range(rng.randrange(4))]
        named = {"k": rng.choice(([1, {"a": 5}], "t", 7)), "k2": {"a": 1.5, "0": 3}}
        cases.append(("num.template", (template, positional, named), python))
    check(cases)


PREDICATES = (
    "isalpha isdecimal isdigit isnumeric isalnum isspace isprintable islower isupper istitle isidentifier isascii"
).split()
NO_ARGUMENTS = ("strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs")


def method(kind: type, name: str) -> Callable[..., object]:
    """The unbound method, reachable by name."""
    return getattr(kind, name)  # type: ignore[no-any-return]


def test_code_points() -> None:
    """Every code point: the predicates, the case mappings, repr and ascii."""
    cases: list[Case] = []
    for code in range(sys.maxunicode + 1):
        if code in SURROGATES:
            continue
        cases.append(("str.is", (chr(code),), lambda text: [method(str, name)(text) for name in PREDICATES]))
        cases.append(("str.cases", (chr(code),), all_cases))
        cases.append(("str.repr", (chr(code),), repr))
    assert check(cases) == 3 * (sys.maxunicode + 1 - 0x800)


def all_cases(text: str) -> list[str]:
    """The six case mappings of the probe's `str.cases`."""
    return [text.lower(), text.upper(), text.title(), text.capitalize(), text.swapcase(), text.casefold()]


def test_str_cases() -> None:
    rng = random.Random(11)
    cased = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if code not in SURROGATES and chr(code).lower() != chr(code).upper()
    ]
    samples = [
        "".join(rng.choices([*cased, "a", " ", "\u03a3", "\u0345", "\u02b0", ".", "'"], k=6)) for _ in range(20_000)
    ]
    cases: list[Case] = []
    for text in [*samples, *texts(rng, 5000)]:
        cases.append(("str.cases", (text,), all_cases))
        cases.append(("str.is", (text,), lambda text: [method(str, name)(text) for name in PREDICATES]))
        cases.append(("str.repr", (text,), repr))
        cases.append(("str.ascii", (text,), ascii))
    check(cases)


def optional_bounds(rng: random.Random) -> tuple[object, ...]:
    """Nothing, a start, or a start and an end."""
    return tuple(rng.choice((None, rng.randrange(-15, 16))) for _ in range(rng.randrange(3)))


def text_method_cases(
    rng: random.Random, kind: str, convert: Callable[[str], object], values: list[str]
) -> Iterator[Case]:
    """The methods that `str` and `bytes` share, on random texts."""
    of: type = str if kind == "str" else bytes
    for text in values:
        subject, piece, other = convert(text), convert(part_of(rng, text)), convert(part_of(rng, text))
        for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
            yield f"{kind}.{name}", (subject, piece, *optional_bounds(rng)), method(of, name)
        for name in ("removeprefix", "removesuffix", "partition", "rpartition", "strip", "lstrip", "rstrip"):
            yield f"{kind}.{name}", (subject, piece), method(of, name)
        for name in ("split", "rsplit"):
            yield f"{kind}.{name}", (subject, rng.choice((None, piece)), rng.randrange(-1, 4)), method(of, name)
        for name in ("center", "ljust", "rjust"):
            fill = () if rng.random() < 0.5 else (convert("*"),)
            yield f"{kind}.{name}", (subject, rng.randrange(-2, 20), *fill), method(of, name)
        for name in NO_ARGUMENTS:
            yield f"{kind}.{name}", (subject,), method(of, name)
        yield f"{kind}.zfill", (subject, rng.randrange(-2, 20)), method(of, "zfill")
        yield f"{kind}.zfill", (convert(rng.choice("+-") + text), rng.randrange(-2, 20)), method(of, "zfill")
        yield f"{kind}.expandtabs", (convert(text.replace(" ", "\t")), rng.randrange(-1, 9)), method(of, "expandtabs")
        yield f"{kind}.splitlines", (subject, True), method(of, "splitlines")
        yield f"{kind}.replace", (subject, piece, other, rng.randrange(-1, 3)), method(of, "replace")
        yield (
            f"{kind}.join",
            (piece, [convert(part_of(rng, text)) for _ in range(rng.randrange(4))]),
            method(of, "join"),
        )


def test_str_methods() -> None:
    rng = random.Random(12)
    check(text_method_cases(rng, "str", str, list(texts(rng, 3000))))


def test_str_index_and_slice() -> None:
    rng = random.Random(13)
    cases: list[Case] = [("str.rjust", ("a", 3, fill), str.rjust) for fill in ("", "xy", "\u00e9")]
    for text in [*texts(rng, 5000), *texts(rng, 500, longest=300)]:
        reach = len(text) + 3
        start, stop = (rng.choice((None, rng.randrange(-reach, reach))) for _ in range(2))
        step = rng.choice((None, 1, 1, -3, -2, -1, 0, 2, 3, 40, -(2**63), 2**62))
        cases.append(("str.item", (text, rng.randrange(-reach, reach)), lambda text, index: text[index]))
        cases.append(("str.slice", (text, start, stop, step), lambda text, start, stop, step: text[start:stop:step]))
        cases.append(("str.items", (text,), list))
        cases.append(("str.len", (text,), len))
    check(cases)


def test_str_handle() -> None:
    """Concatenation in place, comparison, hash, repetition, `chr` and `ord`."""
    rng = random.Random(18)

    def added(text: str, parts: list[str]) -> list[object]:
        return [text + "".join(parts), len(text + "".join(parts))]

    def compared(left: str, right: str) -> list[bool]:
        return [left < right, left == right, left >= right]

    def affixes(text: str, parts: tuple[str, ...]) -> list[bool]:
        return [text.startswith(parts), text.endswith(parts)]

    cases: list[Case] = [
        ("str.chr", ("", code), lambda _, code: chr(code)) for code in (-1, 0, 0x10FFFF, 0x110000, 2**31, -(2**40), 97)
    ]
    for text in texts(rng, 3000):
        other = rng.choice((text, text + "a", text[:-1], *texts(rng, 1)))
        cases.append(("str.sum", (text, list(texts(rng, rng.randrange(6)))), added))
        cases.append(("str.compare", (text, other), compared))
        cases.append(("str.affixes", (text, tuple(part_of(rng, text) for _ in range(rng.randrange(3)))), affixes))
        cases.append(("str.repeat", (text, rng.randrange(-1, 5)), lambda text, times: text * times))
        cases.append(("str.ord", (text[: rng.randrange(3)],), ord))
    check(cases)


HANDLERS = ("strict", "ignore", "replace", "backslashreplace", "unknown")
ENCODINGS = (
    "utf-8",
    "UTF8",
    "ascii",
    "latin-1",
    "ISO-8859-1",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
    "utf-8-sig",
    "foo",
)


def test_encode() -> None:
    rng = random.Random(14)
    check(
        ("str.encode", (text, rng.choice(ENCODINGS), rng.choice((*HANDLERS, "xmlcharrefreplace"))), str.encode)
        for text in texts(rng, 5000)
    )


def test_decode() -> None:
    rng = random.Random(15)
    cases: list[Case] = []
    for text in texts(rng, 5000):
        encoding = rng.choice(ENCODINGS)
        try:
            data = bytearray(text.encode(encoding, "ignore"))
        except LookupError:
            data = bytearray(text.encode())
        for _ in range(rng.randrange(3)):
            if data and rng.random() < 0.5:
                data[rng.randrange(len(data))] = rng.choice(
                    (0x80, 0xC0, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF, 0xD8, 0xDC, 0xA0, rng.randrange(256))
                )
            elif data:
                del data[rng.randrange(len(data)) :]
        cases.append(("bytes.decode", (bytes(data), encoding, rng.choice(HANDLERS)), bytes.decode))
    for length in range(5):
        for _ in range(3000):
            data = bytearray(
                rng.choices(
                    (0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF1, 0xF4, 0xFF), k=length
                )
            )
            cases.append(("bytes.decode", (bytes(data), "utf-8", rng.choice(HANDLERS)), bytes.decode))
    check(cases)


def test_bytes_methods() -> None:
    rng = random.Random(16)

    def latin(text: str) -> bytes:
        return text.encode("latin-1", "replace")

    check(text_method_cases(rng, "bytes", latin, list(texts(rng, 2000))))
    names = "isalpha isdigit isalnum isspace islower isupper istitle".split()
    cases: list[Case] = []
    for data in [*map(latin, texts(rng, 3000)), *(bytes([code]) for code in range(256))]:
        cases.append(("bytes.repr", (data,), repr))
        cases.append(("bytes.is", (data,), lambda data: [method(bytes, name)(data) for name in names]))
        cases.append(
            (
                "bytes.cases",
                (data,),
                lambda data: [data.lower(), data.upper(), data.title(), data.capitalize(), data.swapcase()],
            )
        )
        cases.append(("bytes.hex", (data,), bytes.hex))
        cases.append(("bytes.hex", (data, rng.choice((":", "", "é", "--", "-")), rng.randrange(-4, 5)), bytes.hex))
        text = data.hex(rng.choice(" -:"), rng.randrange(1, 4)) + rng.choice(("", "a", " ", "é"))
        cases.append(("bytes.from_hex", (text,), bytes.fromhex))
    check(cases)


def test_bytes_handle() -> None:
    rng = random.Random(19)

    def handle(left: bytes, right: bytes) -> list[object]:
        return [left + right, left * 2, right in left, left < right, list(left)]

    cases: list[Case] = []
    for text in texts(rng, 2000):
        data = text.encode()
        piece = part_of(rng, text).encode()
        bounds = [rng.choice((None, rng.randrange(-15, 16))) for _ in range(2)]
        step = rng.choice((None, 1, -1, 2, -3, 0))
        cases.append(("bytes.handle", (data, piece), handle))
        cases.append(("bytes.item", (data, rng.randrange(-14, 14)), lambda data, index: data[index]))
        cases.append(("bytes.slice", (data, *bounds, step), lambda data, start, stop, step: data[start:stop:step]))
    check(cases)


def test_int_bytes() -> None:
    rng = random.Random(17)

    def from_bytes(data: bytes, order: str, signed: bool) -> int:
        return int.from_bytes(data, order, signed=signed)  # type: ignore[arg-type]

    def to_bytes(value: int, length: int, order: str, signed: bool) -> bytes:
        return value.to_bytes(length, order, signed=signed)  # type: ignore[arg-type]

    cases: list[Case] = []
    for value in random_ints(rng, 3000):
        order, signed = rng.choice(("big", "little", "big", "middle")), rng.random() < 0.5
        cases.append(("bytes.to_bytes", (value, rng.choice((-1, 0, 1, 2, 8, 9, 17, 20)), order, signed), to_bytes))
        cases.append(("bytes.from_bytes", (rng.randbytes(rng.randrange(12)), order, signed), from_bytes))
    check(cases)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__]))
