"""Engines that are larger than the real one: with further detectors, inferences, phrase lists, place names and rules.

What is added copies what is there, so that its cost is that of the real thing.
Runs beside Poise, inside the processes that measure it.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice, product
from random import Random

from benchmarks.scale import DESIGN, Scale
from benchmarks.slots import SLOTS
from poise.lib.passages import read_passage
from poise.lib.tokens import tokenise
from poise.lib.trie import grow
from poise.model.condition import See
from poise.model.engine import Engine
from poise.model.knowledge import Knowledge, Lexicon
from poise.model.observation import Observation, observe
from poise.model.pack import Pack
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.post import Part
from poise.model.rule import Rule
from poise.model.step import Detector, Inference, Scene
from poise.screening import detect

PHRASES = 200
"""Phrases in each further list."""

ABSENT = "never-seen"
"""A kind that nothing observes."""

HARMLESS = "good-practice"
"""A kind that leads to no finding."""

Run = tuple[str, ...]


# ---- detectors and inferences -------------------------------------------------------------------------------------


def with_detectors(engine: Engine, count: int, copied: Sequence[Detector]) -> Engine:
    """The engine with copies of some detectors in turn, which look like the originals and keep quiet.

    Were they to say again what the originals said, every name would be there many times over.
    What saying something costs is measured with ``with_observations``.
    """
    further = tuple(_quiet_detector(each) for each in islice(cycle(copied), count))
    return replace(engine, tables=replace(engine.tables, detectors=(*engine.tables.detectors, *further)))


def _quiet_detector(original: Detector) -> Detector:
    def look(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
        deque(original.detect(passage, knowledge), maxlen=0)
        return iter(())

    return replace(original, detect=look)


def with_observations(engine: Engine, count: int) -> Engine:
    """The engine with a detector that observes so many things in every post, of a kind that changes no verdict."""

    def say(passage: Passage, _: Knowledge) -> Iterator[Observation]:
        for token in passage.tokens[:count]:
            yield observe(HARMLESS, Place(passage.part, token.start, token.end), 0.5, serves="event")

    detector = Detector(name="sayer", observes=(HARMLESS,), detect=say)
    return replace(engine, tables=replace(engine.tables, detectors=(*engine.tables.detectors, detector)))


def with_inferences(engine: Engine, count: int) -> Engine:
    """The engine with copies of its inferences in turn, which conclude like the originals and keep quiet."""
    further = tuple(_quiet_inference(each) for each in islice(cycle(engine.tables.inferences), count))
    return replace(engine, tables=replace(engine.tables, inferences=(*engine.tables.inferences, *further)))


def _quiet_inference(original: Inference) -> Inference:
    def conclude(scene: Scene) -> Iterator[Observation]:
        deque(original.infer(scene), maxlen=0)
        return iter(())

    return replace(original, infer=conclude)


# ---- knowledge ----------------------------------------------------------------------------------------------------


def with_lists(engine: Engine, count: int, texts: Sequence[str]) -> Engine:
    """The engine with further phrase lists, each of which is met as often as the present ones are on average."""
    rate = list_rate(engine.knowledge, texts)
    known = _runs_in(texts)
    random = Random(count)
    copied = [_list_of(engine.knowledge, kind) for kind in (HARMLESS, None)]
    lexicons = [replace(each, name=f"further-{number}") for number, each in enumerate(islice(cycle(copied), count))]
    pairs = ((lexicon.name, run) for lexicon in lexicons for run in _phrases(known, rate, random))
    return replace(engine, knowledge=_with(engine.knowledge, lexicons, pairs))


def list_rate(knowledge: Knowledge, texts: Sequence[str]) -> float:
    """How many phrases of one list stand in one post, on average over the lists there are."""
    met = sum(len(read_passage(Part("text", text), knowledge).phrases) for text in texts)
    return met / len(texts) / len(knowledge.lexicons)


def with_settlements(engine: Engine, thousands: int) -> Engine:
    """The engine with so many thousand place names in one further list, which no kind is observed from."""
    names = islice(settlements(), thousands * 1_000)
    pairs = (("places", tuple(token.folded for token in tokenise(name))) for name in names)
    lexicon = replace(_list_of(engine.knowledge, None), name="places")
    return replace(engine, knowledge=_with(engine.knowledge, [lexicon], pairs))


def settlements() -> Iterator[str]:
    """Names of places: those in the posts, some that are everyday words, then invented ones in British fashion."""
    yield from map(SLOTS["place"].text, range(SLOTS["place"].size))
    yield from _EVERYDAY.split()
    for last, first, start, end in product(_LAST, _FIRST, _STARTS.split(), _ENDS.split()):
        yield f"{first}{start}{end}{last}"


_EVERYDAY = "Beer Ham Street Battle Hope Page Bath Reading Deal Hook Box Over Well Eye Sale March"
_FIRST = ("", "Great ", "Little ", "Upper ", "Lower ", "North ", "South ", "East ", "West ", "Old ", "St ", "High ")
_STARTS = (
    "Ald Ash Bar Beck Birk Brack Bram Brand Cald Carn Chad Clay Cram Cul Dal Dun Eller Fair Fen Gar Glen Hal Harb "
    "Hazel Kel Kirk Lang Loch Mar Mel Mossen Nether Oak Pen Pol Raven Scar Skel Stan Thorn"
)
_ENDS = (
    "bank beck borough bourne bridge bury by caster combe cote dale den don field ford gate ham holme hurst ington "
    "ley low mere minster mouth ness"
)
_LAST = ("", " Green", " Cross", " on the Hill")


def _with(knowledge: Knowledge, lexicons: Sequence[Lexicon], pairs: Iterable[tuple[str, Run]]) -> Knowledge:
    present = [(lexicon, tuple(run.split(" "))) for run, found in knowledge.trie.items() for lexicon in found]
    named = {lexicon.name: lexicon for lexicon in lexicons}
    return replace(knowledge, trie=grow((*present, *pairs)), lexicons={**knowledge.lexicons, **named})


def _list_of(knowledge: Knowledge, kind: str | None) -> Lexicon:
    return next(lexicon for lexicon in knowledge.lexicons.values() if lexicon.kind == kind)


def _runs_in(texts: Sequence[str]) -> dict[Run, float]:
    """Runs of two and three words with the share of posts in which each stands."""
    runs: Counter[Run] = Counter()
    for text in texts:
        words = [token.folded for token in tokenise(text)]
        runs.update({tuple(words[at : at + length]) for length in (2, 3) for at in range(len(words) - length + 1)})
    return {run: count / len(texts) for run, count in sorted(runs.items())}


def _phrases(known: dict[Run, float], rate: float, random: Random) -> set[Run]:
    """Phrases of one list: some that posts hold, up to the rate, and for the rest some that only begin like those."""
    runs = list(known)
    phrases: set[Run] = set()
    expected = 0.0
    for run in random.sample(runs, PHRASES // 2):
        if expected + known[run] <= rate:
            expected += known[run]
            phrases.add(run)
    while len(phrases) < PHRASES:
        phrases.add((*random.choice(runs), "quite", random.choice(runs)[0]))
    return phrases


# ---- rules --------------------------------------------------------------------------------------------------------


def with_rules(engine: Engine, count: int) -> Engine:
    """The engine with copies of its rules in turn, met wherever the originals are."""
    further = tuple(
        replace(rule, id=f"{rule.id}-{number}") for number, rule in enumerate(islice(cycle(engine.pack.rules), count))
    )
    return replace(engine, pack=_with_further(engine.pack, further))


def with_idle_rules(engine: Engine, count: int) -> Engine:
    """The engine with rules led by a kind that never occurs."""
    rule = engine.pack.rules[0]
    further = tuple(replace(rule, id=f"{rule.id}-{number}", when=See(kind=ABSENT)) for number in range(count))
    return replace(engine, pack=_with_further(engine.pack, further))


def _with_further(pack: Pack, rules: Sequence[Rule]) -> Pack:
    return replace(pack, rules=(*pack.rules, *rules))


# ---- everything at once -------------------------------------------------------------------------------------------


def present_scale(engine: Engine) -> Scale:
    """How many of each the engine has; it has no list of places yet."""
    return Scale(
        detectors=len(engine.tables.detectors),
        inferences=len(engine.tables.inferences),
        lists=len(engine.knowledge.lexicons),
        rules=len(engine.pack.rules),
        settlements=0,
    )


def detect_rate(engine: Engine, texts: Sequence[str]) -> float:
    """How many observations one detector makes of one post, on average over the detectors there are."""
    passages = tuple(read_passage(Part("text", text), engine.knowledge) for text in texts)
    seen, _ = detect(engine, passages)
    return len(seen) / len(texts) / len(engine.tables.detectors)


def at_scale(engine: Engine, texts: Sequence[str]) -> Engine:
    """The engine really enlarged to the design's scale; its further detectors observe as much as the present ones."""
    further = DESIGN.beyond(present_scale(engine))
    observations = round(further.detectors * detect_rate(engine, texts))
    larger = with_observations(with_detectors(engine, further.detectors - 1, engine.tables.detectors), observations)
    larger = with_settlements(with_lists(larger, further.lists, texts), further.settlements)
    return with_rules(with_inferences(larger, further.inferences), further.rules)
