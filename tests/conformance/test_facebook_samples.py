"""Files in the layout of 2021, with Italian values: what a dumb count over them says is what the reader says."""

from __future__ import annotations

import json

from poise.lib.meta_text import put_right
from poise.model.account import Account
from poise.model.post import Post
from poise.model.reading import How, Tie
from poise.readers.facebook import FACEBOOK
from tests.lib.packing import tree_of
from tests.readers.auditing import read, text_of


def test_the_requests_of_the_sample_are_as_many_as_a_dumb_count_says(shelf):
    """Each name in the file is one request that was sent."""
    tree = tree_of(shelf / "samples/facebook/layout_2021_it")
    requests = [each for each in read(FACEBOOK, tree)[0] if isinstance(each, Tie)]

    assert len(requests) == tree["friends_and_followers/friend_requests_sent.json"].count(b'"name"')
    assert {each.how for each in requests} == {How.REQUEST_SENT}


def test_the_profile_of_the_sample_is_read_whole_with_its_letters_put_right(shelf):
    """Work, politics and faith are in the bio, no key is unknown, and as many texts are put right as were broken."""
    tree = tree_of(shelf / "samples/facebook/layout_2021_it")
    raw = tree["profile_information/profile_information.json"]
    readings, coverage = read(FACEBOOK, tree)
    bio = next(each for each in readings if isinstance(each, Post))
    profile = json.loads(raw)["profile_v2"]
    said = "\n".join(part.text for part in bio.parts)

    assert (coverage.unmapped, coverage.unknown, coverage.unreadable) == ((), (), ())
    assert [each.key for each in readings if isinstance(each, Account)] == [profile["name"]["full_name"]]
    for field, key in (("work_experiences", "employer"), ("education_experiences", "name"), ("websites", "address")):
        for each in profile[field]:
            assert put_right(each[key]) in said
    assert text_of(bio, "political-view")
    assert text_of(bio, "religious-view")
    assert not [part for part in bio.parts if "\u00c3" in part.text]
