"""Official numbers: check digit, shape and words around them together."""

from __future__ import annotations

import random

import pytest
from stdnum.gb import nhs

from tests.check import attributes, check, rules, seen

VALID, GROUPED = "9990374252", "999 037 4252"


@pytest.mark.parametrize(
    "text",
    [
        f"her NHS number is {VALID}",
        f"NHS no: {GROUPED}",
        f"{GROUPED} is the NHS number I have",
        "nhs num 999-037-4252",
        f"patient number {VALID}, no bed",
        "NHS Number\n999\u00a0037\u00a04252",
    ],
)
def test_words_on_either_side_make_a_number_certain(text):
    assert attributes("id-number", text)[0]["certainty"] == "certain"


@pytest.mark.parametrize("mistyped", ["999 037 4251", "9990374251", "999-037 4251"])
def test_a_mistyped_digit_does_not_hide_a_number_that_is_named(mistyped):
    assert attributes("id-number", f"NHS number {mistyped}")[0]["certainty"] == "certain"
    assert seen("id-number", f"Proud of the NHS. My raffle ticket: {mistyped}") == []


@pytest.mark.parametrize("text", [f"look up {GROUPED} for me", f"{GROUPED}?"])
def test_a_check_digit_alone_makes_a_number_possible_at_most(text):
    assert attributes("id-number", text)[0]["certainty"] == "possible"
    assert check(text).verdict == "reconsider"


@pytest.mark.parametrize(
    "text",
    [
        f"order number {GROUPED}",
        f"Your parcel: tracking no {VALID}",
        "invoice ref 999 037 4252",
        "look up 999 037 4253",
        f"X{VALID}",
        f"{VALID}1",
        "1999 037 4252",
        f"3.{VALID}",
        "999 037 4252 88",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert seen("id-number", text) == []


def test_the_place_is_the_number_and_nothing_else():
    assert seen("id-number", f"NHS number {GROUPED}, please") == [GROUPED]


def test_random_ten_digit_strings_are_almost_never_stopped():
    dice = random.Random(7)
    texts = ["".join(dice.choices("0123456789", k=10)) for _ in range(2_000)]

    assert not any("official-identifier.nhs-number" in rules(text) for text in texts)


def test_every_valid_number_of_the_test_range_is_found_beside_its_name():
    numbers = [number for number in map(str, range(9990000000, 9990000600)) if nhs.is_valid(number)]

    assert numbers
    assert all(rules(f"NHS number {number}") == ["official-identifier.nhs-number"] for number in numbers)
