"""The type of a call: a user's function or class, a registry entry, a method, or something dynamic."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from batuta_hooks.api import lookup, module_rows
from batuta_hooks.api.entry import ClassEntry, Entry
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import coercion, match, members, names
from batuta_hooks.infer.cells import T_DYN, T_NONE, T_STR, Cell, Term, mk
from batuta_hooks.infer.classes import missing_methods
from batuta_hooks.infer.program import Class, DynamicCall, Function, NewCall, NoCall, RegistryCall, UserCall
from batuta_hooks.ir.rtypes import DTYPES

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

TYPE_NAMES = {
    "array": "numpy.ndarray", "vartuple": "builtins.tuple", "bigint": "builtins.int", "iterator": "builtins.iterator",
    "deque": "collections.deque", "counter": "collections.Counter", "defaultdict": "collections.defaultdict",
    "ordereddict": "collections.OrderedDict",
    "dict_keys": "builtins.dict_keys", "dict_values": "builtins.dict_values", "dict_items": "builtins.dict_items",
    "pattern": "re.Pattern", "match": "re.Match",
}  # fmt: skip


# Methods of str whose result is text whatever their arguments are.
TEXT_METHODS = {"format", "format_map", "translate", "join", "replace", "removeprefix", "removesuffix", "expandtabs"}


def type_qualname(term: Term) -> str:
    """The Python class a typed value is an instance of."""
    if term.name == "model":
        return term.ref
    if term.name in ("bool_", "uint8", "int32", "int64", "float32", "float64", "complex128", "str_"):
        return f"numpy.{term.name}"
    return TYPE_NAMES.get(term.name, f"builtins.{term.name}")


def infer_call(inf: Inference, node: ast.Call, scope: Scope) -> Term | None:
    """The type of a call's result; what is called is kept in `program.calls`."""
    inf.program.calls.pop(node, None)
    ref = names.resolve(inf, node.func, scope)
    special = _object_call(inf, node, ref, scope)
    if special is not None:
        return None if special is PENDING else special
    if ref is not None and ref.kind == "function":
        assert ref.function is not None
        return user_call(inf, node, ref.function, node.args, node.keywords, scope)
    if ref is not None and ref.kind == "class":
        assert ref.cls is not None
        return _construct(inf, node, ref.cls, scope)
    if ref is not None and ref.kind == "entry":
        return _entry_call(inf, node, ref.qualname, scope)
    if ref is None and isinstance(node.func, ast.Attribute):
        return _method_call(inf, node, node.func, scope)
    return _dynamic_call(inf, node, scope, callee=True)


PROTOCOLS = {"builtins.len": "__len__", "builtins.abs": "__abs__"}


def _object_call(inf: Inference, node: ast.Call, ref: names.Ref | None, scope: Scope) -> Term | None:
    """A call that a typed object answers by a special method: `len(obj)`, `obj(...)`."""
    from batuta_hooks.infer.expressions import infer

    if ref is not None and ref.kind == "entry":
        name = PROTOCOLS.get(ref.qualname)
        plain = len(node.args) == 1 and not node.keywords and not isinstance(node.args[0], ast.Starred)
        if name is None or not plain:
            return None
        term = infer(inf, node.args[0], scope)
        found = _special(inf, term, name)
        return call_first(inf, node, found, (node.args[0],)) if found is not None else None
    if ref is None or ref.kind == "variable":
        if isinstance(node.func, ast.Attribute) and not _is_field(inf, node.func, scope):
            return None
        if is_super(inf, node.func, scope) or isinstance(node.func, ast.Lambda):
            return None
        return _call_object(inf, node, infer(inf, node.func, scope), scope)
    return None


def _is_field(inf: Inference, func: ast.Attribute, scope: Scope) -> bool:
    """Whether what is called is a field that holds an object, and not a method."""
    from batuta_hooks.infer.expressions import infer

    if is_super(inf, func.value, scope) or (
        names.resolve(inf, func.value, scope) is not None
        and (
            names.resolve(inf, func.value, scope).kind != "variable"  # type: ignore[union-attr]
        )
    ):
        return False
    base = infer(inf, func.value, scope)
    if base is None or base.name != "instance":
        return False
    cls = members.class_of(inf, base)
    return not members.implementations(cls, func.attr) and any(func.attr in sub.fields for sub in cls.root.tree())


def _call_object(inf: Inference, node: ast.Call, term: Term | None, scope: Scope) -> Term | None:
    found = _special(inf, term, "__call__")
    if found is None:
        return None
    bound = bind_user(found[0], node.args, node.keywords, 1)
    if bound is None:
        return None
    _flow_arguments(inf, found[0], bound, scope, 1)
    return call_first(inf, node, found, (node.func, *bound))


def _special(inf: Inference, term: Term | None, name: str) -> tuple[Function, Class | None] | None:
    """The special method of a typed object."""
    if term is None or term.name != "instance":
        return None
    return members.find_method(inf, members.class_of(inf, term), name)


def call_first(
    inf: Inference, node: ast.Call, found: tuple[Function, Class | None], args: BoundArguments
) -> Term | None:
    """A method whose object is the first of these arguments; a type that is not known yet is given as such."""
    method, owner = found
    flow_receiver(inf, method)
    inf.program.calls[node] = UserCall(method, args, owner, receiver="first")
    return inf.solver.get(method.result) or PENDING


PENDING = Term("pending")


def arguments(
    inf: Inference, node: ast.Call, scope: Scope
) -> tuple[list[match.Argument], dict[str, match.Argument]] | None:
    """The arguments with their types; None when the call has stars, which only the dynamic rung knows."""
    if any(isinstance(arg, ast.Starred) for arg in node.args) or any(k.arg is None for k in node.keywords):
        return None
    positional = [argument(inf, arg, scope) for arg in node.args]
    return positional, {str(k.arg): argument(inf, k.value, scope) for k in node.keywords}


def argument(inf: Inference, node: ast.expr, scope: Scope) -> match.Argument:
    """One argument; names of functions and classes are not values yet, since a row may take them as callbacks or
    types.
    """
    if isinstance(node, ast.Lambda):
        return match.Argument(node, None, is_callable=True)
    ref = names.resolve(inf, node, scope)
    if ref is not None and ref.kind == "function":
        return match.Argument(node, None, is_callable=True)
    if ref is not None and ref.kind == "entry":
        row = lookup(ref.qualname)
        if ref.qualname in match.DTYPE_OF_TYPE or ref.qualname.removeprefix("numpy.") in DTYPES:
            return match.Argument(node, T_DYN, type_ref=ref.qualname, is_callable=True)
        if isinstance(row, ClassEntry) or (row is not None and row.kind == "class"):
            return match.Argument(node, T_DYN, type_ref=ref.qualname, is_callable=True)
        if isinstance(row, Entry) and row.kind in ("function", "method"):
            return match.Argument(node, T_DYN, is_callable=True)
    from batuta_hooks.infer.expressions import infer

    dtype = match.DTYPE_OF_TEXT.get(node.value) if isinstance(node, ast.Constant) else None
    return match.Argument(node, infer(inf, node, scope), type_ref=f"numpy.{dtype}" if dtype else "")


# --- the user's functions and classes ---


def user_call(
    inf: Inference,
    node: ast.AST,
    function: Function,
    args: Sequence[ast.expr],
    keywords: Sequence[ast.keyword],
    scope: Scope,
) -> Term | None:
    """A direct call of a user's function: the arguments' types reach its parameters."""
    bound = bind_user(function, args, keywords)
    if bound is None:
        inf.escape(function)
        assert isinstance(node, ast.Call)
        return _dynamic_call(inf, node, scope, callee=True)
    _flow_arguments(inf, function, bound, scope)
    inf.program.calls[node] = UserCall(function, bound)
    function.called = True
    return inf.solver.get(function.result)


BoundArguments = tuple[ast.expr | tuple[ast.expr, ...] | None, ...]


def bind_user(
    function: Function, args: Sequence[ast.expr], keywords: Sequence[ast.keyword], skip: int = 0
) -> BoundArguments | None:
    """Arguments by parameter; None when only the run time can tell (stars) or when the call raises TypeError."""
    if any(isinstance(arg, ast.Starred) for arg in args) or any(k.arg is None for k in keywords):
        return None
    params = function.params[skip:]
    if any(param.star == "**" for param in params):
        return None
    rest = list(args)
    named: dict[str, ast.expr] = {str(k.arg): k.value for k in keywords}
    bound: list[ast.expr | tuple[ast.expr, ...] | None] = []
    for param in params:
        if param.star == "*":
            bound.append(tuple(rest))
            rest = []
        elif rest and not param.keyword_only:
            if param.name in named and not param.positional_only:
                return None
            bound.append(rest.pop(0))
        elif param.name in named and not param.positional_only:
            bound.append(named.pop(param.name))
        elif param.default is not None:
            bound.append(None)
        else:
            return None
    return None if rest or named else tuple(bound)


def _flow_arguments(inf: Inference, function: Function, bound: BoundArguments, scope: Scope, skip: int = 0) -> None:
    from batuta_hooks.infer.expressions import infer

    for param, given in zip(function.params[skip:], bound, strict=True):
        if isinstance(given, tuple):
            rest = inf.solver.get(param.cell)
            for value in given:
                term = infer(inf, value, scope)
                if rest is not None and rest.name == "vartuple":
                    inf.solver.flow(term, rest.args[0])
                else:
                    inf.solver.dynify(term)
        elif given is not None:
            inf.solver.flow(infer(inf, given, scope), param.cell)


def flow_receiver(inf: Inference, method: Function) -> None:
    """An object of the method's class reaches `self`."""
    method.called = True
    if method.params and method.kind not in ("static", "class") and method.cls is not None:
        inf.solver.flow(Term("instance", (), method.cls.qualname), method.params[0].cell)


def call_user(
    inf: Inference, key: Any, found: tuple[Function, Class | None], operands: Sequence[match.Argument]
) -> Term | None:
    """A method called through an operator or protocol, its operands already typed."""
    method, owner = found
    flow_receiver(inf, method)
    for param, given in zip(method.params[1:], operands, strict=False):
        inf.solver.flow(given.term, param.cell)
    inf.program.calls[key] = UserCall(method, tuple(given.node for given in operands), owner)
    return inf.solver.get(method.result)


def _construct(inf: Inference, node: ast.Call, cls: Class, scope: Scope) -> Term | None:
    from batuta_hooks.infer.driver import make_dynamic

    if not cls.dynamic:
        bound = _constructor_arguments(inf, node, cls, scope)
        if bound is not None and not missing_methods(cls):
            if not cls.constructed:
                cls.constructed = True
                inf.solver.changes += 1
            inf.program.calls[node] = NewCall(cls, bound)
            return Term("instance", (), cls.qualname)
        make_dynamic(inf, cls, "it is constructed with arguments that only the run time can bind")
    return _dynamic_call(inf, node, scope, callee=True)


def _constructor_arguments(inf: Inference, node: ast.Call, cls: Class, scope: Scope) -> BoundArguments | None:
    init = cls.method("__init__")
    if cls.made_of_fields:
        bound = _bind_fields(cls, node)
        if bound is None:
            return None
        from batuta_hooks.infer.expressions import infer

        defaults = cls.all_field_defaults()
        for name, given in zip(defaults, bound, strict=True):
            value = given if isinstance(given, ast.expr) else defaults[name]
            cell = members.field(inf, cls, name)
            if value is not None and cell is not None:
                inf.solver.flow(infer(inf, value, scope if given is not None else cls.scope), cell)
        post = cls.method("__post_init__")
        if post is not None:
            flow_receiver(inf, post)
        return bound
    if init is None:
        return None if node.args or node.keywords else ()
    bound = bind_user(init, node.args, node.keywords, skip=1)
    if bound is not None:
        flow_receiver(inf, init)
        _flow_arguments(inf, init, bound, scope, skip=1)
    return bound


def is_super(inf: Inference, node: ast.expr, scope: Scope) -> bool:
    """Whether an expression is the `super()` of a typed class's method, or `super(Class, self)` of the same meaning."""
    method = inf.function
    if method is None or method.cls is None or method.cls.dynamic or method.kind in ("static", "class"):
        return False
    if scope.function() is not method.scope:
        return False
    match node:
        case ast.Call(func=ast.Name(id="super"), args=[], keywords=[]):
            return True
        case ast.Call(func=ast.Name(id="super"), args=[ast.Name() as cls, ast.Name(id=this)], keywords=[]):
            ref = names.resolve(inf, cls, scope)
            return ref is not None and ref.cls is method.cls and this == method.params[0].name
    return False


def super_attribute(inf: Inference, node: ast.Attribute) -> Term | None:
    """`super().name`: a property of the base class."""
    from batuta_hooks.infer.driver import make_dynamic

    assert inf.function is not None and inf.function.cls is not None
    cls = inf.function.cls
    method = cls.base.method(node.attr) if cls.base is not None else None
    if method is None or method.kind != "property":
        make_dynamic(inf, cls, f"super().{node.attr} is used as a value")
        return T_DYN
    flow_receiver(inf, method)
    _by_super(inf, method)
    inf.program.calls[node] = UserCall(method, (), receiver="super")
    return inf.solver.get(method.result)


def _by_super(inf: Inference, method: Function) -> None:
    if not method.called_by_super:
        method.called_by_super = True
        inf.solver.changes += 1


def _super_call(inf: Inference, node: ast.Call, func: ast.Attribute, scope: Scope) -> Term | None:
    """`super().name(...)`: the base class's method, on the object at hand."""
    from batuta_hooks.infer.driver import make_dynamic

    assert inf.function is not None and inf.function.cls is not None
    cls = inf.function.cls
    method = cls.base.method(func.attr) if cls.base is not None else None
    nothing = method is None and func.attr == "__init__" and not node.args and not node.keywords
    if nothing and (cls.base is None or not cls.base.all_field_defaults()):
        inf.program.calls[node] = NoCall()
        return T_NONE
    if method is not None and (method.kind == "method" or method.kind == inf.function.kind == "property"):
        bound = bind_user(method, node.args, node.keywords, 1)
    else:
        bound = None
    if method is None or bound is None:
        make_dynamic(inf, cls, f"super().{func.attr} is called in a way that only the run time can bind")
        return _dynamic_call(inf, node, scope, callee=True)
    flow_receiver(inf, method)
    _flow_arguments(inf, method, bound, scope, 1)
    _by_super(inf, method)
    inf.program.calls[node] = UserCall(method, bound, receiver="super")
    return inf.solver.get(method.result)


def _class_call(inf: Inference, node: ast.Call, func: ast.Attribute, cls: Class, scope: Scope) -> Term | None:
    """`Class.name(...)`: a static or class method, or a method whose object is the first argument."""
    from batuta_hooks.infer.driver import make_dynamic
    from batuta_hooks.infer.expressions import infer

    method = cls.method(func.attr)
    bound = None
    if method is not None and method.kind in ("static", "class", "method"):
        bound = bind_user(method, node.args, node.keywords, 1 if method.kind == "class" else 0)
    if method is None or bound is None or (method.kind == "method" and not isinstance(bound[0], ast.expr)):
        make_dynamic(inf, cls, f"{func.attr!r} is called on the class")
        return _dynamic_call(inf, node, scope, callee=True)
    if method.kind != "method":
        method.called = True
        _flow_arguments(inf, method, bound, scope, 1 if method.kind == "class" else 0)
        inf.program.calls[node] = UserCall(method, bound)
        return inf.solver.get(method.result)
    assert isinstance(bound[0], ast.expr)
    receiver = infer(inf, bound[0], scope)
    if receiver is None:
        return None
    if receiver.name != "instance" or cls not in members.class_of(inf, receiver).line():
        make_dynamic(inf, cls, f"{func.attr!r} is called with an object of another type")
        return _dynamic_call(inf, node, scope, callee=True)
    flow_receiver(inf, method)
    _flow_arguments(inf, method, bound[1:], scope, 1)
    _by_super(inf, method)
    inf.program.calls[node] = UserCall(method, bound, receiver="first")
    return inf.solver.get(method.result)


def _bind_fields(cls: Class, node: ast.Call) -> BoundArguments | None:
    if any(isinstance(arg, ast.Starred) for arg in node.args) or any(k.arg is None for k in node.keywords):
        return None
    named = {str(k.arg): k.value for k in node.keywords}
    rest, bound = list(node.args), []
    for name, default in cls.all_field_defaults().items():
        given = rest.pop(0) if rest else named.pop(name, None)
        if given is None and default is None:
            return None
        bound.append(given)
    return None if rest or named else tuple(bound)


# --- the registry ---


def _entry_call(inf: Inference, node: ast.Call, qualname: str, scope: Scope) -> Term | None:
    if qualname in ("builtins.ExceptionGroup", "builtins.BaseExceptionGroup"):
        inf.refuse(node, "exception groups are not supported", "raise and catch the exceptions one by one")
        return T_DYN
    row = lookup(qualname)
    if isinstance(row, ClassEntry):
        constructor = lookup(f"{qualname}.__init__")
        if isinstance(constructor, Entry):
            return registry_call(inf, node, constructor, scope, row)
        row = None
    if isinstance(row, Entry) and row.refused:
        refuse_entry(inf, node, qualname, row)
        return T_DYN
    special = SPECIAL.get(qualname)
    if special is not None:
        return special(inf, node, scope)
    if isinstance(row, Entry):
        return registry_call(inf, node, row, scope, None)
    if qualname.startswith("builtins."):
        return _dynamic_call(inf, node, scope, builtin=_builtin(qualname))
    refuse_entry(inf, node, qualname, None)
    return T_DYN


def _taken_apart(inf: Inference, call: ast.Call, scope: Scope) -> bool:
    """Whether the call is unpacked into names, indexed where it stands, or its result is not used."""
    calls = inf.taken_apart.get(scope.node)
    if calls is None:
        calls = inf.taken_apart[scope.node] = set()
        for node in ast.walk(scope.node):
            if isinstance(node, ast.Subscript | ast.Expr) or (
                isinstance(node, ast.Assign)
                and all(isinstance(target, ast.Tuple | ast.List) for target in node.targets)
            ):
                calls.add(node.value)
    return call in calls


def _builtin(qualname: str) -> str:
    """The name of a builtin; members of builtin classes keep their full name."""
    return qualname if qualname.count(".") > 1 else qualname.removeprefix("builtins.")


def registry_call(inf: Inference, node: ast.Call, row: Entry, scope: Scope, cls: ClassEntry | None) -> Term | None:
    """A call of a registry entry: the typed overload that fits, or its dynamic form, or a refusal."""
    given = arguments(inf, node, scope)
    if given is not None:
        bound = match.bind(row, *given)
        if bound is not None:
            found = match.resolve(inf, node, row, bound)
            if found is None:
                found = coercion.resolve_coerced(inf, node, row, bound)
            if found is match.PENDING:
                return None
            if found is not None and not (row.dynamic and _is_dynamic_container(inf, found)):
                assert not isinstance(found, str)
                inf.program.calls[node] = found
                result = inf.solver.get(found.result)
                if row.named and result is not None and result.name == "tuple" and not _taken_apart(inf, node, scope):
                    inf.refuse(
                        node,
                        f"{row.qualname} gives a named tuple, which is supported only where it is taken apart",
                        "unpack the call, or index it",
                    )
                return result
    qualname = cls.qualname if cls is not None else row.qualname
    if qualname.startswith("builtins."):
        return _dynamic_call(inf, node, scope, builtin=_builtin(qualname))
    if row.dynamic:
        return _dynamic_call(inf, node, scope, builtin=qualname)
    if given is not None and any(a.term is None and not a.is_callable for a in [*given[0], *given[1].values()]):
        return None
    types = (
        ", ".join(str(a.term) if a.term else "callable" for a in [*given[0], *given[1].values()]) if given else "*args"
    )
    inf.refuse(node, f"{qualname}({types}) is not supported in this form", _forms(row))
    return T_DYN


def _is_dynamic_container(inf: Inference, found: object) -> bool:
    """Whether a call makes a container of `collections` whose elements are dynamic: such a one is a dynamic object, as
    only lists, dicts and sets are the same object on both rungs."""
    assert isinstance(found, RegistryCall)
    made = inf.solver.get(found.result)
    if found.entry.qualname == "collections.Counter" and _counts_others(inf, found):
        return True
    return (
        made is not None
        and made.name in ("counter", "deque", "defaultdict", "ordereddict")
        and any(inf.solver.is_dyn(arg) for arg in made.args)
    )


def _counts_others(inf: Inference, found: RegistryCall) -> bool:
    """Whether a Counter is made of a mapping whose counts are no ints of 64 bits."""
    given = next((arg for arg in found.args if isinstance(arg, ast.expr)), None)
    term = inf.solver.normal(inf.program.types.get(given)) if given is not None else None
    if term is None or term.name not in ("dict", "defaultdict", "ordereddict"):
        return False
    counts = inf.solver.get(term.args[1])
    return counts is not None and counts.name not in ("int", "bool")


def _forms(row: Entry) -> str:
    if not row.overloads:
        return "keep this call in Python"
    return "supported: " + "; ".join(overload.signature for overload in row.overloads[:4])


def refuse_entry(inf: Inference, node: ast.AST, qualname: str, row: object) -> None:
    """Names an API that batuta does not have, with the reason its row gives."""
    if isinstance(row, Entry) and row.refused:
        inf.refuse(node, f"{qualname} is not supported: {row.refused}", "keep this part in Python")
        return
    module = qualname.rpartition(".")[0]
    if not module:
        advice = "name the function or class you need from it"
        inf.refuse(node, f"the module {qualname} is used as a value", advice)
        return
    known = bool(module_rows(module))
    where = f"batuta knows {module}, but not this part of it" if known else f"batuta knows nothing of {module}"
    inf.refuse(node, f"{qualname} is not supported: {where}", "keep this part in Python, or ask for it in an issue")


# --- methods ---


def _method_call(inf: Inference, node: ast.Call, func: ast.Attribute, scope: Scope) -> Term | None:
    from batuta_hooks.infer.expressions import infer

    owner = names.resolve(inf, func.value, scope)
    if owner is not None and owner.kind == "class" and owner.cls is not None and not owner.cls.dynamic:
        return _class_call(inf, node, func, owner.cls, scope)
    if is_super(inf, func.value, scope):
        return _super_call(inf, node, func, scope)
    base = infer(inf, func.value, scope)
    if base is None:
        _infer_arguments(inf, node, scope)
        return None
    if base.name == "optional":
        inner = inf.solver.get(base.args[0])
        if inner is None:
            return None
        base = inner
    if base.name == "None" and not inf.final:
        _infer_arguments(inf, node, scope)
        return None
    if base.name == "instance":
        return _instance_call(inf, node, func, base, scope)
    if base.name != "dyn":
        qualname = f"{type_qualname(base)}.{func.attr}"
        row = lookup(qualname)
        if isinstance(row, Entry) and not row.refused:
            given = arguments(inf, node, scope)
            if given is not None:
                bound = match.bind(row, [match.Argument(func.value, base), *given[0]], given[1])
                found = match.resolve(inf, node, row, bound) if bound is not None else None
                if found is None and bound is not None:
                    found = coercion.resolve_coerced(inf, node, row, bound)
                if found is match.PENDING:
                    return None
                if found is not None:
                    assert not isinstance(found, str)
                    inf.program.calls[node] = found
                    return inf.solver.get(found.result)
        if base.name in ("array", "model"):
            if isinstance(row, Entry) and not row.refused:
                types = ", ".join(str(infer(inf, arg, scope)) for arg in node.args)
                inf.refuse(node, f"{qualname}({types}) is not supported in this form", _forms(row))
            else:
                refuse_entry(inf, node, qualname, row)
            return T_DYN
    result = _dynamic_call(inf, node, scope, method=func.attr, receiver=base)
    return T_STR if base.name == "str" and func.attr in TEXT_METHODS and result is not None else result


def _instance_call(inf: Inference, node: ast.Call, func: ast.Attribute, base: Term, scope: Scope) -> Term | None:
    cls = members.class_of(inf, base)
    found = members.find_method(inf, cls, func.attr)
    if found is not None and found[0].kind in ("method", "static", "class"):
        method, owner = found
        skip = 0 if method.kind == "static" else 1
        bound = bind_user(method, node.args, node.keywords, skip)
        if node.keywords and owner is not None and _names_differ(cls, func.attr):
            bound = None
        if bound is not None and (owner is None or method.kind == "method"):
            flow_receiver(inf, method)
            _flow_arguments(inf, method, bound, scope, skip)
            inf.program.calls[node] = UserCall(method, bound, owner)
            return inf.solver.get(method.result)
    if found is None and members.field(inf, cls, func.attr) is not None:
        return _dynamic_call(inf, node, scope, callee=True)  # a function that the object holds
    from batuta_hooks.infer.driver import make_dynamic

    make_dynamic(inf, cls, f"{func.attr!r} is called in a way that only the run time can bind")
    return _dynamic_call(inf, node, scope, method=func.attr, receiver=T_DYN)


def _names_differ(cls: Class, name: str) -> bool:
    """Whether the parameters of a method are called something else in a subclass."""
    shown = {tuple(param.name for param in method.params[1:]) for method in members.implementations(cls, name)}
    return len(shown) > 1


# --- the dynamic rung ---


def _infer_arguments(inf: Inference, node: ast.Call, scope: Scope) -> list[Term | None]:
    from batuta_hooks.infer.expressions import infer

    values = [arg.value if isinstance(arg, ast.Starred) else arg for arg in node.args]
    return [infer(inf, value, scope) for value in [*values, *(keyword.value for keyword in node.keywords)]]


def _dynamic_call(
    inf: Inference,
    node: ast.Call,
    scope: Scope,
    *,
    callee: bool = False,
    builtin: str = "",
    method: str = "",
    receiver: Term | None = None,
) -> Term | None:
    from batuta_hooks.infer.expressions import infer

    terms = _infer_arguments(inf, node, scope)
    if callee:
        terms.append(infer(inf, node.func, scope))
    if receiver is not None:
        terms.append(receiver)
    for term in terms:
        if term is not None:
            if term.name in ("array", "model"):
                called = method or builtin or "callee"
                inf.refuse(
                    node,
                    f"a NumPy array or an estimator reaches a dynamic call ({called})",
                    "call a function of the registry, or a function whose parameters have one type",
                )
            inf.solver.dynify(term)
    inf.program.calls[node] = DynamicCall(builtin, method)
    return T_DYN


def infer_callback(inf: Inference, node: ast.expr, params: list[Cell]) -> Term | None:
    """The result type of a function that a row calls back with arguments of these types."""
    scope = inf.module.scope
    inf.program.callbacks[node] = params
    if isinstance(node, ast.Lambda):
        function = inf.program.functions[node]
        if takes(function, len(params)):
            for param, cell in zip(function.params, params, strict=False):
                inf.solver.flow(inf.solver.get(cell), param.cell)
            function.called = True
            return inf.solver.get(function.result)
        inf.escape(function)
        return _dynamic_callback(inf, params)
    if inf.function is not None and inf.function.scope.is_function:
        scope = inf.function.scope
    ref = names.resolve(inf, node, scope)
    if ref is not None and ref.kind == "function" and ref.function is not None:
        if takes(ref.function, len(params)):
            for param, cell in zip(ref.function.params, params, strict=False):
                inf.solver.unpin(param.cell)  # the runtime gives what it has
                inf.solver.flow(inf.solver.get(cell), param.cell)
            ref.function.called = True
            return inf.solver.get(ref.function.result)
        inf.escape(ref.function)
    if ref is not None and ref.kind == "entry":
        row = lookup(ref.qualname)
        if isinstance(row, Entry) and params:
            term = inf.solver.get(params[0])
            if term is None:
                return None
            names_of = [param.name for param in row.params[: len(params)]]
            if row.kind == "method":
                owner = ref.qualname.rpartition(".")[0]
                names_of = ["self", *names_of][: len(params)] if type_qualname(term) == owner else []
            bound: dict[str, match.Argument | list[match.Argument]] = {
                name: match.Argument(node, inf.solver.get(cell)) for name, cell in zip(names_of, params, strict=False)
            }
            found = match.resolve(inf, (node, "callback"), row, bound) if len(names_of) == len(params) else None
            if found is match.PENDING:
                return None
            if found is not None:
                assert not isinstance(found, str)
                inf.program.calls[(node, "callback")] = found
                return inf.solver.get(found.result)
    inf.program.calls.pop((node, "callback"), None)
    return _dynamic_callback(inf, params)


def takes(function: Function, count: int) -> bool:
    """Whether a call with so many positional arguments binds them to the first parameters, one each."""
    plain = [param for param in function.params if not param.star and not param.keyword_only]
    needed = [param for param in function.params if not param.star and param.default is None]
    return not any(param.star for param in function.params) and len(needed) <= count == len(plain)


def _dynamic_callback(inf: Inference, params: list[Cell]) -> Term | None:
    """A callback that only the run time can call: its arguments become dynamic objects."""
    terms = [inf.solver.get(cell) for cell in params]
    for term in terms:
        inf.solver.dynify(term)
    return None if any(term is None for term in terms) else T_DYN


# --- builtins whose typing is not a signature ---


def _print(inf: Inference, node: ast.Call, scope: Scope) -> Term | None:
    if any(isinstance(arg, ast.Starred) for arg in node.args) or any(
        k.arg not in ("sep", "end", "flush", "file") for k in node.keywords
    ):
        return _dynamic_call(inf, node, scope, builtin="print")
    _infer_arguments(inf, node, scope)
    inf.program.calls[node] = DynamicCall("print")
    return T_NONE


def _isinstance(inf: Inference, node: ast.Call, scope: Scope) -> Term | None:
    from batuta_hooks.infer.expressions import infer

    if len(node.args) == 2 and not node.keywords:
        term = infer(inf, node.args[0], scope)
        if term is None:
            return None
        inner = inf.solver.get(term.args[0]) if term.name == "optional" else term
        if inner is None:
            return None
        known = (isinstance_of(inf, inner, kind, scope) for kind in kinds_of(node))
        if inner.name != "dyn" and (term is inner or inner.name == "instance") and None not in known:
            inf.program.calls[node] = DynamicCall("isinstance")
            return mk("bool")
    return _dynamic_call(inf, node, scope, builtin="isinstance")


def kinds_of(node: ast.Call) -> list[ast.expr]:
    """The classes that an `isinstance` names."""
    return node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]


def isinstance_of(inf: Inference, term: Term, kind: ast.expr, scope: Scope) -> bool | list[Class] | None:
    """Whether a typed value is an instance of a class that the source names: yes, no, when it is of one of these
    classes, or only the run time can tell.
    """
    ref = names.resolve(inf, kind, scope)
    if ref is not None and ref.kind == "class" and ref.cls is not None and term.name == "instance":
        cls = members.class_of(inf, term)
        if cls.dynamic or ref.cls.dynamic:
            return None
        if cls not in ref.cls.line() and ref.cls not in cls.line():
            return False
        return True if ref.cls in cls.line() else list(ref.cls.tree())
    return static_isinstance(inf, term, kind, scope)


BASES = {"bool": ("bool", "int"), "bigint": ("int",), "vartuple": ("tuple",)}


def static_isinstance(inf: Inference, term: Term, kind: ast.expr, scope: Scope) -> bool | None:
    """Whether a typed value is an instance of a class that the source names; None when only the run time can tell."""
    ref = names.resolve(inf, kind, scope)
    if ref is None:
        return None
    if ref.kind == "class":
        return term.name == "instance" and term.ref == ref.qualname if not (ref.cls and ref.cls.dynamic) else None
    if ref.kind != "entry":
        return None
    name = ref.qualname.rpartition(".")[2]
    if ref.qualname.startswith("builtins.") and term.name in (
        "int", "bigint", "bool", "float", "str", "bytes", "list", "dict", "set", "tuple", "vartuple", "instance",
        "None", "complex",
    ):  # fmt: skip
        return name == "object" or name in BASES.get(term.name, (term.name,))
    return None


SPECIAL = {"builtins.print": _print, "builtins.isinstance": _isinstance}
