"""One page to keep and print, in a single file that asks nothing of the network.

The templates stand in ``templates/`` and their words in ``words/``; a page is a row of sections, one template each.
The template library is imported only when a page is asked for.
"""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from poise.model.coverage import Coverage
from poise.model.finding import Change, Finding
from poise.model.pack import Pack
from poise.model.post import Post
from poise.model.report import Report
from poise.model.result import Result
from poise.render.choices import Choices
from poise.render.order import Told, by_category, by_rule, counting, strictest_first, what_matters
from poise.render.values import Shown, Values, finding_values, rewritten
from poise.render.words.english import ENGLISH as WORDS

if TYPE_CHECKING:
    from jinja2 import Environment

Within = dict[int, tuple[Result, Shown]]
"""The result in which a finding stands, by the finding's identity, with its words as they may be shown."""

FIRST_SHOWN = 3
"""How many reasons stand under what matters most in an audit."""


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result: the item with the words marked where they stand, and the findings beside it."""
    shown = Shown(result, show_values=choices.show_values)
    ordered = (finding for told in by_rule(result.findings) for finding in told)
    numbers = {id(finding): number for number, finding in enumerate(ordered, start=1)}
    return _page(
        "check.html",
        pack,
        choices,
        kind=WORDS.page["check_received" if choices.received else "check"],
        headline=WORDS.headline(result.verdict, received=choices.received),
        verdict=result.verdict.value,
        engine=choices.engine,
        parts=[
            {"name": part.name, "pieces": _pieces(shown.pieces(part.name, result.findings), numbers)}
            for part in result.post.parts
        ],
        groups=_groups(result.findings, dict.fromkeys(numbers, (result, shown)), numbers, pack),
        tell=[
            {
                "when": WORDS.soon[each.signpost.when].capitalize(),
                "who": each.signpost.who,
                "how": each.signpost.how,
                "check": each.signpost.check,
                "reviewed": each.signpost.reviewed,
            }
            for each in result.tell
        ],
        rewrites=[
            {
                "text": rewritten(each, show_values=choices.show_values),
                "strength": WORDS.strengths[each.strength],
                "verdict": WORDS.rewritten[each.verdict],
            }
            for each in result.rewrites
        ],
        audiences=result.audiences,
        upholds=[(number, pack.statements[number].title) for number in result.upholds],
        gaps=[(gap.where, gap.why, 1) for gap in result.gaps],
    )


def show_report(report: Report, pack: Pack, choices: Choices) -> str:
    """One audit: what was read and what was not, what matters most, and every finding with its post."""
    findings = [finding for result in report.results for finding in result.findings]
    counted = counting(findings)
    numbers = {id(finding): number for number, finding in enumerate(findings, start=1)}
    within: Within = {}
    for result in strictest_first(report.results):
        shown = Shown(result, show_values=choices.show_values)
        within |= {id(finding): (result, shown) for finding in result.findings}
    return _page(
        "audit.html",
        pack,
        choices,
        kind=WORDS.page["audit"],
        headline=_report_headline(report, len(counted)),
        verdict="do-not-post" if counted else "ok" if report.complete else "reconsider",
        engine=report.engine,
        complete=report.complete,
        sources=[_source(coverage) for coverage in report.coverage],
        failures=[_plain(sentence) for sentence in report.failures],
        gaps=[(gap.where, gap.why, times) for gap, times in report.gaps],
        matters=[
            {"level": told[0].rule.level, "rule": told[0].rule, "count": len(told)}
            for told in what_matters(counted, FIRST_SHOWN)
        ],
        categories=_by_category(counted),
        statements=_by_statement(counted, pack),
        groups=_groups(findings, within, numbers, pack),
    )


def _page(template: str, pack: Pack, choices: Choices, **values: object) -> str:
    environment = _environment()
    style = environment.get_template("style.css").render()
    # The policy of the page allows this one style and nothing else, by its digest.
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    return environment.get_template(template).render(
        words=WORDS,
        t=WORDS.page,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'",
        masked=not choices.show_values,
        pack=pack.label,
        **values,
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("poise.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = _plain
    return environment


def _groups(findings: Iterable[Finding], within: Within, numbers: dict[int, int], pack: Pack) -> list[Values]:
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
        "confidence": WORDS.page["confidence_value"].format(percent=round(finding.confidence * 100)),
        "aside": finding.suppressed.reason if finding.suppressed else None,
        **_where(result.post),
    }


def _change(change: Change, shown: Shown) -> str:
    said = WORDS.changes[change.do].format(words=f"«{shown.at(change.place)}»")
    return f"{said} {WORDS.outcomes[change.verdict]}"


def _pieces(pieces: Iterable[tuple[str, tuple[Finding, ...]]], numbers: dict[int, int]) -> list[Values]:
    """The words of a part in order; marked ones with the numbers of their findings and the strictest level."""
    return [
        {
            "text": text,
            "numbers": sorted({numbers[id(finding)] for finding in findings}),
            "level": max((finding.rule.level for finding in findings), default=None),
        }
        for text, findings in pieces
    ]


def _report_headline(report: Report, found: int) -> str:
    if found:
        return WORDS.page["judged"].format(
            posts=WORDS.count("post", report.screened),
            findings=WORDS.count("finding", found),
            found=WORDS.count("post", sum(bool(counting(result.findings)) for result in report.results)),
        )
    return WORDS.page["nothing_whole" if report.complete else "incomplete"]


def _by_category(findings: Iterable[Finding]) -> list[Values]:
    return [
        {
            "title": WORDS.categories[category],
            "level": WORDS.levels[max(told[0].rule.level for told in rules)],
            "count": sum(map(len, rules)),
        }
        for category, rules in by_category(findings)
    ]


def _by_statement(findings: Iterable[Finding], pack: Pack) -> list[Values]:
    counts = dict.fromkeys(pack.statements, 0)
    for finding in findings:
        for number in finding.rule.statements:
            counts[number] += 1
    return [
        {"number": number, "title": pack.statements[number].title, "count": times}
        for number, times in counts.items()
        if times
    ]


def _source(coverage: Coverage) -> Values:
    dates = (
        WORDS.page["dates_value"].format(first=f"{coverage.first:%d %B %Y}", last=f"{coverage.last:%d %B %Y}")
        if coverage.first and coverage.last
        else None
    )
    return {"coverage": coverage, "dates": dates}


def _where(post: Post) -> Values:
    origin = post.origin
    return {
        "source": origin.source if origin else None,
        "where": WORDS.page["where"].format(member=origin.member, index=origin.index) if origin else post.id,
        "date": f"{post.posted:%d %B %Y}" if post.posted else WORDS.page["no_date"],
        "moment": f"{post.posted:%Y-%m-%dT%H:%M:%SZ}" if post.posted else None,
        "url": post.url,
    }


def _plain(words: object) -> str:
    """The same words, without control characters that a page may not hold, and half letters as a sign of one."""
    return "".join(
        "\ufffd" if unicodedata.category(each) in {"Cc", "Cs"} and each not in "\n\t" else each for each in str(words)
    )
