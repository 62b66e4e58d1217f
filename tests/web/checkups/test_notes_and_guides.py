"""The note to family and friends, and the guide to looking for oneself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poise.web.areas.checkups.guides import WORDS, blanks_of, fill_queries
from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.notes import write_message, write_note
from poise.web.areas.checkups.telling import tell

LIBRARY = tell(written_library())
NOTE = LIBRARY.note
QUERIES = tuple(query for step in LIBRARY.guide.steps for query in step.queries)


def test_a_note_asks_what_was_picked_and_nothing_else():
    """Promise: nobody asks their family for more than they mean to."""
    text = write_note(NOTE, picked=["ask-first", "places"], greeting="all", reason="looked-for", closing="tea")

    assert text.startswith("Dear all,\n\n")
    assert "before you post a picture" in text
    assert "when we are away" in text
    assert "school" not in text
    assert text.endswith("Thank you!")


def test_own_words_and_a_name_stand_where_one_expects_them():
    """Promise: the note is the writer's own."""
    text = write_note(NOTE, picked=["no-tags"], own="The wedding film is lovely, please keep it.", signed="Sam")

    assert text.index("tag") < text.index("wedding film") < text.index("Sam")


def test_a_short_message_is_one_paragraph():
    """Promise: the short form fits into a chat."""
    text = write_message(NOTE, picked=[line.name for line in NOTE.lines if line.is_picked], closing="thanks")

    assert "\n" not in text
    assert len(text) < 480


@given(st.lists(st.text(max_size=10)), st.text(max_size=10), st.text(max_size=10))
def test_names_that_the_note_does_not_know_are_passed_over(picked: list[str], greeting: str, closing: str):
    """Promise: a page of yesterday still makes a note today."""
    assert isinstance(write_note(NOTE, picked=picked, greeting=greeting, closing=closing), str)


def test_searches_are_made_for_the_words_that_were_given():
    """Promise: a search with a hole in it is not offered."""
    made = fill_queries(QUERIES, {"first": "Robin", "last": "Ashdown", "town": "Farleigh"})

    assert '"Robin Ashdown" Farleigh' in made
    assert not any("{" in query for query in made)
    assert not any("reddit" in query for query in made)


def test_quotation_marks_in_a_word_do_not_break_a_search():
    """Promise: what is typed oddly still makes a search."""
    assert fill_queries(['"{handle}"'], {"handle": ' @robin"a '}) == ('"@robin a"',)


@given(st.dictionaries(st.sampled_from(WORDS), st.text(max_size=20)))
def test_filled_searches_have_balanced_quotation_marks(words: dict[str, str]):
    """Promise: whatever is typed, each search is whole and stands there once."""
    made = fill_queries(QUERIES, words)

    assert all(query.count('"') % 2 == 0 for query in made)
    assert len(set(made)) == len(made)


def test_every_blank_of_the_guide_can_be_filled():
    """Promise: no search of the guide waits for a word that nobody asks for."""
    assert {blank for query in QUERIES for blank in blanks_of(query)} <= set(WORDS)
    assert len(fill_queries(QUERIES, {word: word for word in WORDS})) == len(QUERIES)


def test_every_stage_of_the_guide_has_steps():
    """Promise: the guide has no empty chapter."""
    assert all(steps for _name, _title, steps in LIBRARY.guide.staged())
