"""Hostility: hard words that hit people for what they are."""

from __future__ import annotations

import pytest

from tests.check import attributes, seen


@pytest.mark.parametrize(
    ("text", "form", "ground"),
    [
        ("Immigrants are criminals", "attack", "migrant"),
        ("Jews control the media", "stereotype", "faith"),
        ("Gay couples shouldn't be allowed to foster", "exclusion", "sexuality"),
        ("Deport the Travellers", "exclusion", "traveller"),
        ("Birth mums can't parent", "exclusion", "care"),
        ("Pensioners are useless at computers", "stereotype", "age"),
        ("People on benefits are lazy", "stereotype", "class"),
        ("Addicts are vermin", "attack", "illness"),
    ],
)
def test_hard_words_about_a_group_are_hostile_with_form_and_ground(text, form, ground):
    found = attributes("hostility", text)

    assert [(each["ground"]) for each in found][:1] == [ground]
    assert found[0]["form"] in {form, "attack"}


@pytest.mark.parametrize(
    "text",
    [
        "Immigrants are not criminals",
        "Travellers are treated like criminals",
        "Gay couples should be allowed to foster",
        "Deport the form. Travellers came to the event.",
        "People on benefits are carers, neighbours and friends",
        "Older people hate this menu",
        "I hate how old people are spoken to",
        "Not all teenagers are lazy",
    ],
)
def test_a_group_beside_fair_words_or_a_denial_meets_no_hostility(text):
    assert attributes("hostility", text) == []


def test_the_place_covers_the_group_and_the_hard_words():
    assert seen("hostility", "Honestly, Muslims are all terrorists here") == ["Muslims are all terrorists"]


def test_disguised_spelling_does_not_hide_it():
    assert attributes("hostility", "Ⓜuslims are all terr0rists")
