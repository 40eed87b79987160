"""The stages of the pipeline, one file each: a function from `Migration` to `Migration`. The order stands in
`pipeline.py`."""

from batuta_hooks.stages.build import build
from batuta_hooks.stages.observe import observe
from batuta_hooks.stages.transpile import transpile
from batuta_hooks.stages.validate import validate
from batuta_hooks.stages.write import settle, write

__all__ = ["build", "observe", "settle", "transpile", "validate", "write"]
