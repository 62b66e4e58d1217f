"""What matters most first: findings by kind of risk and by rule, posts by how serious they are."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from poise.model.category import Category
from poise.model.finding import Finding
from poise.model.level import Level
from poise.model.result import Result

Told = tuple[Finding, ...]
"""Findings of one rule, which are told together so that its words stand once."""

_CATEGORIES = {category: number for number, category in enumerate(Category)}


def counting(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that nobody has set aside."""
    return tuple(finding for finding in findings if finding.suppressed is None)


def by_rule(findings: Iterable[Finding]) -> list[Told]:
    """The findings by rule, those of one category together; the category with the strictest finding comes first."""
    rules: dict[str, list[Finding]] = {}
    strictest: dict[Category, Level] = {}
    for finding in findings:
        rule = finding.rule
        rules.setdefault(rule.id, []).append(finding)
        strictest[rule.category] = max(rule.level, strictest.get(rule.category, rule.level))

    def rank(told: list[Finding]) -> tuple[int, int, int, bool, float, str]:
        rule = told[0].rule
        sure = max(finding.confidence for finding in told)
        return -strictest[rule.category], _CATEGORIES[rule.category], -rule.level, told[0].learnt, -sure, rule.id

    return [tuple(told) for told in sorted(rules.values(), key=rank)]


def by_category(findings: Iterable[Finding]) -> list[tuple[Category, list[Told]]]:
    """The same, cut by category."""
    return [
        (category, list(told)) for category, told in groupby(by_rule(findings), key=lambda told: told[0].rule.category)
    ]


def what_matters(findings: Iterable[Finding], most: int) -> list[Told]:
    """The few that matter most: the strictest first, and of these what was seen before the model's opinion.

    Among the rest one of each category comes before a second.
    """
    ranked = [
        (-told[0].rule.level, told[0].learnt, nth, place, told)
        for place, (_, rules) in enumerate(by_category(findings))
        for nth, told in enumerate(rules)
    ]
    return [told for *_, told in sorted(ranked, key=lambda each: each[:4])][:most]


def strictest_first(results: Iterable[Result]) -> list[Result]:
    """Posts with the most serious verdict first; among equals the order in which they were read."""
    return sorted(results, key=lambda result: -result.verdict.weight)
