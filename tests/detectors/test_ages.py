"""Ages, school years and stages of life, as people in the four nations write them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.detectors.text.ages import detect_ages
from poise.knowledge import load_knowledge
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, seen

STATED = {
    "Tyrone, 14, has gone missing": 14,
    "Aisha (9) was placed": 9,
    "kayleigh (15) wants to come home": 15,
    "Saoirse 11 and her brother": 11,
    "aged 7": 7,
    "at the age of 82": 82,
    "my 7yo client": 7,
    "a 7 y/o on my caseload": 7,
    "the 7-year-old": 7,
    "a SEVEN YEAR OLD": 7,
    "thirty-two-year-old man": 32,
    "she's nearly 8": 8,
    "he has just turned 16": 16,
    "cake for her 16th birthday": 16,
    "his ninetieth birthday": 90,
    "90 years young": 90,
    "6 months old": 0,
    "a 9 month old": 0,
    "a six-week-old": 0,
    "he's only 12.": 12,
    "she is 14 and pregnant": 14,
    "i'm 34, a social worker": 34,
    "hes 9 lol": 9,
    "when he was ten": 10,
    "a care leaver of 19": 19,
    "boy, 9, from Fife": 9,
    "lass 15 missing again": 15,
    "a woman of eighty-two.": 82,
    "The eldest is 8.": 8,
    "my sister (34f) says": 34,
    "a placement for f/16 please": 16,
    "Placement needed for m15, tonight": 15,
    "at 14 she was moved": 14,
    "just a kid, 13": 13,
    "a 15yr lad": 15,
}
SCHOOL = {
    "in Year 9": 13,
    "a Y9 boy": 13,
    "yr 9 lad": 13,
    "a wee one in P1": 5,
    "she's in P7": 11,
    "in S2 now": 13,
    "Blwyddyn 6": 10,
    "starts Reception": 4,
    "in sixth form": 17,
    "her GCSE year": 16,
    "my Year 11s": 15,
    "Primary 4": 8,
}
STAGES = {
    "a newborn": 0,
    "the toddler": 3,
    "a teen": 15,
    "a pensioner": 75,
    "primary school age": 8,
    "he's at nursery": 3,
    "in her eighties": 85,
    "eighty-odd, she is": 85,
    "an elderly man": 75,
    "two teenagers": 15,
}
INNOCENT = (
    *(
        "10 years' experience",
        "in 9 years",
        "9 years ago",
        "been qualified 12 years",
        "5 year plan",
        "a five-year plan",
    ),
    *("year 2 of my degree", "first year student", "30 years of the Children Act", "18+ only", "Under 5s group"),
    *(
        "people aged 65 and over",
        "a P45",
        "my P60",
        "an S47",
        "S17 support",
        "under S20",
        "Section 9",
        "it cost 14 quid",
    ),
    *("we won 3-2", "38/40 weeks", "the bus is 14 minutes late", "caseload is 32", "there are 14 of us", "24/7"),
    *("the meeting is at 9", "mum of two", "a mother of 3", "page 9", "Room 14", "it was 14 degrees", "the M25", "£14"),
    *("a 15 rated film", "4pm", "June 14", "14 June", "9 to 5", "one of us", "he is one of the best", "version 3.2"),
    *("Covid 19", "5 families", "turned 3 families away", "nearly 40 people", "back in the eighties", "Channel 4"),
    *("baby steps", "wedding reception", "in reception at the council offices", "a team of 12", "we are six down"),
    *(
        "she is 9 minutes late",
        "I was 3 hours late",
        "Year 2024",
        "the G7",
        "B12",
        "9/10",
        "step 9",
        "25 years in social work",
    ),
    *(
        "she was 2 days off",
        "they were 3 votes short",
        "the answer is 42",
        "ten past nine",
        "half past 3",
        "Standard 9",
    ),
    *(
        "14k steps",
        "3rd draft",
        "20mph",
        "a 10-page form",
        "in the 90s",
        "1 in 4",
        "my 2 cents",
        "3 cheers",
        "a year-old row",
    ),
)
FRAMES = ("{}", "Update: {}", "Today I met someone. {} ", "so… {}!", "Feeling it today, {}", "{}, and I could cry")
INNOCENT_FRAMES = (
    "{}",
    "my client said {}",
    "Tom and I: {} honestly",
    "Update: {}",
    "Long day. {} ",
    "so… {}!",
    "Feeling it today, {}",
    "{}, and I could cry",
)


@pytest.mark.parametrize(("text", "years"), (STATED | SCHOOL | STAGES).items())
def test_an_age_is_seen_with_its_years(text, years):
    assert [each["years"] for each in attributes("age", text)] == [years]


@pytest.mark.parametrize("frame", FRAMES)
def test_what_stands_around_does_not_hide_an_age(frame):
    texts = [frame.format(text) for text in STATED | SCHOOL | STAGES]
    missed = [text for text in texts if not seen("age", text)]

    assert len(missed) <= len(texts) // 20, missed


def test_what_only_looks_like_an_age_is_left_alone():
    texts = [frame.format(text) for frame, text in itertools.product(INNOCENT_FRAMES, INNOCENT)]
    wrong = [(text, seen("age", text)) for text in texts if seen("age", text)]

    assert len(texts) >= 500
    assert wrong == []


def test_a_stage_is_not_exact_and_a_stated_age_is():
    assert attributes("age", "he is 14.") == [{"years": 14, "form": "stated", "exact": True}]
    assert attributes("age", "in Year 9") == [{"years": 13, "form": "school-year", "exact": True}]
    assert attributes("age", "a toddler") == [{"years": 3, "form": "stage", "exact": False}]


def test_the_place_is_the_age():
    assert seen("age", "she's 14 and Tom (9) is in Year 5") == ["14", "9", "Year 5"]


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from([*"0123 9(),.-/", "14", "year", "old", "she's", "Tom", "P", "Y", "m"]), max_size=40
        ).map("".join),
    )
)
def test_any_text_is_read_without_raising_and_places_lie_inside(text):
    for each in detect_ages(read_passage(Part("text", text), load_knowledge()), load_knowledge()):
        assert each.place is not None
        assert 0 <= each.place.start < each.place.end <= len(text)
