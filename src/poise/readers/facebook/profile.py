"""Who the account is: its profile, what it belongs to and runs, and who may see what, as facts and as one bio.

``profile_v2`` is one object, seen in a file of 2021 and in excerpts of 2023; ``profile`` before 2021, by format notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from poise.lib.bios import bio_of
from poise.lib.records import dig, list_at, text_at
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import PostKind
from poise.model.reading import Entry, Reading, Take
from poise.readers.facebook.saying import CHANNEL, NO_WORDS, As, parts_of, said, when

Pair = tuple[str, str | None]

_PLAIN: Final = (
    *(("bio", "text"), ("intro_bio", "text"), ("about_me", "text"), ("favorite_quotes", "quotes")),
    *(("current_city", "location"), ("hometown", "hometown"), ("political_view", "political-view")),
    *(("religious_view", "religious-view"), ("profile_category", "category")),
)
"""Fields that hold a text, or a name with a description, with the names of their parts."""

_LISTED: Final = (
    *(("work_experiences", "work", ("title", "employer", "location", "description")),),
    *(("education_experiences", "education", ("name", "degree", "concentrations", "description")),),
    *(("family_members", "family", ("relation", "name")), ("websites", "website", ("address",))),
    *(("places_lived", "lived", ("place", "name")), ("languages", "language", ("name",))),
    *(("other_names", "other-name", ("name",)), ("professional_skills", "skill", ("name",))),
    *(("screen_names", "screen-name", ("service_name", "names")), ("groups", "group", ("name",))),
)
"""Fields that hold a list of objects, with what is joined into one line of each."""

_OWN = (
    *("name.full_name", "name.first_name", "name.middle_name", "name.last_name", "previous_names.name"),
    *("previous_names.timestamp", "username", "profile_uri", "registration_timestamp"),
    *(f"{field}{end}" for field, _ in _PLAIN for end in ("", ".name", ".description", ".timestamp")),
    *(
        f"{field}.{key}"
        for field, _, keys in _LISTED
        for key in (*keys, "timestamp", "start_timestamp", "end_timestamp", "type", "graduated", "school_type")
    ),
    *("screen_names.names.name", "relationship.status", "relationship.partner", "relationship.anniversary.**"),
    *("relationship.timestamp", "pages.name", "pages.pages", "pages.timestamps", "interested_in"),
)

_LEFT = (
    *("emails.**", "birthday.**", "gender.**", "blood_info.**", "phone_numbers.**", "address.**", "eligibility.**"),
    *("privacy_settings.**", "life_insights.**"),
)
"""Left because it is no word of a post: contact details, which stand in no public profile without being in its words."""

KNOWN_PROFILE = (*_OWN, *_LEFT)

KNOWN_PRIVACY = (
    *("fbid", "ent_name", "timestamp", "media.uri"),
    *(
        f"label_values.*.{within}{key}"
        for within in ("", "dict.*.")
        for key in ("value", "ent_field_name", "title", "timestamp_value")
    ),
)


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``profile_information.json``: the account, and one bio of everything that it says of its owner.

    ``key`` is the full name, because no file of the export names anybody in another way.
    """
    profile = entry.record
    name, url = text_at(profile, "name", "full_name"), text_at(profile, "profile_uri")
    if not isinstance(profile, dict) or not profile:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    account = Account(
        channel=CHANNEL, handle=text_at(profile, "username") or name, facts=tuple(_facts(profile)), url=url, key=name
    )
    yield account
    yield from bio_of(parts_of(_bio(profile)), channel=CHANNEL, handle=account.handle, url=url, origin=entry.origin)


def _facts(profile: object) -> Iterator[tuple[str, str]]:
    if name := text_at(profile, "name", "full_name"):
        yield "name", name
    if registered := when(profile, "registration_timestamp"):
        yield "registered", registered.date().isoformat()
    for each in list_at(profile, "previous_names"):
        former = each if isinstance(each, str) else text_at(each, "name")
        if former:
            yield "earlier name", former


def _bio(profile: object) -> Iterator[Pair]:
    for field, part in _PLAIN:
        yield part, text_at(profile, field) or _joined(dig(profile, field), ("name", "description"))
    yield "relationship", _joined(dig(profile, "relationship"), ("status", "partner"))
    for field, part, keys in _LISTED:
        for each in list_at(profile, field):
            yield part, each if isinstance(each, str) else _joined(each, keys)
    yield "interested-in", ", ".join(each for each in list_at(profile, "interested_in") if isinstance(each, str))
    for each in list_at(profile, "pages"):
        liked = [page for page in list_at(each, "pages") if isinstance(page, str)]
        yield "pages", ": ".join(filter(None, (text_at(each, "name"), ", ".join(liked))))


def _joined(value: object, keys: tuple[str, ...]) -> str | None:
    """What an object says under some keys, in one line."""
    found = [each if isinstance(each, str) else text_at(each, "name") for key in keys for each in list_at(value, key)]
    return ", ".join(text for text in found if text and text.strip()) or None


def fact(name: str) -> Take:
    """Reads records that have a name, such as pages that are run, as facts of the account."""

    def take(entry: Entry) -> Iterator[Reading]:
        found = text_at(entry.record, "name") or text_at(entry.record, "title")
        if found is None:
            yield Gap(entry.origin.member, NO_WORDS)
            return
        yield _with(entry, ((name, found),))

    return take


def take_privacy(entry: Entry) -> Iterator[Reading]:
    """``privacy_settings.json``: groups of switches with what they are set to, by labels in the account's language."""
    facts = []
    groups = dig(entry.record, "label_values")
    for group, found in groups.items() if isinstance(groups, dict) else ():
        switches = dig(found, "dict")
        for label, value in switches.items() if isinstance(switches, dict) else ():
            facts += [(f"{group}: {label}", text) for each in list_at(value) if (text := text_at(each, "value"))]
        facts += [(group, text) for each in list_at(found) if (text := text_at(each, "value"))]
    if not facts:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield _with(entry, tuple(facts))


def _with(entry: Entry, facts: tuple[tuple[str, str], ...]) -> Account:
    account = entry.account or Account(channel=CHANNEL, handle=None)
    return replace(account, facts=tuple(dict.fromkeys((*account.facts, *facts))))


def take_membership(entry: Entry) -> Iterator[Reading]:
    """``groups_joined_v2``: joining and leaving a group, told in a sentence; which groups are public is not said."""
    words: list[Pair] = [("title", text_at(entry.record, "title"))]
    words += [("group", text_at(each, "name")) for each in list_at(entry.record, "data")]
    if not any(text for _, text in words):
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield from said(entry, As(PostKind.TIE, "join request"), words, posted=when(entry.record, "timestamp"))
