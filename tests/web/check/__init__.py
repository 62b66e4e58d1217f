"""Checking a text in the browser."""

from __future__ import annotations
