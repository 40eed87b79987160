"""`[tool.batuta]` of pyproject.toml as a frozen `Config`. Anything unknown or hostile is a `BatutaError` with a
suggestion."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.formats import OUTPUT_FORMATS, OutputFormat
from batuta_hooks.names import package_name_problem


@dataclass(frozen=True, slots=True)
class ValidateConfig:
    """`[tool.batuta.validate]`: how both sides run and when their outputs count as close."""

    rtol: float = 1e-9
    seed: int = 42
    timeout: float = 60.0
    output_limit_mb: int = 512
    args: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """`[tool.batuta]`. `root` is the folder of the pyproject.toml; paths are relative to it."""

    root: Path
    crate: str = ""  # "" stands for a name made from the project's
    source: tuple[str, ...] = ()  # () stands for the project itself, or its `src`
    include: tuple[str, ...] = ("**/*.py",)
    exclude: tuple[str, ...] = ()
    python: str = ""  # "" stands for the interpreter that runs batuta
    output_format: OutputFormat | None = None
    jobs: int = 0  # 0 stands for the number of CPUs
    build: str = "auto"  # what an installation does: auto, require or off
    validate: ValidateConfig = field(default_factory=ValidateConfig)


def load(root: Path) -> Config:
    """The configuration of the project at `root`; defaults when it has no pyproject.toml or no `[tool.batuta]`."""
    path = root / "pyproject.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config(root)
    except UnicodeDecodeError as error:
        raise BatutaError(f"{path}: not UTF-8 at byte {error.start}", "save it as UTF-8") from error
    except OSError as error:
        raise BatutaError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BatutaError(f"{path}: {error}") from error
    tool = document.get("tool", {})
    table = tool.get("batuta", {}) if isinstance(tool, dict) else {}
    return parse(table, root)


def find_root(start: Path) -> Path:
    """The nearest folder at or above `start` that has a pyproject.toml with `[tool.batuta]`; `start` itself when
    none has."""
    start = start if start.is_dir() else start.parent
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file() and b"[tool.batuta" in path.read_bytes():
            return folder
    return start


def parse(table: object, root: Path) -> Config:
    """The `Config` that a `[tool.batuta]` table writes."""
    values = _read(table, "tool.batuta", _KEYS)
    validate = ValidateConfig(**_read(values.pop("validate", {}), "tool.batuta.validate", _VALIDATE_KEYS))
    config = replace(Config(root), **values, validate=validate)
    for entry in config.source:
        _inside(root, entry, "source")
    return config


def _read(table: object, where: str, keys: dict[str, Callable[[Any], Any]]) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise BatutaError(f"[{where}] in pyproject.toml is not a table")
    values = {}
    for key, value in table.items():
        if key not in keys:
            close = difflib.get_close_matches(key, keys, n=1)
            advice = f"did you mean `{close[0]}`?" if close else f"known keys: {', '.join(sorted(keys))}"
            raise BatutaError(f"unknown key `{key}` in [{where}] of pyproject.toml", advice)
        try:
            values[key.replace("-", "_")] = keys[key](value)
        except ValueError as error:
            raise BatutaError(f"`{key}` in [{where}] of pyproject.toml: {error}") from error
    return values


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"a string is wanted, not {value!r}")
    if "\0" in value:
        raise ValueError("it holds a null character")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"a list of strings is wanted, not {value!r}")
    return tuple(_text(item) for item in value)


def _crate(value: Any) -> str:
    if problem := package_name_problem(_text(value)):
        raise ValueError(f"{value!r} cannot name a crate: {problem}")
    return str(value)


def _build(value: Any) -> str:
    if value not in ("auto", "require", "off"):
        raise ValueError(f"{value!r} is none of auto, require, off")
    return str(value)


def _output_format(value: Any) -> str:
    if value not in OUTPUT_FORMATS:
        raise ValueError(f"{value!r} is none of {', '.join(OUTPUT_FORMATS)}")
    return str(value)


def _number(low: float, high: float, *, whole: bool = False) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        kinds = int if whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or not low <= value <= high:
            raise ValueError(
                f"{'an integer' if whole else 'a number'} from {low:g} to {high:g} is wanted, not {value!r}"
            )
        return value

    return check


def _inside(root: Path, entry: str, key: str) -> None:
    """Refuse a path that leaves the project, by `..`, by being absolute or through a link."""
    leaves = PurePosixPath(entry).is_absolute() or PureWindowsPath(entry).is_absolute() or PureWindowsPath(entry).drive
    if leaves or not (root / entry).resolve().is_relative_to(root.resolve()):
        raise BatutaError(
            f"`{key}` in [tool.batuta] of pyproject.toml: {entry!r} is outside the project", "paths are relative to it"
        )


_VALIDATE_KEYS: dict[str, Callable[[Any], Any]] = {
    "rtol": _number(0, 1),
    "seed": _number(0, 2**32 - 1, whole=True),
    "timeout": _number(0.01, 86400),
    "output-limit-mb": _number(1, 65536, whole=True),
    "args": _texts,
}
_KEYS: dict[str, Callable[[Any], Any]] = {
    "crate": _crate,
    "source": _texts,
    "include": _texts,
    "exclude": _texts,
    "python": _text,
    "output-format": _output_format,
    "jobs": _number(0, 1024, whole=True),
    "build": _build,
    "validate": lambda value: value,
}
assert {key.replace("-", "_") for key in _KEYS} == {item.name for item in fields(Config)} - {"root"}
