"""One view of members over a folder, a ZIP, a tar or a single file.

Nothing is unpacked to disk and no member's name is ever used as a path.
Members are opened one by one, so that what a reader skips is never decompressed
(a compressed tar is the exception: to reach a member, the bytes before it are decompressed and thrown away).
"""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from poise.model.errors import SourceError
from poise.model.source import Member, Source

MOST_MEMBERS = 250_000
"""More members than any real export has; a container with more is refused."""

MOST_GROWTH = 1_000
"""How many times its packed size a member may grow to, beyond ``GROWTH_COUNTS_FROM`` bytes."""

GROWTH_COUNTS_FROM = 64 * 1024 * 1024

TROUBLE = (OSError, EOFError, zipfile.BadZipFile, zlib.error, tarfile.TarError, NotImplementedError, RuntimeError)
"""What the standard library raises when a container or a member in it is damaged, locked or of an unknown kind."""

_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db")


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """The members of ``path`` while it is open; raises SourceError where it cannot be opened at all."""
    try:
        if path.is_dir():
            yield _folder(path)
        elif not path.exists():
            raise SourceError(f"There is no file or folder at {path}; check the path and try again.")
        elif path.stat().st_size == 0:
            raise SourceError(f"{path} is empty; download the export again and try with the new file.")
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield _zip(path, archive)
        elif tarfile.is_tarfile(path):
            with tarfile.open(path) as archive:
                yield _tar(path, archive)
        else:
            yield Source(name=path.name, members=(_on_disk(path.name, path),))
    except TROUBLE as trouble:
        raise SourceError(
            f"{path} could not be read ({type(trouble).__name__}); if it is an export, download it again."
        ) from trouble


def _on_disk(name: str, path: Path) -> Member:
    return Member(path=name, size=path.stat().st_size, open=lambda: path.open("rb"))


def _folder(path: Path) -> Source:
    names = sorted(
        file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file() and not file.is_symlink()
    )
    return Source(
        name=path.resolve().name,
        members=tuple(_on_disk(name, path / name) for name in _within_bounds(path, names) if not _is_litter(name)),
    )


def _zip(path: Path, archive: zipfile.ZipFile) -> Source:
    members: list[Member] = []
    faults: list[tuple[str, str]] = []
    entries = {entry.filename: entry for entry in archive.infolist() if not entry.is_dir()}
    for name in sorted(_within_bounds(path, list(entries))):
        entry = entries[name]
        why = _fault_of_name(name) or _fault_of_entry(entry)
        if why:
            faults.append((name, why))
        elif not _is_litter(name):
            members.append(Member(path=name, size=entry.file_size, open=partial(_unzip, archive, entry)))
    return Source(name=path.name, members=tuple(members), faults=tuple(faults))


def _tar(path: Path, archive: tarfile.TarFile) -> Source:
    members: list[Member] = []
    faults: list[tuple[str, str]] = []
    entries = {entry.name: entry for entry in archive if entry.isfile()}
    for name in sorted(_within_bounds(path, list(entries))):
        why = _fault_of_name(name)
        if why:
            faults.append((name, why))
        elif not _is_litter(name):
            members.append(
                Member(path=_plain(name), size=entries[name].size, open=partial(_extract, archive, entries[name]))
            )
    return Source(name=path.name, members=tuple(members), faults=tuple(faults))


def _unzip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> BinaryIO:
    return cast("BinaryIO", archive.open(entry))


def _extract(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> BinaryIO:
    stream: IO[bytes] | None = archive.extractfile(entry)
    if stream is None:
        raise SourceError("the member holds no content")
    return cast("BinaryIO", stream)


def _within_bounds(path: Path, names: list[str]) -> list[str]:
    if len(names) > MOST_MEMBERS:
        raise SourceError(f"{path} holds more than {MOST_MEMBERS:,} files, so it is not an export that Poise reads.")
    return names


def _plain(name: str) -> str:
    return name.removeprefix("./")


def _is_litter(name: str) -> bool:
    return name.startswith(_LITTER[0]) or PurePosixPath(name).name in _LITTER[1:]


def _fault_of_name(name: str) -> str | None:
    if name.startswith("/") or ".." in PurePosixPath(name).parts:
        return "its name leads outside the archive"
    return None


def _fault_of_entry(entry: zipfile.ZipInfo) -> str | None:
    if entry.flag_bits & 0x1:
        return "it is locked with a password"
    if entry.file_size > GROWTH_COUNTS_FROM and entry.file_size > MOST_GROWTH * max(1, entry.compress_size):
        return "it would grow to far more than it holds"
    return None
