"""SARIF 2.1.0, for the tools that gather what other tools found.

A region counts characters of one part of a post, so the address of an artifact names that part:
``urn:poise:item:ID`` for a draft, and the member's path with ``#/INDEX/PART`` behind it for a post of an export.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from urllib.parse import quote

from poise.lib.digest import digest_of
from poise.model.comparison import Comparison
from poise.model.finding import Finding
from poise.model.gap import Gap
from poise.model.level import Level
from poise.model.pack import Pack
from poise.model.place import Place
from poise.model.post import Post
from poise.model.report import Report
from poise.model.result import Result
from poise.model.rule import Rule
from poise.model.trace import Trace
from poise.render.audit.values import compared_values, source_values
from poise.render.choices import Choices
from poise.render.values import Answer, BadLine, Shown, Values, finding_values, suppression_values

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

LEVELS = {Level.NOTE: "note", Level.WARN: "warning", Level.BLOCK: "error"}

NOTIFICATIONS = {
    "not-looked-at": "Something was not looked at.",
    "not-read": "Part of a source could not be read, so the audit is incomplete.",
    "not-checked": "A line could not be checked.",
}


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result as a log of one run."""
    return "".join(show_batch([Answer(result, pack, choices.engine)], choices))


def show_batch(answers: Iterable[Answer | BadLine], choices: Choices) -> Iterator[str]:
    """All answers as one log; it is given out when the last one is there."""
    checked: list[Answer] = []
    notifications: list[Values] = []
    items: list[Values] = []
    for answer in answers:
        if isinstance(answer, BadLine):
            notifications.append(_notification("not-checked", "error", answer.error, answer.id))
            continue
        result = answer.result
        checked.append(answer)
        notifications += [_gap(gap, result.post.id) for gap in result.gaps]
        items.append(
            {
                "id": result.post.id,
                "verdict": result.verdict.value,
                "examined": result.examined.value,
                "upholds": list(result.upholds),
            }
        )
    failed = any(each["level"] == "error" for each in notifications)
    invocation = _invocation(notifications, {"items": items}, failed=failed)
    yield _log(checked, invocation, choices)


def show_report(report: Report, pack: Pack, choices: Choices) -> str:
    """One audit as a log of one run; what could not be read are its notifications."""
    notifications = [_gap(gap, None, times) for gap, times in report.gaps]
    for coverage in report.coverage:
        doubts = [
            *((path, "no reader knows this file") for path in coverage.unknown),
            *coverage.unreadable,
            *((coverage.source, why) for why in coverage.doubts),
        ]
        notifications += [
            _notification("not-read", "warning", f"{where}: {why}", coverage.source) for where, why in doubts
        ]
    notifications += [_notification("not-read", "error", sentence) for sentence in report.failures]
    properties: Values = {"complete": report.complete, "screened": report.screened, "sources": source_values(report)}
    if report.compared:
        properties["compared"] = compared_values(report.compared)
    invocation = _invocation(notifications, properties, failed=bool(report.failures))
    checked = [Answer(result, pack, report.engine) for result in report.results]
    return _log(checked, invocation, choices, audited=(report, pack))


def _log(
    checked: Sequence[Answer],
    invocation: Values,
    choices: Choices,
    *,
    audited: tuple[Report, Pack] | None = None,
) -> str:
    """One run of one tool; a batch may have been judged by several compositions of packs, and all are named."""
    engine, packs = (audited[0].engine, audited[0].pack) if audited else ("", "")
    compared, traces = (audited[0].compared, audited[0].traces) if audited else (None, ())
    engine = engine or next((answer.engine for answer in checked), choices.engine)
    packs = packs or " ".join(dict.fromkeys(answer.pack.label for answer in checked))
    found = {finding.rule.id: (finding.rule, answer.pack) for answer in checked for finding in answer.result.findings}
    if audited:
        found |= {finding.rule.id: (finding.rule, audited[1]) for trace in traces for finding in trace.findings}
    rules = sorted(found.items(), key=lambda each: each[0])
    numbers = {name: number for number, (name, _) in enumerate(rules)}
    origins = (answer.result.post.origin for answer in checked)
    sources = sorted({origin.source for origin in origins if origin})
    run: Values = {
        "tool": {
            "driver": {
                "name": "Poise",
                "version": engine.removeprefix("poise "),
                "rules": [_rule(rule, pack) for _, (rule, pack) in rules],
                "notifications": [
                    {"id": name, "shortDescription": {"text": words}} for name, words in NOTIFICATIONS.items()
                ],
            }
        },
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        **({"originalUriBaseIds": {name: {"description": {"text": name}} for name in sources}} if sources else {}),
        "results": [
            *(each for answer in checked for each in _results(answer, numbers, compared, choices)),
            *(each for trace in traces for each in _trace_results(trace, numbers)),
        ],
        "properties": {"engine": engine, "pack": packs},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, pack: Pack) -> Values:
    clauses = pack.clauses_for(rule)
    asked = [
        *(f"Statement {number}: {pack.statements[number].title}." for number in rule.statements),
        *(f"Duty {duty}: {pack.duties[duty].title}." for duty in rule.duties),
        *(f"{clause.cited}." for clause in clauses),
    ]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.message},
        "fullDescription": {"text": rule.reason},
        "help": {"text": "\n".join([rule.remedy, *asked])},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {
            "tags": [rule.category.value],
            "category": rule.category.value,
            "statements": list(rule.statements),
            "duties": list(rule.duties),
            "clauses": [f"{clause.number} ({clause.full_edition})" for clause in clauses],
            "source": rule.source,
            "reviewed": rule.reviewed,
        },
    }


def _results(
    answer: Answer, numbers: dict[str, int], compared: Comparison | None, choices: Choices
) -> Iterator[Values]:
    result, pack = answer.result, answer.pack
    shown = Shown(result, show_values=choices.show_values)
    counters = {finding.rule.id: count() for finding in result.findings}
    for finding in result.findings:
        rule = finding.rule
        values = finding_values(finding, pack, shown)
        yield {
            "ruleId": rule.id,
            "ruleIndex": numbers[rule.id],
            "kind": "fail",
            "level": LEVELS[rule.level],
            "message": {"text": f"{rule.message} {rule.remedy}"},
            "locations": [_location(place, result.post, shown) for place in finding.places or (None,)],
            "partialFingerprints": {
                "ruleInItem/v1": _fingerprint(finding, result.post, next(counters[rule.id])),
                **({"finding/v1": finding.fingerprint} if finding.fingerprint else {}),
            },
            **({"baselineState": compared.mark(finding)} if compared else {}),
            "suppressions": _suppressions(values["suppressed"]),
            "properties": {
                "confidence": finding.confidence,
                "layer": values["layer"],
                "would_change": values["would_change"],
                **({"posted": result.post.posted.isoformat()} if result.post.posted else {}),
                **({"url": result.post.url} if result.post.url else {}),
            },
        }


def _trace_results(trace: Trace, numbers: dict[str, int]) -> Iterator[Values]:
    """What the rules say of people whom several posts make recognisable, at every one of the posts."""
    for finding in trace.findings:
        rule = finding.rule
        yield {
            "ruleId": rule.id,
            "ruleIndex": numbers[rule.id],
            "kind": "fail",
            "level": LEVELS[rule.level],
            "message": {"text": f"{rule.message} {rule.remedy}"},
            "locations": [_location(None, post, None) for post in trace.posts],
            "suppressions": _suppressions(suppression_values(finding.suppressed)),
            "properties": {"confidence": finding.confidence, "layer": rule.layer},
        }


def _location(place: Place | None, post: Post, shown: Shown | None) -> Values:
    physical: Values = {"artifactLocation": _artifact(post, place.part if place else None)}
    if place and shown:
        physical["region"] = {
            "charOffset": place.start,
            "charLength": place.end - place.start,
            "snippet": {"text": shown.at(place)},
        }
    location: Values = {"physicalLocation": physical}
    if post.origin:
        name = f"{post.origin.index}" + (f"/{place.part}" if place else "")
        whole = f"{post.origin.source}/{post.origin.member}#/{name}"
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": whole, "kind": post.kind.value}]
    return location


def _artifact(post: Post, part: str | None) -> Values:
    if post.origin:
        within = f"/{post.origin.index}" + (f"/{_quoted(part)}" if part else "")
        return {"uri": f"{_quoted(post.origin.member, '/')}#{within}", "uriBaseId": post.origin.source}
    within = f"#{_quoted(part)}" if part not in {None, "text"} else ""
    return {"uri": f"urn:poise:item:{_quoted(post.id)}{within}"}


def _quoted(words: str | None, kept: str = "") -> str:
    return quote(words or "", safe=kept, errors="backslashreplace")


def _fingerprint(finding: Finding, post: Post, nth: int) -> str:
    """The same for the same rule in the same item, whatever its words are; made from no content at all."""
    origin = post.origin
    item = (origin.source, origin.member, str(origin.index)) if origin else (post.id,)
    return digest_of(each.encode("utf-8", "backslashreplace") for each in (finding.rule.id, *item, str(nth)))[:32]


def _suppressions(suppressed: object) -> list[Values]:
    """Why a finding does not count for this reader; an empty list says that it counts."""
    if suppressed is None:
        return []
    reason = suppressed.get("reason") if isinstance(suppressed, dict) else suppressed
    return [{"kind": "external", "status": "accepted", **({"justification": str(reason)} if reason else {})}]


def _gap(gap: Gap, item: str | None, times: int = 1) -> Values:
    words = f"{gap.where}: {gap.why}" + (f" ({times:,} times)" if times > 1 else "")
    return _notification("not-looked-at", "warning" if gap.partly else "note", words, item)


def _notification(name: str, level: str, words: str, item: str | None = None) -> Values:
    return {
        "descriptor": {"id": name, "index": list(NOTIFICATIONS).index(name)},
        "level": level,
        "message": {"text": words},
        **({"properties": {"of": item}} if item is not None else {}),
    }


def _invocation(notifications: list[Values], properties: Values, *, failed: bool) -> Values:
    return {
        "executionSuccessful": not failed,
        "toolExecutionNotifications": notifications,
        "properties": properties,
    }
