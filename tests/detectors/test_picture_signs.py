"""Picture signs that stand in for an insult."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.picture_signs import PICTURE_SIGNS
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, engine, rules, seen


def test_a_run_of_signs_is_seen_once_and_laughing_apart():
    assert seen("mockery", "our manager 🤡🤡 again") == ["🤡🤡"]
    assert seen("laughter", "so good 😂😂") == ["😂😂"]
    assert seen("mockery", "Lovely walk 🌳") == []


def test_a_sign_hits_only_whoever_stands_right_before_it():
    assert rules("our manager 🤡") == ["abusive-language.ridicule"]
    assert rules("our manager took us to the circus 🤡") == []


def test_a_sign_at_nobody_has_no_tie():
    assert [each["who"] for each in attributes("spoken-of", "Pig roast 🐷") if each["about"] == "mockery"] == [
        "unknown"
    ]


@given(st.text(alphabet=st.sampled_from("my client 🐷🤡😂é\n.!"), max_size=60))
def test_places_lie_within_the_text_and_are_never_empty(text):
    passage = read_passage(Part("text", text), engine().knowledge)
    for each in PICTURE_SIGNS.detect(passage, engine().knowledge):
        assert each.place
        assert text[each.place.start : each.place.end].strip()
