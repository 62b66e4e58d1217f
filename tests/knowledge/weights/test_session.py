"""The trained weights: whole or refused, the same answer every time, long texts read to their end."""

from __future__ import annotations

import json
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.knowledge.weights import FOLDER, load_weights
from poise.knowledge.weights.cutting import LONGEST, Cutter
from poise.knowledge.weights.heads import CATEGORIES, CHOICES, KINDS, TONES
from poise.knowledge.weights.session import CARD, NETWORK, VOCABULARY, Session, windows
from poise.model.errors import KnowledgeError

TEXTS = st.text(max_size=120)
POST = "Saw Tamsin from my caseload outside the Spar in Little Wenham again, poor kid."
TOLD = "draft post by social worker to public"


@pytest.fixture
def copied(tmp_path):
    """A copy of the shipped folder, to be damaged."""
    shutil.copytree(FOLDER, tmp_path / "trained")
    return tmp_path / "trained"


@pytest.mark.parametrize("name", [NETWORK, VOCABULARY, CARD])
def test_a_missing_file_is_told_in_one_sentence(copied, name):
    """Without its network, its tokeniser or its card the model is not there, and no half of it is used."""
    (copied / name).unlink()
    with pytest.raises(KnowledgeError, match="missing or cannot be read"):
        Session(copied)


def test_one_changed_byte_is_damage(copied):
    """Weights that are not the ones the card names are refused."""
    whole = bytearray((copied / NETWORK).read_bytes())
    whole[len(whole) // 2] ^= 1
    (copied / NETWORK).write_bytes(bytes(whole))
    with pytest.raises(KnowledgeError, match="damaged"):
        Session(copied)


def test_a_card_that_is_no_card_is_refused(copied):
    """Rubbish in place of the card stops the model and nothing else."""
    (copied / CARD).write_text("{", "utf-8")
    with pytest.raises(KnowledgeError, match="missing or cannot be read"):
        Session(copied)


@pytest.mark.parametrize("missing", ["network", "vocabulary", "fit"])
def test_a_card_that_lacks_something_is_refused(copied, missing):
    """A card must name its files and say how their numbers are read."""
    card = json.loads((copied / CARD).read_text("utf-8"))
    (copied / CARD).write_text(json.dumps({key: value for key, value in card.items() if key != missing}), "utf-8")
    with pytest.raises(KnowledgeError, match="missing or cannot be read"):
        Session(copied)


def test_another_fit_is_another_model_in_reports(copied):
    """How numbers become probabilities changes verdicts, so the name by which reports call the weights changes too."""
    before = load_weights().digest
    card = json.loads((copied / CARD).read_text("utf-8"))
    card["fit"]["heat"]["person"] = 2.0
    (copied / CARD).write_text(json.dumps(card), "utf-8")
    assert load_weights(copied).digest != before


@given(TEXTS, TEXTS)
@settings(max_examples=25, deadline=None)
def test_a_text_scores_the_same_whatever_was_read_before_it(text, other):
    """Bit for bit: the model remembers nothing and nothing stands beside a text."""
    weights = load_weights()
    first = weights.weigh(text, TOLD)
    weights.weigh(other, "")
    assert weights.weigh(text, TOLD) == first


def test_a_fresh_start_gives_the_same_scores():
    """What is loaded anew says what was said before."""
    assert Session(FOLDER).weigh(POST, TOLD) == load_weights().weigh(POST, TOLD)


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_every_score_is_a_probability_and_every_piece_has_its_scores(text):
    """From nought to one, each head complete, a block never likelier than a warn or worse."""
    scores = load_weights().weigh(text, TOLD)
    assert set(scores.kinds) == set(KINDS)
    assert set(scores.concerns) == set(scores.within) == set(CATEGORIES)
    assert set(scores.tones) == set(TONES)
    assert all(len(rows) == len(scores.pieces) for rows in (*scores.kinds.values(), *scores.within.values()))
    assert all(0 <= block <= warn <= 1 for warn, block in (scores.verdict, *scores.concerns.values()))
    assert all(abs(sum(scores.choices[head].values()) - 1) < 1e-6 for head in CHOICES)
    assert all(0 <= begins + goes_on <= 1 + 1e-9 for rows in scores.kinds.values() for begins, goes_on in rows)


@given(st.integers(1, 900), st.booleans())
@settings(max_examples=20, deadline=None)
def test_a_long_text_is_read_in_stretches_that_leave_nothing_out(words, stops):
    """The stretches follow one another, none is longer than can be read, and together they are the whole."""
    text = ("one two three. " if stops else "one two three ") * words
    pieces = Cutter(FOLDER / VOCABULARY).cut(text)
    parts = list(windows(pieces, text))
    assert tuple(place for part in parts for place in part.places) == pieces.places
    assert all(len(part.numbers) <= LONGEST - 2 for part in parts)
    assert not stops or all(text[part.places[-1][0]] == "." for part in parts)


def test_what_stands_at_the_end_of_a_long_text_is_still_seen():
    """A name behind five hundred harmless words is seen as it is alone."""
    harmless = "We talked about budgets and buses and the weather. " * 50
    scores = load_weights().weigh(harmless + POST, TOLD)
    where = (harmless + POST).index("Tamsin")
    at = next(number for number, (start, _) in enumerate(scores.pieces) if start == where)
    assert sum(scores.kinds["person"][at]) > 0.5
