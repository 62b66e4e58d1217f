"""Checking what is about to go out, or what came in, before one acts on it."""

from __future__ import annotations
