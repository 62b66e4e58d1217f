"""The condition language: few forms, the first operand leads."""

from __future__ import annotations

import pytest

from poise.lib.passages import read_passage
from poise.model.context import Circumstances
from poise.model.errors import PackError
from poise.model.observation import observe
from poise.model.place import Place
from poise.model.post import Part
from poise.model.step import Scene
from poise.policy.conditions import Seen, finder_of, read_condition
from tests.check import engine

TEXT = "First one here. Second one there."
FIRST, SECOND = Place("text", 0, 5), Place("text", 16, 22)
INSULT = observe("insult", FIRST, 0.8, strength="mild")
CLIENT = observe("mention", SECOND, 0.9, who="service-user")
QUOTED = observe("words", Place("text", 0, 15), 0.9, whose="quoted")


def _matches(written, *observations):
    knowledge = engine().knowledge
    circumstances = Circumstances(
        channel="forum", item_type="post", audience="public", role="student", nation="wales", direction="draft"
    )
    scene = Scene((read_passage(Part("text", TEXT), knowledge),), circumstances, observations, knowledge)
    return list(finder_of(read_condition(written))(Seen.of(scene)))


def test_see_finds_each_observation_of_a_kind_with_its_attributes_and_confidence():
    assert _matches({"see": "insult"}, INSULT, CLIENT) == [(INSULT,)]
    assert _matches({"see": "insult", "with": {"strength": ["mild", "harsh"]}}, INSULT) == [(INSULT,)]
    assert _matches({"see": "insult", "with": {"strength": "harsh"}}, INSULT) == []
    assert _matches({"see": "insult", "confidence": "0.81"}, INSULT) == []


def test_inside_and_outside_look_at_what_lies_around():
    quoted = {"see": "words", "with": {"whose": "quoted"}}

    assert _matches({"see": "insult", "inside": quoted}, INSULT, QUOTED) == [(INSULT,)]
    assert _matches({"see": "insult", "outside": quoted}, INSULT, QUOTED) == []
    assert _matches({"see": "mention", "outside": quoted}, CLIENT, QUOTED) == [(CLIENT,)]


def test_all_joins_the_lead_with_the_first_match_of_each_other():
    assert _matches({"all": [{"see": "mention"}, {"see": "insult"}]}, INSULT, CLIENT) == [(CLIENT, INSULT)]
    assert _matches({"all": [{"see": "mention"}, {"see": "person"}]}, INSULT, CLIENT) == []


def test_any_takes_every_match_of_each():
    assert _matches({"any": [{"see": "mention"}, {"see": "insult"}]}, INSULT, CLIENT) == [(CLIENT,), (INSULT,)]


def test_none_holds_where_nothing_matches_and_rests_on_no_words():
    assert _matches({"none": [{"see": "person"}]}, INSULT) == [()]
    assert _matches({"none": [{"see": "insult"}]}, INSULT) == []


def test_same_sentence_keeps_to_the_sentence_of_the_lead():
    written = {"same-sentence": [{"see": "insult"}, {"see": "mention"}]}
    nearby = observe("mention", Place("text", 6, 9), 0.9, who="colleague")

    assert _matches(written, INSULT, CLIENT) == []
    assert _matches(written, INSULT, CLIENT, nearby) == [(INSULT, nearby)]


def test_near_keeps_to_so_many_words_on_either_side_whatever_the_sentence():
    def near(words):
        return {"near": [{"see": "insult"}, {"see": "mention"}], "within": words}

    assert _matches(near(3), INSULT, CLIENT) == [(INSULT, CLIENT)]
    assert _matches(near(2), INSULT, CLIENT) == []
    assert _matches({"near": [{"see": "mention"}, {"see": "insult"}], "within": 3}, INSULT, CLIENT) == [
        (CLIENT, INSULT)
    ]


def test_count_asks_how_many_of_the_conditions_hold_and_keeps_all_that_do():
    def at_least(number):
        return {"count": [{"see": "person"}, {"see": "mention"}, {"see": "insult"}], "at-least": number}

    assert _matches(at_least(2), INSULT, CLIENT) == [(CLIENT, INSULT)]
    assert _matches(at_least(3), INSULT, CLIENT) == []


def test_count_takes_two_of_a_kind_for_one():
    again = observe("insult", SECOND, 0.8, strength="harsh")

    assert _matches({"count": [{"see": "insult"}, {"see": "mention"}], "at-least": 2}, INSULT, again) == []


def test_part_keeps_to_parts_of_the_post():
    assert _matches({"see": "insult", "part": ["bio", "text"]}, INSULT) == [(INSULT,)]
    assert _matches({"see": "insult", "part": "alt-text"}, INSULT) == []


def test_context_looks_at_the_families():
    assert _matches({"context": {"role": ["student", "manager"], "nation": "wales"}}) == [()]
    assert _matches({"context": {"role": "manager"}}) == []


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ({"sees": "insult"}, "must have one of"),
        ({"see": "gossip"}, "no kind of observation is called gossip"),
        ({"see": "insult", "with": {"colour": "red"}}, "insult has no attribute colour"),
        ({"see": "insult", "with": {"strength": "huge"}}, "it can be: slight, mild, crude, harsh, dehumanising"),
    ],
)
def test_what_does_not_exist_is_named_with_what_does(written, advice):
    with pytest.raises(PackError, match=advice):
        read_condition(written)
