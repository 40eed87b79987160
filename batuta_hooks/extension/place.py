"""Built extensions -> beside the packages that they stand for, where Python finds them first."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from batuta_hooks.cargo.build import build_extension
from batuta_hooks.migration import Migration

# What Python looks for before it looks for __init__.py; the stable ABI's name serves every version.
FILE_NAME = "__init__.pyd" if sys.platform == "win32" else "__init__.abi3.so"


def place_extensions(migration: Migration) -> list[Path]:
    """Build the extension of every library that has functions to export; returns the files beside the packages."""
    options = migration.options
    placed = []
    for work in migration.works:
        if not work.program.library or work.compiled is None:
            continue
        for package in sorted({export.module.partition(".")[0] for export in work.compiled.exports}):
            if not (options.out / "extension" / package).is_dir():
                continue
            built = build_extension(options.out, options.crate, package, options.profile, jobs=options.jobs)
            target = work.program.root / package / FILE_NAME
            temporary = target.with_name(f".{target.name}.tmp")
            shutil.copy2(built, temporary)
            os.replace(temporary, target)
            placed.append(target)
    return placed
