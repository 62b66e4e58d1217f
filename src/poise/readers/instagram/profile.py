"""The profile, its changes, and the switches that say who could see and comment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from poise.lib.meta_records import label_text, labelled, moment_at, yes_or_no
from poise.lib.records import dig, text_at
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Part, PostKind
from poise.model.reading import Entry, Reading
from poise.readers.instagram.said import CHANNEL, LAUNCH, NAMES, names_for, spoken, time_of

ABOUT = ("username", "name", "bio", "website", "private_account")
UNSAID = ("email", "phone", "phone_confirmed", "phone_method", "gender", "birth_date", "game_score", "profile_photo")
"""What stands in the profile's file and is shown to nobody else, or holds no words."""

DISPLAY_NAME = "display name"


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``profile_user``: the account with its switch, and the bio. The labels are in the language of the account."""
    about = {field: label_text(entry.record, NAMES[field]) for field in ABOUT}
    if not any(about.values()):
        yield Gap(entry.origin.member, "the profile stands under labels of a language that Poise does not know")
        return
    yield from account_and_bio(entry, about)


def account_and_bio(entry: Entry, about: dict[str, str | None]) -> Iterator[Reading]:
    """The account, and one bio of what of it stands in the open."""
    handle, private = about["username"], about["private_account"]
    facts = [(DISPLAY_NAME, about["name"])] if about["name"] else []
    facts += [("private account", yes_or_no(private))] if private else []
    yield Account(
        channel=CHANNEL,
        handle=handle,
        facts=tuple((name, value) for name, value in facts if value),
        url=f"https://www.instagram.com/{handle}/" if handle else None,
    )
    parts = [Part(name, text) for name, field in (("text", "bio"), ("website", "website")) if (text := about[field])]
    if parts:
        yield replace(
            spoken(entry, parts, kind=PostKind.BIO, item_type="bio", posted=None, gaps=()),
            account=handle,
            url=f"https://www.instagram.com/{handle}/" if handle else None,
        )


def told(account: Account | None, name: str, value: str) -> Account:
    """The account with one fact more; what is said again is said behind what stands already."""
    account = account or Account(channel=CHANNEL, handle=None)
    facts = dict(account.facts)
    facts[name] = f"{facts[name]}; {value}" if name in facts else value
    return replace(account, facts=tuple(facts.items()))


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else "on a day that is not told"


def take_privacy_change(entry: Entry) -> Iterator[Reading]:
    """``account_privacy_changes.json`` and, from 2024, ``profile_privacy_changes.json``: when the switch was turned."""
    title = text_at(entry.record, "title")
    if title or time_of(entry.record):
        moment = _day(time_of(entry.record))
        yield told(entry.account, "privacy changes", f"{moment} {title}" if title else moment)
    else:
        yield Gap(entry.origin.member, "a change that says neither what nor when")


def take_profile_change(entry: Entry) -> Iterator[Reading]:
    """``profile_changes.json``: earlier names of the account are facts, and earlier bios were read like today's."""
    what = label_text(entry.record, NAMES["changed"])
    before = label_text(entry.record, NAMES["previous_value"])
    seconds = labelled(entry.record, NAMES["change_date"], "timestamp")
    changed = moment_at({"at": seconds}, "at", earliest=LAUNCH)
    if what is None and before is None and changed is None:
        yield Gap(entry.origin.member, "a change under labels of a language that Poise does not know")
    elif what and before and "user" in what.lower():
        yield told(entry.account, "earlier usernames", f"{before} (until {_day(changed)})")
    elif what and before and "bio" in what.lower():
        yield spoken(entry, [Part("text", before)], kind=PostKind.BIO, item_type="bio", posted=None, gaps=())


CHANGE = ("changed", "change_date", "new_value", "previous_value")


def take_comment_switch(entry: Entry) -> Iterator[Reading]:
    """``comments_allowed_from.json``: who may comment."""
    who = label_text(entry.record, NAMES["comments_allowed_from"])
    if who:
        yield told(entry.account, "comments allowed from", who)
    else:
        yield Gap(entry.origin.member, "it says under no label that Poise knows who may comment")


def take_signup(entry: Entry) -> Iterator[Reading]:
    """``signup_information.json`` and its later names: the day of registration; addresses and devices are left."""
    moment = time_of(entry.record)
    if moment:
        yield told(entry.account, "registered", _day(moment))
    else:
        yield Gap(entry.origin.member, "it says under no label that Poise knows when the account was made")


def take_profession(entry: Entry) -> Iterator[Reading]:
    """``professional_information.json``: whatever the profile of a business says of itself, under any label."""
    said = dig(entry.record, "string_map_data")
    unsaid = frozenset(names_for(*UNSAID))
    lines = [
        f"{label}: {value}"
        for label, box in (said.items() if isinstance(said, dict) else ())
        if label not in unsaid and (value := text_at(box, "value"))
    ]
    parts = [Part("work" if number == 0 else f"work-{number + 1}", line) for number, line in enumerate(lines)]
    if parts:
        yield spoken(entry, parts, kind=PostKind.BIO, item_type="bio", posted=None, gaps=())


PROFESSION_KNOWN = (
    "title",
    "media_map_data.**",
    *(f"string_map_data.*.{key}" for key in ("href", "value", "timestamp")),
)
