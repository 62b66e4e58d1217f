"""Findings as a page tells them: by kind of risk and by rule, so that the words of a rule stand once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from poise.model.finding import Change, Finding
from poise.model.pack import Pack
from poise.model.post import Post
from poise.model.result import Result
from poise.render.order import Told, by_category
from poise.render.values import Shown, Values, finding_values
from poise.render.words.english import ENGLISH as WORDS

Within = dict[int, tuple[Result, Shown]]
"""The result in which a finding stands, by the finding's identity, with its words as they may be shown."""


def groups_of(findings: Iterable[Finding], within: Within, numbers: dict[int, int], pack: Pack) -> list[Values]:
    """The findings by kind of risk, and in each by rule, so that the words of a rule stand once."""
    return [
        {"title": WORDS.categories[category], "rules": [_rule(told, within, numbers, pack) for told in rules]}
        for category, rules in by_category(findings)
    ]


def _rule(told: Told, within: Within, numbers: dict[int, int], pack: Pack) -> Values:
    """Everything about one rule and its findings, as words."""
    rule = told[0].rule
    changes = [_change(change, within[id(each)][1]) for each in told for change in each.would_change]
    return {
        "rule": rule,
        "level": WORDS.levels[rule.level],
        "findings": [_finding(each, *within[id(each)], numbers[id(each)]) for each in told],
        "asked": [
            *(WORDS.page["statement"].format(number=n, title=pack.statements[n].title) for n in rule.statements),
            *(WORDS.page["duty"].format(id=duty, title=pack.duties[duty].title) for duty in rule.duties),
        ],
        "clauses": [clause.cited for clause in pack.clauses_for(rule)],
        "changes": list(dict.fromkeys(changes)),
        "layer": finding_values(told[0], pack, within[id(told[0])][1])["layer"],
    }


def _finding(finding: Finding, result: Result, shown: Shown, number: int) -> Values:
    return {
        "number": number,
        "words": [shown.at(place) for place in finding.places],
        "confidence": how_sure([finding]),
        "aside": finding.suppressed.reason if finding.suppressed else None,
        **where_of(result.post),
    }


def _change(change: Change, shown: Shown) -> str:
    said = WORDS.changes[change.do].format(words=f"«{shown.at(change.place)}»")
    return f"{said} {WORDS.outcomes[change.verdict]}"


def how_sure(told: Sequence[Finding]) -> str:
    """How sure some findings of one rule are, from the least to the most, and where that is only the model's opinion."""
    percents = sorted({round(finding.confidence * 100) for finding in told})
    ends = " to ".join(map(str, dict.fromkeys((percents[0], percents[-1]))))
    said = WORDS.page["confidence_value"].format(percent=ends)
    return f"{said}, {WORDS.page['by_model']}" if any(finding.learnt for finding in told) else said


def where_of(post: Post) -> Values:
    """Where a post stands, as words."""
    origin = post.origin
    return {
        "source": origin.source if origin else None,
        "where": WORDS.page["where"].format(member=origin.member, index=origin.index) if origin else post.id,
        "date": f"{post.posted:%d %B %Y}" if post.posted else WORDS.page["no_date"],
        "moment": f"{post.posted:%Y-%m-%dT%H:%M:%SZ}" if post.posted else None,
        "url": post.url,
    }
