"""The room a piece of text may take, in rustfmt's terms, and the measures of text that rustfmt takes."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

TAB = 4
MARK = 0xF0000  # a line that starts with chr(MARK + n) comes from Python line n; these characters take no room
LAST_MARK = 0x10FFFF
TRAILING = "\U000efffe"  # stands before a comment at the end of a line, which takes no room either


class DoesNotFitError(Exception):
    """The text cannot be laid out in the room given; the caller tries another layout."""


class Shape(NamedTuple):
    """`width` columns are left on this line; later lines are indented by `block + align`.

    `offset` is what the first line has used beyond `block`.
    """

    width: int
    block: int
    align: int = 0
    offset: int = 0

    def sub_width(self, count: int) -> Shape:
        """`count` columns fewer on the right."""
        if count > self.width:
            raise DoesNotFitError
        return Shape(self.width - count, self.block, self.align, self.offset)

    def offset_left(self, count: int) -> Shape:
        """`count` columns are used on the left of the first line."""
        if count > self.width:
            raise DoesNotFitError
        return Shape(self.width - count, self.block, self.align, self.offset + count)

    def clipped_left(self, count: int) -> Shape:
        """As `offset_left`, with no room left instead of a failure."""
        return Shape(max(self.width - count, 0), self.block, self.align, self.offset + count)

    def block_indent(self) -> Shape:
        """One level deeper, at the start of a line."""
        if self.align == 0:
            return Shape(self.width, self.block + TAB, 0, 0)
        return Shape(self.width, self.block, self.align + TAB, self.align + TAB)

    def unaligned(self) -> Shape:
        """Later lines start at the block's indentation."""
        return Shape(self.width, self.block, 0, self.offset)

    def visual(self) -> Shape:
        """Later lines start below the present column."""
        return Shape(self.width, self.block, self.offset, self.offset)

    def with_width(self, width: int) -> Shape:
        """The same place with other room."""
        return Shape(width, self.block, self.align, self.offset)

    @property
    def indent(self) -> int:
        """Columns before a later line."""
        return self.block + self.align

    @property
    def used(self) -> int:
        """Columns of the first line that are taken."""
        return self.block + self.offset

    def newline(self) -> str:
        """A line break with the indentation of later lines."""
        return "\n" + " " * self.indent


def unmarked(line: str) -> str:
    """The line without its source mark."""
    return line[1:] if line and line[0] >= "\U000f0000" else line


def width(line: str) -> int:
    """Columns of one line on the screen."""
    if line.isascii():
        return len(line)
    line = unmarked(line).partition(TRAILING)[0]
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def size(text: str) -> int:
    """Bytes in UTF-8: rustfmt takes these for columns in many places, and so must we."""
    if text.isascii():
        return len(text)
    if "\n" in text:
        text = "\n".join(unmarked(line) for line in text.split("\n"))
    return len(text.encode("utf-8", "surrogatepass"))


def first_line(text: str) -> str:
    """The text up to its first line break."""
    return text.partition("\n")[0]


def last_line(text: str) -> str:
    """The text after its last line break."""
    return unmarked(text.rpartition("\n")[2])


def first_width(text: str) -> int:
    """Columns of the first line."""
    return width(first_line(text))


def last_width(text: str) -> int:
    """Columns of the last line, its indentation included."""
    return width(last_line(text))


def last_width_trimmed(text: str) -> int:
    """Columns of the last line without its indentation."""
    return width(last_line(text).strip())


def extra_offset(text: str, shape: Shape) -> int:
    """Columns that the last line of `text` takes beyond `shape`'s start."""
    if "\n" not in text:
        return size(text)
    return max(size(last_line(text)) - shape.used, 0)


def line_count(text: str) -> int:
    """The number of lines."""
    return text.count("\n") + 1


def extendable(text: str) -> bool:
    """The last line holds closing brackets only, so more may follow on it."""
    last = last_line(text)
    if last.endswith('"#'):
        return True
    return not last.partition(TRAILING)[0].strip("()]}?> \t")


def fits(text: str, max_width: int, shape: Shape) -> bool:
    """The first line keeps to the shape, all others to the page; lines of comment do not count."""
    if "\n" not in text:
        return width(text) <= shape.width
    lines = [line for line in text.split("\n") if not unmarked(line).lstrip().startswith("//")]
    if width(lines[0]) > shape.width:
        return False
    if any(width(line) > max_width for line in lines[1:]):
        return False
    return len(lines) == 1 or width(lines[-1]) <= shape.used + shape.width


def prefer_next_line(same: str, below: str) -> bool:
    """A right-hand side looks better on a line of its own than behind its left-hand side."""
    if "\n" not in below or same.count("\n") > below.count("\n") + 1:
        return True
    return any(first_line(same).endswith(bracket) and not first_line(below).endswith(bracket) for bracket in "({[")


def mark(text: str, line: int) -> str:
    """Give every later line of `text` that has no Python line yet the line `line`."""
    if not line or "\n" not in text:
        return text
    sign = line_break(line)
    head, *rest = text.split("\n")
    return head + "".join("\n" + item if item and item[0] >= "\U000f0000" else sign + item for item in rest)


def line_break(line: int) -> str:
    """A line break whose next line comes from Python line `line`."""
    return "\n" + chr(MARK + line) if 0 < line <= LAST_MARK - MARK else "\n"
