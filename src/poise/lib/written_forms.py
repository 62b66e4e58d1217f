"""Finding ages, dates and times in a text by the ways in which they are written."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from poise.model.knowledge import WrittenForm, WrittenForms
from poise.model.passage import Token

_FIGURES = re.compile("[0-9]+")
_LONGEST_EXCEPTION = 60
"""How many characters before something an exception that touches it may begin; it always begins with a word."""

_BEFORE, _AFTER = 40, 40
"""How many characters around its cue a form is looked for."""

_BETWEEN_NAME_AND_AGE = frozenset({" ", ", ", " (", "("})


class Written(NamedTuple):
    """Something written in one of the forms: where it stands, and its number if it has one."""

    start: int
    end: int
    form: WrittenForm
    number: int | None


def find_written(
    forms: WrittenForms, text: str, tokens: tuple[Token, ...], names: Mapping[str, int]
) -> tuple[Written, ...]:
    """What is written in one of the forms, by place; of those that overlap, the earlier and longer one stays."""
    plain = text.lower()
    if len(plain) != len(text):
        plain = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    found = [
        each
        for number, spots in sorted(_spots(forms, tokens).items())
        for each in _all(forms.forms[number], forms, plain, spots)
    ]
    if found:
        found = [each for each in found if not each.form.after_name or _follows_name(each.start, text, tokens, names)]
    if not found:
        return ()
    first, last = min(each.start for each in found) - _LONGEST_EXCEPTION, max(each.end for each in found)
    exception = _compiled(forms.exceptions)
    tried = (exception.match(plain, token.start) for token in tokens if first <= token.start < last)
    innocent = [match.span() for match in tried if match]
    kept: list[Written] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        apart = not kept or kept[-1].end <= each.start
        if apart and not any(start < each.end and each.start < end for start, end in innocent):
            kept.append(each)
    return tuple(kept)


def _spots(forms: WrittenForms, tokens: tuple[Token, ...]) -> dict[int, list[int]]:
    """Where the cues of each form stand, by the form's number; most forms have none in most texts."""
    spots: dict[int, list[int]] = {}
    by_cue = forms.by_cue.get
    for start, _, folded in tokens:
        numbers = by_cue(folded if folded.isalpha() else shape_of(folded))
        if numbers:
            for number in numbers:
                spots.setdefault(number, []).append(start)
    return spots


def shape_of(word: str) -> str:
    """A word with one sign for each run of digits, so that "9yo" and "15yo" are one cue."""
    return _FIGURES.sub("#", word)


def _all(form: WrittenForm, forms: WrittenForms, text: str, spots: list[int]) -> list[Written]:
    """Everything in one form near its cues."""
    found: list[Written] = []
    for start, end in _windows(spots):
        for match in _compiled(form.pattern).finditer(text, start, end):
            span = match.span("it") if "it" in match.re.groupindex else match.span()
            found.append(Written(*span, form, _number(match, forms)))
    return found


def _windows(spots: list[int]) -> Iterable[tuple[int, int]]:
    """The stretches of text around some spots, in order, none overlapping."""
    if len(spots) == 1:
        return ((max(0, spots[0] - _BEFORE), spots[0] + _AFTER),)
    return _joined(spots)


def _joined(spots: list[int]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for spot in spots:
        if spot - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(0, spot - _BEFORE)
        end = spot + _AFTER
    if end >= 0:
        yield start, end


def _number(match: re.Match[str], forms: WrittenForms) -> int | None:
    groups = match.groupdict()
    figure = groups.get("n") or groups.get("m")
    if figure:
        return int(figure)
    words = re.split(r"[\s-]+", (groups.get("w") or ""))
    return sum(forms.numbers[word] for word in words) if _all_in(words, forms.numbers) else None


def _all_in(words: list[str], numbers: Container[str]) -> bool:
    return all(word in numbers for word in words)


def _follows_name(start: int, text: str, tokens: tuple[Token, ...], names: Mapping[str, int]) -> bool:
    """Whether a given name, in capitals or not where a comma or bracket follows, stands before a place."""
    before = [token for token in tokens if token.end <= start][-2:]
    if not before or text[before[-1].end : start] not in _BETWEEN_NAME_AND_AGE:
        return False
    plain_space = text[before[-1].end : start] == " "
    known = [token for token in before if token.folded in names and names[token.folded] > 0]
    return bool(known) and (not plain_space or text[before[-1].start].isupper())


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
