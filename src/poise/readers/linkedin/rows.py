"""What every table of a LinkedIn export has in common: how it is cut, its styles of date, and its words for things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from poise.knowledge.key_names import names_of
from poise.lib.named_rows import named_rows
from poise.lib.records import text_at
from poise.model.gap import UNDATED, UNZONED, Gap
from poise.model.reading import Records
from poise.model.source import Member

CHANNEL = "LinkedIn"
LAUNCH = datetime(2003, 5, 5, tzinfo=UTC)
"""The site's first day; an earlier date is a slip."""
LATEST = datetime(2100, 1, 1, tzinfo=UTC)

# Dates as seen in files of 2021 to 2026; those without a zone are read as UTC, which is said of each.
_STYLES = (
    ("%d %b %Y", False),
    ("%m/%d/%y, %I:%M %p", False),
    ("%a %b %d %H:%M:%S UTC %Y", True),
    ("%Y/%m/%d %H:%M:%S", False),  # the history of the account's state, by another reader's notes
    ("%B %d, %Y at %I:%M %p", True),  # in a sentence that ends in "(GMT)": uploads of 2024, by another reader's notes
)
_SENTENCE = re.compile(r".* on (?=[A-Z][a-z]+ \d)|\s*\((?:GMT|UTC)\)\s*$")
_BLANKS = re.compile(r"\s+")
_BETWEEN_LINES = re.compile(r'"(\r?\n)"')
_HANDLE = re.compile(r"/in/([^/?#\s]+)")


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, in UTC, and what there is to say of that; None where no date can be used."""

    at: datetime | None
    gaps: tuple[Gap, ...]


def table(*columns: str, needed: tuple[str, ...] | None = None) -> Records:
    """Cuts a file into rows under these names of columns; all of them are looked for unless some are ``needed``."""
    return named_rows(dict.fromkeys(columns, ()), *(columns if needed is None else needed))


def whole(records: Records) -> Records:
    """Cuts a file into one record that holds all its rows, for what belongs into one post."""

    def cut(member: Member) -> Iterator[object]:
        if rows := list(records(member)):
            yield {"rows": rows}

    return cut


def moment_at(record: object, column: str) -> Moment:
    """The date in a column, in whichever of the styles."""
    found = text_at(record, column)
    read = _read(_BLANKS.sub(" ", found).strip()) if found else None
    if read is None:
        return Moment(None, (UNDATED,))
    at, zoned = read
    return Moment(at, () if zoned else (UNZONED,)) if LAUNCH <= at <= LATEST else Moment(None, (UNDATED,))


def _read(text: str) -> tuple[datetime, bool] | None:
    bare, zoned = text.removesuffix(" UTC"), text.endswith(" UTC")
    try:
        # 2025-06-01 14:03:22, with the zone or without
        at = datetime.fromisoformat(bare)
        return (at.astimezone(UTC), True) if at.tzinfo else (at.replace(tzinfo=UTC), zoned)
    except (ValueError, OverflowError):
        bare = _SENTENCE.sub("", bare)
    for pattern, says_zone in _STYLES:
        try:
            return datetime.strptime(bare, pattern).replace(tzinfo=UTC), zoned or says_zone
        except ValueError:
            continue
    return None


def words_at(record: object, column: str) -> str | None:
    """What somebody wrote, without the quotation marks that some files of shares put around each line of it."""
    text = text_at(record, column)
    if text is None or is_called("no words", text):
        return None
    lines = text.count("\n")
    if lines and len(_BETWEEN_LINES.findall(text)) == lines:
        text = _BETWEEN_LINES.sub(r"\1", text).strip('"')
    return text if text.strip() else None


def is_called(field: str, word: str | None) -> bool:
    """Whether a word of the export is one of those that stand for something."""
    return word is not None and word.strip().casefold() in {each.casefold() for each in names_of("linkedin")[field]}


def audience_of(word: str | None) -> str | None:
    """Who could see a share, where the export's word for it says so."""
    kinds = (field for field in names_of("linkedin") if field.startswith("audience "))
    found = next((kind.removeprefix("audience ") for kind in kinds if is_called(kind, word)), None)
    return None if found == "unexplained" else found


def is_audience(word: str | None) -> bool:
    """Whether a word is one of those for who could see a share."""
    return any(is_called(field, word) for field in names_of("linkedin") if field.startswith("audience "))


def full_name(record: object, *columns: str) -> str | None:
    """A person's name from its columns; None where a hidden member left none."""
    return " ".join(" ".join(text.split()) for column in columns if (text := text_at(record, column))) or None


def handle_in(address: str | None) -> str | None:
    """What stands for a member in the address of a profile."""
    found = _HANDLE.search(address or "")
    return found[1] if found else None


def named(*names: str | None) -> tuple[str, ...]:
    """Those names that are there, each once."""
    return tuple(dict.fromkeys(name for name in names if name))
