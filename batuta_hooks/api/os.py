"""`os`, but for processes."""

from __future__ import annotations

from batuta_hooks.api.dynamic import IMPORTED, functions, objects
from batuta_hooks.api.entry import Entry, function, over, refused

SAMPLE_IMPORTS = "import os"

PROCESSES = "system popen fork execv execvp kill wait waitpid spawnv startfile"

ROWS: tuple[Entry, ...] = (
    function(
        "os.getcwd",
        "",
        [over("() -> str", "py::os::path::getcwd", raises=True)],
        dynamic=IMPORTED,
        doc="The working folder.",
    ),
    *functions(
        "os",
        "chdir cpu_count fsdecode fsencode fspath getenv getpid listdir lstat makedirs mkdir remove removedirs rename "
        "replace rmdir scandir stat strerror unlink walk _exit _stat",
    ),
    *objects(
        "os",
        "altsep curdir devnull environ error extsep linesep name pardir pathsep sep F_OK R_OK W_OK X_OK PathLike "
        "stat_result",
    ),
    *(refused(f"os.{name}", "a migrated program starts no processes") for name in PROCESSES.split()),
    refused("os.urandom", "its bytes differ from run to run; use random with a seed"),
    refused("os.get_terminal_size", "terminals differ from run to run"),
)
