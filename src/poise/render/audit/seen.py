"""What the six audiences could read, as a page tells it: every fact once with its places, then audience by audience."""

from __future__ import annotations

from poise.model.footprint import Glimpse
from poise.model.report import Report
from poise.render.audit.sentences import reckoned
from poise.render.choices import Choices
from poise.render.told import where_of
from poise.render.values import Values
from poise.render.words.english import ENGLISH as WORDS


def fact_rows(report: Report, choices: Choices) -> list[Values]:
    """Every fact that any audience could read, in the order of the table, with its numbers and latest places."""
    titles = {each.name: (title, each) for view in report.footprint for title, _, each in view.facts}
    return [
        {
            "name": each.name,
            "title": title,
            "reckoned": reckoned(each),
            "glimpses": [_glimpse(glimpse, choices) for glimpse in each.glimpses],
        }
        for title, each in titles.values()
    ]


def audience_values(report: Report) -> list[Values]:
    """Each audience with what it could read: risks first, then facts that lead to their row above."""
    return [
        {
            "audience": view.audience,
            "title": view.title,
            "risks": [
                {"level": level.word, "level_word": WORDS.levels[level], "says": says, "reckoned": reckoned(each)}
                for level, says, each in view.risks
            ],
            "facts": [
                {"name": each.name, "title": title, "says": says, "reckoned": reckoned(each)}
                for title, says, each in view.facts
            ],
        }
        for view in report.footprint
    ]


def _glimpse(glimpse: Glimpse, choices: Choices) -> Values:
    words = glimpse.words if choices.show_values else glimpse.masked
    return {"words": words, "part": glimpse.part, **where_of(glimpse.post)}
