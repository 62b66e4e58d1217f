"""A policy pack: the policy's statements and the rules that serve them, compiled and hashed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.rule import Merit, Rule
    from poise.model.statement import Clause, Duty, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything that one layer of policy says; ``digest`` is that of the files it was compiled from."""

    name: str
    layer: str
    title: str
    digest: str
    statements: Mapping[int, Statement]
    duties: Mapping[str, Duty]
    clauses: Mapping[str, Clause]
    rules: tuple[Rule, ...]
    merits: tuple[Merit, ...]

    @property
    def label(self) -> str:
        """How results name the pack: its name and the first digits of its digest."""
        return f"{self.name}@{self.digest[:6]}"

    def clauses_of(self, statements: tuple[int, ...], duties: tuple[str, ...]) -> tuple[Clause, ...]:
        """The Code clauses that these statements and duties cite, each once, in order."""
        numbers = dict.fromkeys(
            number
            for cited in (*(self.statements[n].clauses for n in statements), *(self.duties[d].clauses for d in duties))
            for number in cited
        )
        return tuple(self.clauses[number] for number in numbers)
