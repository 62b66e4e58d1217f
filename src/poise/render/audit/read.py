"""What was read of a source and what was not, as a page tells it."""

from __future__ import annotations

from collections.abc import Sequence

from poise.model.coverage import Coverage
from poise.render.values import Values
from poise.render.words.english import ENGLISH as WORDS

MOST = 60
"""How many names of files or keys one list holds before it says how many more there are."""


def source_values(coverage: Coverage) -> Values:
    """One source: who read it and by what evidence, its records with their dates, and every list of what is in doubt."""
    unreadable = [f"{path}: {why}" for path, why in coverage.unreadable]
    unmapped = [f"{pattern}: {key}" for pattern, key in coverage.unmapped]
    lists = (
        ("unknown", coverage.unknown),
        ("unreadable", unreadable),
        ("doubts", coverage.doubts),
        ("absent", coverage.absent),
        ("unmapped", unmapped),
    )
    words = {**WORDS.page, **WORDS.audit}
    return {
        "coverage": coverage,
        "records": [(kind, f"{count:,}", *_dates(coverage, kind)) for kind, count in coverage.counts.items()],
        "files": [
            (words["read_files"], coverage.read),
            (words["private"], coverage.private_skipped),
            (words["left"], coverage.left),
            (words["unknown"], len(coverage.unknown)),
            (words["unreadable"], len(coverage.unreadable)),
        ],
        "lists": [_listed(words[name], those) for name, those in lists if those],
    }


def _listed(title: str, those: Sequence[str]) -> Values:
    return {"title": title, "rows": those[:MOST], "more": max(0, len(those) - MOST)}


def _dates(coverage: Coverage, kind: str) -> tuple[str, str]:
    dates = coverage.dates.get(kind)
    return (f"{dates[0]:%d %B %Y}", f"{dates[1]:%d %B %Y}") if dates else ("", "")
