"""The registry's rows of scikit-learn against scikit-learn itself: parameters, defaults and samples."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import batuta_hooks.api
from batuta_hooks.api.entry import REQUIRED, ClassEntry, Entry

API = Path(batuta_hooks.api.__file__).parent
MODULES = [path.stem for path in sorted(API.glob("sklearn_*.py")) if path.stem != "sklearn_rows"]
# These take any number of arrays, which the registry gives names.
RENAMED = {"sklearn.model_selection.train_test_split"}


def entries(module: str) -> Iterator[Entry]:
    for row in import_module(f"batuta_hooks.api.{module}").ROWS:
        yield from row.members if isinstance(row, ClassEntry) else (row,)


def python_object(qualname: str) -> Any:
    parts = qualname.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found: Any = import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for name in parts[cut:]:
            found = getattr(found, name)
        return found
    raise LookupError(qualname)


@pytest.mark.parametrize("module", MODULES)
def test_parameters_are_scikit_learns(module: str) -> None:
    for entry in entries(module):
        if entry.refused or entry.kind == "attribute" or entry.qualname in RENAMED:
            continue
        if entry.kind == "exception":
            assert issubclass(python_object(entry.qualname), Exception), entry.qualname
            continue
        theirs = list(inspect.signature(python_object(entry.qualname)).parameters.values())
        theirs = [param for param in theirs if param.kind is not inspect.Parameter.VAR_KEYWORD]
        theirs = theirs[1:] if entry.qualname.endswith("__init__") else theirs
        assert [param.name for param in entry.params] == [param.name for param in theirs], entry.qualname
        for ours, param in zip(entry.params, theirs, strict=True):
            default = REQUIRED if param.default is inspect.Parameter.empty else repr(param.default)
            assert ours.default == default, f"{entry.qualname}({ours.name})"


@pytest.mark.parametrize("module", MODULES)
def test_overloads_name_parameters(module: str) -> None:
    for entry in entries(module):
        names = {param.name: param.default for param in entry.params}
        for overload in entry.overloads:
            for param in overload.params:
                assert param.name in names, f"{entry.qualname}({param.name})"
                if param.default != REQUIRED:
                    assert param.default == names[param.name], f"{entry.qualname}({param.name})"


@pytest.mark.parametrize("module", MODULES)
def test_samples_run(module: str) -> None:
    scope: dict[str, Any] = {}
    exec(getattr(import_module(f"batuta_hooks.api.{module}"), "SAMPLE_IMPORTS", ""), scope)
    for entry in entries(module):
        for sample in entry.samples:
            eval(sample, scope)
