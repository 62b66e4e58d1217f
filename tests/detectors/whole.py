"""What every detector must hold for any text at all."""

from __future__ import annotations

from poise.detectors.text import DETECTORS
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import engine


def sees_only_what_is_there(name: str, text: str) -> None:
    """Fail where a detector raises, or points outside the text, at nothing, or twice at the same."""
    detector = next(each for each in DETECTORS if each.name == name)
    found = list(detector.detect(read_passage(Part("text", text), engine().knowledge), engine().knowledge))

    assert all(each.place and 0 <= each.place.start < each.place.end <= len(text) for each in found)
    assert all(each.place and text[each.place.start : each.place.end].strip() for each in found)
    assert len({(each.kind, each.place) for each in found}) == len(found)
    assert {each.kind for each in found} <= set(detector.observes)
