"""What the compiler makes of a program: data that the pipeline, the cache and the extension pass around."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Watch:
    """A name that an exported function depends on: in which module, and the exported function that it should be; ""
    when it should be what it was after import."""

    module: str
    name: str
    function: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """One function that Python may call natively. `params` are names and Rust types, `&` for those lent; `ranks` has
    the axes of those that are arrays, "" for any number."""

    module: str
    name: str
    rust: str  # path below the generated crate: `app::core::mean`
    params: tuple[tuple[str, str], ...]
    positional: int
    raises: bool
    imports: bool  # the module's constants must be set first
    watches: tuple[Watch, ...]
    ranks: tuple[tuple[int, str], ...] = ()  # (which parameter, its rank)
    arrays: bool = False  # whether arrays or NumPy's scalars cross
    long: bool = False  # whether it may take so long that other threads should run meanwhile

    @property
    def qualname(self) -> str:
        """`app.core.mean`"""
        return f"{self.module}.{self.name}"


@dataclass(frozen=True)
class CompiledProgram:
    """The Rust of one program; diagnostics of severity error mean that it is refused, and there are no `modules`."""

    modules: tuple[RenderedModule, ...] = ()  # its library modules and one binary
    diagnostics: tuple[Diagnostic, ...] = ()
    features: frozenset[str] = frozenset()  # of the runtime
    rungs: Mapping[str, int] = field(default_factory=dict)  # how many values sit on each rung of the ladder
    native: tuple[str, ...] = ()  # of a library, the functions and classes that are Rust
    left: Mapping[str, str] = field(default_factory=dict)  # and those that stay in Python, and why
    exports: tuple[Export, ...] = ()  # its functions that Python may call natively
    unexported: Mapping[str, str] = field(default_factory=dict)  # and those that it may not, and why
    lost: tuple[str, ...] = ()  # what is known at run time only, though a hint could lift it
