"""Infers who is meant by a name or by a person without a name, and how plainly the words tie them to services.

Words that speak of people decide by where they stand: right beside a name they tie it to services plainly,
elsewhere in its sentence they make such a tie likely at most.
Words of private life in the sentence speak against it, and so do general words, which mean nobody in particular.
What the author says of the story itself comes before all that: nobody is meant by an invented case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from poise.lib.surroundings import Surroundings
from poise.lib.told_by_sentence import ToldBySentence
from poise.model.observation import Observation, observe
from poise.model.place import Place
from poise.model.step import Inference, Scene

BESIDE = 2
"""How many tokens may stand between a name and the words that plainly say who it is."""

MOST = 10
"""From how many children on a number speaks of no one family."""

NAMES = ("person", "handle")
"""The kinds of observation that name people."""

UNNAMED = ("mention", "someone", "relation", "age")
"""The kinds of observation that stand for people without a name; an age alone stands for someone of that age."""

_TOLD_ELSEWHERE = frozenset({"own-life", "published", "hypothetical"})
_PEOPLE = frozenset({*NAMES, *UNNAMED})
_AT_WORK = ("social-worker", "support-worker", "student", "practice-educator", "manager", "foster-carer")
_OF_ANYBODY = frozenset({"place", "day", "scene"})
"""Cues that by themselves anybody tells of anybody."""

_FEW = 2
"""How many cues are not yet enough where somebody is named."""

_NOT_FOSTERING = ("carer", "person-using-services", "member-of-public")
_TRUST = {"stated": 0.9, "likely": 0.6, "general": 0.8, "none": 0.7}


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant at a place, and the tie to services: ``stated``, ``likely``, ``general`` (a class of people) or ``none``."""

    place: Place
    who: str
    tie: str

    @property
    def by_work(self) -> bool:
        """Whether one person or a few known through the work are meant."""
        return self.who.startswith("service-user") and self.tie in {"stated", "likely"}


def infer_spoken_of(scene: Scene) -> Iterator[Observation]:
    """One observation at the place of each name and each unnamed person, and of "she" where nobody else is told of."""
    stances = frozenset(str(seen.get("of")) for seen in scene.of_kind("stance"))
    for passage in scene.passages:
        here = scene.at(passage)
        if not any(seen.kind in _PEOPLE for seen in here) and not passage.holds("one-of-whom-is-told"):
            continue
        fostering = scene.circumstances.role not in _NOT_FOSTERING
        told = ToldBySentence(Surroundings.of(passage), here, fostering)
        judge = _Judge(told, at_work=scene.circumstances.role in _AT_WORK)
        people: list[Meant] = []
        for kinds in (UNNAMED, NAMES):
            for seen in here:
                if seen.place and seen.kind in kinds and not judge.covers(seen):
                    meant = judge.meant_by(seen, seen.place, people)
                    people.append(meant)
                    about = "this" if judge.points_at_this(seen, seen.place) else seen.kind
                    yield _observed(_in_the_light_of(stances, meant, about), seen.kind)
        for meant in judge.pronouns(people):
            yield _observed(_in_the_light_of(stances, meant, "someone"), "someone")


def _observed(meant: Meant, about: str) -> Observation:
    about = {"age": "someone", "handle": "person"}.get(about, about)
    return observe("spoken-of", meant.place, _TRUST[meant.tie], who=meant.who, tie=meant.tie, about=about)


def _in_the_light_of(stances: frozenset[str], meant: Meant, about: str) -> Meant:
    """What the author says of the whole story: nobody real, someone who agreed, a published case, their own life."""
    if meant.who not in {"service-user", "service-user-family", "unknown"}:
        return meant
    if stances & {"fiction", "composite"}:
        return replace(meant, who="made-up", tie="none")
    if "consent" in stances:
        return replace(meant, who="consenting")
    if meant.who == "unknown" and meant.tie == "none" and "renamed" in stances and not stances & _TOLD_ELSEWHERE:
        return replace(meant, who="service-user", tie="likely")  # nobody hides the name of a stranger
    if meant.tie == "likely" and stances & _TOLD_ELSEWHERE:
        return replace(meant, who="unknown", tie="none")
    if about in {"someone", "relation", "age", "this"} and stances & {"own-life", "published"}:
        return replace(meant, who="unknown", tie="none")
    return meant


@dataclass(frozen=True)
class _Judge:
    """Who is meant by the people of one passage, by what it tells of them."""

    told: ToldBySentence
    at_work: bool

    def covers(self, seen: Observation) -> bool:
        """Whether other words already say more of the people at a place than this observation does."""
        if seen.kind == "age":
            return (
                seen.get("form") == "stage"
                or self._beside(seen.place, (*self.told.someones, *self.told.mentions)) is not None
            )
        if (
            seen.kind in {"someone", "relation"}
            and seen.place
            and self.told.around.stands_at(seen.place, "names-a-service")
        ):
            return True
        if seen.kind == "someone" and any(_ends_in(seen, talk) for talk in self.told.talk):
            return True  # "the case" of "the case conference"
        return seen.kind in {"someone", "relation"} and any(
            seen.place and other.place and other.place.overlaps(seen.place) for other in self.told.mentions
        )

    def meant_by(self, seen: Observation, place: Place, people: Sequence[Meant]) -> Meant:
        """Who is meant by an observation of people, once those without a name are known."""
        if seen.kind == "mention":
            who = str(seen.get("who"))
            if who == "family" and self._is_fostered(place):
                who = "service-user"
            tie = "none" if not who.startswith("service-user") else "stated"
            return Meant(place, who, "general" if who != "family" and self._is_a_class(seen, place) else tie)
        if seen.kind in NAMES:
            return self._named(seen, place, people)
        if seen.kind == "age" and self._is_own_age(place):
            return Meant(place, "family", "none")
        if seen.get("whose") == "own":
            return (
                Meant(place, "service-user", "stated") if self._is_fostered(place) else Meant(place, "family", "none")
            )
        return self._unnamed(seen, place)

    def points_at_this(self, seen: Observation, place: Place) -> bool:
        """Whether a mention points at what is told, as "this case" may mean a published one."""
        return seen.kind == "mention" and self.told.around.starts_with(place, "points-at-someone")

    def _is_fostered(self, place: Place) -> bool:
        """Whether "our lad" came to live with the author, as the sentence or the one before or after it says."""
        sentence = self.told.around.sentence(place)
        return not self.told.fostered.isdisjoint({sentence - 1, sentence, sentence + 1})

    def _is_a_class(self, seen: Observation, place: Place) -> bool:
        """Whether many are meant, or any one: "a client deserves"."""
        any_one = (
            self.told.around.starts_with(place, "points-at-someone")
            and not self.told.around.starts_with(place, "points-at-one")
            and not self.told.around.stands_at(place, "ties-to-services")
        )
        return seen.get("number") == "many" or (
            any_one and self.told.around.sentence(place) in self.told.general | self.told.anybody
        )

    def pronouns(self, people: Sequence[Meant]) -> Iterator[Meant]:
        """The first "she" or "him" of each sentence without people that goes on about someone, or speaks of case work."""
        by_sentence = {
            self.told.around.sentence(each.place): each for each in sorted(people, key=lambda each: each.place)
        }
        told: set[int] = set()
        for first, last in sorted(self.told.around.places.starts["one-of-whom-is-told"].items()):
            start, end = self.told.around.passage.tokens[first].start, self.told.around.passage.tokens[last - 1].end
            sentence = self.told.around.passage.sentence_at(start)
            if sentence in told or sentence in by_sentence:
                continue
            told.add(sentence)
            before = next((by_sentence[each] for each in (sentence - 1, sentence - 2) if each in by_sentence), None)
            after = by_sentence.get(sentence + 1) if sentence in self.told.detailed else None
            goes_on = any(each is not None and each.by_work for each in (before, after))
            plain = (
                last - first > 1
                or sentence in self.told.telling | self.told.mentioned | self.told.sensitive | self.told.fostered
            )
            near = sentence in self.told.detailed and not self.told.telling.isdisjoint({sentence - 1, sentence + 1})
            alone = all(each.who == "unknown" for each in people)
            worked = (
                near or (plain and self._is_worked(sentence)) or (alone and self._is_of_the_authors_work(sentence))
            ) and sentence not in self.told.general | self.told.anybody | self.told.private
            if goes_on or (before is None and worked):
                yield Meant(Place(self.told.around.passage.part, start, end), "service-user", "likely")

    def _named(self, seen: Observation, place: Place, people: Sequence[Meant]) -> Meant:
        other = self._other_than_by_work(place)
        if other is not None:
            return Meant(place, other, "none")
        beside = self._beside(place, self.told.mentions)
        if beside is not None or self._is_tied(place):
            return Meant(place, beside or "service-user", "stated")
        if self._is_a_colleague(place):
            return Meant(place, "colleague", "none")
        if any(each.by_work and self.told.around.tokens_between(place, each.place) == 0 for each in people):
            return Meant(place, "service-user", "stated")
        worked = self._is_worked(self.told.around.sentence(place)) and not self.told.around.starts_with(
            place, "titles-of-office"
        )
        worked = worked or self._is_named_from_work(seen, place)
        return Meant(place, "service-user", "likely") if worked else Meant(place, "unknown", "none")

    def _is_named_from_work(self, seen: Observation, place: Place) -> bool:
        """Whether an author who works with people tells something tender of somebody by name."""
        sentence = self.told.around.sentence(place)
        if not self.at_work or sentence in self._elsewhere | self.told.anybody:
            return False
        if self.told.around.starts_with(place, "titles-of-office") or self.told.around.stands_at(
            place, "works-there", within=2
        ):
            return False
        if seen.get("form") == "full" and sentence in self.told.around.sentences_with("public-matters"):
            return False
        cues = self.told.cues.get(sentence, frozenset()) - {"scene"}
        tender = "detail" in cues and seen.get("form") != "full"  # news names people in full
        worked = bool(cues & {"work", "act"}) and ("detail" in cues or len(cues) > _FEW)
        return sentence in self.told.specific and seen.kind != "handle" and (tender or worked)

    def _other_than_by_work(self, place: Place) -> str | None:
        """Who a name is where words beside it say that it is no one known through work."""
        if self.told.around.stands_at(place, "public-offices", within=2) or self.told.around.stands_at(
            place, "famous-people"
        ):
            return "public-figure"
        if self.told.around.ends_before(place, "says-my-own", within=0):
            return "family"
        beside = self._beside(place, (*self.told.mentions, *self.told.own_people))
        return None if beside is None or beside.startswith("service-user") else beside

    def _is_a_colleague(self, place: Place) -> bool:
        """Whether a name is thanked, or stands behind words for a colleague."""
        thanked = self.told.around.ends_before(place, "thanks", within=4)
        sentence = self.told.around.sentence(place)
        told_of = sentence in self.told.telling & self.told.detailed or (
            self.at_work and {"age", "detail"} <= self.told.cues.get(sentence, frozenset())
        )
        return (thanked and not told_of) or self.told.around.ends_before(place, "names-a-colleague", within=1)

    def _unnamed(self, seen: Observation, place: Place) -> Meant:
        sentence = self.told.around.sentence(place)
        if self.told.around.ends_before(place, "yours", within=0):
            return Meant(place, "unknown", "none")
        points = seen.kind == "age" or self.told.around.starts_with(place, "points-at-one")
        many = (seen.get("number") == "many" and not self._is_counted(place)) or self._is_plural(seen, place)
        tied = not many and seen.kind != "relation" and self._is_tied(place)
        anybody = sentence in self.told.anybody and not points
        points = points or (not many and self._is_of_the_authors_work(sentence))
        if anybody or (not tied and (many or (sentence in self.told.general and not points))):
            return Meant(place, "service-user" if sentence in self.told.telling else "unknown", "general")
        if (
            sentence in self.told.private - self.told.telling
            and not tied
            and sentence not in (self.told.passing & self.told.sensitive)
        ):
            return Meant(place, "unknown", "none")
        if tied or sentence in self.told.telling or sentence in self.told.mentioned:
            return Meant(place, "service-user", "stated")
        near = {sentence - 1, sentence + 1}
        if sentence in self.told.passing or near & (self.told.telling | self.told.mentioned):
            return Meant(place, "service-user", "likely")
        if sentence in self.told.detailed and (
            near & self.told.passing or (self.at_work and self._is_told_to_me(seen, sentence))
        ):
            return Meant(place, "service-user", "likely")
        if self._is_of_the_authors_work(sentence):
            return Meant(place, "service-user", "likely")
        return Meant(place, "unknown", "none")

    def _is_of_the_authors_work(self, sentence: int) -> bool:
        """Whether an author who works with people tells something particular of one person, and of nobody private.

        A tender or rare detail is enough; otherwise two further cues, such as a place, an age or an act of the work.
        """
        cues = self.told.cues.get(sentence, frozenset())
        if not self.at_work or sentence in self.told.anybody or sentence not in self.told.specific:
            return False
        if sentence in self.told.general and not ("detail" in cues and cues & {"act", "work"}):
            return False
        if "work" not in cues and sentence - 1 in self.told.private:
            return False
        if sentence in self._elsewhere:
            return False
        near = {sentence - 1, sentence, sentence + 1}
        told = cues.union(*(self.told.cues.get(each, frozenset()) for each in near))
        return "detail" in cues or (len(told) > 1 and bool(told - _OF_ANYBODY))

    @property
    def _elsewhere(self) -> frozenset[int]:
        """The sentences of private life, of the author's own people, and of colleagues."""
        elsewhere = self.told.private | self.told.around.sentences_with("words-of-colleagues")
        return (elsewhere - self.told.around.sentences_with("plain-acts-of-work")) | self.told.owned

    def _is_plural(self, seen: Observation, place: Place) -> bool:
        """Whether words of kin name a class: "parents", "ten children"."""
        counted = int(str(seen.get("count") or 0))
        return (
            seen.kind == "relation"
            and self.told.around.starts_with(place, "people-in-the-plural")
            and not 1 < counted < MOST
        )

    def _is_counted(self, place: Place) -> bool:
        """Whether a word that may mean many says how many here, as "the twins" does."""
        return any(each.place and each.place.overlaps(place) and each.get("count") for each in self.told.kin)

    def _is_worked(self, sentence: int) -> bool:
        """Whether a sentence tells of case work, or of something tender beside a word that is often of case work."""
        if sentence in self.told.telling or sentence in self.told.mentioned or sentence in self.told.fostered:
            return True
        if sentence in self.told.passing and sentence in self.told.asked:
            return True
        return sentence in (self.told.passing & self.told.detailed) - self.told.private - self.told.owned

    def _is_tied(self, place: Place) -> bool:
        """Whether words directly before or after people, or the next sentence about "him" or "her", tie them to services."""
        around = self.told.around
        if around.ends_before(place, "ties-what-follows", within=0):
            return around.sentence(place) not in self.told.private
        if around.starts_right_after(place, "ties-what-precedes"):
            return True
        return around.sentence(place) + 1 in around.sentences_with("ties-the-last-named")

    def _is_told_to_me(self, seen: Observation, sentence: int) -> bool:
        """Whether someone tells the author something grave, in words that say nothing of where they met."""
        told = sentence in self.told.around.sentences_with("speaks-of-one-case") and sentence in self.told.sensitive
        return told and seen.kind in {"someone", "age"} and sentence not in self.told.owned

    def _is_own_age(self, place: Place) -> bool:
        """Whether an age is the author's, or stands in a sentence about the author's own family."""
        return (
            self.told.around.ends_before(place, "speaks-of-own-age", within=2)
            or self.told.around.sentence(place) in self.told.owned
        )

    def _beside(self, place: Place | None, others: Sequence[Observation]) -> str | None:
        """The people of the nearest of some words in the sentence, if they stand right beside a place."""
        near = [
            (self.told.around.tokens_between(place, other.place), _who_is(other))
            for other in others
            if place and other.place and self.told.around.same_sentence(place, other.place)
        ]
        distance, who = min(near, default=(BESIDE + 1, None))
        return who if distance <= BESIDE else None


def _who_is(other: Observation) -> str:
    return {"relation": "family", "someone": "unknown"}.get(other.kind) or str(other.get("who"))


def _ends_in(seen: Observation, talk: Observation) -> bool:
    one, other = seen.place, talk.place
    return bool(one and other and other.start > one.start and one.overlaps(other) and other.end > one.end)


SPOKEN_OF = Inference(
    name="spoken-of",
    reads=_PEOPLE | {"stance", "practice-talk", "detail", "place", "landmark", "organisation", "datetime"},
    observes=("spoken-of",),
    infer=infer_spoken_of,
)
