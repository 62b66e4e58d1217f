"""Policy packs: statements and rules in files that practitioners can read and change."""

from __future__ import annotations
