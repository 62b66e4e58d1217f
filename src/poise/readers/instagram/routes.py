"""Where everything stands in an export of Instagram, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from poise.lib.meta_records import OBJECT, holds, known_labels, lists, meta_records, refuse_page, section_records
from poise.lib.records import json_records
from poise.model.reading import Entry, How, Reading, Records, Route, Take
from poise.model.shape import Form, Shape
from poise.readers.instagram import comments, flat, media, messages, network, profile
from poise.readers.instagram.said import names_for


def take_nothing(_entry: Entry) -> Iterator[Reading]:
    """For what is refused before it is cut."""
    yield from ()


def _media(patterns: Iterable[str], item_type: str, *wrappers: str, groups: bool = True) -> Iterator[Route]:
    """Routes for media that stand under these names, in groups or as they are."""
    for pattern in patterns:
        yield Route(
            pattern=pattern,
            take=media.media_taker(item_type),
            records=meta_records(*wrappers),
            known=media.SEVERAL if groups else media.ONE,
            shape=holds(*wrappers),
        )


def _wrapped(pattern: str, wrapper: str, take: Take, known: tuple[str, ...]) -> Route:
    """A route for records that stand under a name, or in a bare list (from 2025)."""
    return Route(pattern=pattern, take=take, records=meta_records(wrapper), known=known, shape=holds(wrapper))


def _flat(pattern: str, sections: Iterable[str], take: Take, fields: Iterable[str], *names: str) -> Route:
    """A route for a file of 2020 with its sections."""
    sections = tuple(sections)
    return Route(
        pattern=pattern,
        take=take,
        records=section_records(*sections),
        known=(*sections, *fields),
        # The profile of a Mastodon archive names followers and following at its top too, beside its context.
        shape=(lambda shape: shape.form in OBJECT and shape.holds(*names) and "@context" not in shape.names)
        if names
        else None,
    )


def _is_posts(shape: Shape) -> bool:
    """A list of groups of media and nothing else; ``label_values`` have an empty list of media beside them."""
    return (
        shape.form is Form.JSON_LIST
        and "media" in shape.names
        and shape.names <= {"media", "title", "creation_timestamp"}
    )


def _is_followers(shape: Shape) -> bool:
    """A bare list of accounts, as ``followers_1.json`` is from 2022."""
    return (
        shape.form is Form.JSON_LIST
        and "string_list_data" in shape.names
        and shape.names <= {"title", "media_list_data", "string_list_data"}
    )


WHOLE: Records = json_records("")

_PROFILE = (
    _wrapped(
        "personal_information.json",
        "profile_user",
        profile.take_profile,
        known_labels(names_for(*profile.ABOUT, *profile.UNSAID)),
    ),
    Route(
        pattern="profile.json",
        take=flat.take_profile,
        records=WHOLE,
        known=flat.PROFILE_KNOWN,
        shape=lambda shape: shape.form in OBJECT and shape.holds("username", "private_account"),
    ),
    *(
        _wrapped(
            name,
            "account_history_account_privacy_history",
            profile.take_privacy_change,
            (*comments.LISTED, *known_labels(names_for("time"))),
        )
        for name in ("account_privacy_changes.json", "profile_privacy_changes.json")
    ),
    _wrapped(
        "profile_changes.json",
        "profile_profile_change",
        profile.take_profile_change,
        known_labels(names_for(*profile.CHANGE)),
    ),
    *(
        _wrapped(
            name,
            "account_history_registration_info",
            profile.take_signup,
            (
                *known_labels(names_for("username", "email", "phone", "time")),
                "string_map_data.*.href",
                "string_map_data.*.value",
                "string_map_data.*.timestamp",
            ),
        )
        for name in ("signup_information.json", "signup_details.json", "instagram_signup_details.json")
    ),
    _wrapped("professional_information.json", "profile_business", profile.take_profession, profile.PROFESSION_KNOWN),
    _wrapped(
        "comments_allowed_from.json",
        "settings_allow_comments_from",
        profile.take_comment_switch,
        known_labels(names_for("comments_allowed_from")),
    ),
    Route(pattern="settings.json", take=flat.take_settings, records=WHOLE, known=("*",)),
    Route(
        pattern="account_history.json",
        take=flat.take_history,
        records=WHOLE,
        known=("login_history.**", "registration_info.**"),
        shape=lambda shape: shape.form in OBJECT and shape.holds("login_history", "registration_info"),
    ),
)

_POSTS = (
    *(
        Route(
            pattern=pattern,
            take=media.media_taker("post"),
            records=meta_records(),
            known=media.SEVERAL,
            shape=_is_posts,
        )
        for pattern in ("posts_[0-9]*.json", "posts.json")
    ),
    *_media(["archived_posts.json"], "post", "ig_archived_post_media"),
    *_media(["recently_deleted_content.json"], "post", "ig_recently_deleted_media"),
    *_media(["reels.json"], "reel", "ig_reels_media"),
    *_media(["igtv_videos.json"], "video", "ig_igtv_media"),
    *_media(["other_content.json"], "post", "ig_other_media"),
    *_media(["stories.json"], "story", "ig_stories", groups=False),
    *_media(["profile_photos.json"], "photo", "ig_profile_picture", groups=False),
    Route(pattern="reposts.json", take=media.take_repost, records=meta_records(), known=media.REPOST_KNOWN),
    _flat(
        "media.json",
        (*flat.MEDIA, *flat.MEDIA_LEFT),
        flat.take_media,
        (
            f"{section}.{key}"
            for section in (*flat.MEDIA, *flat.MEDIA_LEFT)
            for key in ("caption", "taken_at", "location", "path", "is_active_profile")
        ),
    ),
)

_WRITTEN = (
    *(
        Route(
            pattern=pattern,
            take=comments.take_comment,
            records=meta_records("comments_media_comments"),
            known=comments.COMMENT_KNOWN,
            shape=lambda shape: (
                holds("comments_media_comments")(shape)
                or (lists("string_map_data", "media_list_data")(shape) and "title" not in shape.names)
            ),
        )
        for pattern in ("post_comments*.json",)
    ),
    _wrapped("reels_comments*.json", "comments_reels_comments", comments.take_comment, comments.COMMENT_KNOWN),
    _wrapped("hype.json", "comments_story_comments", comments.take_comment, comments.COMMENT_KNOWN),
    _flat("comments.json", flat.COMMENTS, flat.take_comment, (), "media_comments"),
)

_LIKES = (
    *(
        _wrapped(pattern, wrapper, comments.take_like, comments.LIKE_KNOWN)
        for pattern, wrapper in (
            ("liked_posts.json", "likes_media_likes"),
            ("liked_comments.json", "likes_comment_likes"),
            ("story_likes.json", "story_activities_story_likes"),
            ("emoji_story_reactions.json", "story_activities_emoji_quick_reactions"),
            ("avatar_story_reactions.json", "story_activities_avatar_quick_reactions"),
            ("story_reaction_sticker_reactions.json", "story_activities_reaction_sticker_reactions"),
        )
    ),
    _flat("likes.json", flat.LIKES, flat.take_like, (), "media_likes", "comment_likes"),
)

_VOTES = (
    *(
        _wrapped(f"{name}.json", f"story_activities_{name}", comments.answer_taker(item_type), comments.LISTED)
        for name, item_type in flat.VOTES.items()
    ),
    _flat("stories_activities.json", (*flat.VOTES, *flat.VOTES_LEFT), flat.take_vote, ()),
)

_TIES = (
    *(
        Route(
            pattern=pattern,
            take=network.tie_taker(How.FOLLOWER),
            records=meta_records("relationships_followers"),
            known=network.TIE_KNOWN,
            shape=lambda shape: _is_followers(shape) or holds("relationships_followers")(shape),
        )
        # A star alone would take every file of the folder ``followers_and_following``.
        for pattern in ("followers.json", "followers_[0-9]*.json")
    ),
    *(
        _wrapped(f"{name}.json", f"relationships_{wrapper}", network.tie_taker(how), network.TIE_KNOWN)
        for name, wrapper, how in (
            ("following", "following", How.FOLLOWING),
            ("close_friends", "close_friends", How.CONNECTION),
            ("pending_follow_requests", "follow_requests_sent", How.REQUEST_SENT),
            ("recent_follow_requests", "permanent_follow_requests", How.REQUEST_SENT),
            # The apostrophe of ``you've`` also comes as an underscore, by the format notes.
            ("follow_requests_you?ve_received", "follow_requests_received", How.REQUEST_RECEIVED),
        )
    ),
    _flat("connections.json", (*flat.TIES, *flat.TIES_LEFT), flat.take_tie, (), "followers", "following"),
)

_MESSAGES = (
    *(
        Route(
            pattern=f"messages/{folder}/*/message_*.json",
            take=messages.take_message,
            records=messages.conversation,
            known=messages.KNOWN,
            messages=True,
        )
        for folder in ("inbox", "message_requests", "archived_threads", "filtered_threads", "broadcast")
    ),
    Route(
        pattern="messages.json",
        take=flat.take_message,
        records=flat.conversations,
        known=flat.MESSAGE_KNOWN,
        messages=True,
    ),
)

_PAGES = tuple(
    Route(pattern=pattern, take=take_nothing, records=refuse_page, known=())
    for pattern in (
        *("your_instagram_activity/*.html", "connections/*.html", "personal_information/*.html"),
        *("content/*.html", "comments/*.html", "account_information/*.html", "followers_and_following/*.html"),
    )
)

ROUTES = (*_PROFILE, *_POSTS, *_WRITTEN, *_LIKES, *_VOTES, *_TIES, *_MESSAGES, *_PAGES)
