"""Writes down the types of parameters, results, variables and attributes while a program runs, for `hints`.

Only what one scalar type could hold is of interest: `int` within 64 bits, `float`, `bool`, `str`, `bytes`; everything
else is "other". Names are qualified as the compiler does it: `__main__.count.step`, `shop.Cart.total`.
"""

from __future__ import annotations

import atexit
import json
import os
import sys
import threading
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType, FrameType
    from typing import Any

SCALARS = {int: "int", float: "float", bool: "bool", str: "str", bytes: "bytes"}
OTHER = "other"
ALWAYS, EVERY = 200, 64  # the first calls of each function are looked at, and then every 64th
SECONDS = 10.0  # of looking; then the program goes on alone
CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR = 4, 8, 32


class Observer:
    """Looks at the frames of the program's own files."""

    def __init__(self, root: str, path: str) -> None:
        self.root, self.path = os.path.join(os.path.realpath(root), ""), path
        self.seen: dict[str, set[str]] = {}
        self.calls: dict[CodeType, int] = {}
        self.own: dict[CodeType, str] = {}
        self.end = time.monotonic() + SECONDS
        self.process = os.getpid()

    def __call__(self, frame: FrameType, event: str, value: Any) -> None:
        """What `sys.setprofile` calls."""
        if event not in ("call", "return"):
            return
        code = frame.f_code
        name = self.own.get(code)
        if name is None:
            name = self.own[code] = self.name(frame)
        if not name:
            return
        if event == "call":
            self.calls[code] = count = self.calls.get(code, 0) + 1
            if count > ALWAYS and count % EVERY:
                return
            if time.monotonic() > self.end:
                sys.setprofile(None)
                return
            self.parameters(code, name, frame)
        elif self.calls.get(code, 1) <= ALWAYS or not self.calls[code] % EVERY:
            self.leave(code, name, frame, value)

    def name(self, frame: FrameType) -> str:
        """The qualified name of a frame's code; empty for what is not the program's."""
        code = frame.f_code
        module = frame.f_globals.get("__name__", "")
        if not os.path.realpath(code.co_filename).startswith(self.root) or not isinstance(module, str):
            return ""
        if code.co_name.startswith("<") and code.co_name != "<module>":
            return ""
        return module if code.co_name == "<module>" else f"{module}.{code.co_qualname.replace('<locals>.', '')}"

    def parameters(self, code: CodeType, name: str, frame: FrameType) -> None:
        """The arguments of a call; those after `*` are of no use to the compiler."""
        count = code.co_argcount + code.co_kwonlyargcount
        values = frame.f_locals
        for param in code.co_varnames[:count]:
            if param in values:
                self.note(f"{name}.{param}", values[param])

    def leave(self, code: CodeType, name: str, frame: FrameType, result: Any) -> None:
        """What a function, or a module, leaves behind. A result of None may also be an exception on its way."""
        for variable, value in list(frame.f_locals.items()):
            self.note(f"{name}.{variable}", value)
        if code.co_name != "<module>" and result is not None and not code.co_flags & CO_GENERATOR:
            self.note(f"{name}.return", result)
        receiver = frame.f_locals.get(code.co_varnames[0]) if code.co_argcount else None
        owner, _, _ = name.rpartition(".")
        if receiver is not None and owner.rpartition(".")[2] == type(receiver).__name__:
            for attribute, value in list(getattr(receiver, "__dict__", {}).items()):
                self.note(f"{owner}.{attribute}", value)

    def note(self, key: str, value: Any) -> None:
        """Writes one value's type down."""
        kind = SCALARS.get(type(value), OTHER)
        if kind == "int" and not -(2**63) <= value < 2**63:
            kind = OTHER
        self.seen.setdefault(key, set()).add(kind)

    def write(self) -> None:
        """Writes the file, in the process that was asked to."""
        sys.setprofile(None)
        if os.getpid() == self.process:
            with open(self.path, "w", encoding="utf-8") as file:
                json.dump({key: sorted(kinds) for key, kinds in sorted(self.seen.items())}, file)


def install(root: str, path: str) -> None:
    """Looks at everything from now on."""
    observer = Observer(root, path)
    atexit.register(observer.write)
    threading.setprofile(observer)
    sys.setprofile(observer)
