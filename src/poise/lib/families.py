"""Mapping what people type (channel, item type, audience, role, nation) to the families of the tables."""

from __future__ import annotations

import re
from functools import lru_cache

from poise.lib.tokens import tokenise
from poise.model.context import Circumstances, Context
from poise.model.gap import Gap
from poise.model.knowledge import Family, Knowledge

UNKNOWN = "unknown"
_ASIDE = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=4_096)
def _family_of(families: tuple[Family, ...], said: str) -> str:
    words = f" {' '.join(token.folded for token in tokenise(_ASIDE.sub(' ', said)))} "
    fits = ((len(name), family.name) for family in families for name in family.names if f" {name} " in words)
    return max(fits, key=lambda fit: fit[0], default=(0, UNKNOWN))[1]


def circumstances_of(context: Context, knowledge: Knowledge) -> tuple[Circumstances, tuple[Gap, ...]]:
    """The families of a context, and a gap for each thing said that no table knows.

    Remarks in brackets do not count, whole words do, and the longest name wins.
    """
    known: dict[str, str] = {}
    gaps: list[Gap] = []
    for table, families in knowledge.families.items():
        said: str | None = getattr(context, table)
        known[table] = _family_of(families, said) if said else UNKNOWN
        if said and known[table] == UNKNOWN:
            gaps.append(Gap(table.replace("_", "-"), "what was said is not in the table, so it counts as unknown"))
    return Circumstances(**known, direction=context.direction.value), tuple(gaps)
