"""The wrapping key of this process: under it every data key is wrapped, and without it nothing kept can be opened."""

from __future__ import annotations

from poise.web.kernel.keys.sealing import SealError

_held: list[bytes] = []


def unlock(key: bytes) -> None:
    """Hold the wrapping key for as long as this process runs."""
    _held[:] = [key]


def lock() -> None:
    """Let go of it."""
    _held.clear()


def wrapping_key() -> bytes:
    """The key under which data keys are wrapped; raises SealError where none is held."""
    if not _held:
        raise SealError("What is kept is locked; start Poise with 'make serve', which opens it.")
    return _held[0]
