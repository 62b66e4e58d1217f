"""Names and numbers are hidden to the last character, and nothing else is."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.masking import mask, secrets_among
from poise.model.kinds import KINDS
from poise.model.observation import Observation
from poise.model.place import Place

TEXT = "Shona, my client, NHS number 999 072 9468, is late"
MASKED = {kind.name for kind in KINDS.values() if kind.masked}


def seen(kind: str, words: str, text: str = TEXT) -> Observation:
    """Something seen where some words stand."""
    start = text.index(words)
    return Observation(kind, Place("text", start, start + len(words)), 1.0)


def masked(text: str, place: Place, *observations: Observation) -> str:
    """The words at a place with the secrets among some observations hidden."""
    return mask(text, place, secrets_among(observations))


WHOLE = Place("text", 0, len(TEXT))


def test_a_name_and_a_number_are_replaced_by_their_kinds():
    shown = masked(TEXT, WHOLE, seen("person", "Shona"), seen("id-number", "999 072 9468"))

    assert shown == "⟨person⟩, my client, NHS number ⟨id-number⟩, is late"


def test_what_is_no_secret_stays():
    assert masked(TEXT, WHOLE, seen("mention", "my client"), seen("practice-talk", "client")) == TEXT


def test_a_secret_that_only_reaches_into_a_place_is_hidden_there():
    place = Place("text", TEXT.index("072"), len(TEXT))

    assert masked(TEXT, place, seen("id-number", "999 072 9468")) == "⟨id-number⟩, is late"


def test_secrets_that_overlap_are_hidden_together_under_the_first_kind():
    shown = masked(TEXT, WHOLE, seen("person", "Shona, my"), seen("id-number", "my client"))

    assert shown == "⟨person⟩, NHS number 999 072 9468, is late"


def test_a_secret_of_another_part_hides_nothing_here():
    assert masked(TEXT, WHOLE, Observation("person", Place("alt-text", 0, 5), 1.0)) == TEXT


def test_a_secret_without_a_place_hides_nothing():
    assert secrets_among([Observation("person", None, 1.0)]) == ()


PLACES = st.tuples(st.sampled_from(["text", "title"]), st.integers(0, 29), st.integers(1, 8)).map(
    lambda drawn: Place(drawn[0], drawn[1], min(30, drawn[1] + drawn[2]))
)
OBSERVATIONS = st.lists(st.builds(Observation, st.sampled_from(sorted(KINDS)), PLACES, st.just(1.0)), max_size=6)


@settings(deadline=None, max_examples=200)
@given(st.text("abc 123⟨", min_size=30, max_size=30), PLACES, OBSERVATIONS)
def test_every_secret_character_is_hidden_and_every_other_one_is_kept(text, place, observations):
    secret = {
        (each.place.part, at)
        for each in observations
        if each.kind in MASKED
        for at in range(each.place.start, each.place.end)
    }
    kept = [text[at] for at in range(place.start, place.end) if (place.part, at) not in secret]

    assert re.sub("|".join(f"⟨{kind}⟩" for kind in MASKED), "", masked(text, place, *observations)) == "".join(kept)


@settings(deadline=None, max_examples=200)
@given(st.permutations([seen("person", "Shona"), seen("id-number", "999 072"), seen("id-number", "072 9468")]))
def test_the_order_in_which_things_were_seen_does_not_matter(observations):
    assert masked(TEXT, WHOLE, *observations) == "⟨person⟩, my client, NHS number ⟨id-number⟩, is late"
