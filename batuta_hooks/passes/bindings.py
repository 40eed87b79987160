"""Where each variable is declared: at its first assignment where that encloses all uses, before it otherwise, or as one
that may be unbound.

Rust wants every local assigned before it is read on every way. Python finds out at run time: what cannot be proven here
is kept in an `Option`, and reading it raises UnboundLocalError as Python does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import children, walk
from batuta_hooks.passes.mentions import Mentions

DEAD = None
PLAIN = (ops.Assign, ops.Do, ops.Update, ops.Assert, ops.Note, ops.Define)  # control goes on behind them
State = tuple[bool, bool] | None  # assigned for sure, assigned perhaps; None: not reached


@dataclass(eq=False)
class Binding:
    """How a variable is declared."""

    # "let": at an assignment; "before": without a value, before a statement; "loop": by a for loop; "maybe": in an
    # Option
    how: str
    at: int = 0  # id of the statement
    mutable: bool = False
    read: bool = True
    initial: bool = False  # declared with a value that nothing reads, since Rust cannot see that it is assigned first


@dataclass(eq=False)
class _Walk:
    """Follows one variable through a block."""

    name: str
    seen: Mentions
    unbound: bool = False
    mutable: bool = False
    strict: bool = False  # as Rust sees it: a `try` body may end before any of its assignments, whatever follows
    breaks: list[list[State]] = field(default_factory=list)

    def use(self, node: Any, state: State) -> State:
        """Reads in an expression, in order."""
        if state is DEAD or isinstance(node, str):
            return state
        if isinstance(node, tuple):
            for item in node:
                state = self.use(item, state)
            return state
        if self.name not in self.seen.of(node).all:
            return state
        match node:
            case ops.Load(name=name):
                if name == self.name and not state[0]:
                    self.unbound = True
                return state
            case ops.Walrus(name=name, value=value):
                state = self.use(value, state)
                return self.assign(state) if name == self.name else state
            case ops.Logic(left=left, right=right) | ops.Select(left=left, right=right):
                state = self.use(left, state)
                return meet(state, self.use(right, state))
            case ops.Conditional(test=test, then=then, orelse=orelse):
                state = self.use(test, state)
                return meet(self.use(then, state), self.use(orelse, state))
            case ops.Comprehension(clauses=clauses) if any(
                isinstance(part, ops.VarTarget) and part.name == self.name
                for clause in clauses
                for part in walk(clause.target)
            ):
                return self.use(clauses[0].iterable, state)
            case ops.Comprehension() | ops.Callback():
                inner: State = state
                for child in children(node):
                    inner = self.use(child, inner)
                return meet(state, inner)
            case ops.VarTarget(name=name):
                return self.assign(state) if name == self.name else state
            case ops.FuncIR(captures=captures):
                if any(var.name == self.name and var.storage == "local" for var in captures) and not state[0]:
                    self.unbound = True
                return state
        for child in children(node):
            state = self.use(child, state)
        return state

    def assign(self, state: State) -> State:
        if state is not DEAD and state[1]:
            self.mutable = True
        return None if state is DEAD else (True, True)

    def block(self, body: Iterable[Any], state: State) -> State:
        for statement in body:
            if state is DEAD:
                return DEAD
            state = self.statement(statement, state)
        return state

    def statement(self, node: Any, state: State) -> State:
        if isinstance(node, PLAIN) and self.name not in self.seen.of(node).all:
            return state
        match node:
            case ops.Assign(target=target, value=value):
                return self.use(target, self.use(value, state))
            case ops.Update(target=target, value=value):
                state = self.use(value, state)
                if target.name == self.name and state is not DEAD and not state[0]:
                    self.unbound = True
                return self.use(target, state)
            case ops.If(test=test, body=body, orelse=orelse):
                state = self.use(test, state)
                return meet(self.block(body, state), self.block(orelse, state))
            case ops.While(test=test, body=body, orelse=orelse):
                entry = self.again(node, state)
                entry = self.use(test, entry)
                self.breaks.append([])
                self.block(body, entry)
                breaks = self.breaks.pop()
                endless = isinstance(test, ops.Const) and bool(test.value)
                after = DEAD if endless else self.block(orelse, entry)
                return meet(after, *breaks)
            case ops.For(target=target, iterable=iterable, body=body, orelse=orelse):
                state = self.use(iterable, state)
                entry = self.again(node, state)
                self.breaks.append([])
                self.block(body, self.use(target, entry))
                breaks = self.breaks.pop()
                return meet(self.block(orelse, entry), *breaks)
            case ops.Try():
                return self.protected(node, state)
            case ops.Break():
                if self.breaks:
                    self.breaks[-1].append(state)
                return DEAD
            case ops.Continue():
                return DEAD
            case ops.Return(value=value):
                if value is not None:
                    self.use(value, state)
                return DEAD
            case ops.Raise(value=value, cause=cause):
                for part in (value, cause):
                    if part is not None:
                        self.use(part, state)
                return DEAD
            case ops.Unbind(name=name):
                if name == self.name:
                    self.unbound = self.mutable = True
                return state
            case ops.Define(function=function):
                return self.use(function, state)
        for child in children(node):
            state = self.use(child, state)
        return state

    def protected(self, node: ops.Try, state: State) -> State:
        """A `try` statement: a handler begins where any statement of the body may have ended."""
        before = self.again(node, state)
        done = self.block(node.body, state)
        if self.strict:
            done = meet(before, done)
        ends = [self.block(node.orelse, done)]
        for handler in node.handlers:
            start = before
            if handler.name == self.name:
                start = self.assign(before)
            done = self.block(handler.body, start)
            if handler.name == self.name and done is not DEAD:
                done = (False, True)  # `except ... as name` deletes the name at its end
            ends.append(done)
        end = meet(*ends)
        if node.final:
            self.block(node.final, before)
            end = DEAD if end is DEAD else self.block(node.final, end)
        return end

    def again(self, node: Any, state: State) -> State:
        """The state at a point that may be reached after some of `node` has run."""
        if state is DEAD or state[1]:
            return state
        return (state[0], self.name in self.seen.of(node).binds)


def meet(*states: State) -> State:
    """What holds on all ways that are reached."""
    live = [state for state in states if state is not DEAD]
    if not live:
        return DEAD
    return (all(state[0] for state in live), any(state[1] for state in live))


def assigns(node: Any, name: str) -> bool:
    """Whether a node of its own binds `name`."""
    match node:
        case ops.VarTarget(name=found) | ops.Walrus(name=found) | ops.Handler(name=found):
            return bool(found == name)
    return False


def bind(body: ops.Block, names: Iterable[str]) -> dict[str, Binding]:
    """The declaration of each of these variables of a block."""
    seen = Mentions()
    return {name: _bind(body, name, seen) for name in names}


def _bind(body: ops.Block, name: str, seen: Mentions) -> Binding:
    read = name in seen.of(body).reads
    block, chain = body, [body]
    while True:  # down to the innermost block that holds every mention
        holders = [statement for statement in block if name in seen.of(statement).all]
        inner = _inner_block(holders[0], name, seen) if len(holders) == 1 else None
        if inner is None:
            break
        block = inner
        chain.append(block)
    for candidate in reversed(chain):
        found = _declare_in(candidate, name, read, seen)
        if found is not None:
            return found
    first = next(statement for statement in body if name in seen.of(statement).all)
    plain = (
        isinstance(first, ops.Assign)
        and isinstance(first.target, ops.VarTarget)
        and name not in seen.of(first.value).all
    )
    return Binding("maybe", id(first) if plain else 0, mutable=True, read=read)


def _inner_block(statement: Any, name: str, seen: Mentions) -> ops.Block | None:
    """The one block of a statement in which all mentions stand, None when they stand elsewhere in it, too."""
    blocks: list[ops.Block] = []
    match statement:
        case ops.If(test=test, body=body, orelse=orelse) | ops.While(test=test, body=body, orelse=orelse):
            if name in seen.of(test).all:
                return None
            blocks = [body, orelse]
        case ops.For(target=target, iterable=iterable, body=body, orelse=orelse):
            if name in seen.of(iterable).all or name in seen.of(target).all:
                return None
            blocks = [body, orelse]
        case ops.Try(body=body, handlers=handlers, orelse=orelse, final=final):
            if any(handler.name == name or name in seen.of(handler.kinds).all for handler in handlers):
                return None
            blocks = [body, *(handler.body for handler in handlers), orelse, final]
    holding = [block for block in blocks if name in seen.of(block).all]
    return holding[0] if len(holding) == 1 else None


def _declare_in(block: ops.Block, name: str, read: bool, seen: Mentions) -> Binding | None:
    start = next(index for index, statement in enumerate(block) if name in seen.of(statement).all)
    first = block[start]
    if (
        isinstance(first, ops.For)
        and _is_loop_variable(first, name)
        and not any(name in seen.of(part).all for part in (first.iterable, first.orelse, *block[start + 1 :]))
    ):
        inner = _Walk(name, seen)
        inner.block(first.body, (True, True))
        if not inner.unbound:
            return Binding("loop", id(first), inner.mutable, read)
    if (
        isinstance(first, ops.Try)
        and not any(name in seen.of(s).all for s in block[start + 1 :])
        and _only_handlers(first, name, seen)
    ):
        return Binding("handler", id(first), any(assigns(p, name) for h in first.handlers for p in walk(h.body)), read)
    watch = _Walk(name, seen)
    watch.block(block[start:], (False, False))
    if watch.unbound:
        return None
    if isinstance(first, ops.Assign) and _is_plain(first, name, seen):
        return Binding("let", id(first), watch.mutable, read)
    strict = _Walk(name, seen, strict=True)
    strict.block(block[start:], (False, False))
    return Binding("before", id(first), watch.mutable or strict.unbound, read, initial=strict.unbound)


def _only_handlers(node: ops.Try, name: str, seen: Mentions) -> bool:
    """Whether a name is bound by handlers and used nowhere else in the statement, and never unbound by hand."""
    if any(name in seen.of(part).all for part in (*node.body, *node.orelse, *node.final)):
        return False
    for handler in node.handlers:
        inside = any(name in seen.of(part).all for part in handler.body)
        if inside and handler.name != name:
            return False
        if any(isinstance(part, ops.Unbind) and part.name == name for part in walk(handler.body)):
            return False
        if any(
            isinstance(part, ops.FuncIR) and any(v.name == name for v in part.captures) for part in walk(handler.body)
        ):
            return False
    return True


def _is_plain(statement: ops.Assign, name: str, seen: Mentions) -> bool:
    """Whether an assignment can be a `let` of the variable: a name, or a tuple of new names."""
    target = statement.target
    plain = isinstance(target, ops.VarTarget) or (
        isinstance(target, ops.TupleTarget | ops.UnpackTarget)
        and all(isinstance(item, ops.VarTarget) for item in target.items)
    )
    return plain and name not in seen.of(statement.value).all


def _is_loop_variable(loop: ops.For, name: str) -> bool:
    return any(isinstance(part, ops.VarTarget) and part.name == name for part in walk(loop.target)) and all(
        isinstance(part, ops.VarTarget | ops.TupleTarget) for part in walk(loop.target)
    )
