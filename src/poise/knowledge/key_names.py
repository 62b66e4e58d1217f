"""The names that sites give the keys of their exports in the languages of their users, read from small tables.

Some sites translate not only what an export holds but its keys too, so a reader asks for a field by a name of ours and
gets every name under which the site is known to write it. Each row of a table says where its name was seen.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def names_of(reader: str) -> Mapping[str, tuple[str, ...]]:
    """Each field of a reader's table with the site's names for it, in the order of the table, English first.

    Raises FileNotFoundError where there is no table for that reader.
    """
    table = files("poise.knowledge") / "key_names" / f"{reader}.csv"
    names: dict[str, list[str]] = {}
    for row in csv.DictReader(table.read_text("utf-8").splitlines()):
        known = names.setdefault(row["field"], [])
        if row["name"] not in known:
            known.append(row["name"])
    return MappingProxyType({field: tuple(known) for field, known in names.items()})
