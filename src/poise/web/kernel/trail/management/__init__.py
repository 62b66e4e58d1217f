"""Commands of the trail."""

from __future__ import annotations
