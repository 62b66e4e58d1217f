"""Sealed files: written piece by piece as they come, read from any place, and never on disk in the open.

Each piece is sealed by itself and knows its number and whether it is the last,
so that none can be changed, moved, left out or cut off without being noticed.
"""

from __future__ import annotations

import io
import os
import secrets
from pathlib import Path
from typing import Any, BinaryIO, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from poise.web.kernel.keys.sealing import SealError

PIECE = 64 * 1024
_MARK = b"POISE1"
_PREFIX_BYTES = 7
_TAG_BYTES = 16
_HEAD_BYTES = len(_MARK) + _PREFIX_BYTES
_SEALED_PIECE = PIECE + _TAG_BYTES


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


class SealedWriter:
    """A file that is sealed while it is written; without ``close`` it is cut off, and is seen to be."""

    def __init__(self, path: Path, key: bytes, bound: str) -> None:
        self._prefix = secrets.token_bytes(_PREFIX_BYTES)
        self._cipher = AESGCM(key)
        self._bound = bound.encode()
        self._waiting = bytearray()
        self._number = 0
        self.size = 0
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._file = os.fdopen(descriptor, "wb")
        self._file.write(_MARK + self._prefix)

    def write(self, content: bytes) -> None:
        """Take more of the content."""
        self.size += len(content)
        self._waiting += content
        while len(self._waiting) > PIECE:
            self._put(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def close(self) -> None:
        """Write the last piece, and make sure that it lies on the disk."""
        if not self._file.closed:
            self._put(bytes(self._waiting), last=True)
            self._waiting.clear()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()

    def abandon(self) -> None:
        """Stop without an end."""
        self._waiting.clear()
        self._file.close()

    def _put(self, piece: bytes, *, last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, last=last)
        self._file.write(self._cipher.encrypt(nonce, piece, self._bound))
        self._number += 1


class SealedReader(io.RawIOBase):
    """A sealed file as a stream that can be read from any place; only one piece of it is open at a time."""

    def __init__(self, path: Path, key: bytes, bound: str) -> None:
        super().__init__()
        self._file = path.open("rb")
        head = self._file.read(_HEAD_BYTES)
        sealed = path.stat().st_size - _HEAD_BYTES
        if head[: len(_MARK)] != _MARK or sealed < _TAG_BYTES:
            self._file.close()
            raise SealError("A sealed file is not whole.")
        self._prefix = head[len(_MARK) :]
        self._pieces = -(-sealed // _SEALED_PIECE)
        self.size = sealed - self._pieces * _TAG_BYTES
        self._cipher = AESGCM(key)
        self._bound = bound.encode()
        self._at = 0
        self._open: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def seekable(self) -> bool:
        """It can be read from any place."""
        return True

    def tell(self) -> int:
        """Where the next byte comes from."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise OSError("a place before the beginning")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        """The next bytes, up to the end of a piece."""
        view = memoryview(buffer).cast("B")
        if self._at >= self.size or not view:
            return 0
        number, within = divmod(self._at, PIECE)
        taken = self._piece(number)[within : within + len(view)]
        view[: len(taken)] = taken
        self._at += len(taken)
        return len(taken)

    def close(self) -> None:
        """Let go of the file and of the piece that is open."""
        self._open = (-1, b"")
        self._file.close()
        super().close()

    def _piece(self, number: int) -> bytes:
        if self._open[0] != number:
            self._file.seek(_HEAD_BYTES + number * _SEALED_PIECE)
            nonce = _nonce(self._prefix, number, last=number == self._pieces - 1)
            try:
                plain = self._cipher.decrypt(nonce, self._file.read(_SEALED_PIECE), self._bound)
            except InvalidTag:
                raise SealError("A sealed file was changed, cut off, or sealed with another key.") from None
            self._open = (number, plain)
        return self._open[1]


_KIND = type(Path())  # of whatever kind this system's paths are


class SealedPath(_KIND):  # type: ignore[misc,valid-type]
    """A sealed file under the name that its owner knows, for all who take a path and only read from it."""

    _lies: Path
    _key: bytes
    _bound: str

    @classmethod
    def of(cls, lies: Path, name: str, key: bytes, bound: str) -> SealedPath:
        """The file at ``lies`` as if it were called by its own name."""
        path = cls(lies.parent / (Path(name).name or "export"))
        path._lies, path._key, path._bound = lies, key, bound
        return path

    def open(self, mode: str = "r", *_: Any, **__: Any) -> BinaryIO:
        """The content as a stream of bytes."""
        if mode != "rb":
            raise OSError("a sealed file is read as bytes")
        reader = SealedReader(self._lies, self._key, self._bound)
        return cast("BinaryIO", io.BufferedReader(reader, PIECE))

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        """As the file itself, with the size of its content."""
        seen = self._lies.stat(follow_symlinks=follow_symlinks)
        with SealedReader(self._lies, self._key, self._bound) as reader:
            return os.stat_result((*seen[:6], reader.size, *seen[7:10]))
