"""The extension's crate: `extension/` beside the generated one, with a wrapper for each exported function."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from batuta_hooks.compiled import Export
from batuta_hooks.names import module_ident

MANIFEST = """\
[package]
name = "{crate}-extension-{package}"
version = "0.1.0"
edition = "2024"
publish = false

[lib]
name = "{library}"
crate-type = ["cdylib"]

[dependencies]
batuta-bridge = {{ path = "../../bridge"{features} }}
batuta-rt = {{ path = "../../runtime" }}
{crate} = {{ path = "../.." }}
"""
RUNTIME_NAMES = ("Bytes", "Dict", "Int", "List", "Set", "Str", "Tuple")


def extension_files(
    crate: str, package: str, exports: Sequence[Export], sources: Mapping[str, bytes]
) -> dict[str, str]:
    """Cargo.toml and src/lib.rs of the extension of one package; `sources` has the Python of its modules."""
    features = ', features = ["numpy"]' if any(export.arrays for export in exports) else ""
    return {
        "Cargo.toml": MANIFEST.format(crate=crate, package=package, library=module_ident(package), features=features),
        "src/lib.rs": _library(crate.replace("-", "_"), package, exports, sources),
    }


def _library(crate: str, package: str, exports: Sequence[Export], sources: Mapping[str, bytes]) -> str:
    places = {export.qualname: number for number, export in enumerate(exports)}
    wrappers = [_wrapper(crate, export) for export in exports]
    rows = [_row(export, places) for export in exports]
    digests = [
        f'    ("{name}", "{hashlib.sha256(content).hexdigest()}"),\n' for name, content in sorted(sources.items())
    ]
    text = "".join(wrappers)
    plain = any(not export.raises for export in exports)
    used = [name for name in RUNTIME_NAMES if f"{name}<" in text or f"{name} =" in text or f": {name}" in text]
    names = ["Call", "Export", *(["Watch"] if any(export.watches for export in exports) else [])]
    names += ["extension", *(["finished"] if plain else [])]
    runtime = f"use batuta_rt::py::{{{', '.join(used)}}};\n" if len(used) > 1 else ""
    runtime = f"use batuta_rt::py::{used[0]};\n" if len(used) == 1 else runtime
    return (
        f"//! What Python calls natively of {package}.\n\n"
        "use batuta_bridge::pyo3::{Bound, PyAny};\n"
        f"use batuta_bridge::{{{', '.join(names)}}};\n{runtime}\n"
        f"const EXPORTS: &[Export] = &[\n{''.join(rows)}];\n\n"
        "/// The Python that the functions were made from, by module.\n"
        f"const SOURCES: &[(&str, &str)] = &[\n{''.join(digests)}];\n\n"
        f"extension!({module_ident(package)}, EXPORTS, SOURCES);\n{text}"
    )


def _name(export: Export) -> str:
    return "_".join(map(module_ident, export.qualname.split(".")))


def _wrapper(crate: str, export: Export) -> str:
    lines = [f"\nfn {_name(export)}<'py>(call: &Call<'_, 'py>) -> Option<Bound<'py, PyAny>> {{"]
    given = []
    ranks = dict(export.ranks)
    for number, (_, kind) in enumerate(export.params):
        if number in ranks:
            rank = f"Some({ranks[number]})" if ranks[number] else "None"
            lines.append(f"    let argument_{number} = call.array({number}, {rank})?;")
        else:
            lines.append(f"    let argument_{number}: {kind.removeprefix('&')} = call.get({number})?;")
        given.append(f"{'&' if kind.startswith('&') else ''}argument_{number}")
    if export.imports:
        module = export.rust.rpartition("::")[0]
        lines.append(f"    {crate}::{module}::import().ok()?;")
    called = f"{crate}::{export.rust}({', '.join(given)})"
    lines += [f"    call.run(|| {called if export.raises else f'finished({called})'})", "}"]
    return "\n".join(lines) + "\n"


def _row(export: Export, places: Mapping[str, int]) -> str:
    params = ", ".join(f'"{name}"' for name, _ in export.params)
    watches = []
    for watch in export.watches:
        if watch.function in places:
            watches.append(f'Watch::Function("{watch.module}", "{watch.name}", {places[watch.function]})')
        else:
            watches.append(f'Watch::Value("{watch.module}", "{watch.name}")')
    return (
        f'    Export {{\n        module: "{export.module}",\n        name: "{export.name}",\n'
        f"        params: &[{params}],\n        positional: {export.positional},\n"
        f"        watches: &[{', '.join(watches)}],\n        long: {str(export.long).lower()},\n"
        f"        call: {_name(export)},\n    }},\n"
    )
