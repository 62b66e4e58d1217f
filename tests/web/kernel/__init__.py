"""The kernel of the web."""

from __future__ import annotations
