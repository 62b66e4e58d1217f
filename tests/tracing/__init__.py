"""Tests, laid out like the package that they are about."""

from __future__ import annotations
