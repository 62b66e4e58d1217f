"""WhatsApp: a chat that the app has written out as text, ``_chat.txt`` or ``WhatsApp Chat with ….txt``.

A chat is private through and through, so it is opened only where messages were asked for.
The file follows the telephone's language: the order and marks of dates, the clock, and every word of the app itself.
It does not say who its owner is, unless the owner once took a message back ("You deleted this message"); without that
everybody's messages are read, which is said in a doubt, since guessing whose words are judged would be worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache

from poise.knowledge.key_names import names_of
from poise.lib.chat_lines import Beginning, Order, day_of, messages_in, order_of, without_marks
from poise.lib.records import open_text, text_at, time_at
from poise.lib.sharing import matches
from poise.model.account import Account
from poise.model.errors import SourceError
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, UNZONED, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Doubt, Entry, Reader, Reading, Route, Tally
from poise.model.shape import Form
from poise.model.source import Member, Source

CHANNEL = "WhatsApp"
FILES = (
    "_chat.txt",
    "WhatsApp Chat *.txt",
    "WhatsApp-Chat *.txt",
    "Chat de WhatsApp *.txt",
    "Discussion WhatsApp *.txt",
)
"""As the app calls the file on two kinds of telephone, and in three more languages; general knowledge, not seen."""

EARLIEST = datetime(2009, 1, 1, tzinfo=UTC)
"""The year in which the app began."""

UNSURE_ORDER = Gap("date", "the file does not show whether day or month stands first in its dates; day was assumed")
UNKNOWN_OWNER = Gap(
    "sender", "the chat does not say which of its people is the owner, so this may be another's message"
)
EVERYBODY = (
    "does not say which of its people is its owner, so everybody's messages were read as if they were the owner's"
)

_SENDER = re.compile(r"(?P<name>[^:\n\"“”„«]{1,100}):(?=\W|$)\s?")
_VOTES = re.compile(r"\s*\([^()]*\d[^()]*\)\s*$")
_POSITION = "https://maps.google.com/?q="
_TWO = 2


def chat(member: Member) -> Iterator[object]:
    """Cuts a chat into messages; it is read twice, since only the whole shows how dates are written and who it is."""
    dates, senders, owners, grouped = [], set(), set(), False
    with open_text(member) as lines:
        for begun, text in messages_in(lines):
            if begun is None:
                continue
            dates.append(begun.numbers)
            sender, words = _told(text)
            senders.add(sender)
            grouped = grouped or (sender == "" and _holds("group", words))
            if sender and (_is("you", sender) or _is("you deleted", words)):
                owners.add(sender)
    if not dates:
        raise SourceError("it holds no message in a layout that Poise knows")
    order = order_of(dates)
    audience = "group" if grouped or len(senders - {""}) > _TWO else "named"
    owner = owners.pop() if len(owners) == 1 else ""
    with open_text(member) as lines:
        for begun, text in messages_in(lines):
            sender, words = _told(text) if begun else ("", text)
            yield {
                "at": _moment(begun, order) if begun else "",
                "order": "sure" if order.sure else "unsure",
                "sender": sender,
                "owner": owner,
                "audience": audience,
                "text": words,
            }


def _told(text: str) -> tuple[str, str]:
    """Who says something, and what; nobody where the app itself does."""
    found = _SENDER.match(text)
    if found is None:
        return "", without_marks(text)
    return without_marks(found["name"]).strip(" ~\u00a0\u202f"), text[found.end() :]


def _moment(begun: Beginning, order: Order) -> str:
    half = " ".join("".join(each if each.isalpha() else " " for each in begun.half.casefold()).split())
    hour = begun.hour
    if half.replace(" ", "") in _folded("after noon"):
        hour = hour % 12 + 12
    elif half.replace(" ", "") in _folded("before noon"):
        hour %= 12
    day = day_of(begun.numbers, order.name)
    try:
        return (
            f"{datetime.combine(day, time(hour, begun.minute, begun.second), UTC):%Y-%m-%dT%H:%M:%S%z}" if day else ""
        )
    except ValueError:
        return ""


@cache
def _folded(field: str) -> frozenset[str]:
    return frozenset(name.replace(" ", "") for name in names_of("whatsapp")[field])


def _is(field: str, text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    return without_marks(text).strip().rstrip(".").casefold() in _plain(field)


@cache
def _plain(field: str) -> frozenset[str]:
    return frozenset(name.rstrip(".").casefold() for name in names_of("whatsapp")[field])


def _holds(field: str, text: str) -> bool:
    return any(name in text for name in names_of("whatsapp")[field])


_LONGEST = 60


def take_message(entry: Entry) -> Iterator[Reading]:
    """A message of a chat: read where it may be the owner's; what the app itself says, and what is gone, is counted."""
    sender, owner = text_at(entry.record, "sender"), text_at(entry.record, "owner")
    if entry.origin.index == 0 and owner:
        yield Account(channel=CHANNEL, handle=owner)
    elif entry.origin.index == 0:
        yield Doubt(why=f"{entry.origin.member} {EVERYBODY}")
    text = text_at(entry.record, "text") or ""
    if sender is None:
        yield Tally(what="notice of the app")
    elif owner and sender != owner:
        yield Tally(what="message from others")
    elif _is("deleted", text) or _is("you deleted", text):
        yield Tally(what="deleted message")
    else:
        yield _message(entry, text, is_owner=bool(owner))


def _message(entry: Entry, text: str, *, is_owner: bool) -> Post:
    words, files, media = _words(text)
    posted = time_at(entry.record, "at", earliest=EARLIEST)
    is_poll = words.startswith(names_of("whatsapp")["poll"])
    gaps = (
        (UNZONED if posted else UNDATED, True),
        (UNSURE_ORDER, posted is not None and text_at(entry.record, "order") == "unsure"),
        (UNKNOWN_OWNER, not is_owner),
        (UNSEEN_MEDIA, media),
        (UNSEEN_POSITION, _POSITION in words),
    )
    return Post(
        id=entry.origin.name,
        parts=(
            *(_poll(words) if is_poll else [Part("text", words)] if words else []),
            *([Part("file-name", "\n".join(files))] if files else []),
        ),
        kind=PostKind.MESSAGE,
        channel=CHANNEL,
        item_type="poll" if is_poll else "message",
        audience=text_at(entry.record, "audience"),
        posted=posted,
        origin=entry.origin,
        gaps=tuple(gap for gap, holds in gaps if holds),
    )


def _words(text: str) -> tuple[str, list[str], bool]:
    """What somebody wrote, the names of files sent with it, and whether there was a picture or the like."""
    kept, files, gone = [], [], False
    for line in without_marks(text).replace("\r", "").split("\n"):
        attached = next((name for name in names_of("whatsapp")["attached"] if _stands(name, line.rstrip())), None)
        if attached:
            files.append(line.replace(attached, "").strip(" >"))
        elif _is("omitted", line):
            gone = True
        else:
            kept.append(line)
    words = "\n".join(kept).strip()
    for name in names_of("whatsapp")["edited"]:
        words = words.removesuffix(name).rstrip()
    for name in names_of("whatsapp")["omitted"]:
        if words.endswith(f" {name}"):  # a document, by its name and number of pages
            files, words = [*files, words.removesuffix(name).strip()], ""
    return words, files, gone or bool(files)


def _stands(name: str, line: str) -> bool:
    """Whether a line is about an attached file: a bracket that ends the line, or one that closes at its end."""
    return line[-1:] in {">", ")"} and (line.endswith(name) or (name.startswith("<") and name in line))


def _poll(words: str) -> Iterator[Part]:
    """A poll: the question, and its options without the votes."""
    marks = names_of("whatsapp")["option"]
    lines = words.split("\n")
    question = [line for line in lines if not line.strip().startswith(marks)]
    options = [_VOTES.sub("", line.partition(":")[2]).strip() for line in lines if line.strip().startswith(marks)]
    asked, offered = "\n".join(question).partition(":")[2].strip(), "\n".join(options).strip()
    yield from (Part(name, told) for name, told in (("text", asked), ("poll-options", offered)) if told)


def find_era(source: Source) -> str | None:
    """One era, known by the file's name."""
    return "chat as text" if any(matches(member.path, *FILES) for member in source.members) else None


WHATSAPP = Reader(
    name="whatsapp",
    channel=CHANNEL,
    era=find_era,
    # What was sent along with a chat lies beside it under names that the app or the telephone gave.
    left=("*-PHOTO-*.jpg", "*-VIDEO-*.mp4", "*-AUDIO-*.opus", "IMG-*-WA*.jpg", "VID-*-WA*.mp4", "PTT-*-WA*.opus"),
    routes=tuple(
        Route(
            pattern=pattern,
            take=take_message,
            records=chat,
            known=("at", "order", "sender", "owner", "audience", "text"),
            shape=lambda shape: shape.form is Form.CHAT,
            messages=True,
        )
        for pattern in FILES
    ),
)
