"""What the six audiences could read in everything, as lines."""

from __future__ import annotations

from poise.model.report import Report
from poise.render.audit.sentences import reckoned
from poise.render.choices import Choices
from poise.render.lines import Lines, wrapped
from poise.render.words.english import ENGLISH

FIRST = 2
"""How many risks, and how many facts, the short answer tells for each audience."""


def footprint_lines(report: Report, choices: Choices) -> Lines:
    """Each audience with what it could read: the most serious risks and the most frequent facts, in full everything."""
    if not report.footprint:
        return
    yield from ("", f"{ENGLISH.audit['footprint']}:")
    for view in report.footprint:
        yield from ("", f"  {view.title}:")
        facts = view.facts if choices.full else sorted(view.facts, key=lambda each: -each[2].count)[:FIRST]
        risks = view.risks if choices.full else view.risks[:FIRST]
        for _, says, each in (*risks, *facts):
            yield from wrapped(f"- {says} ({reckoned(each)})", choices, indent=2, hang=2)
        if not (view.facts or view.risks):
            yield from wrapped(f"- {ENGLISH.audit['footprint_nothing']}", choices, indent=2, hang=2)
        more = len(view.facts) + len(view.risks) - len(facts) - len(risks)
        yield from [f"  - and {more:,} more: --full"] if more else []
