"""Names that cargo and Rust accept, made from whatever files are called."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

RUST_KEYWORDS = frozenset(
    "abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if "
    "impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try "
    "type typeof unsafe unsized use virtual where while yield union".split()
)
# Cargo refuses them as package or binary names, or they would shadow a crate that generated code names.
RESERVED = frozenset(
    "test core std alloc proc_macro proc-macro deps build examples incremental batuta_rt batuta-rt".split()
)
WINDOWS_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)
# src/lib.rs, src/main.rs and src/bin/ mean something else to cargo; the others are crates that generated code names.
_MODULE_RESERVED = frozenset({"lib", "main", "bin", "std", "batuta_rt"})
_MAX_LENGTH = 64


def package_name_problem(name: str) -> str:
    """Why cargo would not take `name` for a package, or "" when it would."""
    if not name:
        return "it is empty"
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", name):
        return "cargo wants ASCII letters, digits, `_` and `-`, and no digit or `-` first"
    if len(name) > _MAX_LENGTH:
        return f"it is longer than {_MAX_LENGTH} characters"
    if name.lower() in RUST_KEYWORDS or name in ("_", "Self"):
        return "it is a Rust keyword"
    if name.lower() in RESERVED or name.lower() in WINDOWS_RESERVED:
        return "the name is reserved"
    return ""


def binary_name(stem: str) -> str:
    """A valid binary name close to `stem`: `my script` -> `my_script`, `2d` -> `_2d`, `test` -> `test_`."""
    ascii_text = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", ascii_text).strip("-")[: _MAX_LENGTH - 8]
    if not re.search(r"[A-Za-z0-9]", name):
        digest = hashlib.sha256(stem.encode("utf-8", "surrogateescape")).hexdigest()
        return f"script_{digest[:8]}"
    if name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if package_name_problem(name) else name


def unique_names(stems: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A binary name for each stem, unique on file systems that ignore case; the order of `stems` decides who keeps
    the name."""
    used = {name.lower() for name in taken}
    names = []
    for stem in stems:
        base = name = binary_name(stem)
        count = 2
        while name.lower() in used:
            name = f"{base}_{count}"
            count += 1
        used.add(name.lower())
        names.append(name)
    return names


def crate_name(stem: str) -> str:
    """The default crate name for a project: `my-app` -> `my_app_rs`."""
    return binary_name(stem).replace("-", "_").lower().rstrip("_") + "_rs"


@lru_cache(maxsize=4096)
def module_ident(name: str) -> str:
    """One part of a Python module's name as that of a Rust module and its file: itself, but for what Rust reserves."""
    ident = name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) else binary_name(name).replace("-", "_")
    return f"{ident}_" if ident in RUST_KEYWORDS | _MODULE_RESERVED or ident == "_" else ident


def numbered(name: str, taken: set[str]) -> str:
    """`name`, or `name_2`, `name_3`, ... where it is taken; it is taken then."""
    candidate, count = name, 1
    while candidate in taken:
        count += 1
        candidate = f"{name}_{count}"
    taken.add(candidate)
    return candidate
