"""One view of members, whether an export came whole, in parts, or as archives within a folder or an archive."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from poise.lib import containers
from poise.lib.containers import MOST_FOLDERS
from poise.lib.trees import groups_of, open_source
from tests.lib.packing import CONTAINERS, write_folder, write_zip

TREE = {"data/tweets.js": b"tea", "data/like.js": b"cake"}


def zipped(tree) -> bytes:
    """The tree as the bytes of a ZIP."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in tree.items():
            archive.writestr(path, content)
    return packed.getvalue()


def contents_of(*paths) -> dict[str, bytes]:
    """Every member by path, with its content."""
    found = {}
    with open_source(*paths) as source:
        for member in source.members:
            with member.open() as stream:
                found[member.path] = stream.read()
    return found


def faults_of(*paths) -> dict[str, str]:
    """Every member that could not be offered, with the reason."""
    with open_source(*paths) as source:
        return dict(source.faults)


@pytest.mark.parametrize("container", list(CONTAINERS))
def test_an_archive_within_a_source_is_looked_into(container, tmp_path):
    path = CONTAINERS[container]({"more/export.zip": zipped(TREE), "note.txt": b"jam"}, tmp_path / container)

    assert contents_of(path) == {
        "more/export.zip/data/like.js": b"cake",
        "more/export.zip/data/tweets.js": b"tea",
        "note.txt": b"jam",
    }


def test_an_archive_deep_below_the_top_is_somebodys_attachment_and_stays_closed(tmp_path):
    path = write_zip({"messages/inbox/robin/holiday.zip": zipped(TREE)}, tmp_path / "export.zip")

    assert list(contents_of(path)) == ["messages/inbox/robin/holiday.zip"]


def test_an_archive_within_an_archive_within_an_archive_is_not_opened(tmp_path):
    path = write_zip({"outer.zip": zipped({"inner.zip": zipped(TREE)})}, tmp_path / "export.zip")

    assert list(contents_of(path)) == ["outer.zip/inner.zip"]


def test_an_archive_within_another_that_is_too_big_for_memory_is_named_with_advice(tmp_path, monkeypatch):
    monkeypatch.setattr(containers, "MOST_WITHIN", 10)
    path = write_zip({"part.zip": zipped(TREE), "note.txt": b"jam"}, tmp_path / "export.zip")

    assert contents_of(path) == {"note.txt": b"jam"}
    assert "unpack it" in faults_of(path)["part.zip"]


def test_what_is_only_called_an_archive_is_named_and_stops_nothing(tmp_path):
    folder = write_folder({"part.zip": b"no archive", "broken.zip": zipped(TREE)[:-30], **TREE}, tmp_path / "export")

    assert contents_of(folder) == TREE
    assert set(faults_of(folder)) == {"part.zip", "broken.zip"}


def test_what_was_already_unpacked_beside_its_archive_is_read_once(tmp_path):
    half = {"x/data/tweets.js": TREE["data/tweets.js"], "x.zip": zipped(TREE)}

    assert contents_of(write_folder(half, tmp_path / "downloads")) == {
        "x/data/tweets.js": b"tea",
        "x.zip/data/like.js": b"cake",
    }


def test_what_was_changed_after_it_was_unpacked_is_read_twice(tmp_path):
    half = {"x/data/tweets.js": b"jam", "x.zip": zipped(TREE)}

    assert len(contents_of(write_folder(half, tmp_path / "downloads"))) == 3


def test_parts_of_one_export_are_read_as_one(tmp_path):
    one = write_zip({"data/tweets.js": b"tea"}, tmp_path / "export-001.zip")
    two = write_zip({"data/like.js": b"cake"}, tmp_path / "export-002.zip")
    other = write_zip({"data/like.js": b"jam"}, tmp_path / "another.zip")

    assert groups_of([one, other, two]) == [[one, two], [other]]
    assert contents_of(one, two) == {"data/tweets.js": b"tea", "data/like.js": b"cake"}


def test_folders_are_never_taken_for_parts_of_one_another(tmp_path):
    assert groups_of([tmp_path / "a-1", tmp_path / "a-2"]) == [[tmp_path / "a-1"], [tmp_path / "a-2"]]


def test_a_part_that_cannot_be_opened_is_named_and_the_others_are_read(tmp_path):
    whole = write_zip({"data/tweets.js": b"tea"}, tmp_path / "export-1.zip")
    broken = tmp_path / "export-2.zip"
    broken.write_bytes(zipped(TREE)[:-30])

    assert contents_of(whole, broken) == {"data/tweets.js": b"tea"}
    assert set(faults_of(whole, broken)) == {"export-2.zip"}


def test_a_member_that_lies_absurdly_deep_is_a_fault(tmp_path):
    deep = "/".join(["a"] * (MOST_FOLDERS + 1))

    assert deep in faults_of(write_zip({deep: b"tea"}, tmp_path / "export.zip"))
