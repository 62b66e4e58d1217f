"""One view of members over whatever was handed over: a folder, an archive, archives within it, or several parts of one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from poise.lib.containers import MOST_MEMBERS, TROUBLE, Entries, entries_of, entries_within
from poise.model.errors import SourceError
from poise.model.source import Member, Source

MOST_PARTS_DEEP = 2
"""How deep below the top an archive within a source may lie to be opened: deeper ones are somebody's attachments."""

_LITTER = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db"})
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_CLOSING_NUMBER = re.compile(r"[\s_-]*(?:part)?[\s_-]*\(?\d{1,3}\)?(?:\s*of\s*\d+)?$", re.IGNORECASE)


def groups_of(paths: Sequence[Path]) -> list[list[Path]]:
    """The paths in their order, with archives that are called the same but for a closing number side by side.

    Sites cut big exports into parts that are no whole on their own.
    """
    groups: dict[str, list[Path]] = {}
    for number, path in enumerate(paths):
        stem = path.name.lower().removesuffix("".join(path.suffixes[-2:]).lower()).removesuffix(path.suffix.lower())
        is_part = path.name.lower().endswith(_ARCHIVES) and _CLOSING_NUMBER.search(stem)
        key = f"{path.parent}/{_CLOSING_NUMBER.sub('', stem)}" if is_part else f"{number}"
        groups.setdefault(key, []).append(path)
    return list(groups.values())


@contextmanager
def open_source(*paths: Path) -> Iterator[Source]:
    """The members of one export while it is open, which may have come in several parts.

    Raises SourceError where none of them can be opened at all.
    """
    with ExitStack() as stack:
        entries: Entries = []
        closed: list[SourceError] = []
        for path in paths:
            try:
                entries += _opened(path, stack)
            except SourceError as trouble:
                closed.append(trouble)
                entries.append((path.name, "this part could not be opened; download it again"))
        if len(closed) == len(paths):
            raise closed[0]
        name = paths[0].resolve().name if paths[0].is_dir() else paths[0].name
        yield _source(name if len(paths) == 1 else f"{name} and {len(paths) - 1} more", paths[0], entries)


def _opened(path: Path, stack: ExitStack) -> Entries:
    try:
        entries = entries_of(path, stack)
        if path.is_file() and [name for name, _ in entries] == [path.name]:
            return entries  # the file itself, which was seen to be no archive
        return [each for entry in entries for each in _looked_into(entry, stack)]
    except (*TROUBLE, UnicodeDecodeError) as trouble:
        raise SourceError(
            f"{path} could not be read ({type(trouble).__name__}); if it is an export, download it again."
        ) from trouble


def _looked_into(entry: tuple[str, Member | str], stack: ExitStack) -> Entries:
    """What lies in an archive that stands near the top of a source, or else the entry as it is."""
    name, member = entry
    is_archive = name.lower().endswith(_ARCHIVES) and len(PurePosixPath(name).parts) <= MOST_PARTS_DEEP
    if isinstance(member, str) or not is_archive or not member.size:
        return [entry]
    try:
        inside = entries_within(member, stack)
    except SourceError as trouble:
        return [(name, str(trouble))]
    except (*TROUBLE, UnicodeDecodeError) as trouble:
        return [(name, f"it is damaged or locked ({type(trouble).__name__})")]
    return [
        (f"{name}/{path}", what if isinstance(what, str) else replace(what, path=f"{name}/{path}"))
        for path, what in inside
    ]


def _source(name: str, path: Path, entries: Entries) -> Source:
    """A source of these entries, without what operating systems leave behind and what lies there twice."""
    if len(entries) > MOST_MEMBERS:
        raise SourceError(f"{path} holds more than {MOST_MEMBERS:,} files, so it is not an export that Poise reads.")
    kept = sorted(
        (entry for entry in entries if _LITTER.isdisjoint(PurePosixPath(entry[0]).parts)), key=lambda entry: entry[0]
    )
    return Source(
        name=name,
        members=tuple(_once([what for _, what in kept if isinstance(what, Member)])),
        faults=tuple((name, what) for name, what in kept if isinstance(what, str)),
    )


def _once(members: Sequence[Member]) -> Iterator[Member]:
    """Each member once: a folder may hold an archive beside what was already unpacked from it."""
    within = [each for each in members if _path_within(each)]
    beside: dict[tuple[str, int], list[Member]] = {}
    for each in members if within else ():
        if not _path_within(each):
            beside.setdefault((PurePosixPath(each.path).name, each.size), []).append(each)
    for each in members:
        inner = _path_within(each)
        twins = beside.get((PurePosixPath(each.path).name, each.size), []) if inner else []
        if not any(_ends_alike(inner or "", twin.path) and _same_content(each, twin) for twin in twins):
            yield each


def _path_within(member: Member) -> str | None:
    """The path of a member inside the archive that lies in the source, or None for what lies there openly."""
    parts = PurePosixPath(member.path).parts
    for number, part in enumerate(parts[:-1]):
        if part.lower().endswith(_ARCHIVES):
            return "/".join(parts[number + 1 :])
    return None


def _ends_alike(path: str, other: str) -> bool:
    shorter, longer = sorted((path, other), key=len)
    return longer == shorter or longer.endswith(f"/{shorter}")


def _same_content(one: Member, other: Member) -> bool:
    try:
        return _digest(one) == _digest(other)
    except (*TROUBLE, SourceError):
        return False


def _digest(member: Member) -> bytes:
    digest = hashlib.sha256()
    with member.open() as stream:
        for chunk in iter(lambda: stream.read(1024 * 1024), b""):
            digest.update(chunk)
    return digest.digest()
