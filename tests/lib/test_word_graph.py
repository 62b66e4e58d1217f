"""Phrases are found whole, the longest first, and those of one lexicon never overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.tokens import tokenise
from poise.lib.word_graph import Ways, find
from poise.model.knowledge import WordGraph

often = settings(deadline=None, max_examples=200)
WORD = st.sampled_from(["my", "client", "tea", "on"])
PHRASES = st.lists(
    st.tuples(st.sampled_from(["people", "drinks"]), st.lists(WORD, min_size=1, max_size=4).map(tuple)), max_size=10
)
TEXT = st.lists(WORD, max_size=14).map(" ".join)


def grow(phrases) -> WordGraph:
    """The graph of pairs of a lexicon and its words."""
    ways = Ways()
    return ways.graph(ways.either([ways.through(words, ways.end(lexicon)) for lexicon, words in phrases]))


def found(phrases, text: str) -> list[tuple[str, str]]:
    """The lexicon and the words of every phrase in a text."""
    tokens = tokenise(text)
    return [
        (phrase.lexicon, text[tokens[phrase.first].start : tokens[phrase.last - 1].end])
        for phrase in find(grow(phrases), tokens)
    ]


def test_the_longest_phrase_is_found():
    phrases = [("people", ("my", "client")), ("people", ("my", "client", "group")), ("people", ("client",))]

    assert found(phrases, "On my client group day, my client drank") == [
        ("people", "my client group"),
        ("people", "my client"),
    ]


def test_a_phrase_of_one_list_may_lie_within_one_of_another():
    phrases = [("drinks", ("tea",)), ("places", ("tea", "room"))]

    assert found(phrases, "the tea room") == [("drinks", "tea"), ("places", "tea room")]


def test_a_phrase_may_belong_to_several_lists():
    assert found([("drinks", ("tea",)), ("thanks", ("tea",))], "tea") == [("drinks", "tea"), ("thanks", "tea")]


def test_words_that_only_lead_on_are_no_phrase():
    phrases = [("people", ("my", "dear", "client"))]

    assert found(phrases, "my dear") == []
    assert found(phrases, "my dear my dear client") == [("people", "my dear client")]


def test_a_phrase_may_run_over_marks_and_line_ends():
    assert found([("people", ("my", "client"))], "My,\n(client)") == [("people", "My,\n(client")]


@often
@given(PHRASES, TEXT)
def test_what_is_found_is_a_phrase_of_its_lexicon_inside_the_text(phrases, text):
    for lexicon, words in found(phrases, text):
        assert (lexicon, tuple(words.split())) in phrases


@often
@given(PHRASES, TEXT)
def test_phrases_of_one_lexicon_never_overlap_and_all_come_in_order(phrases, text):
    places = find(grow(phrases), tokenise(text))

    assert [place.first for place in places] == sorted(place.first for place in places)
    for lexicon in {place.lexicon for place in places}:
        own = [place for place in places if place.lexicon == lexicon]
        assert all(earlier.last <= later.first for earlier, later in pairwise(own))


@often
@given(PHRASES, TEXT)
def test_the_earliest_and_then_longest_phrase_stays(phrases, text):
    words, expected = text.split(), set()
    for lexicon in {lexicon for lexicon, _ in phrases}:
        at = 0
        while at < len(words):
            fits = [len(run) for each, run in phrases if each == lexicon and tuple(words[at : at + len(run)]) == run]
            expected |= {(lexicon, at, at + max(fits))} if fits else set()
            at += max(fits, default=1)

    assert set(find(grow(phrases), tokenise(text))) == expected


@often
@given(PHRASES)
def test_the_order_in_which_phrases_are_written_does_not_matter(phrases):
    assert grow(phrases) == grow(phrases[::-1])


def test_alternatives_share_their_endings():
    phrases = [
        ("people", (whose, how, who)) for whose in ("my", "our") for how in ("dear", "old") for who in ("client", "lad")
    ]

    assert len(grow(phrases).steps) == 4, "the start, the middle, the last word, and the end"
