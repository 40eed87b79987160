"""`numpy`: all rows of the module itself and of its arrays, from one file a subject."""

from __future__ import annotations

from batuta_hooks.api import numpy_creation, numpy_reductions, numpy_shape, numpy_ufuncs
from batuta_hooks.api.entry import Entry

SAMPLE_IMPORTS = "import numpy as np"

ROWS: tuple[Entry, ...] = (*numpy_creation.ROWS, *numpy_ufuncs.ROWS, *numpy_reductions.ROWS, *numpy_shape.ROWS)
