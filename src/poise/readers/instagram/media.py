"""Posts, stories, reels and videos, kept, archived or lately deleted: pictures and films with a caption.

The caption of several pictures stands beside them, that of a single one on it (seen in exports of 2021 and 2024).
No export seen holds an address of the post, a description of its pictures, the name of a place, or who could see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from poise.lib.meta_records import has_position, label_text, moment_at, texts_under
from poise.lib.records import dig, list_at, text_at
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Part, PostKind
from poise.model.reading import Entry, Reading, Tally
from poise.readers.instagram.said import LAUNCH, NAMES, NO_WORDS, link_in, names_for, spoken, time_of

ONE = (
    *("uri", "creation_timestamp", "title", "backup_uri", "is_profile_picture", "is_sensitive"),
    *("media_metadata.**", "cross_post_source.**", "dubbing_info.**", "media_variants.**", "ai_stickers_info.**"),
)
"""What is known of a picture or film; its metadata holds positions, which are told, and facts about the camera."""

SEVERAL = (
    *(f"media.{name}" for name in ONE),
    *("title", "creation_timestamp", "fbid", "timestamp"),
    *(f"label_values.{name}.{key}" for name in names_for("text", "url") for key in ("value", "href")),
)


def media_taker(item_type: str) -> Callable[[Entry], Iterator[Reading]]:
    """Turns a picture, a film or a group of them into one post of this kind."""

    def take(entry: Entry) -> Iterator[Reading]:
        """``{media: [{uri, creation_timestamp, title …}], title?, creation_timestamp?}``, or one of the media itself."""
        record = entry.record
        media = [each for each in list_at(record, "media") if isinstance(each, dict)]
        ones = media or ([record] if isinstance(record, dict) and _is_medium(record) else [])
        if not ones and not _texts(record, ones):
            yield Gap(entry.origin.member, "a record holds neither words nor a picture under a name that Poise knows")
            return
        posted = moment_at(record, "creation_timestamp", earliest=LAUNCH) or next(
            (found for each in ones if (found := moment_at(each, "creation_timestamp", earliest=LAUNCH))),
            time_of(record),
        )
        gaps = [] if posted else [UNDATED]
        gaps += [UNSEEN_MEDIA] if ones else []
        gaps += [UNSEEN_POSITION] if any(map(has_position, ones)) else []
        several = item_type == "post" and len(ones) > 1
        yield spoken(
            entry,
            _captions(record, ones),
            kind=PostKind.POST,
            item_type="carousel" if several else item_type,
            posted=posted,
            url=link_in(record),
            gaps=gaps,
        )

    return take


def _is_medium(record: dict[str, object]) -> bool:
    return not {"uri", "creation_timestamp", "title"}.isdisjoint(record)


def _texts(record: object, ones: list[dict[str, object]]) -> list[str]:
    """The texts of the whole, under its label or as its title, and those of the media, each once."""
    labelled = label_text(record, NAMES["text"])
    titles = [text for each in (record, *ones) if (text := text_at(each, "title"))]
    return list(dict.fromkeys([labelled, *titles] if labelled else titles))


def _captions(record: object, ones: list[dict[str, object]]) -> Iterator[Part]:
    """The caption, and beside it the captions of single pictures that say something else."""
    for number, text in enumerate(_texts(record, ones)):
        yield Part("text" if number == 0 else "caption" if number == 1 else f"caption-{number}", text)


REPOST = ("text", "url", "media", "owner", "time", "username", "name")

REPOST_KNOWN = (
    *("fbid", "timestamp", "ent_name", "title", "media.**"),
    *(f"label_values.{name}.{key}" for name in names_for(*REPOST) for key in ("value", "href", "timestamp_value")),
    *(f"label_values.{name}.ent_field_name" for name in names_for(*REPOST)),
    *(f"label_values.{name}.title" for name in names_for("media", "owner")),
    *(f"label_values.{name}.dict.**" for name in names_for("media", "owner")),
)
"""Below the medium stand its address and whose it is, and no words of the owner of the export."""


def take_repost(entry: Entry) -> Iterator[Reading]:
    """``reposts.json`` (from 2025, by the format notes): what was shared of somebody else's, at times with words."""
    words = label_text(entry.record, NAMES["text"])
    if not isinstance(dig(entry.record, "label_values"), dict):
        yield Gap(entry.origin.member, NO_WORDS)
    elif words is None:
        yield Tally(what=PostKind.REACTION.value)
        yield Gap(entry.origin.member, "a repost, whose words the export does not hold")
    else:
        url = link_in(entry.record) or next(iter(texts_under(entry.record, NAMES["url"])), None)
        yield spoken(
            entry,
            [Part("text", words)],
            kind=PostKind.POST,
            item_type="repost",
            posted=time_of(entry.record),
            url=url,
        )
