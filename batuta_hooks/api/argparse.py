"""`argparse`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = objects(
    "argparse",
    "Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError BooleanOptionalAction "
    "FileType HelpFormatter MetavarTypeHelpFormatter Namespace ONE_OR_MORE OPTIONAL PARSER REMAINDER "
    "RawDescriptionHelpFormatter RawTextHelpFormatter SUPPRESS ZERO_OR_MORE",
)
