"""`pprint`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

SAMPLE_IMPORTS = "import pprint"

ROWS: tuple[Entry, ...] = (
    *functions(
        "pprint",
        "pformat pp pprint saferepr",
        {
            "pformat": ["pprint.pformat({'b': list(range(40)), 'a': 'x' * 50}, width=60)"],
            "pp": ["pprint.pp({'b': 1, 'a': 2})"],
            "pprint": ["pprint.pprint(['word' * 12, ('a' * 30, 'b' * 40)], indent=3)"],
            "saferepr": ["pprint.saferepr({2: 'b', 1: 'a'})"],
        },
    ),
    *objects("pprint", "PrettyPrinter", {"PrettyPrinter": ["pprint.PrettyPrinter(width=9).pformat([1, 2, 3, 4])"]}),
)
