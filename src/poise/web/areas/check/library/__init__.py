"""What the area knows and keeps up: patterns for good stories."""

from __future__ import annotations
