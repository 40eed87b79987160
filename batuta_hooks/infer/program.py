"""What inference knows of a program: its functions, classes and variables, each with the cells their types flow to."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from batuta_hooks.api.entry import Entry, Overload
from batuta_hooks.frontend import FunctionNode, Scope, SourceModule
from batuta_hooks.infer.cells import Cell, Term
from batuta_hooks.ir.node import node


@dataclass(eq=False)
class Parameter:
    """One parameter of a user's function."""

    name: str
    cell: Cell
    default: ast.expr | None = None
    star: str = ""
    keyword_only: bool = False
    positional_only: bool = False


@dataclass(eq=False)
class Function:
    """A `def` or `lambda` of the program."""

    qualname: str
    node: FunctionNode
    scope: Scope
    module: SourceModule
    params: list[Parameter]
    cls: Class | None = None
    kind: str = "function"  # function, method, static, class, property, setter
    result: Cell = field(default_factory=Cell)
    yields: Cell | None = None  # generators: what they yield
    escapes: bool = False  # used as a value, so it is called with anything
    called: bool = False
    called_by_super: bool = False
    unused: bool = False  # a method that is never called, with parameters of no type
    not_implemented: bool = False  # a comparison that may give NotImplemented, which its result then keeps as None

    @property
    def name(self) -> str:
        """The name after `def`."""
        return self.node.name if not isinstance(self.node, ast.Lambda) else "<lambda>"


@dataclass(eq=False)
class Class:
    """A `class` of the program."""

    qualname: str
    node: ast.ClassDef
    scope: Scope
    module: SourceModule
    rebound: bool = False  # its decorators make something else of it
    dynamic: str = ""  # why its instances live on the dynamic rung; "" when they are typed
    fields: dict[str, Cell] = field(default_factory=dict)
    methods: dict[str, Function] = field(default_factory=dict)
    setters: dict[str, Function] = field(default_factory=dict)
    constants: dict[str, ast.expr] = field(default_factory=dict)
    dataclass: ast.expr | None = None  # the decorator, when it is one
    field_defaults: dict[str, ast.expr | None] = field(default_factory=dict)  # dataclass fields, in order
    base: Class | None = None  # the class of the program that it derives from
    subclasses: list[Class] = field(default_factory=list)
    abstract: set[str] = field(default_factory=set)  # names of its own methods that are abstract
    constructed: bool = False  # whether the program makes instances of exactly this class
    variables: set[str] = field(default_factory=set)  # class attributes that are no literals, or that change
    options: frozenset[str] = frozenset()  # of a dataclass: order, frozen
    dispatched: set[str] = field(default_factory=set)  # methods whose implementation the object's class chooses

    def line(self) -> Iterator[Class]:
        """The class and those it derives from, itself first."""
        cls: Class | None = self
        while cls is not None:
            yield cls
            cls = cls.base

    @property
    def root(self) -> Class:
        """The top of its family."""
        return list(self.line())[-1]

    def tree(self) -> Iterator[Class]:
        """The class and all that derive from it, itself first."""
        yield self
        for cls in self.subclasses:
            yield from cls.tree()

    def method(self, name: str) -> Function | None:
        """The method that its instances have under this name."""
        return next((cls.methods[name] for cls in self.line() if name in cls.methods), None)

    def setter(self, name: str) -> Function | None:
        """The setter of a property."""
        return next((cls.setters[name] for cls in self.line() if name in cls.setters), None)

    def field_owner(self, name: str) -> Class | None:
        """The class of its line that holds a field."""
        return next((cls for cls in self.line() if name in cls.fields), None)

    def constant_owner(self, name: str) -> Class | None:
        """The class of its line that defines a class attribute."""
        return next((cls for cls in self.line() if name in cls.constants), None)

    def maker(self) -> Class | None:
        """The class of its line whose constructor makes its objects: one with `__init__`, or a dataclass."""
        return next((cls for cls in self.line() if "__init__" in cls.methods or cls.dataclass is not None), None)

    @property
    def made_of_fields(self) -> bool:
        """Whether its constructor takes the fields of a dataclass."""
        maker = self.maker()
        return maker is not None and "__init__" not in maker.methods

    def all_field_defaults(self) -> dict[str, ast.expr | None]:
        """The fields of a dataclass with those it inherits, in the order of its constructor."""
        merged: dict[str, ast.expr | None] = {}
        for cls in reversed(list(self.line())):
            merged.update(cls.field_defaults)
        return merged


@node
class RegistryCall:
    """A call that the registry answers: the overload, and for each of its parameters the argument (None: its
    default).
    """

    entry: Entry
    overload: Overload
    args: tuple[ast.expr | tuple[ast.expr, ...] | None, ...]
    wanted: tuple[Cell | None, ...]  # the type each argument is wanted in; None: as it is
    result: Cell
    variables: Mapping[str, Cell] = field(default_factory=dict)  # the row's type variables


@node
class UserCall:
    """A call of a user's function, its arguments in the order of the parameters (None: the default).

    `owner` is the class whose instances choose the implementation, None when it is `function` in any case; `receiver`
    says whose method it is where that is no part of the call's own syntax: `super` for the object at hand, `first` for
    the first argument.
    """

    function: Function
    args: tuple[ast.expr | tuple[ast.expr, ...] | None, ...]
    owner: Class | None = None
    receiver: str = ""


@node
class NewCall:
    """A construction of a typed class."""

    cls: Class
    args: tuple[ast.expr | tuple[ast.expr, ...] | None, ...]


@node
class DynamicCall:
    """A call on the dynamic rung; `builtin` or `imported` names what is called when that is known."""

    builtin: str = ""
    method: str = ""


@dataclass(frozen=True, eq=False)
class NoCall:
    """A call without effect: `super().__init__()` where `object` is the base class."""


@dataclass(frozen=True, eq=False)
class CompareCall:
    """A comparison of two objects of one family, which the runtime makes of what their classes define."""

    op: str


@dataclass(frozen=True, eq=False)
class NameCall:
    """`type(obj).__name__` of a typed object."""


Resolution = RegistryCall | UserCall | NewCall | DynamicCall | NoCall | CompareCall | NameCall


@dataclass(eq=False)
class TypedProgram:
    """A program with every expression typed."""

    modules: dict[str, SourceModule]
    functions: dict[ast.AST, Function] = field(default_factory=dict)
    classes: dict[ast.AST, Class] = field(default_factory=dict)
    class_names: dict[str, Class] = field(default_factory=dict)
    variables: dict[tuple[Scope, str], Cell] = field(default_factory=dict)
    types: dict[ast.AST, Term | None] = field(default_factory=dict)
    calls: dict[Any, Resolution] = field(default_factory=dict)  # by node, or by node and part
    dropped: set[ast.AST] = field(default_factory=set)  # expressions that are statements: nothing keeps their value
    callbacks: dict[ast.AST, list[Cell]] = field(default_factory=dict)  # what the runtime calls a function with

    def variable(self, scope: Scope, name: str) -> Cell:
        """The cell of a variable that `scope` owns."""
        return self.variables.setdefault((scope, name), Cell())


def parameters(arguments: ast.arguments, cells: dict[str, Cell]) -> list[Parameter]:
    """The parameters of a signature, positional ones first."""
    found: list[Parameter] = []
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults: Iterable[ast.expr | None] = [None] * (len(positional) - len(arguments.defaults)) + list(
        arguments.defaults
    )
    for index, (param, default) in enumerate(zip(positional, defaults, strict=True)):
        found.append(
            Parameter(param.arg, cells[param.arg], default, positional_only=index < len(arguments.posonlyargs))
        )
    if arguments.vararg:
        found.append(Parameter(arguments.vararg.arg, cells[arguments.vararg.arg], star="*"))
    for param, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found.append(Parameter(param.arg, cells[param.arg], default, keyword_only=True))
    if arguments.kwarg:
        found.append(Parameter(arguments.kwarg.arg, cells[arguments.kwarg.arg], star="**"))
    return found
