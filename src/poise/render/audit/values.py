"""A report as plain values with the names and order of the contract, masked unless asked otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.account import Account
from poise.model.comparison import Comparison
from poise.model.coverage import Coverage
from poise.model.footprint import Glimpse, Reckoning, View
from poise.model.job import Job
from poise.model.pack import Pack
from poise.model.post import PostKind
from poise.model.report import Report
from poise.model.result import Result
from poise.model.trace import Trace
from poise.render.choices import Choices
from poise.render.values import Shown, Values, finding_values, gap_values, post_values, suppression_values, time_value


def report_parts(report: Report, pack: Pack, choices: Choices) -> Iterator[tuple[str, object]]:
    """One audit part by part, as ``schemas/audit.schema.json`` describes it; the long lists come one by one."""
    yield "sources", source_values(report)
    yield "findings", (each for result in report.results for each in _post_findings(result, report, pack, choices))
    yield "accounts", [_account(account, report, pack, choices) for account in report.accounts]
    yield "traces", [trace_values(each) for each in report.traces]
    yield "worklist", (_job(each) for each in report.worklist)
    if report.compared:
        yield "compared", compared_values(report.compared)
    if report.footprint:
        yield "footprint", [view_values(each, choices) for each in report.footprint]
    yield "suppressed", report.suppressed
    yield "gaps", [{**gap_values(gap), "count": count} for gap, count in report.gaps]
    yield "engine", report.engine
    yield "pack", report.pack


def source_values(report: Report) -> list[Values]:
    """What was read of each source and what was not."""
    return [_source(coverage) for coverage in report.coverage]


def _account(account: Account, report: Report, pack: Pack, choices: Choices) -> Values:
    bios = [result for result in report.results if result.post.kind is PostKind.BIO]
    own = [each for each in bios if (each.post.channel, each.post.account) == (account.channel, account.handle)]
    return {
        "channel": account.channel,
        "handle": account.handle,
        "facts": dict(account.facts),
        "findings": [each for result in own for each in _post_findings(result, report, pack, choices)],
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
                "suppressed": suppression_values(each.suppressed),
            }
            for each in trace.findings
        ],
    }


def _post_findings(result: Result, report: Report, pack: Pack, choices: Choices) -> list[Values]:
    shown, compared = Shown(result, show_values=choices.show_values), report.compared
    return [
        {
            **finding_values(finding, pack, shown),
            "fingerprint": finding.fingerprint,
            **({"baseline": compared.mark(finding)} if compared else {}),
            "post": post_values(result.post),
        }
        for finding in result.findings
    ]


def _job(job: Job) -> Values:
    counting = (finding for finding in job.result.findings if finding.suppressed is None)
    return {
        "post": post_values(job.result.post),
        "level": job.level.word,
        "do": job.do.value,
        "says": list(job.says),
        "findings": [finding.fingerprint for finding in counting],
    }


def compared_values(compared: Comparison) -> Values:
    """What changed since an earlier audit, in numbers."""
    return {
        "new": compared.new,
        "unchanged": compared.unchanged,
        "gone": compared.gone,
        "gone_by_rule": dict(compared.gone_by_rule),
        "earlier_engine": compared.earlier.engine,
        "earlier_pack": compared.earlier.pack,
        "earlier_complete": compared.earlier.complete,
    }


def view_values(view: View, choices: Choices) -> Values:
    """What one audience could read in everything."""
    return {
        "audience": view.audience,
        "title": view.title,
        "facts": [
            {
                "fact": each.name,
                "title": title,
                "says": says,
                **_reckoning(each),
                "examples": [_glimpse(glimpse, choices) for glimpse in each.glimpses],
            }
            for title, says, each in view.facts
        ],
        "risks": [
            {"category": each.name, "level": level.word, "says": says, **_reckoning(each)}
            for level, says, each in view.risks
        ],
    }


def _reckoning(each: Reckoning) -> Values:
    return {"count": each.count, "limited": each.limited, "first": each.first, "last": each.last}


def _glimpse(glimpse: Glimpse, choices: Choices) -> Values:
    return {
        "post": post_values(glimpse.post),
        "part": glimpse.part,
        "start": glimpse.place.start if glimpse.place else None,
        "end": glimpse.place.end if glimpse.place else None,
        "span": glimpse.words if choices.show_values else glimpse.masked,
    }


def _source(coverage: Coverage) -> Values:
    return {
        "source": coverage.source,
        "reader": coverage.reader,
        "era": coverage.era,
        "counts": dict(coverage.counts),
        "connections": coverage.connections,
        "requests": coverage.requests,
        "first": time_value(coverage.first),
        "last": time_value(coverage.last),
        "dates": {
            kind: {"first": time_value(first), "last": time_value(last)}
            for kind, (first, last) in coverage.dates.items()
        },
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
