"""Rewrites of one draft, each judged again by the same engine and offered only where its verdict is milder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from poise.lib.passages import read_passage
from poise.lib.tokens import tokenise
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.finding import Finding
from poise.model.knowledge import GeneralWords
from poise.model.level import Level, Verdict
from poise.model.passage import Passage
from poise.model.post import Part
from poise.model.result import Result
from poise.model.rewrite import Rewrite, Strength
from poise.rewriting.lighter import holds_secret, lighter, secrets, sentences
from poise.rewriting.story import without
from poise.screening import screen_post

LONGEST = 3_000
"""Characters of a draft that is rewritten; a longer one is an essay and needs its author."""

FEWEST_WORDS = 5
"""Words that a rewrite has at least; fewer say nothing on their own."""

MOST_PEOPLE = 2
"""How often a person may stand there without a name before nobody knows who is who."""

ROUNDS = 4
"""How often sentences are left out and what remains is judged again."""


def with_rewrites(engine: Engine, result: Result, context: Context) -> Result:
    """The result with up to two other ways to say it, the best first; none where no honest one is found."""
    if not _can_be_said_otherwise(engine, result, context):
        return result
    offered = sorted(_rewrites(_Draft(engine, result, context)), key=lambda each: each.verdict.weight)
    return replace(result, rewrites=tuple(offered))


def _can_be_said_otherwise(engine: Engine, result: Result, context: Context) -> bool:
    """Whether other words could help: not where something was received, done or disclosed."""
    text = sum(len(part.text) for part in result.post.parts)
    return (
        result.verdict is not Verdict.OK
        and context.direction is Direction.DRAFT
        and len(result.post.parts) == 1
        and text <= LONGEST
        and not any(finding.rule.category.value in engine.knowledge.general_words.never for finding in _serious(result))
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """A judged draft, and the way to judge another text in its place."""

    engine: Engine
    result: Result
    context: Context

    @property
    def passage(self) -> Passage:
        return read_passage(self.result.post.parts[0], self.engine.knowledge)

    def judged(self, text: str) -> Result:
        part = Part(self.result.post.parts[0].name, text)
        return screen_post(self.engine, replace(self.result.post, parts=(part,)), self.context)


def _rewrites(draft: _Draft) -> Iterator[Rewrite]:
    """The lighter text where it helps, and the story where leaving out sentences helps more."""
    general = draft.engine.knowledge.general_words
    passage = draft.passage
    hidden = secrets(passage, draft.result.observations)
    made, whole = lighter(passage, draft.result.observations, draft.result.findings, general)
    reached = draft.result.verdict
    result = draft.judged("".join(made).strip())
    if _is_fit(result, hidden, general) and result.verdict.weight < reached.weight:
        reached = result.verdict
        if whole or _is_worth_it(result, draft):
            yield _rewrite(Strength.LIGHTER if whole else Strength.STORY, result)
    for _ in range(ROUNDS):
        passage = read_passage(result.post.parts[0], draft.engine.knowledge)
        dropped = _sentences_found(result, passage)
        if result.verdict is Verdict.OK or not dropped:
            break
        spoken = [sentence for _, sentence in sentences(passage)]
        result = draft.judged("".join(without(spoken, dropped, general)).strip())
        if not _is_fit(result, hidden, general):
            break
    if result.verdict.weight < reached.weight and _is_fit(result, hidden, general) and _is_worth_it(result, draft):
        yield _rewrite(Strength.STORY, result)


def _rewrite(strength: Strength, result: Result) -> Rewrite:
    text = result.post.parts[0].text.strip()
    return Rewrite(strength=strength, text=text, verdict=result.verdict, observations=result.observations)


def _is_fit(result: Result, hidden: frozenset[tuple[str, ...]], general: GeneralWords) -> bool:
    """Whether a text is long enough to say something, reads as one, and holds nothing that was to be taken out."""
    text = result.post.parts[0].text
    words = [token.folded for token in tokenise(text) if text[max(0, token.start - 1) : token.start] != "#"]
    return len(words) >= FEWEST_WORDS and not holds_secret(text, hidden) and not _stammers(words, general)


def _stammers(words: list[str], general: GeneralWords) -> bool:
    """Whether the general words pile up: "someone and someone", "my client and my client"."""
    together = " ".join(words)
    people = together.count("someone") + together.count(general.again) + together.count(general.several)
    twice = any(words[at : at + 2] in (words[at + 2 : at + 4], words[at + 3 : at + 5]) for at in range(len(words) - 3))
    return people > MOST_PEOPLE or words.count("someone") > 1 or twice


def _is_worth_it(result: Result, draft: _Draft) -> bool:
    """Whether a shortened text is worth sending: after contempt only thanks, feeling or learning are."""
    general = draft.engine.knowledge.general_words
    if not any(finding.rule.category.value in general.contempt for finding in _serious(draft.result)):
        return True
    words = {token.folded for token in tokenise(result.post.parts[0].text)}
    return bool(words & general.lists["worth-keeping"])


def _sentences_found(result: Result, passage: Passage) -> set[int]:
    """The numbers, from 0, of the sentences in which something serious is still found."""
    return {
        number - 1
        for finding in _serious(result)
        for place in finding.places
        for number in range(passage.sentence_at(place.start), passage.sentence_at(max(place.start, place.end - 1)) + 1)
    }


def _serious(result: Result) -> list[Finding]:
    return [each for each in result.findings if each.suppressed is None and each.rule.level >= Level.WARN]
