"""The same person or family in several posts, as lines."""

from __future__ import annotations

from poise.model.report import Report
from poise.render.audit.sentences import fitting, traced
from poise.render.choices import Choices
from poise.render.lines import MARKS, Lines, where, wrapped
from poise.render.order import counting
from poise.render.words.english import ENGLISH

FIRST_POSTS = 3
"""How many posts the short answer names for each person or family."""


def trace_lines(report: Report, choices: Choices) -> Lines:
    """Each person or family with what the rules say of it, how many people it fits, and the posts."""
    traces = traced(report)
    yield from ["", f"{ENGLISH.audit['traces']}:"] if traces else []
    for trace in traces:
        for finding in counting(trace.findings):
            rule = finding.rule
            yield from wrapped(f"{MARKS[rule.level]} {rule.message}", choices, indent=2, hang=2)
            yield from wrapped(f"Instead: {rule.remedy}", choices, indent=4)
        yield from wrapped(fitting(trace), choices, indent=4)
        shown = trace.posts if choices.full else trace.posts[:FIRST_POSTS]
        for post in shown:
            yield from wrapped(f"- {where(post)}", choices, indent=4, hang=2)
        more = len(trace.posts) - len(shown)
        yield from [f"    - and {more:,} more: --full"] if more else []
