"""Diagnostics as text, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Literal, TypeAlias

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
    known = {"file": diagnostic.path, "line": diagnostic.line, "col": diagnostic.column, "title": diagnostic.code}
    properties = ",".join(f"{key}={_escape(str(value), property_=True)}" for key, value in known.items() if value)
    message = diagnostic.message + (f"\n{diagnostic.advice}" if diagnostic.advice else "")
    return f"::{kind} {properties}::{_escape(message)}"


def sarif(diagnostics: Sequence[Diagnostic]) -> dict[str, Any]:
    """A SARIF 2.1.0 log with one run."""
    rules = sorted({diagnostic.code for diagnostic in diagnostics})
    driver = {"name": "batuta", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    results = [_sarif_result(diagnostic) for diagnostic in diagnostics]
    return {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _sarif_result(diagnostic: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": diagnostic.path.replace("\\", "/")}}
    if diagnostic.line:
        location["region"] = {"startLine": diagnostic.line, "startColumn": max(diagnostic.column, 1)}
    text = diagnostic.message + (f"\n{diagnostic.advice}" if diagnostic.advice else "")
    return {
        "ruleId": diagnostic.code,
        "level": diagnostic.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


def _escape(text: str, *, property_: bool = False) -> str:
    pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + ([(":", "%3A"), (",", "%2C")] if property_ else [])
    for char, escaped in pairs:
        text = text.replace(char, escaped)
    return text
