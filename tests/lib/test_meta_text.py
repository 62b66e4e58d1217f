"""Broken letters of Meta's exports are put right where they are broken, and nowhere else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.meta_text import put_all_right, put_right, repaired
from poise.lib.records import json_records
from poise.model.gap import Gap
from poise.model.post import Part, Post
from poise.model.reading import Reader, Route
from tests.lib.arbitrary import JSON
from tests.readers.auditing import read

UNBROKEN = ["", "tea", "é", "Ünal", "naïve café", "家族", "👍", "£5", "\ud83d", "Ã", "½ price"]


def broken(text: str) -> str:
    """A text as these exports write it."""
    return text.encode().decode("latin-1")


@pytest.mark.parametrize("text", ["é", "Université", "tea – cake", "家族", "👍🏽", "£5", "I’m fine"])
def test_a_text_with_broken_letters_is_put_right(text):
    """What was meant comes back, whatever the script."""
    assert put_right(broken(text)) == text


@pytest.mark.parametrize("text", UNBROKEN)
def test_a_text_that_is_right_already_is_left_alone(text):
    """Nothing that cannot be bytes of UTF-8 is touched."""
    assert put_right(text) == text


def test_a_text_that_holds_other_characters_beside_broken_ones_is_left_alone():
    """One character that is no byte shows that the text was not written in this way."""
    assert put_right("Ã© 👍") == "Ã© 👍"


@given(st.text())
def test_putting_right_twice_changes_nothing_more(text):
    """What has been put right stays as it is."""
    assert put_right(put_right(text)) == put_right(text)


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: put_right(text) == text))
def test_every_text_that_was_broken_comes_back(text):
    """Any text at all survives being broken, unless it looked broken before."""
    assert put_right(broken(text)) == text


@given(JSON)
def test_a_value_keeps_its_shape(value):
    """Lists stay as long and objects keep as many keys, so nothing is lost."""
    right, wrong = put_all_right(value)

    assert type(right) is type(value)
    assert wrong >= 0
    if isinstance(value, list | dict) and isinstance(right, list | dict):
        assert len(right) == len(value)


def test_keys_are_put_right_too_and_all_are_counted():
    """Keys are words in these exports, in the language of the account."""
    value = {broken("Prénom"): [broken("Zoë"), {"a": broken("é")}, 3, None, True, "tea"]}

    assert put_all_right(value) == ({"Prénom": ["Zoë", {"a": "é"}, 3, None, True, "tea"]}, 3)


def test_a_key_takes_no_other_keys_place():
    """Two names that would become one stay two."""
    value = {broken("é"): 1, "é": 2}

    assert put_all_right(value) == (value, 0)
    assert put_all_right(dict(reversed(value.items()))) == (value, 0)


def take_line(entry):
    """One post a record."""
    yield Post(id="1", parts=(Part("text", str(entry.record)),))


DIARY = Reader(
    name="diary",
    channel="Diary",
    era=lambda _: None,
    routes=(Route(pattern="a.json", take=take_line, records=repaired(json_records("item")), known=()),),
)


def test_how_many_texts_were_put_right_is_told_once_a_file():
    """The records are put right, and a gap says how many texts were not as they should be."""
    tree = {"a.json": json.dumps([broken("é"), "tea", broken("ü")]).encode()}
    readings, coverage = read(DIARY, tree)

    assert [each.parts[0].text for each in readings if isinstance(each, Post)] == ["é", "tea", "ü"]
    assert [(each.where, each.why.split(" texts")[0]) for each in readings if isinstance(each, Gap)] == [
        ("a.json", "2")
    ]
    assert coverage.complete


def test_nothing_is_said_where_nothing_was_put_right():
    """A file that is right already gives its records and no gap."""
    assert [type(each) for each in read(DIARY, {"a.json": b'["tea"]'})[0]] == [Post]
