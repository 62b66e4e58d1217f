"""The table of tracers, which look across many posts."""

from __future__ import annotations

from poise.model.step import Tracer
from poise.tracing.families import FAMILIES

TRACERS: tuple[Tracer, ...] = (FAMILIES,)
