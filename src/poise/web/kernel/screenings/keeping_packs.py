"""Packs that somebody keeps on this computer: each sealed with a key of its own until its owner takes it out."""

from __future__ import annotations

import uuid
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache

from django.db import transaction

from poise.compiling.handed import read_pack_of
from poise.model.errors import PoiseError
from poise.model.pack import Pack
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.sealing import SealError
from poise.web.kernel.keys.uploads import spool
from poise.web.kernel.people.models import Person
from poise.web.kernel.retention.models import Keeping
from poise.web.kernel.screenings.binders import read_sheet, write_binder
from poise.web.kernel.screenings.handed import Handed
from poise.web.kernel.trail.models import Entry

_KIND = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPack:
    """A pack that is kept: what it is called, and itself with its file, or why it cannot be used any more."""

    id: uuid.UUID
    title: str
    content: bytes
    pack: Pack | None
    trouble: str


def kept_by(person: Person) -> tuple[KeptPack, ...]:
    """The packs that somebody keeps, in the order in which they came."""
    every = Keeping.objects.of(_KIND, person.pk).kept().order_by("since", "pk").values_list("pk", flat=True)
    return tuple(map(_read, every))


@transaction.atomic
def keep(person: Person, handed: Handed) -> None:
    """Keep a pack, in the place of one of the same name."""
    before = [each.id for each in kept_by(person) if each.pack and each.pack.name == handed.pack.name]
    lies = spool() / uuid.uuid4().hex
    keeping = Keeping(kind=_KIND, subject=person.pk, key=DataKey.make(_KIND), file=lies.name)
    sheets = [("title", [handed.pack.title]), ("pack", [b64encode(handed.content).decode()])]
    write_binder(lies, keeping.key.opened(), _bound(keeping), sheets)
    keeping.save()
    Entry.objects.add(kind=_KIND, subject=person.pk, verb="kept", actor=person.pk)
    # Last of all, as a file that is destroyed does not come back where the new one cannot be written.
    for each in before:
        drop(person, each)


def drop(person: Person, pk: uuid.UUID) -> None:
    """Destroy one that somebody keeps; nothing happens where there is none."""
    Keeping.objects.of(_KIND, person.pk).filter(pk=pk).destroy_all(by=person, reason="asked")


@lru_cache(maxsize=32)
def _read(pk: uuid.UUID) -> KeptPack:
    """Read once in this process: a kept pack never changes, and what is destroyed is not asked for."""
    keeping = Keeping.objects.get(pk=pk)
    title = ""
    try:
        title, content = _sheet(keeping, "title"), b64decode(_sheet(keeping, "pack"))
        return KeptPack(id=pk, title=title, content=content, pack=read_pack_of(title, content), trouble="")
    except PoiseError as trouble:
        return KeptPack(id=pk, title=title, content=b"", pack=None, trouble=str(trouble))


def _sheet(keeping: Keeping, name: str) -> str:
    if keeping.lies is None or not keeping.lies.exists():
        raise SealError("Its sealed file is gone from Poise's folder; take the pack out and load it again.")
    return read_sheet(keeping.lies, keeping.key.opened(), _bound(keeping), name)


def _bound(keeping: Keeping) -> str:
    return f"pack/{keeping.pk}"
