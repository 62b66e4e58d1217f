"""Who is spoken of, and how plainly the words tie them to services."""

from __future__ import annotations

import pytest

from tests.check import attributes


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
