"""The runtime's modules that are written in Python: the Rust that is checked in is what the tool writes now."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def tool() -> ModuleType:
    """tools/stdlib_modules.py, which is no package."""
    spec = importlib.util.spec_from_file_location("stdlib_modules", ROOT / "tools" / "stdlib_modules.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()


@pytest.mark.parametrize("path", sorted(TOOL.SOURCES.rglob("*.py")), ids=lambda path: path.stem)
def test_rust_is_fresh(path: Path, tmp_path: Path) -> None:
    written = tmp_path / f"{path.stem}.rs"
    TOOL.write(path, written)
    kept = TOOL.RUST / written.name
    assert written.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8"), (
        f"run python tools/stdlib_modules.py {path.stem}"
    )
