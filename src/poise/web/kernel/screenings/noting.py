"""How far a run has come, noted beside its sealed export: without content, and sealed line by line all the same."""

from __future__ import annotations

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from poise.lib.journal import Journal
from poise.web.kernel.keys.sealing import SealError, seal, unseal


class SealedJournal(Journal):
    """The audit's own journal, each line sealed for its place in this one file."""

    def __init__(self, path: Path, key: str, seal_with: bytes) -> None:
        super().__init__(path, key)
        self._seal_with = seal_with
        self._bound = f"journal/{path.name}"

    def write_line(self, value: object, number: int) -> str:
        """The line, sealed."""
        plain = super().write_line(value, number).encode()
        return b64encode(seal(self._seal_with, plain, f"{self._bound}/{number}")).decode()

    def read_line(self, line: str, number: int) -> Any:
        """The line, opened; one that was cut off or changed is as one that is not there."""
        try:
            plain = unseal(self._seal_with, b64decode(line, validate=True), f"{self._bound}/{number}")
        except SealError as trouble:
            raise ValueError(str(trouble)) from None
        return super().read_line(plain.decode(), number)
