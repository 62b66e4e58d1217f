"""Infers which sentences state something of law, health or services as sure, so that others may act on it.

Dangerous advice, statements known to be false, and absolute words beside such a matter make a claim; so do words that
urge to believe it or to pass it on. A question, a correction and a source turn it into something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Inference, Scene

TOPICS = {"claim-about-law": "law", "claim-about-health": "health", "claim-about-services": "services"}
FALSE = {"claim-false-law": "law", "claim-false-health": "health", "claim-false-services": "services"}

ASIDE = 4
"""How many words before dangerous words may stand those that make them a report or a warning."""

_CLAUSE_END = re.compile(r"[,.;:!?]|\s[–—-]\s")

_SHAPED = ("claim-shares", "claim-causes", "claim-conditions", "claim-always", "claim-motives", "claim-taking")
"""The lists of which one must stand in a sentence for its shape alone to make a claim."""

_TELLING = ("dangerous-advice", *FALSE, "claim-absolute", "claim-marks")


def infer_claims(scene: Scene) -> Iterator[Observation]:
    """One claim for each sentence that makes one, dangerous advice before all else."""
    published = any(seen.get("of") == "published" for seen in scene.of_kind("stance"))
    for passage in scene.passages:
        found = passage.found(*_TELLING)
        shaped = list(_shaped(passage))
        if not found and not shaped:
            continue
        backed = published or bool(passage.found("gives-a-source"))
        linked = any(seen.place and seen.place.part == passage.part for seen in scene.of_kind("url"))
        told: set[int] = set()
        surely: set[int] = set()
        for phrase in sorted(found, key=lambda each: _TELLING.index(each.lexicon)):
            sentence = _sentence_of(passage, phrase)
            if sentence in told:
                continue
            claim = _claim_of(passage, phrase, sentence, backed=backed or linked)
            if claim is not None:
                told.add(sentence)
                surely |= {sentence} if claim.get("sure") else set()
                yield claim
        for place, sentence in shaped:
            backing = _backing(passage, sentence, backed=backed or linked)
            if sentence not in surely:
                surely.add(sentence)
                yield observe("claim", place, 0.7, topic="services", sure=True, backing=backing, harm="misleads")


def _shaped(passage: Passage) -> Iterator[tuple[Place, int]]:
    """Sentences that state a share, a cause or a certain outcome as a fact about people's lives, without a hedge."""
    if not passage.holds(*_SHAPED):
        return
    hedged = {_sentence_of(passage, each) for each in passage.found("claim-hedges")}
    helped = {_sentence_of(passage, each) for each in passage.found("claim-helps")}
    own = {_sentence_of(passage, each) for each in passage.found("claim-of-our-own")}
    for first, last in _shapes(passage):
        sentence = _sentence_of(passage, first)
        if sentence not in hedged | helped | own:
            start = passage.tokens[min(first.first, last.first)].start
            yield Place(passage.part, start, passage.tokens[max(first.last, last.last) - 1].end), sentence


def _shapes(passage: Passage) -> Iterator[tuple[Phrase, Phrase]]:
    people, topics = passage.found("claim-people"), passage.found(*TOPICS)
    for lexicon, beside, reach in (
        ("claim-shares", people, 8),
        ("claim-causes", passage.found("claim-about-health"), 6),
        ("claim-conditions", passage.found("claim-outcomes"), 12),
        ("claim-always", passage.found("claim-outcomes"), 6),
        ("claim-motives", (*people, *topics), 10),
        ("claim-taking", people, 4),
    ):
        if not beside:
            continue
        for phrase in passage.found(lexicon):
            near = [
                each for each in beside if abs(each.first - phrase.first) <= reach and _is_same(passage, each, phrase)
            ]
            needs = lexicon in {"claim-conditions", "claim-always"}
            if near and (not needs or _is_about(passage, phrase, (*topics, *people))):
                yield phrase, near[0]


def _is_about(passage: Passage, phrase: Phrase, topics: tuple[Phrase, ...]) -> bool:
    return any(abs(_sentence_of(passage, each) - _sentence_of(passage, phrase)) <= 1 for each in topics)


def _is_same(passage: Passage, one: Phrase, other: Phrase) -> bool:
    return one != other and _sentence_of(passage, one) == _sentence_of(passage, other)


def _claim_of(passage: Passage, phrase: Phrase, sentence: int, *, backed: bool) -> Observation | None:
    place = Place(passage.part, passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end)
    backing = _backing(passage, sentence, backed=backed)
    if phrase.lexicon == "dangerous-advice":
        if _is_aside(passage, phrase):
            return None
        unbacked = "none" if backing == "source" else backing
        return observe("claim", place, 0.8, topic="safety", sure=True, backing=unbacked, harm="endangers")
    if phrase.lexicon in FALSE:
        return observe("claim", place, 0.8, topic=FALSE[phrase.lexicon], sure=True, backing=backing, harm="misleads")
    about = next(iter(_topics_near(passage, phrase, sentence)), None)
    if about is None:
        return None
    sure = phrase.lexicon == "claim-absolute" or _is_marked_twice(passage, sentence)
    return observe("claim", place, 0.7, topic=about, sure=sure, backing=backing, harm="misleads")


def _is_aside(passage: Passage, phrase: Phrase) -> bool:
    """Whether words just before, in the same clause, make dangerous words a report or a warning."""
    start = passage.tokens[phrase.first].start
    return any(
        other.last <= phrase.first <= other.last + ASIDE
        and not _CLAUSE_END.search(passage.text, passage.tokens[other.last - 1].end, start)
        for other in passage.found("not-advice")
    )


def _topics_near(passage: Passage, phrase: Phrase, sentence: int) -> Iterator[str]:
    """The matters spoken of in the sentence; a bare mark of sureness may stand in the sentence after its claim."""
    reach = {sentence} if phrase.lexicon == "claim-absolute" else {sentence, sentence - 1}
    for other in passage.found(*TOPICS):
        if _sentence_of(passage, other) in reach:
            yield TOPICS[other.lexicon]


def _is_marked_twice(passage: Passage, sentence: int) -> bool:
    marks = [each for each in passage.found("claim-marks") if abs(_sentence_of(passage, each) - sentence) <= 1]
    return len(marks) > 1


def _backing(passage: Passage, sentence: int, *, backed: bool) -> str:
    ends = (*passage.sentence_starts, len(passage.text))
    if "?" in passage.text[ends[sentence - 1] : ends[sentence]]:
        return "question"
    if any(abs(_sentence_of(passage, each) - sentence) <= 1 for each in passage.found("sets-right")):
        return "correction"
    return "source" if backed else "none"


def _sentence_of(passage: Passage, phrase: Phrase) -> int:
    return passage.sentence_at(passage.tokens[phrase.first].start)


CLAIMS = Inference(
    name="claims",
    reads=frozenset({"stance", "url"}),
    observes=("claim",),
    infer=infer_claims,
)
