"""The six audiences of the policy: each has words for every kind of risk, and a kind word where there is none."""

from __future__ import annotations

import pytest

from poise.model.category import Category
from poise.model.level import Level
from poise.policy.impressions import load_lenses
from tests.check import fits_schema, one_sentence, poise

AUDIENCES = ["society", "people-who-use-services", "colleagues", "other-agencies", "media", "governing-bodies"]


def impressions(text, *options):
    """What each audience reads in a text, by audience."""
    values = poise("check", text, "--audiences", "--format", "json", *options).json
    fits_schema(values, "result")
    return {each["audience"]: each["says"] for each in values["audiences"]}


def test_the_six_audiences_are_those_of_the_policy():
    assert [lens.audience for lens in load_lenses()] == AUDIENCES


@pytest.mark.parametrize("lens", load_lenses(), ids=lambda lens: lens.audience)
def test_each_audience_has_words_for_every_category_and_level_and_none_twice(lens):
    assert set(lens.reads) == set(Category)
    assert len(set(lens.reads.values())) == len(Category)
    assert set(lens.begins) == set(lens.begins_received) == set(Level)
    assert all(begin.endswith("that") for begin in (*lens.begins.values(), *lens.begins_received.values()))
    assert all(not words.endswith(".") for words in lens.reads.values())


def test_a_draft_that_names_somebody_is_read_by_each_audience_in_its_own_way():
    said = impressions("So proud of my client Tyrone", "--no-model")

    assert list(said) == AUDIENCES
    assert said["people-who-use-services"] == ["They would read here that the next name in a post may be theirs."]
    assert len({" ".join(each) for each in said.values()}) == 6


def test_two_sentences_at_most_the_most_serious_first():
    said = impressions("my client Tyrone, NHS number 999 037 4252. What a moron. My clients are scum.")

    assert all(len(each) == 2 for each in said.values())
    assert said["media"][0].startswith("They would read here that a social worker named a person")


def test_a_fine_item_gets_a_kind_word_from_each_and_never_a_promise():
    upheld = impressions("Huge thanks to everyone who came to the open day")
    plain = impressions("The bus was late and the library was shut")

    for said in (upheld, plain):
        assert list(said) == AUDIENCES
        assert not any("safe" in " ".join(each) or "compliant" in " ".join(each) for each in said.values())
    assert upheld["media"] == ["They would find a good story about social work, which is told too rarely."]
    assert plain["media"] == ["Poise sees nothing here that would make a headline."]


def test_for_something_received_it_is_about_an_answer_in_public():
    fine = impressions("Is the office open on Monday?", "--direction", "received")
    named = impressions("call me, NHS number 999 037 4252", "--direction", "received")

    assert all("answer" in " ".join(each) for each in fine.values())
    assert all(each[0].startswith("An answer in public") for each in named.values())


def test_it_stands_in_the_terminal_and_the_page_only_where_asked_for():
    text = "Huge thanks to everyone who came to the open day"

    assert "What six audiences would read in it:" in poise("check", text, "--audiences").out
    assert "What six audiences would read in it" in poise("check", text, "--audiences", "--format", "html").out
    assert "audiences" not in poise("check", text).out
    assert "audiences" not in poise("check", text, "--format", "json").json


def test_it_is_for_one_item_at_a_time():
    ran = poise("check", "--jsonl", "-", "--audiences", given=b'{"text": "Tea"}\n')

    assert ran.code == 2
    one_sentence(ran.talk)
