"""`string`: templates and formatters. The constants are the runtime's own."""

import re as _re
from collections import ChainMap as _ChainMap


class Template:
    """Text with `$name` placeholders."""

    delimiter = "$"
    idpattern = r"[_a-zA-Z][_a-zA-Z0-9]*"

    def __init__(self, template):
        self.template = template

    def _regex(self):
        delimiter = _re.escape(self.delimiter)
        name = self.idpattern
        return _re.compile(
            rf"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|\{{(?P<braced>{name})\}}|(?P<invalid>))"
        )

    def _invalid(self, match):
        at = match.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = at - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _mapping(self, mapping, kws):
        return _ChainMap(kws, mapping) if kws else mapping

    def substitute(self, mapping={}, /, **kws):
        mapping = self._mapping(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return str(mapping[name])
            if match.group("escaped") is not None:
                return self.delimiter
            self._invalid(match)

        return self._regex().sub(convert, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        mapping = self._mapping(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            return match.group()

        return self._regex().sub(convert, self.template)

    def get_identifiers(self):
        names = []
        for match in self._regex().finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None and name not in names:
                names.append(name)
        return names

    def is_valid(self):
        return all(match.group("invalid") is None for match in self._regex().finditer(self.template))


class Formatter:
    """`str.format` as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
