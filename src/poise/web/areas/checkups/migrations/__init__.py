"""How the tables of check-ups came to be."""

from __future__ import annotations
