"""Whom to tell where somebody may be at risk, or a worker is threatened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """One place to turn to: for which sorts of concern, in which nation (``uk`` for all), and how soon.

    ``when`` is ``now``, ``today`` or ``this-week``; ``check`` says that the fact has to be read afresh before it is relied on.
    """

    who: str
    how: str
    when: str
    nation: str
    sorts: frozenset[str]
    source: str
    reviewed: str
    review_by: str
    check: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """One signpost chosen for a result."""

    signpost: Signpost
