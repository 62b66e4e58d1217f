"""Everything that the outputs say of their own accord, by language; what rules say stands in their packs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from poise.model.category import Category
from poise.model.job import Do
from poise.model.level import Level, Verdict
from poise.model.rewrite import Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language.

    ``counted`` has the form for one and the form for any other number, with ``{number}`` in it.
    ``page`` holds the headings and labels of the report as a page, ``audit`` those that only the report of an audit
    has; a template names them by key. ``dos`` say what to do about a post.
    """

    language: str
    headlines: Mapping[Verdict, str]
    received_headlines: Mapping[Verdict, str]
    levels: Mapping[Level, str]
    categories: Mapping[Category, str]
    changes: Mapping[str, str]
    outcomes: Mapping[Verdict, str]
    strengths: Mapping[Strength, str]
    rewritten: Mapping[Verdict, str]
    soon: Mapping[str, str]
    counted: Mapping[str, tuple[str, str]]
    dos: Mapping[Do, str]
    page: Mapping[str, str]
    audit: Mapping[str, str]

    def headline(self, verdict: Verdict, *, received: bool) -> str:
        """The verdict as a sentence, for a draft or for something received."""
        return (self.received_headlines if received else self.headlines)[verdict]

    def count(self, what: str, number: int) -> str:
        """A number with its noun."""
        one, other = self.counted[what]
        return (one if number == 1 else other).format(number=f"{number:,}")
