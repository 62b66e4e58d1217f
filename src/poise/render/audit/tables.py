"""Findings in numbers: by kind of risk, by statement, by channel and by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from poise.model.finding import Finding
from poise.model.level import Level
from poise.model.pack import Pack
from poise.model.result import Result
from poise.render.order import by_category as told_by_category
from poise.render.words.english import ENGLISH as WORDS

Pairs = Iterable[tuple[Finding, Result]]
"""Findings, each with the result in which it stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table in numbers: what it is about, and how many findings of each level it has."""

    head: str
    counts: Mapping[Level, int]

    @property
    def all(self) -> int:
        """Of every level."""
        return sum(self.counts.values())


def by_category(findings: Iterable[Finding]) -> list[Row]:
    """By kind of risk, the one with the strictest finding first."""
    return [
        Row(WORDS.categories[category], Counter(finding.rule.level for told in rules for finding in told))
        for category, rules in told_by_category(findings)
    ]


def by_statement(findings: Iterable[Finding], pack: Pack) -> list[Row]:
    """By statement, in their order; a finding that touches two counts for both."""
    counted: dict[int, Counter[Level]] = {number: Counter() for number in pack.statements}
    for finding in findings:
        for number in finding.rule.statements:
            counted[number][finding.rule.level] += 1
    return [
        Row(WORDS.page["statement"].format(number=number, title=pack.statements[number].title), counts)
        for number, counts in counted.items()
        if counts
    ]


def by_channel(pairs: Pairs) -> list[Row]:
    """By channel, the one with most findings first."""
    rows = _counted((result.post.channel or WORDS.audit["no_channel"], finding) for finding, result in pairs)
    return sorted(rows, key=lambda row: (-row.all, row.head))


def by_year(pairs: Pairs) -> list[Row]:
    """By year, the earliest first and what has no date last; years without findings between two others are there too."""
    dated: dict[str, list[Finding]] = {}
    for finding, result in pairs:
        posted = result.post.posted
        dated.setdefault(f"{posted.year:04d}" if posted else "", []).append(finding)
    years = sorted(year for year in dated if year)
    if years:
        dated |= {f"{year:04d}": dated.get(f"{year:04d}", []) for year in range(int(years[0]), int(years[-1]))}
    return [
        Row(year or WORDS.page["no_date"], Counter(finding.rule.level for finding in dated[year]))
        for year in sorted(dated, key=lambda year: (not year, year))
    ]


def _counted(those: Iterable[tuple[str, Finding]]) -> list[Row]:
    counted: dict[str, Counter[Level]] = {}
    for head, finding in those:
        counted.setdefault(head, Counter())[finding.rule.level] += 1
    return [Row(head, counts) for head, counts in counted.items()]
