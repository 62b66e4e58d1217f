"""Sees links, and tells an account's own page from any other page by the address alone."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.links import links_in
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector


def detect_urls(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each link, with or without https before it; where a shortened one leads stays unknown."""
    for link in links_in(passage.text, knowledge):
        place = Place(passage.part, link.start, link.end)
        site = "profile" if link.account else "page"
        yield observe("url", place, 0.95, site=site, shortened=link.shortened)


URLS = Detector(
    name="urls",
    observes=("url",),
    detect=detect_urls,
)
