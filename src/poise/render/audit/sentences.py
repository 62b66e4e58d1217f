"""Sentences about a whole audit that the terminal and the page both say."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.footprint import Reckoning
from poise.model.report import Report
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
