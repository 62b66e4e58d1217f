"""Auditing what is already out there: an export dropped, read beside the pages, told, worked through, destroyed."""

from __future__ import annotations
