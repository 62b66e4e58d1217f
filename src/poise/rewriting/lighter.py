"""The lighter strength: what identifies is said in general words, and the rest stays as it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from poise.lib.tokens import fold, tokenise
from poise.model.finding import Finding
from poise.model.kinds import KINDS
from poise.model.knowledge import GeneralWords
from poise.model.level import Level
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.rewriting.edits import Edit, rewrite
from poise.rewriting.story import without
from poise.rewriting.wording import BEYOND_HELP, Worder, joined

Thing = tuple[Observation, int, int]
"""Something seen, with where in its passage it starts and ends."""

SHORTEST_NAME = 3
"""Letters that a piece of a name has at least to be looked for on its own."""

PUBLIC = (("phone", "line", ("helpline", "service")), ("email", "box", ("role",)))
"""Lines and boxes that are there for everybody; they give nobody away."""


TELLS_IN_PIECES = frozenset({"age", "landmark", "relation"})
"""What narrows down who somebody is from wherever it stands in a post."""


def lighter(
    passage: Passage, observations: Sequence[Observation], findings: Sequence[Finding], general: GeneralWords
) -> tuple[list[str], bool]:
    """The sentences of a passage, each with what identifies in it made general, and whether all are still there.

    A sentence that cannot be said in general words is left out, and so is what leans on it.
    """
    things = list(_to_change(passage, observations, findings, general))
    worder = Worder(passage, observations, general)
    edits: list[list[Edit]] = [[] for _ in passage.sentence_starts]
    for seen, start, end in things:
        edit = worder.edit(seen, start, end)
        if edit is not None:
            edits[passage.sentence_at(start) - 1].append(edit)
    spoken = sentences(passage)
    beyond = {number for number, changes in enumerate(edits) if any(each.words == BEYOND_HELP for each in changes)}
    made = [_sentence(words, start, changes, general) for (start, words), changes in zip(spoken, edits, strict=True)]
    return [each for each in without(made, beyond, general) if each], not beyond


def sentences(passage: Passage) -> list[tuple[int, str]]:
    """Each sentence of a passage with where it starts, the white space behind it included."""
    borders = (*passage.sentence_starts, len(passage.text))
    return [(start, passage.text[start:end]) for start, end in pairwise(borders)]


def secrets(passage: Passage, observations: Sequence[Observation]) -> frozenset[tuple[str, ...]]:
    """The words of everything that no rewrite may hold: each as a run of folded tokens, a name's pieces too."""
    runs: set[tuple[str, ...]] = set()
    titles = {passage.tokens[each.first].folded for each in passage.found("titles", "titles-that-are-words")}
    for seen in observations:
        if seen.place is None or seen.place.part != passage.part or not is_secret(seen):
            continue
        run = tuple(token.folded for token in tokenise(passage.text[seen.place.start : seen.place.end]))
        runs.add(run)
        if seen.kind == "person":
            runs |= {(piece,) for piece in run if len(piece) >= SHORTEST_NAME and piece not in titles}
    return frozenset(run for run in runs if run)


def holds_secret(text: str, runs: frozenset[tuple[str, ...]]) -> bool:
    """Whether some words of a text are those that no rewrite may hold, in whatever case."""
    words = [token.folded for token in tokenise(text)]
    return any(tuple(words[at : at + len(run)]) == run for run in runs for at in range(len(words) - len(run) + 1))


def is_secret(seen: Observation) -> bool:
    """Whether the words of a thing may stand in no rewrite: names, numbers, addresses, except public lines."""
    public = any(seen.kind == kind and seen.get(name) in values for kind, name, values in PUBLIC)
    return KINDS[seen.kind].masked and not public


def _to_change(
    passage: Passage, observations: Sequence[Observation], findings: Sequence[Finding], general: GeneralWords
) -> Iterator[Thing]:
    """What is to be made general, in order, none within another: what is secret, and the rest around the findings."""
    reached = _reached(passage, findings)
    kinds = {row.kind for row in general.words}
    wanted = [
        (seen, seen.place.start, seen.place.end)
        for seen in observations
        if seen.place
        and seen.place.part == passage.part
        and seen.kind in kinds
        and (
            is_secret(seen)
            or (
                not KINDS[seen.kind].masked
                and (passage.sentence_at(seen.place.start) in reached or seen.kind in TELLS_IN_PIECES)
            )
        )
    ]
    wanted += _named_again(passage, [each for each in wanted if each[0].kind == "person"])
    hidden = [each for each in wanted if is_secret(each[0])]
    yield from _apart([each for each in wanted if is_secret(each[0]) or not _cuts(each, hidden)])


def _cuts(thing: Thing, hidden: Sequence[Thing]) -> bool:
    """Whether a thing holds a piece of a secret and not the whole of it; then the secret alone is changed."""
    _, start, end = thing
    return any(start < e and s < end and not (start <= s and e <= end) for _, s, e in hidden)


def _apart(things: Sequence[Thing]) -> Iterator[Thing]:
    """The things in order, those that overlap as one: what the first and longest of them is."""
    kept: Thing | None = None
    for seen, start, end in sorted(things, key=lambda each: (each[1], -each[2], each[0].kind != "person")):
        if kept and start < kept[2]:
            kept = (kept[0], kept[1], max(end, kept[2]))
            continue
        if kept:
            yield kept
        kept = (seen, start, end)
    if kept:
        yield kept


def _named_again(passage: Passage, named: Sequence[Thing]) -> Iterator[Thing]:
    """The names, or pieces of them, where they stand once more in capitals and went unnoticed."""
    by_word = {
        token.folded: seen
        for seen, start, end in named
        for token in tokenise(passage.text[start:end])
        if len(token.folded) >= SHORTEST_NAME
    }
    for token in passage.tokens if by_word else ():
        seen = by_word.get(token.folded)
        if seen and passage.text[token.start].isupper() and not any(s <= token.start < e for _, s, e in named):
            yield seen, token.start, token.end


def _reached(passage: Passage, findings: Sequence[Finding]) -> set[int]:
    """The sentences in which the evidence of serious findings stands."""
    return {
        number
        for finding in findings
        if finding.suppressed is None and finding.rule.level >= Level.WARN
        for place in (*finding.places, *(each.place for each in finding.evidence if each.place))
        if place.part == passage.part
        for number in range(passage.sentence_at(place.start), passage.sentence_at(max(place.start, place.end - 1)) + 1)
    }


def _sentence(sentence: str, start: int, edits: Sequence[Edit], general: GeneralWords) -> str:
    """One sentence with its edits made; empty where next to nothing of it is left."""
    if not edits:
        return sentence
    whole = sentence.rstrip()
    inside = [Edit(max(0, each.start - start), min(len(whole), each.end - start), each.words) for each in edits]
    made = rewrite(whole, joined(inside, whole, general), general.lists)
    words = [fold(token.folded) for token in tokenise(made)]
    stub = len(words) < FEWEST_WORDS or words[-1] in general.lists["dangling"]
    return "" if stub and len(words) < len(tokenise(whole)) else made + sentence[len(whole) :]


FEWEST_WORDS = 2
"""Words that a sentence from which some were taken must have left."""
