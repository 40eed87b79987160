"""Runs cargo on a generated crate and reads what it says.

In: a crate's folder, a profile, the modules that were rendered. Out: `Build`, the binaries that were built, and for
those that were not, diagnostics on Python lines: a bare rustc error is never shown.
"""

from batuta_hooks.cargo.build import Build, build
from batuta_hooks.cargo.find import find_cargo, target_dir
from batuta_hooks.cargo.messages import RustcError

__all__ = ["Build", "RustcError", "build", "find_cargo", "target_dir"]
