"""The folder of everything that Poise keeps: open to its owner alone, and to one served Poise at a time."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from poise.model.errors import CommandError


@contextmanager
def held(folder: Path) -> Iterator[Path]:
    """The folder, made where it was missing; raises CommandError where another Poise holds it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        lock = (folder / "lock").open("w")
    except OSError as trouble:
        raise CommandError(f"{folder} cannot be used as Poise's folder ({trouble.strerror}); set POISE_DATA.") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(f"Poise is already running on {folder}; stop it there with Ctrl and C.") from None
        yield folder
