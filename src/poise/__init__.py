"""Poise turns the BASW Social Media Policy into working software."""

from __future__ import annotations

__version__ = "0.1.0"
