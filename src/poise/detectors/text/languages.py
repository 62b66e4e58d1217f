"""Sees that a text is not in English, by very common words and by scripts; Scots and every other English is English.

A claim needs several words of one language in a sentence, and more of them than of English; else nothing is said.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from poise.model.knowledge import Knowledge, Language
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Token
from poise.model.place import Place
from poise.model.step import Detector

FEWEST = 4
"""Words below which a text is too short for a claim."""

LEAST_SHARE = 0.2
"""Share of a sentence that must be common words of a language, and share of a text below which a gap is not worth it."""

_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI")


def detect_languages(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """The language, other than English, in which most of what is not English is written, with the share of it all."""
    has_tags = "#" in passage.text or "@" in passage.text
    words = [
        token for token in passage.tokens if not (token.folded[0].isdecimal() or (has_tags and _is_tag(token, passage)))
    ]
    if not words or (passage.text.isascii() and _common(words, knowledge.languages[0]) * 5 > 2 * len(words)):
        return
    foreign: Counter[str] = Counter()
    total = 0
    for sentence in _sentences(words, passage):
        length = _length(sentence, passage)
        total += length
        language = _language_of(sentence, passage, knowledge)
        if language is not None:
            foreign[language] += length
    share = foreign.total() / total if total else 0.0
    if total >= FEWEST and share >= LEAST_SHARE:
        place = Place(passage.part, 0, len(passage.text))
        yield observe("language", place, 0.8, code=foreign.most_common(1)[0][0], share=round(share, 2))


def _common(words: Iterable[Token], language: Language) -> int:
    """How many of some words are common ones of a language."""
    return sum(map(language.words.__contains__, [folded for _, _, folded in words]))


def _is_tag(token: Token, passage: Passage) -> bool:
    return token.start > 0 and passage.text[token.start - 1] in "#@"


def _sentences(words: list[Token], passage: Passage) -> Iterator[list[Token]]:
    sentences: dict[int, list[Token]] = {}
    for word in words:
        sentences.setdefault(passage.sentence_at(word.start), []).append(word)
    yield from sentences.values()


def _length(sentence: list[Token], passage: Passage) -> int:
    """How many words a sentence has; scripts that set no spaces have one for about every two letters."""
    return sum(
        1 + (word.end - word.start) // 2 if _script(passage.text[word.start]).startswith(_UNSPACED) else 1
        for word in sentence
    )


def _language_of(sentence: list[Token], passage: Passage, knowledge: Knowledge) -> str | None:
    written = [word for word in sentence if _script(passage.text[word.start])]
    if 2 * len(written) > len(sentence):
        return _by_script("".join(passage.text[word.start : word.end] for word in written), knowledge.languages)
    english, *others = knowledge.languages
    hits = {each.code: _common(sentence, each) for each in others if each.words}
    code, most = max(hits.items(), key=lambda hit: hit[1])
    if most <= _common(sentence, english) or most < LEAST_SHARE * len(sentence):
        return None
    folded = {word.folded for word in sentence}
    kinds = frozenset[str]().union(*(each.words & folded for each in others))
    return code if len(kinds) > 1 else None


def _by_script(letters: str, languages: tuple[Language, ...]) -> str | None:
    scripts = Counter(_script(letter) for letter in letters if letter.isalpha())
    for script, _ in scripts.most_common(1):
        known = [each for each in languages if each.script and script.startswith(each.script)]
        marked = [each for each in known if each.letters]
        best = max(marked, key=lambda each: sum(letters.count(letter) for letter in each.letters), default=None)
        if best and any(letter in letters for letter in best.letters):
            return best.code
        return next((each.code for each in known if not each.letters), None)
    return None


def _script(letter: str) -> str:
    """The script of a letter that is not Latin, by its Unicode name; nothing for Latin letters and all else."""
    if letter < "\u0370" or not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "")
    return "" if name.startswith(("LATIN", "MATHEMATICAL", "FULLWIDTH LATIN", "MODIFIER")) else name


LANGUAGES = Detector(
    name="languages",
    observes=("language",),
    detect=detect_languages,
    weighs_whole=True,
)
