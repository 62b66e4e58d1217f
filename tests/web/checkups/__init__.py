"""Promises of the check-ups of one's own accounts."""

from __future__ import annotations
