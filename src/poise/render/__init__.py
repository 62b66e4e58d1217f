"""The table of formats in which results and reports are given out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from poise.model.pack import Pack
from poise.model.report import Report
from poise.model.result import Result
from poise.render import json_text, terminal
from poise.render.choices import Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One output: how it shows the result of a check, and how the report of an audit."""

    name: str
    check: Callable[[Result, Pack, Choices], str]
    audit: Callable[[Report, Pack, Choices], str]


FORMATS: tuple[Format, ...] = (
    Format(name="terminal", check=terminal.show_result, audit=terminal.show_report),
    Format(name="json", check=json_text.show_result, audit=json_text.show_report),
    Format(name="jsonl", check=json_text.show_result_line, audit=json_text.show_report_lines),
)
