"""Which packs judge a post: BASW's, that of the nation that was named, and those that were handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from poise.lib.families import family_called
from poise.model.engine import Engine
from poise.model.errors import CommandError
from poise.model.pack import Pack
from poise.model.suppression import Suppression
from poise.packs import NATIONS, SHIPPED
from poise.policy.composing import compose, overdue
from poise.policy.loading import load_pack
from poise.policy.suppressing import expired, in_force

shipped_pack = cache(load_pack)


class Composer:
    """Makes the engines of one run, one for each composition of packs that its posts need.

    ``today`` is the day on which packs are stale and suppressions expired; without it nothing is.
    """

    def __init__(self, engine: Engine, *, today: date | None = None, suppressions: Sequence[Suppression] = ()) -> None:
        self._engine = engine
        self._today = today
        self._suppressions = tuple(suppressions)
        self._made: dict[tuple[str, ...], Engine] = {}

    def engine_for(self, nation: str | None, packs: Sequence[Pack] = ()) -> Engine:
        """The engine for a nation in somebody's own words, with further packs; raises PackError where they clash."""
        family = family_called("nation", nation, self._engine.knowledge)
        key = (family, *(pack.digest for pack in packs))
        if key not in self._made:
            nations = [shipped_pack(family)] if family in NATIONS else []
            every = {pack.digest: pack for pack in (self._engine.pack, *nations, *packs)}
            self._made[key] = self._with(compose(list(every.values())))
        return self._made[key]

    def _with(self, pack: Pack) -> Engine:
        refuse_unknown_rules(self._suppressions, pack)
        every = (*pack.suppressions, *self._suppressions)
        stale = overdue(pack, self._today) if self._today else ()
        return replace(
            self._engine,
            pack=replace(pack, suppressions=in_force(every, self._today)),
            gaps=(*self._engine.gaps, *stale, *expired(every, self._today)),
        )


def refuse_unknown_rules(suppressions: Sequence[Suppression], pack: Pack) -> None:
    """Raise CommandError where a suppression names a rule that neither these packs nor those that ship hold."""
    for each in suppressions:
        if each.rule not in {rule.id for rule in pack.rules} and each.rule not in _shipped_rules():
            raise CommandError(
                f"The suppressions name the rule {each.rule}, which no pack holds; take its id from a finding or from "
                "'poise explain'."
            )


@cache
def _shipped_rules() -> frozenset[str]:
    return frozenset(rule.id for name in SHIPPED for rule in shipped_pack(name).rules)
