"""`sys`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, function, over, refused

SAMPLE_IMPORTS = "import sys"

ROWS: tuple[Entry, ...] = (
    function("sys.maxsize", "", [over("() -> int", "py::int::MAXSIZE")], kind="constant", samples=["sys.maxsize"]),
    function(
        "sys.setrecursionlimit",
        "limit, /",
        [over("(limit: int) -> None", "py::recursion::set_limit", raises=True)],
        dynamic="py::imported",
        doc="Sets the limit of nested calls.",
    ),
    function(
        "sys.getrecursionlimit",
        "",
        [over("() -> int", "py::recursion::limit")],
        dynamic="py::imported",
        samples=["sys.getrecursionlimit()"],
        doc="The limit of nested calls.",
    ),
    *functions("sys", "exit intern getdefaultencoding"),
    *objects("sys", "argv byteorder float_info maxunicode platform stderr stdin stdout version_info"),
    refused("sys.getsizeof", "sizes of objects are CPython's own"),
    refused("sys.getrefcount", "reference counts are CPython's own"),
    refused("sys.modules", "a migrated program has no modules at run time"),
    refused("sys.path", "a migrated program imports nothing at run time"),
    refused("sys.version", "a migrated program does not run in CPython; use sys.version_info"),
    refused("sys.settrace", "a migrated program has no frames"),
    refused("sys.exc_info", "name the exception with `except ... as error`"),
)
