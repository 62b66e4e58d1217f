"""Writing an AT Protocol repository by hand: records in, the bytes of a CAR file out, with a proper search tree."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import libipld

DID = "did:plc:robinexample"
_PREFIX = b"\x01\x71\x12\x20"
_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"

Blocks = dict[bytes, bytes]


def key_at(moment: datetime, clock: int = 7) -> str:
    """The record key that an app makes at a moment."""
    micros = int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1_000_000)
    number, letters = (micros << 10) | clock, ""
    for _ in range(13):
        letters, number = _ALPHABET[number % 32] + letters, number // 32
    return letters


def put(blocks: Blocks, value: object) -> bytes:
    """Store a value among the blocks; its address."""
    content = libipld.encode_dag_cbor(value)
    address = _PREFIX + hashlib.sha256(content).digest()
    blocks[address] = content
    return address


def layer_of(path: bytes) -> int:
    """How high above the leaves a path stands: by pairs of zero bits at the start of its digest."""
    bits = bin(int.from_bytes(b"\x01" + hashlib.sha256(path).digest()))[3:]
    return (len(bits) - len(bits.lstrip("0"))) // 2


def plant(blocks: Blocks, entries: list[tuple[bytes, bytes]], layer: int | None = None) -> bytes:
    """Store the tree of some sorted paths with the addresses of their records; the address of its root."""
    if layer is None:
        layer = max((layer_of(path) for path, _ in entries), default=0)
    node: dict[str, object] = {"l": None}
    written: list[dict[str, object]] = []
    before, below = b"", []
    for path, address in [*entries, (b"", b"")]:
        if path and layer_of(path) < layer:
            below.append((path, address))
            continue
        under = plant(blocks, below, layer - 1) if below else None
        if written:
            written[-1]["t"] = under
        else:
            node["l"] = under
        below = []
        if path:
            shared = next((at for at, pair in enumerate(zip(before, path, strict=False)) if len({*pair}) > 1), None)
            shared = min(len(before), len(path)) if shared is None else shared
            written.append({"k": path[shared:], "p": shared, "t": None, "v": address})
            before = path
    return put(blocks, {**node, "e": written})


def length(number: int) -> bytes:
    """A number as CAR files write lengths."""
    out = b""
    while number > 127:
        out, number = out + bytes([number & 127 | 128]), number >> 7
    return out + bytes([number])


def car(root: bytes, blocks: Iterable[tuple[bytes, bytes]]) -> bytes:
    """A CAR file of some blocks."""
    header = libipld.encode_dag_cbor({"roots": [root], "version": 1})
    pieces = [length(len(header)), header]
    for address, content in blocks:
        pieces += [length(len(address) + len(content)), address, content]
    return b"".join(pieces)


def repository(
    records: Mapping[str, object], *, gone: Iterable[object] = (), without: Iterable[str] = (), did: str = DID
) -> bytes:
    """A repository file with these records by path.

    ``gone`` are values that stand in the file although the tree does not reach them, ``without`` paths whose records the
    tree names although the file does not hold them.
    """
    blocks: Blocks = {}
    for value in gone:
        put(blocks, value)
    entries = sorted((path.encode(), put(blocks, value)) for path, value in records.items())
    root = put(blocks, {"did": did, "version": 3, "data": plant(blocks, entries), "rev": "3l2222222222l", "prev": None})
    left_out = {address for path, address in entries if path.decode() in set(without)}
    return car(root, [(address, content) for address, content in blocks.items() if address not in left_out])
