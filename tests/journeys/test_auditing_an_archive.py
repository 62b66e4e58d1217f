"""Someone about to qualify looks through what they posted over the years."""

from __future__ import annotations

import re

import pytest

from tests.check import EXAMPLES, poise


@pytest.mark.serves("3", "9", "10", "11")
def test_an_x_archive_shows_what_to_look_at_and_what_was_not_read():
    ran = poise("audit", EXAMPLES / "x-archive")

    assert ran.code == 1
    assert re.search(r"\d+ findings in \d+ posts\.", ran.out.splitlines()[0])
    assert "data/tweets.js number 27" in ran.out
    assert "5 private and skipped" in ran.out
    assert "PRIVATEMARKERX" not in ran.out
    assert "Tyrone" not in ran.out


@pytest.mark.serves("9", "11")
def test_a_mastodon_archive_is_read_down_to_alt_text_and_content_warnings():
    found = poise("audit", EXAMPLES / "mastodon-archive", "--format", "json").json["findings"]

    assert {place["part"] for each in found for place in each["places"]} == {"text", "alt-text", "content-warning"}
