"""Results and reports as plain values with the names and order of the contract, masked unless asked otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from poise.lib.masking import mask, secrets_among
from poise.model.coverage import Coverage
from poise.model.finding import Finding
from poise.model.gap import Gap
from poise.model.pack import Pack
from poise.model.place import Place
from poise.model.post import Post, PostKind
from poise.model.report import Report
from poise.model.result import Result
from poise.model.rewrite import Rewrite
from poise.model.signpost import Tell
from poise.model.suppression import Suppression
from poise.model.trace import Trace
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
        "gaps": [_gap(gap) for gap in result.gaps],
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
        "suppressed": _suppression(finding.suppressed),
        **({"could_be_about": crowd} if crowd else {}),
    }


def could_be_about(finding: Finding) -> Values | None:
    """About how many people fit what led to a finding, and what that rests on; None where it rests on no such estimate."""
    seen = next((each for each in finding.evidence if each.kind == "could-be-about"), None)
    if seen is None:
        return None
    return {name: seen.get(name) for name in ("people_low", "people_high", "assumes")}


def _suppression(suppression: Suppression | None) -> Values | None:
    return {"reason": suppression.reason, "expires": suppression.expires} if suppression else None


def report_values(report: Report, pack: Pack, choices: Choices) -> Values:
    """One audit, as ``schemas/audit.schema.json`` describes it."""
    findings = [(result, each) for result in report.results for each in _post_findings(result, pack, choices)]
    return {
        "sources": [_source(coverage) for coverage in report.coverage],
        "findings": [each for _, each in findings],
        "accounts": [
            {
                "channel": account.channel,
                "handle": account.handle,
                "facts": dict(account.facts),
                "findings": [
                    each
                    for result, each in findings
                    if result.post.kind is PostKind.BIO
                    and (result.post.channel, result.post.account) == (account.channel, account.handle)
                ],
            }
            for account in report.accounts
        ],
        "traces": [trace_values(each) for each in report.traces],
        "suppressed": report.suppressed,
        "gaps": [{**_gap(gap), "count": count} for gap, count in report.gaps],
        "engine": report.engine,
        "pack": report.pack,
    }


def trace_values(trace: Trace) -> Values:
    """One person or family whom several posts make recognisable together, without any of their words."""
    return {
        "about": "somebody who is named in them" if trace.seen.get("named") else "somebody who is not named in them",
        "posts": [post_values(post) for post in trace.posts],
        "people_low": trace.seen.get("people_low"),
        "people_high": trace.seen.get("people_high"),
        "assumes": trace.seen.get("assumes"),
        "rules": [
            {
                "rule": each.rule.id,
                "level": each.rule.level.word,
                "message": each.rule.message,
                "reason": each.rule.reason,
                "remedy": each.rule.remedy,
                "suppressed": _suppression(each.suppressed),
            }
            for each in trace.findings
        ],
    }


def _post_findings(result: Result, pack: Pack, choices: Choices) -> list[Values]:
    shown = Shown(result, show_values=choices.show_values)
    return [{**finding_values(finding, pack, shown), "post": post_values(result.post)} for finding in result.findings]


def post_values(post: Post) -> Values:
    """Where a post of an export stands."""
    return {
        "source": post.origin.source if post.origin else None,
        "member": post.origin.member if post.origin else None,
        "index": post.origin.index if post.origin else None,
        "url": post.url,
        "posted": _time(post.posted),
    }


def _source(coverage: Coverage) -> Values:
    return {
        "source": coverage.source,
        "reader": coverage.reader,
        "era": coverage.era,
        "counts": dict(coverage.counts),
        "connections": coverage.connections,
        "requests": coverage.requests,
        "first": _time(coverage.first),
        "last": _time(coverage.last),
        "dates": {kind: {"first": _time(first), "last": _time(last)} for kind, (first, last) in coverage.dates.items()},
        "confirmed": coverage.confirmed or None,
        "coverage": {
            "read": coverage.read,
            "private_skipped": coverage.private_skipped,
            "left": coverage.left,
            "unknown": list(coverage.unknown),
            "unreadable": [{"path": path, "why": why} for path, why in coverage.unreadable],
            "doubts": list(coverage.doubts),
            "unmapped": [{"member": pattern, "key": key} for pattern, key in coverage.unmapped],
            "absent": list(coverage.absent),
        },
        "complete": coverage.complete,
    }


def _gap(gap: Gap) -> Values:
    return {"where": gap.where, "why": gap.why}


def _time(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
