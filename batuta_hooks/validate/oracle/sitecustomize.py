"""Puts BATUTA_SEED into the global random generators of a reference run, and writes its peak memory to
BATUTA_PEAK_FILE.

Python imports it at start-up, before the script, so the script runs exactly as `python script.py` runs it: no frame of
ours on the stack, no other `__main__`. A generator is seeded when its module is first imported: programs that don't
use it pay nothing, and a program that seeds it itself gets its own numbers.
"""

from __future__ import annotations

import atexit
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any


class SeedingLoader:
    """Loads a module as its own loader does, then seeds it."""

    def __init__(self, loader: Loader, seed: int) -> None:
        self._loader, self._seed = loader, seed

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As the module's own loader."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """As the module's own loader; then the global generator is seeded, and a `default_rng()` without a seed gets
        ours."""
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        module.seed(self._seed)
        if module.__name__ == "numpy.random":
            default_rng = module.default_rng
            module.__dict__["default_rng"] = lambda seed=None: default_rng(self._seed if seed is None else seed)


class SeedingFinder:
    """Finds the standard `random` and `numpy.random` as Python does, and has them loaded by a `SeedingLoader`."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """None for all other modules, and for a user's own random.py."""
        if name not in ("random", "numpy.random"):
            return None
        found = (finder.find_spec(name, path, target) for finder in sys.meta_path if finder is not self)
        spec = next((spec for spec in found if spec is not None), None)
        local = spec is not None and os.path.dirname(str(spec.origin)) == os.path.abspath(sys.path[0] or ".")
        if spec is not None and spec.loader is not None and not local:
            spec.loader = SeedingLoader(spec.loader, self._seed)  # type: ignore[assignment]
        return spec


def _write_peak(path: str) -> None:
    """The process's peak resident set in bytes: what the kernel tells its parent counts the parent's memory too."""
    try:
        with open("/proc/self/status", "rb") as status:
            peak = next(int(line.split()[1]) * 1024 for line in status if line.startswith(b"VmHWM:"))
        with open(path, "w", encoding="ascii") as file:
            file.write(str(peak))
    except (OSError, StopIteration):
        pass


def _install() -> None:
    """Leave no trace on the paths, seed what will be imported, and give the installation's own sitecustomize its
    turn."""
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != here]
    os.environ.pop("PYTHONPATH", None)
    if "BATUTA_PEAK_FILE" in os.environ:
        # Registered first, so that it runs last.
        atexit.register(_write_peak, os.environ["BATUTA_PEAK_FILE"])
    observed = os.environ.pop("BATUTA_OBSERVE_FILE", None)
    if observed is not None:
        from importlib.util import module_from_spec, spec_from_file_location

        spec = spec_from_file_location("batuta_observe", os.path.join(here, "batuta_observe.py"))
        assert spec is not None and spec.loader is not None
        observer = module_from_spec(spec)
        spec.loader.exec_module(observer)
        observer.install(os.getcwd(), observed)
    seed = os.environ.get("BATUTA_SEED")
    if seed is not None:
        sys.meta_path.insert(0, SeedingFinder(int(seed)))
    for finder in sys.meta_path:
        spec = finder.find_spec("sitecustomize", None)
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module(sys.modules["sitecustomize"])
            return


if __name__ == "sitecustomize":
    _install()
