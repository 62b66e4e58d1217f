"""Facebook: the JSON export that the site gives an account's owner, in its layouts of 2018 to 2026.

Until 2023 the folders stood at the top (``posts/your_posts_1.json``); then all that the owner did moved into
``your_activity_across_facebook`` and, from 2024, ``your_facebook_activity``. Long files are cut into numbered ones.
Apostrophes in file names became underscores in some exports. Most lists stand under a name that ends in ``_v2``,
which was missing before about 2020; since 2024 more and more files hold labels with values instead.
No file says who could see a post, and none has an address for it, so that posts are cited by file and place in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from poise.lib.meta_records import OBJECT, holds, lists, meta_records
from poise.lib.meta_text import repaired
from poise.lib.records import dig, json_records
from poise.lib.sharing import matches
from poise.model.errors import SourceError
from poise.model.post import PostKind
from poise.model.reading import Entry, How, Reader, Reading, Records, Route, Take
from poise.model.shape import Shape
from poise.model.source import Member, Source
from poise.readers.facebook import activity as acts
from poise.readers.facebook import network, profile, things
from poise.readers.facebook.labelled import KNOWN_LABELLED, labelled_activity, tagged_by
from poise.readers.facebook.messages import KNOWN_MESSAGE, conversation, take_message
from poise.readers.facebook.saying import CHANNEL, As
from poise.readers.facebook.unread import LEFT, PRIVATE, refuse, take_nothing

Fits = Callable[[Shape], bool]

POST = As(PostKind.POST, "post")
LIKE = As(PostKind.REACTION, "page like")
STORY = As(PostKind.POST, "story")
VOTE = As(PostKind.VOTE, "vote")
REVIEW = As(PostKind.REVIEW, "review")

MAIN = ("your_posts_[0-9]*.json", "your_posts__check_ins__photos_and_videos_*.json", "profile_posts_*.json")
KNOWN = tuple(dict.fromkeys((*acts.KNOWN_ACTIVITY, *KNOWN_LABELLED)))
"""Keys of what the account did, in both forms."""

_VERSION = re.compile(r"_v\d+$")

PROFILE = "profile_information.json"
MESSAGES = ("messages/*message_[0-9]*.json", "your_group_messages/*.json")


def _named(keys: tuple[str, ...], patterns: tuple[str, ...], take: Take, known: tuple[str, ...]) -> tuple[Route, ...]:
    """Routes to lists under one of these names, whatever the file is called where the name is no other site's."""
    records = meta_records(*keys)
    fits = holds(*(key for key in keys if _VERSION.search(key)))
    return tuple(Route(pattern=pattern, take=take, records=records, known=known, shape=fits) for pattern in patterns)


def _acts(keys: tuple[str, ...], patterns: tuple[str, ...], read_as: As) -> tuple[Route, ...]:
    return _named(keys, patterns, _either(read_as), KNOWN)


def _either(read_as: As) -> Take:
    """Reads what the account did in the form that a record has, because file by file the one replaces the other."""
    older, newer = acts.activity(read_as), labelled_activity(read_as)

    def take(entry: Entry) -> Iterator[Reading]:
        return newer(entry) if dig(entry.record, "label_values") is not None else older(entry)

    return take


def _ties(keys: tuple[str, ...], patterns: tuple[str, ...], take: Take) -> tuple[Route, ...]:
    return _named(keys, patterns, take, network.KNOWN_PERSON)


def _labelled(patterns: tuple[str, ...], take: Take, known: tuple[str, ...] = KNOWN) -> tuple[Route, ...]:
    """Routes to lists of labels with values, which are alike in all of Meta's exports, so that the path decides."""
    return tuple(Route(pattern=pattern, take=take, records=meta_records(), known=known) for pattern in patterns)


def _one(pattern: str, key: str, take: Take, known: tuple[str, ...], fits: Fits | None) -> Route:
    """A route to one object, which stands under a name or, without one, is the whole file."""

    def cut(member: Member) -> Iterator[object]:
        held = False
        for record in json_records(key)(member):
            held = True
            yield record
        if not held:
            raise SourceError("it does not hold what this file should hold")

    return Route(pattern=pattern, take=take, records=repaired(cut), known=known, shape=fits)


def _is_list(shape: Shape) -> bool:
    """A list of what the account did: posts, or reactions of 2021 to 2026, told apart by what a record holds."""
    return lists("timestamp")(shape) and bool(shape.names & {"data", "attachments"})


def _is_album(shape: Shape) -> bool:
    return shape.form in OBJECT and shape.holds("photos", "last_modified_timestamp")


def _main(pattern: str, read_as: As) -> Route:
    records: Records = meta_records("status_updates_v2", "status_updates")
    return Route(pattern=pattern, take=_either(read_as), records=records, known=KNOWN, shape=_is_list)


def find_era(source: Source) -> str | None:
    """The era by the folders, or by the names of main files where there is only a part; HTML is seen to be refused."""
    paths = [member.path for member in source.members]

    def any_of(*patterns: str) -> bool:
        return any(matches(path, *patterns) for path in paths)

    if any_of("your_facebook_activity/*.json"):
        return "from 2024 (your_facebook_activity)"
    if any_of("your_activity_across_facebook/*.json", "this_profile?s_activity_across_facebook/*.json"):
        return "2022 to 2024 (your_activity_across_facebook)"
    if any_of(
        "profile_information/*profile_information.json", "posts/your_posts_*.json", "friends_and_followers/*.json"
    ):
        return "2018 to 2023 (posts and profile_information)"
    if any_of("comments_and_reactions/*.json", "your_friends.json", "your_posts__check_ins__photos_and_videos_*.json"):
        return "not certain (part of an export)"
    if any_of("your_facebook_activity/*", "*your_posts*.html", "comments_and_reactions/*.html", "your_friends.html"):
        return "HTML form, which is not read"
    return None


_TABLE: tuple[Route, ...] = (
    _one(PROFILE, "profile_v2", profile.take_profile, profile.KNOWN_PROFILE, holds("profile_v2")),
    _one(PROFILE, "profile", profile.take_profile, profile.KNOWN_PROFILE, None),
    *_labelled(("privacy_settings.json",), profile.take_privacy, profile.KNOWN_PRIVACY),
    *_named(("pages_v2",), ("your_pages.json",), profile.fact("runs the page"), things.KNOWN_PAGE),
    *_named(
        ("groups_admined_v2", "groups_admined"),
        ("your_groups.json",),
        profile.fact("runs the group"),
        things.KNOWN_PAGE,
    ),
    *(_main(pattern, POST) for pattern in (*MAIN, "your_posts.json", "posts/archive.json")),
    *_labelled(("posts_on_other_pages_and_profiles.json",), _either(POST)),
    *_acts(("lasso_videos_v2",), ("your_reels*.json", "short_videos/*.json"), As(PostKind.POST, "reel")),
    *_acts(("archived_stories_v2", "archived_stories"), ("archived_stories*.json",), STORY),
    *_acts(("app_posts_v2", "app_posts"), ("posts_from_apps_and_websites.json",), POST),
    *_acts(
        ("profile_updates_v2", "profile_updates"), ("profile_update_history.json",), As(PostKind.POST, "profile update")
    ),
    *_acts(
        ("group_posts_v2", "group_posts", "pending_posts_v2"),
        ("group_posts_and_comments.json", "your_posts_in_groups.json", "your_pending_posts_in_groups.json"),
        As(PostKind.POST, "group post"),
    ),
    *_acts(("comments_v2", "comments"), ("comments.json", "comments_[0-9]*.json"), acts.COMMENT),
    *_acts(("group_comments_v2", "group_comments"), ("your_comments_in_groups.json",), acts.COMMENT),
    *_acts(("reactions_v2", "reactions"), ("posts_and_comments.json",), acts.REACTION),
    _main("likes_and_reactions_[0-9]*.json", acts.REACTION),
    *_labelled(("likes_and_reactions.json",), _either(acts.REACTION)),
    *_acts(("stories_feedback_v2",), ("story_reactions.json",), acts.REACTION),
    *_acts(("poll_votes_v2", "poll_votes"), ("polls_you_voted_on.json",), VOTE),
    *_labelled(("your_poll_votes.json",), _either(VOTE)),
    *_labelled(("check-ins.json", "places_you_have_been_tagged_in.json"), _either(acts.CHECK_IN)),
    *_named(
        ("page_likes_v2", "page_likes"), ("pages_you?ve_liked.json", "pages.json"), things.page(LIKE), things.KNOWN_PAGE
    ),
    *_named(
        ("pages_followed_v2", "pages_followed"),
        ("pages_and_profiles_you_follow.json", "pages_you_follow.json"),
        things.page(As(PostKind.REACTION, "follow")),
        things.KNOWN_PAGE,
    ),
    *_named(
        ("recommended_pages_v2", "recommended_pages"),
        ("pages_and_profiles_you?ve_recommended.json", "pages_you?ve_recommended.json"),
        things.page(As(PostKind.REVIEW, "recommendation")),
        things.KNOWN_PAGE,
    ),
    *_labelled(("reviews/*.json",), _either(REVIEW)),
    _one(
        "your_event_responses.json",
        "event_responses_v2",
        things.take_answers,
        things.KNOWN_ANSWERS,
        holds("event_responses_v2"),
    ),
    *_named(("your_events_v2", "your_events"), ("your_events.json",), things.take_event, things.KNOWN_EVENT),
    *_named(("notes_v2", "notes"), ("notes.json",), things.take_note, things.KNOWN_NOTE),
    *_named(("items_selling_v2", "items_selling"), ("items_sold.json",), things.take_advert, things.KNOWN_ADVERT),
    _one("album/[0-9]*.json", "", things.take_album, things.KNOWN_ALBUM, _is_album),
    *_named(("other_photos_v2",), ("*uncategorized_photos.json",), things.take_picture, acts.KNOWN_MEDIA),
    *_named(("videos_v2",), ("*videos.json",), things.take_picture, acts.KNOWN_MEDIA),
    *_named(
        ("groups_joined_v2", "groups_joined"),
        ("*group_membership_activity.json",),
        profile.take_membership,
        things.KNOWN_PAGE,
    ),
    *_ties(("friends_v2", "friends"), ("your_friends.json", "friends.json"), network.tie(How.CONNECTION)),
    *_ties(
        ("sent_requests_v2", "sent_requests"),
        ("sent_friend_requests.json", "friend_requests_sent.json"),
        network.tie(How.REQUEST_SENT),
    ),
    *_ties(
        ("received_requests_v2", "received_requests"),
        ("received_friend_requests.json", "friend_requests_received.json"),
        network.tie(How.REQUEST_RECEIVED),
    ),
    *_ties(
        ("following_v3", "following_v2", "following"),
        ("who_you?ve_followed.json", "who_you_follow.json"),
        network.tie(How.FOLLOWING),
    ),
    *_ties(
        ("followers_v3", "followers_v2", "followers"),
        ("people_who_followed_you.json", "people_who_follow_you.json"),
        network.tie(How.FOLLOWER),
    ),
    *_ties(
        ("rejected_requests_v2", "rejected_requests"),
        ("rejected_friend_requests.json",),
        network.counted("declined request"),
    ),
    *_ties(("deleted_friends_v2", "deleted_friends"), ("removed_friends.json",), network.counted("removed friend")),
    *_labelled(("photos_and_videos_you?re_tagged_in.json",), tagged_by),
    *(
        Route(pattern=pattern, take=take_message, records=conversation, known=KNOWN_MESSAGE, messages=True)
        for pattern in MESSAGES
    ),
)

_TWINS = tuple(
    f"{folder}/*.html"
    for folder in (
        *("posts", "comments_and_reactions", "comments", "likes_and_reactions", "groups", "pages", "events", "polls"),
        *("stories", "reels", "reviews", "friends", "followers", "friends_and_followers", "profile_information"),
    )
)
"""Where the HTML form has what is read in JSON."""

FACEBOOK = Reader(
    name="facebook",
    channel=CHANNEL,
    era=find_era,
    private=PRIVATE,
    left=LEFT,
    routes=(*_TABLE, *(Route(pattern=pattern, take=take_nothing, records=refuse, known=()) for pattern in _TWINS)),
    expected=(MAIN, (PROFILE,), ("comments.json",), ("your_friends.json", "friends.json")),
)
