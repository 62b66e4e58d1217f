"""Turning data files that people write into the compiled files that the engine loads.

This is the only place that parses YAML, and it stands outside the pure part of the engine.
"""

from __future__ import annotations
