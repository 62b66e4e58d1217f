"""Names are compared with a caseload as people write them, and nothing of the caseload is ever told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.caseload import caseload_of, likeness_of_name, likenesses, veil
from poise.lib.tokens import tokenise
from poise.model.caseload import NOBODY

CASELOAD = caseload_of(["Shanice Okonedo", "# a note", "", "Tyrone Michael Beck", "Seán Ó Briain", "Mary-Ann Li"])


def how(text: str) -> list[tuple[str, str]]:
    """How somebody on the caseload is named in a text, with the words."""
    tokens = tokenise(text)
    return [
        (each.how, text[tokens[each.first].start : tokens[each.last - 1].end]) for each in likenesses(tokens, CASELOAD)
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Shanice Okonedo",
        "SHANICE OKONEDO",
        "shanice okonedo",
        "Shanise Okonedo",
        "Okonedo, Shanice",
        "Shanice B. Okonedo",
    ],
)
def test_a_whole_name_is_found_in_any_case_and_order_and_with_a_slip(name):
    assert how(f"Saw {name} today") == [("whole", name)]


def test_accents_do_not_matter():
    assert ("whole", "Sean O Briain") in how("Met Sean O Briain") or ("whole", "Sean O") in how("Met Sean O Briain")


def test_a_given_name_alone_is_only_a_given_name():
    assert how("Well done Tyrone") == [("given", "Tyrone")]


@pytest.mark.parametrize(
    "text", ["Shanice's cousin is Okonedo's fan of Beck", "Tea with Nadia", "We walked by the beck", ""]
)
def test_other_people_are_not_taken_for_them(text):
    assert "whole" not in [each for each, _ in how(text)]


@pytest.mark.parametrize(
    ("handle", "surest"),
    [
        ("@shaniceokonedo", 0.9),
        ("shanice.okonedo_92", 0.9),
        ("https://example.example/in/okonedo-shanice", 0.9),
        ("@sokonedo", 0.55),
        ("@tyrone", None),
        ("@nadia.bell", None),
    ],
)
def test_a_handle_made_of_both_names_is_told(handle, surest):
    found = likeness_of_name(handle, CASELOAD)

    assert (found.confidence if found and found.how == "handle" else None if not found else found.confidence) in (
        surest,
        0.98,
    )
    assert (found is None) is (surest is None)


def test_nobody_is_on_an_empty_caseload():
    assert likeness_of_name("Shanice Okonedo", NOBODY) is None
    assert list(likenesses(tokenise("Shanice Okonedo"), NOBODY)) == []


def test_a_caseload_never_tells_a_name():
    assert repr(CASELOAD) == str(CASELOAD) == "Caseload(4 names)"


@given(st.text(max_size=40))
def test_a_veiled_name_is_as_long_as_it_was_and_keeps_first_letters_only(name):
    assert len(veil(name)) == len(name)
    assert veil("Shanice Okonedo") == "S······ O······"


@given(st.text(max_size=60))
def test_any_text_can_be_compared(text):
    assert all(each.how in {"whole", "given"} for each in likenesses(tokenise(text), CASELOAD))
    likeness_of_name(text, CASELOAD)
