"""Sees ages, school years and stages of life, in the ways in which people of the four nations write them."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.written_forms import find_written
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

OLDEST = 115
"""Years above which a number is no one's age."""


def detect_ages(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each age with its years: those that are stated, or the middle of what a school year or stage means."""
    for found in find_written(knowledge.written_forms["age"], passage.text, passage.tokens, knowledge.names):
        form = found.form
        years = form.years if found.number is None else found.number + form.plus
        if years <= OLDEST:
            place = Place(passage.part, found.start, found.end)
            yield observe("age", place, form.confidence, years=years, form=form.form, exact=form.exact)


AGES = Detector(
    name="ages",
    observes=("age",),
    detect=detect_ages,
)
