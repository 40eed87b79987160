"""Runs a package's Python and, after each of its modules, puts the native functions in place.

Kept in the extension; it stands for no module of its own.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

Put = Callable[[ModuleType], None]
_warned: list[str] = []


class Loader(SourceFileLoader):
    """Loads a module from its source as ever; then its native functions take their places."""

    def __init__(self, name: str, path: str, digest: str, put: Put) -> None:
        super().__init__(name, path)
        self.digest = digest
        self.put = put

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's Python."""
        super().exec_module(module)
        if not self.digest:
            return
        if hashlib.sha256(self.get_data(str(self.path))).hexdigest() == self.digest:
            self.put(module)
        elif not _warned:
            _warned.append(str(self.path))
            message = f"{self.path} has changed since it was compiled; it runs as Python until it is built again"
            warnings.warn(message, RuntimeWarning, stacklevel=2)


class Finder:
    """Finds the package's modules as Python does; those that have native functions are loaded with `Loader`."""

    def __init__(self, known: Mapping[str, str], put: Put) -> None:
        self.known = known
        self.put = put

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """What `sys.meta_path` asks."""
        if name not in self.known:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = Loader(name, str(spec.loader.path), self.known[name], self.put)
        return spec


def start(module: ModuleType, known: Mapping[str, str], put: Put) -> None:
    """Turn the extension module into the package whose `__init__.py` stands beside it."""
    assert module.__spec__ is not None
    name, origin = module.__name__, str(module.__spec__.origin)
    folder = os.path.dirname(origin)
    native = os.environ.get("BATUTA_NATIVE", "1") != "0"
    loader = Loader(name, os.path.join(folder, "__init__.py"), known.get(name, "") if native else "", put)
    if native:
        sys.meta_path.insert(0, Finder(known, put))
    spec = importlib.util.spec_from_file_location(name, loader.path, loader=loader, submodule_search_locations=[folder])
    assert spec is not None
    module.__spec__, module.__loader__, module.__file__ = spec, loader, str(loader.path)
    vars(module)["__cached__"] = spec.cached
    module.__path__ = [folder]
    loader.exec_module(module)
