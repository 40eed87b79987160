"""What cargo says, as users are told it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from batuta_hooks.cargo import find
from batuta_hooks.cargo.messages import Messages, to_diagnostic
from batuta_hooks.crate.spec import RenderedModule

ERROR = {
    "reason": "compiler-message",
    "target": {"name": "a", "kind": ["bin"]},
    "message": {
        "level": "error",
        "message": "mismatched types",
        "code": {"code": "E0308"},
        "rendered": "error[E0308]: mismatched types\n",
        "spans": [
            {"file_name": "src/bin/other.rs", "line_start": 1, "is_primary": False},
            {"file_name": "src/bin/a.rs", "line_start": 7, "is_primary": True},
        ],
    },
}


def take(*messages: object) -> Messages:
    taken = Messages()
    for message in messages:
        taken.take(json.dumps(message).encode())
    return taken


def test_an_error_is_told_on_its_python_line() -> None:
    (error,) = take(ERROR).errors
    assert (error.target, error.is_binary, error.path, error.line, error.code) == (
        "a",
        True,
        "src/bin/a.rs",
        7,
        "E0308",
    )
    module = RenderedModule("a", "bin", "", Path("a.py"), {1: 1, 6: 3, 9: 4})
    diagnostic = to_diagnostic(error, {module.rust_path: module})
    assert (diagnostic.path, diagnostic.line) == ("a.py", 3)
    assert "does not compile (E0308): mismatched types" in diagnostic.message
    assert "stays in Python" in diagnostic.advice


def test_an_error_elsewhere_names_its_place() -> None:
    diagnostic = to_diagnostic(take(ERROR).errors[0], {})
    assert (diagnostic.path, diagnostic.line) == ("src/bin/a.rs", 7)


def test_an_error_inside_a_macro_belongs_to_the_generated_line() -> None:
    caller = {"file_name": "src/bin/a.rs", "line_start": 3, "is_primary": False, "expansion": None}
    inside = {"file_name": "runtime/src/py/io.rs", "line_start": 9, "is_primary": True, "expansion": {"span": caller}}
    error = take({**ERROR, "message": {**ERROR["message"], "spans": [inside]}}).errors[0]  # type: ignore[dict-item]
    assert (error.path, error.line) == ("src/bin/a.rs", 3)


def test_an_error_without_a_place_or_code() -> None:
    bare = {**ERROR, "message": {"level": "error", "message": "linking failed", "code": None, "spans": []}}
    (error,) = take(bare).errors
    assert (error.path, error.line, error.code) == ("", 0, "")
    assert to_diagnostic(error, {}).path == "a"


def test_artifacts_and_noise() -> None:
    warning = {**ERROR, "message": {**ERROR["message"], "level": "warning"}}  # type: ignore[dict-item]
    artifact = {"reason": "compiler-artifact", "target": {"name": "a"}, "executable": "/t/a", "fresh": False}
    library = {"reason": "compiler-artifact", "target": {"name": "ryu"}, "executable": None, "fresh": True}
    messages = take(warning, artifact, library, {"reason": "build-finished", "success": True})
    assert messages.take(b"   Compiling a") == ""
    assert messages.take(b"{broken") == ""
    assert messages.executables == {"a": Path("/t/a")}
    assert messages.errors == []
    assert messages.compiled == 1


def test_the_build_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CARGO_TARGET_DIR", str(tmp_path))
    assert find.target_dir() == tmp_path
    monkeypatch.delenv("CARGO_TARGET_DIR")
    monkeypatch.setenv("BATUTA_CACHE_DIR", str(tmp_path))
    assert find.target_dir() == tmp_path / "target"
    monkeypatch.delenv("BATUTA_CACHE_DIR")
    assert find.target_dir().is_absolute()


def test_cargo_is_found_where_rustup_puts_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cargo = tmp_path / "bin" / "cargo"
    cargo.parent.mkdir()
    cargo.write_text("#!/bin/sh\n")
    cargo.chmod(0o755)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setenv("CARGO_HOME", str(tmp_path))
    assert find.find_cargo() == str(cargo)
