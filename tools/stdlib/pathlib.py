"""`pathlib` on a POSIX system."""

import os as _os
import re as _re


def _pattern(text):
    """A shell pattern as a regular expression."""
    made = []
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char == "*":
            made.append(".*")
        elif char == "?":
            made.append(".")
        elif char == "[":
            end = at
            if text[end : end + 1] == "!":
                end += 1
            if text[end : end + 1] == "]":
                end += 1
            end = text.find("]", end)
            if end < 0:
                made.append("\\[")
                continue
            inner = text[at:end].replace("\\", "\\\\")
            at = end + 1
            if inner[0] == "!":
                inner = "^" + inner[1:]
            elif inner[0] == "^":
                inner = "\\" + inner
            made.append(f"[{inner}]")
        else:
            made.append(_re.escape(char))
    return _re.compile("(?s:" + "".join(made) + r")\Z")


def _split(text):
    """The root and the parts of a path."""
    root = ""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    return root, [part for part in text.split("/") if part and part != "."]


class PurePath:
    """A path as text, by its parts."""

    def __init__(self, *args):
        root = ""
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                own_root, own = arg._root, arg._tail
            else:
                if not isinstance(arg, str):
                    if not hasattr(arg, "__fspath__"):
                        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(arg).__name__}")
                    arg = arg.__fspath__()
                own_root, own = _split(arg)
            if own_root:
                root = own_root
                parts = list(own)
            else:
                parts = parts + list(own)
        self._root = root
        self._tail = parts

    def _with(self, root, tail):
        made = type(self)()
        made._root = root
        made._tail = tail
        return made

    def __str__(self):
        if not self._root and not self._tail:
            return "."
        return self._root + "/".join(self._tail)

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + str(self)

    def _key(self):
        return (self._root, self._tail)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def _parts(self):
        return ([self._root] if self._root else []) + self._tail

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._parts() < other._parts()

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._parts() <= other._parts()

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._parts() > other._parts()

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._parts() >= other._parts()

    @property
    def parts(self):
        return tuple(self._parts())

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._with(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return tuple(self._with(self._root, self._tail[:size]) for size in range(len(self._tail) - 1, -1, -1))

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._with(self._root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        return self.with_name((name[: -len(old)] if old else name) + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def joinpath(self, *args):
        return type(self)(self, *args)

    def __truediv__(self, key):
        if not isinstance(key, (str, PurePath)) and not hasattr(key, "__fspath__"):
            return NotImplemented
        return type(self)(self, key)

    def __rtruediv__(self, key):
        if not isinstance(key, (str, PurePath)) and not hasattr(key, "__fspath__"):
            return NotImplemented
        return type(self)(key, self)

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        size = len(base._tail)
        if base._root != self._root or self._tail[:size] != base._tail:
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute."
            )
        return self._with("", self._tail[size:])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return base._root == self._root and self._tail[: len(base._tail)] == base._tail

    def match(self, path_pattern):
        root, parts = _split(path_pattern)
        if not root and not parts:
            raise ValueError("empty pattern")
        if root:
            if self._root != root or len(parts) != len(self._tail):
                return False
        elif len(parts) > len(self._parts()):
            return False
        own = self._parts()[::-1]
        return all(_pattern(wanted).match(part) for part, wanted in zip(own, parts[::-1]))


class PurePosixPath(PurePath):
    """The same by its other name."""


class Path(PurePath):
    """A path in the file system."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_os.path.expanduser("~"))

    def stat(self, *, follow_symlinks=True):
        return _os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return _os.lstat(str(self))

    def exists(self):
        return _os.path.exists(str(self))

    def is_file(self):
        return _os.path.isfile(str(self))

    def is_dir(self):
        return _os.path.isdir(str(self))

    def is_symlink(self):
        return _os.path.islink(str(self))

    def samefile(self, other_path):
        return _os.path.samefile(str(self), _os.fspath(other_path))

    def absolute(self):
        return self if self._root else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        if strict and not self.exists():
            _os.stat(str(self.absolute()))
        return type(self)(_os.path.realpath(str(self)))

    def expanduser(self):
        return type(self)(_os.path.expanduser(str(self)))

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", -1, encoding, errors) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def iterdir(self):
        for name in _os.listdir(str(self)):
            yield self._with(self._root, [*self._tail, name])

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        root, parts = _split(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self._select(parts)

    def rglob(self, pattern):
        root, parts = _split(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self._select(["**", *parts])

    def _names(self):
        try:
            return _os.listdir(str(self))
        except OSError:
            return []

    def _select(self, parts):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if first == "**":
            seen = set()
            for folder in self._folders():
                for found in folder._select(rest):
                    if found not in seen:
                        seen.add(found)
                        yield found
            return
        if not any(char in first for char in "*?["):
            inner = self._with(self._root, [*self._tail, first])
            if inner.exists() if not rest else inner.is_dir():
                yield from inner._select(rest)
            return
        pattern = _pattern(first)
        for name in self._names():
            if pattern.match(name):
                inner = self._with(self._root, [*self._tail, name])
                if not rest or inner.is_dir():
                    yield from inner._select(rest)

    def _folders(self):
        yield self
        for name in self._names():
            inner = self._with(self._root, [*self._tail, name])
            if inner.is_dir() and not inner.is_symlink():
                yield from inner._folders()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _os.rename(str(self), _os.fspath(target))
        return type(self)(target)

    def replace(self, target):
        _os.replace(str(self), _os.fspath(target))
        return type(self)(target)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                with open(str(self), "x"):
                    pass
            return
        with open(str(self), "a"):
            pass

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        return None


class PosixPath(Path, PurePosixPath):
    """What `Path` makes."""
