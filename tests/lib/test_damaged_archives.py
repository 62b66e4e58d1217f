"""Whatever is wrong with a container, its owner gets one sentence or a named fault, and never a traceback."""

from __future__ import annotations

import gzip
import re
import tarfile
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib import trees
from poise.lib.trees import open_source
from poise.model.errors import SourceError
from tests.lib.arbitrary import damaged
from tests.lib.packing import CONTAINERS, contents_of, write_entries, write_folder, write_tar, write_zip
from tests.readers.auditing import audit_of

SMALL = {
    "outbox.json": b'{"orderedItems": []}',
    "actor.json": b'{"preferredUsername": "robin"}',
    "likes.json": b'{"orderedItems": ["https://care.example/1"]}',
    "lists.csv": "Gärtner,juniper@allotment.example\n".encode(),
}
MEGABYTE = 1024 * 1024


def complaint_about(path: Path) -> str:
    """The sentence with which a source is refused."""
    with pytest.raises(SourceError) as trouble, open_source(path):
        pass
    return str(trouble.value)


def faults_of(path: Path) -> dict[str, str]:
    """The members that a container could not offer, with the reason."""
    with open_source(path) as source:
        return dict(source.faults)


def failure_of(path: Path) -> str | None:
    """The sentence with which an audit ends, or None where it ends with a report."""
    try:
        audit_of(path)
    except SourceError as trouble:
        return str(trouble)
    return None


def rewrite_entry(path: Path, name: str, **changes: object) -> Path:
    """Change what a ZIP's table of contents says about one of its entries."""
    with zipfile.ZipFile(path, "a") as archive:
        for field, value in changes.items():
            setattr(archive.getinfo(name), field, value)
        archive.writestr("added", b"")
    return path


def test_a_missing_path_is_told_with_what_to_do(tmp_path):
    assert re.fullmatch(
        r"There is no file or folder at .*nowhere\.zip; check the path and try again\.",
        complaint_about(tmp_path / "nowhere.zip"),
    )


def test_an_empty_file_is_told_with_what_to_do(tmp_path):
    (tmp_path / "archive.zip").touch()

    assert complaint_about(tmp_path / "archive.zip").endswith(
        "archive.zip is empty; download the export again and try with the new file."
    )


def test_an_empty_folder_is_an_empty_source(tmp_path):
    assert contents_of(tmp_path) == {}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("name", ["archive.zip", "archive.tar.gz"])
def test_an_archive_cut_short_is_to_be_downloaded_again(tmp_path, name, share):
    path = CONTAINERS[name](SMALL, tmp_path / name)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])

    with pytest.raises(SourceError, match="download it again"):
        audit_of(path)


@pytest.mark.parametrize("name", ["archive.tar", "archive.tar.gz"])
@pytest.mark.parametrize("harm", [b"\xff", bytes(tarfile.BLOCKSIZE)], ids=["one byte", "one block"])
def test_a_tar_damaged_in_the_middle_is_not_taken_for_a_whole_one(tmp_path, name, harm):
    plain = bytearray(write_tar(SMALL, tmp_path / "plain", packed="").read_bytes())
    third = 2 * 2 * tarfile.BLOCKSIZE
    plain[third : third + len(harm)] = harm
    path = tmp_path / name
    path.write_bytes(plain if name == "archive.tar" else gzip.compress(plain))

    with suppress(SourceError):
        assert not audit_of(path).complete


@pytest.mark.parametrize("blocks", [2, 4, 6])
def test_a_bare_tar_that_ends_after_some_of_its_members_is_not_taken_for_a_whole_one(tmp_path, blocks):
    path = write_tar(SMALL, tmp_path / "archive.tar", packed="")
    path.write_bytes(path.read_bytes()[: blocks * tarfile.BLOCKSIZE])

    with suppress(SourceError):
        assert not audit_of(path).complete


def test_a_zip_with_a_damaged_table_of_contents_is_not_taken_for_a_whole_one(tmp_path):
    path = write_zip(SMALL, tmp_path / "archive.zip")
    content = bytearray(path.read_bytes())
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    length_of_remark = second + 32
    content[length_of_remark] = 46 + len("likes.json")
    path.write_bytes(content)

    with suppress(SourceError):
        assert not audit_of(path).complete


@pytest.mark.parametrize("packed", ["gz", "bz2", "xz"])
def test_a_packed_tar_with_a_damaged_middle_is_refused_in_a_sentence(tmp_path, packed):
    path = write_tar({**SMALL, "noise.bin": Random(999).randbytes(50_000)}, tmp_path / "archive", packed=packed)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)

    with pytest.raises(SourceError):
        audit_of(path)


def test_a_locked_entry_is_named_and_the_others_are_read(tmp_path):
    path = rewrite_entry(write_zip(SMALL, tmp_path / "archive.zip"), "likes.json", flag_bits=0x1)
    report = audit_of(path)

    assert report.coverage[0].unreadable == (("likes.json", "it is locked with a password"),)
    assert report.coverage[0].read == 2
    assert not report.complete


def test_an_entry_packed_in_an_unknown_way_is_named_and_the_others_are_read(tmp_path):
    path = rewrite_entry(write_zip(SMALL, tmp_path / "archive.zip"), "likes.json", compress_type=97)
    coverage = audit_of(path).coverage[0]

    assert [name for name, _ in coverage.unreadable] == ["likes.json"]
    assert coverage.read == 2


@pytest.mark.parametrize(
    "packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=str
)
def test_a_damaged_entry_is_named_and_the_others_are_read(tmp_path, packed):
    path = write_zip(SMALL, tmp_path / "archive.zip", packed=packed)
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("likes.json")
    content = bytearray(path.read_bytes())
    body = entry.header_offset + 30 + len("likes.json")
    content[body + 9 : body + entry.compress_size] = b"\xff" * (entry.compress_size - 9)
    path.write_bytes(content)
    coverage = audit_of(path).coverage[0]

    assert [name for name, _ in coverage.unreadable] == ["likes.json"]
    assert coverage.read == 2


def test_a_zip_with_a_name_that_is_not_text_is_told_in_a_sentence(tmp_path):
    path = write_zip({**SMALL, "gärten.csv": b""}, tmp_path / "archive.zip")
    path.write_bytes(path.read_bytes().replace("ä".encode(), b"\xff\xff"))

    with suppress(SourceError):
        assert audit_of(path).coverage[0].read == 3


def test_a_zip_with_an_entry_without_a_name_is_told_in_a_sentence(tmp_path):
    path = rewrite_entry(write_zip(SMALL, tmp_path / "archive.zip"), "lists.csv", filename="")

    with suppress(SourceError):
        assert audit_of(path).coverage[0].read == 3


@pytest.mark.parametrize("name", ["archive.zip", "archive.tar.gz"])
@pytest.mark.parametrize("outside", ["../letter.txt", "/letter.txt", "data/../../letter.txt"])
def test_a_name_that_leads_outside_is_a_fault(tmp_path, name, outside):
    path = CONTAINERS[name]({"actor.json": b"{}", outside: b"tea"}, tmp_path / name)

    assert faults_of(path) == {outside: "its name leads outside the archive"}
    assert contents_of(path) == {"actor.json": b"{}"}


def test_an_entry_that_would_grow_far_too_much_is_a_fault_and_is_not_opened(tmp_path):
    path = tmp_path / "archive.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("actor.json", b"{}")
        with archive.open("outbox.json", "w") as entry:
            for _ in range(65):
                entry.write(bytes(MEGABYTE))

    assert faults_of(path) == {"outbox.json": "it would grow to far more than it holds"}
    assert contents_of(path) == {"actor.json": b"{}"}


def test_a_packed_tar_that_would_grow_far_too_much_is_not_read_as_if_nothing_were_wrong(tmp_path):
    path = tmp_path / "archive.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        entry = tarfile.TarInfo("following_accounts.csv")
        entry.size = 65 * MEGABYTE
        archive.addfile(entry, BytesIO(bytes(entry.size)))

    with suppress(SourceError):
        assert faults_of(path)


def test_an_entry_that_is_longer_than_it_says_is_unreadable(tmp_path):
    tree = {**SMALL, "likes.json": b'{"orderedItems": []}' + b" " * 5_000}
    path = rewrite_entry(write_zip(tree, tmp_path / "archive.zip"), "likes.json", file_size=30)

    assert [name for name, _ in audit_of(path).coverage[0].unreadable] == ["likes.json"]


@pytest.mark.parametrize("name", list(CONTAINERS))
def test_a_source_of_more_files_than_any_export_has_is_refused(tmp_path, name, monkeypatch):
    monkeypatch.setattr(trees, "MOST_MEMBERS", 3)
    path = CONTAINERS[name](SMALL, tmp_path / name)

    assert complaint_about(path).endswith("holds more than 3 files, so it is not an export that Poise reads.")


def test_a_name_that_stands_twice_in_an_archive_loses_neither_entry(tmp_path):
    path = write_entries([("likes.json", b"[1]"), ("likes.json", b"[]")], tmp_path / "archive.zip")

    with open_source(path) as source:
        assert len(source.members) + len(source.faults) == 2


def test_a_second_name_of_the_same_file_in_a_tar_is_not_lost(tmp_path):
    path = tmp_path / "archive.tar"
    with tarfile.open(path, "w") as archive:
        letter = tarfile.TarInfo("outbox.json")
        letter.size = 3
        archive.addfile(letter, BytesIO(b"tea"))
        link = tarfile.TarInfo("likes.json")
        link.type, link.linkname = tarfile.LNKTYPE, "outbox.json"
        archive.addfile(link)

    assert "likes.json" in {**faults_of(path), **contents_of(path)}


def test_a_source_that_cannot_be_opened_does_not_stop_the_others(tmp_path):
    whole = write_folder(SMALL, tmp_path / "whole")
    report = audit_of(tmp_path / "nowhere", whole)

    assert [coverage.source for coverage in report.coverage] == ["nowhere", "whole"]
    assert report.coverage[1].read == 3
    assert len(report.failures) == 1
    assert not report.complete


@pytest.mark.parametrize("name", ["archive.zip", "archive.tar.gz", "archive.tar"])
@settings(deadline=None, max_examples=150)
@given(choose=st.data())
def test_no_damage_to_an_archive_makes_an_audit_raise_anything_but_a_sentence(name, choose):
    with TemporaryDirectory() as folder:
        path = CONTAINERS[name](SMALL, Path(folder) / name)
        path.write_bytes(choose.draw(damaged(path.read_bytes())))
        said = failure_of(path)

    assert said is None or re.fullmatch(r"[^\n]+\.", said)
