"""Compiling the ways in which ages, dates and times are written, each tried on its examples."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from poise.compiling.written import read_written
from poise.lib.tokens import tokenise
from poise.lib.written_forms import find_written, shape_of
from poise.model.errors import PackError
from poise.model.kinds import KINDS
from poise.model.knowledge import WrittenForm, WrittenForms

_SLOT = re.compile(r"%([a-z_]+)%")
_DEFAULTS: Mapping[str, object] = {"when": "", "years": 0, "plus": 0, "exact": False, "after_name": False}


def compile_forms(path: Traversable, names: Mapping[str, int]) -> tuple[str, dict[str, object]]:
    """The kind and the compiled content of one file of written forms; raises PackError for the first fault."""
    written = read_written(path, "forms")
    slots = _mapping(written["slots"])
    rows = [_row(path.name, row, slots) for row in _rows(written["forms"])]
    exceptions = "|".join(_filled(path.name, str(each), slots) for each in _texts(written["exceptions"]))
    content: dict[str, object] = {"forms": rows, "numbers": written["numbers"], "exceptions": exceptions}
    forms = WrittenForms(
        forms=tuple(WrittenForm(**{**row, "cues": frozenset(_texts(row["cues"]))}) for row in rows),  # type: ignore[arg-type]
        numbers={str(word): int(str(number)) for word, number in _mapping(written["numbers"]).items()},
        exceptions=exceptions,
    )
    kind = str(written["kind"])
    _check(path.name, kind, forms)
    for row in _rows(written["forms"]):
        _try(path.name, row, forms, names)
    for text in _texts(written["leaves"]):
        if find_written(forms, text, tokenise(text), names):
            raise PackError(f"{path.name}: the example «{text}» under leaves does not do what it should.")
    return kind, content


def _row(file: str, row: Mapping[str, object], slots: Mapping[str, object]) -> dict[str, object]:
    kept = {name: value for name, value in row.items() if name not in {"finds", "leaves"}}
    cues = [shape_of(cue) for each in _texts(row["cues"]) for cue in _filled(file, each, slots).split("|")]
    return {**_DEFAULTS, **kept, "pattern": _filled(file, str(row["pattern"]), slots), "cues": sorted(set(cues))}


def _filled(file: str, pattern: str, slots: Mapping[str, object]) -> str:
    """The pattern with its slots filled, those within slots too; raises PackError for an unknown slot."""
    while found := _SLOT.search(pattern):
        if found[1] not in slots:
            raise PackError(f"{file}: there is no slot called {found[1]}.")
        pattern = f"{pattern[: found.start()]}{slots[found[1]]}{pattern[found.end() :]}"
    return pattern


def _check(file: str, kind: str, forms: WrittenForms) -> None:
    for each in forms.forms:
        for name, value in (("form", each.form), ("when", each.when)):
            allowed = KINDS[kind].attributes.get(name, ("",))
            if not isinstance(allowed, tuple) or value not in allowed:
                raise PackError(f"{file}: {each.name}: {name} cannot be {value or 'left out'}.")
    for pattern in (*(each.pattern for each in forms.forms), forms.exceptions):
        try:
            re.compile(pattern)
        except re.error as trouble:
            raise PackError(f"{file}: a pattern cannot be read: {trouble}.") from trouble


def _try(file: str, row: Mapping[str, object], forms: WrittenForms, names: Mapping[str, int]) -> None:
    """Raise PackError where an example to find meets no such form, or one to leave meets this very form."""
    for text in _texts(row["finds"]):
        if not any(each.form.form == row["form"] for each in find_written(forms, text, tokenise(text), names)):
            raise PackError(f"{file}: {row['name']}: the example «{text}» under finds does not do what it should.")
    for text in _texts(row.get("leaves")):
        if any(each.form.name == row["name"] for each in find_written(forms, text, tokenise(text), names)):
            raise PackError(f"{file}: {row['name']}: the example «{text}» under leaves does not do what it should.")


def _rows(value: object) -> list[dict[str, object]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
