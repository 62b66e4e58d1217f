"""The names of keys in other languages are found by field, English first."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from poise.knowledge.key_names import names_of

TABLES = sorted(each.name for each in (files("poise.knowledge") / "key_names").iterdir())


def rows_of(table: str) -> list[dict[str, str]]:
    """The rows of a table as they are written."""
    content = (files("poise.knowledge") / "key_names" / table).read_text("utf-8")
    return list(csv.DictReader(content.splitlines()))


def test_a_field_has_the_english_name_first_and_the_french_one_too():
    """A reader that asks for a field gets every name of it, and may show the first."""
    names = names_of("instagram")

    assert names["private_account"][:2] == ("Private Account", "Compte privé")
    assert "Nom d’utilisateur" in names["username"]


@pytest.mark.parametrize("table", TABLES)
def test_every_name_says_where_it_was_seen(table):
    """No name stands in a table without its language and its evidence, and none stands there twice."""
    rows = rows_of(table)

    assert all(row["field"] and row["language"] and row["name"] and row["seen"] for row in rows)
    assert len({(row["field"], row["language"], row["name"]) for row in rows}) == len(rows)


@pytest.mark.parametrize("table", TABLES)
def test_no_name_stands_for_two_fields(table):
    """A name that meant two things would let one be read as the other."""
    fields: dict[str, set[str]] = {}
    for row in rows_of(table):
        fields.setdefault(row["name"], set()).add(row["field"])

    assert not {name: held for name, held in fields.items() if len(held) > 1}


def test_a_reader_without_a_table_is_told_so():
    """A missing table is a slip in the code, and is not read as an empty one."""
    with pytest.raises(FileNotFoundError):
        names_of("nowhere")
