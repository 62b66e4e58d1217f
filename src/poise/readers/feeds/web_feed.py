"""RSS 0.9 to 2.0, RDF and Atom, by the library that reads feeds, and what the library loses.

Of several summaries or descriptions it keeps one, of several elements that it does not know the last, and it drops the
words of those with attributes; so a feed is read a second time as plain XML, for the words alone.
The library is handed bytes and nothing else, because it opens files and addresses where it is given their names.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from time import struct_time

from poise.lib.records import dig, list_at, text_at
from poise.lib.xml_records import ENCODING, MENDED, TEXT, mended, xml_records
from poise.model.errors import SourceError
from poise.model.source import Member

LARGEST = 32 * 1024 * 1024
"""The library holds a feed in memory as a whole; the longest feed of a blog or podcast is a few megabytes."""

PODCASTS = frozenset({"itunes", "podcast", "googleplay", "psc"})
"""Namespaces, by their usual prefixes, that are made for podcasts; newsletters and shops of sites name them too."""

SAID = frozenset({"description", "summary", "itunes:summary", "itunes:subtitle"})
SAID_OF_MEDIA = frozenset({"media:title", "media:description", "media:text"})

_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d|\b[A-Z]{1,4})\s*$")
_CHUNK = 64 * 1024
_DAMAGE = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError, RecursionError)
"""What the library raises where a feed is so broken that it loses its way."""

_again = xml_records("item", "entry")


def feed_records(member: Member) -> Iterator[object]:
    """The head of a feed and its entries, each in an object of its own."""
    if member.size > LARGEST:
        raise SourceError(f"it is larger than the {LARGEST // 1024**2} MB of a feed that this version reads")
    with member.open() as stream:
        content = stream.read(LARGEST)
    heads, beside, faults = _read_again(member)
    guessed = not _is_decodable(content)
    # The library's own way with broken feeds takes hours where one is broken on purpose, so it never gets one.
    parsed = _parse(content if faults is None and not guessed else mended(member))
    head, entries = dig(parsed, "feed"), list_at(parsed, "entries")
    if not head and not entries and not dig(parsed, "version"):
        raise SourceError("it is not a feed that can be read, or is cut short")
    matched = len(beside) == len(entries)
    yield {
        "feed": {**(head if isinstance(head, dict) else {}), "own": heads},
        "podcast": not PODCASTS.isdisjoint(_names(dig(parsed, "namespaces"))) and _is_spoken(entries),
        "broken": bool(faults) or not matched,
        "mended": faults == 0 and not guessed,
        "guessed": guessed,
    }
    for number, entry in enumerate(entries):
        yield {"entry": {**(entry if isinstance(entry, dict) else {}), "own": beside[number] if matched else {}}}


def _is_decodable(content: bytes) -> bool:
    """Whether the bytes are letters in the encoding that they name, so that nobody has to guess."""
    if content.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        return True
    named = ENCODING.search(content[:_CHUNK])
    try:
        content.decode(named[1].decode("ascii") if named else "utf-8-sig")
    except (LookupError, UnicodeError):
        return False
    return True


def _parse(content: bytes) -> dict[str, object]:
    import feedparser  # here and not above, because loading it takes longer than reading most exports

    try:
        found = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
        plain = {key: _plain(found.get(key)) for key in ("feed", "entries", "version", "namespaces")}
    except _DAMAGE as trouble:
        raise SourceError("it is not a feed that can be read, or is cut short") from trouble
    return plain


def _is_spoken(entries: list[object]) -> bool:
    """Whether any entry has something to listen to or to watch; so has a show that has not begun yet."""
    kinds = [text_at(link, "type") or "" for entry in entries for link in list_at(entry, "links")]
    spoken = any(kind.startswith(("audio/", "video/")) for kind in kinds)
    return spoken or not entries or any(dig(entry, "itunes_duration") for entry in entries)


def _names(value: object) -> set[str]:
    return {str(key) for key in value} if isinstance(value, dict) else set()


def _plain(value: object) -> object:
    """The library's values as JSON-like ones; a time comes as text with its zone."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, struct_time):
        try:
            return datetime(*value[:6], tzinfo=UTC).isoformat()
        except ValueError:
            return None
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, timedelta) else value


def _read_again(member: Member) -> tuple[dict[str, object], list[dict[str, object]], int | None]:
    """All that is said in the head and in each entry, and their podcast elements as they stand.

    With how many faults it has beyond what could be cleaned; None where it is good XML.
    """
    entries: list[dict[str, object]] = []
    head: dict[str, object] = {}
    faults: int | None = None
    for record in _again(member):
        for name, value in record.items() if isinstance(record, dict) else ():
            if name == MENDED and isinstance(value, int):
                faults = value
            elif name.rpartition(":")[2] in {"item", "entry"}:
                entries.append(_own(value))
            elif isinstance(value, dict):
                head = {**_own(value), **head}
    return head, entries, faults


def _own(value: object) -> dict[str, object]:
    inner = value if isinstance(value, dict) else {}
    podcast = {key: each for key, each in inner.items() if key.startswith("podcast:")}
    said = [text for key in inner if key in SAID for text in _texts(inner[key])]
    return {**podcast, "said": [*said, *_said_of_media(inner)]}


def _said_of_media(value: object) -> Iterator[str]:
    """Titles and descriptions of media, which stand in an entry or in groups of the media of one thing."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        if key in SAID_OF_MEDIA:
            yield from _texts(inner)
        elif key.startswith("media:"):
            for each in list_at({"": inner}, ""):
                yield from _said_of_media(each)


def _texts(value: object) -> Iterator[str]:
    """The words of an element, or of several."""
    for each in list_at({"": value}, ""):
        found = each if isinstance(each, str) else text_at(each, TEXT)
        if found and found.strip():
            yield found


def is_zoned(written: str | None) -> bool:
    """Whether a date as it is written names a time zone."""
    return bool(written and _ZONE.search(written))
