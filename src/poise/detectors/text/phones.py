"""Sees telephone numbers, and tells helplines and lines of services from private ones.

A number that the numbering plan allows, or one kept for drama, is certain.
Any other run of digits of a possible length counts only beside words that speak of telephones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from poise.lib.nearby import phrases_around, words_before, words_to
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

REACH = 6
"""How many words away words of offices and helplines may stand."""

MOBILE_REACH = 4
"""How many words away they may stand of a mobile, which is mostly somebody's own."""

BESIDE = 3
"""How many words may stand between a telephone word and a number that is only possible."""

_CHAIN = re.compile(r"\d\D{0,9}\d\D{0,9}\d")
_GROUP = re.compile(r"\d[\doO\uFE0F\u20E3]*")
_NOT_BEFORE = re.compile(r"[\w£$€#@/.,:-]$")
_DATE = re.compile(
    r"[0-3]?\d\D[01]?\d\D(?:19|20)?\d\d|(?:19|20)\d\d\D[01]\d\D[0-3]\d|(?:(?:19|20)\d\d\D{0,3}){1,4}(?:\d\d)?"
)
_SHORTEST, _LONGEST = 9, 13
_FEWEST = 6
_DRAMA = 11
_MOST_GROUPS = 12


class _Group(NamedTuple):
    """Digits that stand together: where, and which."""

    start: int
    end: int
    digits: str


def detect_phones(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each telephone number, however it is grouped, with the line that it is and how surely it is one."""
    if not _CHAIN.search(passage.text):
        return
    for chain in _chains(passage.text, knowledge):
        at = 0
        while at < len(chain):
            taken, seen = _read(chain, at, passage, knowledge)
            if seen is not None:
                yield seen
            at += taken


def _chains(text: str, knowledge: Knowledge) -> Iterator[list[_Group]]:
    """Groups of digits that could belong to one number, by what stands between them."""
    joins = _joins(knowledge.tables["telephone-joins"]["between"])
    chain: list[_Group] = []
    for found in _digits(text):
        if chain and not joins.fullmatch(text, chain[-1].end, found.start):
            yield chain
            chain = []
        chain.append(found)
    if chain:
        yield chain


def _digits(text: str) -> Iterator[_Group]:
    """Groups of digits; an "o" at the start or between digits is typed for a zero."""
    for found in _GROUP.finditer(text):
        start, end = found.span()
        written = found.group()
        if text[start - 1 : start] in {"o", "O"} and not text[max(0, start - 2) : start - 1].isalnum():
            start, written = start - 1, "0" + written
        if text[end : end + 1].isalpha() or (start and text[start - 1].isalpha()):
            trimmed = written.rstrip("oO")
            digits = _plain(trimmed) if len(trimmed) == len(written) else ""
        else:
            digits = _plain(written)
        yield _Group(start, end, digits)


def _plain(written: str) -> str:
    return "".join("0" if each in "oO" else str(int(each)) for each in written if each.isdecimal() or each in "oO")


@cache
def _joins(words: frozenset[str]) -> re.Pattern[str]:
    """What may stand between two groups of digits of one number."""
    either = "|".join(re.escape(word) for word in sorted(words))
    return re.compile(rf"[\s()\[\].\-–—‑·/_\u200b]{{0,4}}\+?(?:\s?\n\s?)?|\s(?:{either})\s", re.IGNORECASE)


def _read(chain: list[_Group], at: int, passage: Passage, knowledge: Knowledge) -> tuple[int, Observation | None]:
    """How many groups from one on are read, and the number in them, the longest first."""
    text = passage.text
    start = chain[at].start
    if not chain[at].digits:
        return 1, None
    lead = re.search(r"\(?\+\s?\(?$|\($", text[max(0, start - 3) : start])
    plus = lead is not None and "+" in lead.group()
    start -= len(lead.group()) if lead else 0
    if _NOT_BEFORE.search(text[max(0, start - 1) : start]) and not _is_label(text, start):
        return 1, None
    for count in range(min(len(chain) - at, _MOST_GROUPS), 0, -1):
        groups = chain[at : at + count]
        digits = "".join(group.digits for group in groups)
        if all(group.digits for group in groups) and 3 <= len(digits) <= 15:
            line = _line_of(digits, knowledge, plus=plus)
            if line and (len(digits) > _FEWEST or _follows_telephone_word(passage, start)):
                return count, _seen(passage, start, groups[-1].end, line, "certain")
    return _possible(chain[at : at + _MOST_GROUPS], start, passage)


def _is_label(text: str, start: int) -> bool:
    """Whether what stands directly before a number only introduces it, as in "tel:07700", "number-07700" or "no #07700"."""
    return text[start - 1] in ":-.,#" and not text[max(0, start - 2) : start - 1].isdigit()


def _possible(chain: list[_Group], start: int, passage: Passage) -> tuple[int, Observation | None]:
    """All groups that are left as one number that is possible, where a telephone word stands beside."""
    count = next((n for n, group in enumerate(chain) if not group.digits), len(chain))
    digits = "".join(group.digits for group in chain[:count])
    end = chain[count - 1].end
    fits = _FEWEST <= len(digits) <= _LONGEST and not _DATE.fullmatch(passage.text, start, end)
    if not fits or re.search(r"\d[/.]\d{1,2}$", passage.text[start:end]):
        return 1, None
    spoken, others = _words_of_numbers(passage, start)
    nearest = words_to(passage, spoken, start, end, reach=BESIDE)
    if nearest > BESIDE or words_to(passage, others, start, end, reach=BESIDE) < nearest:
        return 1, None
    if passage.text[end : end + 1] in {"%", "k", "m"}:
        return 1, None
    line = "mobile" if digits.lstrip("0").removeprefix("44").lstrip("0").startswith("7") else "other"
    return count, _seen(passage, start, end, line, "possible")


def _words_of_numbers(passage: Passage, start: int) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """The phrases that speak of telephones, and those of other numbers; "order number is" is none of telephones."""
    spoken = phrases_around(passage, passage.token_at(start), "telephone-words", "helpline-words")
    others = tuple(
        other
        for other in phrases_around(
            passage, passage.token_at(start), "words-of-other-numbers", "numbers-of-other-things"
        )
        if not any(phrase.first <= other.first and other.last <= phrase.last for phrase in spoken)
    )
    return tuple(
        phrase
        for phrase in spoken
        if not any(other.first < phrase.last and phrase.first < other.last for other in others)
    ), others


def _follows_telephone_word(passage: Passage, start: int) -> bool:
    return words_before(passage, _words_of_numbers(passage, start)[0], start, reach=BESIDE) <= 1


def _seen(passage: Passage, start: int, end: int, line: str, certainty: str) -> Observation | None:
    others = phrases_around(passage, passage.token_at(start), "numbers-of-other-things")
    if certainty == "certain" and line in {"mobile", "landline"} and words_before(passage, others, start, reach=1) == 0:
        return None
    line = "service" if line == "public" else _by_words(passage, start, end, line)
    # A bracket that opens before the whole number is none of its own.
    start += passage.text[start] == "(" and ")" not in passage.text[start:end]
    return observe(
        "phone",
        Place(passage.part, start, end),
        0.95 if certainty == "certain" else 0.6,
        line=line,
        certainty=certainty,
    )


def _by_words(passage: Passage, start: int, end: int, line: str) -> str:
    """The sort of line once the words of its sentence are heard; a mobile needs closer and plainer ones."""
    reach = MOBILE_REACH if line == "mobile" else REACH
    lexicons = ("public-line-words",) if line == "mobile" else ("public-line-words", "public-contact-words")

    def away(*names: str) -> int:
        here = passage.sentence_at(start)
        phrases = (
            each
            for each in phrases_around(passage, passage.token_at(start), *names)
            if passage.sentence_at(passage.tokens[each.first].start) == here
        )
        return words_to(passage, tuple(phrases), start, end, reach=reach)

    private = away("private-contact-words")
    if line == "helpline" or away("helpline-words") <= min(reach, private):
        return "helpline"
    return "service" if away(*lexicons) <= min(reach, private) else line


def _line_of(digits: str, knowledge: Knowledge, *, plus: bool) -> str | None:
    """The sort of line of a number that is certain; "public" for a service on the list; None for any other."""
    national = _national(digits, plus=plus)
    public = knowledge.public_lines.get(digits) or (national and knowledge.public_lines.get(national))
    if public:
        return "public" if public == "service" else public
    if national is not None:
        drama = _drama_line(national, knowledge) if len(national) == _DRAMA else None
        return drama or (_valid_line("44", national[1:]) if _SHORTEST <= len(national) <= 11 else None)
    return _valid_line("", digits.removeprefix("00")) if plus or digits.startswith("00") else None


def _national(digits: str, *, plus: bool) -> str | None:
    """The number as it is dialled within Britain, or None where it is of another country or lacks its beginning."""
    international = digits.removeprefix("00") if not plus else digits
    if (plus or digits.startswith("00") or len(digits) in {12, 13}) and international.startswith("44"):
        return "0" + international[2:].removeprefix("0")
    return digits if digits.startswith("0") and not digits.startswith("00") and not plus else None


def _drama_line(national: str, knowledge: Knowledge) -> str | None:
    ranges = knowledge.tables["telephone-ranges"].items()
    return next(
        (line for line, starts in ranges if any(national.startswith(each.replace(" ", "")) for each in starts)), None
    )


@lru_cache(maxsize=4_096)
def _valid_line(country: str, digits: str) -> str | None:
    """The sort of line of a number that the numbering plan of its country allows, or None."""
    # Imported here, because most posts hold no number and the plans take a while to load.
    import phonenumbers

    try:
        number = phonenumbers.parse(f"+{country}{digits}")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    sorts = phonenumbers.PhoneNumberType
    sort = phonenumbers.number_type(number)
    if sort in {sorts.MOBILE, sorts.FIXED_LINE_OR_MOBILE, sorts.PAGER, sorts.PERSONAL_NUMBER}:
        return "mobile"
    return {sorts.FIXED_LINE: "landline", sorts.VOIP: "landline"}.get(sort, "service")


PHONES = Detector(
    name="phones",
    observes=("phone",),
    detect=detect_phones,
)
