"""What `cargo build --message-format=json` prints, and rustc's errors as diagnostics on Python lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import Diagnostic, display

LIBRARIES = (".so", ".dylib", ".dll", ".pyd")
_ADVICE = (
    "the program stays in Python; please report it with the Python line: batuta should have refused it or built it"
)


@dataclass(frozen=True, slots=True)
class RustcError:
    """One error of rustc: where in the crate, which code, what it says."""

    target: str  # the cargo target that was being compiled: a binary's name or the library's
    is_binary: bool
    path: str  # from the crate's folder; "" when rustc names no place
    line: int
    code: str
    message: str
    rendered: str


@dataclass(slots=True)
class Messages:
    """Collects cargo's messages of one build."""

    executables: dict[str, Path] = field(default_factory=dict)
    errors: list[RustcError] = field(default_factory=list)
    library: Path | None = None  # the last library for other languages
    compiled: int = 0

    def take(self, line: bytes) -> str:
        """Note one line of cargo's output; returns the name of the target that is ready, "" for anything else."""
        if not line.startswith(b"{"):
            return ""
        try:
            message: dict[str, Any] = json.loads(line)
        except ValueError:
            return ""
        target = message.get("target", {})
        if message.get("reason") == "compiler-artifact":
            self.compiled += not message.get("fresh", False)
            if message.get("executable"):
                self.executables[target["name"]] = Path(message["executable"])
            if "cdylib" in target.get("kind", ()):
                self.library = Path(next(name for name in message["filenames"] if name.endswith(LIBRARIES)))
            return str(target["name"])
        if message.get("reason") == "compiler-message" and message["message"]["level"] == "error":
            self.errors.append(_error(target, message["message"]))
        return ""


def to_diagnostic(error: RustcError, modules: Mapping[str, RenderedModule]) -> Diagnostic:
    """The error on the Python line that its Rust line comes from. `modules` has the rendered modules by Rust path."""
    module = modules.get(error.path)
    code = f" ({error.code})" if error.code else ""
    message = f"the Rust that batuta generated for this does not compile{code}: {error.message}"
    if module is None:
        return Diagnostic(error.path or error.target, error.line, 0, "rustc", message, _ADVICE)
    return Diagnostic(display(module.source_path), module.python_line(error.line), 0, "rustc", message, _ADVICE)


def _error(target: Mapping[str, Any], message: Mapping[str, Any]) -> RustcError:
    spans = sorted(
        _outermost(message.get("spans", ())), key=lambda span: (not _generated(span), not span["is_primary"])
    )
    path, line = (spans[0]["file_name"], spans[0]["line_start"]) if spans else ("", 0)
    code = (message.get("code") or {}).get("code", "")
    return RustcError(
        target.get("name", ""),
        "bin" in target.get("kind", ()),
        path.replace("\\", "/"),
        line,
        code,
        message["message"],
        message.get("rendered") or message["message"],
    )


def _outermost(spans: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The spans, each with the places that a macro was called from: an error inside a macro belongs to its caller."""
    for inner in spans:
        span: Mapping[str, Any] | None = inner
        while span:
            yield {**span, "is_primary": inner.get("is_primary", False)}
            span = (span.get("expansion") or {}).get("span")


def _generated(span: Mapping[str, Any]) -> bool:
    """Whether a span is in generated code, not in the runtime or the standard library."""
    return str(span["file_name"]).replace("\\", "/").startswith("src/")
