"""The engines of this process: made once, and shared by all that is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from django.utils import timezone

from poise.assembly.composition import Composer
from poise.assembly.full import channels_read, full_engine
from poise.assembly.text import families, text_engine
from poise.model.engine import Engine
from poise.model.pack import Pack


def engine_for(nation: str | None, packs: Sequence[Pack] = ()) -> Engine:
    """The engine for one text, under BASW's pack, that of a nation in somebody's own words, and further ones."""
    return _texts(timezone.localdate()).engine_for(nation, packs)


def auditing_engine_for(nation: str | None, packs: Sequence[Pack] = ()) -> Engine:
    """The engine for whole exports, under the same packs."""
    return _exports(timezone.localdate()).engine_for(nation, packs)


@cache
def _texts(today: date) -> Composer:
    return Composer(text_engine(), today=today)


@cache
def _exports(today: date) -> Composer:
    return Composer(full_engine(), today=today)


@cache
def choices(table: str) -> tuple[tuple[str, str], ...]:
    """What can be chosen for one part of the circumstances, from the families' own tables: a word for it, and a title."""
    return tuple((family.names[0] if family.names else family.name, family.title) for family in families()[table])


def channels() -> tuple[str, ...]:
    """The sites and kinds of file of which an audit reads exports."""
    return channels_read()
