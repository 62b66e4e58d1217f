"""Links: an account's page told from any other by the address, and nothing opened."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "link", "site", "shortened"),
    [
        ("see https://www.council.example/a/b?c=d.", "https://www.council.example/a/b?c=d", "page", False),
        ("www.council.example", "www.council.example", "page", False),
        ("(council.example/adopt)", "council.example/adopt", "page", False),
        ("https://www.facebook.com/kai.roberts.9", "https://www.facebook.com/kai.roberts.9", "profile", False),
        ("x.com/kx_jay", "x.com/kx_jay", "profile", False),
        ("x.com/kx_jay/status/12", "x.com/kx_jay/status/12", "page", False),
        ("https://bit.ly/3abcXYZ", "https://bit.ly/3abcXYZ", "page", True),
        ("linkedin.com/in/kai-roberts", "linkedin.com/in/kai-roberts", "profile", False),
    ],
)
def test_a_link_is_seen_with_where_it_leads(text, link, site, shortened):
    assert seen("url", text) == [link]
    assert attributes("url", text) == [{"site": site, "shortened": shortened}]


@pytest.mark.parametrize(
    "text", ["e.g. this", "at 10.30", "Done.Then home", "Mr.Smith", "kelly@mail.example", "v1.2.3", "and...so", ""]
)
def test_other_dots_are_left_alone(text):
    assert seen("url", text) == []


@settings(deadline=None, max_examples=150)
@given(st.text("htps:/w.com-x@? \n", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("urls", text)
