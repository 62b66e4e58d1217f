"""Detectors say what is in a post, and where; one family for each sort of part."""

from __future__ import annotations
