"""Sees people's names in any letter case: what speaks for a name, how far it runs, and which form it has.

A name on the list is nothing by itself: the list holds "may" and "an", so a name that is also a word needs company.
A word that is on no list is a name where only a name can stand with a capital, as in "a lad called Zyx".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from poise.lib.phrase_places import phrase_places, sentences_with
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

COMMON = 140
"""Registrations from which a name that is no word is taken for a person's wherever it stands."""

MOST_CAPITALS = 0.7
"""Share of capitalised words above which a text shouts or is a headline, so that capitals say nothing of names."""

SHORT = 6
"""Tokens up to which a text is too short for that share: one word in small letters makes capitals tell."""

LONGEST = 5
"""How many tokens a name may have, title included."""

_OPENING_QUOTES = "\"“‘'"
_CLOSING_QUOTES = "\"”’'"
_PART_OF_AN_ADDRESS = ("@", "/", "=", "_")
# Mc and O' begin family names in Ireland and Scotland and nothing else of that length.
_FAMILY_STARTS = ("mc", "o'")

_PRACTICE = ("practice-talk", "one-person-using-services", "people-using-services", "ties-to-services")


class _Inside(dict[str, set[int]]):
    """The tokens within the phrases of each lexicon; gathered when a lexicon is first asked for."""

    def __init__(self, passage: Passage) -> None:
        super().__init__()
        self._phrases = passage.by_lexicon

    def __missing__(self, lexicon: str) -> set[int]:
        phrases = self._phrases.get(lexicon, ())
        inside = self[lexicon] = {number for _, first, last in phrases for number in range(first, last)}
        return inside


@dataclass(frozen=True, slots=True)
class _Around:
    """A passage with what the lexicons found in it, as token numbers: where their phrases start, end and lie."""

    passage: Passage
    knowledge: Knowledge
    starts: Mapping[str, Container[int]]
    ends: Mapping[str, Container[int]]
    inside: Mapping[str, Container[int]]
    capitals: Sequence[bool]
    practice_sentences: frozenset[int]
    capitals_tell: bool

    def folded(self, number: int) -> str:
        return self.passage.tokens[number].folded

    def capital(self, number: int) -> bool:
        return self.capitals[number]

    def opens(self, number: int) -> bool:
        """Whether a sentence starts at a token, or at signs right before it."""
        tokens, starts = self.passage.tokens, self.passage.sentence_starts
        before = tokens[number - 1].end if number else 0
        return bisect_left(starts, before) < bisect_left(starts, tokens[number].end)

    def gap(self, number: int) -> str:
        """What stands between a token and the one before it."""
        tokens = self.passage.tokens
        return self.passage.text[tokens[number - 1].end : tokens[number].start] if number else ""

    def in_practice(self, number: int) -> bool:
        return self.passage.sentence_at(self.passage.tokens[number].start) in self.practice_sentences

    def listed(self, number: int) -> bool:
        return self.folded(number) in self.knowledge.names or number in self.inside["names-of-many-origins"]

    def word(self, number: int) -> bool:
        return number in self.inside["names-that-are-words"] or number in self.inside["capitals-that-are-not-names"]

    def family_name(self, number: int) -> bool:
        folded = self.folded(number)
        return (
            folded in self.knowledge.surnames
            or number in self.inside["common-second-names"]
            or (folded.startswith(_FAMILY_STARTS) and len(folded) > 4)
        )


_LEADS_TO_A_NAME = ("titles", "titles-that-are-words", "says-the-name", "introduces-a-name")


def detect_names(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each name with something that speaks for it, from its title to the last of its family names."""
    around = _survey(passage, knowledge)
    led_to = {phrase.first for phrase in passage.found("famous-people")}
    led_to.update(phrase.last for phrase in passage.found(*_LEADS_TO_A_NAME))
    names, many = knowledge.names, around.inside["names-of-many-origins"]
    after = 0
    for number, ((_, _, folded), capital) in enumerate(zip(passage.tokens, around.capitals, strict=True)):
        if number < after or not (capital or folded in names or number in led_to or number in many):
            continue
        found = _name_from(number, around)
        if found is None:
            continue
        first, after, form, evidence, confidence = found
        place = Place(passage.part, passage.tokens[first].start, passage.tokens[after - 1].end)
        yield observe("person", place, confidence, evidence=evidence, form=form)


def _survey(passage: Passage, knowledge: Knowledge) -> _Around:
    places = phrase_places(passage)
    text = passage.text
    capitals = [text[start].isupper() for start, _, _ in passage.tokens]
    tell = sum(capitals) <= MOST_CAPITALS * len(capitals) or _short_and_mixed(passage)
    return _Around(
        passage,
        knowledge,
        places.starts,
        places.ends,
        _Inside(passage),
        capitals,
        sentences_with(passage, *_PRACTICE),
        tell,
    )


def _short_and_mixed(passage: Passage) -> bool:
    """Whether a text is too short for shares, and has small letters beside its capitals."""
    return len(passage.tokens) <= SHORT and any(
        passage.text[token.start].islower() and token.end - token.start > 1 for token in passage.tokens
    )


_Found = tuple[int, int, str, str, float]


def _name_from(number: int, around: _Around) -> _Found | None:
    """The name that starts with a token: first, after, form, evidence, confidence."""
    if number in around.inside["not-a-person"] or around.gap(number).endswith(_PART_OF_AN_ADDRESS):
        return None
    if number in around.starts["famous-people"]:
        return _famous(number, around)
    if number in around.ends["titles"] or number in around.ends["titles-that-are-words"]:
        titled = _with_title(number, around)
        if titled is not None and (
            around.capital(number - 1) or not around.capital(number) or not around.listed(number)
        ):
            return titled
    evidence, confidence = _evidence(number, around) if around.listed(number) else _unlisted(number, around)
    if evidence is None:
        return None
    after = _name_end(number, around)
    if _is_place(number, after, around):
        return None
    form = "full" if after - number > 1 else "given"
    return number, after, form, evidence, confidence


def _famous(number: int, around: _Around) -> _Found | None:
    """A name that the profession quotes, where it is written as a name."""
    if around.capitals_tell and not around.capital(number):
        return None
    after = next(
        last for last in range(number + 1, len(around.passage.tokens) + 1) if last in around.ends["famous-people"]
    )
    if _is_place(number, after, around):
        return None
    return number, after, "full" if after - number > 1 else "given", "pattern", 0.7


def _with_title(number: int, around: _Around) -> _Found | None:
    """A title and the name behind it; a title that is also a word needs a name that is plainly one."""
    if around.gap(number) not in {" ", ". ", "\u00a0"} or number in around.inside["capitals-that-are-not-names"]:
        return None
    if len(around.folded(number)) == 1 and around.capital(number):
        return None
    if number not in around.ends["titles"]:
        plain = around.capitals_tell and around.capital(number)
        if not plain and not (around.listed(number) and not around.word(number)):
            return None
    elif around.folded(number) in {"and", "or"} or (
        not around.folded(number).isalpha() and "'" not in around.folded(number)
    ):
        return None
    after = _name_end(number, around)
    if _is_place(number, after, around):
        return None
    return number - 1, after, "title", "title", 0.95


def _evidence(number: int, around: _Around) -> tuple[str | None, float]:
    """What speaks for a name of the list, and how sure that is."""
    word = around.word(number)
    telling = around.capitals_tell and around.capital(number)
    if not word or telling:
        evidence, confidence = _evidence_beside(number, around)
        if evidence is not None:
            return evidence, confidence - (0.15 if word else 0.0)
    if _begins_a_place(number, around) or number in around.ends["stands-before-a-place"]:
        return None, 0.0
    if word:
        return ("pattern", 0.55) if telling and _word_acts_like_a_name(number, around) else (None, 0.0)
    if telling and not around.opens(number):
        return "capital", 0.8
    return _evidence_without_capital(number, around)


def _evidence_beside(number: int, around: _Around) -> tuple[str | None, float]:
    """What the words right beside a name say for it."""
    if number in around.ends["introduces-a-person"] and around.gap(number) in _NEAR:
        return "introduced", 0.9
    if number + 1 in around.starts["follows-a-person"]:
        return "introduced", 0.9
    if _has_family_name(number, around):
        return "pattern", 0.75
    return ("pattern", 0.7) if _stands_with_age(number, around) else (None, 0.0)


def _begins_a_place(number: int, around: _Around) -> bool:
    """Whether a name follows a word that makes it no person's, as in Storm Eunice."""
    following = number + 1
    return (
        number in around.starts["comes-before-a-place-name"]
        and following < len(around.passage.tokens)
        and around.gap(following) == " "
        and around.capital(following)
        and around.listed(following)
    )


def _word_acts_like_a_name(number: int, around: _Around) -> bool:
    """Whether a capitalised word that can be a name does what people do, or has what may be a family name behind it."""
    if _does_or_is_done_to(number, around):
        return True
    following = number + 1
    return (
        not around.opens(number)
        and number not in around.inside["capitals-that-are-not-names"]
        and following < len(around.passage.tokens)
        and around.gap(following) == " "
        and around.capital(following)
        and not around.word(following)
        and number not in around.ends["stands-before-a-place"]
    )


_NEAR = {" ", ", ", " (", ": ", " - ", " – ", ' "', " “", " ‘", " '", "\u00a0", "  "}


def _evidence_without_capital(number: int, around: _Around) -> tuple[str | None, float]:
    """Where letter case tells nothing: the words on either side, or how common a name is.

    Accents in small letters are as often those of words of another language.
    """
    if around.in_practice(number):
        return "pattern", 0.7
    if _does_or_is_done_to(number, around):
        return "pattern", 0.6
    births = around.knowledge.names.get(around.folded(number), 0)
    token = around.passage.tokens[number]
    plain = around.passage.text[token.start : token.end].isascii()
    # Registrations count names that are common here; one that is common elsewhere is as much a person's.
    common = births >= COMMON or number in around.inside["names-of-many-origins"]
    if plain and common and number not in around.inside["names-that-are-places"]:
        return "listed", 0.5
    return None, 0.0


def _does_or_is_done_to(number: int, around: _Around) -> bool:
    return number + 1 in around.starts["done-by-people"] or (
        number in around.ends["done-to-people"] and around.gap(number) in _NEAR
    )


def _unlisted(number: int, around: _Around) -> tuple[str | None, float]:
    """What speaks for a word that is on no list: words that tell a name, or a capital where only a name can stand."""
    token = around.passage.tokens[number]
    written = around.passage.text[token.start : token.end]
    if len(written) < 2 or around.word(number):
        return None, 0.0
    if number in around.ends["says-the-name"] and len(written) > 2 and written.isalpha():
        return "introduced", 0.6
    introduced = number in around.ends["introduces-a-name"]
    if introduced and _has_family_name(number, around):
        return "introduced", 0.6
    telling = around.capitals_tell and around.capital(number)
    if not telling or written.isupper() or not written[1].isalpha():
        return None, 0.0
    return ("introduced", 0.65) if introduced and around.gap(number) in _NEAR else _unlisted_beside(number, around)


def _unlisted_beside(number: int, around: _Around) -> tuple[str | None, float]:
    """What stands behind a capitalised word and says that it was somebody's name."""
    opens = around.opens(number)
    if number + 1 in around.starts["follows-a-person"] and (not opens or _has_kin(number, around)):
        return "introduced", 0.6
    if number + 1 in around.starts["ties-to-services"] and not around.family_name(number):
        return "introduced", 0.6
    if _stands_with_age(number, around) or (not opens and _has_family_name(number, around)):
        return "pattern", 0.5
    if number in around.ends["done-only-to-people"] and around.gap(number) == " ":
        return "pattern", 0.45
    return None, 0.0


def _has_kin(number: int, around: _Around) -> bool:
    """Whether kin follow, as in "Yevgenia's mum"."""
    return any(number + 2 in around.starts[kin] for kin in ("kin-parents", "kin-grandparents", "kin-siblings"))


def _has_family_name(number: int, around: _Around) -> bool:
    """Whether a family name of the list follows, in the same letter case."""
    following = number + 1
    return (
        following < len(around.passage.tokens)
        and around.gap(following) == " "
        and around.family_name(following)
        and (around.capital(following) or not around.capital(number))
        and following not in around.inside["names-that-are-words"]
        and following not in around.inside["names-that-are-places"]
    )


def _stands_with_age(number: int, around: _Around) -> bool:
    """Whether a bare age follows, as in "Tom (9)" or "tom, 9"."""
    following = number + 1
    if following >= len(around.passage.tokens):
        return False
    folded = around.folded(following)
    return around.gap(following).strip() in {"(", ","} and folded.isdecimal() and len(folded) <= 2


def _is_place(number: int, after: int, around: _Around) -> bool:
    """Whether the words beside a name make it that of a place, a building, a saint or a thing."""
    if after in around.starts["follows-a-place-name"] and around.gap(after) in {" ", "'", "’"}:
        return True
    if after in around.starts["follows-a-place-name-in-capitals"] and around.gap(after) in {" ", "'", "’"}:
        return around.capital(after) == around.capital(number)
    before = number - 1
    return number in around.ends["comes-before-a-place-name"] and (
        around.capital(before) or (not around.capital(number) and len(around.folded(before)) == 2)
    )


def _name_end(number: int, around: _Around) -> int:
    """The token after the name: family names follow on the same line, a space, a hyphen or a nickname apart."""
    last = number + 1
    cased = around.capitals_tell and around.capital(number)
    while last < min(len(around.passage.tokens), number + LONGEST):
        if not _goes_on(last, around, cased=cased):
            break
        last += 1
    while last - 1 > number and last - 1 in around.inside["joins-names"] and not around.capital(last - 1):
        last -= 1
    return last


def _goes_on(number: int, around: _Around, *, cased: bool) -> bool:
    gap = around.gap(number)
    if number in around.starts["follows-a-place-name"] or number in around.inside["capitals-that-are-not-names"]:
        return False
    if number in around.inside["joins-names"] and gap in {" ", "-"}:
        return number + 1 < len(around.passage.tokens) and (
            around.capital(number + 1) if cased else around.family_name(number + 1)
        )
    if gap == "-":
        return around.capital(number) if cased else around.listed(number) or around.family_name(number)
    if gap.strip() and not _is_nickname(gap):
        return False
    if cased:
        return around.capital(number) and "\n" not in gap and number not in around.starts["not-a-person"]
    return gap == " " and around.family_name(number) and not around.word(number)


def _is_nickname(gap: str) -> bool:
    """Whether a gap opens or closes a nickname, as in Tommy "Tank" Fairleigh."""
    return (len(gap) == 2) and (
        (gap[0] == " " and gap[1] in _OPENING_QUOTES) or (gap[0] in _CLOSING_QUOTES and gap[1] == " ")
    )


NAMES = Detector(
    name="names",
    observes=("person",),
    detect=detect_names,
)
"""Names of people; see the module."""
