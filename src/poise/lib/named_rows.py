"""Cutting tables whose columns go by several names into records that have one name for each field."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping

from poise.lib.records import open_text
from poise.model.errors import SourceError
from poise.model.reading import Records
from poise.model.shape import Form, Shape
from poise.model.source import Member


def fold(name: str) -> str:
    """A column's name without what sites change from year to year: case, blanks, underscores and the like."""
    return "".join(each for each in name.casefold() if each.isalnum())


def columned(shape: Shape, *columns: str) -> bool:
    """Whether a file is a table that holds these columns, however they are spelled."""
    return shape.form is Form.CSV and {fold(each) for each in columns} <= {fold(each) for each in shape.names}


def named_rows(names: Mapping[str, Iterable[str]], *needed: str) -> Records:
    """Cuts a CSV member into one object a row, under our names of fields; ``needed`` fields tell the header.

    ``names`` are the spellings of each field, the field itself among them. The first column of a field has it; others
    keep their own names, as do columns that are no field, and a filled cell beyond the columns goes by its number.
    Lines before the header, which some sites put there as a note, are passed over.
    Raises SourceError where no line holds the needed fields.
    """
    fields = {fold(spelling): field for field, spellings in names.items() for spelling in (field, *spellings)}

    def cut(member: Member) -> Iterator[object]:
        with open_text(member) as lines:
            rows = csv.reader(lines)
            columns = next((named for row in rows if set(needed) <= set(named := _columns(row, fields))), None)
            if columns is None:
                raise SourceError("it does not hold the columns that this file should hold")
            for row in rows:
                if any(cell.strip() for cell in row):
                    yield dict(_cells(columns, row))

    return cut


def _columns(header: list[str], fields: Mapping[str, str]) -> list[str]:
    found: dict[str, None] = {}
    for number, cell in enumerate(header):
        field = fields.get(fold(cell), cell.strip())
        name = field if field and field not in found else cell.strip()
        found[name if name and name not in found else str(number)] = None
    return list(found)


def _cells(columns: list[str], row: list[str]) -> Iterator[tuple[str, str]]:
    for number, cell in enumerate(row):
        if number < len(columns) and not columns[number].isdigit():
            yield columns[number], cell
        elif cell.strip():
            yield str(number), cell
