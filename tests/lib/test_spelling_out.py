"""A written phrase with choices stands for each of its readings, and none of them need ever be spelt out."""

from __future__ import annotations

import itertools
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.compiling.lexicons import phrase_ways
from poise.lib.tokens import tokenise
from poise.lib.word_graph import Ways
from poise.model.errors import PackError

WORD = st.text("abc", min_size=1, max_size=4)
PIECE = st.text("ab '-", max_size=4)
WRITTEN = st.lists(
    PIECE | st.lists(PIECE, min_size=1, max_size=3).map(lambda each: "{" + "|".join(each) + "}"), max_size=6
).map("".join)


def phrases_of(written: str) -> set[str]:
    """Every phrase that leads through the graph to an end."""
    ways = Ways()
    graph = ways.graph(phrase_ways(written, ways.end("people"), ways))

    def onwards(node: int) -> set[tuple[str, ...]]:
        further = {(word, *rest) for word, to in graph.steps[node].items() for rest in onwards(to)}
        return further | ({()} if graph.ends[node] else set())

    return {" ".join(words) for words in onwards(len(graph.steps) - 1)}


def spelt_out(written: str) -> set[str]:
    """The same the long way round: every choice with every other, each phrase then taken apart into words."""
    pieces = [piece.split("|") if odd % 2 else [piece] for odd, piece in enumerate(re.split(r"\{([^{}]*)\}", written))]
    return {
        " ".join(token.folded for word in "".join(chosen).split() for token in tokenise(word))
        for chosen in itertools.product(*pieces)
    }


@pytest.mark.parametrize(
    ("written", "phrases"),
    [
        ("client", {"client"}),
        ("{my|our|} client", {"my client", "our client", "client"}),
        ("client{s|}", {"clients", "client"}),
        ("{my|our} {client|family}", {"my client", "my family", "our client", "our family"}),
        ("{my |our-}case{load|s|}", {"my case", "my caseload", "my cases", "our case", "our caseload", "our cases"}),
        (
            "a {very |}dear {|old }client",
            {"a very dear client", "a very dear old client", "a dear client", "a dear old client"},
        ),
    ],
)
def test_every_choice_is_found_without_stray_spaces(written, phrases):
    """Choices may stand between words and within them."""
    assert phrases_of(written) == phrases


@given(WRITTEN)
def test_the_ways_are_those_of_the_phrases_spelt_out(written):
    """Whatever is written, the graph holds exactly the phrases that the long way round gives."""
    assert phrases_of(written) == spelt_out(written)


@given(st.lists(st.lists(WORD, min_size=1, max_size=3, unique=True), min_size=1, max_size=3))
def test_there_are_as_many_phrases_as_choices_multiply_to(choices):
    """No choice is lost, and none counts twice."""
    written = " ".join("{" + "|".join(each) + "}" for each in choices)
    number = 1
    for each in choices:
        number *= len(each)

    assert len(phrases_of(written)) == number


def test_a_phrase_of_endless_choices_costs_no_more_than_it_is_long():
    """Thirty choices of ten words each are as many phrases as nobody could write down, and thirty-one nodes."""
    ways = Ways()
    written = " ".join("{" + "|".join(f"word{number}" for number in range(10)) + "}" for _ in range(30))

    assert len(ways.graph(phrase_ways(written, ways.end("people"), ways)).steps) == 31


@pytest.mark.parametrize("written", ["{my|our client", "my} client", "{my|{our|the}} client"])
def test_braces_within_braces_or_never_closed_are_refused(written):
    """A slip of the pen is told, and not taken for a word."""
    with pytest.raises(PackError, match="braces"):
        phrases_of(written)


@given(st.text("ab {}|", max_size=20))
def test_every_way_of_writing_is_read_or_refused(written):
    """No odd writing stops the compiler otherwise than with a sentence."""
    with suppress(PackError):
        assert all(phrase == " ".join(phrase.split()) for phrase in phrases_of(written))
