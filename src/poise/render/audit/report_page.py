"""The report of an audit as one page to keep and print: what matters and what to do first, the evidence after it.

Long lists are cut with a sentence that says so; CSV and JSON have everything.
"""

from __future__ import annotations

from poise.model.finding import Finding
from poise.model.pack import Pack
from poise.model.report import Report
from poise.render.audit.charts import category_chart, year_chart
from poise.render.audit.people import account_rows, trace_rows
from poise.render.audit.read import source_values
from poise.render.audit.seen import audience_values, fact_rows
from poise.render.audit.sentences import compared_sentences, traced
from poise.render.audit.tables import by_category, by_channel, by_statement, by_year
from poise.render.audit.work import done_words, job_rows
from poise.render.choices import Choices
from poise.render.order import counting, strictest_first, what_matters
from poise.render.page import page, plain
from poise.render.told import Within, groups_of
from poise.render.values import Shown, Values
from poise.render.words.english import ENGLISH as WORDS

FIRST_SHOWN = 5
"""How many reasons stand under what matters most."""

MOST_JOBS = 250
"""How many posts the worklist on the page holds: as many as somebody may work through before auditing again."""

MOST_POSTS = 20
"""How many findings of one rule stand on the page."""


def show_report(report: Report, pack: Pack, choices: Choices) -> str:
    """One audit: what matters most, what to do, numbers, findings, people, audiences, and what was read and not read."""
    pairs = [(finding, result) for result in report.results for finding in counting(result.findings)]
    findings = [finding for finding, _ in pairs]
    categories, years = by_category(findings), by_year(pairs)
    return page(
        "audit.html",
        pack,
        choices,
        kind=WORDS.page["audit"],
        headline=_headline(report, len(findings)),
        verdict="do-not-post" if findings or traced(report) else "ok" if report.complete else "reconsider",
        engine=report.engine,
        complete=report.complete,
        sources=[source_values(coverage) for coverage in report.coverage],
        failures=[plain(sentence) for sentence in report.failures],
        gaps=[(gap.where, gap.why, times) for gap, times in report.gaps],
        matters=[
            {"level": told[0].rule.level, "rule": told[0].rule, "count": len(told)}
            for told in what_matters(findings, FIRST_SHOWN)
        ],
        compared=list(compared_sentences(report)),
        gone=_gone(report),
        aside=WORDS.count("finding", report.suppressed) if report.suppressed else None,
        done=done_words(report.worklist),
        jobs=job_rows(report, choices, MOST_JOBS),
        all_jobs=len(report.worklist),
        categories=categories,
        category_chart=category_chart(categories),
        years=years,
        year_chart=year_chart(years),
        statements=by_statement(findings, pack),
        channels=by_channel(pairs),
        groups=_groups(report, findings, pack, choices),
        traces=trace_rows(report),
        facts=fact_rows(report, choices),
        audiences=audience_values(report),
        accounts=account_rows(report),
    )


def _groups(report: Report, findings: list[Finding], pack: Pack, choices: Choices) -> list[Values]:
    """The findings by kind of risk and rule, the first few posts of each, with how many there are."""
    within: Within = {}
    order: list[Finding] = []
    for result in strictest_first(report.results):
        shown = Shown(result, show_values=choices.show_values)
        within |= {id(finding): (result, shown) for finding in result.findings}
        order += counting(result.findings)
    first: dict[str, list[Finding]] = {}
    for finding in order:
        first.setdefault(finding.rule.id, []).append(finding)
    kept = [finding for told in first.values() for finding in told[:MOST_POSTS]]
    numbers = {id(finding): number for number, finding in enumerate(kept, start=1)}
    groups = groups_of(kept, within, numbers, pack)
    marks = {number: _mark(report, finding) for finding, number in zip(kept, numbers.values(), strict=True)}
    for group in groups:
        for rule in group["rules"] if isinstance(group["rules"], list) else []:
            rule["all"] = len(first[rule["rule"].id])
            for finding in rule["findings"]:
                finding["mark"] = marks[finding["number"]]
    return groups


def _mark(report: Report, finding: Finding) -> str | None:
    """Whether a finding is new, in a word; nothing where there is no earlier audit."""
    return WORDS.audit[f"mark_{report.compared.mark(finding)}"] if report.compared else None


def _gone(report: Report) -> list[tuple[str, int]]:
    return list(report.compared.gone_by_rule.items()) if report.compared else []


def _headline(report: Report, found: int) -> str:
    if not found and traced(report):
        return WORDS.audit["traces_only"]
    if not found:
        return WORDS.page["nothing_whole" if report.complete else "incomplete"]
    return WORDS.page["judged"].format(
        posts=WORDS.count("post", report.screened),
        findings=WORDS.count("finding", found),
        found=WORDS.count("post", sum(bool(counting(result.findings)) for result in report.results)),
    )
