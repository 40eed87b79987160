"""`os.path`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import IMPORTED, functions, objects
from batuta_hooks.api.entry import Entry, function, over, refused

SAMPLE_IMPORTS = "import os.path"
P = "os.path"


def _of(name: str, result: str, samples: list[str], doc: str, *, raises: bool = False, param: str = "path") -> Entry:
    """A function of one path."""
    overload = over(f"({param}: str) -> {result}", f"py::os::path::{name}", raises=raises)
    return function(f"{P}.{name}", param, [overload], dynamic=IMPORTED, samples=samples, doc=doc)


ROWS: tuple[Entry, ...] = (
    function(
        f"{P}.join",
        "a, /, *p",
        [over("(a: str, *p: str) -> str", "py::os::path::join")],
        dynamic=IMPORTED,
        samples=["os.path.join('a')", "os.path.join('a', 'b/', '', 'c')", "os.path.join('a', '/b')"],
        doc="The parts with a slash between them.",
    ),
    _of("basename", "str", ["os.path.basename('a/b.txt')", "os.path.basename('a/')"], "The last part.", param="p"),
    _of("dirname", "str", ["os.path.dirname('a/b')", "os.path.dirname('/a')"], "All but the last part.", param="p"),
    _of("split", "tuple[str, str]", ["os.path.split('a/b')", "os.path.split('//a')"], "Head and last part.", param="p"),
    _of(
        "splitext",
        "tuple[str, str]",
        ["os.path.splitext('a.tar.gz')", "os.path.splitext('d.x/.rc')", "os.path.splitext('..a.b')"],
        "Root and extension.",
        param="p",
    ),
    _of("isabs", "bool", ["os.path.isabs('/a')", "os.path.isabs('a')"], "Whether it starts at the root.", param="s"),
    _of(
        "normpath",
        "str",
        ["os.path.normpath('a//b/./../c')", "os.path.normpath('../../a')", "os.path.normpath('')"],
        "Without empty parts and detours.",
    ),
    _of("abspath", "str", ["os.path.abspath('/a/../b')"], "From the root, without detours.", raises=True),
    _of("exists", "bool", ["os.path.exists('/')", "os.path.exists('/no/such')"], "Whether it is there."),
    _of("lexists", "bool", ["os.path.lexists('/')"], "Whether it is there, be it a broken link."),
    _of("isfile", "bool", ["os.path.isfile('/')"], "Whether it is a file."),
    _of("isdir", "bool", ["os.path.isdir('/')"], "Whether it is a folder.", param="s"),
    _of("islink", "bool", ["os.path.islink('/')"], "Whether it is a link."),
    _of("getsize", "int", ["os.path.getsize('/no/such')"], "The size in bytes.", raises=True, param="filename"),
    _of("expanduser", "str", ["os.path.expanduser('a~')"], "With the user's folder for ~."),
    _of("expandvars", "str", ["os.path.expandvars('$NO_SUCH_NAME/${NOR_THIS}/a$')"], "With variables replaced."),
    function(
        f"{P}.relpath",
        "path, start=None",
        [over("(path: str, start: str = '.') -> str", "py::os::path::relpath", raises=True)],
        dynamic=IMPORTED,
        samples=["os.path.relpath('/a/b', '/a/c/d')", "os.path.relpath('/a', '/a')", "os.path.relpath('')"],
        doc="The way from one path to another.",
    ),
    function(
        f"{P}.commonprefix",
        "m",
        [over("(m: list[str]) -> str", "py::os::path::commonprefix")],
        dynamic=IMPORTED,
        samples=["os.path.commonprefix(['/usr/lib', '/usr/local'])", "os.path.commonprefix([])"],
        doc="The longest text that all begin with.",
    ),
    function(
        f"{P}.commonpath",
        "paths",
        [over("(paths: list[str]) -> str", "py::os::path::commonpath", raises=True)],
        dynamic=IMPORTED,
        samples=["os.path.commonpath(['/usr/lib', '/usr/local'])", "os.path.commonpath(['a', '/b'])"],
        doc="The longest path that all begin with.",
    ),
    *functions(P, "getmtime normcase realpath samefile splitdrive"),
    *objects(P, "altsep curdir defpath devnull extsep pardir pathsep sep"),
    refused(f"{P}.getatime", "times of access differ from run to run"),
    refused(f"{P}.ismount", "file systems differ from machine to machine"),
)
