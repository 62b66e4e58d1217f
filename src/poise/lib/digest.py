"""Short names for the exact content of files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest_of(contents: Iterable[bytes]) -> str:
    """The SHA-256 of some contents in order, as hexadecimal digits; lengths count, so that borders cannot move."""
    total = hashlib.sha256()
    for content in contents:
        total.update(len(content).to_bytes(8, "big"))
        total.update(content)
    return total.hexdigest()
