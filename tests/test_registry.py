"""The registry's rows: well-formed, true to Python's signatures, and their samples print the same on both sides."""

from __future__ import annotations

import builtins
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from migrated import assert_equal, migrate

import batuta_hooks.api
from batuta_hooks.api.entry import REQUIRED, ClassEntry, Entry
from batuta_hooks.crate.runtime import RUNTIME_DIR
from batuta_hooks.ir.rtypes import parse

# These hold rows or forms for the modules that they are part of.
HELPERS = {"entry", "numpy_rows", "sklearn_rows", "dynamic"}
MODULES = sorted(found.name for found in pkgutil.iter_modules(batuta_hooks.api.__path__) if found.name not in HELPERS)


def rows(module: str) -> tuple[Entry | ClassEntry, ...]:
    return tuple(getattr(import_module(f"batuta_hooks.api.{module}"), "ROWS", ()))


def entries(module: str) -> Iterator[Entry]:
    for row in rows(module):
        yield from row.members if isinstance(row, ClassEntry) else (row,)


SAMPLED = [module for module in MODULES if any(entry.samples for entry in entries(module))]


@pytest.mark.parametrize("module", MODULES)
def test_rows_are_well_formed(module: str) -> None:
    for row in rows(module):
        if isinstance(row, ClassEntry):
            parse(row.rtype)
    for entry in entries(module):
        names = {param.name for param in entry.params}
        assert len(names) == len(entry.params), entry.qualname
        if entry.refused:
            assert not entry.overloads, entry.qualname
            assert len(entry.refused.split()) > 2, f"{entry.qualname}: a refusal says why"
        for overload in entry.overloads:
            assert overload.result is not None
            unknown = {param.name for param in overload.params} - names
            assert not unknown, (entry.qualname, overload.signature, unknown)
            for placeholder in re.findall(r"\{(\w+)\}", overload.rust):
                known = {param.name for param in overload.params} | names
                assert placeholder in known, (entry.qualname, overload.rust)


@pytest.mark.parametrize("module", MODULES)
def test_names_are_unique(module: str) -> None:
    seen = [row.qualname for row in rows(module)]
    assert len(seen) == len(set(seen)), sorted({name for name in seen if seen.count(name) > 1})


@cache
def rust_words() -> frozenset[str]:
    """Every identifier of the runtime's sources, macros' own words included."""
    files = (RUNTIME_DIR / "src").rglob("*.rs")
    return frozenset(word for path in files for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", MODULES)
def test_rust_paths_exist(module: str) -> None:
    """Every path and method that a row names occurs in the runtime (that it fits is what the samples show)."""
    standard = {"f64", "i64", "bool", "String", "Vec", "Option", "Ok", "Err", "Some", "None", "as", "mut", "std", "r"}
    for entry in entries(module):
        texts = [overload.rust for overload in entry.overloads] + [entry.dynamic]
        for text in texts:
            for path in re.findall(r"\b(?:py|numpy|sklearn)(?:::\w+)+", text):
                missing = [part for part in path.split("::") if part not in rust_words() | standard]
                assert not missing, (entry.qualname, path, missing)


def python_object(qualname: str) -> Any:
    """What a qualified name is in Python; None for the names of batuta's own operators."""
    parts = qualname.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found: Any = builtins if parts[:cut] == ["builtins"] else import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for name in parts[cut:]:
            found = getattr(found, name, None)
        return found
    return None


@pytest.mark.parametrize("module", [name for name in MODULES if name in ("math", "cmath", "bisect", "heapq", "random")])
def test_parameters_are_pythons(module: str) -> None:
    for entry in entries(module):
        found = python_object(entry.qualname)
        if entry.refused or entry.kind in ("attribute", "constant") or not callable(found):
            continue
        try:
            theirs = inspect.signature(found)
        except ValueError:
            continue  # a function in C that does not say
        kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
        named = {name: param for name, param in theirs.parameters.items() if param.kind not in kinds}
        if len(named) != len(theirs.parameters):
            continue
        ours = [param for param in entry.params if not param.star and param.name != "self"]
        assert len(ours) <= len(named), entry.qualname
        for param, (name, real) in zip(ours, named.items(), strict=False):
            if real.kind is not inspect.Parameter.POSITIONAL_ONLY:
                assert param.name == name, entry.qualname
            assert (param.default == REQUIRED) == (real.default is inspect.Parameter.empty), (entry.qualname, name)


def sample_program(module: str) -> str:
    """A program that prints every sample of a module, or what it raises."""
    lines = [
        f'"""Samples of {module}."""',
        "",
        getattr(import_module(f"batuta_hooks.api.{module}"), "SAMPLE_IMPORTS", ""),
    ]
    for entry in entries(module):
        for sample in entry.samples:
            lines += ["", f"# {entry.qualname}", "try:", f"    print({sample})"]
            lines += ["except Exception as error:", "    print(type(error).__name__, error)"]
    return "\n".join(lines) + "\n"


def importable(module: str) -> Any:
    """The module of this name; None for what is no module."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        return None


def names_program() -> str:
    """A program that takes every name that the run time finds dynamically, as a value."""
    taken: dict[str, list[str]] = {}
    for module in MODULES:
        for entry in entries(module):
            owner, _, name = entry.qualname.rpartition(".")
            if entry.dynamic == "py::imported" and hasattr(importable(owner), name):
                taken.setdefault(owner, []).append(name)
    lines = ['"""Every name of the dynamic rows."""', ""]
    lines += [f"import {owner}" for owner in taken]
    for owner, names in taken.items():
        for name in names:
            lines += ["try:", f"    print('{owner}.{name}', {owner}.{name} is None)"]
            lines += ["except ImportError as error:", "    print(error)"]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("registry")
    for module in SAMPLED:
        path: Path = folder / "samples" / f"samples_{module}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(sample_program(module), encoding="utf-8")
    (folder / "samples" / "dynamic_names.py").write_text(names_program(), encoding="utf-8")
    return migrate([folder / "samples"], folder / "crate")


@pytest.mark.parametrize("module", SAMPLED)
def test_samples_are_equal(verdicts: Mapping[str, dict[str, Any]], module: str) -> None:
    assert_equal(verdicts[f"samples/samples_{module}"])


def test_dynamic_names_exist(verdicts: Mapping[str, dict[str, Any]]) -> None:
    assert_equal(verdicts["samples/dynamic_names"])
