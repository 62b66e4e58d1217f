"""What a finished run tells: the report for its owner, the masked ones to take away, and the sheets of its pages.

The sheets hold what the report page of ``poise.render`` shows, as plain values, so that a page opens one of them alone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from poise.model.engine import Engine
from poise.model.finding import Finding
from poise.model.level import Level
from poise.model.pack import Pack
from poise.model.report import Report
from poise.model.result import Result
from poise.render import FORMATS
from poise.render.audit.charts import Chart, category_chart, year_chart
from poise.render.audit.people import account_rows, trace_rows
from poise.render.audit.read import source_values
from poise.render.audit.seen import audience_values, fact_rows
from poise.render.audit.sentences import compared_sentences
from poise.render.audit.tables import Row, by_category, by_channel, by_statement, by_year
from poise.render.audit.work import done_words, job_rows
from poise.render.choices import Choices
from poise.render.order import counting, strictest_first, what_matters
from poise.render.page import plain
from poise.render.told import where_of
from poise.render.values import Shown, could_be_about
from poise.render.words.english import ENGLISH as WORDS

Values = dict[str, Any]

FIRST_SHOWN = 5
"""How many reasons stand under what matters most."""


def sheets_of(report: Report, engine: Engine) -> Iterator[tuple[str, Iterable[str]]]:
    """Every sheet of a run's binder by its name, in pieces.

    ``report`` is the audit's contract with the words themselves; ``json`` and ``html`` are masked, to take away.
    """
    formats = {each.name: each for each in FORMATS}
    own = Choices(engine=engine.label, show_values=True, full=True)
    away = Choices(engine=engine.label, full=True)
    yield "report", formats["json"].audit(report, engine.pack, own)
    yield "json", formats["json"].audit(report, engine.pack, away)
    yield "html", formats["html"].audit(report, engine.pack, away)
    yield "overview", [_json(_overview(report, engine.pack))]
    yield "findings", [_json(_findings(report, engine.pack, own))]
    yield "work", [_json(_work(report, own))]
    yield "footprint", [_json({"facts": fact_rows(report, own), "audiences": audience_values(report)})]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _overview(report: Report, pack: Pack) -> Values:
    """The numbers of an audit, what matters most, what changed, and what was read and not read."""
    pairs = [(finding, result) for result in report.results for finding in counting(result.findings)]
    findings = [finding for finding, _ in pairs]
    statements, channels = by_statement(findings, pack), by_channel(pairs)
    categories, years = by_category(findings), by_year(pairs)
    numbers = sorted(
        {number for finding in findings for number in finding.rule.statements}, key=list(pack.statements).index
    )
    short = [Row(f"{WORDS.page['statement_head']} {n}", row.counts) for n, row in zip(numbers, statements, strict=True)]
    return {
        "screened": report.screened,
        "findings": len(findings),
        "posts": sum(bool(counting(result.findings)) for result in report.results),
        "suppressed": report.suppressed,
        "complete": report.complete,
        "engine": report.engine,
        "pack": report.pack,
        "packs": [part.title for part in pack.layers],
        "about_packs": [gap.why for gap, _ in report.gaps if gap.where == "pack"],
        "levels": [(level.word, WORDS.levels[level]) for level in sorted(Level, reverse=True)],
        "matters": [_matter(told) for told in what_matters(findings, FIRST_SHOWN)],
        "done": done_words(report.worklist),
        "tables": {
            "category": _table(categories, category_chart(categories)),
            "statement": _table(statements, category_chart(short), numbers),
            "channel": _table(channels, category_chart(channels)),
            "year": _table(years, year_chart(years)),
        },
        "compared": list(compared_sentences(report)),
        "gone": _gone(report, pack),
        "traces": [_trace(row) for row in trace_rows(report)],
        "accounts": [{**row, "facts": list(dict(row["facts"]).items())} for row in account_rows(report)],  # type: ignore[call-overload]
        "sources": [_source(source_values(coverage)) for coverage in report.coverage],
        "failures": [plain(sentence) for sentence in report.failures],
        "gaps": [(gap.where, gap.why, times) for gap, times in report.gaps if gap.where != "pack"],
        "footprint": bool(report.footprint),
    }


def _table(rows: list[Row], chart: Chart | None, values: Iterable[object] | None = None) -> Values:
    """A table in numbers, each row with what its findings are asked for by, and the chart that says the same."""
    asked = list(values) if values is not None else [row.head for row in rows]
    return {
        "rows": [
            {
                "head": row.head,
                "value": str(value),
                "all": row.all,
                **{level.word: row.counts.get(level, 0) for level in Level},
            }
            for row, value in zip(rows, asked, strict=True)
        ],
        "chart": asdict(chart) if chart else None,
    }


def _matter(told: tuple[Finding, ...]) -> Values:
    rule = told[0].rule
    return {
        "rule": rule.id,
        "level": rule.level.word,
        "level_word": WORDS.levels[rule.level],
        "message": rule.message,
        "remedy": rule.remedy,
        "count": len(told),
    }


def _gone(report: Report, pack: Pack) -> list[tuple[str, int]]:
    """What an earlier audit had and this one has not, in the words of the rules."""
    messages = {rule.id: rule.message for rule in pack.rules}
    gone = report.compared.gone_by_rule.items() if report.compared else ()
    return [(messages.get(rule, rule), count) for rule, count in gone]


def _trace(row: Values) -> Values:
    rules = [
        {
            "level": each["rule"].level.word,
            "level_word": each["level"],
            "message": each["rule"].message,
            "remedy": each["rule"].remedy,
        }
        for each in row["rules"]
    ]
    return {**row, "rules": rules}


def _source(values: Values) -> Values:
    coverage = values.pop("coverage")
    said = {name: getattr(coverage, name) for name in ("source", "reader", "era", "confirmed", "complete")}
    return {**values, **said, "connections": coverage.connections, "requests": coverage.requests}


def _findings(report: Report, pack: Pack, choices: Choices) -> Values:
    """Every finding that counts, the most serious posts first, and the words of their rules once."""
    rules: dict[str, Values] = {}
    rows: list[Values] = []
    for result in strictest_first(report.results):
        shown = Shown(result, show_values=choices.show_values)
        for finding in counting(result.findings):
            rules.setdefault(finding.rule.id, _rule(finding, pack))
            rows.append(_finding(finding, result, shown, report))
    return {"rules": rules, "rows": rows}


def _rule(finding: Finding, pack: Pack) -> Values:
    rule = finding.rule
    return {
        "level": rule.level.word,
        "level_word": WORDS.levels[rule.level],
        "category": WORDS.categories[rule.category],
        "statements": [
            (number, WORDS.page["statement"].format(number=number, title=pack.statements[number].title))
            for number in rule.statements
        ],
        "clauses": [clause.cited for clause in pack.clauses_for(rule)],
        "message": rule.message,
        "reason": rule.reason,
        "remedy": rule.remedy,
    }


def _finding(finding: Finding, result: Result, shown: Shown, report: Report) -> Values:
    posted = result.post.posted
    return {
        "key": finding.fingerprint,
        "rule": finding.rule.id,
        "words": [shown.at(place) for place in finding.places],
        "sure": round(finding.confidence * 100),
        "channel": result.post.channel or WORDS.audit["no_channel"],
        "kind": result.post.kind.value,
        "year": f"{posted.year:04d}" if posted else WORDS.page["no_date"],
        "month": posted.month if posted else None,
        "mark": report.compared.mark(finding) if report.compared else None,
        "crowd": could_be_about(finding),
        **where_of(result.post),
    }


def _work(report: Report, choices: Choices) -> list[Values]:
    """The whole worklist; a row is known again, in this run and a later one, by its first fingerprint in order."""
    rows = job_rows(report, choices, len(report.worklist))
    for row, job in zip(rows, report.worklist, strict=True):
        row["level"] = job.level.word
        row["says"] = list(job.says)
        row["doing"] = job.do.value
        row["key"] = min(each.fingerprint for each in counting(job.result.findings))
        row["rules"] = Counter(each.rule.id for each in counting(job.result.findings))
    return rows


def chart_of_months(counts: Mapping[int, Mapping[str, int]], names: Sequence[str]) -> Values | None:
    """A chart of the findings of one year, counted by month and level; None where there are none."""
    if not any(number for month in counts.values() for number in month.values()):
        return None
    rows = [
        Row(f"{month:02d}", {Level.of(word): number for word, number in counts.get(month, {}).items()})
        for month in range(1, 13)
    ]
    chart = year_chart(rows)
    if chart is None:
        return None
    said = {row.head: name for row, name in zip(rows, names, strict=True)}
    feet = max(label.y for label in chart.labels)
    labels = tuple(replace(label, words=said[label.words]) if label.y == feet else label for label in chart.labels)
    return asdict(replace(chart, labels=labels, says=""))
