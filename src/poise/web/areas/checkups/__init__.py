"""Check-ups of one's own accounts, for oneself: nobody else can open them."""

from __future__ import annotations
