"""CSV after RFC 4180: a row for each finding, and for each item, source and gap that has none to show.

The first column says what a row is, so that a table without findings never looks like a table of nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO

from poise.model.comparison import Comparison
from poise.model.coverage import Coverage
from poise.model.finding import Finding
from poise.model.gap import Gap
from poise.model.job import Job
from poise.model.pack import Pack
from poise.model.post import Post
from poise.model.report import Report
from poise.model.result import Result
from poise.model.trace import Trace
from poise.render.choices import Choices
from poise.render.values import Answer, BadLine, Shown, finding_values, post_values

COLUMNS = (
    *("row", "id", "verdict", "examined", "category", "level", "rule", "statements", "duties", "clauses"),
    *("part", "start", "end", "words", "confidence", "message", "reason", "remedy", "layer", "suppressed"),
    *("source", "member", "index", "url", "posted", "complete", "gaps", "error", "engine", "pack"),
    *("fingerprint", "baseline", "count", "do", "says"),
)
"""The header; columns may be added at the end and never move."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula; such a cell gets an apostrophe before it."""

Row = dict[str, object]

HEADER: Row = {name: name for name in COLUMNS}


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result with its header."""
    return "".join(show_batch([Answer(result, pack, choices.engine)], choices))


def show_batch(answers: Iterable[Answer | BadLine], choices: Choices) -> Iterator[str]:
    """The header at once, then the rows of each answer as it comes."""
    yield _line(HEADER)
    for answer in answers:
        yield "".join(map(_line, _answer_rows(answer, choices)))


def show_report(report: Report, pack: Pack, choices: Choices) -> Iterator[str]:
    """One audit: its findings, what to do about each post, its sources, what is gone and what was not looked at."""
    return map(_line, _report_rows(report, pack, choices))


def _report_rows(report: Report, pack: Pack, choices: Choices) -> Iterator[Row]:
    yield HEADER
    for result in report.results:
        yield from _result_rows(result, pack, choices, report.compared)
    yield from (_job_row(job) for job in report.worklist)
    yield from (_trace_row(trace, finding) for trace in report.traces for finding in trace.findings)
    versions: Row = {"engine": report.engine, "pack": report.pack}
    yield from ({**_source_row(coverage), **versions} for coverage in report.coverage)
    gone = report.compared.gone_by_rule if report.compared else {}
    yield from ({"row": "gone", "rule": rule, "count": count, **versions} for rule, count in gone.items())
    yield from ({"row": "gap", "gaps": _gap(gap, count), **versions} for gap, count in report.gaps)


def _answer_rows(answer: Answer | BadLine, choices: Choices) -> Iterator[Row]:
    if isinstance(answer, BadLine):
        yield {"row": "error", "id": answer.id, "error": answer.error}
    else:
        yield from _result_rows(answer.result, answer.pack, replace(choices, engine=answer.engine))


def _result_rows(result: Result, pack: Pack, choices: Choices, compared: Comparison | None = None) -> Iterator[Row]:
    item: Row = {
        "row": "item",
        "id": result.post.id,
        "verdict": result.verdict.value,
        "examined": result.examined.value,
        "gaps": "; ".join(_gap(gap) for gap in result.gaps),
        **_post_row(result.post),
        "engine": choices.engine,
        "pack": pack.label,
    }
    shown = Shown(result, show_values=choices.show_values)
    for finding in result.findings:
        known = {"fingerprint": finding.fingerprint, "baseline": compared.mark(finding) if compared else None}
        yield {**item, "row": "finding", **_finding_row(finding, pack, shown), **known}
    if not result.findings:
        yield item


def _finding_row(finding: Finding, pack: Pack, shown: Shown) -> Row:
    values = finding_values(finding, pack, shown)
    clauses = pack.clauses_for(finding.rule)
    return {
        **{name: value for name, value in values.items() if name in COLUMNS},
        "statements": " ".join(map(str, finding.rule.statements)),
        "duties": " ".join(finding.rule.duties),
        "clauses": "; ".join(f"{clause.number} ({clause.full_edition}) {clause.title}" for clause in clauses),
        "part": finding.places[0].part if finding.places else None,
        "words": " … ".join(shown.at(place) for place in finding.places),
    }


def _job_row(job: Job) -> Row:
    return {
        "row": "job",
        "id": job.result.post.id,
        "verdict": job.result.verdict.value,
        "level": job.level.word,
        "do": job.do.value,
        "says": " ".join(job.says),
        **_post_row(job.result.post),
    }


def _trace_row(trace: Trace, finding: Finding) -> Row:
    rule = finding.rule
    posts = [post_values(post) for post in trace.posts]
    return {
        "row": "trace",
        "category": rule.category.value,
        "level": rule.level.word,
        "rule": rule.id,
        "statements": " ".join(map(str, rule.statements)),
        "message": rule.message,
        "reason": rule.reason,
        "remedy": rule.remedy,
        "suppressed": finding.suppressed.reason if finding.suppressed else None,
        "url": " ".join(str(post["url"] or f"{post['source']}/{post['member']}#/{post['index']}") for post in posts),
        "count": len(posts),
    }


def _post_row(post: Post) -> Row:
    return post_values(post) if post.origin else {}


def _source_row(coverage: Coverage) -> Row:
    doubts = [
        *(f"unknown: {path}" for path in coverage.unknown),
        *(f"unreadable: {path} ({why})" for path, why in coverage.unreadable),
        *(f"in doubt: {why}" for why in coverage.doubts),
    ]
    return {
        "row": "source",
        "source": coverage.source,
        "complete": "yes" if coverage.complete else "no",
        "gaps": "; ".join(doubts),
    }


def _gap(gap: Gap, count: int = 1) -> str:
    return f"{gap.where}: {gap.why}" + (f" ({count} times)" if count > 1 else "")


def _line(row: Row) -> str:
    written = StringIO(newline="")
    csv.writer(written).writerow([_guarded(row.get(name)) for name in COLUMNS])
    return written.getvalue()


def _guarded(value: object) -> str:
    """A cell that no spreadsheet runs."""
    words = "" if value is None else str(value)
    return f"'{words}" if words.lstrip(" \u00a0").startswith(FORMULA_SIGNS) else words
