"""Names of accounts: with an @, behind a link, or after the name of a site."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("thanks @kx_jay!", "@kx_jay", "at-name"),
        ("(@kai.r)", "@kai.r", "at-name"),
        ("on @kai@social.example now", "@kai@social.example", "at-name"),
        ("kai-r.bsky.social is me", "kai-r.bsky.social", "at-name"),
        ("snap: kx_jay", "kx_jay", "plain"),
        ("her insta is kai.x09 lol", "kai.x09", "plain"),
        ("my tiktok: dancingmam", "dancingmam", "plain"),
        ("Add me on Snapchat kx_jay", "kx_jay", "plain"),
        ("instagram.com/kx_jay/", "instagram.com/kx_jay/", "profile-link"),
        ("https://www.tiktok.com/@kx_jay?lang=en here", "https://www.tiktok.com/@kx_jay?lang=en", "profile-link"),
    ],
)
def test_the_name_of_an_account_is_seen(text, name, form):
    assert seen("handle", text) == [name]
    assert attributes("handle", text)[0]["form"] == form


@pytest.mark.parametrize(
    "text",
    [
        "Meet @ 3pm",
        "Meet @3pm",
        "tea @home",
        "kelly@mail.example",
        "insta is down again",
        "Instagram: link in bio",
        "my snap is broken",
        "TikTok: harmful to teens, says MP",
        "https://www.instagram.com/p/abc123/",
        "3 scones @£3",
        "a snap decision",
        "tell Facebook covid19 is real",
        "on FB #co54",
        "",
    ],
)
def test_other_words_are_left_alone(text):
    assert seen("handle", text) == []


@settings(deadline=None, max_examples=150)
@given(st.text("@ab_.-:/ \nsnapinsta9", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("handles", text)
