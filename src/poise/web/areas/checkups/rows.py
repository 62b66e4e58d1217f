"""Rows of a file that people wrote, taken apart field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

Raw = Mapping[str, object]

Translate = Callable[[str, str], str]
"""From the stable id of a text and its English words to the words to show."""


def rows_of(raw: Raw, key: str) -> list[Raw]:
    """The rows under a key; none where there is no such key."""
    rows = raw.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def words_of(row: Raw, key: str) -> tuple[str, ...]:
    """The list of words under a key; empty where there is no such key."""
    each = row.get(key)
    return tuple(str(word) for word in each) if isinstance(each, list) else ()


def numbers_of(row: Raw, key: str) -> tuple[int, ...]:
    """The list of whole numbers under a key."""
    return tuple(int(word) for word in words_of(row, key))


def number_of(value: object) -> int:
    """A value as a whole number; the schema has seen to it that it is one."""
    return int(str(value))


def day_of(row: Raw, key: str) -> date:
    """A day of the calendar."""
    return date.fromisoformat(str(row[key]))


def told(row: Raw, key: str, place: str, translate: Translate) -> str:
    """A text in the language asked for, under the id of its place; empty where there is none."""
    return translate(f"{place}.{key}", str(row[key])) if row.get(key) else ""


def named(raw: Raw, key: str, name: str, place: str, translate: Translate, *, text: str = "says") -> dict[str, str]:
    """Rows of a name and its words, as a mapping in their order."""
    return {str(row[name]): told(row, text, f"{place}.{key}.{row[name]}", translate) for row in rows_of(raw, key)}
