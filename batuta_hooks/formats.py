"""Diagnostics as text, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

from batuta_hooks import __version__
from batuta_hooks.diagnostics import Diagnostic, render_text

OutputFormat: TypeAlias = Literal["text", "json", "github", "sarif"]
OUTPUT_FORMATS: tuple[OutputFormat, ...] = ("text", "json", "github", "sarif")

_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(diagnostics: Sequence[Diagnostic], output_format: OutputFormat, *, colour: bool = False) -> str:
    """All diagnostics in one format, ending with a newline unless there is nothing to say."""
    if output_format == "json":
        return to_json({"schema": 1, "diagnostics": [asdict(diagnostic) for diagnostic in diagnostics]})
    if output_format == "sarif":
        return to_json(sarif(diagnostics))
    if output_format == "github":
        return "".join(github(diagnostic) + "\n" for diagnostic in diagnostics)
    return "".join(render_text(diagnostic, colour=colour) + "\n" for diagnostic in diagnostics)


def to_json(value: object) -> str:
    """JSON text as every command prints it. Names from the file system may hold lone surrogates, which ASCII escapes
    keep."""
    return json.dumps(value, indent=2, ensure_ascii=True) + "\n"


def github(diagnostic: Diagnostic) -> str:
    """A workflow command: `::error file=a.py,line=3::message`."""
    kind = "notice" if diagnostic.severity == "note" else diagnostic.severity
    known = {
        "file": _from_top(diagnostic.path),
        "line": diagnostic.line,
        "col": diagnostic.column,
        "title": diagnostic.code,
    }
    properties = ",".join(f"{key}={_escape(str(value), property_=True)}" for key, value in known.items() if value)
    message = diagnostic.message + (f"\n{diagnostic.advice}" if diagnostic.advice else "")
    return f"::{kind} {properties}::{_escape(message)}"


def _from_top(path: str) -> str:
    """The path from the top of the working tree, where GitHub looks for it; as it is when that is not known."""
    top = os.environ.get("GITHUB_WORKSPACE")
    if top:
        relative = os.path.relpath(path, top)
        path = path if relative.startswith("..") else relative
    return path.replace("\\", "/") if os.sep == "\\" else path


def sarif(diagnostics: Sequence[Diagnostic]) -> dict[str, Any]:
    """A SARIF 2.1.0 log with one run."""
    codes = sorted({diagnostic.code for diagnostic in diagnostics})
    rules = [{"id": code, "shortDescription": {"text": _RULES.get(code, f"batuta: {code}")}} for code in codes]
    driver = {"name": "batuta", "version": __version__, "rules": rules}
    results = [_sarif_result(diagnostic, codes) for diagnostic in diagnostics]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


# What the codes of diagnostics mean, for viewers that list rules.
_RULES = {
    "built": "The library compiles",
    "close": "The Rust prints numbers that differ from Python's in their last digits",
    "different": "The Rust does not do what the Python does",
    "dynamic": "A value whose type is known at run time only",
    "encoding": "A file whose text cannot be read",
    "error": "The program could not be compared",
    "internal": "A fault of batuta",
    "python": "A definition that stays in Python",
    "read": "A file that cannot be read",
    "refused": "A program that stays in Python",
    "rustc": "Generated Rust that does not compile",
    "stale": "The Rust crate is not what the Python sources give",
    "syntax": "A file that is not Python",
    "unsupported": "A construct that batuta does not migrate",
}


def _sarif_result(diagnostic: Diagnostic, codes: Sequence[str]) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(_from_top(diagnostic.path))}}
    if diagnostic.line:
        location["region"] = {"startLine": diagnostic.line, "startColumn": max(diagnostic.column, 1)}
    text = diagnostic.message + (f"\n{diagnostic.advice}" if diagnostic.advice else "")
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": diagnostic.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


def _uri(path: str) -> str:
    """The path as a URI reference: relative, or with `file:` when it is absolute. A name's odd bytes are kept."""
    if os.path.isabs(path):
        return Path(path).as_uri()
    return quote(os.fsencode(path))


def _escape(text: str, *, property_: bool = False) -> str:
    pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + ([(":", "%3A"), (",", "%2C")] if property_ else [])
    for char, escaped in pairs:
        text = text.replace(char, escaped)
    # What is no text (a name's odd bytes) has no form in the runner's log.
    return text.encode(errors="backslashreplace").decode()
