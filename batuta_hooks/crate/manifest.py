"""Cargo.toml and Cargo.lock of a generated crate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from batuta_hooks.crate.bridge import bridge_lock
from batuta_hooks.crate.runtime import runtime_lock, runtime_version, rust_version
from batuta_hooks.diagnostics import BatutaError

CRATE_VERSION = "0.1.0"

# Generated i64 arithmetic relies on overflow checks, so every profile has them. A program ends where it panics; an
# extension goes on in Python, and so has to unwind.
_PROFILES = """\
[profile.dev]
overflow-checks = true

[profile.release]
codegen-units = 1
lto = "fat"
opt-level = 3
overflow-checks = true
panic = "{panic}"
strip = "symbols"

# Published crates mean their arithmetic to wrap where it may.
[profile.release.package."*"]
overflow-checks = false

# `batuta migrate` builds with this one: full speed without link-time optimisation.
[profile.migrate]
inherits = "release"
codegen-units = 16
incremental = false
lto = "off"

# `batuta validate --fast` builds with this one: from an edited line to a verdict in a second.
[profile.validate]
inherits = "dev"
codegen-units = 256
debug = false
incremental = true
opt-level = 1
overflow-checks = true

[profile.validate.package."*"]
codegen-units = 16
opt-level = 3

[profile.validate.package.batuta-rt]
codegen-units = 16
opt-level = 3
"""

# A sum of literals that leaves 64 bits is found at run time as any other is.
_LINTS = """\
[lints.rust]
arithmetic_overflow = "allow"
unsafe_code = "forbid"
"""


def cargo_toml(name: str, features: Iterable[str], packages: Sequence[str] = ()) -> str:
    """The manifest: the crate, its workspace with the runtime and the extensions of packages as members, the
    profiles.
    """
    members = ["runtime", *(["bridge"] if packages else []), *(f"extension/{package}" for package in packages)]
    member_list = ", ".join(f'"{member}"' for member in members)
    listed = ", ".join(f'"{feature}"' for feature in sorted(features))
    enabled = f", features = [{listed}]" if listed else ""
    return f"""\
[package]
name = "{name}"
version = "{CRATE_VERSION}"
edition = "2024"
rust-version = "{rust_version()}"
publish = false

[workspace]
members = [{member_list}]

[dependencies]
batuta-rt = {{ path = "runtime"{enabled} }}

{_LINTS}
{_PROFILES.format(panic="unwind" if packages else "abort")}"""


def cargo_lock(name: str, packages: Sequence[str] = ()) -> str:
    """The runtime's pinned dependencies, with the generated crate and its extensions put in their places."""
    head, pinned = _pinned(runtime_lock())
    if packages:
        pinned = {**_pinned(bridge_lock())[1], **pinned}
        for package in packages:
            pinned[f"{name}-extension-{package}", CRATE_VERSION] = (
                f'[[package]]\nname = "{name}-extension-{package}"\nversion = "{CRATE_VERSION}"\n'
                f'dependencies = [\n "{name}",\n "batuta-bridge",\n "batuta-rt",\n]'
            )
    if any(name == dependency for dependency, _ in pinned):
        advice = "set `crate` in [tool.batuta] of pyproject.toml"
        raise BatutaError(f"the crate cannot be called {name}: a dependency has that name", advice)
    runtime = next(key for key in pinned if key[0] == "batuta-rt")
    pinned[runtime] = re.sub(r'(?m)^version = ".*"$', f'version = "{runtime_version()}"', pinned[runtime], count=1)
    pinned[name, CRATE_VERSION] = (
        f'[[package]]\nname = "{name}"\nversion = "{CRATE_VERSION}"\ndependencies = [\n "batuta-rt",\n]'
    )
    return head + "\n\n".join(pinned[key] for key in sorted(pinned)) + "\n"


def _pinned(lock: str) -> tuple[str, dict[tuple[str, str], str]]:
    """A lock file's head, and its packages by name and version."""
    head, *packages = re.split(r"^(?=\[\[package\]\]$)", lock, flags=re.MULTILINE)
    return head, {(_field(text, "name"), _field(text, "version")): text.rstrip("\n") for text in packages}


def _field(package: str, key: str) -> str:
    match = re.search(rf'^{key} = "(.*)"$', package, re.MULTILINE)
    assert match is not None
    return match[1]
