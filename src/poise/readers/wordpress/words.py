"""What WordPress' export file and its web interface have in common: words in HTML, statuses, kinds of content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from poise.lib.html_parts import Media, media_in
from poise.lib.records import time_at
from poise.model.gap import Gap
from poise.model.post import PostKind
from poise.model.reading import Reading, Tally

CHANNEL = "blog"
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Older posts than the software are usual, because people move what they wrote elsewhere, but none is older than the web."""

COMMENT_OF_OTHERS = "comment from others"

STATUSES: dict[str, tuple[str | None, str | None]] = {
    "publish": (None, "public"),
    "future": ("draft", "public"),  # is published by itself when its time comes
    "private": ("draft", "self"),
    "draft": ("draft", "self"),
    "auto-draft": ("draft", "self"),
    "pending": ("draft", "self"),
    "trash": ("draft", "self"),
    "inherit": (None, None),  # an attachment, seen by whoever sees what it hangs on, and by all who know its address
}
"""By status: the item type where it is not that of the kind of content, and who can see it."""

KINDS = {"post": "blog post", "page": "web page", "attachment": "caption"}
"""Item types by kind of content; what plugins add (portfolios, events, testimonials) is read as a post of a blog."""

FOREIGN = frozenset(
    {"feedback", "flamingo_inbound", "wpcf7_inbound", "shop_order", "shop_subscription", "user_request"}
)
"""Kinds of content that visitors send: letters of contact forms, orders, requests for their data."""

FURNITURE = frozenset(
    {
        *("revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "wp_global_styles"),
        *("wp_template", "wp_template_part", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field"),
        *("acf-field-group", "wpcf7_contact_form", "jetpack_migration", "amp_validated_url", "scheduled-action"),
    }
)
"""Kinds of content that nobody reads as they stand: earlier versions of a post, menus, styles and templates."""

_CODE = re.compile(r"(?:[aOs]:\d+:|[{\[]|https?://|field_[0-9a-f]+$)|[^a-zA-Z]*$")


def is_said(value: str) -> bool:
    """Whether the value of a field was written by a person: no packed list, no address, no number."""
    return _CODE.match(value) is None


def audience_of(status: str | None, item_type: str, *, locked: bool) -> tuple[str, str | None]:
    """The item type and audience of something, by its status and whether it asks for a password."""
    other, audience = STATUSES.get(status or "", (None, None))
    return other or item_type, "named" if locked and audience == "public" else audience


def not_read(kind: str, member: str) -> Iterator[Reading]:
    """What is said of content of a kind that is not the owner's own words."""
    if kind in FOREIGN:
        yield Tally(what="message from others")
        yield Gap(member, "messages that visitors sent, which are private and not read")
    else:
        yield Tally(what="menu, style or earlier version")


def without_words(member: str) -> Iterator[Reading]:
    """What is said of a post in which nothing is written."""
    yield Tally(what=PostKind.POST.value)
    yield Gap(member, "a post without words")


def media_of(markup: str | None) -> Media:
    """The media in some HTML; a gallery in WordPress' own short form counts too."""
    if not markup:
        return Media()
    found = media_in(markup)
    return found._replace(
        seen=found.seen or any(each in markup for each in ("[gallery", "[video", "[playlist", "[embed")),
        heard=found.heard or "[audio" in markup,
    )


def date_of(universal: str | None, local: str | None, formal: str | None = None) -> tuple[datetime | None, bool]:
    """A date, and whether its zone is known.

    A draft has nothing but zeros as its universal date, and its local one has no zone; both were seen in files of
    2010 to 2024, as was a formal date in the year -1.
    """
    for text, pattern, sure in (
        (universal, "%Y-%m-%d %H:%M:%S %z", True),
        (local, "%Y-%m-%d %H:%M:%S %z", False),
    ):
        whole = {"at": f"{text.replace('T', ' ').strip()} +0000"} if text else None
        moment = time_at(whole, "at", pattern=pattern, earliest=EARLIEST)
        if moment:
            return moment, sure
    return time_at({"at": formal}, "at", pattern="%a, %d %b %Y %H:%M:%S %z", earliest=EARLIEST), True
