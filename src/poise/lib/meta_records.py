"""Cutting the JSON of Instagram and Threads into records, and finding what a record says under the names of its labels.

The same things have been written in four ways: lists of bare values (up to 2020), ``string_list_data`` and
``string_map_data`` (from 2021), and ``label_values`` with ``fbid`` (from 2025, by the format notes). The list of
records stands bare, or under a name of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from poise.lib.meta_text import repaired
from poise.lib.records import dig, json_records, list_at, stream_items, text_at
from poise.lib.shapes import shape_of
from poise.model.errors import SourceError
from poise.model.reading import Records
from poise.model.shape import Form, Shape
from poise.model.source import Member

OBJECT = frozenset({Form.JSON_OBJECT, Form.JSON_LINES})
"""An object, which looks like a line of JSON lines where it was written on one line."""

_BOXES = frozenset({"string_map_data", "string_list_data", "label_values", "media"})


def holds(*names: str) -> Callable[[Shape], bool]:
    """Fits an object with one of these names at its top."""
    return lambda shape: shape.form in OBJECT and not shape.names.isdisjoint(names)


def lists(*names: str) -> Callable[[Shape], bool]:
    """Fits a list whose first record holds these names."""
    return lambda shape: shape.form is Form.JSON_LIST and shape.holds(*names)


def meta_records(*wrappers: str, prefix: str | None = None) -> Records:
    """Cuts a member into records: those of a bare list, or of the lists under these names, or under any that begins so.

    A list of one is also written as the bare object, by another reader's notes of 2026. Letters are put right, and
    lists of labelled values become objects by label, so that a label nobody knows is told like a key.
    """

    def cut(member: Member) -> Iterator[object]:
        shape = shape_of(member)
        named = [
            name for name in sorted(shape.names) if name in wrappers or (prefix is not None and name.startswith(prefix))
        ]
        if shape.form not in OBJECT:
            paths = ["item"]
        elif named:
            paths = [f"{name}.item" for name in named]
        elif not _BOXES.isdisjoint(shape.names) or (not shape.names and _is_empty(member)):
            paths = [""]
        else:
            paths = [f"{name}.item" for name in wrappers] or ["item"]
        for record in json_records(*paths)(member):
            if record != {} or paths != [""]:
                yield by_label(record)

    return repaired(cut)


def _is_empty(member: Member) -> bool:
    return next(stream_items(member, ""), None) == {}


def section_records(*sections: str) -> Records:
    """Cuts the object of a file of 2020 into one record for each entry of its sections: ``{section: entry}``.

    A section that maps names to times gives pairs of them, so that no name of a person is taken for a key.
    What stands under another name is one record, for its key to be told.
    """

    def cut(member: Member) -> Iterator[object]:
        whole = next(stream_items(member, ""), None)
        if not isinstance(whole, dict):
            raise SourceError("it does not hold the lists that this file should hold")
        for name, section in whole.items():
            entries = [[key, value] for key, value in section.items()] if isinstance(section, dict) else section
            if name in sections and isinstance(entries, list):
                yield from ({name: entry} for entry in entries)
            else:
                yield {name: section}

    return repaired(cut)


def by_label(value: object) -> object:
    """A record whose lists of labelled values are objects by label: ``[{"label": "URL", "value": …}]`` and the like."""
    if isinstance(value, list):
        return [by_label(each) for each in value]
    if isinstance(value, dict):
        return {
            key: _labelled(inner) if key in ("label_values", "dict") else by_label(inner)
            for key, inner in value.items()
        }
    return value


def _labelled(value: object) -> object:
    entries = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    if not isinstance(value, list) or len(entries) < len(value) or not all(map(_label_of, entries)):
        return by_label(value)
    found: dict[str, list[object]] = {}
    for entry in entries:
        rest = {key: inner for key, inner in entry.items() if key != ("label" if _named(entry, "label") else "title")}
        found.setdefault(_label_of(entry), []).append(by_label(rest))
    return {label: each[0] if len(each) == 1 else each for label, each in found.items()}


def _label_of(entry: dict[str, object]) -> str:
    """What an entry is called: its label, or the title of a group of entries."""
    return _named(entry, "label") or _named(entry, "title") or ""


def _named(entry: dict[str, object], key: str) -> str | None:
    return text_at(entry, key)


def labelled(record: object, names: Iterable[str], key: str = "value") -> object:
    """What a record holds for the label of one of these names, in either of the ways of writing labels."""
    for name in names:
        for box in ("string_map_data", "label_values"):
            for each in list_at(record, box, name):
                found = dig(each, key)
                if found not in (None, ""):
                    return found
    return None


def label_text(record: object, names: Iterable[str], key: str = "value") -> str | None:
    """The text under a label, or None."""
    found = labelled(record, names, key)
    return found if isinstance(found, str) and found.strip() else None


def known_labels(names: Iterable[str]) -> tuple[str, ...]:
    """The keys that a route knows if it knows these labels, for ``Route.known``."""
    keys = ("href", "value", "timestamp", "timestamp_value", "ent_field_name")
    return (
        "media_map_data.**",
        "media_list_data.**",
        "title",
        "fbid",
        "ent_name",
        "timestamp",
        *(f"{box}.{name}.{key}" for box in ("string_map_data", "label_values") for name in names for key in keys),
    )


def moment_at(value: object, *keys: str | int, earliest: datetime, per_second: int = 1) -> datetime | None:
    """The time in UTC under a path where it is counted since 1970, or None where it is missing or impossible.

    ``per_second`` is 1000 where thousandths of seconds are counted.
    """
    found = dig(value, *keys)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    try:
        moment = datetime.fromtimestamp(found / per_second, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if earliest <= moment <= _LATEST else None


_LATEST = datetime(2100, 1, 1, tzinfo=UTC)


def texts_under(value: object, names: Iterable[str], key: str = "value") -> Iterator[str]:
    """Every text that stands under one of these labels, however deep: the owner of a post is three levels down."""
    wanted = frozenset(names)
    if isinstance(value, list):
        for each in value:
            yield from texts_under(each, wanted, key)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name in wanted:
                yield from (text for each in list_at(inner) if (text := text_at(each, key)))
            yield from texts_under(inner, wanted, key)


def has_position(medium: object) -> bool:
    """Whether the metadata of a picture or film say where it was made."""
    kinds = dig(medium, "media_metadata")
    return isinstance(kinds, dict) and any(
        isinstance(dig(each, name), int | float)
        for kind in kinds.values()
        for each in list_at(kind, "exif_data")
        for name in ("latitude", "longitude")
    )


def handle_in(link: str | None) -> str | None:
    """The handle at the end of a profile's address: behind ``/_u/`` since October 2025, and behind ``@`` on Threads."""
    handle = (link or "").partition("?")[0].rstrip("/").rpartition("/")[2].removeprefix("@")
    return handle if handle and ":" not in handle and not handle.startswith("www.") else None


def yes_or_no(switch: str) -> str:
    """A switch in plain words: English exports say ``True``, and others may say it in their own word."""
    return {"true": "yes", "false": "no"}.get(switch.strip().lower(), switch)


def refuse_page(_member: Member) -> Iterator[object]:
    """Pages made for people change with every export, so they are refused with what to do instead."""
    raise SourceError(
        "it is an HTML page; ask Instagram for the download again in the format JSON, and audit that instead"
    )
