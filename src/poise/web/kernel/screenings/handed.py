"""Packs that stand beside those that ship: files named in the settings, and files handed over for one session.

What is handed over is held by this process alone, under the session that brought it, and never written to disk but
sealed, while it is being sent. It is gone when it is taken out and when Poise stops; after its session nobody reaches it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache

from django.conf import settings

from poise.compiling.handed import LARGEST, read_pack_of, read_packs
from poise.model.errors import PackError
from poise.model.pack import Pack
from poise.web.kernel.keys.files import SealedReader
from poise.web.kernel.keys.uploads import SealedUpload
from poise.web.kernel.screenings.engines import engine_for

__all__ = ["LARGEST", "handed_over", "named_packs", "take", "take_out"]

_MOST_SESSIONS = 8
_MOST_PACKS = 4
_OWN = frozenset({"employer", "agreement", "team", "person"})
_lock = threading.Lock()
_held: OrderedDict[str, tuple[Pack, ...]] = OrderedDict()


@cache
def _named(paths: tuple[str, ...]) -> tuple[Pack, ...]:
    return read_packs(paths)


def named_packs() -> tuple[Pack, ...]:
    """The packs that the settings name; raises PoiseError in one sentence."""
    return _named(tuple(map(str, settings.PACKS)))


def handed_over(session: str | None) -> tuple[Pack, ...]:
    """The packs that one session brought."""
    with _lock:
        return _held.get(session or "", ())


def take(session: str, upload: SealedUpload) -> Pack:
    """Hold one more pack for a session, in the place of one of the same name; raises PoiseError in one sentence."""
    with SealedReader(upload.lies, upload.key, upload.lies.name) as reader:
        pack = read_pack_of(upload.name or "", reader.readall())
    if pack.layer not in _OWN:
        raise PackError("That pack speaks for a nation or for BASW, whose packs are here already; choose another file.")
    if any(each.name == pack.name for each in named_packs()):
        raise PackError("A pack of that name is named in the settings already; give this one another name.")
    with _lock:
        others = tuple(each for each in _held.get(session, ()) if each.name != pack.name)
    if len(others) >= _MOST_PACKS:
        raise PackError(f"There are {_MOST_PACKS} packs here already; take one of them out first.")
    _refuse_clash((*named_packs(), *others, pack))
    with _lock:
        _held[session] = (*others, pack)
        _held.move_to_end(session)
        while len(_held) > _MOST_SESSIONS:
            _held.popitem(last=False)
    return pack


def take_out(session: str | None, name: str = "") -> None:
    """Let go of one pack of a session, or of all of them."""
    with _lock:
        kept = tuple(each for each in _held.pop(session or "", ()) if name and each.name != name)
        if session and kept:
            _held[session] = kept


def _refuse_clash(packs: Sequence[Pack]) -> None:
    engine_for(None, packs)
