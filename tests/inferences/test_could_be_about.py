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
from tests.check import attributes, check, engine, poise

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
    same = _estimated(CLIENT, RARE, replace(RARE, attributes=(("rarity", "tender"), ("about", "event"))))
    two = _estimated(CLIENT, RARE, replace(RARE, attributes=(("rarity", "tender"), ("about", "health"))))

    assert one["cues"] == "one"
    assert same == one, "two details of one sort are one cue, and the rarer one counts"
    assert two["cues"] == "two"
    assert two["people_high"] < one["people_high"]
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


def test_cues_that_stand_far_apart_are_told_one_by_one():
    text = "My client has a swallow tattoo. " + "It rained and rained, and I was late for it all day long. " * 2
    text += "That was a long, long wait for everyone, and in the end she was sectioned, aged 84, near Penrith."
    found = check(text)
    estimate = next(each for each in found.observations if each.kind == "could-be-about")

    assert len(estimate.places) >= 2
    assert all(place.end - place.start <= 160 for place in estimate.places)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("My client in Portsoy keeps three ferrets", "narrow"),
        ("My client in Leeds keeps three ferrets", "wide"),
        ("My client keeps three ferrets", "none"),
    ],
)
def test_the_place_says_how_wide_the_crowd_is(text, where):
    assert attributes("could-be-about", text)[0]["where"] == where


def test_a_finding_tells_how_many_people_fit_and_what_that_assumes():
    ran = poise("check", "My client in Portsoy is 84 and keeps three ferrets", "--format", "json")
    crowd = next(each["could_be_about"] for each in ran.json["findings"] if "could_be_about" in each)

    assert 1 <= crowd["people_low"] <= crowd["people_high"]
    assert "one age in years" in crowd["assumes"]


def test_making_a_detail_general_can_make_a_post_milder():
    found = check("My client in Portsoy keeps three ferrets").findings
    changes = {change.do for finding in found for change in finding.would_change}

    assert "generalise" in changes
