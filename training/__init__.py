"""How the shipped data and models are made; nothing here is needed to run Poise."""

from __future__ import annotations
