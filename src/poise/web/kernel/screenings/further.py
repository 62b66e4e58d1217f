"""The further packs of somebody's Poise: what they bring, keep and take out, and which engine judges by them.

One setting says whether checks and audits go by them too. While it is off, a pack that was brought answers questions
for its session; while it is on, it is kept sealed, as an audit runs in another process and Poise starts again tomorrow.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from poise.compiling.handed import LARGEST, read_pack_of
from poise.model.engine import Engine
from poise.model.errors import PackError, PoiseError
from poise.model.gap import Gap
from poise.model.pack import LAYERS, Pack
from poise.web.kernel.keys.files import SealedReader
from poise.web.kernel.keys.uploads import SealedUpload
from poise.web.kernel.people.models import Person
from poise.web.kernel.screenings.engines import engine_for
from poise.web.kernel.screenings.handed import Handed, held_by, hold, let_go, named_packs, usable_packs
from poise.web.kernel.screenings.keeping_packs import drop, keep, kept_by

__all__ = [
    "LARGEST",
    "Standing",
    "engine_by",
    "is_judging",
    "packs_to_ask",
    "set_judging",
    "standing",
    "take",
    "take_out",
]

_MOST_PACKS = 4
_OWN = frozenset({"employer", "agreement", "team", "person"})
_SETTING, _ON = "judged_by", "further-packs"

MakeEngine = Callable[[str | None, Sequence[Pack]], Engine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One further pack: the pack itself, or why it cannot be used; and how it is taken out, if it can be here."""

    title: str
    pack: Pack | None
    trouble: str = ""
    handed: str = ""
    kept: uuid.UUID | None = None

    @property
    def which(self) -> str:
        """How a form names it; empty where it cannot be taken out here."""
        return f"kept/{self.kept}" if self.kept else self.handed and f"handed/{self.handed}"


def is_judging(person: Person) -> bool:
    """Whether this person's checks and audits go by further packs as well."""
    return person.says(_SETTING) == _ON


def standing(person: Person, session: str | None) -> tuple[Standing, ...]:
    """Every further pack that a person has in a session, whether it can be used or not."""
    return (*_named(), *_kept(person), *_handed(session))


def packs_to_ask(person: Person, session: str | None) -> tuple[Pack, ...]:
    """The further packs that answer questions; raises PoiseError where one that the settings name cannot be used."""
    every = (*_kept(person), *_handed(session))
    return (*named_packs(), *(each.pack for each in every if each.pack))


def engine_by(person: Person | None, nation: str | None, make: MakeEngine = engine_for) -> Engine:
    """The engine that judges for a person: by BASW's pack, the nation's, and theirs where they asked for it.

    A pack that cannot be used is a gap of the engine, and the others judge.
    """
    used: tuple[Pack, ...] = ()
    gaps: list[Gap] = []
    every = (*_named(), *_kept(person)) if person and is_judging(person) else ()
    for each in sorted(every, key=lambda each: LAYERS.index(each.pack.layer) if each.pack else 0):
        trouble = each.trouble or _clash(make, nation, used, each.pack)
        if each.pack and not trouble:
            used = (*used, each.pack)
        else:
            why = f"{each.title} could not be used, so this was judged without it: {trouble.rstrip('.')}"
            gaps.append(Gap("pack", why))
    engine = make(nation, used)
    return replace(engine, gaps=(*engine.gaps, *gaps)) if gaps else engine


def _clash(make: MakeEngine, nation: str | None, used: Sequence[Pack], pack: Pack | None) -> str:
    try:
        make(nation, (*used, pack) if pack else used)
    except PoiseError as trouble:
        return str(trouble)
    return ""


def take(person: Person, session: str, upload: SealedUpload) -> Pack:
    """Take one more pack, in the place of one of the same name; raises PoiseError in one sentence.

    It is kept where checks and audits go by further packs, and held for the session where they do not.
    """
    with SealedReader(upload.lies, upload.key, upload.lies.name) as reader:
        content = reader.readall()
    pack = read_pack_of(upload.name or "", content)
    if pack.layer not in _OWN:
        raise PackError("That pack speaks for a nation or for BASW, whose packs are here already; choose another file.")
    if any(each.name == pack.name for each in named_packs()):
        raise PackError("A pack of that name is named in the settings already; give this one another name.")
    others = [each for each in (*_kept(person), *_handed(session)) if not each.pack or each.pack.name != pack.name]
    if len(others) >= _MOST_PACKS:
        raise PackError(f"There are {_MOST_PACKS} packs here already; take one of them out first.")
    engine_for(None, (*named_packs(), *(each.pack for each in others if each.pack), pack))
    handed = Handed(pack=pack, content=content)
    if is_judging(person):
        keep(person, handed)
    else:
        hold(session, handed)
    return pack


def take_out(person: Person, session: str | None, which: str) -> None:
    """Take one pack out: what is kept is destroyed, and what a session holds is let go."""
    for each in (*_kept(person), *_handed(session)):
        if each.which == which and each.kept:
            drop(person, each.kept)
        elif each.which == which:
            let_go(session, each.handed)


@transaction.atomic
def set_judging(person: Person, session: str, *, on: bool) -> None:
    """Say whether checks and audits go by further packs.

    What the session holds is kept from then on; what was kept is destroyed and stays here for this session alone.
    """
    person.remember(**{_SETTING: _ON if on else ""})
    if on:
        for handed in held_by(session):
            keep(person, handed)
        let_go(session)
        return
    for each in kept_by(person):
        drop(person, each.id)
        if each.pack:
            hold(session, Handed(pack=each.pack, content=each.content))


def _named() -> Iterator[Standing]:
    packs, troubles = usable_packs()
    yield from (Standing(title=pack.title, pack=pack) for pack in packs)
    for trouble in troubles:
        yield Standing(title=_("A pack that the settings name"), pack=None, trouble=trouble)


def _kept(person: Person) -> Iterator[Standing]:
    for each in kept_by(person):
        title = each.title or _("A pack that you keep")
        yield Standing(title=title, pack=each.pack, trouble=each.trouble, kept=each.id)


def _handed(session: str | None) -> Iterator[Standing]:
    for each in held_by(session):
        yield Standing(title=each.pack.title, pack=each.pack, handed=each.pack.name)
