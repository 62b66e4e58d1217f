"""What composed packs say: to a question, and as a list of everything that the policy asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from poise.assembly.asking import Asked, ask_packs
from poise.assembly.composition import shipped_pack
from poise.model.pack import Pack
from poise.model.quotation import Quotation
from poise.model.statement import Clause, Duty, Served, Statement
from poise.policy.loading import load_journeys
from poise.web.kernel.screenings.engines import engine_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An answer for a page: its quotations in groups of one kind, and which packs are past their review."""

    groups: tuple[tuple[str, tuple[Quotation, ...]], ...]
    stale: tuple[str, ...]
    pack: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One statement or duty with the clauses that it cites and what serves it so far."""

    key: str
    asked: Statement | Duty
    clauses: tuple[Clause, ...]
    ways: tuple[Served, ...]


def ask(question: str, *, nation: str, role: str, packs: Sequence[Pack] = ()) -> Told:
    """What the packs say to a question; raises PoiseError in one sentence where they cannot be composed."""
    asked: Asked = ask_packs(engine_for(nation or None, packs), question, role or None)
    groups = groupby(asked.answer.quotations, key=lambda each: each.kind)
    return Told(groups=tuple((kind, tuple(each)) for kind, each in groups), stale=asked.stale, pack=asked.answer.pack)


@cache
def statements() -> tuple[tuple[str, tuple[Wanted, ...]], ...]:
    """The numbered statements by their groups, in the order of the policy."""
    every = shipped_pack("basw").statements.values()
    return tuple((group, tuple(map(_wanted, each))) for group, each in groupby(every, key=lambda each: each.group))


@cache
def duties() -> tuple[Wanted, ...]:
    """The duties that stand around the statements, without numbers."""
    return tuple(map(_wanted, shipped_pack("basw").duties.values()))


_journeys = cache(load_journeys)


def _wanted(asked: Statement | Duty) -> Wanted:
    pack = shipped_pack("basw")
    key = str(asked.number) if isinstance(asked, Statement) else asked.id
    return Wanted(
        key=key,
        asked=asked,
        clauses=tuple(pack.clauses[number] for number in asked.clauses),
        ways=tuple({(way.kind, way.name, way.where): way for way in _journeys() if way.of == key}.values()),
    )
