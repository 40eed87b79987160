"""`pprint`: values over several lines."""

import dataclasses as _dataclasses
import re as _re
import sys as _sys


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """Equals `pprint.pprint`."""
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pprint(object)


def pp(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False
):
    """Equals `pprint.pp`."""
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Equals `pprint.pformat`."""
    return PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pformat(object)


def saferepr(object):
    """Equals `pprint.saferepr`."""
    return PrettyPrinter()._repr(object, [], 0)


class _Key:
    """Orders what does not compare."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _sorted_items(table):
    return sorted(table.items(), key=lambda pair: (_Key(pair[0]), _Key(pair[1])))


class PrettyPrinter:
    """Writes values that are too wide for a line over several."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._step, self._width, self._depth, self._stream = indent, width, depth, stream
        self._compact, self._sorts, self._underscores = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        """Equals `PrettyPrinter.pprint`."""
        stream = _sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Equals `PrettyPrinter.pformat`."""
        out = []
        self._write(object, out, 0, 0, [], 0)
        return "".join(out)

    def _write(self, value, out, indent, allowance, above, level):
        """Writes a value that begins in column `indent` and is followed by `allowance` characters."""
        shown = self._repr(value, above, level)
        if len(shown) <= self._width - indent - allowance or id(value) in above:
            out.append(shown)
            return
        kind = type(value)
        inner = above + [id(value)]
        level += 1
        if kind is dict:
            self._table("{", value, "}", out, indent, allowance, inner, level)
        elif _is(value, "OrderedDict") and len(value):
            self._pairs("OrderedDict", list(value.items()), out, indent, allowance, inner, level)
        elif _is(value, "defaultdict"):
            self._default_table(value, out, indent, allowance, inner, level)
        elif _is(value, "Counter") and len(value):
            head = "Counter({"
            out.append(head + " " * (self._step - 1))
            self._entries(value.most_common(), out, indent + len(head) - 1, allowance + 2, inner, level)
            out.append("})")
        elif kind is list:
            self._sequence("[", value, "]", out, indent, allowance, inner, level)
        elif kind is tuple:
            self._sequence("(", list(value), ",)" if len(value) == 1 else ")", out, indent, allowance, inner, level)
        elif kind is set and len(value):
            self._sequence("{", sorted(value, key=_Key), "}", out, indent, allowance, inner, level)
        elif kind is frozenset and len(value):
            out.append("frozenset(")
            self._sequence("{", sorted(value, key=_Key), "})", out, indent + 10, allowance, inner, level)
        elif _is(value, "deque") and len(value):
            self._queue(value, out, indent, allowance, inner, level)
        elif kind is str:
            self._text(value, out, indent, allowance, level)
        elif kind is bytes and len(value) > 4:
            self._bytes(value, out, indent, allowance, level)
        elif _is_plain_dataclass(value):
            self._fields(value, out, indent, allowance, inner, level)
        else:
            out.append(shown)

    def _table(self, start, table, end, out, indent, allowance, above, level):
        out.append(start + " " * (self._step - 1))
        pairs = _sorted_items(table) if self._sorts else list(table.items())
        if pairs:
            self._entries(pairs, out, indent, allowance + 1, above, level)
        out.append(end)

    def _entries(self, pairs, out, indent, allowance, above, level):
        indent += self._step
        for at, (key, value) in enumerate(pairs):
            last = at == len(pairs) - 1
            shown = self._repr(key, above, level)
            out.append(shown + ": ")
            self._write(value, out, indent + len(shown) + 2, allowance if last else 1, above, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _pairs(self, name, pairs, out, indent, allowance, above, level):
        out.append(name + "(")
        self._write(pairs, out, indent + len(name) + 1, allowance + 1, above, level)
        out.append(")")

    def _default_table(self, table, out, indent, allowance, above, level):
        if not len(table):
            out.append(repr(table))
            return
        factory = self._repr(table.default_factory, above, level)
        indent += len("defaultdict") + 1
        out.append(f"defaultdict({factory},\n" + " " * indent)
        self._table("{", table, "}", out, indent, allowance + 1, above, level)
        out.append(")")

    def _queue(self, queue, out, indent, allowance, above, level):
        indent += len("deque(")
        out.append("deque(")
        if queue.maxlen is None:
            self._sequence("[", list(queue), "])", out, indent, allowance, above, level)
            return
        self._sequence("[", list(queue), "]", out, indent, 2 - 1, above, level)
        out.append(f",\n{' ' * indent}maxlen={self._repr(queue.maxlen, above, level)})")

    def _sequence(self, start, items, end, out, indent, allowance, above, level):
        out.append(start)
        indent += self._step
        if self._step > 1:
            out.append(" " * (self._step - 1))
        line = ",\n" + " " * indent
        between = ""
        room = most = self._width - indent + 1
        allowance += len(end)
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if last:
                most -= allowance
                room -= allowance
            if self._compact:
                shown = self._repr(item, above, level)
                needed = len(shown) + 2
                if room < needed:
                    room = most
                    if between:
                        between = line
                if room >= needed:
                    room -= needed
                    out.append(between + shown)
                    between = ", "
                    continue
            out.append(between)
            between = line
            self._write(item, out, indent, allowance if last else 1, above, level)
        out.append(end)

    def _fields(self, value, out, indent, allowance, above, level):
        name = type(value).__name__
        indent += len(name) + 1
        out.append(name + "(")
        fields = [field.name for field in _dataclasses.fields(value) if field.repr]
        for at, field in enumerate(fields):
            last = at == len(fields) - 1
            out.append(field + "=")
            self._write(getattr(value, field), out, indent + len(field) + 1, allowance + 1 if last else 1, above, level)
            if not last:
                out.append(",\n" + " " * indent)
        out.append(")")

    def _text(self, text, out, indent, allowance, level):
        chunks = []
        if level == 1:
            indent += 1
            allowance += 1
        lines = text.splitlines(True)
        room = self._width - indent
        for at, line in enumerate(lines):
            shown = repr(line)
            final = at == len(lines) - 1
            if len(shown) <= (room - allowance if final else room):
                chunks.append(shown)
                continue
            parts = _re.findall(r"\S*\s*", line)
            parts.pop()
            current = ""
            for place, part in enumerate(parts):
                candidate = current + part
                most = room - allowance if final and place == len(parts) - 1 else room
                if len(repr(candidate)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        joined = ("\n" + " " * indent).join(chunks)
        out.append(f"({joined})" if level == 1 else joined)

    def _bytes(self, data, out, indent, allowance, level):
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        chunks = []
        current = b""
        last = len(data) // 4 * 4
        for at in range(0, len(data), 4):
            part = data[at : at + 4]
            if at == last:
                room -= allowance
            if len(repr(current + part)) > room:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current = current + part
        if current:
            chunks.append(repr(current))
        joined = ("\n" + " " * indent).join(chunks)
        out.append(f"({joined})" if level == 1 else joined)

    def _repr(self, value, above, level):
        """The value on one line."""
        kind = type(value)
        if kind is int and self._underscores:
            return f"{value:_d}"
        if kind not in (dict, list, tuple):
            return repr(value)
        if not value:
            return repr(value)
        if self._depth and level >= self._depth:
            return "{...}" if kind is dict else "[...]" if kind is list else "(...,)" if len(value) == 1 else "(...)"
        if id(value) in above:
            return f"<Recursion on {kind.__name__} with id={id(value)}>"
        inner = above + [id(value)]
        level += 1
        if kind is dict:
            pairs = _sorted_items(value) if self._sorts else list(value.items())
            shown = [f"{self._repr(key, inner, level)}: {self._repr(item, inner, level)}" for key, item in pairs]
            return "{" + ", ".join(shown) + "}"
        shown = ", ".join([self._repr(item, inner, level) for item in value])
        if kind is list:
            return f"[{shown}]"
        return f"({shown},)" if len(value) == 1 else f"({shown})"


def _is(value, name):
    """Whether it is of the class of this name in `collections`, whose members stand in no namespace at run time."""
    return type(value).__name__ == name and type(value).__module__ == "collections"


def _is_plain_dataclass(value):
    return _dataclasses.is_dataclass(value) and repr(value).startswith(type(value).__name__ + "(")
