"""Sees dates, days, clock times, times told from now, remarks made live, and routines."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.written_forms import find_written
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector


def detect_dates(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each time with its form and how far off it is, as far as the words alone say so."""
    for found in find_written(knowledge.written_forms["datetime"], passage.text, passage.tokens, knowledge.names):
        place = Place(passage.part, found.start, found.end)
        yield observe("datetime", place, found.form.confidence, form=found.form.form, when=found.form.when)


DATES = Detector(
    name="dates",
    observes=("datetime",),
    detect=detect_dates,
)
