"""Reading what a person hands over for one run: packs of their own, a profile, suppressions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from poise.compiling.lexicons import loaded_family_names
from poise.compiling.packs import compile_pack, layer_of
from poise.compiling.written import advice_on, schema_called
from poise.knowledge import load_knowledge
from poise.lib.caseload import MOST_NAMES, caseload_of
from poise.model.caseload import Caseload
from poise.model.errors import SourceError
from poise.model.pack import LAYERS, Pack
from poise.model.suppression import Suppression
from poise.packs import SHIPPED
from poise.policy.loading import compiled_form, pack_from

Raw = dict[str, object]
LARGEST = 4 * 1024 * 1024
"""Bytes that a file handed over may have."""

LONGEST_NAME = 80

_ONE_FILE = "pack.yaml"
"""How faults name a file that was handed over without a place on disk."""


def read_packs(names: Sequence[str]) -> tuple[Pack, ...]:
    """The packs behind some names of packs that ship or paths of files and folders; raises PackError or SourceError.

    They may come in any order of layers; each is checked against those of earlier layers.
    """
    layers = {name: _layer(name) for name in names}
    earlier = [compiled_form(name) for name in SHIPPED if name not in names]
    done: dict[str, Pack] = {}
    for name in sorted(layers, key=lambda name: LAYERS.index(layers[name])):
        raw = compiled_form(name) if _ships(name) else _compiled(name, earlier)
        done[name] = pack_from(raw)
        earlier.append(raw)
    return tuple(done[name] for name in dict.fromkeys(names))


def read_pack_of(name: str, content: bytes) -> Pack:
    """The pack in the content of one YAML file, which lies nowhere on disk; raises PackError or SourceError."""
    if len(content) > LARGEST:
        raise SourceError(f"{_short(name)} is too long to be a pack; check that it is the right file.")
    with ZipFile(BytesIO(), "w") as held:
        held.writestr(_ONE_FILE, content)
        file = ZipPath(held, _ONE_FILE)
        return pack_from(compile_pack(file, loaded_family_names(load_knowledge()), list(map(compiled_form, SHIPPED))))


def read_profile(path: Path) -> dict[str, str | None]:
    """The author's profile from a JSON file, as the fields of a context; raises SourceError in one sentence."""
    value = _read_json(path)
    _check(value, "profile", path.name)
    return profile_of(value)


def profile_of(value: object) -> dict[str, str | None]:
    """The author's profile from a value that was read; raises SourceError in one sentence."""
    _check(value, "profile", "'profile'", whole="it")
    given: Mapping[str, object] = value if isinstance(value, dict) else {}
    return {key: _said(given.get(key)) for key in ("bio", "employer", "disclaimer")}


def read_suppressions(path: Path) -> tuple[Suppression, ...]:
    """Suppressions from a JSON file; raises SourceError in one sentence."""
    rows = _read_json(path)
    _check(rows, "suppressions", path.name)
    found = tuple(Suppression(**row) for row in (rows if isinstance(rows, list) else []))
    for number, each in enumerate(found, start=1):
        if each.expires and not _is_day(each.expires):
            raise SourceError(f"{path.name}, entry {number}: {each.expires} is not a day of the calendar.")
    return found


def _compiled(name: str, earlier: Sequence[Raw]) -> Raw:
    return compile_pack(Path(name), loaded_family_names(load_knowledge()), earlier)


def _ships(name: str) -> bool:
    return name in SHIPPED and not _is(Path(name), "file") and not _is(Path(name) / "pack.yaml", "file")


def _layer(name: str) -> str:
    if _ships(name):
        return str(compiled_form(name)["layer"])
    path = Path(name)
    head = path / "pack.yaml" if _is(path, "folder") else path
    if not _is(head, "file"):
        raise SourceError(
            f"{_short(name)} is no pack: give a YAML file, a folder with a pack.yaml, or one of: {', '.join(SHIPPED)}."
        )
    if head.stat().st_size > LARGEST:
        raise SourceError(f"{name} is too long to be a pack; check that it is the right file.")
    return layer_of(path)


def _is(path: Path, what: str) -> bool:
    """Whether a file or folder stands there; a name that no system could hold stands nowhere."""
    try:
        return path.is_dir() if what == "folder" else path.is_file()
    except OSError:
        return False


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def _read_json(path: Path) -> object:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise SourceError(f"{path} is too long to be what it should be; check that it is the right file.")
        return json.loads(data.decode("utf-8-sig"))
    except IsADirectoryError as trouble:
        raise SourceError(f"{path} is a folder; give a JSON file.") from trouble
    except OSError as trouble:
        raise SourceError(f"{path} could not be read ({trouble.strerror}); check the path and try again.") from trouble
    except json.JSONDecodeError as trouble:
        raise SourceError(f"{path.name}, line {trouble.lineno}: this is not JSON that can be read.") from trouble
    except (ValueError, RecursionError) as trouble:
        raise SourceError(f"{path.name} is not JSON in UTF-8 that can be read.") from trouble


def _check(value: object, schema: str, name: str, whole: str = "the file") -> None:
    fault = best_match(Draft202012Validator(schema_called(schema)).iter_errors(value))
    if fault is not None:
        raise SourceError(f"{name}: {advice_on(fault, whole)}")


def _said(value: object) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else ""
    return None if value is None else str(value)


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def read_caseload(path: Path) -> Caseload:
    """The names in a text file, one a line; raises SourceError in one sentence that quotes none of them."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        raise SourceError(f"{path} could not be read as text; write one name a line in a plain text file.") from trouble
    lines = text.splitlines()
    if len(lines) > MOST_NAMES:
        raise SourceError(f"{path} has more than {MOST_NAMES:,} lines; give only the people you work with, one a line.")
    caseload = caseload_of(lines)
    if not caseload:
        raise SourceError(f"{path} holds no name; write one name a line in a plain text file.")
    return caseload
