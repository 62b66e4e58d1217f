"""A policy pack: the policy's statements and the rules that serve them, compiled and hashed, alone or composed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from poise.model.authority import Guidance, Law, Regulator, Standard, Turn
    from poise.model.rule import Amendment, Merit, Rule
    from poise.model.statement import Clause, Duty, Statement
    from poise.model.suppression import Suppression

LAYERS = ("basw", "nation", "employer", "agreement", "team", "person")
"""The layers of policy in the order in which they compose; a later one may only be stricter."""

Asks = TypeVar("Asks", "Rule", "Merit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything that one layer of policy says, or several layers composed.

    ``digest`` is that of the files it was compiled from, or of the parts in their order.
    ``amendments`` are what a pack asks of the rules of earlier layers; in a composition they have been applied.
    ``parts`` are the packs that a composition was made of; a pack of one layer has none.
    ``rules_by_need`` and ``merits_by_need`` hold rules and merits under each kind of the smallest set of which they need
    one to be seen, and under "" where they need nothing.
    """

    name: str
    layer: str
    title: str
    digest: str
    statements: Mapping[int, Statement]
    duties: Mapping[str, Duty]
    clauses: Mapping[str, Clause]
    rules: tuple[Rule, ...]
    merits: tuple[Merit, ...]
    reviewed: str = ""
    review_by: str = ""
    amendments: tuple[Amendment, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    regulator: Regulator | None = None
    standards: tuple[Standard, ...] = ()
    laws: tuple[Law, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    turns: tuple[Turn, ...] = ()
    parts: tuple[Pack, ...] = ()
    rules_by_need: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    merits_by_need: Mapping[str, tuple[Merit, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort rules and merits by what they need once, for every post asks for those that may hold."""
        object.__setattr__(self, "rules_by_need", _by_need(self.rules))
        object.__setattr__(self, "merits_by_need", _by_need(self.merits))

    @property
    def layers(self) -> tuple[Pack, ...]:
        """The packs of one layer each, in order: its parts, or itself alone."""
        return self.parts or (self,)

    @property
    def label(self) -> str:
        """How results name the pack: each part's name and the first digits of its digest."""
        return "+".join(f"{part.name}@{part.digest[:6]}" for part in self.layers)

    def clauses_of(self, statements: tuple[int, ...], duties: tuple[str, ...]) -> tuple[Clause, ...]:
        """The Code clauses that these statements and duties cite, each once, in order."""
        numbers = dict.fromkeys(
            number
            for cited in (*(self.statements[n].clauses for n in statements), *(self.duties[d].clauses for d in duties))
            for number in cited
        )
        return tuple(self.clauses[number] for number in numbers)

    def clauses_for(self, rule: Rule) -> tuple[Clause, ...]:
        """Every clause that a finding of a rule cites: the Code's by its statements and duties, then its own."""
        return tuple(dict.fromkeys((*self.clauses_of(rule.statements, rule.duties), *rule.clauses)))


def _by_need(those: tuple[Asks, ...]) -> Mapping[str, tuple[Asks, ...]]:
    sorted_by: dict[str, list[Asks]] = {}
    for each in those:
        for kind in min(each.needs, key=len, default=("",)):
            sorted_by.setdefault(kind, []).append(each)
    return MappingProxyType({kind: tuple(found) for kind, found in sorted_by.items()})
