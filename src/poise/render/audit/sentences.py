"""Sentences about a whole audit that the terminal and the page both say."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.footprint import Reckoning
from poise.model.report import Report
from poise.model.trace import Trace
from poise.render.order import counting
from poise.render.words.english import ENGLISH


def compared_sentences(report: Report) -> Iterator[str]:
    """What changed since an earlier audit, and why some of it may not be down to the posts."""
    compared = report.compared
    if compared is None:
        return
    numbers = {"new": compared.new, "unchanged": compared.unchanged, "gone": compared.gone}
    yield ENGLISH.audit["compared"].format(**{name: f"{number:,}" for name, number in numbers.items()})
    if (compared.earlier.engine, compared.earlier.pack) != (report.engine, report.pack):
        yield ENGLISH.audit["compared_other"]
    if not (compared.earlier.complete and report.complete):
        yield ENGLISH.audit["compared_incomplete"]


def traced(report: Report) -> list[Trace]:
    """The people or families whom several posts make recognisable, where that is not set aside."""
    return [trace for trace in report.traces if counting(trace.findings)]


def fitting(trace: Trace) -> str:
    """About how many people the posts of a trace fit together, and what that rests on."""
    template = ENGLISH.audit["trace_one"] if trace.seen.get("people_high") == 1 else ENGLISH.audit["trace_people"]
    return template.format(
        low=f"{trace.seen.get('people_low'):,}",
        high=f"{trace.seen.get('people_high'):,}",
        assumes=trace.seen.get("assumes"),
    )


def reckoned(each: Reckoning) -> str:
    """How many posts and over which years, in a few words."""
    posts = ENGLISH.count("post", each.count)
    if each.first is None:
        years = ""
    elif each.first == each.last:
        years = f", {each.first}"
    else:
        years = ENGLISH.audit["years"].format(first=each.first, last=each.last)
    limited = ENGLISH.audit["limited"].format(number=f"{each.limited:,}") if each.limited else ""
    return f"{posts}{years}{limited}"
