"""Mail addresses: plain and spelt out, a person's told from a team's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("write to kelly.b@mail.example.", "kelly.b@mail.example"),
        ("KELLY_B@MAIL.EXAMPLE", "KELLY_B@MAIL.EXAMPLE"),
        ("<o'neill+x@sub.mail.example>", "o'neill+x@sub.mail.example"),
        ("kelly at mail dot example", "kelly at mail dot example"),
        ("mail me: kelly[at]mail.example ta", "kelly[at]mail.example"),
        ("kelly (at) mail (dot) example", "kelly (at) mail (dot) example"),
        ("kelly dot b at mail dot co dot uk please", "kelly dot b at mail dot co dot uk"),
        ("kellyb at gmail.com", "kellyb at gmail.com"),
        ("kelly underscore b at gmail dot com", "kelly underscore b at gmail dot com"),
        ("kellyb@gmail", "kellyb@gmail"),
        ("kelly @ mail.example", "kelly @ mail.example"),
        ("siân@post.example", "siân@post.example"),
    ],
)
def test_an_address_is_seen_however_it_is_written(text, address):
    assert seen("email", text) == [address]


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("kai.roberts@post.example", "person"),
        ("info@charity.example", "role"),
        ("Duty@council.example", "role"),
        ("north-east.team@council.example", "role"),
        ("safeguarding.adults at council dot example", "role"),
        ("press@basw.example", "role"),
    ],
)
def test_a_box_of_a_team_is_told_from_a_persons(text, box):
    assert attributes("email", text)[0]["box"] == box


@pytest.mark.parametrize(
    "text",
    [
        "Meet @ 3pm",
        "@kx_jay said so",
        "look at example.org for more",
        "look at nhs dot uk for more",
        "@kai@mastodon.example",
        "arrived at ten on the dot",
        "M&S at half past",
        "a@b",
        "4 scones @£3.50 each",
        "",
    ],
)
def test_other_words_are_left_alone(text):
    assert seen("email", text) == []


@settings(deadline=None, max_examples=150)
@given(st.text("ab.@ dot[]()at-+'\n", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("emails", text)
