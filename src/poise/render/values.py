"""Results as plain values with the names and order of the contract, masked unless asked otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from poise.lib.masking import mask, secrets_among
from poise.model.finding import Finding
from poise.model.gap import Gap
from poise.model.pack import Pack
from poise.model.place import Place
from poise.model.post import Post
from poise.model.result import Result
from poise.model.rewrite import Rewrite
from poise.model.signpost import Tell
from poise.model.suppression import Suppression
from poise.render.choices import Choices

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a batch that could not be checked, and the sentence that says why."""

    id: str
    error: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A line of a batch that was checked: its result, the packs that judged it, and the engine's label."""

    result: Result
    pack: Pack
    engine: str


class Shown:
    """The words of one result as they may be shown: its own, or masked."""

    def __init__(self, result: Result, *, show_values: bool) -> None:
        self._texts = {part.name: part.text for part in result.post.parts}
        self._secrets = () if show_values else secrets_among(result.observations)

    def at(self, place: Place) -> str:
        """The words at a place."""
        return mask(self._texts[place.part], place, self._secrets)

    def pieces(self, part: str, findings: Iterable[Finding]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        """The whole of a part in order, cut wherever a finding begins or ends, each piece with its findings."""
        touching = [(self._whole(place), each) for each in findings for place in each.places if place.part == part]
        borders = {0, len(self._texts[part]), *(edge for place, _ in touching for edge in (place.start, place.end))}
        for start, end in pairwise(sorted(borders)):
            here = Place(part, start, end)
            yield self.at(here), tuple(each for place, each in touching if place.overlaps(here))

    def _whole(self, place: Place) -> Place:
        """The place, grown so that it cuts no hidden name or number in two."""
        for hidden, _ in self._secrets:
            if hidden.overlaps(place):
                place = place.hull(hidden)
        return place


def result_values(result: Result, pack: Pack, choices: Choices) -> Values:
    """One result, as ``schemas/result.schema.json`` describes it."""
    shown = Shown(result, show_values=choices.show_values)
    values: Values = {
        "id": result.post.id,
        "verdict": result.verdict.value,
        "examined": result.examined.value,
        "findings": [finding_values(finding, pack, shown) for finding in result.findings],
        "upholds": list(result.upholds),
        "gaps": [gap_values(gap) for gap in result.gaps],
        "engine": choices.engine,
        "pack": pack.label,
    }
    if result.rewrites:
        values["rewrites"] = [
            {
                "strength": each.strength.value,
                "text": rewritten(each, show_values=choices.show_values),
                "verdict": each.verdict.value,
            }
            for each in result.rewrites
        ]
    if result.audiences:
        values["audiences"] = [
            {"audience": each.audience, "title": each.title, "says": list(each.says)} for each in result.audiences
        ]
    if result.tell:
        values["tell"] = [_tell(each) for each in result.tell]
    if choices.observations:
        values["observations"] = [
            {
                "kind": seen.kind,
                "part": seen.place.part if seen.place else None,
                "start": seen.place.start if seen.place else None,
                "end": seen.place.end if seen.place else None,
                "text": shown.at(seen.place) if seen.place else None,
                "confidence": seen.confidence,
                **dict(seen.attributes),
            }
            for seen in result.observations
        ]
    return values


def rewritten(rewrite: Rewrite, *, show_values: bool) -> str:
    """The words of a rewrite: as they are, or with what was seen in them masked."""
    secrets = () if show_values else secrets_among(rewrite.observations)
    return mask(rewrite.text, Place(secrets[0][0].part if secrets else "text", 0, len(rewrite.text)), secrets)


def _tell(tell: Tell) -> Values:
    """Whom to tell, how and how soon."""
    post = tell.signpost
    return {
        "who": post.who,
        "how": post.how,
        "when": post.when,
        "nation": post.nation,
        "source": post.source,
        "reviewed": post.reviewed,
        "check": post.check,
    }


def finding_values(finding: Finding, pack: Pack, shown: Shown) -> Values:
    """One finding, with the words of its rule."""
    rule = finding.rule
    first = finding.places[0] if finding.places else None
    crowd = could_be_about(finding)
    return {
        "rule": rule.id,
        "category": rule.category.value,
        "level": rule.level.word,
        "statements": list(rule.statements),
        "duties": list(rule.duties),
        "clauses": [
            {"edition": clause.full_edition, "number": clause.number, "title": clause.title}
            for clause in pack.clauses_for(rule)
        ],
        "start": first.start if first else None,
        "end": first.end if first else None,
        "span": shown.at(first) if first else None,
        "places": [
            {"part": place.part, "start": place.start, "end": place.end, "span": shown.at(place)}
            for place in finding.places
        ],
        "confidence": finding.confidence,
        "message": rule.message,
        "reason": rule.reason,
        "remedy": rule.remedy,
        "would_change": [
            {"do": change.do, "start": change.place.start, "end": change.place.end, "verdict": change.verdict.value}
            for change in finding.would_change
        ],
        "layer": rule.layer,
        "suppressed": suppression_values(finding.suppressed),
        **({"could_be_about": crowd} if crowd else {}),
    }


def could_be_about(finding: Finding) -> Values | None:
    """About how many people fit what led to a finding, and what that rests on; None where it rests on no such estimate."""
    seen = next((each for each in finding.evidence if each.kind == "could-be-about"), None)
    if seen is None:
        return None
    return {name: seen.get(name) for name in ("people_low", "people_high", "assumes")}


def suppression_values(suppression: Suppression | None) -> Values | None:
    """Why a finding does not count, where it does not."""
    return {"reason": suppression.reason, "expires": suppression.expires} if suppression else None


def post_values(post: Post) -> Values:
    """Where a post of an export stands."""
    return {
        "source": post.origin.source if post.origin else None,
        "member": post.origin.member if post.origin else None,
        "index": post.origin.index if post.origin else None,
        "url": post.url,
        "posted": time_value(post.posted),
    }


def gap_values(gap: Gap) -> Values:
    """What was not looked at, and why."""
    return {"where": gap.where, "why": gap.why}


def time_value(moment: datetime | None) -> str | None:
    """A moment as text in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
