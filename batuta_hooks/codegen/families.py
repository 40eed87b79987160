"""Families of classes in Rust: one struct for what all objects have, and an enum for what each class adds.

    class Shape:                 pub struct Shape { pub name: Field<Str>, pub class: ShapeClass }
    class Circle(Shape):         pub enum ShapeClass { Circle(Circle), Square(Square) }
    class Square(Shape):         pub struct Circle { pub radius: Field<f64> }

Every object of the family is an `Rc<Shape>`, so that containers and variables hold any of them; a method that a
subclass overrides is a `match` on the class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from batuta_hooks.codegen.context import ProgramContext
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.codegen.types import class_name
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk


def line(program: ProgramContext, cls: ops.ClassIR) -> Iterator[ops.ClassIR]:
    """The class and those it derives from, itself first."""
    yield cls
    while cls.base:
        cls = program.classes[cls.base]
        yield cls


def root(program: ProgramContext, cls: ops.ClassIR) -> ops.ClassIR:
    """The top of the family."""
    return list(line(program, cls))[-1]


def members(program: ProgramContext, top: ops.ClassIR) -> list[ops.ClassIR]:
    """The classes of a family, in the order of the source."""
    return [cls for cls in program.classes.values() if top in line(program, cls)]


def is_family(program: ProgramContext, cls: ops.ClassIR) -> bool:
    """Whether the class has relatives."""
    return bool(cls.base) or any(other.base == cls.qualname for other in program.classes.values())


def variants(program: ProgramContext, top: ops.ClassIR) -> list[ops.ClassIR]:
    """The classes that objects are of."""
    return [cls for cls in members(program, top) if cls.constructed]


def enum_name(top: ops.ClassIR) -> str:
    """The enum of the family's classes."""
    return f"{class_name(top.qualname)}Class"


def has_part(program: ProgramContext, cls: ops.ClassIR) -> bool:
    """Whether objects of a subclass hold more than the top of the family does."""
    return any(member.base and member.fields for member in line(program, cls))


def parent_part(program: ProgramContext, cls: ops.ClassIR) -> ops.ClassIR | None:
    """The class whose part is embedded in this one's: the base class's, unless that is the top or adds nothing."""
    base = program.classes[cls.base] if cls.base else None
    return base if base is not None and base.base and has_part(program, base) else None


def snake(name: str) -> str:
    """`HTTPServer` -> `http_server`."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return rust_name(split.lower(), kind="var")


def accessor(cls: ops.ClassIR) -> str:
    """The method that gives a class's part of an object."""
    return f"as_{snake(class_name(cls.qualname)).removeprefix('r#')}"


def accessed(program: ProgramContext, top: ops.ClassIR) -> set[str]:
    """The classes whose parts are reached through an object, and not only while it is made."""
    found: set[str] = set()
    bodies = [function.body for function in program.functions.values()] + list(program.bodies)
    for body in bodies:
        for node in walk(body):
            if isinstance(node, ops.GetField | ops.FieldTarget) and node.part:
                found.add(node.part)
    return found


__all__ = [
    "accessed",
    "accessor",
    "enum_name",
    "has_part",
    "is_family",
    "line",
    "members",
    "parent_part",
    "root",
    "snake",
    "variants",
]
