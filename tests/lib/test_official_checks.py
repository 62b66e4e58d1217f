"""Check digits and inner rules of official numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.official_checks import CHECKS, passes


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        ("nhs", "9990374252", "9990374251"),
        ("nhs", "9434765919", "0000000000"),
        ("upn", "H801200001001", "B801200001001"),
        ("iban", "GB29NWBK60161331926819", "GB30NWBK60161331926819"),
        ("card", "4111111111111111", "4111111111111112"),
        ("card", "378282246310005", "9111111111111111"),
        ("dvla", "MORGA753116SM9IJ", "MORGA773116SM9IJ"),
        ("dvla", "FOX99657054SM9IJ35"[:5] + "657054SM9IJ", "FOX99657034XX"),
        ("current-plate", "AB12CDE", "AB01CDE"),
        ("ip-address", "192.0.2.15", "192.0.2.256"),
        ("ip-address", "2001:db8::1f", "2001:db8:::1f"),
        ("near-britain", "53.4808, -2.2426", "9.3567, 76.5769"),
        ("near-britain", "54.5970, -5.9301", "53.4808.1, -2.24"),
        ("shape", "anything", ""),
    ],
)
def test_a_right_number_passes_and_a_wrong_one_does_not(check, right, wrong):
    assert passes(check, right)
    assert check == "shape" or not passes(check, wrong)


def test_a_scottish_number_must_start_with_a_date():
    assert passes("nhs", "9990374252")
    assert not passes("chi", "9990374252")


def test_a_number_of_northern_ireland_must_lie_in_its_range():
    assert not passes("hcn", "9990374252")


def test_the_letter_of_a_police_number_follows_from_year_and_serial():
    letters = [
        letter for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if passes("pnc", f"2012/0123456{letter}".replace("/", ""))
    ]

    assert len(letters) == 1
    assert passes("pnc", f"12123456{letters[0]}")


@given(st.sampled_from(sorted(set(CHECKS) - {"ip-address", "near-britain", "pnc", "chi"})), st.text("0123456789ABCXYZ"))
def test_no_number_makes_a_check_fail(check, number):
    assert passes(check, number) in {True, False}


@given(st.sampled_from(["ip-address", "near-britain"]), st.text("0123456789abcf.:-, "))
def test_no_address_or_spot_makes_a_check_fail(check, number):
    assert passes(check, number) in {True, False}
