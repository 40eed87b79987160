"""Runs a script as `python SCRIPT ARGS` would, with BATUTA_SEED put into the global random generators.

Executed by the reference interpreter, never imported: `python -B -X utf8 oracle_runner.py SCRIPT ARGS` or, for a package's
module, `... oracle_runner.py -m PKG.MODULE ARGS`. It needs nothing but the standard library.

A generator is seeded when its module is first imported, so programs that don't use it pay nothing, and a program that seeds it
itself gets its own numbers.
"""

import importlib.abc
import importlib.util
import os
import sys

_SEEDED = ("random", "numpy.random")


class _SeedingLoader(importlib.abc.Loader):
    def __init__(self, loader, seed):
        self._loader, self._seed = loader, seed

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        # The module sees its own loader, as without us.
        module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        seed = self._seed
        module.seed(seed)
        if module.__name__ == "numpy.random":
            default_rng = module.default_rng

            def seeded_default_rng(seed_=None):
                return default_rng(seed if seed_ is None else seed_)

            module.default_rng = seeded_default_rng


class _SeedingFinder(importlib.abc.MetaPathFinder):
    def __init__(self, seed):
        self._seed, self._busy = seed, False

    def find_spec(self, name, path=None, target=None):
        if self._busy or name not in _SEEDED:
            return None
        self._busy = True
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self._busy = False
        # A user's own random.py has no seed() to call.
        if spec is not None and spec.loader is not None and not _is_local(spec.origin):
            spec.loader = _SeedingLoader(spec.loader, self._seed)
        return spec


def _is_local(origin):
    return origin is not None and os.path.dirname(os.path.abspath(origin)) == _script_dir


def _run():
    global _script_dir
    seed = os.environ.get("BATUTA_SEED")
    args = sys.argv[1:]
    as_module = args[0] == "-m"
    if as_module:
        args = args[1:]
    sys.argv[:] = args
    _script_dir = os.getcwd() if as_module else os.path.dirname(os.path.abspath(args[0]))
    sys.path[0] = _script_dir
    if seed is not None:
        sys.meta_path.insert(0, _SeedingFinder(int(seed)))
    if as_module:
        import runpy

        runpy.run_module(args[0], run_name="__main__", alter_sys=True)
        return
    script = os.path.abspath(args[0])
    with open(script, "rb") as file:
        source = file.read()
    main = type(sys)("__main__")
    main.__dict__.update(__file__=script, __builtins__=__builtins__, __cached__=None)
    sys.modules["__main__"] = main
    exec(compile(source, script, "exec", dont_inherit=True), main.__dict__)


_script_dir = ""
if __name__ == "__main__":
    # The frames of this file count towards the limit; the script gets as many as it would without it.
    sys.setrecursionlimit(sys.getrecursionlimit())
    _run()
