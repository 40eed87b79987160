"""Which annotations a program needs: as few as it takes, since most types follow from others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from batuta_hooks.compiler import parse_program
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.discovery import Program
from batuta_hooks.hints import TRUSTED, Hints
from batuta_hooks.infer.driver import infer_program
from batuta_hooks.infer.hints import Loss, losses

MOST = 100  # proposals for one program; each costs an inference


@dataclass(frozen=True)
class Proposal:
    """A value that inference does not know, and the type that would lift it; none where nothing is known of it."""

    loss: Loss
    kind: str = ""
    seen: tuple[str, ...] = ()  # the types that runs showed

    @property
    def sure(self) -> bool:
        """Whether a run showed it; otherwise inference knows it of some of the values only."""
        return self.seen == (self.kind,)

    @property
    def text(self) -> str:
        """The annotation as it is written."""
        place = self.loss.place
        if place.kind == "result":
            return f"-> {self.kind}"
        return f"self.{place.name}: {self.kind}" if place.kind == "attribute" else f"{place.name}: {self.kind}"

    def diagnostic(self, path: str) -> Diagnostic:
        """The proposal as users are told it."""
        place = self.loss.place
        shown = place.key.removeprefix("__main__.").removesuffix(".return")
        cause = f"{self.loss.cause} (line {self.loss.line})" if self.loss.line else self.loss.cause
        if self.kind:
            advice = f"annotate it: {self.text}" + ("" if self.sure else ", if that is what all of its values are")
        elif self.seen == ("float",):
            advice = "`batuta migrate` takes it for the float that it is; an annotation would let ints through"
        elif self.seen:
            advice = f"it holds {' and '.join(self.seen)}: values of one scalar type would be faster"
        else:
            advice = "what it holds could be observed with --run"
        node = place.node
        line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", 0) + 1
        return Diagnostic(path, line, column, "dynamic", f"the {place.kind} {shown}: {cause}", advice, "note")


def propose(
    program: Program, observed: Mapping[str, frozenset[str]], distrusted: frozenset[str] = frozenset()
) -> list[Proposal]:
    """The annotations that lift what they can, in the order of the text; then what nothing is known of."""
    sources = parse_program(program.entry, program.modules)
    chosen: dict[str, Proposal] = {}
    while True:
        hints = Hints({key: proposal.kind for key, proposal in chosen.items()}, distrusted)
        inference, diagnostics = infer_program(sources, hints=hints)
        if diagnostics:
            return []
        lost = losses(inference)
        left = [loss for loss in lost if loss.place.key not in chosen]
        news = next((made for loss in _ordered(left) if (made := _proposal(loss, observed)).kind), None)
        if news is None or len(chosen) >= MOST:
            break
        chosen[news.loss.place.key] = news
    rest = [_proposal(loss, observed) for loss in left]
    return [*_ordered_proposals(chosen.values()), *(made for made in rest if not made.kind)]


def _proposal(loss: Loss, observed: Mapping[str, frozenset[str]]) -> Proposal:
    seen = observed.get(loss.place.key, frozenset())
    kinds = tuple(sorted(seen))
    kind = kinds[0] if len(kinds) == 1 else "" if seen else loss.partial
    return Proposal(loss, kind if kind in TRUSTED else "", kinds)


def _ordered(lost: list[Loss]) -> list[Loss]:
    """Results last: they follow from what goes in."""
    return sorted(lost, key=lambda loss: loss.place.kind == "result")


def _ordered_proposals(made: Iterable[Proposal]) -> list[Proposal]:
    return sorted(made, key=lambda p: (p.loss.place.module.path, getattr(p.loss.place.node, "lineno", 0)))
