"""The table of formats in which results and reports are given out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from poise.model.pack import Pack
from poise.model.report import Report
from poise.model.result import Result
from poise.render import csv_text, html, json_text, sarif, terminal
from poise.render.audit import report_page
from poise.render.audit import terminal as audit_terminal
from poise.render.choices import Choices
from poise.render.values import Answer, BadLine

Batch = Callable[[Iterable[Answer | BadLine], Choices], Iterator[str]]
"""A way to show many results one after the other, in pieces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One output: how it shows the result of a check, the report of an audit in pieces, and, where it can, many results.

    ``rewrites`` says whether it shows what to send instead, so that nobody waits for what is not shown.
    """

    name: str
    check: Callable[[Result, Pack, Choices], str]
    audit: Callable[[Report, Pack, Choices], Iterator[str]]
    batch: Batch | None = None
    rewrites: bool = False


def _whole(show: Callable[[Report, Pack, Choices], str]) -> Callable[[Report, Pack, Choices], Iterator[str]]:
    """A report that is made as a whole, as one piece."""
    return lambda report, pack, choices: iter((show(report, pack, choices),))


FORMATS: tuple[Format, ...] = (
    Format(name="terminal", check=terminal.show_result, audit=_whole(audit_terminal.show_report), rewrites=True),
    Format(name="json", check=json_text.show_result, audit=json_text.show_report, rewrites=True),
    Format(
        name="jsonl",
        check=json_text.show_result_line,
        audit=json_text.show_report_lines,
        batch=json_text.show_batch,
        rewrites=True,
    ),
    Format(name="csv", check=csv_text.show_result, audit=csv_text.show_report, batch=csv_text.show_batch),
    Format(name="sarif", check=sarif.show_result, audit=_whole(sarif.show_report), batch=sarif.show_batch),
    Format(name="html", check=html.show_result, audit=_whole(report_page.show_report), rewrites=True),
)
