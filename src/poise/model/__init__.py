"""The nouns of Poise: frozen values, one file each, standard library only."""

from __future__ import annotations
