"""The pipeline, in the order in which data moves: posts in, judged posts out.

It is handed its tables, its knowledge and its pack as one ``Engine``; it knows no detector, rule or format by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from poise.lib.families import circumstances_of
from poise.lib.passages import LONGEST_PART, fill_in, read_passage, see_through, unite
from poise.lib.telling import told
from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.gap import Gap
from poise.model.knowledge import Knowledge
from poise.model.level import Verdict
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.post import Post
from poise.model.result import Examined, Result
from poise.model.step import Detector, Scene
from poise.policy.changing import with_changes
from poise.policy.judging import judge, upheld, verdict_again, verdict_of, without_repeats
from poise.policy.telling import whom_to_tell


def screen(engine: Engine, posts: Iterable[Post], context: Context) -> Iterator[Result]:
    """Each post judged, in the order in which it comes; posts know nothing of one another."""
    for post in posts:
        yield screen_post(engine, post, context)


def screen_post(engine: Engine, post: Post, context: Context) -> Result:
    """One post through every step: passages, observations, inferences, findings, verdict, gaps."""
    circumstances, unmapped = circumstances_of(context.of(post), engine.knowledge)
    words = told(circumstances)
    passages = tuple(read_passage(part, engine.knowledge, words) for part in post.parts)
    observations, failed = detect(engine, passages)
    detected = Scene(passages, circumstances, observations, engine.knowledge, context.caseload)
    scene, concluded = infer(engine, detected)
    found = judge(engine.pack, scene)
    verdict = verdict_of(found)
    findings = without_repeats(found)

    def again(changed: tuple[Observation, ...]) -> Verdict:
        other = detected.seeing(changed)
        kinds = other.unlike(detected)
        return verdict_again(engine.pack, *infer_again(engine, other, concluded, kinds), found) if kinds else verdict

    gaps = (*engine.gaps, *post.gaps, *unmapped, *_unread(post), *_not_read(observations, engine), *failed)
    return Result(
        post=post,
        verdict=verdict,
        examined=_examined(gaps),
        findings=with_changes(findings, observations, verdict, again),
        upholds=upheld(engine.pack, scene) if verdict is Verdict.OK else (),
        gaps=gaps,
        observations=scene.observations,
        tell=whom_to_tell(findings, scene, engine.signposts),
    )


def detect(engine: Engine, passages: tuple[Passage, ...]) -> tuple[tuple[Observation, ...], tuple[Gap, ...]]:
    """What every detector sees in every passage, seen through disguised spelling too; places are always raw ones."""
    observations: list[Observation] = []
    failed: dict[Gap, None] = {}
    for passage in passages:
        seen = _look(engine.tables.that_see, passage, engine.knowledge, failed)
        through = see_through(passage, engine.knowledge)
        if through is not None:
            normal, way_back = through
            of_sentences = tuple(each for each in engine.tables.that_see if not each.weighs_whole)
            further = _look(of_sentences, normal, engine.knowledge, failed)
            seen = unite(seen, (replace(each, place=each.place and way_back.raw(each.place)) for each in further))
        seen = fill_in(seen, _look(engine.tables.that_fill_in, passage, engine.knowledge, failed))
        observations.extend(seen)
    return tuple(observations), tuple(failed)


def _look(
    detectors: Iterable[Detector], passage: Passage, knowledge: Knowledge, failed: dict[Gap, None]
) -> tuple[Observation, ...]:
    """What detectors see in one passage; a detector that fails is a gap and stops no other."""
    seen: list[Observation] = []
    for detector in detectors:
        try:
            seen.extend(detector.detect(passage, knowledge))
        except Exception as trouble:  # noqa: BLE001  the one place where a fault of ours becomes a gap
            failed[Gap(f"detector {detector.name}", f"failed with {type(trouble).__name__}", partly=True)] = None
    return tuple(seen)


Concluded = tuple[tuple[Observation, ...], ...]
"""What each inference of the table concluded, in the order of the table."""


def infer(engine: Engine, scene: Scene) -> tuple[Scene, Concluded]:
    """The scene with what each inference in turn concludes from everything seen before it, and that by itself."""
    concluded: list[tuple[Observation, ...]] = []
    for inference in engine.tables.inferences:
        further = tuple(inference.infer(scene))
        concluded.append(further)
        scene = scene.seeing_also(further)
    return scene, tuple(concluded)


def infer_again(
    engine: Engine, scene: Scene, concluded: Concluded, changed: frozenset[str]
) -> tuple[Scene, frozenset[str]]:
    """The same for the same post with other observations of some kinds; also the kinds that differ in the end.

    Only inferences that read what changed are asked again; the others conclude what they did before.
    """
    waiting: tuple[Observation, ...] = ()
    for inference, before in zip(engine.tables.inferences, concluded, strict=True):
        further = before
        if not inference.reads.isdisjoint(changed):
            scene, waiting = scene.seeing_also(waiting), ()
            further = tuple(inference.infer(scene))
            if further != before:
                changed = changed.union(inference.observes)
        waiting = (*waiting, *further)
    return scene.seeing_also(waiting), changed


def _unread(post: Post) -> Iterator[Gap]:
    for part in post.parts:
        if len(part.text) > LONGEST_PART:
            yield Gap(part.name, f"only the first {LONGEST_PART:,} characters were examined", partly=True)


def _not_read(observations: tuple[Observation, ...], engine: Engine) -> Iterator[Gap]:
    """What is in a language that is not read yet; the language is named and nothing is quoted."""
    for each in observations:
        if each.kind == "language":
            much = "most" if float(str(each.get("share"))) > _MOST else "some"
            code = each.get("code")
            name = next(language.name for language in engine.knowledge.languages if language.code == code)
            yield Gap("language", f"{much} of this is in {name}, which Poise does not read yet", partly=True)


_MOST = 0.5


def _examined(gaps: tuple[Gap, ...]) -> Examined:
    if any(gap.partly for gap in gaps):
        return Examined.PARTLY
    return Examined.RULES_ONLY if any(gap.where == "model" for gap in gaps) else Examined.FULL
