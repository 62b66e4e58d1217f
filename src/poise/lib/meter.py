"""How much of the members that are to be read has been read, for telling how long an audit will take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from poise.model.reading import Route
from poise.model.source import Member


class Meter:
    """Follows the stream that is open at the moment, by its place in it."""

    def __init__(self) -> None:
        self._total = 0
        self._before = 0
        self._size = 0
        self._path = ""
        self._stream: BinaryIO | None = None

    def over(self, members: Iterable[tuple[Route, Member]]) -> Iterator[tuple[Route, Member]]:
        """The same members, followed as they are opened one after the other."""
        for route, member in members:
            self._total += member.size
            yield route, replace(member, open=partial(self._open, member))

    def _open(self, member: Member) -> BinaryIO:
        if member.path != self._path:
            self._before += self._size
            self._path, self._size = member.path, member.size
        self._stream = member.open()
        return self._stream

    @property
    def part(self) -> float:
        """How much has been read, from 0 to 1."""
        if not self._total or self._stream is None:
            return 0.0
        try:
            here = self._stream.tell()
        except (OSError, ValueError):  # closed, or a stream that does not know where it is
            here = self._size
        return min(1.0, (self._before + min(here, self._size)) / self._total)
