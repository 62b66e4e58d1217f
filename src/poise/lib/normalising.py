"""Seeing through disguised spelling: a normalised text, and a map from each of its characters to the raw ones.

Each step is a small function that names the edits to make; it knows nothing of the others.
Detectors look at raw text too, so a step need only help: it must leave every honest spelling alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from poise.model.knowledge import Knowledge
from poise.model.place import Place

Edit = tuple[int, int, str]
"""Characters to replace, from one index up to another, and what by."""

Step = Callable[[str, Knowledge], Iterator[Edit]]


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text seen through its disguises; character ``i`` of it stands for raw characters ``starts[i]`` to ``ends[i]``.

    ``only_tags`` where it reads otherwise in nothing but hashtags and handles, as many an honest text does.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    only_tags: bool = False

    def raw(self, place: Place) -> Place:
        """The place in the raw text of a place in this one; it is never empty."""
        start = self.starts[place.start]
        return Place(place.part, start, max(start + 1, self.ends[place.end - 1]))

    def cut(self, start: int, end: int) -> Normalised:
        """Only the characters from one index up to another, with their own way back."""
        return Normalised(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def unlike(self, raw: str) -> tuple[int, int]:
        """The stretch of this text, from one index up to another, around everything that reads otherwise than raw."""
        start = _alike(raw, self.text)
        return start, max(start, len(self.text) - _alike(reversed(raw), reversed(self.text)))


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters two texts begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


_ODD_CHARACTER = re.compile(r"[^\x00-\x7f\u00c0-\u017f\u2010-\u2029\u202f-\u203a£€°·½¼¾\u00a0]")
"""What British prose is not written with."""

_SIGN = re.compile(r"[0-9@$!|][A-Za-z]")
_ODD_SIGN = re.compile(r"[A-Za-z][0-9@$!|][A-Za-z]|(?<![\w.,])[0-9@$][A-Za-z]{3}")
_DRAWN_OUT = re.compile(r"([A-Za-z])\1\1")
_THREE_APART = re.compile(r"(?<!\w)[A-Za-z]([ ._*/|-])[A-Za-z]\1[A-Za-z](?![A-Za-z0-9])")
_ODD_TAG = re.compile(r"[#@](?:[A-Za-z]+_|[A-Z]?[a-z]+[A-Z])")


def _is_odd(text: str) -> bool:
    """Whether a step may find something; many small looks cost less than one for everything at each character."""
    return (
        not (text.isascii() or _ODD_CHARACTER.search(text) is None)
        or _ODD_TAG.search(text) is not None
        or (_SIGN.search(text) is not None and _ODD_SIGN.search(text) is not None)
        or _DRAWN_OUT.search(text) is not None
        or _THREE_APART.search(text) is not None
    )


def normalise(text: str, knowledge: Knowledge) -> Normalised | None:
    """The text without its disguises, or None where it wears none; plain prose costs a few searches."""
    if not _is_odd(text):
        return None
    seen = Normalised(text, range(len(text)), range(1, len(text) + 1))
    taken: set[Step] = set()
    for _ in range(_MOST_ROUNDS):
        before = seen.text
        for step in STEPS:
            edits = list(step(seen.text, knowledge))
            if edits:
                seen = _edited(seen, edits)
                taken.add(step)
        if seen.text == before:
            break
    return None if seen.text == text else replace(seen, only_tags=taken == {split_tags})


_MOST_ROUNDS = 4
"""How often the steps are gone through: one disguise may hide under another."""


def _edited(seen: Normalised, edits: list[Edit]) -> Normalised:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end, new in edits:
        pieces += (seen.text[done:start], new)
        starts += seen.starts[done:start]
        ends += seen.ends[done:start]
        if len(new) == end - start:
            starts += seen.starts[start:end]
            ends += seen.ends[start:end]
        elif new:
            first = seen.starts[start] if start < len(seen.starts) else seen.ends[-1]
            starts += [first] * len(new)
            ends += [seen.ends[end - 1] if end > start else first] * len(new)
        done = end
    pieces.append(seen.text[done:])
    return Normalised("".join(pieces), (*starts, *seen.starts[done:]), (*ends, *seen.ends[done:]))


# ---- the steps ------------------------------------------------------------------------------------------------------

_HIDDEN = re.compile(
    r"(?<=[A-Za-z0-9])[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+(?=[A-Za-z0-9])"
)
_MARKS = re.compile(
    r"(?<=[A-Za-z])(?:[\u0334-\u0338\u0489\u20d0-\u20ff]+|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]{3,})"
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_SIGNED = re.compile(r"(?<![\w@$!.#&+£/-])[A-Za-z0-9@$!|]*[A-Za-z][A-Za-z0-9@$!|]*(?![\w@$#/-]|[.][A-Za-z0-9])")
_BESIDE_A_LETTER = re.compile(r"[0-9@$!|][A-Za-z]|[A-Za-z][0-9@$!|]")
_SPACED = re.compile(r"(?<![\w.'’])[A-Za-z](?P<gap>[ ._*/|-])[A-Za-z](?:(?P=gap)[A-Za-z])+(?![\w'’])")
_STRETCHED = re.compile(r"[A-Za-z]*([A-Za-z])\1\1[A-Za-z]*")
_RUN = re.compile(r"([A-Za-z])\1+")
_TAG = re.compile(r"(?<![\w@#./])[#@](?=\w*[A-Za-z])(?:\w+)(?![\w@.]*@)")
_SEAM = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+|(?<=[a-z])(?=[0-9])")
_SIGNS = str.maketrans("013457@$!|", "oleastasil")
_SIGNS_TOO = str.maketrans("013457@$!|", "oieastasil")


def drop_hidden_characters(text: str, _: Knowledge) -> Iterator[Edit]:
    """Characters without width and signs of direction, where they stand within a Latin word."""
    if not text.isascii():
        yield from ((*found.span(), "") for found in _HIDDEN.finditer(text))


def plain_forms(text: str, _: Knowledge) -> Iterator[Edit]:
    """Full-width, mathematical, ringed and squared letters and digits, as the plain ones that they stand for."""
    if not text.isascii():
        for index, character in enumerate(text):
            if character > "\u017f" and (plain := _plain_form(character)):
                yield index, index + 1, plain


def _plain_form(character: str) -> str | None:
    code = ord(character)
    for first in (0x1F130, 0x1F150, 0x1F170):
        if first <= code < first + 26:
            return chr(ord("A") + code - first)
    plain = unicodedata.normalize("NFKC", character)
    superscript = unicodedata.decomposition(character).startswith(("<super>", "<sub>"))
    sign = unicodedata.category(character) in {"So", "Sc", "Sm"} and len(plain) > 1
    return plain if plain != character and plain.isascii() and plain.isalnum() and not (superscript or sign) else None


def plain_letters(text: str, knowledge: Knowledge) -> Iterator[Edit]:
    """Letters of other scripts that look like Latin ones, in words that are Latin otherwise.

    A word of such letters alone counts only in a text whose other words are Latin; real Cyrillic and Greek stay.
    """
    if text.isascii():
        return
    words = list(_WORD.finditer(text))
    latin = sum(word.group().isascii() for word in words)
    foreign = sum(not _LATIN.search(word.group()) and not _only_lookalikes(word.group(), knowledge) for word in words)
    for word in words:
        written = word.group()
        mixed = bool(_LATIN.search(written)) or (latin > 0 and foreign == 0 and len(written) > 1)
        if not written.isascii() and mixed:
            for index, character in enumerate(written, word.start()):
                if character in knowledge.lookalikes:
                    yield index, index + 1, knowledge.lookalikes[character]


def _only_lookalikes(word: str, knowledge: Knowledge) -> bool:
    return all(character in knowledge.lookalikes for character in word)


def drop_heaped_marks(text: str, _: Knowledge) -> Iterator[Edit]:
    """Strokes through letters, and marks heaped three and more on one; an honest accent stays."""
    if not text.isascii():
        yield from ((*found.span(), "") for found in _MARKS.finditer(text))


def letters_for_signs(text: str, knowledge: Knowledge) -> Iterator[Edit]:
    """Digits and signs that stand for letters within a word, where that makes a known word or plainly fills one."""
    if not _BESIDE_A_LETTER.search(text):
        return
    for found in _SIGNED.finditer(text):
        written = found.group().rstrip("!|")
        if len(written) > 2 and not written.isalpha() and not written[:-1].isdecimal():
            spelt = _spelt(written, knowledge)
            if spelt is not None:
                yield found.start(), found.start() + len(written), spelt


def _spelt(written: str, knowledge: Knowledge) -> str | None:
    for table in (_SIGNS, _SIGNS_TOO):
        spelt = written.translate(table)
        if (
            spelt.isalpha()
            and len(spelt) > 3
            and not re.search("[0-9]$", written)
            and spelt.lower() in knowledge.vocabulary
        ):
            return spelt
    spelt = written.translate(_SIGNS_TOO)
    signs = re.sub("[A-Za-z]", "", written)
    filled = re.fullmatch(r"[a-z@$]+(?:[0-9@$!|]{1,2}[a-z]+)+|[A-Z][a-z]*(?:[0-9@$!|]{1,2}[a-z]+)+", written)
    return spelt if filled and spelt.isalpha() and len(written) - len(signs) >= 4 else None


def close_up_letters(text: str, knowledge: Knowledge) -> Iterator[Edit]:
    """Single letters with the same gap between them, where they make a known word, or five letters and more."""
    if not _THREE_APART.search(text):
        return
    for found in _SPACED.finditer(text):
        joined = found.group()[::2]
        trimmed = ((left, right, joined[left : len(joined) - right]) for left, right in ((0, 0), (1, 0), (0, 1)))
        known = (each for each in trimmed if _is_spelt_out(each[2], knowledge))
        left, right, word = next(known, (0, 0, joined))
        if len(word) > _SURELY_SPELT_OUT or _is_spelt_out(word, knowledge):
            yield found.start() + 2 * left, found.end() - 2 * right, word


_SURELY_SPELT_OUT = 4
"""More single letters than this with one gap between them are a word, whether known or not."""


def _is_spelt_out(word: str, knowledge: Knowledge) -> bool:
    """Whether letters make a known word; three capitals may always be the initials of something."""
    return len(word) > (3 if word.isupper() else 2) and word.lower() in knowledge.vocabulary


def shorten_stretched(text: str, knowledge: Knowledge) -> Iterator[Edit]:
    """Letters drawn out threefold and more, as one or two: whichever makes a known word, else two."""
    if not _DRAWN_OUT.search(text):
        return
    for found in _STRETCHED.finditer(text):
        written = found.group()
        if len({*written.lower()}) > 1:
            twice = _RUN.sub(lambda run: run.group()[:2], written)
            once = _RUN.sub(r"\1", written)
            known = (each for each in (twice, *_mixed(twice), once) if each.lower() in knowledge.vocabulary)
            yield *found.span(), next(known, twice)


def _mixed(word: str) -> Iterator[str]:
    """The word with each of its doubled letters single in turn."""
    for double in _RUN.finditer(word):
        yield word[: double.start()] + word[double.start() + 1 :]


def split_tags(text: str, _: Knowledge) -> Iterator[Edit]:
    """Hashtags and handles of several words, as those words; one of a single word stays."""
    for found in _TAG.finditer(text):
        seams = list(_SEAM.finditer(text, found.start() + 1, found.end()))
        if seams and any(character.isupper() or character == "_" for character in found.group()[2:]):
            yield found.start(), found.start() + 1, ""
            for seam in seams:
                yield *seam.span(), " "


STEPS: tuple[Step, ...] = (
    drop_hidden_characters,
    drop_heaped_marks,
    plain_forms,
    plain_letters,
    split_tags,
    close_up_letters,
    letters_for_signs,
    shorten_stretched,
)
"""The steps in the order in which they are taken."""
