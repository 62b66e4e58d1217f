"""The report of an audit in plain words: what matters most and what to do first, then what was read and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from poise.model.comparison import NEW, Comparison
from poise.model.job import Do
from poise.model.level import Verdict
from poise.model.pack import Pack
from poise.model.report import Report
from poise.model.result import Result
from poise.render.audit.coverage_lines import coverage_lines
from poise.render.audit.footprint_lines import footprint_lines
from poise.render.audit.sentences import compared_sentences, traced
from poise.render.audit.trace_lines import trace_lines
from poise.render.choices import Choices
from poise.render.lines import FIRST_WORDS, MARKS, Lines, aside, bold, everything, quoted, where, wrapped
from poise.render.order import Told, by_category, counting, strictest_first, what_matters
from poise.render.values import Shown
from poise.render.words.english import ENGLISH

FIRST_RULES = 8
"""How many rules the short answer to an audit tells."""

FIRST_POSTS = 3
"""How many posts the short answer to an audit names for each rule."""


def show_report(report: Report, pack: Pack, choices: Choices) -> str:
    """One audit: what was found, strictest first, then what was read and what was not."""
    found = sum(len(counting(result.findings)) for result in report.results)
    lines = [
        bold(
            _headline(report, found),
            choices,
            "31" if found or traced(report) else "33" if not report.complete else "32",
        )
    ]
    lines += [*_to_do(report, choices), *_changes(report, choices)]
    lines += _posts(report, pack, choices) if choices.full else _digest(report, choices)
    lines += [*trace_lines(report, choices), *footprint_lines(report, choices)]
    for coverage in report.coverage:
        lines += ["", *coverage_lines(coverage, choices)]
    away = list(aside(report.results, choices))
    lines += ["", *away] if away else []
    lines += ["", "Not looked at:"]
    for gap, count in report.gaps:
        lines += wrapped(f"- {gap.where}: {gap.why}" + (f" ({count:,} times)" if count > 1 else ""), choices, hang=2)
    return "\n".join(lines) + "\n"


def _to_do(report: Report, choices: Choices) -> Lines:
    """How many posts there are to do something about, by what to do."""
    counted = Counter(job.do for job in report.worklist)
    if counted:
        said = ", ".join(f"{ENGLISH.dos[do].lower()} {counted[do]:,}" for do in Do if counted[do])
        yield from wrapped(ENGLISH.audit["to_do_line"].format(said=said), choices)


def _changes(report: Report, choices: Choices) -> Lines:
    """What changed since an earlier audit."""
    if report.compared:
        yield from wrapped(" ".join(compared_sentences(report)), choices)
        if choices.full:
            for rule, count in report.compared.gone_by_rule.items():
                yield f"- {rule}: {count:,}"


def _digest(report: Report, choices: Choices) -> Lines:
    """The short answer to an audit: kinds of risk, strictest first; each rule once, with the first of its posts."""
    post_of = {id(finding): result for result in report.results for finding in result.findings}
    findings = [finding for result in report.results for finding in counting(result.findings)]
    few = {told[0].rule.id for told in what_matters(findings, FIRST_RULES)}
    for category, rules in by_category(findings):
        yield from ("", f"{ENGLISH.categories[category]} ({ENGLISH.count('finding', sum(map(len, rules)))}):")
        for told in rules:
            if told[0].rule.id in few:
                yield from (f"  {line}" for line in _rule_of_audit(told, post_of, report.compared, choices))
        rest = sum(len(told) for told in rules if told[0].rule.id not in few)
        yield from [f"  And {rest:,} more: --full"] if rest else []


def _rule_of_audit(told: Told, post_of: Mapping[int, Result], compared: Comparison | None, choices: Choices) -> Lines:
    rule = told[0].rule
    narrow = replace(choices, width=choices.width - 2)
    yield from wrapped(f"{MARKS[rule.level]} {rule.message}", narrow, hang=2)
    yield from wrapped(f"Instead: {rule.remedy}", narrow, indent=2)
    for finding in told[:FIRST_POSTS]:
        result = post_of[id(finding)]
        new = compared is not None and compared.mark(finding) == NEW
        mark = f"{ENGLISH.audit['mark_new']}: " if new else ""
        words = quoted((finding,), Shown(result, show_values=choices.show_values), most=FIRST_WORDS)
        yield from wrapped(f"- {mark}{where(result.post)} {words}".rstrip(), narrow, indent=2, hang=2)
    if len(told) > FIRST_POSTS:
        yield f"  - and {len(told) - FIRST_POSTS:,} more: --full"


def _posts(report: Report, pack: Pack, choices: Choices) -> Lines:
    """Every post with what to do about it and everything that was found in it."""
    jobs = {id(job.result): job for job in report.worklist}
    for result in strictest_first(report.results):
        if not counting(result.findings):
            continue
        shown = Shown(result, show_values=choices.show_values)
        yield from ("", where(result.post))
        if id(result) in jobs:
            job = jobs[id(result)]
            yield from wrapped(f"{ENGLISH.dos[job.do]}: {' '.join(job.says)}", choices, indent=2, hang=2)
        for _, rules in by_category(counting(result.findings)):
            for told in rules:
                yield from (f"  {line}" for line in everything(told, pack, shown, choices))


def _headline(report: Report, found: int) -> str:
    judged = f"{ENGLISH.count('post', report.screened)} judged"
    whole = "" if report.complete else "This audit is incomplete: see below what could not be read. "
    if found:
        posts = ENGLISH.count("post", sum(bool(counting(result.findings)) for result in report.results))
        return f"{whole}{judged}, {ENGLISH.count('finding', found)} in {posts}."
    if traced(report):
        return f"{whole}{judged}. {ENGLISH.audit['traces_only']}"
    return f"{whole}{judged}. {ENGLISH.headlines[Verdict.OK] if report.complete else 'Nothing was found in the rest.'}"
