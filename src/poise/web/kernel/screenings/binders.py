"""A binder: several texts in one sealed file, of which each can be opened without the others."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from poise.web.kernel.keys.files import SealedReader, SealedWriter
from poise.web.kernel.keys.sealing import SealError

_TAIL_BYTES = 8


def write_binder(lies: Path, key: bytes, bound: str, sheets: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Seal the sheets one after the other, each in pieces, and where they begin after them."""
    writer = SealedWriter(lies, key, bound)
    places: dict[str, tuple[int, int]] = {}
    for name, pieces in sheets:
        begins = writer.size
        for piece in pieces:
            writer.write(piece.encode("utf-8", "surrogatepass"))
        places[name] = (begins, writer.size - begins)
    where = json.dumps(places).encode()
    writer.write(where + len(where).to_bytes(_TAIL_BYTES, "big"))
    writer.close()


def read_sheet(lies: Path, key: bytes, bound: str, name: str) -> str:
    """One sheet of a binder; raises SealError where it has none of that name."""
    with SealedReader(lies, key, bound) as reader:
        reader.seek(reader.size - _TAIL_BYTES)
        length = int.from_bytes(_read(reader, _TAIL_BYTES), "big")
        reader.seek(reader.size - _TAIL_BYTES - length)
        places: dict[str, tuple[int, int]] = json.loads(_read(reader, length))
        if name not in places:
            raise SealError("A kept report has no such sheet.")
        begins, length = places[name]
        reader.seek(begins)
        return _read(reader, length).decode("utf-8", "surrogatepass")


def _read(reader: SealedReader, count: int) -> bytes:
    taken = bytearray()
    while len(taken) < count and (more := reader.read(count - len(taken))):
        taken += more
    return bytes(taken)
