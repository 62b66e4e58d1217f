"""A written phrase with choices stands for each of its readings."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.compiling.lexicons import spell_out
from poise.model.errors import PackError

WORD = st.text("abc", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("written", "phrases"),
    [
        ("client", ["client"]),
        ("{my|our|} client", ["my client", "our client", "client"]),
        ("client{s|}", ["clients", "client"]),
        ("{my|our} {client|family}", ["my client", "my family", "our client", "our family"]),
        (
            "a {very |}dear {|old }client",
            ["a very dear client", "a very dear old client", "a dear client", "a dear old client"],
        ),
    ],
)
def test_every_choice_is_spelled_out_without_stray_spaces(written, phrases):
    assert list(spell_out(written)) == phrases


@given(st.lists(st.lists(WORD, min_size=1, max_size=3, unique=True), min_size=1, max_size=3))
def test_there_are_as_many_phrases_as_choices_multiply_to(choices):
    written = " ".join("{" + "|".join(each) + "}" for each in choices)
    number = 1
    for each in choices:
        number *= len(each)

    assert len(set(spell_out(written))) == number


@pytest.mark.parametrize("written", ["{my|our client", "my} client", "{my|{our|the}} client"])
def test_braces_within_braces_or_never_closed_are_refused(written):
    with pytest.raises(PackError, match="braces"):
        list(spell_out(written))


@given(st.text("ab {}|", max_size=20))
def test_every_way_of_writing_is_spelled_out_or_refused(written):
    with suppress(PackError):
        assert all(phrase == " ".join(phrase.split()) for phrase in spell_out(written))
