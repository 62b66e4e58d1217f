"""The HTML of a post as parts of it: its words, and what is said of the pictures, films and sounds in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from lxml import etree, html

from poise.lib.html_text import html_to_text
from poise.model.gap import UNDATED, UNHEARD, UNSEEN_MEDIA, UNZONED, Gap
from poise.model.post import Part

_MAY_HOLD = re.compile(r"<(?:img|video|audio|iframe|object|embed)\b", re.IGNORECASE)
_SOUNDS = "audio"
_SMALL_SIGNS = frozenset({"emoji", "wp-smiley"})
"""Classes of pictures that stand for one sign of writing, as WordPress puts them in the place of emoji."""


class Media(NamedTuple):
    """Whether there is anything to look at or to hear, and the descriptions of pictures."""

    seen: bool = False
    heard: bool = False
    described: tuple[str, ...] = ()


def media_in(markup: str) -> Media:
    """What of pictures, films and sounds stands in ``markup``; nothing of it is opened."""
    if not _MAY_HOLD.search(markup):
        return Media()
    whole = markup.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(whole, parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return Media(seen=True)
    found = [each for each in tree.iter("img", "video", "audio", "iframe", "object", "embed") if not _is_sign(each)]
    described = [str(each.get("alt")) for each in found if each.tag == "img" and str(each.get("alt") or "").strip()]
    return Media(
        seen=any(each.tag != _SOUNDS for each in found),
        heard=any(each.tag == _SOUNDS for each in found),
        described=tuple(dict.fromkeys(described)),
    )


def _is_sign(element: etree._Element) -> bool:
    return not _SMALL_SIGNS.isdisjoint(str(element.get("class") or "").split())


def words_of(part: str, markup: str | None) -> Iterator[Part]:
    """A part with the words of some HTML, where it holds any."""
    text = html_to_text(markup) if markup else ""
    if text.strip():
        yield Part(part, text)


def numbered(name: str, texts: Iterable[str]) -> Iterator[Part]:
    """Several parts of one sort, the first of them without a number; what is said twice stands once."""
    for number, text in enumerate(dict.fromkeys(texts)):
        yield Part(name if number == 0 else f"{name}-{number + 1}", text)


def gaps_of(media: Media, posted: datetime | None, *, zoned: bool = True) -> Iterator[Gap]:
    """What was not looked at in a post, by its date and its media."""
    if posted is None:
        yield UNDATED
    elif not zoned:
        yield UNZONED
    yield from unseen_in(media)


def unseen_in(media: Media) -> Iterator[Gap]:
    """What was not looked at or listened to."""
    if media.seen:
        yield UNSEEN_MEDIA
    if media.heard:
        yield UNHEARD
