"""`csv`: dialects, dict readers and writers over the runtime's reader and writer."""

from csv import _reader, _writer

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
_OPTIONS = (
    "delimiter", "quotechar", "doublequote", "escapechar", "lineterminator", "quoting", "skipinitialspace", "strict",
)
_DIALECTS = {}
_limit = 131072


class Error(Exception):
    """What is wrong with a text or a dialect."""

    __module__ = "_csv"


class Dialect:
    """The options of a format; its attributes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    escapechar = None
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    skipinitialspace = False
    strict = False


class excel(Dialect):
    """What spreadsheets write."""


class excel_tab(excel):
    """The same with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Everything quoted, lines of UNIX."""

    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, **fmtparams):
    """Equals `csv.register_dialect`."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _DIALECTS[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name):
    """Equals `csv.unregister_dialect`."""
    if name not in _DIALECTS:
        raise Error("unknown dialect")
    del _DIALECTS[name]


def get_dialect(name):
    """Equals `csv.get_dialect`."""
    if name not in _DIALECTS:
        raise Error("unknown dialect")
    return _DIALECTS[name]


def list_dialects():
    """Equals `csv.list_dialects`."""
    return list(_DIALECTS)


def field_size_limit(limit=None):
    """Equals `csv.field_size_limit`."""
    return _limit


def _dialect(dialect, options):
    if dialect is None:
        dialect = excel
    elif isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in _OPTIONS:
        setattr(made, name, getattr(dialect, name, getattr(Dialect, name)))
    for name, value in options.items():
        if name not in _OPTIONS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(made, name, value)
    _check(made, options)
    return made


def _check(dialect, options):
    for name in ("delimiter", "quotechar", "escapechar"):
        value = getattr(dialect, name)
        if value is None and name != "delimiter":
            continue
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    if not isinstance(dialect.quoting, int) or not 0 <= dialect.quoting <= 3:
        raise TypeError('bad "quoting" value')
    if dialect.quotechar is None and "quoting" not in options and dialect.quoting == QUOTE_MINIMAL:
        dialect.quoting = QUOTE_NONE
    if dialect.quoting != QUOTE_NONE and dialect.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    if not isinstance(dialect.lineterminator, str):
        raise TypeError('"lineterminator" must be a string')


def reader(csvfile, dialect=None, **fmtparams):
    """Equals `csv.reader`."""
    return _reader(csvfile, _dialect(dialect, fmtparams), Error)


def writer(csvfile, dialect=None, **fmtparams):
    """Equals `csv.writer`."""
    return _writer(csvfile, _dialect(dialect, fmtparams), Error)


class DictReader:
    """Rows as dicts, by the names of the first."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names) :]
        elif len(names) > len(row):
            for name in names[len(row) :]:
                made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows, in the order of the names."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict.keys() if key not in self.fieldnames]
            if wrong:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join([repr(key) for key in wrong])}")
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)
