"""Pieces of text: letter case, labels laid on pieces and taken back, long texts cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.knowledge.weights import FOLDER
from poise.knowledge.weights.cutting import Case, Cutter, Pieces, case_of
from poise.knowledge.weights.session import VOCABULARY
from training.example import Kind, Span, Stretch
from training.pieces import Tag, lay, spans_of, taught

LETTERS = "aeRTzŵŷÂêïÁéíÓúßİ7'’-#@👩👧🏽😭"
WORDS = st.text(LETTERS, min_size=1, max_size=6).map(lambda word: word + "\u0301" * (len(word) % 2))
"""Words of Welsh and Irish letters, emoji with skin tones and marks that follow their letter."""
KINDS = (Kind.PERSON, Kind.PLACE)


@pytest.fixture(scope="module")
def cutter():
    """A cutter by the tokeniser that ships."""
    return Cutter(FOLDER / VOCABULARY)


def by_hand(*places):
    """Pieces at these places, of no matter which words."""
    return Pieces((0,) * len(places), places, (Case.LOWER,) * len(places))


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("reading", Case.LOWER),
        ("Reading", Case.CAPITAL),
        ("READING", Case.UPPER),
        ("McDonald", Case.MIXED),
        ("iPhone", Case.MIXED),
        ("I", Case.CAPITAL),
        ("Ŵyn", Case.CAPITAL),
        ("ÉIRE", Case.UPPER),
        ("Y9", Case.CAPITAL),
        ("2nd", Case.LOWER),
        ("999", Case.NO_LETTERS),
        ("😭", Case.NO_LETTERS),
        ("", Case.NO_LETTERS),
    ],
)
def test_letter_case_is_that_of_the_letters(word, case):
    """Digits and signs have no case, and one capital alone is a capital."""
    assert case_of(word) is case


def test_two_people_side_by_side_stay_two():
    """Spans that touch are told apart by where the second begins."""
    pieces = by_hand((0, 3), (4, 7), (8, 11))
    spans = (Span(Kind.PERSON, Stretch(0, 7)), Span(Kind.PERSON, Stretch(8, 11)))
    laid = lay(spans, pieces, KINDS)
    assert laid.tags[Kind.PERSON] == (Tag.BEGINS, Tag.GOES_ON, Tag.BEGINS)
    assert spans_of(Kind.PERSON, laid.tags[Kind.PERSON], pieces) == spans
    assert laid.tags[Kind.PLACE] == (Tag.OUTSIDE,) * 3


def test_a_span_that_no_piece_carries_is_counted():
    """A span beyond the last piece is lost, and said to be."""
    assert lay([Span(Kind.PERSON, Stretch(5, 9))], by_hand((0, 3)), KINDS).lost == 1


def test_spans_of_an_unknown_kind_are_refused():
    """A kind that is not among those laid is a mistake of the caller, not silence."""
    with pytest.raises(ValueError, match="spans of age"):
        lay([Span(Kind.AGE, Stretch(0, 2))], by_hand((0, 3)), KINDS)


def test_a_span_that_goes_on_from_nothing_begins():
    """A model may answer with the middle of a span; it is read as one."""
    pieces = by_hand((0, 2), (3, 5))
    assert spans_of(Kind.PLACE, (Tag.GOES_ON, Tag.GOES_ON), pieces) == (Span(Kind.PLACE, Stretch(0, 5)),)


def test_unsure_stretches_teach_nothing():
    """Every piece that an unsure stretch touches is left out."""
    assert taught([Stretch(1, 4)], by_hand((0, 2), (3, 5), (5, 9))) == (False, False, True)


@given(st.lists(WORDS, min_size=1, max_size=12), st.data())
def test_spans_of_whole_words_survive_the_round_trip(cutter, words, data):
    """Whatever the letters, marks and emoji, spans over whole words come back exactly as they were."""
    text = " ".join(words)
    edges: list[tuple[int, int]] = []
    for word in words:
        start = edges[-1][1] + 1 if edges else 0
        edges.append((start, start + len(word)))
    chosen = data.draw(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, len(words) - 1)), max_size=4))
    spans = sorted({Span(kind, Stretch(*edges[number])) for kind, number in chosen}, key=lambda span: span.at)
    pieces = cutter.cut(text)
    laid = lay(spans, pieces, KINDS)
    back = [span for kind in KINDS for span in spans_of(kind, laid.tags[kind], pieces)]
    assert laid.lost == 0
    assert set(back) == set(spans)


@given(st.text(max_size=60), st.data())
def test_any_span_comes_back_no_narrower_than_its_pieces(cutter, text, data):
    """A span that ends inside a piece grows to the edge of it, and never shrinks or wanders."""
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    pieces = cutter.cut(text)
    span = Span(Kind.PERSON, Stretch(start, end))
    laid = lay([span] if start < end else [], pieces, KINDS)
    back = spans_of(Kind.PERSON, laid.tags[Kind.PERSON], pieces)
    touched = [place for place in pieces.places if start < end and Stretch(*place).touches(span.at)]
    assert back == ((Span(Kind.PERSON, Stretch(touched[0][0], touched[-1][1])),) if touched else ())
    assert laid.lost == (start < end and not touched)


@given(st.text(max_size=80))
def test_pieces_stand_in_order_inside_the_text(cutter, text):
    """Each piece has its place, its number and its case, one after the other."""
    pieces = cutter.cut(text)
    assert len(pieces.numbers) == len(pieces.places) == len(pieces.cases)
    assert all(0 <= start < end <= len(text) for start, end in pieces.places)
    pairs = zip(pieces.places, pieces.places[1:], strict=False)
    assert all(one[0] <= other[0] for one, other in pairs)


def test_case_is_that_of_the_word_for_all_its_pieces(cutter):
    """A name that is cut in several keeps its capital in each of them."""
    pieces = cutter.cut("Gwenllian rang GWENLLIAN at 9")
    cases = {place[0]: case for place, case in zip(pieces.places, pieces.cases, strict=True)}
    assert [cases[start] for start in (0, 10, 15, 25, 28)] == [
        Case.CAPITAL,
        Case.LOWER,
        Case.UPPER,
        Case.LOWER,
        Case.NO_LETTERS,
    ]
    assert len(pieces.cases) > 5
    assert Case.MIXED not in pieces.cases


def test_half_a_character_does_not_stop_the_cutting(cutter):
    """A broken half of a pair, as exports hold them, reads as something unknown."""
    assert cutter.cut("ok \ud83d then").places[-1] == (5, 9)
