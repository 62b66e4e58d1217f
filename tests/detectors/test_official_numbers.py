"""Official numbers: check digit, shape and words around them together."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.gb import nhs

from poise.detectors.text.official_numbers import detect_official_numbers
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, check, engine, rules, seen

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
    assert all(rules(f"her NHS number {number}") == ["official-identifier.nhs-number"] for number in numbers)


@pytest.mark.parametrize(
    ("subtype", "written", "text"),
    [
        ("chi", "0101701234", "Her CHI no. is {}"),
        ("hcn", "320 000 0012", "{} is the H&C number on the letter"),
        ("nino", "qq123456c", "mum's nino: {}"),
        ("nino", "QQ 12 34 56 C", "her PIP claim, {}"),
        ("nino", "QQ\n123456\nC", "National Insurance number {}"),
        ("passport", "533401372", "his passport, {}, has run out"),
        ("driving-licence", "MORGA 753116 SM9IJ", "driver number {}"),
        ("driving-licence", "12345678", "DVA licence no {}"),
        ("vehicle", "ab12cde", "dad's car ({}) is outside again"),
        ("vehicle", "ABZ 1234", "red hatchback, reg {}, in Lisburn"),
        ("vehicle", "P123 ABC", "{} was the number plate"),
        ("bank-account", "12345678", "a/c {}, thanks"),
        ("bank-account", "12-34-56 12345678", "pay the allowance to {}"),
        ("sort-code", "12.34.56", "sort code #{}"),
        ("iban", "GB29 NWBK 6016 1331 9268 19", "IBAN {}."),
        ("card", "4111-1111-1111-1111", "{} is her debit card"),
        ("case", "CIN/2023/1234", "Mosaic ID {} has no worker"),
        ("case", "42/12345/23", "crime ref. {}"),
        ("case", "34567", "client #{} moved"),
        ("court", "ZE23C00123", "{} is listed for final hearing"),
        ("court", "PA/01234/2023", "tribunal ref {}"),
        ("upn", "H801200001001", "UPN: {}"),
        ("uprn", "100012345678", "uprn {}"),
        ("registration", "SW123456", "my worker, Social Work England no. {}"),
        ("registration", "1234567", "SSSC reg no {}"),
        ("home-office", "ASC/12/34567", "ARC number {}"),
        ("home-office", "A1234567", "the Home Office ref was {}"),
        ("prison", "A1234BC", "{} at HMP Anywhere"),
        ("prison", "12/123456A", "PNC ID {}"),
        ("ip-address", "192.0.2.15", "posted from {}"),
        ("coordinates", "53.4808, -2.2426", "dropped pin {}"),
        ("coordinates", "SJ 8387 9812", "grid ref {}"),
    ],
)
def test_every_sort_of_number_is_certain_beside_its_own_words(subtype, written, text):
    said = text.format(written)

    assert [each["subtype"] for each in attributes("id-number", said)] == [subtype]
    assert attributes("id-number", said)[0]["certainty"] == "certain"
    assert seen("id-number", said) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "QQ123456C rang",
        "4111 1111 1111 1111",
        "ZE23C00123 again",
        "GB29 NWBK 6016 1331 9268 19?",
        "192.0.2.15 once more",
        "53.48081, -2.24263",
        "MORGA753116SM9IJ came up",
    ],
)
def test_a_telling_shape_alone_is_possible_at_most(text):
    assert [each["certainty"] for each in attributes("id-number", text)] == ["possible"]


@pytest.mark.parametrize(
    "text",
    [
        "12345678 steps this week",
        "we counted 123456789 stars",
        "room AB12 CDE",
        "her carer and mother wore AB12 CDE",
        "a regular visit at 12-34-56",
        "As [2023] EWFC 123 says, in that case",
        "the case was closed on 12/03/2023",
        "Registered charity number 1234567",
        "Company registration number SC123456",
        "TV licence number 12345678",
        "Registration opens at 9 am, 12 places",
        "case numbers rose from 12345 to 23456",
        "version 1.2.3.4 is out",
        "Meeting ID: 999 037 4252",
        "https://news.example/12345678",
    ],
)
def test_weak_shapes_and_other_numbers_are_left_alone(text):
    assert seen("id-number", text) == []


def test_each_of_two_numbers_is_named_by_the_words_nearest_to_it():
    text = "Sort code 12-34-56, account number 12345678, passport 123456789"

    assert [each["subtype"] for each in attributes("id-number", text)] == ["sort-code", "bank-account", "passport"]


def test_the_same_ten_digits_are_what_the_words_call_them():
    assert attributes("id-number", f"CHI number {VALID}")[0]["subtype"] == "chi"
    assert attributes("id-number", f"HCN {VALID}")[0]["subtype"] == "hcn"
    assert attributes("id-number", f"NHS number {VALID}")[0]["subtype"] == "nhs"


@given(st.text("0123456789 ABCQYZnhsregcase.-/:#,\n°'é１", max_size=80))
def test_whatever_is_written_numbers_lie_inside_the_text_and_never_overlap(text):
    knowledge = engine().knowledge
    passage = read_passage(Part("text", f"NHS reg case {text}"), knowledge)
    places = [each.place for each in detect_official_numbers(passage, knowledge) if each.place]

    assert all(place.start < place.end <= len(passage.text) for place in places)
    assert all(first.end <= second.start for first, second in pairwise(places))
