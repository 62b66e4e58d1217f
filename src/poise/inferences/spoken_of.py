"""Infers who is meant by a name, by a person without a name, or by an insult, and how plainly the words tie them to services.

Words that speak of people decide by where they stand: right beside a name they tie it to services plainly,
elsewhere in its sentence they make such a tie likely at most.
What the author says of the story itself comes before all that: nobody is meant by an invented case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

BESIDE = 2
"""How many tokens may stand between a name and the words that plainly say who it is."""

NEAR = 8
"""How many tokens away people may stand from an insult and still be those whom it hits."""

NEAR_DENIAL = 3
"""How many tokens before an insult a "not" turns it round."""

FAR_DENIAL = 6
"""How many tokens before an insult a "nobody" turns it round."""

PEOPLE = ("person", "mention", "someone", "relation")
"""The kinds of observation that stand for people."""

AIMED = ("insult", "slur", "threat", "contempt", "mockery")
"""The kinds of observation that are aimed at people."""

_NO_ONE_IN_PARTICULAR = (
    ("powers-that-be", "public-figure"),
    ("mere-things", "thing"),
    ("games-and-players", "thing"),
)
"""The lists that tell what hard words hit where no people are named, with who is meant by each."""

_BREAK = re.compile(r"[,;:]|\s[–—-]\s|\bbut\b", re.IGNORECASE)
_TRUST = {"stated": 0.9, "likely": 0.6, "general": 0.8, "none": 0.7}


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant at a place, and the tie to services: ``stated``, ``likely``, ``general`` (a class of people) or ``none``."""

    place: Place
    who: str
    tie: str


def infer_spoken_of(scene: Scene) -> Iterator[Observation]:
    """One observation at the place of each name or unnamed person, and of each insult that is not denied."""
    stances = frozenset(str(seen.get("of")) for seen in scene.observations if seen.kind == "stance")
    for passage in scene.passages:
        here = tuple(seen for seen in scene.observations if seen.place and seen.place.part == passage.part)
        around = _Around.of(passage, here, stances)
        people = []
        for seen in here:
            if seen.place and seen.kind in PEOPLE and not around.covers(seen):
                meant = _in_the_light_of(stances, around.meant_by(seen, seen.place))
                people.append(meant)
                yield _observed(meant, seen.kind)
        for seen in here:
            if seen.place and seen.kind in AIMED and not around.is_denied(seen.place):
                yield _observed(around.hit_at(seen.place, people, seen.kind), seen.kind)


def _observed(meant: Meant, about: str) -> Observation:
    return observe("spoken-of", meant.place, _TRUST[meant.tie], who=meant.who, tie=meant.tie, about=about)


def _in_the_light_of(stances: frozenset[str], meant: Meant) -> Meant:
    """What the author says of the whole story: nobody real, someone who agreed, a published case, their own life."""
    if meant.who not in {"service-user", "service-user-family", "unknown"}:
        return meant
    if stances & {"fiction", "composite"}:
        return Meant(meant.place, "made-up", "none")
    if "consent" in stances:
        return Meant(meant.place, "consenting", meant.tie)
    if meant.tie == "likely" and stances & {"own-life", "published", "hypothetical"}:
        return Meant(meant.place, "unknown", "none")
    return meant


@dataclass(frozen=True, slots=True)
class _Around:
    """What one passage says about people, by sentence."""

    passage: Passage
    mentions: Sequence[Observation]
    own_people: Sequence[Observation]
    telling: frozenset[int]
    passing: frozenset[int]
    general: frozenset[int]

    @classmethod
    def of(cls, passage: Passage, here: Sequence[Observation], stances: frozenset[str]) -> _Around:
        def sentences(kind: str, **wanted: str) -> frozenset[int]:
            return frozenset(
                passage.sentence_at(seen.place.start)
                for seen in here
                if seen.kind == kind and seen.place and all(seen.get(name) == value for name, value in wanted.items())
            )

        return cls(
            passage,
            mentions=[seen for seen in here if seen.kind == "mention"],
            own_people=[seen for seen in here if seen.kind == "relation" and seen.get("whose") == "own"],
            telling=sentences("practice-talk", weight="telling"),
            passing=sentences("practice-talk", weight="passing"),
            general=frozenset(
                passage.sentence_at(passage.tokens[phrase.first].start) for phrase in passage.found("speaks-in-general")
            )
            - frozenset(
                passage.sentence_at(passage.tokens[phrase.first].start)
                for phrase in passage.found("speaks-of-one-case")
            ),
        )

    def covers(self, seen: Observation) -> bool:
        """Whether a mention already says more of the people at a place than this observation does."""
        return seen.kind in {"someone", "relation"} and any(
            seen.place and other.place and other.place.overlaps(seen.place) for other in self.mentions
        )

    def meant_by(self, seen: Observation, place: Place) -> Meant:
        """Who is meant by an observation of people."""
        if seen.kind == "mention":
            who = str(seen.get("who"))
            tie = "none" if not who.startswith("service-user") else "stated"
            return Meant(place, who, "general" if tie == "stated" and seen.get("number") == "many" else tie)
        if seen.kind == "person":
            return self._named(place)
        if seen.get("whose") == "own":
            return Meant(place, "family", "none")
        return self._unnamed(seen, place)

    def _named(self, place: Place) -> Meant:
        if self._is_public(place):
            return Meant(place, "public-figure", "none")
        beside = self._beside(place)
        if beside is not None and not beside.startswith("service-user"):
            return Meant(place, beside, "none")
        if beside is not None or self._is_tied(place):
            return Meant(place, beside or "service-user", "stated")
        if self.ends_before(place, "thanks", within=4) or self.ends_before(place, "names-a-colleague", within=1):
            return Meant(place, "colleague", "none")
        sentence = self.passage.sentence_at(place.start)
        if sentence in self.telling or self._mentioned_in(sentence):
            return Meant(place, "service-user", "likely")
        return Meant(place, "unknown", "none")

    def _unnamed(self, seen: Observation, place: Place) -> Meant:
        sentence = self.passage.sentence_at(place.start)
        if sentence in self.general or seen.get("number") == "many":
            return Meant(place, "service-user" if sentence in self.telling else "unknown", "general")
        if sentence in self.telling or self._mentioned_in(sentence):
            return Meant(place, "service-user", "stated")
        if sentence in self.passing or not self.telling.isdisjoint({sentence - 1, sentence + 1}):
            return Meant(place, "service-user", "likely")
        return Meant(place, "unknown", "none")

    def hit_at(self, place: Place, people: Sequence[Meant], kind: str) -> Meant:
        """Whom words of contempt or threat at a place are aimed at."""
        if self.ends_before(place, "speaks-of-self", within=2) or self._is_own(place, kind):
            return Meant(place, "self", "none")
        if self._is_public(place):
            return Meant(place, "public-figure", "none")
        if kind == "mockery":
            return self._right_before(place, people)
        near = [
            (self._tokens_between(place, other.place), other.who, other.tie)
            for other in people
            if self._same_sentence(place.start, other.place.start) and not self._breaks_between(place, other.place)
        ]
        distance, who, tie = min(near, default=(NEAR + 1, "unknown", "none"))
        if distance <= NEAR and (who != "unknown" or distance <= 1):
            return Meant(place, who, tie)
        if kind == "contempt" and not self._pointed_at(place, distance):
            return Meant(place, "thing", "none")
        return self._not_people(place) or self._in_talk_of_practice(place, distance) or Meant(place, "unknown", "none")

    def _pointed_at(self, place: Place, distance: int) -> bool:
        """Whether anybody is pointed at in the sentence, if only by "she" or "that lot"."""
        return distance <= NEAR or any(
            self._same_sentence(place.start, self.passage.tokens[phrase.first].start)
            for phrase in self.passage.found("points-at-people")
        )

    def is_denied(self, place: Place) -> bool:
        """Whether words before a place deny what is said there; "I'm not prejudiced, but" denies nothing."""
        first = self.passage.token_at(place.start)
        excuses = self.passage.found("disclaims-prejudice")
        return self.ends_before(place, "denies-of-all", within=FAR_DENIAL) or any(
            phrase.first < first and first - phrase.last <= NEAR_DENIAL
            for phrase in self.passage.found("denials")
            if self._same_sentence(place.start, self.passage.tokens[phrase.first].start)
            and not any(other.first <= phrase.first and phrase.last <= other.last for other in excuses)
        )

    def _is_own(self, place: Place, kind: str) -> bool:
        """Whether the author claims the words at a place for themselves: "as a", "my fellow", or says them of "I"."""
        lexicon = "the-author-does" if kind == "contempt" else "claims-own-identity"
        return self.ends_before(place, lexicon, within=1)

    def _right_before(self, place: Place, people: Sequence[Meant]) -> Meant:
        """Whoever stands right before a picture sign, or those in power; elsewhere a sign hits nobody."""
        after = self.passage.token_at(place.start)
        for other in people:
            if other.place.end <= place.start and self.passage.token_at(other.place.end - 1) + 1 == after:
                return Meant(place, other.who, other.tie)
        powers = any(phrase.last == after for phrase in self.passage.found("powers-that-be"))
        return Meant(place, "public-figure" if powers else "unknown", "none")

    def _not_people(self, place: Place) -> Meant | None:
        """Those in power, or a mere thing close by, where they stand nearest in the sentence."""
        first = self.passage.token_at(place.start)
        near = [
            (min(abs(phrase.first - first), abs(phrase.last - first)) + (NEAR // 2 if who == "thing" else 0), who)
            for lexicon, who in _NO_ONE_IN_PARTICULAR
            for phrase in self.passage.found(lexicon)
            if self._same_sentence(place.start, self.passage.tokens[phrase.first].start)
            and not place.start <= self.passage.tokens[phrase.first].start < place.end
        ]
        distance, who = min(near, default=(NEAR + 1, ""))
        return Meant(place, who, "none") if distance <= NEAR else None

    def _in_talk_of_practice(self, place: Place, distance: int) -> Meant | None:
        """Somebody known through work, where case work is told of in the sentence and somebody in it is pointed at."""
        sentence = self.passage.sentence_at(place.start)
        told = sentence in self.telling or self._mentioned_in(sentence)
        return Meant(place, "service-user", "likely") if told and self._pointed_at(place, distance) else None

    def ends_before(self, place: Place, lexicon: str, *, within: int) -> bool:
        """Whether a phrase of a lexicon begins before a place and ends at most so many tokens before it."""
        first = self.passage.token_at(place.start)
        return any(
            phrase.first < first and first - phrase.last <= within
            for phrase in self.passage.found(lexicon)
            if self._same_sentence(place.start, self.passage.tokens[phrase.first].start)
        )

    def _mentioned_in(self, sentence: int) -> bool:
        """Whether a particular person known through work is mentioned in a sentence."""
        return any(
            seen.place
            and str(seen.get("who")).startswith("service-user")
            and seen.get("number") != "many"
            and self.passage.sentence_at(seen.place.start) == sentence
            for seen in self.mentions
        )

    def _is_tied(self, place: Place) -> bool:
        """Whether words directly before or after a name, or the next sentence about "him" or "her", tie it to services."""
        after = self.passage.token_at(place.end - 1) + 1
        if self.ends_before(place, "ties-what-follows", within=0):
            return True
        if any(phrase.first == after for phrase in self.passage.found("ties-what-precedes")):
            return True
        sentence = self.passage.sentence_at(place.start)
        return any(
            self.passage.sentence_at(self.passage.tokens[phrase.first].start) == sentence + 1
            for phrase in self.passage.found("ties-the-last-named")
        )

    def _is_public(self, place: Place) -> bool:
        """Whether an office or the words for an author's work stand right beside a place, or the name is a famous one."""
        first, last = self.passage.token_at(place.start), self.passage.token_at(place.end - 1) + 1
        return any(
            phrase.first - last <= 2 and first - phrase.last <= 2
            for phrase in self.passage.found("public-offices")
            if self._same_sentence(place.start, self.passage.tokens[phrase.first].start)
        ) or any(phrase.first < last and first < phrase.last for phrase in self.passage.found("famous-people"))

    def _beside(self, place: Place) -> str | None:
        """The people of the nearest mention in the sentence, if it stands right beside a name."""
        near = [
            (self._tokens_between(place, other.place), "family" if other.kind == "relation" else str(other.get("who")))
            for other in (*self.mentions, *self.own_people)
            if other.place and self._same_sentence(place.start, other.place.start)
        ]
        distance, who = min(near, default=(BESIDE + 1, None))
        return who if distance <= BESIDE else None

    def _same_sentence(self, one: int, other: int) -> bool:
        return self.passage.sentence_at(one) == self.passage.sentence_at(other)

    def _breaks_between(self, place: Place, other: Place) -> bool:
        before, after = sorted((place, other))
        return _BREAK.search(self.passage.text, before.end, max(before.end, after.start)) is not None

    def _tokens_between(self, place: Place, other: Place) -> int:
        if place.overlaps(other):
            return 0
        before, after = sorted((place, other))
        return self.passage.token_at(after.start) - self.passage.token_at(before.end - 1) - 1


SPOKEN_OF = Inference(
    name="spoken-of",
    observes=("spoken-of",),
    infer=infer_spoken_of,
)
