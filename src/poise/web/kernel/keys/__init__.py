"""Keys: everything that somebody wrote is sealed with a key of its owner or its run, and gone when that is destroyed."""

from __future__ import annotations
