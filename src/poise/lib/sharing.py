"""Sharing a source out among the readers: who takes which member, and what is skipped as private or left."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import translate
from functools import cache

from poise.lib.shapes import shape_of
from poise.model.reading import Fate, Reader, Route
from poise.model.source import Member, Source

BY_CONTENT = "not certain (known by content, not by path)"


def matches(path: str, *patterns: str) -> bool:
    """Whether a path ends as one of some shell patterns says, whatever folders stand before."""
    return bool(patterns) and _pattern(patterns).match(path) is not None


@cache
def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:.*/)?(?:{'|'.join(map(translate, patterns))})", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one reader takes of a source, and what of it is skipped; with the era that the reader sees."""

    reader: Reader
    era: str
    members: tuple[tuple[Route, Member], ...]
    private: int = 0
    left: int = 0


def share_out(readers: Iterable[Reader], source: Source, *, messages: bool = False) -> tuple[list[Share], list[str]]:
    """Which reader takes which members of a source, the reader of most members first, and the paths that none knows.

    Content goes before path: a member whose beginning fits a route is taken whatever it is called, and a path alone
    is believed only of a reader that sees its era in the paths. What is private by any reader's path is never opened.
    Readers that come last are asked only where no other knows anything in the source, and never for what by its path
    is private or left on purpose.
    """
    every = tuple(readers)
    last = [reader for reader in every if reader.last]
    others = [reader for reader in every if not reader.last]
    shares, unknown = _shared(others, source.members, source, messages=messages)
    if shares or not last:
        return shares, unknown
    hidden = [(*_private_paths(reader), *reader.left) for reader in others]
    closed = {member.path for member in source.members if any(matches(member.path, *paths) for paths in hidden)}
    rest = [member for member in source.members if member.path not in closed]
    shares, unknown = _shared(last, rest, source, messages=messages)
    return shares, sorted([*unknown, *(member.path for member in source.members if member.path in closed)])


def _shared(
    readers: Iterable[Reader], members: Iterable[Member], source: Source, *, messages: bool
) -> tuple[list[Share], list[str]]:
    eras = {reader.name: (reader, reader.era(source)) for reader in readers}
    taken: dict[str, list[tuple[Route, Member]]] = defaultdict(list)
    fates: dict[str, Counter[Fate]] = defaultdict(Counter)
    unknown = []
    for member in members:
        claim = _best_claim(member, eras, messages=messages)
        if claim is None:
            unknown.append(member.path)
        elif isinstance(claim[1], Route) and _stands_instead(claim[1], source):
            fates[claim[0]][Fate.LEFT] += 1
        elif isinstance(claim[1], Fate):
            fates[claim[0]][claim[1]] += 1
        else:
            taken[claim[0]].append((claim[1], member))
    shares = [
        Share(
            reader=reader,
            era=era or BY_CONTENT,
            members=tuple(_in_table_order(reader, taken[name])),
            private=fates[name][Fate.PRIVATE],
            left=fates[name][Fate.LEFT],
        )
        for name, (reader, era) in eras.items()
        if taken[name] or fates[name]
    ]
    shares.sort(key=lambda share: -len(share.members) - share.private - share.left)
    return shares, unknown


def _stands_instead(route: Route, source: Source) -> bool:
    return bool(route.instead) and any(matches(member.path, *route.instead) for member in source.members)


def _in_table_order(reader: Reader, members: list[tuple[Route, Member]]) -> list[tuple[Route, Member]]:
    order = {id(route): number for number, route in enumerate(reader.routes)}
    return sorted(members, key=lambda each: (order[id(each[0])], each[1].path))


def _best_claim(
    member: Member, eras: Mapping[str, tuple[Reader, str | None]], *, messages: bool
) -> tuple[str, Route | Fate] | None:
    """The reader that has the best claim to a member, and what becomes of it; None where no reader knows it.

    A path is believed before another reader's shape where its route has none: some forms, such as the labels of Meta's
    exports, are alike in all files of several sites, and only the path tells them apart.
    """
    inside = [reader for reader, era in eras.values() if era]
    asked_for = _by_path(member, inside, messages=True) if messages else []
    if asked_for:
        return asked_for[0]
    private = [reader for reader, _ in eras.values() if matches(member.path, *_private_paths(reader))]
    if private:
        return next(((reader.name, Fate.PRIVATE) for reader in inside if reader in private), None)
    by_path = _by_path(member, inside, messages=False)
    left = next(((reader.name, Fate.LEFT) for reader in inside if matches(member.path, *reader.left)), None)
    if left and not any(route.shape for _, route in by_path):
        return left
    shaped = [
        (name, Fate.PRIVATE if route.messages and not messages else route)
        for name, route in _by_shape(member, [reader for reader, _ in eras.values()])
    ]
    both = [claim for claim in by_path if claim in shaped]
    alone = [claim for claim in by_path if claim[1].shape is None]
    return next(iter([*both, *([left] if left else [*alone, *shaped]), *by_path]), None)


def _by_path(member: Member, readers: Iterable[Reader], *, messages: bool) -> list[tuple[str, Route]]:
    return [
        (reader.name, route)
        for reader in readers
        if matches(member.path, *_route_paths(reader))
        for route in reader.routes
        if route.messages is messages and matches(member.path, route.pattern)
    ]


@cache
def _route_paths(reader: Reader) -> tuple[str, ...]:
    """All patterns of a reader, so that the many files of pictures in an export are asked about once, not by route."""
    return tuple(dict.fromkeys(route.pattern for route in reader.routes))


def _by_shape(member: Member, readers: Iterable[Reader]) -> list[tuple[str, Route]]:
    shaped = [(reader.name, route, route.shape) for reader in readers for route in reader.routes if route.shape]
    if not shaped or not member.size:
        return []
    shape = shape_of(member)
    return [(name, route) for name, route, fits in shaped if fits(shape)]


@cache
def _private_paths(reader: Reader) -> tuple[str, ...]:
    return (*reader.private, *(route.pattern for route in reader.routes if route.messages))
