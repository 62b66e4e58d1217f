"""One person or family is traced through posts that tell little alone, and different people are kept apart."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.assembly.tracing import Gathering
from poise.model.context import Context
from poise.model.post import Part, Post
from poise.model.trace import Clue, Hint, Trace
from poise.screening import screen_post
from poise.tracing import TRACERS
from poise.tracing.families import FAMILIES
from tests.check import engine, poise

DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORKER = Context(role="social worker")


def traces_of(*texts: str, apart: timedelta = timedelta(days=3), dated: bool = True) -> list[Trace]:
    """What is traced through posts that were published one after the other."""
    whole = replace(engine(), tables=replace(engine().tables, tracers=TRACERS))
    gathering = Gathering(whole)
    for number, text in enumerate(texts):
        post = Post(id=str(number), parts=(Part("text", text),), posted=DAY + number * apart if dated else None)
        gathering.take(number, screen_post(whole, post, WORKER))
    return list(gathering.traces(WORKER))


def ids(trace: Trace) -> list[str]:
    """The posts of a trace by their ids."""
    return [post.id for post in trace.posts]


def test_posts_that_share_a_small_place_are_of_the_same_people():
    (trace,) = traces_of("My client in Llanrug is 19", "Tea.", "My client in Llanrug has three brothers in care")

    assert ids(trace) == ["0", "2"]
    assert trace.findings[0].rule.id == "indirect-identification.recognisable-together"
    assert int(str(trace.seen.get("people_high"))) < 50


def test_a_trace_holds_no_words_of_its_posts():
    (trace,) = traces_of("My client Shanice is 16", "Home visit to my client Shanice in Hawes")

    assert all(post.parts == () for post in trace.posts)
    assert "shanice" not in repr((trace.posts, trace.seen)).lower()


def test_different_ages_are_different_people():
    assert not traces_of("My client in Llanrug, aged 9, is well", "My client in Llanrug, aged 81, is a retired farrier")


def test_different_villages_are_different_people():
    assert not traces_of("My client in Llanrug is 19", "My client in Hawes has three brothers in care")


def test_posts_years_apart_are_not_put_together_for_a_place_alone():
    texts = ("My client in Llanrug is 19", "My client in Llanrug has three brothers in care")

    assert traces_of(*texts)
    assert not traces_of(*texts, apart=timedelta(days=900))
    assert not traces_of(*texts, dated=False)


def test_a_name_holds_posts_together_over_years():
    assert traces_of("My client Shanice is 16", "Visited my client Shanice in Hawes", apart=timedelta(days=900))


@pytest.mark.parametrize(
    "texts",
    [
        ("Our holiday in Llanrug", "Llanrug has a fine farrier", "My own lad is 9"),
        ("Children deserve better in Wales", "In Wales one in five children is poor"),
        ("My client got his flat", "My client is well"),
    ],
)
def test_private_life_and_general_talk_trace_nobody(texts):
    assert not traces_of(*texts)


def test_one_post_alone_is_no_trace():
    assert not traces_of("My client in Llanrug, aged 9, lives with his nan")


HINTS = st.builds(
    Hint,
    st.sampled_from(["where", "age", "family", "role"]),
    st.sampled_from(
        sorted({**engine().knowledge.shares, **engine().knowledge.peoples}.values(), key=lambda each: each.cue)
    ),
    st.sampled_from(["9", "10", "41"]),
)
CLUES = st.lists(
    st.builds(
        Clue,
        number=st.just(0),
        posted=st.none() | st.integers(0, 900).map(lambda days: DAY + timedelta(days=days)),
        hints=st.lists(HINTS, max_size=4, unique=True).map(tuple),
        names=st.frozensets(st.sampled_from(["shanice", "tyrone"]), max_size=1),
    ),
    max_size=25,
).map(lambda clues: [replace(clue, number=number) for number, clue in enumerate(clues)])


@settings(deadline=None, max_examples=150)
@given(clues=CLUES)
def test_whatever_is_gathered_each_post_is_in_one_trace_at_most_and_each_trace_has_two(clues):
    traced = list(FAMILIES.trace(clues, engine().knowledge))
    numbers = [number for each in traced for number in each.numbers]

    assert len(numbers) == len(set(numbers))
    assert all(len(each.numbers) > 1 for each in traced)
    assert all(1 <= int(str(each.seen.get("people_low"))) <= int(str(each.seen.get("people_high"))) for each in traced)
    assert traced == list(FAMILIES.trace(clues, engine().knowledge))


def test_a_trace_is_told_in_every_format_with_its_posts_and_without_their_words(tmp_path):
    texts = ("My client Shanice is 19", "Tea.", "My client Shanice in Llanrug has three brothers in care")
    tweets = [
        {"tweet": {"id_str": str(n), "full_text": text, "created_at": f"Mon Mar {3 + n:02} 10:00:00 +0000 2025"}}
        for n, text in enumerate(texts)
    ]
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps(tweets)}")
    (trace,) = poise("audit", tmp_path, "--format", "json").json["traces"]

    assert [post["index"] for post in trace["posts"]] == [0, 2]
    assert trace["rules"][0]["rule"] == "indirect-identification.recognisable-together"
    for form in ("terminal", "html"):
        told = poise("audit", tmp_path, "--format", form).out
        assert "The same person or family in several posts" in told
        assert "Several of your posts together make one person or family recognisable." in " ".join(told.split())
    assert poise("audit", tmp_path, "--fail-on", "warn").code == 1
