"""What to do about posts that are already out there, by a table of categories, levels and kinds of post."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from poise.lib.families import family_called
from poise.model.category import Category
from poise.model.finding import Finding
from poise.model.job import Advice, Do, Job
from poise.model.knowledge import Knowledge
from poise.model.level import Level
from poise.model.post import Post, PostKind
from poise.model.result import Result
from poise.policy.loading import compiled_form

MOST = 3
"""How many pieces of advice one post gets."""


@cache
def load_advice() -> tuple[Advice, ...]:
    """The table in its order; raises KnowledgeError where it was never compiled."""
    raw: Mapping[str, Any] = compiled_form("worklist")
    return tuple(
        Advice(
            do=Do(row["do"]),
            says=row["says"],
            categories=frozenset(map(Category, row.get("categories", ()))),
            levels=frozenset(map(Level.of, row.get("levels", ()))),
            kinds=frozenset(map(PostKind, row.get("kinds", ()))),
            item_types=frozenset(row.get("item_types", ())),
        )
        for row in raw["rows"]
    )


def worklist(results: Iterable[Result], table: Sequence[Advice], knowledge: Knowledge) -> tuple[Job, ...]:
    """One job for each post with findings that count, the most serious first, among equals by what to do.

    Milder advice is left unsaid: somebody who is to delete a post need not hear how to edit it.
    """
    jobs = (_job(result, table, family_called("item_type", result.post.item_type, knowledge)) for result in results)
    return tuple(sorted((job for job in jobs if job), key=lambda job: (-job.level, list(Do).index(job.do))))


def _job(result: Result, table: Sequence[Advice], item_type: str) -> Job | None:
    counting = [finding for finding in result.findings if finding.suppressed is None]
    if not counting:
        return None
    ranked = sorted((-each.rule.level, row_for(each, result.post, item_type, table)) for each in counting)
    rows = [table[row] for row in dict.fromkeys(row for _, row in ranked)]
    also = {rows[0].do, Do.DELETE} if rows[0].do is Do.ASK else {rows[0].do}
    said = dict.fromkeys(row.says for row in rows if row.do in also)
    return Job(result=result, level=Level(-ranked[0][0]), do=rows[0].do, says=tuple(said)[:MOST])


def row_for(finding: Finding, post: Post, item_type: str, table: Sequence[Advice]) -> int:
    """Which row of the table speaks of a finding: the first that fits; the last fits everything."""
    return next(number for number, row in enumerate(table) if _fits(row, finding, post, item_type))


def _fits(row: Advice, finding: Finding, post: Post, item_type: str) -> bool:
    return (
        (not row.categories or finding.rule.category in row.categories)
        and (not row.levels or finding.rule.level in row.levels)
        and (not row.kinds or post.kind in row.kinds)
        and (not row.item_types or item_type in row.item_types)
    )
