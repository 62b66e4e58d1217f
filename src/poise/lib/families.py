"""Mapping what people type (channel, item type, audience, role, nation) to the families of the tables."""

from __future__ import annotations

import re
from functools import lru_cache

from poise.lib.tokens import tokenise
from poise.lib.word_graph import find
from poise.model.context import Circumstances, Context
from poise.model.gap import Gap
from poise.model.knowledge import Family, Knowledge

UNKNOWN = "unknown"
EMPLOYERS = ("named", "none", UNKNOWN)
"""Whether the author's profile names an employer."""

DISCLAIMERS = ("present", "absent", UNKNOWN)
"""Whether the author's profile says that views are personal."""

DISCLAIMER_LEXICON = "disclaimers"
_ASIDE = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=4_096)
def _family_of(families: tuple[Family, ...], said: str) -> str:
    words = f" {' '.join(token.folded for token in tokenise(_ASIDE.sub(' ', said)))} "
    fits = ((len(name), family.name) for family in families for name in family.names if f" {name} " in words)
    return max(fits, key=lambda fit: fit[0], default=(0, UNKNOWN))[1]


def family_called(table: str, said: str | None, knowledge: Knowledge) -> str:
    """The family of a table that somebody's words fit, or unknown."""
    return family_among(knowledge.families[table], said)


def family_among(families: tuple[Family, ...], said: str | None) -> str:
    """The family among these that somebody's words fit, or unknown."""
    return _family_of(families, said) if said else UNKNOWN


def circumstances_of(context: Context, knowledge: Knowledge) -> tuple[Circumstances, tuple[Gap, ...]]:
    """The families of a context, and a gap for each thing said that no table knows.

    Remarks in brackets do not count, whole words do, and the longest name wins.
    """
    known: dict[str, str] = {}
    gaps: list[Gap] = []
    for table in knowledge.families:
        said: str | None = getattr(context, table)
        known[table] = family_called(table, said, knowledge)
        if said and known[table] == UNKNOWN:
            gaps.append(Gap(table.replace("_", "-"), "what was said is not in the table, so it counts as unknown"))
    employer, disclaimer = _employer_of(context), _disclaimer_of(context, knowledge)
    known |= {"direction": context.direction.value, "employer": employer, "disclaimer": disclaimer}
    return Circumstances(**known), tuple(gaps)


def _employer_of(context: Context) -> str:
    if context.employer is None:
        return UNKNOWN
    return "named" if context.employer.strip() else "none"


def _disclaimer_of(context: Context, knowledge: Knowledge) -> str:
    """Present where the profile says so or its bio has the words; absent where there is a profile without either."""
    if (context.disclaimer or "").strip() or _disclaims(context.bio or "", knowledge):
        return "present"
    return UNKNOWN if context.disclaimer is None and context.bio is None else "absent"


def _disclaims(bio: str, knowledge: Knowledge) -> bool:
    return any(phrase.lexicon == DISCLAIMER_LEXICON for phrase in find(knowledge.graph, tokenise(bio)))
