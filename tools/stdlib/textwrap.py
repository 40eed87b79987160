"""`textwrap`: wrapped, filled, shortened, indented text."""

import re

_SPACE = "\t\n\x0b\x0c\r "
# Words: runs between blanks, split after hyphens inside words and at dashes between them.
_PIECES = re.compile(
    r"([\t\n\x0b\x0c\r ]+"
    r"|(?<=[\w!\"'&.,?])-{2,}(?=\w)"
    r"|[^\t\n\x0b\x0c\r ](?:[^\t\n\x0b\x0c\r ]*?)"
    r"(?:-(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])"
    r"|(?=[\t\n\x0b\x0c\r ]|\Z)"
    r"|(?<=[\w!\"'&.,?])(?=-{2,}\w)))"
)
_BLANKS = re.compile(r"([\t\n\x0b\x0c\r ]+)")
_SENTENCE = re.compile(r"[a-z][\.\!\?][\"\']?\Z")
_TABLE = {ord(blank): " " for blank in _SPACE}


class TextWrapper:
    """The options of wrapping."""

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """The lines of the text, none longer than the width."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_TABLE)
        pattern = _PIECES if self.break_on_hyphens is True else _BLANKS
        pieces = [piece for piece in pattern.split(text) if piece]
        if self.fix_sentence_endings:
            _widen_sentence_ends(pieces)
        return self._lines(pieces)

    def fill(self, text):
        """The wrapped lines as one text."""
        return "\n".join(self.wrap(text))

    def _indent(self, lines):
        return self.subsequent_indent if lines else self.initial_indent

    def _lines(self, pieces):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        rest = pieces[::-1]
        while rest:
            indent = self._indent(lines)
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not rest[-1].strip():
                rest.pop()
            line = []
            used = 0
            while rest and used + len(rest[-1]) <= width:
                used += len(rest[-1])
                line.append(rest.pop())
            if rest and len(rest[-1]) > width:
                self._long_word(rest, line, used, width)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            fits = (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or ((not rest or (self.drop_whitespace and len(rest) == 1 and not rest[0].strip())) and used <= width)
            )
            if fits:
                lines.append(indent + "".join(line))
                continue
            self._cut(lines, line, used, width, indent)
            break
        return lines

    def _cut(self, lines, line, used, width, indent):
        """Ends the last allowed line with the placeholder."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            used -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _long_word(self, rest, line, used, width):
        """Breaks a word that is wider than a line, or gives it a line of its own."""
        space = 1 if width < 1 else width - used
        if not self.break_long_words:
            if not line:
                line.append(rest.pop())
            return
        word = rest[-1]
        end = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind("-", 0, space)
            if hyphen > 0 and any(char != "-" for char in word[:hyphen]):
                end = hyphen + 1
        line.append(word[:end])
        rest[-1] = word[end:]


def _widen_sentence_ends(pieces):
    at = 0
    while at < len(pieces) - 1:
        if pieces[at + 1] == " " and _SENTENCE.search(pieces[at]):
            pieces[at + 1] = "  "
            at += 2
        else:
            at += 1


def wrap(text, width=70, **kwargs):
    """Equals `textwrap.wrap`."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Equals `textwrap.fill`."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Equals `textwrap.shorten`."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Equals `textwrap.dedent`."""
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            at = 0
            while at < len(margin) and at < len(indent) and margin[at] == indent[at]:
                at += 1
            margin = margin[:at]
    if margin:
        lines = [line[len(margin) :] if line.startswith(margin) else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Equals `textwrap.indent`."""
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
