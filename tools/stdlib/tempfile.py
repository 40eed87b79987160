"""`tempfile`: folders and files that go away."""

import os as _os

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_state = {"count": 0}

tempdir = None


def gettempdir():
    """Equals `tempfile.gettempdir`."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        folder = _os.environ.get(name)
        if folder and _os.path.isdir(folder):
            return _os.path.abspath(folder)
    for folder in ("/tmp", "/var/tmp", "/usr/tmp"):
        if _os.path.isdir(folder):
            return folder
    return _os.getcwd()


def gettempprefix():
    """Equals `tempfile.gettempprefix`."""
    return "tmp"


def _free(suffix, prefix, folder):
    """A path that nothing has; the program's own random numbers are left as they are."""
    folder = gettempdir() if folder is None else _os.path.abspath(folder)
    while True:
        _state["count"] += 1
        number = _os.getpid() * 1000003 + _state["count"] * 7919
        letters = ""
        for _ in range(8):
            number, letter = divmod(number * 31 + 17, 37)
            number %= 1000000007
            letters += _LETTERS[letter]
        path = _os.path.join(folder, f"{'tmp' if prefix is None else prefix}{letters}{suffix or ''}")
        if not _os.path.lexists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Equals `tempfile.mkdtemp`."""
    path = _free(suffix, prefix, dir)
    _os.mkdir(path)
    return path


def _removed(path):
    """Removes a folder and all that is in it."""
    for name in _os.listdir(path):
        inner = _os.path.join(path, name)
        if _os.path.isdir(inner) and not _os.path.islink(inner):
            _removed(inner)
        else:
            _os.remove(inner)
    _os.rmdir(path)


class TemporaryDirectory:
    """A folder that is removed when its `with` block ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, trace):
        self.cleanup()
        return None

    def cleanup(self):
        if _os.path.isdir(self.name):
            _removed(self.name)
