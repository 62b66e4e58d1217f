"""What is handed to Poise, seen as a flat set of members, whatever it was packed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file of a source, not opened yet.

    ``path`` is relative, with forward slashes; ``size`` is in bytes, unpacked.
    ``open`` gives a fresh binary stream and may raise OSError or SourceError.
    """

    path: str
    size: int
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file, folder or archive by the name its owner gave it, with its members in path order.

    ``faults`` are members that the container itself could not offer, with the reason.
    """

    name: str
    members: tuple[Member, ...]
    faults: tuple[tuple[str, str], ...] = ()
