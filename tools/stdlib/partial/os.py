"""`os`: what is more than a system call. The rest is the runtime's own."""

from abc import ABC, abstractmethod
from collections import namedtuple
from os import _stat, fspath, listdir
from os import path as _path


class PathLike(ABC):
    """What has a path."""

    @abstractmethod
    def __fspath__(self):
        """The path as text."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__fspath__")


stat_result = namedtuple(
    "stat_result", "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime"
)


def stat(path, *, follow_symlinks=True):
    """Equals `os.stat`, times in seconds."""
    return stat_result(*_stat(path, follow_symlinks=follow_symlinks))


def lstat(path):
    """Equals `os.lstat`."""
    return stat(path, follow_symlinks=False)


class DirEntry:
    """What `scandir` yields."""

    def __init__(self, folder, name):
        self.name = name
        self.path = _path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self.path) and (follow_symlinks or not _path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self.path) and (follow_symlinks or not _path.islink(self.path))

    def is_symlink(self):
        return _path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Entries:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    """Equals `os.scandir`."""
    folder = fspath(path)
    return _Entries([DirEntry(folder, name) for name in listdir(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Equals `os.walk`."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if _path.isdir(_path.join(top, name))]
    files = [name for name in names if not _path.isdir(_path.join(top, name))]
    if topdown:
        yield top, folders, files
    for name in folders:
        inner = _path.join(top, name)
        if followlinks or not _path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files
