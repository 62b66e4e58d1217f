"""Infers that somebody on the caseload, which was given for this run alone, is named, or stands among one's ties."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.caseload import likeness_of_name, likenesses
from poise.model.observation import Observation, observe
from poise.model.place import Place
from poise.model.step import Inference, Scene


def infer_on_caseload(scene: Scene) -> Iterator[Observation]:
    """One observation for each name, and for each handle, that is like one on the caseload."""
    if not scene.caseload:
        return
    for passage in scene.passages:
        for each in likenesses(passage.tokens, scene.caseload):
            place = Place(passage.part, passage.tokens[each.first].start, passage.tokens[each.last - 1].end)
            yield observe("on-caseload", place, each.confidence, how=each.how)
        for seen in scene.observations:
            if seen.kind == "handle" and seen.place and seen.place.part == passage.part:
                likeness = likeness_of_name(passage.text[seen.place.start : seen.place.end], scene.caseload)
                if likeness and likeness.how == "handle":
                    yield observe("on-caseload", seen.place, likeness.confidence, how="handle")


ON_CASELOAD = Inference(
    name="on-caseload",
    reads=frozenset({"handle"}),
    observes=("on-caseload",),
    infer=infer_on_caseload,
)
