"""What lies in a folder, a ZIP, a tar or a single file: names with their member, or with the reason why there is none.

Nothing is unpacked to disk and no member's name is ever used as a path.
Members are opened one by one, so that what a reader skips is never decompressed
(a compressed tar is the exception: to reach a member, the bytes before it are decompressed and thrown away).
What the standard library would pass over in silence, such as a tar that breaks off, is a fault here.
"""

from __future__ import annotations

import lzma
import os
import tarfile
import zipfile
import zlib
from contextlib import ExitStack
from functools import partial
from io import BufferedReader, BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from poise.model.errors import SourceError
from poise.model.source import Member

MOST_MEMBERS = 250_000
"""More members than any real export has; a container with more is refused."""

MOST_GROWTH = 1_000
"""How many times its packed size a member may grow to, beyond ``GROWTH_COUNTS_FROM`` bytes."""

GROWTH_COUNTS_FROM = 64 * 1024 * 1024

MOST_WITHIN = 64 * 1024 * 1024
"""How big an archive within another may be, packed, in bytes: it is held in memory, as nothing is put on disk."""

TROUBLE = (
    *(OSError, EOFError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, tarfile.TarError),
    *(NotImplementedError, RuntimeError),
)
"""What the standard library raises when a container or a member in it is damaged, locked or of an unknown kind."""

MOST_FOLDERS = 40
"""How many folders deep a member may lie; no export comes near."""

_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
"""How archives begin: a file that begins so and cannot be opened as one is a damaged archive, not another thing."""

Entries = list[tuple[str, Member | str]]
"""Names with their member, or with the reason why there is none."""


def entries_of(path: Path, stack: ExitStack) -> Entries:
    """What lies in a folder, an archive or a single file; archives stay open as long as the stack.

    Raises SourceError or what ``TROUBLE`` lists where it cannot be opened at all.
    """
    if path.is_dir():
        return _in_folder(path)
    if not path.exists():
        raise SourceError(f"There is no file or folder at {path}; check the path and try again.")
    if path.stat().st_size == 0:
        raise SourceError(f"{path} is empty; download the export again and try with the new file.")
    inside = _in_archive(path.name, stack.enter_context(path.open("rb")), path.stat().st_size, stack)
    return [(path.name, on_disk(path.name, path))] if inside is None else inside


def entries_within(member: Member, stack: ExitStack) -> Entries:
    """What lies in an archive that is itself a member of a source, held in memory unless it lies openly on disk.

    Raises SourceError where it is too big for that or no archive, or what ``TROUBLE`` lists.
    """
    stream = stack.enter_context(member.open())
    if type(stream) is not BufferedReader:  # no file on disk: what is packed cannot be read from its end
        if member.size > MOST_WITHIN:
            raise SourceError(
                "it is an archive within another one, too big to be opened there; unpack it and audit it too"
            )
        stream = BytesIO(stream.read(MOST_WITHIN + 1))
    inside = _in_archive(member.path, stream, member.size, stack)
    if inside is None:
        raise SourceError("it is called an archive and is none")
    return inside


def _in_archive(name: str, stream: BinaryIO, size: int, stack: ExitStack) -> Entries | None:
    """What lies in an archive, or None where it is none."""
    start = stream.read(8)
    stream.seek(0)
    if not start.startswith(b"PK") and tarfile.is_tarfile(stream):  # first, as a tar may end with a ZIP that it holds
        stream.seek(0)
        return _in_tar(name, size, stack.enter_context(tarfile.open(fileobj=stream)))
    stream.seek(0)
    if zipfile.is_zipfile(stream):
        return _in_zip(stream, size, stack.enter_context(zipfile.ZipFile(stream)))
    if start.startswith(_PACKED):
        raise zipfile.BadZipFile
    return None


def on_disk(name: str, path: Path) -> Member:
    """A file on disk as a member."""
    return Member(path=name, size=path.stat().st_size, open=lambda: path.open("rb"))


def _in_folder(path: Path) -> Entries:
    entries: Entries = []

    def closed(trouble: OSError) -> None:
        entries.append((Path(trouble.filename).relative_to(path).as_posix(), "the folder could not be opened"))

    for folder, folders, files in os.walk(path, onerror=closed):
        for file in (Path(folder, name) for name in [*folders, *files]):
            name = file.relative_to(path).as_posix()
            if file.is_symlink():
                entries.append((name, "it is a link, and links are not followed"))
            elif file.is_file():
                entries.append((name, on_disk(name, file)))
    return entries


def _in_zip(stream: BinaryIO, size: int, archive: zipfile.ZipFile) -> Entries:
    if len(archive.infolist()) != _promised_entries(stream, size, archive):
        raise zipfile.BadZipFile
    return [_zipped(archive, entry) for entry in archive.infolist() if entry.file_size or entry.filename[-1:] != "/"]


def _promised_entries(stream: BinaryIO, size: int, archive: zipfile.ZipFile) -> int:
    """How many entries the end of the archive says there are; a damaged table of contents can lose some."""
    stream.seek(-min(size, 65_557), 2)
    tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    count = int.from_bytes(tail[end + 10 : end + 12], "little") if end >= 0 else 0xFFFF
    return len(archive.infolist()) if count == 0xFFFF else count


def _zipped(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> tuple[str, Member | str]:
    name = entry.filename or "(no name)"
    if fault := _fault_of_name(entry.filename):
        return name, fault
    if entry.flag_bits & 0x1:
        return name, "it is locked with a password"
    if _grows(entry.file_size, entry.compress_size):
        return name, "it would grow to far more than it holds"
    return name, Member(path=name, size=entry.file_size, open=partial(_unzip, archive, entry))


def _unzip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> BinaryIO:
    return cast("BinaryIO", archive.open(entry))


def _in_tar(path: str, packed: int, archive: tarfile.TarFile) -> Entries:
    unpacked = 0
    entries: Entries = []
    for entry in archive:
        unpacked += entry.size
        if _grows(unpacked, packed):
            raise SourceError(f"{path} would grow to far more than it holds, so it is not an export that Poise reads.")
        name = entry.name.removeprefix("./")
        if entry.issym():
            entries.append((name, "it is a link, and links are not followed"))
        elif entry.isfile() or entry.islnk():
            member = Member(path=name, size=entry.size, open=partial(_untar, archive, entry))
            entries.append((name, _fault_of_name(name) or member))
    if _breaks_off(archive):
        entries.append((PurePosixPath(path).name, "it breaks off in the middle; download it again"))
    return entries


def _breaks_off(archive: tarfile.TarFile) -> bool:
    """Whether anything but closing zeros stands after the last member; reading on proves the packing too."""
    stream = cast("BinaryIO", archive.fileobj)
    stream.seek(archive.offset)
    closing = stream.read(tarfile.BLOCKSIZE)
    rest = iter(partial(stream.read, 1024 * 1024), b"")
    return closing != bytes(tarfile.BLOCKSIZE) or any(chunk.strip(b"\0") for chunk in rest)


def _untar(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> BinaryIO:
    stream: IO[bytes] | None = archive.extractfile(entry)
    if stream is None:
        raise SourceError("the member holds no content")
    return cast("BinaryIO", stream)


def _grows(unpacked: int, packed: int) -> bool:
    return unpacked > GROWTH_COUNTS_FROM and unpacked > MOST_GROWTH * max(1, packed)


def _fault_of_name(name: str) -> str | None:
    if not name or name.endswith("/"):
        return "it has no name of its own"
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts:
        return "its name leads outside the archive"
    if len(parts) > MOST_FOLDERS:
        return f"it lies more than {MOST_FOLDERS} folders deep"
    return None
