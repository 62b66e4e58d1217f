"""How serious a finding is, and the verdict that follows from the strongest one."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Level(IntEnum):
    """How serious, set by the pack and never by a detector: note < warn < block."""

    NOTE = 1
    WARN = 2
    BLOCK = 3

    @property
    def word(self) -> str:
        """The level as it is written in packs and reports."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> Level:
        """The level called ``word``; raises KeyError for any other word."""
        return {level.word: level for level in cls}[word]


class Verdict(StrEnum):
    """The outcome for one post under one pack; shown as advice, never as "safe"."""

    OK = "ok"
    RECONSIDER = "reconsider"
    DO_NOT_POST = "do-not-post"

    @classmethod
    def of(cls, levels: Iterable[Level]) -> Verdict:
        """The verdict that the strongest of ``levels`` gives; none at all is ok."""
        strongest = max(levels, default=Level.NOTE)
        return {Level.NOTE: cls.OK, Level.WARN: cls.RECONSIDER, Level.BLOCK: cls.DO_NOT_POST}[strongest]

    @property
    def weight(self) -> int:
        """Order for comparing verdicts: ok 0, reconsider 1, do-not-post 2."""
        return list(Verdict).index(self)
