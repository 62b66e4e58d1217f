"""Promises of the readers: what they read, what they leave alone, and what they say about the rest."""

from __future__ import annotations
