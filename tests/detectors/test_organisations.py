"""Bodies of services: named by list, by shape or by a place before them, and unnamed ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen

WORDS = (
    "St Brigid's Primary school the court sheriff at Larchmoor HMP Ysgol Ward 7 duty "
    "team NHS Trust council of and University House . , İ ’ & 😀 "
)
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=20).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(PIECES | st.text(max_size=120))
def test_every_organisation_seen_is_words_of_the_text(text):
    assert all(words.strip() and words in text for words in seen("organisation", text))


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("he starts at St Brigid's Primary on Monday", "St Brigid's Primary", "school"),
        ("he starts at st brigids primary on monday", "st brigids primary", "school"),
        ("a call from Hollow Lane Academy today", "Hollow Lane Academy", "school"),
        ("a call from ysgol brynderw today", "ysgol brynderw", "school"),
        ("cake at Gaelscoil na Móna today", "Gaelscoil na Móna", "school"),
        ("back at Carlow Bridge Family Court today", "Carlow Bridge Family Court", "court"),
        ("in the sheriff court at Larchmoor today", "sheriff court at Larchmoor", "court"),
        ("meeting with North Yorkshire Council again", "North Yorkshire Council", "council"),
        ("a talk at Larchmoor Children's Services today", "Larchmoor Children's Services", "council"),
        ("a letter from Larchmoor Borough Council came", "Larchmoor Borough Council", "council"),
        ("he is on Ward 7 again", "Ward 7", "hospital"),
        ("moved to the Larches unit today", "Larches unit", "hospital"),
        ("a job with airedale nhs foundation trust", "airedale nhs foundation trust", "hospital"),
        ("the western health and social care trust replied", "western health and social care trust", "hospital"),
        ("rang the Northside duty team twice", "Northside duty team", "team"),
        ("new Team Manager at Hartlepool here", "Team Manager at Hartlepool", "team"),
        ("placed at Rowan Lodge Children's Home today", "Rowan Lodge Children's Home", "care-home"),
        ("see you at Larchmoor Contact Centre then", "Larchmoor Contact Centre", "contact-centre"),
        ("visit to hmp larchmoor today", "hmp larchmoor", "prison"),
        ("first day at the University of Larchmoor today", "University of Larchmoor", "university"),
        ("thanks to Larchmoor Women's Aid for today", "Larchmoor Women's Aid", "charity"),
        ("she stays at Rowan House for now", "Rowan House", "other"),
    ],
)
def test_a_named_body_is_seen_with_its_sort(text, name, subtype):
    assert name in seen("organisation", text)
    assert {"subtype": subtype, "named": True} in attributes("organisation", text)


@pytest.mark.parametrize(
    ("text", "words", "subtype"),
    [
        ("she told her school", "her school", "school"),
        ("then the court adjourned", "the court", "court"),
        ("on his ward all day", "his ward", "hospital"),
        ("moved to a children's home", "a children's home", "care-home"),
        ("saw them at the contact centre", "the contact centre", "contact-centre"),
        ("waiting on camhs as ever", "camhs", "team"),
        ("the gateway team is out", "the gateway team", "team"),
        ("he is in prison", "in prison", "prison"),
    ],
)
def test_an_unnamed_body_is_seen_as_such(text, words, subtype):
    assert words in seen("organisation", text)
    assert {"subtype": subtype, "named": False} in attributes("organisation", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ready for the primary concern",
        "my general practice",
        "Very comprehensive, never mind",
        "a team effort",
        "I love working in adult social care",
        "in house training",
        "trust is earned",
    ],
)
def test_words_that_only_sound_like_a_body_are_left(text):
    assert seen("organisation", text) == []


def test_a_name_further_off_belongs_to_no_body():
    assert seen("organisation", "we walked Ben Nevis for charity") == ["for charity"]
