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
    about = attributes("spoken-of", text)[0]

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
    assert attributes("spoken-of", text)[0]["who"] == who


def test_words_in_another_sentence_do_not_count():
    assert attributes("spoken-of", "Tea with Tyrone. Then back to my client.")[0]["who"] == "unknown"
