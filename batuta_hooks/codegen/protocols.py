"""`impl Instance`: how the runtime prints, compares and hashes the objects of a typed class or family of classes."""

from __future__ import annotations

from collections.abc import Callable

from batuta_hooks.codegen import families
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import ModuleContext, literal_text
from batuta_hooks.codegen.expressions import takes_reference
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.codegen.types import class_name
from batuta_hooks.ir import ops

COMPARISONS = {"__lt__": "Lt", "__le__": "Le", "__gt__": "Gt", "__ge__": "Ge"}
Choice = Callable[[ops.ClassIR], r.Expr]


def protocols(module: ModuleContext, top: ops.ClassIR) -> list[r.Item]:
    """What the runtime knows of the objects whose family `top` heads."""
    module.use("batuta_rt::py::Instance")
    made = _Protocols(module, top)
    items: list[r.Item] = [r.Const("NAME", "&'static str", r.Path(literal_text(top.name)), prefix="")]
    for item in (
        made.class_name(),
        made.text("__repr__", "repr"),
        made.text("__str__", "str"),
        made.equality(),
        made.ordering(),
        made.hash(),
        made.truth(),
    ):
        if item is not None:
            items += [r.Blank(), item]
    return [r.Impl(f"Instance for {class_name(top.qualname)}", tuple(items))]


class _Protocols:
    def __init__(self, module: ModuleContext, top: ops.ClassIR) -> None:
        self.module, self.program, self.top = module, module.program, top
        self.is_family = families.is_family(self.program, top)
        self.kinds = families.variants(self.program, top) if self.is_family else [top]
        self.enum = families.enum_name(top)

    # --- what a class of the family does ---

    def method(self, cls: ops.ClassIR, name: str) -> ops.FuncIR | None:
        """The implementation of a method."""
        for member in families.line(self.program, cls):
            for method in member.methods:
                if method.name == name and not method.qualname.endswith("@"):
                    return method
        return None

    def holder(self, cls: ops.ClassIR, *names: str) -> ops.ClassIR | None:
        """The nearest class that says how its objects do something: by one of these methods, or as a dataclass."""
        for member in families.line(self.program, cls):
            if member.is_dataclass or any(method.name in names for method in member.methods):
                return member
        return None

    def has_own(self, cls: ops.ClassIR, name: str) -> bool:
        return any(method.name == name for method in cls.methods)

    def call(self, method: ops.FuncIR, *args: r.Expr) -> r.Expr:
        """A call of the method on `self`, as a result."""
        name = self.program.rust_names[method.qualname]
        if method.cls == self.top.qualname:
            called: r.Expr = r.MethodCall(r.Path("self"), name, args)
        else:
            called = r.Call(r.Path(f"{class_name(method.cls)}::{name}"), (r.Path("self"), *args))
        return called if method.qualname in self.program.raising else r.Call(r.Path("Ok"), (called,))

    def other(self, method: ops.FuncIR) -> r.Expr:
        """The argument `other` as the method takes it."""
        by_reference = takes_reference(method, method.params[1])
        return r.Path("other") if by_reference else r.MethodCall(r.Path("other"), "clone")

    # --- choosing by class ---

    def pattern(self, cls: ops.ClassIR, binding: str) -> str:
        shown = f"{self.enum}::{class_name(cls.qualname)}"
        return f"{shown}({binding})" if cls.base else shown

    def choose(self, value: Choice) -> r.Expr:
        """What the object's class says; classes that say the same share an arm."""
        answers: dict[r.Expr, list[ops.ClassIR]] = {}
        for cls in self.kinds:
            answers.setdefault(value(cls), []).append(cls)
        if len(answers) == 1:
            return next(iter(answers))
        arms = [
            r.Arm(" | ".join(self.pattern(cls, "_") for cls in members), answer) for answer, members in answers.items()
        ]
        return r.Match(r.Unary("&", r.FieldAccess(r.Path("self"), "class")), tuple(arms))

    def get(self, cls: ops.ClassIR, name: str, obj: str, part: str) -> r.Expr:
        """A field's value: of the object itself, or of its class's part."""
        step: ops.ClassIR | None = cls
        value: r.Expr = r.Path(part)
        while step is not None and step.base:
            if any(field.name == name for field in step.fields):
                break
            parent = families.parent_part(self.program, step)
            value = r.FieldAccess(value, families.snake(parent.name)) if parent is not None else value
            step = parent
        if step is None or not step.base:
            value = r.Path(obj)
        return r.MethodCall(r.FieldAccess(value, rust_name(name, kind="var")), "get")

    def in_part(self, cls: ops.ClassIR, name: str) -> bool:
        return not any(field.name == name for field in self.top.fields)

    # --- the protocols ---

    def class_name(self) -> r.Fn | None:
        if not self.is_family or {cls.qualname for cls in self.kinds} == {self.top.qualname}:
            return None
        value = self.choose(lambda cls: r.Path(literal_text(cls.name)))
        return _function("class_name", ("&self",), value, "&'static str")

    def text(self, dunder: str, name: str) -> r.Fn | None:
        """`__repr__` and `__str__`"""
        as_dataclass = dunder == "__repr__"
        found = [self.holder(cls, dunder) if as_dataclass else None for cls in self.kinds]
        if not any(found) and not any(self.method(cls, dunder) for cls in self.kinds):
            return None
        self.module.use("batuta_rt::py::PyResult")
        self.module.use("batuta_rt::py::Str")
        arms: dict[r.Expr, list[str]] = {}
        for cls in self.kinds:
            holder = self.holder(cls, dunder) if as_dataclass else None
            method = self.method(cls, dunder)
            shown = "_"
            if holder is not None and not self.has_own(holder, dunder):
                value = self.dataclass_repr(cls, holder)
                if any(self.in_part(cls, field) for field in holder.parameters):
                    shown = "it"
            elif method is not None:
                value = self.call(method)
            elif dunder == "__str__":
                value = r.Call(r.Path("Instance::repr"), (r.Path("self"),))
            else:
                self.module.use("batuta_rt::py")
                value = r.Call(r.Path("py::instance::plain_repr"), (r.Path("self"),))
            arms.setdefault(value, []).append(self.pattern(cls, shown) if self.is_family else "")
        return _function(name, ("self: &Rc<Self>",), self.matched(arms), "PyResult<Str>")

    def matched(self, arms: dict[r.Expr, list[str]]) -> r.Expr:
        if len(arms) == 1 and not any("(it)" in pattern for patterns in arms.values() for pattern in patterns):
            return next(iter(arms))
        made = tuple(r.Arm(" | ".join(patterns), value) for value, patterns in arms.items())
        return r.Match(r.Unary("&", r.FieldAccess(r.Path("self"), "class")), made)

    def dataclass_repr(self, cls: ops.ClassIR, holder: ops.ClassIR) -> r.Expr:
        self.module.use("batuta_rt::py")
        template = ", ".join(f"{name}={{}}" for name in holder.parameters)
        values = tuple(
            r.Try(r.Call(r.Path("py::repr"), (r.Unary("&", self.get(cls, name, "self", "it")),)))
            for name in holder.parameters
        )
        made = r.Macro("format", (r.Path(literal_text(f"{cls.name}({template})")), *values))
        return r.Call(r.Path("Ok"), (r.Call(r.Path("Str::from"), (made,)),))

    def equality(self) -> r.Fn | None:
        """`__eq__`; where it may not know, or only some classes have it, the runtime asks the other side, too."""
        holders = [self.holder(cls, "__eq__") for cls in self.kinds]
        if not any(holders):
            return None
        self.module.use("batuta_rt::py::PyResult")
        params = ("self: &Rc<Self>", "other: &Rc<Self>")
        single = None if self.is_family else holders[0]
        method = self.method(self.top, "__eq__")
        if single is not None and method is None:
            return _function("eq", params, self.same_fields(self.top, single, "self", "other"), "PyResult<bool>")
        if single is not None and method is not None and method.result.name == "bool":
            return _function("eq", params, self.call(method, self.other(method)), "PyResult<bool>")
        arms: list[r.Arm] = []
        user: dict[r.Expr, list[str]] = {}
        for cls, holder in zip(self.kinds, holders, strict=True):
            method = self.method(cls, "__eq__")
            if holder is None:
                continue
            if not self.has_own(holder, "__eq__"):
                bound = "it" if any(self.in_part(cls, field) for field in holder.parameters) else "_"
                theirs = "that" if bound == "it" else "_"
                value = self.same_fields(cls, holder, "self", "other")
                arms.append(
                    r.Arm(
                        f"({self.pattern(cls, bound)}, {self.pattern(cls, theirs)})",
                        r.MethodCall(value, "map", (r.Path("Some"),))
                        if not isinstance(value, r.Call)
                        else r.Call(value.func, (r.Call(r.Path("Some"), value.args),)),
                    )
                )
            elif method is not None:
                user.setdefault(self.optional(method), []).append(self.pattern(cls, "_") if self.is_family else "")
        if not self.is_family:
            return _function("try_eq", params, next(iter(user)), "PyResult<Option<bool>>")
        nothing = r.Call(r.Path("Ok"), (r.Path("None"),))
        mine = r.Unary("&", r.FieldAccess(r.Path("self"), "class"))
        if not arms:
            made = [r.Arm(" | ".join(patterns), value) for value, patterns in user.items()]
            covered = sum(len(patterns) for patterns in user.values()) == len(self.kinds)
            if covered and len(user) == 1:
                return _function("try_eq", params, next(iter(user)), "PyResult<Option<bool>>")
            made += [] if covered else [r.Arm("_", nothing)]
            return _function("try_eq", params, r.Match(mine, tuple(made)), "PyResult<Option<bool>>")
        both = r.TupleExpr((mine, r.Unary("&", r.FieldAccess(r.Path("other"), "class"))))
        for value, patterns in user.items():
            arms.append(r.Arm(f"({' | '.join(patterns)}, _)", value))
        if len(self.kinds) > 1:
            arms.append(r.Arm("_", nothing))
        return _function("try_eq", params, r.Match(both, tuple(arms)), "PyResult<Option<bool>>")

    def optional(self, method: ops.FuncIR) -> r.Expr:
        """A comparison method's answer as one that may be missing."""
        made = self.call(method, self.other(method))
        if method.result.name == "optional":
            return made
        if isinstance(made, r.Call) and made.func == r.Path("Ok"):
            return r.Call(r.Path("Ok"), (r.Call(r.Path("Some"), made.args),))
        return r.MethodCall(made, "map", (r.Path("Some"),))

    def same_fields(self, cls: ops.ClassIR, holder: ops.ClassIR, left: str, right: str) -> r.Expr:
        result: r.Expr | None = None
        for name in holder.parameters:
            self.module.use("batuta_rt::py::PyEq")
            mine, theirs = self.get(cls, name, left, "it"), self.get(cls, name, right, "that")
            same = r.Try(r.MethodCall(mine, "py_eq", (r.Unary("&", theirs),)))
            result = same if result is None else r.Binary("&&", result, same)
        return r.Call(r.Path("Ok"), (result or r.Path("true"),))

    def ordering(self) -> r.Fn | None:
        """`__lt__` and its kin."""
        ordered = [cls for cls in self.kinds if self.is_ordered(cls)]
        if ordered:
            return self.ordered(ordered)
        arms: list[r.Arm] = []
        for dunder, op in COMPARISONS.items():
            if not any(self.method(cls, dunder) for cls in self.kinds):
                continue

            def answer(cls: ops.ClassIR, dunder: str = dunder) -> r.Expr:
                method = self.method(cls, dunder)
                return self.optional(method) if method is not None else r.Call(r.Path("Ok"), (r.Path("None"),))

            arms.append(r.Arm(f"CmpOp::{op}", self.choose(answer)))
        if not arms:
            return None
        self.module.use("batuta_rt::py::CmpOp")
        self.module.use("batuta_rt::py::PyResult")
        if len(arms) < len(COMPARISONS):
            arms.append(r.Arm("_", r.Call(r.Path("Ok"), (r.Path("None"),))))
        params = ("self: &Rc<Self>", "other: &Rc<Self>", "op: CmpOp")
        return _function("try_cmp", params, r.Match(r.Path("op"), tuple(arms)), "PyResult<Option<bool>>")

    def is_ordered(self, cls: ops.ClassIR) -> bool:
        """Whether a dataclass compares its objects by their fields."""
        holder = self.holder(cls)
        return holder is not None and "order" in holder.options

    def ordered(self, kinds: list[ops.ClassIR]) -> r.Fn:
        """The comparisons of `dataclass(order=True)`: of the fields in their order, within one class."""
        self.module.use("batuta_rt::py::CmpOp")
        self.module.use("batuta_rt::py::PyOrd")
        self.module.use("batuta_rt::py::PyResult")
        arms = []
        for cls in kinds:
            holder = self.holder(cls)
            assert holder is not None
            mine, theirs = (self.fields(cls, holder, *sides) for sides in (("self", "it"), ("other", "that")))
            compared = r.MethodCall(mine, "py_cmp", (r.Unary("&", theirs), r.Path("op")))
            value = r.MethodCall(compared, "map", (r.Path("Some"),))
            bound = any(self.in_part(cls, field) for field in holder.parameters)
            patterns = [self.pattern(cls, name if bound else "_") for name in ("it", "that")]
            arms.append(r.Arm(f"({patterns[0]}, {patterns[1]})", value))
        params = ("self: &Rc<Self>", "other: &Rc<Self>", "op: CmpOp")
        if not self.is_family:
            return _function("try_cmp", params, arms[0].body, "PyResult<Option<bool>>")
        sides = tuple(r.Unary("&", r.FieldAccess(r.Path(side), "class")) for side in ("self", "other"))
        if len(self.kinds) > 1:
            arms.append(r.Arm("_", r.Call(r.Path("Ok"), (r.Path("None"),))))
        return _function("try_cmp", params, r.Match(r.TupleExpr(sides), tuple(arms)), "PyResult<Option<bool>>")

    def fields(self, cls: ops.ClassIR, holder: ops.ClassIR, obj: str, part: str) -> r.Expr:
        """The fields of a dataclass as a tuple."""
        return r.TupleExpr(tuple(self.get(cls, name, obj, part) for name in holder.parameters))

    def hash(self) -> r.Fn | None:
        """`__hash__`, which a class that defines `__eq__` alone does not have."""
        if not any(self.holder(cls, "__hash__", "__eq__") for cls in self.kinds):
            return None
        self.module.use("batuta_rt::py::PyResult")
        self.module.use("batuta_rt::py")

        def answer(cls: ops.ClassIR) -> r.Expr:
            holder = self.holder(cls, "__hash__", "__eq__")
            if holder is None:
                return r.Call(r.Path("Ok"), (r.Call(r.Path("py::instance::plain_hash"), (r.Path("self"),)),))
            method = self.method(cls, "__hash__")
            if self.has_own(holder, "__hash__") and method is not None:
                return self.call(method)
            if "frozen" in holder.options and not self.has_own(holder, "__eq__"):
                self.module.use("batuta_rt::py::PyHash")
                fields = self.fields(cls, holder, "self", "self." + families.accessor(cls) + "()")
                return r.MethodCall(fields, "py_hash")
            return r.Call(r.Path("Err"), (r.Call(r.Path("py::instance::unhashable"), (r.Path("self"),)),))

        return _function("hash", ("self: &Rc<Self>",), self.choose(answer), "PyResult<i64>")

    def truth(self) -> r.Fn | None:
        """`__bool__`, or `__len__`"""
        if not any(self.method(cls, name) for cls in self.kinds for name in ("__bool__", "__len__")):
            return None
        self.module.use("batuta_rt::py::PyResult")

        def answer(cls: ops.ClassIR) -> r.Expr:
            for name in ("__bool__", "__len__"):
                method = self.method(cls, name)
                if method is None:
                    continue
                made = self.call(method)
                value = made.args[0] if isinstance(made, r.Call) and made.func == r.Path("Ok") else r.Try(made)
                return r.Call(r.Path("Ok"), (r.Binary("!=", value, r.Path("0")) if name == "__len__" else value,))
            return r.Call(r.Path("Ok"), (r.Path("true"),))

        return _function("truth", ("self: &Rc<Self>",), self.choose(answer), "PyResult<bool>")


def _function(name: str, params: tuple[str, ...], value: r.Expr, result: str) -> r.Fn:
    return r.Fn(name, params, r.Block((r.ExprStmt(value, semi=False),)), result, prefix="")
