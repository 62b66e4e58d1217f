"""The table of tracers, which look across many posts; empty until one earns its place."""

from __future__ import annotations

from poise.model.step import Tracer

TRACERS: tuple[Tracer, ...] = ()
