"""What composed packs say to a question: their own words, found by topics and by the words they share with it.

Nothing is answered beyond them. Statements and duties are ranked apart from rules and from standards, law and
guidance, so that a pack that grows in one of these does not change what is found in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log
from typing import Any

from poise.lib.stems import stems
from poise.model.authority import Guidance, Law, Standard
from poise.model.pack import Pack
from poise.model.quotation import Answer, Quotation, Topic
from poise.model.rule import Rule
from poise.policy.loading import compiled_form

_MOST: Mapping[str, int] = {"statement": 3, "duty": 2, "rule": 3, "standard": 3, "law": 2, "guidance": 1}
"""How many parts of each kind an answer quotes at most; clauses come with the statements that cite them."""

_SHARE = 0.4
"""The share of the telling words of a question that must be spoken of; with less, the packs do not speak of it."""

_SHARE_ONLINE = 0.2
"""The same where the question names something of social media."""

_ALONE = 0.6
"""The share that the words of a single part must hold where no topic fits."""

_STEP = 0.75
"""How much less each further statement of a topic weighs than the one before."""

_MEANT = 0.8
"""What a topic weighs whose words were not used, because of the role."""

_SHARED_BY_A_RULE = 3
"""How many words a rule must share with a question where no topic leads to its category."""

_SHARED: Mapping[str, int] = {"standard": 1, "law": 2, "guidance": 2}
"""How many words of a question, or of its topics, the others must have; of a standard only a short title is held."""

_BESIDE = 0.7
"""What a topic weighs that is no subject by itself, beside one that is."""

_WEAKEST = 0.25
"""The share of the best score below which a part of the same kind is not quoted."""


@dataclass(frozen=True, slots=True)
class Topics:
    """The table of topics, the words that tell nothing about what is asked, and those that name social media."""

    topics: tuple[Topic, ...]
    common: frozenset[str]
    online: frozenset[str]

    def telling(self, text: str) -> tuple[str, ...]:
        """The stems of a text without common ones, in their order."""
        return tuple(stem for stem in stems(text) if stem not in self.common)


@dataclass(frozen=True)
class _Part:
    """A part of a pack and the stems of its words."""

    quotation: Quotation
    words: frozenset[str]


@dataclass(frozen=True)
class _Asked:
    """A question: its telling stems, the topics that it touches with their weight, those named in it, and by which stems.

    A stem of a topic tells something, common or not: "where I work" is made of common words.
    """

    telling: frozenset[str]
    topics: Mapping[str, float]
    named: frozenset[str]
    spoken: frozenset[str]
    online: bool


class Library:
    """The parts of composed packs, ready for questions."""

    def __init__(self, pack: Pack, topics: Topics) -> None:
        self._pack = pack
        self._topics = topics

    def ask(self, question: str, role: str = "") -> Answer:
        """What the packs say to a question of somebody in a family of roles; quotations come best first by kind."""
        asked = self._understood(question, role)
        if not self._speak_of(asked):
            return Answer(quotations=(), pack=self._pack.label)
        chosen = [*self._statements(asked), *self._further(asked)]
        return Answer(quotations=tuple(chosen), pack=self._pack.label)

    def _understood(self, question: str, role: str) -> _Asked:
        words = tuple(stems(question))
        telling = frozenset(self._topics.telling(question))
        found = dict(_longest(words, self._phrases))
        weights = {}
        for topic in self._topics.topics:
            lengths = sorted((len(phrase) for phrase, names in found.items() if topic.name in names), reverse=True)
            if lengths:
                weight = sum((1 + 0.5 * (length - 1)) / (1 + place) for place, length in enumerate(lengths))
                weights[topic.name] = weight if topic.alone else weight * _BESIDE
            elif role and role in topic.roles:
                weights[topic.name] = _MEANT
        spoken = frozenset(stem for phrase in found for stem in phrase)
        named = frozenset(name for names in found.values() for name in names)
        return _Asked(telling | spoken, weights, named, spoken, online=not self._topics.online.isdisjoint(words))

    @cached_property
    def _phrases(self) -> dict[tuple[str, ...], frozenset[str]]:
        phrases: dict[tuple[str, ...], frozenset[str]] = {}
        for topic in self._topics.topics:
            for phrase in topic.phrases:
                key = tuple(stems(phrase))
                phrases[key] = phrases.get(key, frozenset()) | {topic.name}
        return phrases

    def _speak_of(self, asked: _Asked) -> bool:
        used = any(each.name in asked.named for each in self._topics.topics if each.alone or asked.online)
        if not asked.telling:
            return False
        held = max((part.words & asked.telling for part in self._parts), key=len)
        if used:
            share = _SHARE_ONLINE if asked.online else _SHARE
            return len(asked.spoken | held) / len(asked.telling) >= share
        return len(held) > 2 - asked.online and len(held) / len(asked.telling) >= _ALONE

    # ---- what is quoted -------------------------------------------------------------------------------------------

    def _statements(self, asked: _Asked) -> Iterator[Quotation]:
        led: dict[str, float] = {}
        for topic in self._topics.topics:
            weight = asked.topics.get(topic.name, 0.0)
            for keys in ([str(n) for n in topic.statements], list(topic.duties)):
                for place, key in enumerate(keys):
                    led[key] = led.get(key, 0.0) + weight * _STEP**place
        for kind in ("statement", "duty"):
            ranked = self._ranked(self._of_kind(kind), asked.telling, led)
            yield from ranked[: _MOST[kind]]
            if kind == "statement":
                yield from self._clauses(tuple(int(each.key) for each in ranked[: _MOST[kind]]))

    def _further(self, asked: _Asked) -> Iterator[Quotation]:
        meant = [
            self._topics.telling(" ".join(topic.means)) for topic in self._topics.topics if topic.name in asked.topics
        ]
        words = asked.telling | {stem for each in meant for stem in each}
        rules = self._of_kind("rule")
        yield from self._ranked(rules, words, self._rules_led_to(asked), least=_SHARED_BY_A_RULE)[: _MOST["rule"]]
        for kind, least in _SHARED.items():
            yield from self._ranked(self._of_kind(kind), words, {}, least)[: _MOST[kind]]

    def _rules_led_to(self, asked: _Asked) -> dict[str, float]:
        """What each rule weighs because its category belongs to a topic of the question."""
        led: dict[str, float] = {}
        for topic in self._topics.topics:
            for place, category in enumerate(topic.categories if topic.name in asked.topics else ()):
                led[category] = max(led.get(category, 0.0), asked.topics[topic.name] * _STEP**place)
        keys = (part.quotation.key for part in self._of_kind("rule"))
        return {key: led[key.partition(".")[0]] for key in keys if key.partition(".")[0] in led}

    def _of_kind(self, kind: str) -> list[_Part]:
        return [part for part in self._parts if part.quotation.kind == kind]

    def _ranked(
        self, parts: Sequence[_Part], words: frozenset[str], led: Mapping[str, float], least: int = 1
    ) -> list[Quotation]:
        """The parts that a topic leads to or that share at least so many words, the best first."""
        rarity = _rarity(parts)
        total = sum(rarity.get(word, 0.0) for word in words) or 1.0
        scores = {}
        for part in parts:
            shared = part.words & words
            lead = led.get(part.quotation.key, 0.0)
            if lead or len(shared) >= least:
                scores[part.quotation] = lead + sum(rarity[word] for word in shared) / total
        best = max(scores.values(), default=0.0)
        kept = (quotation for quotation, score in scores.items() if score >= best * _WEAKEST)
        return sorted(kept, key=lambda quotation: -scores[quotation])

    def _clauses(self, statements: tuple[int, ...]) -> Iterator[Quotation]:
        for clause in self._pack.clauses_of(statements, ()):
            yield _quotation("clause", clause.number, clause.title, "", clause.cited, "basw")

    @cached_property
    def _parts(self) -> list[_Part]:
        return [
            _Part(each, frozenset(self._topics.telling(f"{each.title} {each.words}")))
            for each in _everything(self._pack)
        ]


def load_topics() -> Topics:
    """The topics of this version; raises KnowledgeError where they were never compiled."""
    raw: Mapping[str, Any] = compiled_form("topics")
    topics = (
        Topic(
            name=row["topic"],
            phrases=tuple(row["phrases"]),
            statements=tuple(row["statements"]),
            duties=tuple(row.get("duties", ())),
            categories=tuple(row.get("categories", ())),
            means=tuple(row.get("means", ())),
            roles=tuple(row.get("roles", ())),
            alone=row.get("alone", True),
        )
        for row in raw["topics"]
    )
    common, online = (frozenset(stem for line in raw[key] for stem in stems(line)) for key in ("common", "online"))
    return Topics(tuple(topics), common, online)


def _longest(
    words: tuple[str, ...], phrases: Mapping[tuple[str, ...], frozenset[str]]
) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """The phrases that stand in a text, none of them within a longer one."""
    reach = max(map(len, phrases), default=0)
    covered = 0
    for first in range(len(words)):
        for last in range(min(len(words), first + reach), max(first, covered), -1):
            if words[first:last] in phrases:
                yield words[first:last], phrases[words[first:last]]
                covered = last
                break


def _rarity(parts: Sequence[_Part]) -> dict[str, float]:
    """How much each word tells among these parts: the more, the fewer of them have it."""
    counts: dict[str, int] = {}
    for part in parts:
        for word in part.words:
            counts[word] = counts.get(word, 0) + 1
    return {word: log(1 + len(parts) / count) for word, count in counts.items()}


def _everything(pack: Pack) -> Iterator[Quotation]:
    for statement in pack.statements.values():
        cited = f"BASW Social Media Policy, statement {statement.number}"
        yield _quotation("statement", str(statement.number), statement.title, statement.asks, cited, "basw")
    for duty in pack.duties.values():
        cited = f"BASW Social Media Policy, {duty.id.partition('.')[0]} ({duty.id})"
        yield _quotation("duty", duty.id, duty.title, duty.asks, cited, "basw")
    for layer in pack.layers:
        yield from _of_layer(layer, pack.rules)


def _of_layer(pack: Pack, rules: Iterable[Rule]) -> Iterator[Quotation]:
    """What one layer says besides statements and duties; rules as the composition leaves them."""
    own = {rule.id for rule in pack.rules}
    for rule in (each for each in rules if each.id in own):
        cited = f"{pack.title}, rule {rule.id} ({rule.level.word})"
        yield _quotation("rule", rule.id, rule.message, rule.reason, cited, pack.layer, remedy=rule.remedy)
    for standard in pack.standards:
        cited = f"{standard.code} {standard.number} ({standard.edition})"
        yield _fact("standard", standard.title, "", cited, pack, standard)
    for law in pack.laws:
        yield _fact("law", law.restricts, "", f"{law.act} {law.year}, {law.section} ({pack.title})", pack, law)
    for text in pack.guidance:
        cited = f"{text.title} ({text.published}, {text.status})"
        yield _fact("guidance", text.title, text.asks, cited, pack, text)


def _quotation(kind: str, key: str, title: str, words: str, source: str, layer: str, remedy: str = "") -> Quotation:
    return Quotation(
        kind=kind, key=key, title=title, words=words, remedy=remedy, source=source, layer=layer, certainty="", check=""
    )


def _fact(kind: str, title: str, words: str, source: str, pack: Pack, fact: Standard | Law | Guidance) -> Quotation:
    told = _quotation(kind, source, title, words, source, pack.layer)
    return replace(told, certainty=fact.certainty.value, check=fact.check)
