"""What one passage says about people, sentence by sentence: who is mentioned, in what talk, and what is told of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from poise.lib.surroundings import Surroundings
from poise.model.observation import Observation

_GRAVE = frozenset({"health", "harm", "crime", "death"})
_SAME_DAY = frozenset({"now", "today", "recent"})


@dataclass(frozen=True)
class ToldBySentence:
    """The answers by sentence; each question is answered once, when it is first asked."""

    around: Surroundings
    here: Sequence[Observation]
    fostering: bool

    @cached_property
    def mentions(self) -> Sequence[Observation]:
        """People mentioned by what they are."""
        return self._of_kind("mention")

    @cached_property
    def someones(self) -> Sequence[Observation]:
        """People without a name or a word for what they are."""
        return self._of_kind("someone")

    @cached_property
    def talk(self) -> Sequence[Observation]:
        """Words of practice."""
        return self._of_kind("practice-talk")

    @cached_property
    def kin(self) -> Sequence[Observation]:
        """Words of kinship."""
        return self._of_kind("relation")

    @cached_property
    def own_people(self) -> Sequence[Observation]:
        """The author's own kin."""
        return [seen for seen in self.kin if seen.get("whose") == "own"]

    @cached_property
    def mentioned(self) -> frozenset[int]:
        """Where somebody known through work is mentioned."""
        return self.around.sentences_of(seen for seen in self.mentions if _is_one_known(seen))

    @cached_property
    def telling(self) -> frozenset[int]:
        """Where practice is talked of in telling words."""
        return self.around.sentences_of(seen for seen in self.talk if seen.get("weight") == "telling")

    @cached_property
    def passing(self) -> frozenset[int]:
        """Where practice is talked of at all."""
        return self.around.sentences_of(self.talk)

    @cached_property
    def detailed(self) -> frozenset[int]:
        """Where a detail of somebody is told."""
        return self.around.sentences_of(self._of_kind("detail"))

    @cached_property
    def sensitive(self) -> frozenset[int]:
        """Where a grave detail is told."""
        return self.around.sentences_of(seen for seen in self._of_kind("detail") if seen.get("about") in _GRAVE)

    @cached_property
    def general(self) -> frozenset[int]:
        """Where the words speak in general."""
        return self.around.sentences_with("speaks-in-general") - self.around.sentences_with("speaks-of-one-case")

    @cached_property
    def anybody(self) -> frozenset[int]:
        """Where the words speak of anybody at all."""
        return self.around.sentences_with("speaks-of-any")

    @cached_property
    def private(self) -> frozenset[int]:
        """Where private life is talked of."""
        return self.around.sentences_with("private-life-words")

    @cached_property
    def owned(self) -> frozenset[int]:
        """Where the author's own kin stand."""
        return self.around.sentences_of(self.own_people)

    @cached_property
    def asked(self) -> frozenset[int]:
        """Where something is asked about people."""
        return self.around.sentences_with("asks-about-people")

    @cached_property
    def fostered(self) -> frozenset[int]:
        """Where a child comes to stay, for one who fosters."""
        return self.around.sentences_with("comes-to-stay") if self.fostering else frozenset()

    @cached_property
    def specific(self) -> frozenset[int]:
        """Where one thing is told as it happened."""
        return self.around.sentences_with("told-as-it-happened", "speaks-of-one-case")

    @cached_property
    def cues(self) -> Mapping[int, frozenset[str]]:
        """What each sentence tells that a stranger in the street would not know."""
        return _cues_by_sentence(self.around, self.here)

    def _of_kind(self, kind: str) -> Sequence[Observation]:
        return [seen for seen in self.here if seen.kind == kind]


def _cues_by_sentence(around: Surroundings, here: Sequence[Observation]) -> Mapping[int, frozenset[str]]:
    """What each sentence tells that a stranger in the street would not: a detail, a place, an age, kin, a day, work."""
    cues: dict[int, set[str]] = defaultdict(set)
    for seen in here:
        cue = _cue_of(seen)
        if cue and seen.place:
            cues[around.sentence(seen.place)].add(cue)
    for sentence in around.sentences_with("acts-of-work", "plain-acts-of-work"):
        cues[sentence].add("act")
    return {sentence: frozenset(each) for sentence, each in cues.items()}


def _cue_of(seen: Observation) -> str | None:
    match seen.kind:
        case "detail" if seen.get("rarity") == "rare" or seen.get("about") in _GRAVE:
            return "detail"
        case "detail":
            return "scene"
        case "place" | "landmark" | "organisation":
            return "place"
        case "age" if seen.get("form") != "stage":
            return "age"
        case "relation" if seen.get("whose") == "theirs":
            return "kin"
        case "datetime" if seen.get("when") in _SAME_DAY:
            return "day"
        case "practice-talk":
            return "work"
        case _:
            return None


def _is_one_known(seen: Observation) -> bool:
    return str(seen.get("who")).startswith("service-user") and seen.get("number") != "many"
