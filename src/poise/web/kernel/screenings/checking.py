"""Checking one draft or received item: what the engine concluded, in the words in which a page tells it.

Nothing of it is kept: a text comes in, an answer goes out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from poise.lib.masking import mask, secrets_among
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.finding import Finding
from poise.model.level import Level, Verdict
from poise.model.place import Place
from poise.model.result import Result
from poise.policy.impressions import load_lenses, with_audiences
from poise.render.order import by_rule, counting, what_matters
from poise.render.told import groups_of
from poise.render.values import Shown, Values
from poise.render.words.english import ENGLISH as WORDS
from poise.rewriting.offering import with_rewrites
from poise.web.kernel.people.models import Person
from poise.web.kernel.screenings.judging import screened

MOST_REASONS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the text, with the strictest level of what was found there and the numbers of the findings."""

    text: str
    level: str | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the verdict is what it is: one rule, with the words that met it and what to do instead."""

    level: str
    says: str
    message: str
    remedy: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The answer to one check. What costs more is there only where the whole of it was asked for.

    ``packs`` are the titles of those that judged; ``about_packs`` says of one that it could not, or is past its review.
    """

    verdict: str
    headline: str
    reasons: tuple[Reason, ...]
    pieces: tuple[Piece, ...]
    more: int
    engine: str
    pack: str
    packs: tuple[str, ...]
    about_packs: tuple[str, ...]
    rules: tuple[str, ...] = ()
    groups: tuple[Values, ...] = ()
    changes: tuple[str, ...] = ()
    rewrites: tuple[tuple[str, str, str], ...] = ()
    audiences: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tell: tuple[Values, ...] = ()
    upholds: tuple[tuple[int, str], ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()

    @property
    def is_fine(self) -> bool:
        """Whether nothing holds it back in what Poise can see."""
        return self.verdict == Verdict.OK.value


def check(text: str, context: Context, *, by: Person | None = None, quick: bool = False) -> Checked:
    """The answer for a text of somebody; ``quick`` gives the verdict, the reasons and the places, as one types."""
    engine, result = screened(text, context, by)
    if not quick:
        result = with_audiences(load_lenses(), with_rewrites(engine, result, context), context.direction)
    return _checked(engine, result, context, quick=quick)


def masked(text: str, context: Context) -> str:
    """The text with what was seen to identify somebody hidden, as far as Poise can see it."""
    _, result = screened(text, context)
    return mask(text, Place("text", 0, len(text)), secrets_among(result.observations))


def _checked(engine: Engine, result: Result, context: Context, *, quick: bool) -> Checked:
    shown = Shown(result, show_values=True)
    ordered = [finding for told in by_rule(result.findings) for finding in told]
    numbers = {id(finding): number for number, finding in enumerate(ordered, start=1)}
    counted = counting(result.findings)
    matters = what_matters(counted, MOST_REASONS)
    pack = engine.pack
    short = Checked(
        verdict=result.verdict.value,
        headline=WORDS.headline(result.verdict, received=context.direction is Direction.RECEIVED),
        reasons=tuple(_reason(told, shown) for told in matters),
        pieces=tuple(
            Piece(
                text=text,
                level=_strictest(here),
                numbers=tuple(sorted({numbers[id(finding)] for finding in here})),
            )
            for text, here in shown.pieces("text", result.findings)
        ),
        more=len(by_rule(counted)) - len(matters),
        engine=engine.label,
        pack=pack.label,
        packs=tuple(part.title for part in pack.layers),
        about_packs=tuple(gap.why for gap in result.gaps if gap.where == "pack"),
        rules=tuple(dict.fromkeys(finding.rule.id for finding in ordered)),
    )
    if quick:
        return short
    groups = groups_of(result.findings, dict.fromkeys(numbers, (result, shown)), numbers, pack)
    changes = [str(change) for group in groups for rule in _rules(group) for change in _list(rule["changes"])]
    return replace(
        short,
        groups=tuple(groups),
        changes=tuple(dict.fromkeys(changes)),
        rewrites=tuple(
            (each.text, WORDS.strengths[each.strength], WORDS.rewritten[each.verdict]) for each in result.rewrites
        ),
        audiences=tuple((each.title, each.says) for each in result.audiences),
        tell=tuple(
            {
                "when": WORDS.soon[each.signpost.when].capitalize(),
                "who": each.signpost.who,
                "how": each.signpost.how,
                "check": each.signpost.check,
                "reviewed": each.signpost.reviewed,
            }
            for each in result.tell
        ),
        upholds=tuple((number, pack.statements[number].title) for number in result.upholds),
        gaps=tuple((gap.where, gap.why) for gap in result.gaps if gap.where != "pack"),
    )


def _rules(group: Values) -> list[Values]:
    return [rule for rule in _list(group["rules"]) if isinstance(rule, dict)]


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _reason(told: tuple[Finding, ...], shown: Shown) -> Reason:
    rule = told[0].rule
    words = dict.fromkeys(" ".join(shown.at(place).split()) for finding in told for place in finding.places)
    return Reason(
        level=rule.level.word,
        says=WORDS.levels[rule.level],
        message=rule.message,
        remedy=rule.remedy,
        words=tuple(words),
    )


def _strictest(findings: Iterable[Finding]) -> str | None:
    level: Level | None = max((finding.rule.level for finding in counting(findings)), default=None)
    return level.word if level is not None else None
