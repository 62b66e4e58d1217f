"""Places: any letter case where the name can mean nothing else, and something that speaks for a place where it can."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen

WORDS = (
    "in Reading bath St St. Helens King's Lynn Hope , Derbyshire to Nelson Mr "
    "Road stoke-on-trent Abertawe ’ & @ İ ﬁ Co Antrim the The 😀 # "
    ". "
)
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=20).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(PIECES | st.text(max_size=120))
def test_every_place_seen_is_words_of_the_text(text):
    assert all(words.strip() and words in text for words in seen("place", text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("two contacts in hartlepool then home", "hartlepool"),
        ("OFF TO WOLVERHAMPTON TODAY", "WOLVERHAMPTON"),
        ("long drive to Aberystwyth and back", "Aberystwyth"),
        ("home via stoke-on-trent again", "stoke-on-trent"),
        ("late clinic in Kings Lynn", "Kings Lynn"),
        ("late clinic in King’s Lynn", "King’s Lynn"),
        ("visit near Saint Helens at four", "Saint Helens"),
        ("she grew up in Abertawe", "Abertawe"),
        ("a farm outside Crossmaglen", "Crossmaglen"),
        ("a foster home in Fivemiletown", "Fivemiletown"),
        ("a big meeting about the Isle of Skye", "Isle of Skye"),
        ("he was moved to little wenlock", "little wenlock"),
        ("social work in Northern Ireland", "Northern Ireland"),
    ],
)
def test_a_place_is_seen_in_any_case_and_of_all_four_nations(text, name):
    assert name in seen("place", text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the family moved to Reading", "Reading"),
        ("she lives in Hope now", "Hope"),
        ("he was placed near Street", "Street"),
        ("a home just outside Eye", "Eye"),
        ("just off the Bath Road", "Bath"),
        ("thinking of Hope, Derbyshire this week", "Hope"),
        ("two visits, Wells and Taunton", "Wells"),
        ("team day in Nelson", "Nelson"),
        ("train from Preston at six", "Preston"),
        ("living in preston these days", "preston"),
    ],
)
def test_a_name_that_is_a_word_or_a_person_counts_where_something_speaks_for_a_place(text, name):
    assert name in seen("place", text)
    assert attributes("place", text)[0]["ambiguous"] is True


@pytest.mark.parametrize(
    "text",
    [
        "reading in the bath, a sale on beer, may hope for a deal",
        "Reading is my self care",
        "Hope you are all well",
        "I wash my eye down the street",
        "Thanks Nelson, Ross and Barry",
        "Had tea with Aoife Preston",
        "Mr Barnsley spoke about ethics",
        "my client Chelsea did well",
        "the British weather",
        "write to robin@care.hartlepool.example",
    ],
)
def test_words_and_people_are_not_places(text):
    assert seen("place", text) == []


def test_the_size_of_a_place_is_told():
    assert attributes("place", "off to Little Wenlock")[0] == {"size": "village", "population": 0, "ambiguous": False}
    assert attributes("place", "home in Cumbria")[0]["size"] == "county"
    assert attributes("place", "back in wrexham")[0]["size"] == "town"
    assert attributes("place", "back in Wales")[0]["size"] == "nation"
    hartlepool = attributes("place", "back in Hartlepool")[0]
    assert hartlepool["size"] == "town"
    assert 80_000 < int(str(hartlepool["population"])) < 100_000


@pytest.mark.parametrize("name", ["Moscow", "California", "Egypt", "Jerusalem", "Boston"])
def test_a_famous_place_abroad_is_no_british_hamlet(name):
    assert all(each["size"] == "unknown" for each in attributes("place", f"a week in {name}"))
