"""Lends lists to loops: where a loop changes the length of no list of a type, its lists of that type are looked at
through a view, whose elements are a bounds check away.

    for j in range(len(row)):          let row_view = row.cells();
        total += row[j]                for j in 0..py::builtins::len(&row_view) { total += row_view.get(j)?; }

Plain elements (`cells`) may be written through views, and every view of a list sees it; handles (`items`) are lent
where nothing stores into lists of their type either. `rows[i][j]` with an `i` that the loop leaves alone becomes a view
of that row. A view ends with its block, or by `drop` where what follows needs the list itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rewrite import map_functions
from batuta_hooks.ir.rtypes import INT, NONE, RType, is_copy
from batuta_hooks.ir.walk import children, fields_of, functions_of, walk
from batuta_hooks.passes.bindings import Binding, bind
from batuta_hooks.passes.effects import Effects, Known, effects_of, program_effects
from batuta_hooks.passes.mentions import Mentions

HANDLES = {"list", "dict", "set", "str", "instance"}
PURE = {"{0} + {1}", "{0} - {1}", "{0} * {1}"}


def with_views(modules: Sequence[ops.ModuleIR]) -> list[ops.ModuleIR]:
    """The modules with their loops looking at lists through views."""
    known = program_effects([function for module in modules for function in functions_of(module)])
    return [_module(module, known) for module in modules]


def _module(module: ops.ModuleIR, known: Known) -> ops.ModuleIR:
    script = ops.FuncIR("<module>", "<module>", (), NONE, module.body, module.body_vars)
    script = _function(script, known) if module.is_main else script
    module = map_functions(module, lambda function: _function(function, known))
    return replace(module, body=script.body, body_vars=script.vars)


def _function(function: ops.FuncIR, known: Known) -> ops.FuncIR:
    if function.yields is not None or not any(isinstance(node, ops.For | ops.While) for node in walk(function.body)):
        return function
    lender = _Lender(function, known)
    params = frozenset(param.name for param in function.params)
    body = lender.block(function.body, {}, params)
    if body == function.body:
        return function
    known_vars = tuple(
        replace(var, storage="lent") if var.name in lender.lent else lender.retyped.get(var.name, var)
        for var in function.vars
    )
    return replace(function, body=body, vars=(*known_vars, *lender.made))


@dataclass(frozen=True, slots=True)
class _Row:
    """`name[index]`, where the index keeps its value."""

    name: str
    index: ops.Expr


Key = str | _Row
Env = Mapping[Key, ops.Load]  # what is looked at through which view


class _Lender:
    """One function."""

    def __init__(self, function: ops.FuncIR, known: Known) -> None:
        self.known = known
        self.seen = Mentions()
        self.made: list[ops.Var] = []
        self.lent: set[str] = set()  # variables that hold a reference into a view
        self.retyped: dict[str, ops.Var] = {}
        captured = {var.name for node in walk(function.body) if isinstance(node, ops.FuncIR) for var in node.captures}
        captured |= {var.name for var in function.captures}
        unbound = {node.name for node in walk(function.body) if isinstance(node, ops.Unbind)}
        params = {param.name for param in function.params}
        self.names = {var.name for var in function.vars} | params | captured
        local = {var.name: var.type for var in function.vars if var.storage == "local"}
        local |= {param.name: param.type for param in function.params if not param.star}
        for name in captured | unbound:
            local.pop(name, None)
        free = [name for name in local if name not in params]
        self.bindings: dict[str, Binding] = bind(function.body, free)
        self.locals = {
            name: rtype
            for name, rtype in local.items()
            if name in params or ((b := self.bindings.get(name)) is not None and b.how in ("let", "before", "loop"))
        }

    # --- statements ---

    def block(self, body: ops.Block, env: Env, bound: frozenset[str]) -> ops.Block:
        made: list[ops.Stmt] = []
        for index, statement in enumerate(body):
            rest = body[index + 1 :]
            before, kept, after, env = self.statement(statement, rest, env, bound)
            made += [*before, kept, *after]
            bound |= self.assigned(statement)
        return tuple(made)

    def assigned(self, node: ops.Stmt) -> frozenset[str]:
        """The variables that hold a value for sure behind a statement."""
        if not isinstance(node, ops.Assign):
            return frozenset()
        return frozenset(part.name for part in walk(node.target) if isinstance(part, ops.VarTarget))

    def statement(
        self, node: ops.Stmt, rest: ops.Block, env: Env, bound: frozenset[str]
    ) -> tuple[list[ops.Stmt], ops.Stmt, list[ops.Stmt], Env]:
        match node:
            case ops.For() | ops.While():
                return self.loop(node, rest, env, bound)
            case ops.If(test=test, body=body, orelse=orelse):
                made: ops.Stmt = replace(
                    node,
                    test=self.expression(test, env),
                    body=self.block(body, env, bound),
                    orelse=self.block(orelse, env, bound),
                )
                return [], made, [], env
            case ops.Try(body=body, handlers=handlers, orelse=orelse, final=final):
                made = replace(
                    node,
                    body=self.block(body, env, bound),
                    handlers=tuple(replace(h, body=self.block(h.body, env, bound)) for h in handlers),
                    orelse=self.block(orelse, env, bound),
                    final=self.block(final, env, bound),
                )
                return [], made, [], env
            case ops.Assign(target=ops.VarTarget(name=name, type=rtype), value=value):
                return self.assign(node, name, rtype, value, rest, env)
            case ops.Define() | ops.BuildClass():
                return [], node, [], env
        return [], self.expression(node, env), [], env

    def assign(
        self, node: ops.Assign, name: str, rtype: RType, value: ops.Expr, rest: ops.Block, env: Env
    ) -> tuple[list[ops.Stmt], ops.Stmt, list[ops.Stmt], Env]:
        """`b = rows[j]` lends the row; a list that what follows only reads and writes by index is viewed at once."""
        lent = self.lent_item(value, env)
        binding = self.bindings.get(name)
        fresh = binding is not None and binding.how == "let" and binding.at == id(node)
        given = self.expression(value, env)
        if name in self.locals and rtype.name == "list" and self.only_elements(name, rest) >= 2:
            view = self.view_of(name, rtype, effects_of(rest, self.known))
            if view and name not in self.seen.of(rest).binds:
                if lent is not None and fresh and binding is not None and not binding.mutable and view == "cells":
                    viewed = RType(view, rtype.args)
                    self.retyped[name] = ops.Var(name, viewed)
                    made = ops.Assign(ops.VarTarget(name, viewed), _call(f".{view}", viewed, lent), node.line)
                    return [], made, [], {**env, name: ops.Load(name, viewed)}
                load, let = self.let(name, _call(f".{view}", RType(view, rtype.args), ops.Load(name, rtype)))
                return [], replace(node, value=given), [let], {**env, name: load}
        if lent is not None and fresh and binding is not None and not binding.mutable and name in self.locals:
            self.lent.add(name)
            return [], replace(node, value=lent), [], env
        return [], replace(node, value=given), [], env

    def loop(
        self, node: ops.For | ops.While, rest: ops.Block, env: Env, bound: frozenset[str]
    ) -> tuple[list[ops.Stmt], ops.Stmt, list[ops.Stmt], Env]:
        effects = effects_of((node.body, node.test) if isinstance(node, ops.While) else (node.body,), self.known)
        if effects.anything:
            return [], self.entered(node, env, bound, effects), [], env
        outer, inside = env, dict(env)
        lets: list[ops.Stmt] = []
        dropped: list[ops.Stmt] = []
        binds = self.seen.of(node).binds
        for name in self.accessed(node):
            rtype = self.locals[name]
            if name in inside or name in binds or name not in bound:
                continue
            view = self.view_of(name, rtype, effects)
            if not view:
                continue
            load, let = self.let(name, _call(f".{view}", RType(view, rtype.args), ops.Load(name, rtype)))
            inside[name] = load
            lets.append(let)
            later = effects_of(rest, self.known)
            kept = self.view_of(name, rtype, later) == view and name not in self.seen.of(rest).all
            if not kept and not _endless(node):
                dropped.append(ops.Do(ops.Runtime("drop", (ops.Arg(load, owned=True),), NONE), node.line))
        rows, row_lets, row_drops = self.rows(node, rest, inside, bound, effects, bool(dropped))
        inside |= rows
        kept_node = self.entered(node, inside, bound, effects)
        return [*lets, *row_lets], kept_node, [*row_drops, *dropped], outer

    def rows(
        self,
        node: ops.For | ops.While,
        rest: ops.Block,
        env: Env,
        bound: frozenset[str],
        effects: Effects,
        dropped: bool,
    ) -> tuple[dict[Key, ops.Load], list[ops.Stmt], list[ops.Stmt]]:
        """Views of the rows `name[index]` whose index the loop does not change."""
        found: dict[Key, ops.Load] = {}
        lets: list[ops.Stmt] = []
        drops: list[ops.Stmt] = []
        binds = self.seen.of(node).binds
        for part in _elements(node):
            base = part.args[0].value
            if not (isinstance(base, ops.Runtime) and base.rust == ".get" and isinstance(base.args[0].value, ops.Load)):
                continue
            name, index = base.args[0].value.name, base.args[1].value
            key = _Row(name, index)
            outer = env.get(name)
            if outer is None or outer.type.name != "items" or key in env or key in found or base.type.name != "list":
                continue
            used = self.seen.of(index).reads
            element = base.type.args[0]
            fixed = _is_pure(index) and not used & binds and used <= bound and used <= self.locals.keys()
            if not fixed or not is_copy(element) or not effects.keeps_length(element):
                continue
            viewed = RType("cells", (element,))
            row = ops.Runtime(".cells_at", (ops.Arg(outer, by_ref=True), ops.Arg(index)), viewed)
            load, let = self.let(f"{name}_row", row, plain=True)
            found[key] = load
            lets.append(let)
            if dropped or (rest and not effects_of(rest, self.known).keeps_length(element) and not _endless(node)):
                drops.append(ops.Do(ops.Runtime("drop", (ops.Arg(load, owned=True),), NONE), node.line))
        return found, lets, drops

    def entered(self, node: ops.For | ops.While, env: Env, bound: frozenset[str], effects: Effects) -> ops.Stmt:
        """The loop itself, its parts rewritten."""
        orelse = self.block(node.orelse, env, bound)
        if isinstance(node, ops.While):
            return replace(
                node, test=self.expression(node.test, env), body=self.block(node.body, env, bound), orelse=orelse
            )
        inner = bound | frozenset(part.name for part in walk(node.target) if isinstance(part, ops.VarTarget))
        iterable, lends = self.iterated(node, env, effects)
        lets: list[ops.Stmt] = []
        target = node.target
        inside = dict(env)
        if isinstance(target, ops.VarTarget) and target.name in self.locals and target.type.name == "list":
            name, rtype = target.name, target.type
            view = self.view_of(name, rtype, effects)
            if view and name not in self.seen.of(node.body).binds and self.only_elements(name, node.body) >= 2:
                load, let = self.let(name, _call(f".{view}", RType(view, rtype.args), ops.Load(name, rtype)))
                inside[name] = load
                lets.append(let)
        if lends and isinstance(target, ops.VarTarget):
            self.lent.add(target.name)
        body = (*lets, *self.block(node.body, inside, inner))
        return replace(node, target=self.expression(target, env), iterable=iterable, body=body, orelse=orelse)

    def iterated(self, node: ops.For, env: Env, effects: Effects) -> tuple[ops.Expr, bool]:
        """What the loop runs over, and whether its variable is lent."""
        source = node.iterable
        if isinstance(source, ops.Runtime) and source.rust == "py::iter::enumerate":
            return self.counted(node, source, env, effects) or self.expression(source, env), False
        if not isinstance(source, ops.Load) or source.type.name != "list":
            return self.expression(source, env), False
        view = self.view_of(source.name, source.type, effects)
        lends = view == "items"
        if lends:
            target = node.target
            binding = self.bindings.get(target.name) if isinstance(target, ops.VarTarget) else None
            if binding is None or binding.how != "loop" or binding.at != id(node) or binding.mutable:
                return source, False
        if not view or (source.name not in self.locals and source.name not in env):
            return source, False
        known = env.get(source.name)
        if known is None and source.name in self.seen.of((node.body, node.target)).binds:
            return source, False
        return known or _call(f".{view}", RType(view, source.type.args), source), lends

    def counted(self, node: ops.For, source: ops.Runtime, env: Env, effects: Effects) -> ops.Expr | None:
        """`enumerate(items)` through a view of the list."""
        items, start = source.args[0].value, source.args[1].value
        target = node.target
        if not isinstance(items, ops.Load) or not isinstance(start, ops.Const) or items.name not in self.locals:
            return None
        if not isinstance(target, ops.TupleTarget) or items.name in self.seen.of((node.body, target)).binds:
            return None
        view = self.view_of(items.name, items.type, effects)
        if not view:
            return None
        for item in target.items if view == "items" else ():
            binding = self.bindings.get(item.name) if isinstance(item, ops.VarTarget) else None
            if binding is None or binding.how != "loop" or binding.at != id(node) or binding.mutable:
                return None
        value = target.items[1]
        if view == "items":
            assert isinstance(value, ops.VarTarget)
            self.lent.add(value.name)
        viewed = env.get(items.name) or _call(f".{view}", RType(view, items.type.args), items)
        return ops.Runtime("enumerate", (ops.Arg(viewed), ops.Arg(start)), RType("counted", source.type.args))

    # --- expressions ---

    def expression(self, node: Any, env: Env) -> Any:
        """The tree with elements taken through the views at hand."""
        if not env or isinstance(node, ops.Callback | ops.FuncIR | str):
            return node
        if isinstance(node, ops.Comprehension):
            bound = {p.name for c in node.clauses for p in walk(c.target) if isinstance(p, ops.VarTarget)}
            if node.type.name == "iterator" or any((k if isinstance(k, str) else k.name) in bound for k in env):
                return node
            if any(isinstance(k, _Row) and self.seen.of(k.index).reads & bound for k in env):
                return node
        if isinstance(node, ops.Runtime) and node.args:
            first = node.args[0]
            viewed = self.viewed(first.value, env)
            if viewed is not None and (node.rust in (".get", ".set") or node.rust == "py::builtins::len"):
                others = tuple(self.expression(arg, env) for arg in node.args[1:])
                return replace(node, args=(replace(first, value=viewed), *others))
        if isinstance(node, ops.GetField):
            lent = self.lent_item(node.obj, env)
            if lent is not None:
                return replace(node, obj=lent)
        changed = {}
        for name in fields_of(node.__class__):
            value = getattr(node, name)
            made = self._parts(value, env)
            if made is not value:
                changed[name] = made
        return replace(node, **changed) if changed else node

    def _parts(self, value: Any, env: Env) -> Any:
        if isinstance(value, tuple):
            made = tuple(self._parts(part, env) for part in value)
            return value if all(a is b for a, b in zip(value, made, strict=True)) else made
        if type(value).__module__ == ops.__name__ and not isinstance(value, ops.Var | ops.ParamIR):
            return self.expression(value, env)
        return value

    def viewed(self, base: ops.Expr, env: Env) -> ops.Expr | None:
        """What stands for a list whose element is taken: its view, its row's view, or the row as it is lent."""
        if isinstance(base, ops.Load):
            return env.get(base.name)
        if isinstance(base, ops.Runtime) and base.rust == ".get" and base.type.name == "list":
            inner = base.args[0].value
            if isinstance(inner, ops.Load) and (row := env.get(_Row(inner.name, base.args[1].value))) is not None:
                return row
            return self.lent_item(base, env)
        return None

    def lent_item(self, value: ops.Expr, env: Env) -> ops.Expr | None:
        """`rows[i]` by reference, where `rows` is a view of handles."""
        if not (isinstance(value, ops.Runtime) and value.rust == ".get" and isinstance(value.args[0].value, ops.Load)):
            return None
        view = env.get(value.args[0].value.name)
        if view is None or view.type.name != "items":
            return None
        index = self.expression(value.args[1], env)
        return ops.Runtime(".at", (ops.Arg(view, by_ref=True), index), value.type, raises=True)

    # --- what may be viewed ---

    def view_of(self, name: str, rtype: RType, effects: Effects) -> str:
        """The view that a list allows while something with these effects runs."""
        if rtype.name != "list":
            return ""
        element = rtype.args[0]
        if is_copy(element):
            return "cells" if effects.keeps_length(element) else ""
        return "items" if element.name in HANDLES and effects.keeps_items(element) else ""

    def accessed(self, node: Any) -> list[str]:
        """The lists of which a loop takes elements, in order."""
        names: dict[str, None] = {}
        for part in _elements(node):
            base = part.args[0].value
            if isinstance(base, ops.Load) and self.locals.get(base.name, NONE).name == "list":
                names[base.name] = None
        return list(names)

    def only_elements(self, name: str, body: Any) -> int:
        """How often a piece of code takes an element of a list; 0 where it uses the list in any other way."""
        if name not in self.seen.of(body).all:
            return 0
        loads = sum(isinstance(part, ops.Load) and part.name == name for part in _reachable(body))
        everywhere = sum(isinstance(part, ops.Load) and part.name == name for part in walk(body))
        elements = [p for p in _elements(body) if isinstance(b := p.args[0].value, ops.Load) and b.name == name]
        return loads if len(elements) == loads == everywhere else 0

    def let(self, name: str, value: ops.Runtime, *, plain: bool = False) -> tuple[ops.Load, ops.Stmt]:
        """A new variable for a view."""
        stem = name if plain else f"{name}_view"
        chosen, count = stem, 1
        while chosen in self.names:
            count += 1
            chosen = f"{stem}_{count}"
        self.names.add(chosen)
        self.made.append(ops.Var(chosen, value.type))
        return ops.Load(chosen, value.type), ops.Assign(ops.VarTarget(chosen, value.type), value)


def _call(rust: str, rtype: RType, receiver: ops.Expr) -> ops.Runtime:
    return ops.Runtime(rust, (ops.Arg(receiver, by_ref=True),), rtype)


def _elements(node: Any) -> Iterable[ops.Runtime]:
    """The reads and writes of single elements of lists, as far as closures do not hold them."""
    for part in _reachable(node):
        if (
            isinstance(part, ops.Runtime)
            and part.rust in (".get", ".set")
            and part.args
            and part.args[0].value.type.name == "list"
        ):
            yield part


def _reachable(node: Any) -> Iterable[Any]:
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, tuple):
            stack.extend(reversed(current))
            continue
        if isinstance(current, ops.Callback | ops.FuncIR | str):
            continue
        if isinstance(current, ops.Comprehension) and current.type.name == "iterator":
            continue
        yield current
        stack.extend(reversed(children(current)))


def _is_pure(index: ops.Expr) -> bool:
    """Whether an index can be worked out before the loop: nothing in it raises."""
    match index:
        case ops.Const(type=rtype) | ops.Load(type=rtype):
            return rtype == INT
        case ops.Runtime(rust=rust, args=args):
            return rust in PURE and index.type == INT and all(_is_pure(arg.value) for arg in args)
    return False


def _endless(node: ops.Stmt) -> bool:
    """Whether nothing comes behind a loop."""
    return isinstance(node, ops.While) and isinstance(node.test, ops.Const) and not _has_break(node.body)


def _has_break(body: Any) -> bool:
    return any(isinstance(part, ops.Break) for part in walk(body))
