"""The worklist as rows of a page: one post each, the most serious first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from poise.model.comparison import NEW
from poise.model.job import Do, Job
from poise.model.place import Place
from poise.model.report import Report
from poise.render.choices import Choices
from poise.render.order import by_rule, counting
from poise.render.told import where_of
from poise.render.values import Shown, Values
from poise.render.words.english import ENGLISH as WORDS

MOST_RULES = 4
"""How many rules one post names before it says how many more there are."""

MOST_WORDS = 3
LONGEST = 80


def done_words(jobs: Iterable[Job]) -> list[tuple[str, str]]:
    """What there is to do, each with how many posts."""
    counted = Counter(job.do for job in jobs)
    return [(WORDS.dos[do], WORDS.count("post", counted[do])) for do in Do if counted[do]]


def job_rows(report: Report, choices: Choices, most: int) -> list[Values]:
    """The first jobs as rows."""
    return [_row(job, report, choices) for job in report.worklist[:most]]


def _row(job: Job, report: Report, choices: Choices) -> Values:
    result = job.result
    shown = Shown(result, show_values=choices.show_values)
    found = counting(result.findings)
    rules = by_rule(found)
    new = report.compared is not None and any(report.compared.mark(each) == NEW for each in found)
    return {
        "do": WORDS.dos[job.do],
        "says": job.says,
        "level": job.level,
        "level_word": WORDS.levels[job.level],
        "new": new,
        "channel": result.post.channel,
        "kind": result.post.kind.value,
        "found": [
            {
                "message": told[0].rule.message,
                "words": _words([each for finding in told for each in finding.places], shown),
            }
            for told in rules[:MOST_RULES]
        ],
        "more": len(rules) - MOST_RULES,
        **where_of(result.post),
    }


def _words(places: Iterable[Place], shown: Shown) -> list[str]:
    said = dict.fromkeys(" ".join(shown.at(place).split()) for place in places)
    return [words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…" for words in said][:MOST_WORDS]
