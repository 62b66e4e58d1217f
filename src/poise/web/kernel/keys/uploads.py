"""What a browser uploads is sealed piece by piece as it arrives; it never lies on disk in the open.

Nobody has claimed an upload until a form was found good and a record took it; all others are gone with the request.
"""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from poise.web.kernel.keys.files import SealedReader, SealedWriter
from poise.web.kernel.keys.sealing import new_key


def spool() -> Path:
    """The folder of sealed uploads."""
    folder: Path = settings.DATA / "spool"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


class SealedUpload(UploadedFile[Any]):
    """An upload as a form sees it: its name, its size, and where it lies sealed with which key."""

    def __init__(self, lies: Path, key: bytes, size: int, **said: Any) -> None:
        super().__init__(file=None, size=size, **said)
        self.lies = lies
        self.key = key
        self.is_claimed = False

    def begins(self, count: int = 16) -> bytes:
        """Its first bytes, by which its kind is told."""
        with SealedReader(self.lies, self.key, self.lies.name) as reader:
            return reader.read(count) or b""

    def claim(self) -> None:
        """Keep it: a record has taken its key, and destroys it in time."""
        self.is_claimed = True

    def close(self) -> None:
        """At the end of the request, destroy what nobody claimed."""
        if not self.is_claimed:
            self.lies.unlink(missing_ok=True)


class Sealing(FileUploadHandler):
    """Takes every upload; the only handler, so that no other can put one on disk."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin one upload."""
        super().new_file(*args, **kwargs)
        self._key = new_key()
        self._lies = spool() / uuid.uuid4().hex
        self._writer = SealedWriter(self._lies, self._key, self._lies.name)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Take a piece and hand it to nobody else."""
        self._writer.write(raw_data)

    def file_complete(self, file_size: int) -> SealedUpload:
        """The whole upload."""
        self._writer.close()
        return SealedUpload(
            self._lies,
            self._key,
            file_size,
            name=self.file_name,
            content_type=self.content_type,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def upload_interrupted(self) -> None:
        """The browser went away: leave nothing."""
        if hasattr(self, "_writer"):
            self._writer.abandon()
            self._lies.unlink(missing_ok=True)
