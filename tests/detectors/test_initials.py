"""People under single letters, where something beside the letter speaks for a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.initials import INITIALS as DETECTOR
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, engine, seen

PIECES = ("J", "A.B.", "child", "(14)", ", 9", "Mr", "'s mum", ".", "my client", "I", "was", "plan")


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("little J drew me a card", "J"),
        ("child A goes home on leave", "A"),
        ("TM, 9, moved again", "TM"),
        ("K (14) is missing", "K"),
        ("After two years A.B. was sectioned", "A.B."),
        ("Mr T rang about contact", "Mr T"),
        ("J. was late today", "J"),
        ("so proud of J's mum", "J"),
        ("AB on my caseload is eighteen", "AB"),
        ("my client J. was late", "J"),
    ],
)
def test_letters_that_stand_for_somebody_are_seen(text, letters):
    assert seen("person", text) == [letters]
    assert attributes("person", text)[0]["form"] == "initials"


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin D and plan B",
        "We meet at 9 A.M. in the U.K. office",
        "Team A beat team B",
        "I, 40, am tired",
        "Hepatitis C is treatable",
        "The NHS, 75, deserves cake",
        "Spice Girls: Mel B was great",
        "A boy and I went home",
    ],
)
def test_other_letters_are_left_alone(text):
    assert seen("person", text) == []


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_any_text_is_read_and_places_lie_within_it(text):
    passage = read_passage(Part("text", text), engine().knowledge)
    for each in DETECTOR.detect(passage, engine().knowledge):
        assert each.place is not None
        assert text[each.place.start : each.place.end].strip()
