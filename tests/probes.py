"""Builds the runtime's examples that tests drive: one profile, one set of features, one build folder for all."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.cargo import find_cargo, target_dir
from batuta_hooks.crate.runtime import RUNTIME_DIR


@cache
def probe(name: str) -> Path:
    """The binary of an example, built when needed; cargo itself lets one test process build at a time."""
    command = [find_cargo(), "build", "--quiet", "--features", "sklearn", "--example", name, "--message-format", "json"]
    limits = process.Limits(seconds=3600)
    built = process.run(command, cwd=RUNTIME_DIR, env=environment(), limits=limits)
    assert built.returncode == 0, built.stderr.text[-2000:]
    artifacts = (json.loads(line) for line in built.stdout.text.splitlines())
    return Path(next(found["executable"] for found in artifacts if found.get("target", {}).get("name") == name))


def environment() -> dict[str, str]:
    """Cargo's settings for the runtime's own tests: quick to build, quick enough to run."""
    return {
        **os.environ,
        "CARGO_TARGET_DIR": str(target_dir()),
        "CARGO_PROFILE_DEV_DEBUG": "false",
        "CARGO_PROFILE_DEV_OPT_LEVEL": "1",
    }
