"""Packs that stand beside those that ship: files named in the settings, and files handed over for one session.

What is handed over is held by this process alone, under the session that brought it, and never written to disk but
sealed, while it is being sent. It is gone when it is taken out and when Poise stops; after its session nobody reaches it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from poise.compiling.handed import read_packs
from poise.model.errors import PoiseError
from poise.model.pack import Pack

_MOST_SESSIONS = 8
_lock = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A pack that a session brought, and the file that it was read from."""

    pack: Pack
    content: bytes


_held: OrderedDict[str, tuple[Handed, ...]] = OrderedDict()


@cache
def _named(paths: tuple[str, ...]) -> tuple[Pack, ...]:
    return read_packs(paths)


def named_packs() -> tuple[Pack, ...]:
    """The packs that the settings name; raises PoiseError in one sentence."""
    return _named(tuple(map(str, settings.PACKS)))


def usable_packs() -> tuple[tuple[Pack, ...], tuple[str, ...]]:
    """Those of them that can be used, and why each of the others cannot."""
    used: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()
    try:
        return named_packs(), ()
    except PoiseError:
        for path in map(str, settings.PACKS):
            try:
                _named((*used, path))
            except PoiseError as trouble:
                troubles = (*troubles, str(trouble))
            else:
                used = (*used, path)
    return _named(used), troubles


def held_by(session: str | None) -> tuple[Handed, ...]:
    """What one session brought."""
    with _lock:
        return _held.get(session or "", ())


def hold(session: str, handed: Handed) -> None:
    """Hold one more pack for a session, in the place of one of the same name."""
    with _lock:
        others = (each for each in _held.get(session, ()) if each.pack.name != handed.pack.name)
        _held[session] = (*others, handed)
        _held.move_to_end(session)
        while len(_held) > _MOST_SESSIONS:
            _held.popitem(last=False)


def let_go(session: str | None, name: str = "") -> None:
    """Let go of one pack of a session, or of all of them."""
    with _lock:
        kept = tuple(each for each in _held.pop(session or "", ()) if name and each.pack.name != name)
        if session and kept:
            _held[session] = kept
