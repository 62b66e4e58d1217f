"""The people and families whom several posts make recognisable together, as lines for a terminal."""

from __future__ import annotations

from poise.model.report import Report
from poise.render.choices import Choices
from poise.render.lines import MARKS, Lines, plain, wrapped
from poise.render.order import counting
from poise.render.told import where_of
from poise.render.words.english import ENGLISH

FIRST_POSTS = 3
"""How many posts of one trace the short answer names."""


def trace_lines(report: Report, choices: Choices) -> Lines:
    """Each trace with what the rules say of it, how many people it fits, and where its posts stand."""
    traces = [trace for trace in report.traces if counting(trace.findings)]
    if traces:
        yield from ("", f"{ENGLISH.audit['traces']}:")
    for trace in traces:
        for finding in counting(trace.findings):
            yield from wrapped(f"{MARKS[finding.rule.level]} {finding.rule.message}", choices, indent=2, hang=2)
            yield from wrapped(f"Instead: {finding.rule.remedy}", choices, indent=4)
        low, high = (int(str(trace.seen.get(name))) for name in ("people_low", "people_high"))
        people = ENGLISH.audit["trace_one" if high == 1 else "trace_people"].format(
            low=f"{low:,}", high=f"{high:,}", assumes=trace.seen.get("assumes")
        )
        yield from wrapped(people, choices, indent=4)
        shown = trace.posts if choices.full else trace.posts[:FIRST_POSTS]
        for post in shown:
            place = where_of(post)
            yield from wrapped(plain(f"- {place['date']} · {place['where']}"), choices, indent=4, hang=2)
        if len(trace.posts) > len(shown):
            yield f"    - and {len(trace.posts) - len(shown):,} more: --full"
