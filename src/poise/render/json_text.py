"""JSON and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from poise.model.pack import Pack
from poise.model.report import Report
from poise.model.result import Result
from poise.render.audit.values import report_parts
from poise.render.choices import Choices
from poise.render.values import Answer, BadLine, result_values

KINDS_OF_LINES = (
    *(("source", "sources"), ("account", "accounts"), ("finding", "findings"), ("trace", "traces")),
    *(("job", "worklist"), ("audience", "footprint"), ("gap", "gaps")),
)
"""What a line of an audit can be, and under which key the same stands in its JSON."""


def line(value: object) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result, indented."""
    return json.dumps(result_values(result, pack, choices), ensure_ascii=False, indent=2) + "\n"


def show_result_line(result: Result, pack: Pack, choices: Choices) -> str:
    """One result on one line."""
    return line(result_values(result, pack, choices))


def show_batch(answers: Iterable[Answer | BadLine], choices: Choices) -> Iterator[str]:
    """One answer a line, each as it comes."""
    for answer in answers:
        if isinstance(answer, BadLine):
            yield line({"id": answer.id, "error": answer.error})
        else:
            yield show_result_line(answer.result, answer.pack, replace(choices, engine=answer.engine))


def show_report(report: Report, pack: Pack, choices: Choices) -> Iterator[str]:
    """One audit, indented, in pieces: a long list of findings is never held as a whole."""
    before = "{"
    for key, value in report_parts(report, pack, choices):
        yield f"{before}\n  {json.dumps(key)}: "
        yield from _rows(value) if isinstance(value, Iterator) else (_indented(value, "  "),)
        before = ","
    yield "\n}\n"


def _rows(rows: Iterator[object]) -> Iterator[str]:
    before = "["
    for row in rows:
        yield f"{before}\n    {_indented(row, '    ')}"
        before = ","
    yield "[]" if before == "[" else "\n  ]"


def _indented(value: object, indent: str) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")


def show_report_lines(report: Report, pack: Pack, choices: Choices) -> Iterator[str]:
    """One audit as lines: each source, account, finding, trace, job, audience and gap under its kind, the versions last."""
    parts = dict(report_parts(report, pack, choices))
    for kind, key in KINDS_OF_LINES:
        rows = parts.get(key)
        yield from (line({"kind": kind, kind: row}) for row in (rows if isinstance(rows, Iterable) else ()))
    if report.compared:
        yield line({"kind": "compared", "compared": parts["compared"]})
    yield line({"kind": "versions", "engine": report.engine, "pack": report.pack})
