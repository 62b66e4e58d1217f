"""Who is spoken of, and how plainly the words tie them to services."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check import attributes, check


@pytest.mark.parametrize(
    ("text", "who", "tie"),
    [
        ("my client Tyrone starts college", "service-user", "stated"),
        ("tyrone on my caseload starts college", "service-user", "stated"),
        ("Tea with Tyrone after the case conference", "service-user", "likely"),
        ("my son Tyrone starts college", "family", "none"),
        ("Thanks to my manager Tyrone for the cake", "colleague", "none"),
        ("a talk by Professor Tyrone Adeyemi-Holt", "public-figure", "none"),
        ("Tea with Tyrone on Sunday", "unknown", "none"),
    ],
)
def test_the_words_near_a_name_tell_who_it_is(text, who, tie):
    about = next(each for each in attributes("spoken-of", text) if each["about"] == "person")

    assert (about["who"], about["tie"]) == (who, tie)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I'm such a muppet", "self"),
        ("felt like an absolute clown all day", "self"),
        ("these parents are scumbags", "service-user"),
        ("the minister is an absolute clown", "public-figure"),
        ("my manager is a total clown", "colleague"),
        ("what a moron", "unknown"),
    ],
)
def test_the_words_near_an_insult_tell_whom_it_hits(text, who):
    assert next(each for each in attributes("spoken-of", text) if each["about"] == "insult")["who"] == who


def test_words_in_another_sentence_do_not_count():
    about = attributes("spoken-of", "Tea with Tyrone. Then back to my client.")

    assert [each["who"] for each in about if each["about"] == "person"] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "who", "tie"),
    [
        ("Tyrone's placement fell through", "service-user", "stated"),
        ("We took Tyrone to his new school", "service-user", "stated"),
        ("So proud of Tyrone today. He is one of my clients.", "service-user", "stated"),
        ("A workshop run by Tyrone about the caseload", "colleague", "none"),
        ("Congratulations to Tyrone on the new placement role", "colleague", "none"),
    ],
)
def test_work_words_right_beside_a_name_tie_it_and_thanks_name_a_colleague(text, who, tie):
    about = next(each for each in attributes("spoken-of", text) if each["about"] == "person")

    assert (about["who"], about["tie"]) == (who, tie)


@pytest.mark.parametrize(
    ("stance", "who"),
    [
        ("A composite of several people", "made-up"),
        ("Everything here is invented", "made-up"),
        ("Shared with her permission", "consenting"),
        ("I will call her Tyrone", "service-user"),
    ],
)
def test_what_the_author_says_of_the_story_decides_who_is_meant(stance, who):
    about = attributes("spoken-of", f"My client starts college. {stance}.")

    assert next(each["who"] for each in about if each["about"] == "mention") == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Visited a wee man today. He told me that he is frightened of the stairs", "He", "service-user"),
        ("A man sat down on the bus. He told me that he is frightened", "He", None),
        ("that boy in room 6 is bitten again", "that boy", "service-user"),
        ("my 14yo self-harmed after contact with dad", "14yo", "service-user"),
        ("The Oduya family closed their case conference", "Oduya family", "service-user"),
        ("Children and families posts: protected caseloads", "Children", None),
        ("your gran and her social worker", "gran", "unknown"),
        ("Every child on our caseload needs a friend", "Every child", None),
    ],
)
def test_people_without_a_name_are_found_by_what_is_told_around_them(text, words, who):
    about = [each for each in check(text).observations if each.kind == "spoken-of" and each.place]
    there = [each for each in about if [text[place.start : place.end] for place in each.places] == [words]]
    known = [each.get("who") for each in there if each.get("tie") != "general"]

    assert (known[:1] or [None]) == [who]


def test_our_lad_is_a_child_in_care_where_he_came_to_live_with_the_author():
    text = "Proud of our lad, first full week at school since he came to us"

    assert "service-user" in {each["who"] for each in attributes("spoken-of", text, role="foster carer")}


@given(st.text(max_size=120))
def test_whatever_is_written_is_read_and_every_place_lies_inside(text):
    for each in check(text).observations:
        assert all(0 <= place.start < place.end <= len(text) for place in each.places)
