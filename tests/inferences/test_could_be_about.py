"""About how many people fit what is told of one person known through work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from poise.inferences.could_be_about import infer_could_be_about
from poise.lib.families import circumstances_of
from poise.lib.passages import read_passage
from poise.model.context import Context
from poise.model.observation import observe
from poise.model.place import Place
from poise.model.post import Part
from poise.model.step import Scene
from tests.check import engine

TEXT = "My client in Glenmoor is nine. Her nan won gold today."
CLIENT = observe("spoken-of", Place("text", 0, 9), 0.9, who="service-user", tie="stated", about="mention")
RARE = observe("detail", Place("text", 39, 47), 0.7, rarity="rare", about="event")


def _scene(passage, observations):
    knowledge = engine().knowledge
    circumstances, _ = circumstances_of(Context(), knowledge)
    return Scene((passage,), circumstances, observations, knowledge)


def _estimated(*observations):
    passage = read_passage(Part("text", TEXT), engine().knowledge)
    found = list(infer_could_be_about(_scene(passage, observations)))
    return dict(found[0].attributes) if found else None


def test_each_further_cue_leaves_fewer_people():
    one = _estimated(CLIENT, RARE)
    two = _estimated(CLIENT, RARE, replace(RARE, attributes=(("rarity", "tender"), ("about", "health"))))

    assert one["cues"] == "one"
    assert two == one, "two details are one sort of cue, and the rarer one counts"
    assert one["rare"] is True
    assert 1 <= one["people_low"] < one["people_high"]


def test_every_assumption_is_told_in_words_that_hold_nothing_of_the_post():
    says = _estimated(CLIENT, RARE)["assumes"]

    assert "no place is given" in says
    assert "a rare detail" in says
    assert "gold" not in says


@pytest.mark.parametrize("who", ["family", "colleague", "made-up", "consenting", "public-figure", "unknown"])
def test_nobody_is_counted_who_is_not_known_through_work(who):
    other = observe("spoken-of", Place("text", 0, 9), 0.9, who=who, tie="none", about="mention")

    assert _estimated(other, RARE) is None


def test_a_class_of_people_is_nobody():
    many = observe("spoken-of", Place("text", 0, 9), 0.9, who="service-user", tie="general", about="mention")

    assert _estimated(many, RARE) is None


def test_a_cue_far_from_the_person_is_not_theirs():
    text = "My client is well. " + "It rained. " * 3 + "A house fire in town."
    far = observe(
        "detail", Place("text", text.index("house"), text.index(" in town")), 0.7, rarity="rare", about="event"
    )
    scene = _scene(read_passage(Part("text", text), engine().knowledge), (CLIENT, far))

    assert list(infer_could_be_about(scene)) == []
