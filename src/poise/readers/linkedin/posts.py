"""What the owner published on LinkedIn: shares, comments, votes, uploads, articles and recommendations of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath

from lxml import etree, html

from poise.lib.html_text import html_to_text
from poise.lib.records import open_text, text_at
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNZONED, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Doubt, Entry, Reading, Tally
from poise.model.source import Member
from poise.readers.linkedin.rows import (
    CHANNEL,
    LATEST,
    LAUNCH,
    audience_of,
    full_name,
    is_audience,
    moment_at,
    words_at,
)

SHIFTED = Gap("columns", "the values of a row stood under the wrong columns and were put right")
UNWORDED_AUDIENCE = Gap("audience", "the export's word for who could see it is not explained anywhere")

_PUBLISHED = re.compile(r"^Published on (\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?).*\n?", re.MULTILINE)
_CREATED = re.compile(r"^Created on \d{4}-\d{2}-\d{2}.*\n?", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def take_share(entry: Entry) -> Iterator[Reading]:
    """``Shares.csv``: posts with the address that they share and, since about 2021, who could see them."""
    row, shifted = _put_right(entry.record)
    text, shared = words_at(row, "ShareCommentary"), text_at(row, "SharedUrl")
    seen_by, media = text_at(row, "Visibility"), text_at(row, "MediaUrl")
    if text is None and shared is None:
        yield Tally(what=PostKind.POST.value)
        yield Gap(entry.origin.member, "a share without words, whose shared post the export does not hold")
        return
    if (seen_by and not is_audience(seen_by)) or not _is_address(shared) or not _is_address(media):
        yield Doubt(why=f"{entry.origin.member} holds rows whose values do not fit their columns")
    moment = moment_at(row, "Date")
    audience = audience_of(seen_by)
    yield Post(
        id=text_at(row, "ShareLink") or entry.origin.name,
        parts=tuple(Part(name, words) for name, words in (("text", text), ("link", shared)) if words),
        channel=CHANNEL,
        item_type="share" if shared else "post",
        audience=audience,
        posted=moment.at,
        url=text_at(row, "ShareLink"),
        origin=entry.origin,
        gaps=(
            *moment.gaps,
            *((SHIFTED,) if shifted else ()),
            *((UNWORDED_AUDIENCE,) if seen_by and audience is None else ()),
            *((UNSEEN_MEDIA,) if media else ()),
        ),
    )


def _put_right(row: object) -> tuple[dict[str, str], bool]:
    """The row, and whether the word for its audience stood before the text, as in an invented export of 2026.

    Such a file has no column for the audience: it stands where the text should, the text where the shared address
    should, and the address of a picture at its own place.
    """
    cells = {key: value for key, value in row.items() if isinstance(value, str)} if isinstance(row, dict) else {}
    text, shared = cells.get("ShareCommentary"), cells.get("SharedUrl")
    if "Visibility" in cells or not is_audience(text) or not shared or _is_address(shared):
        return cells, False
    return {**cells, "Visibility": text or "", "ShareCommentary": shared, "SharedUrl": ""}, True


def _is_address(text: str | None) -> bool:
    """Whether a cell is empty or holds an address and nothing else."""
    return not text or (text.strip().casefold().startswith(("http", "www.", "urn:")) and " " not in text.strip())


def take_comment(entry: Entry) -> Iterator[Reading]:
    """``Comments.csv``: what was written below posts; whose posts they were the export does not say."""
    text = words_at(entry.record, "Message")
    if text is None:
        yield Tally(what=PostKind.COMMENT.value)
        yield Gap(entry.origin.member, "a comment without words, such as a picture")
        return
    yield _post(entry, text, kind=PostKind.COMMENT, item_type="comment", date="Date", link="Link")


def take_vote(entry: Entry) -> Iterator[Reading]:
    """``Votes.csv``: the option that was picked in a poll, without the question."""
    text = words_at(entry.record, "OptionText")
    if text is None:
        yield Tally(what=PostKind.VOTE.value)
        return
    yield _post(entry, text, kind=PostKind.VOTE, item_type="poll vote", date="Date", link="Link")


def take_reaction(entry: Entry) -> Iterator[Reading]:
    """``Reactions.csv``: the kind of reaction and what was reacted to, by address only."""
    if text_at(entry.record, "Link") or text_at(entry.record, "Type"):
        yield Tally(what=PostKind.REACTION.value)
    yield Gap(entry.origin.member, "a reaction, whose post the export does not hold")


def take_repost(entry: Entry) -> Iterator[Reading]:
    """``InstantReposts.csv``: what was passed on without a word, by address only; by another reader's notes."""
    if text_at(entry.record, "Link"):
        yield Tally(what=PostKind.REACTION.value)
    yield Gap(entry.origin.member, "a repost, whose words the export does not hold")


def take_upload(entry: Entry) -> Iterator[Reading]:
    """``Rich_Media.csv``: what was written to uploaded pictures, videos and documents."""
    text = words_at(entry.record, "Media Description")
    if text is None:
        yield Tally(what="upload")
        yield UNSEEN_MEDIA
        return
    yield _post(
        entry,
        text,
        kind=PostKind.POST,
        item_type="caption",
        date="Date/Time",
        link="Media Link",
        part="caption",
        gaps=(UNSEEN_MEDIA,),
    )


def take_recommendation(entry: Entry) -> Iterator[Reading]:
    """``Recommendations_Given.csv``: what was written about others, on their profiles."""
    text = words_at(entry.record, "Text")
    if text is None:
        yield Gap(entry.origin.member, "a record holds no text under a name that Poise knows")
        return
    about = full_name(entry.record, "First Name", "Last Name")
    yield _post(
        entry,
        text,
        kind=PostKind.REVIEW,
        item_type="recommendation",
        date="Creation Date",
        more=(("tagged", about), ("job", full_name(entry.record, "Job Title", "Company"))),
    )


def _post(
    entry: Entry,
    text: str,
    *,
    kind: PostKind,
    item_type: str,
    date: str,
    link: str = "",
    part: str = "text",
    more: tuple[tuple[str, str | None], ...] = (),
    gaps: tuple[Gap, ...] = (),
) -> Post:
    moment = moment_at(entry.record, date)
    return Post(
        id=entry.origin.name,
        parts=(Part(part, text), *(Part(name, words) for name, words in more if words)),
        kind=kind,
        channel=CHANNEL,
        item_type=item_type,
        posted=moment.at,
        url=text_at(entry.record, link) if link else None,
        origin=entry.origin,
        gaps=(*moment.gaps, *gaps),
    )


def article(member: Member) -> Iterator[object]:
    """Cuts the page of an article into one record."""
    with open_text(member) as lines:
        markup = lines.read()
    try:
        heading = html.document_fromstring(markup.encode("utf-8", "replace")).find(".//h1") if markup.strip() else None
    except etree.ParserError:
        heading = None
    title = " ".join("".join(heading.itertext()).split()) if heading is not None else ""
    yield {"title": title, "text": html_to_text(markup)}


def take_article(entry: Entry) -> Iterator[Reading]:
    """``Articles/*.html``: long posts; one that was begun and never published is counted and left.

    The lines "Created on" and "Published on" are by other readers' notes; the file's name may begin with the day.
    """
    text = text_at(entry.record, "text")
    if text is None:
        yield Gap(entry.origin.member, "a page without words")
        return
    published, created = _PUBLISHED.search(text), _CREATED.search(text)
    if created and not published:
        yield Tally(what="draft")
        return
    title = text_at(entry.record, "title")
    words = _PUBLISHED.sub("", _CREATED.sub("", text, count=1), count=1)
    body = words.strip().removeprefix(title or "").strip()
    posted = _day(published[1] if published else None) or _day(_in_name(entry.origin.member))
    yield Post(
        id=entry.origin.member,
        parts=tuple(Part(name, each) for name, each in (("title", title), ("text", body)) if each),
        channel=CHANNEL,
        item_type="article",
        posted=posted,
        origin=entry.origin,
        gaps=(UNZONED,) if posted else (UNDATED,),
    )


def _in_name(path: str) -> str | None:
    found = _DAY.match(PurePosixPath(path).name)
    return found.group() if found else None


def _day(text: str | None) -> datetime | None:
    try:
        at = datetime.fromisoformat(text or "").replace(tzinfo=UTC)
    except ValueError:
        return None
    return at if LAUNCH <= at <= LATEST else None
