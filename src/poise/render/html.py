"""One page about one item, to keep and print, in a single file that asks nothing of the network.

A page is a row of sections, one template each.
"""

from __future__ import annotations

from collections.abc import Iterable

from poise.model.finding import Finding
from poise.model.pack import Pack
from poise.model.result import Result
from poise.render.choices import Choices
from poise.render.order import by_rule
from poise.render.page import page
from poise.render.told import groups_of
from poise.render.values import Shown, Values, rewritten
from poise.render.words.english import ENGLISH as WORDS


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result: the item with the words marked where they stand, and the findings beside it."""
    shown = Shown(result, show_values=choices.show_values)
    ordered = (finding for told in by_rule(result.findings) for finding in told)
    numbers = {id(finding): number for number, finding in enumerate(ordered, start=1)}
    return page(
        "check.html",
        pack,
        choices,
        kind=WORDS.page["check_received" if choices.received else "check"],
        headline=WORDS.headline(result.verdict, received=choices.received),
        verdict=result.verdict.value,
        engine=choices.engine,
        parts=[
            {"name": part.name, "pieces": _pieces(shown.pieces(part.name, result.findings), numbers)}
            for part in result.post.parts
        ],
        groups=groups_of(result.findings, dict.fromkeys(numbers, (result, shown)), numbers, pack),
        tell=[
            {
                "when": WORDS.soon[each.signpost.when].capitalize(),
                "who": each.signpost.who,
                "how": each.signpost.how,
                "check": each.signpost.check,
                "reviewed": each.signpost.reviewed,
            }
            for each in result.tell
        ],
        rewrites=[
            {
                "text": rewritten(each, show_values=choices.show_values),
                "strength": WORDS.strengths[each.strength],
                "verdict": WORDS.rewritten[each.verdict],
            }
            for each in result.rewrites
        ],
        audiences=result.audiences,
        upholds=[(number, pack.statements[number].title) for number in result.upholds],
        gaps=[(gap.where, gap.why, 1) for gap in result.gaps],
    )


def _pieces(pieces: Iterable[tuple[str, tuple[Finding, ...]]], numbers: dict[int, int]) -> list[Values]:
    """The words of a part in order; marked ones with the numbers of their findings and the strictest level."""
    return [
        {
            "text": text,
            "numbers": sorted({numbers[id(finding)] for finding in findings}),
            "level": max((finding.rule.level for finding in findings), default=None),
        }
        for text, findings in pieces
    ]
