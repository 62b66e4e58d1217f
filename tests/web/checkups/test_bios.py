"""Bios: counted as each site counts, and fitted without losing what matters most."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.web.areas.checkups.bios import Counting, Field, Piece, fit_bio, length_of
from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.telling import tell

BIOS = tell(written_library()).bios
FIELDS = {field.name: field for field in BIOS.fields}
PIECES = {piece.name: piece for piece in BIOS.pieces}
WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=200)


def _own(text: str) -> Piece:
    return replace(PIECES["own"], wordings=(text,))


def _role(name: str) -> Piece:
    return replace(PIECES["own"], name="role", rank=95, wordings=(BIOS.roles[name],))


COUNTED = [
    ("x", "abc", 3),
    ("x", "👍🏽", 2),
    ("x", "👨‍👩‍👧‍👦", 2),
    ("x", "한국", 4),
    ("x", "Siân", 4),
    ("x", "Sia\u0302n", 4),
    ("x", "“quoted” – yes…", 16),
    ("x", "1️⃣", 2),
    ("bluesky", "👨‍👩‍👧‍👦", 1),
    ("bluesky", "🇬🇧🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2),
    ("bluesky", "ŵ́", 1),
    ("mastodon", "See https://a-very-long-address.example/with/many/parts?and=more", 4 + 23),
    ("mastodon", "With @sam@social.example", 9),
    ("instagram", "👨‍👩‍👧‍👦", 11),
    ("instagram", "👍", 2),
    ("tiktok", "Siân", 4),
]


@pytest.mark.parametrize(("field", "text", "length"), COUNTED)
def test_each_site_counts_in_its_own_way(field: str, text: str, length: int):
    """Promise: what Poise counts is what the site will count."""
    assert length_of(text, FIELDS[field]) == length


@given(WORDS)
def test_counting_strictly_never_counts_less_than_by_signs(text: str):
    """Promise: where the site does not say how it counts, what fits here fits there."""
    strict = FIELDS["instagram"]

    assert length_of(text, replace(strict, counts=Counting.GRAPHEMES)) <= length_of(text, strict)


def test_a_bio_takes_the_fullest_wording_that_fits():
    """Promise: where there is room, the disclaimer says more."""
    pieces = [_role("social-worker"), _own("Kinship care, allotments and Welsh poetry"), PIECES["disclaimer"]]

    roomy = fit_bio(FIELDS["mastodon"], pieces)
    tight = fit_bio(FIELDS["tiktok"], pieces)

    assert roomy.text.endswith(PIECES["disclaimer"].wordings[0])
    assert tight.text.endswith("Views my own.")
    assert tight.shortened == ("disclaimer",)
    assert tight.fits


def test_what_matters_least_goes_first():
    """Promise: words of one's own and the disclaimer stay when the rest has to go."""
    pieces = [_role("social-worker"), _own("I write about kinship care"), PIECES["disclaimer"], PIECES["share-note"]]

    bio = fit_bio(FIELDS["tiktok"], pieces)

    assert bio.left_out == ("share-note",)
    assert "kinship care" in bio.text
    assert "Views are mine" in bio.text


def test_own_words_that_are_too_long_are_not_cut():
    """Promise: Poise says by how much one's own words are too long, and leaves cutting to their writer."""
    bio = fit_bio(FIELDS["tiktok"], [_own("word " * 30)])

    assert not bio.fits
    assert bio.over == bio.length - 80
    assert bio.text == ("word " * 30).strip()


def test_pieces_are_joined_as_sentences():
    """Promise: a bio reads as sentences and not as a row of scraps."""
    bio = fit_bio(FIELDS["x"], [_role("student"), _own("Reads a lot!"), PIECES["disclaimer"]])

    assert bio.text.startswith("Social work student. Reads a lot! ")


def test_nothing_chosen_makes_an_empty_bio():
    """Promise: an empty bio is no error."""
    bio = fit_bio(FIELDS["x"], [_role("none")])

    assert (bio.text, bio.length, bio.fits) == ("", 0, True)


@given(
    st.sampled_from(sorted(FIELDS)),
    st.sets(st.sampled_from([name for name, piece in PIECES.items() if piece.wordings])),
    st.text(alphabet="abc def👍", max_size=60),
)
def test_a_fitted_bio_never_lies_about_its_length(field: str, names: set[str], own: str):
    """Promise: what is said to fit fits, and every piece is either in it or told as left out."""
    pieces = [_own(own), *(PIECES[name] for name in sorted(names))]
    bio = fit_bio(FIELDS[field], pieces)

    assert bio.length == length_of(bio.text, FIELDS[field])
    assert bio.fits or len(names - set(bio.left_out)) + bool(own.strip()) <= 1
    kept = {piece.name for piece in pieces if piece.name not in bio.left_out and piece.name != "own"}
    assert all(any(wording in bio.text for wording in PIECES[name].wordings) for name in kept)


def test_every_field_has_a_limit_with_its_source():
    """Promise: no limit without a source, and a guess is marked as one."""
    assert all(field.limit >= 80 and field.source for field in BIOS.fields)
    assert {field.name for field in BIOS.fields if field.certainty == "check"} == {"snapchat", "reddit"}


@pytest.mark.parametrize("field", [pytest.param(field, id=field.name) for field in BIOS.fields])
def test_role_and_disclaimer_fit_everywhere(field: Field):
    """Promise: whoever wants a disclaimer has room for one on every site."""
    for role in BIOS.roles:
        bio = fit_bio(field, [_role(role), PIECES["disclaimer"]])

        assert bio.fits
        assert not bio.left_out
