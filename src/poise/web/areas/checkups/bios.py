"""Bios: counted as each site counts, and put together from pieces so that they fit."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import regex

from poise.web.areas.checkups.checklists import Certainty


class Counting(StrEnum):
    """How a site counts the signs of a bio."""

    GRAPHEMES = "graphemes"
    """What one sees as one sign, a family emoji too."""
    WEIGHTED = "weighted"
    """As X counts: emoji and the signs of many scripts as two."""
    STRICT = "strict"
    """The site does not say; counted as the most that any site would, so that it surely fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A place for a bio on a site, with how much fits."""

    name: str
    checklist: str
    title: str
    limit: int
    counts: Counting
    links: int | None
    """As how many signs any web address counts, where the site has such a rule."""
    certainty: Certainty
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something that a bio can say, in wordings from the fullest to the shortest."""

    name: str
    rank: int
    """What has the lower rank is shortened and left out first."""
    title: str
    hint: str
    why: str
    statements: tuple[int, ...]
    purposes: tuple[str, ...]
    """For which accounts it is offered; empty means for all."""
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BioRule:
    """One thing that makes a good bio."""

    name: str
    says: str
    why: str
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BioPieces:
    """All that the builder works with."""

    version: int
    fields: tuple[Field, ...]
    roles: Mapping[str, str]
    pieces: tuple[Piece, ...]
    rules: tuple[BioRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedBio:
    """A bio for one place, and what had to go."""

    field: Field
    text: str
    length: int
    shortened: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def over(self) -> int:
        """By how many signs it is too long; 0 where it fits."""
        return max(0, self.length - self.field.limit)

    @property
    def fits(self) -> bool:
        """Whether the site will take it."""
        return self.over == 0


def length_of(text: str, field: Field) -> int:
    """How many signs the site makes of a text."""
    if field.links is not None:
        text = _LINK.sub("x" * field.links, text)
        text = _MENTION.sub(r"\1", text)
    return _COUNTERS[field.counts](text)


def fit_bio(field: Field, pieces: Sequence[Piece]) -> FittedBio:
    """The fullest bio that fits, from the pieces in the order in which they are to stand.

    First what has the lowest rank is shortened, then it is left out.
    What is gained by that is given back to the others, the highest rank first.
    A single piece stays, even where it is too long: only its writer can shorten it.
    """
    kept = [_Choice(piece=piece) for piece in pieces if any(piece.wordings)]
    while len(kept) > 1 and _length(kept, field) > field.limit:
        lowest = min(range(len(kept)), key=lambda each: (not kept[each].can_shorten, kept[each].piece.rank))
        if kept[lowest].can_shorten:
            kept[lowest] = kept[lowest].shorter()
        else:
            del kept[lowest]
    if len(kept) == 1:
        kept = [_longest_alone(kept[0], field)]
    kept = _grown(kept, field)
    names = {choice.piece.name for choice in kept}
    return FittedBio(
        field=field,
        text=_joined(kept),
        length=_length(kept, field),
        shortened=tuple(choice.piece.name for choice in kept if choice.wording),
        left_out=tuple(piece.name for piece in pieces if any(piece.wordings) and piece.name not in names),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """A piece with the wording chosen for it."""

    piece: Piece
    wording: int = 0

    @property
    def can_shorten(self) -> bool:
        return self.wording + 1 < len(self.piece.wordings)

    def shorter(self) -> _Choice:
        return replace(self, wording=self.wording + 1)

    @property
    def text(self) -> str:
        return self.piece.wordings[self.wording].strip()


def _longest_alone(choice: _Choice, field: Field) -> _Choice:
    options = [replace(choice, wording=each) for each in range(len(choice.piece.wordings))]
    return next((each for each in options if _length([each], field) <= field.limit), options[-1])


def _grown(kept: list[_Choice], field: Field) -> list[_Choice]:
    for each in sorted(range(len(kept)), key=lambda place: -kept[place].piece.rank):
        for wording in range(kept[each].wording):
            tried = [*kept[:each], replace(kept[each], wording=wording), *kept[each + 1 :]]
            if _length(tried, field) <= field.limit:
                kept = tried
                break
    return kept


def _length(kept: Sequence[_Choice], field: Field) -> int:
    return length_of(_joined(kept), field)


def _joined(kept: Sequence[_Choice]) -> str:
    """The wordings as sentences, one after another; what has no mark at its end gets a full stop unless it is last."""
    texts = [choice.text for choice in kept if choice.text]
    ended = [text if text[-1] in ".!?…" else f"{text}." for text in texts[:-1]]
    return " ".join([*ended, *texts[-1:]])


_LINK = regex.compile(r"https?://\S+")
_MENTION = regex.compile(r"(@\w+)@[\w.-]+\w")
_EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3")
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that X counts once; all others count twice."""


def _graphemes(text: str) -> Iterator[str]:
    return (match.group() for match in regex.finditer(r"\X", text))


def _count_graphemes(text: str) -> int:
    return sum(1 for _ in _graphemes(text))


def _count_weighted(text: str) -> int:
    return sum(
        2 if _EMOJI.search(sign) else sum(1 if _is_light(each) else 2 for each in sign)
        for sign in _graphemes(unicodedata.normalize("NFC", text))
    )


def _is_light(character: str) -> bool:
    return any(low <= ord(character) <= high for low, high in _LIGHT)


def _count_strict(text: str) -> int:
    """As a browser counts, where one emoji can be two signs or eleven."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_COUNTERS: dict[Counting, Callable[[str], int]] = {
    Counting.GRAPHEMES: _count_graphemes,
    Counting.WEIGHTED: _count_weighted,
    Counting.STRICT: _count_strict,
}
