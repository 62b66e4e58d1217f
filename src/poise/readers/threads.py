"""Threads: a folder inside the JSON export of Instagram, by the format notes and three other readers of 2024 to 2026.

Every file is one object whose only name begins ``text_post_app_``, which tells it from Instagram's files of the same
names. A reply says that it is one, and not to whom; no file holds an address of a post or a description of its pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from poise.knowledge.key_names import names_of
from poise.lib.bios import bio_of
from poise.lib.meta_records import (
    OBJECT,
    handle_in,
    has_position,
    holds,
    known_labels,
    label_text,
    meta_records,
    moment_at,
    refuse_page,
    texts_under,
    yes_or_no,
)
from poise.lib.records import dig, list_at, text_at
from poise.lib.sharing import matches
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry, How, Reader, Reading, Route, Tally, Tie
from poise.model.shape import Shape
from poise.model.source import Source

PREFIX = "text_post_app_"
LAUNCH = datetime(2023, 7, 5, tzinfo=UTC)
"""The day on which the app opened; an earlier date is a slip."""

NAMES = names_of("instagram")
"""The export is Instagram's own, with its labels."""

RECORDS = meta_records(prefix=PREFIX)


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``personal_information.json``: the account with its switch, and the bio."""
    about = {field: label_text(entry.record, NAMES[field]) for field in ("username", "name", "bio", "website")}
    private = label_text(entry.record, NAMES["private_account"])
    if not (private or any(about.values())):
        yield Gap(entry.origin.member, "the profile stands under labels of a language that Poise does not know")
        return
    handle = about["username"]
    url = f"https://www.threads.com/@{handle}" if handle else None
    switch = yes_or_no(private) if private else None
    yield Account(
        channel="Threads",
        handle=handle,
        facts=tuple(
            (name, value) for name, value in (("display name", about["name"]), ("private account", switch)) if value
        ),
        url=url,
    )
    parts = tuple(Part(name, text) for name, key in (("text", "bio"), ("website", "website")) if (text := about[key]))
    yield from bio_of(parts, channel="Threads", handle=handle, url=url, origin=entry.origin, name=entry.origin.name)


def take_post(entry: Entry) -> Iterator[Reading]:
    """``threads_and_replies.json``: the text is the title of the first medium, or of the whole, as with Instagram."""
    record = entry.record
    media = [each for each in list_at(record, "media") if isinstance(each, dict)]
    texts = list(dict.fromkeys(text for each in (record, *media) if (text := text_at(each, "title"))))
    if not media and not texts:
        yield Gap(entry.origin.member, "a record holds no words under a name that Poise knows")
        return
    dated = (moment_at(each, "creation_timestamp", earliest=LAUNCH) for each in (record, *media))
    posted = next((moment for moment in dated if moment), None)
    is_reply = any(dig(each, "text_app_post", "is_reply") is True for each in (record, *media))
    gaps = [] if posted else [UNDATED]
    # The address of the file is empty where there is only text.
    gaps += [UNSEEN_MEDIA] if any(text_at(each, "uri") for each in media) else []
    gaps += [UNSEEN_POSITION] if any(has_position(each) for each in media) else []
    yield Post(
        id=entry.origin.name,
        parts=tuple(
            Part("text" if number == 0 else "caption" if number == 1 else f"caption-{number}", text)
            for number, text in enumerate(texts)
        ),
        kind=PostKind.REPLY if is_reply else PostKind.POST,
        channel="Threads",
        account=entry.account.handle if entry.account else None,
        item_type="reply" if is_reply else "post",
        posted=posted,
        origin=entry.origin,
        gaps=tuple(gaps),
    )


def take_like(entry: Entry) -> Iterator[Reading]:
    """``liked_threads.json``: whose it was, its address and when, and no words."""
    if isinstance(entry.record, dict) and entry.record:
        yield Tally(what=PostKind.REACTION.value)
        yield Gap(entry.origin.member, "a like, whose words the export does not hold")
    else:
        yield Gap(entry.origin.member, "a record holds no words under a name that Poise knows")


def tie_taker(how: How) -> Callable[[Entry], Iterator[Reading]]:
    """Turns one account of a list into a tie of this kind."""

    def take(entry: Entry) -> Iterator[Reading]:
        """The name stands as value, as title, or only at the end of the address, on ``threads.net`` or ``.com``."""
        listed = list_at(entry.record, "string_list_data")
        found = [
            *(text for each in listed if (text := text_at(each, "value"))),
            *(title for title in (text_at(entry.record, "title"),) if title),
            *(handle for each in listed if (handle := handle_in(text_at(each, "href")))),
            *texts_under(entry.record, NAMES["username"]),
        ]
        names = tuple(dict.fromkeys(found))
        if names:
            since = moment_at(entry.record, "string_list_data", 0, "timestamp", earliest=LAUNCH)
            yield Tie(how=how, names=names, origin=entry.origin, channel="Threads", since=since)
        else:
            yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")

    return take


def take_nothing(_entry: Entry) -> Iterator[Reading]:
    """For what is refused before it is cut."""
    yield from ()


def find_era(source: Source) -> str | None:
    """One era so far, known by its folder inside the export of Instagram."""
    if any(
        matches(member.path, "your_instagram_activity/threads/*", "threads/threads_and_replies.*")
        for member in source.members
    ):
        return "from 2023 (threads/)"
    return None


def _speaks_of(word: str) -> Callable[[Shape], bool]:
    """Fits a file of Threads whose name holds this word: notes tell of the file and do not spell its only name."""
    return lambda shape: shape.form in OBJECT and any(name.startswith(PREFIX) and word in name for name in shape.names)


_LISTED = ("title", "media_list_data.**", *(f"string_list_data.{key}" for key in ("href", "value", "timestamp")))
_POST = (
    *("title", "creation_timestamp", "text_app_post.**"),
    *(
        f"media.{name}"
        for name in (
            *("uri", "creation_timestamp", "title", "backup_uri", "media_metadata.**", "cross_post_source.**"),
            *("dubbing_info.**", "media_variants.**", "text_app_post.is_reply", "text_app_post.reply_control"),
            *("text_app_post.geo_gated_country_list", "text_app_post.is_spoiler"),
        )
    ),
)
_ABOUT = ("username", "name", "bio", "website", "private_account")
_UNSAID = ("email", "phone", "phone_confirmed", "phone_method", "gender", "birth_date", "profile_photo")

THREADS = Reader(
    name="threads",
    channel="Threads",
    era=find_era,
    left=tuple(
        f"threads/{name}"
        for name in (
            *(
                "saved_threads.json",
                "blocked_profiles.json",
                "muted_*.json",
                "restricted_*.json",
                "threads_viewed.json",
            ),
            *("recently_unfollowed_*.json", "interest_feeds*.json", "apps_and_websites*", "*_notifications.json"),
            *("*.jpg", "*.png", "*.webp", "*.mp4"),
        )
    ),
    routes=(
        Route(
            pattern="threads/personal_information.json",
            take=take_profile,
            records=RECORDS,
            known=known_labels(name for field in (*_ABOUT, *_UNSAID) for name in NAMES[field]),
            shape=holds("text_post_app_text_post_app_profile"),
        ),
        Route(
            pattern="threads/threads_and_replies.json",
            take=take_post,
            records=RECORDS,
            known=_POST,
            shape=holds("text_post_app_text_posts"),
        ),
        Route(
            pattern="threads/archived_threads.json",
            take=take_post,
            records=RECORDS,
            known=_POST,
            shape=_speaks_of("archived"),
        ),
        Route(
            pattern="threads/liked_threads.json",
            take=take_like,
            records=RECORDS,
            known=_LISTED,
            shape=holds("text_post_app_media_likes"),
        ),
        *(
            Route(
                pattern=f"threads/{pattern}",
                take=tie_taker(how),
                records=RECORDS,
                known=_LISTED,
                shape=holds(f"text_post_app_text_post_app_{name}"),
            )
            for pattern, name, how in (
                ("followers*.json", "followers", How.FOLLOWER),
                ("following.json", "following", How.FOLLOWING),
            )
        ),
        Route(
            pattern="threads/recent_follow_requests.json",
            take=tie_taker(How.REQUEST_SENT),
            records=RECORDS,
            known=_LISTED,
            shape=_speaks_of("follow_request"),
        ),
        Route(pattern="threads/*.html", take=take_nothing, records=refuse_page, known=()),
    ),
    expected=(("threads_and_replies.json",),),
)
