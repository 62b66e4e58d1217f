"""Telephone numbers: however they are grouped, private ones told from public ones, other figures left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, poise, seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ring me on 07700 900123 tonight", "07700 900123"),
        ("07700900123", "07700900123"),
        ("her number: 07700-900-123.", "07700-900-123"),
        ("mum 07700.900.123", "07700.900.123"),
        ("+44 7700 900123 x", "+44 7700 900123"),
        ("+44 (0)7700 900123", "+44 (0)7700 900123"),
        ("(+44) 7700 900 123", "(+44) 7700 900 123"),
        ("0044 7700 900123", "0044 7700 900123"),
        ("44 7700 900123", "44 7700 900123"),
        ("o77oo 9oo123 is his", "o77oo 9oo123"),
        ("07700 then 900123", "07700 then 900123"),
        ("07700\n900123", "07700\n900123"),
        ("(01632) 960123", "(01632) 960123"),
        ("020 7946 0123", "020 7946 0123"),
        ("0115 496 0123", "0115 496 0123"),
        ("028 9649 6123", "028 9649 6123"),
        ("Flat 3, 07700 900123", "07700 900123"),
        ("tel:07700900123", "07700900123"),
        ("mob.07700900123", "07700900123"),
        ("0 7 7 0 0 9 0 0 1 2 3", "0 7 7 0 0 9 0 0 1 2 3"),
        ("٠٧٧٠٠ ٩٠٠١٢٣", "٠٧٧٠٠ ٩٠٠١٢٣"),
        ("+353 1 679 6000", "+353 1 679 6000"),
    ],
)
def test_a_number_is_seen_however_it_is_written(text, number):
    assert seen("phone", text) == [number]
    assert attributes("phone", text)[0]["certainty"] == "certain"


def test_two_numbers_in_a_row_are_two():
    assert seen("phone", "07700 900123 / 01632 960456") == ["07700 900123", "01632 960456"]
    assert seen("phone", "07700 900123\n07700 900456") == ["07700 900123", "07700 900456"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("07700 900123", "mobile"),
        ("0161 496 0123", "landline"),
        ("Childline 0800 1111", "helpline"),
        ("You can call 116 123 any time", "helpline"),
        ("in danger? ring 999", "service"),
        ("our duty line is 01632 960123", "service"),
        ("the duty mobile, 07700 900123, reception will answer", "service"),
        ("Support line open: our helpline 0808 157 0123", "helpline"),
        ("03069 990123", "service"),
        ("rang the office, her mobile is 07700 900123", "mobile"),
        ("never mind, 07700 900123", "mobile"),
        ("council worker rang from 07700 900123", "mobile"),
    ],
)
def test_lines_are_told_apart(text, line):
    assert attributes("phone", text)[0]["line"] == line


@pytest.mark.parametrize(
    "text", ["text me 7700 900123", "ring 496 0123", "her number is 077009001", "call 07700 90012"]
)
def test_a_run_of_digits_is_a_possible_number_beside_words_of_telephones_only(text):
    assert attributes("phone", text)[0]["certainty"] == "possible"
    assert seen("phone", text.split(" ", 1)[1].replace("number is", "").replace("me ", "we saw ")) == []


@pytest.mark.parametrize(
    "text",
    [
        "It cost £07700 900123",
        "order number 07700900123",
        "we are open 24/7, 365",
        "back in 2019 2020 2021",
        "score was 101 to 99",
        "101 Dalmatians was on",
        "999 likes",
        "call on 12/03/2014 please",
        "call at 10.30 - 11.45",
        "NHS number 999 037 4252",
        "his social security number is 853171694",
        "card number is 675984103431",
        "the 1 2 3 of it",
        "population 1,234,567",
        "call me about invoice number 20261122",
        "I rang 3 times in 2 days about 15 children",
        "ring 12.50.00",
        "abc07700900123x9",
        "",
    ],
)
def test_other_figures_are_left_alone(text):
    assert seen("phone", text) == []


def test_a_number_is_hidden_in_machine_formats():
    shown = poise("check", "her number is 07700 900123", "--format", "json", "--observations").out

    assert "900123" not in shown


@settings(deadline=None, max_examples=150)
@given(st.text("0123456789oO +()-./\nacltex", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("phones", text)
