"""The bios of profiles: made of what an export tells, and put together where it tells them in several places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from poise.model.post import Origin, Part, Post, PostKind
from poise.model.reading import Reading


def bio_of(
    parts: Iterable[Part],
    *,
    channel: str,
    handle: str | None,
    origin: Origin,
    url: str | None = None,
    audience: str | None = None,
    item_type: str = "bio",
    name: str = "bio",
) -> Iterator[Post]:
    """The bio that some parts make, under the handle that it stands beside; nothing where there are no parts.

    ``name`` is its id: pieces of one bio share it.
    """
    told = tuple(parts)
    if told:
        yield Post(
            id=name,
            parts=told,
            kind=PostKind.BIO,
            channel=channel,
            account=handle,
            item_type=item_type,
            audience=audience,
            url=url,
            origin=origin,
        )


def whole_bios(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings, with bios that follow one another under the same handle and the same id as one bio.

    Whoever visits a profile sees all of it, so a line such as "views are my own" in one file speaks for the others.
    The bio keeps the origin of its first piece; words that were told before are not told again.
    A bio of earlier years has an id of its own, and stays by itself.
    """
    held: Post | None = None
    for reading in readings:
        if not isinstance(reading, Post):
            yield reading
        elif held and _continues(held, reading):
            held = _joined(held, reading)
        else:
            if held:
                yield held
            held = reading if reading.kind is PostKind.BIO else None
            if held is None:
                yield reading
    if held:
        yield held


def _continues(bio: Post, post: Post) -> bool:
    return post.kind is PostKind.BIO and (post.id, post.channel, post.account) == (bio.id, bio.channel, bio.account)


def _joined(bio: Post, post: Post) -> Post:
    parts = list(bio.parts)
    for part in post.parts:
        if all(part.text.split() != each.text.split() for each in parts):
            parts.append(replace(part, name=_free(part.name, parts)))
    return replace(bio, parts=tuple(parts), gaps=tuple(dict.fromkeys((*bio.gaps, *post.gaps))))


def _free(name: str, parts: Iterable[Part]) -> str:
    """The name, with a number where another part has it."""
    taken = {part.name for part in parts}
    number = 1
    while (free := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return free
