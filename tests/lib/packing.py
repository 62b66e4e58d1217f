"""The same tree of files in every container that a source can come in, and trees without a disk."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path

from poise.lib.trees import open_source
from poise.model.source import Member, Source
from tests.check import EXAMPLES

Tree = Mapping[str, bytes]

ARCHIVES = Path(__file__).parent.parent / "archives"
"""Invented exports, one for each reader that has none among the examples."""


def tree_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def example(name: str) -> dict[str, bytes]:
    """The tree of one of the example archives, or of those that only tests use."""
    return tree_of(next(path for path in (EXAMPLES / name, ARCHIVES / name) if path.is_dir()))


def source_of(tree: Tree, name: str = "archive") -> Source:
    """A source that lies in memory."""
    members = (
        Member(path=path, size=len(content), open=partial(BytesIO, content)) for path, content in sorted(tree.items())
    )
    return Source(name=name, members=tuple(members))


def write_folder(tree: Tree, path: Path) -> Path:
    """The tree as a folder."""
    path.mkdir(parents=True)
    for name, content in tree.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return path


def write_zip(tree: Tree, path: Path, *, packed: int = zipfile.ZIP_DEFLATED) -> Path:
    """The tree as a ZIP."""
    return write_entries(tree.items(), path, packed=packed)


def write_entries(entries: Iterable[tuple[str, bytes]], path: Path, *, packed: int = zipfile.ZIP_DEFLATED) -> Path:
    """A ZIP of named entries, where a name may stand twice."""
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=packed)
    return path


SQUEEZES: Mapping[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "gz": partial(gzip.compress, mtime=0),
    "bz2": bz2.compress,
    "xz": lzma.compress,
}
"""The usual ways of packing a tar, by the ending of its name."""


def write_tar(tree: Tree, path: Path, *, packed: str = "gz") -> Path:
    """The tree as a tar, packed or not."""
    bare = BytesIO()
    with tarfile.open(fileobj=bare, mode="w") as archive:
        for name, content in tree.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, BytesIO(content))
    path.write_bytes(SQUEEZES[packed](bare.getvalue()))
    return path


CONTAINERS: Mapping[str, Callable[[Tree, Path], Path]] = {
    "archive": write_folder,
    "archive.zip": write_zip,
    "archive.tar.gz": write_tar,
    "archive.tar": partial(write_tar, packed=""),
}
"""Every container by the name of a file or folder of that kind."""


def contents_of(path: Path) -> dict[str, bytes]:
    """What the members of a source hold, by their paths."""
    with open_source(path) as source:
        return {member.path: read_whole(member) for member in source.members}


def read_whole(member: Member) -> bytes:
    """Everything in a member."""
    with member.open() as stream:
        return stream.read()
