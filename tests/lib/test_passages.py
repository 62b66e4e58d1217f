"""A part is made ready for detectors once, and only as much of it as a post could be long."""

from __future__ import annotations

from poise.knowledge import load_knowledge
from poise.lib.passages import LONGEST_PART, fill_in, read_passage
from poise.model.observation import observe
from poise.model.place import Place
from poise.model.post import Part
from tests.check import check


def test_a_passage_keeps_the_name_and_the_raw_words_of_its_part():
    passage = read_passage(Part("alt-text", "My client, Shona. Tea"), load_knowledge())

    assert (passage.part, passage.text) == ("alt-text", "My client, Shona. Tea")
    assert [token.folded for token in passage.tokens] == ["my", "client", "shona", "tea"]
    assert passage.sentence_starts == (0, 18)


def test_what_is_longer_than_any_post_is_cut_and_said():
    words = "tea " * (LONGEST_PART // 4) + "scumbags"
    result = check(words)

    assert len(read_passage(Part("text", words), load_knowledge()).text) == LONGEST_PART
    assert [gap.where for gap in result.gaps if gap.partly] == ["text"]
    assert result.examined == "partly"


def test_a_sentence_and_a_token_can_be_looked_up_by_a_character():
    passage = read_passage(Part("text", "Tea. My client"), load_knowledge())

    assert [passage.sentence_at(index) for index in (0, 3, 5, 13)] == [1, 1, 2, 2]
    assert [passage.token_at(index) for index in (0, 2, 5, 8)] == [0, 0, 1, 2]


def test_phrases_of_several_lists_come_in_the_order_in_which_they_stand():
    """However many lists are asked for, and whether they stand here or not."""
    passage = read_passage(Part("text", "My client was sectioned, and my client's mum rang."), load_knowledge())
    lists = tuple(passage.by_lexicon)
    assert len(lists) > 2

    every = passage.found(*lists, "no-such-list")
    assert sorted(every) == sorted(passage.phrases)
    assert [each[1:] for each in every] == sorted(each[1:] for each in passage.phrases)
    assert passage.found("no-such-list", lists[0]) == passage.found(lists[0]) == passage.by_lexicon[lists[0]]
    assert passage.found("no-such-list", "nor-this") == ()


def _named(start, end, evidence):
    return observe("person", Place("text", start, end), 0.8, evidence=evidence)


def test_what_others_saw_stands_and_gaps_between_are_filled():
    seen, learnt = _named(0, 3, "listed"), _named(20, 25, "learnt")

    assert fill_in((seen,), (_named(0, 3, "learnt"), learnt)) == (seen, learnt)


def test_a_name_of_which_only_a_part_was_seen_is_seen_whole():
    grown = fill_in((_named(0, 3, "listed"),), (_named(0, 10, "learnt"),))

    assert grown == (_named(0, 10, "listed"),)


def test_two_names_seen_apart_are_not_joined():
    seen = (_named(0, 3, "listed"), _named(8, 12, "listed"))

    assert fill_in(seen, (_named(0, 12, "learnt"),)) == seen
