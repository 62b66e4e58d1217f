"""A folder, a ZIP, a tar and a single file are one kind of thing: members by their paths, opened one by one."""

from __future__ import annotations

import os
import tarfile
from io import BytesIO

import pytest

from poise.lib.sharing import share_out
from poise.lib.trees import open_source
from poise.readers.x import X
from tests.lib.packing import CONTAINERS, contents_of, example, read_whole, write_folder, write_tar, write_zip

every_container = pytest.mark.parametrize("name", list(CONTAINERS))


@every_container
def test_every_container_gives_the_same_members(tmp_path, name):
    tree = example("x-archive")
    path = CONTAINERS[name](tree, tmp_path / name)

    assert contents_of(path) == tree


@every_container
def test_members_come_in_path_order_with_their_sizes(tmp_path, name):
    tree = example("x-archive")

    with open_source(CONTAINERS[name](tree, tmp_path / name)) as source:
        listed = [(member.path, member.size) for member in source.members]

    assert listed == sorted((path, len(content)) for path, content in tree.items())


@every_container
def test_a_source_is_called_what_its_owner_called_it(tmp_path, name):
    with open_source(CONTAINERS[name]({"a.txt": b"tea"}, tmp_path / name)) as source:
        assert source.name == name


def test_a_single_file_is_a_source_of_one_member(tmp_path):
    file = tmp_path / "tweets.js"
    file.write_bytes(b"window.YTD.tweets.part0 = []")

    assert contents_of(file) == {"tweets.js": b"window.YTD.tweets.part0 = []"}


@every_container
def test_a_member_can_be_opened_again(tmp_path, name):
    with open_source(CONTAINERS[name]({"a.txt": b"tea", "b.txt": b"cake"}, tmp_path / name)) as source:
        twice = [read_whole(member) for member in (*source.members, *source.members)]

    assert twice == [b"tea", b"cake", b"tea", b"cake"]


@every_container
def test_wrapper_folders_hide_nothing_from_a_reader(tmp_path, name):
    bare = example("x-archive")
    wrapped = {f"downloads/twitter-2025-07-05/{path}": content for path, content in bare.items()}

    with open_source(CONTAINERS[name](wrapped, tmp_path / name)) as source:
        (share,), unknown = share_out([X], source)

        assert not unknown
        assert len(share.members) + share.private + share.left == len(bare)


def test_a_tar_packed_from_within_its_folder_has_the_same_paths(tmp_path):
    path = write_tar({"./data/tweets.js": b"tea", "./data/like.js": b"cake"}, tmp_path / "archive.tgz")

    assert contents_of(path) == {"data/like.js": b"cake", "data/tweets.js": b"tea"}


@pytest.mark.parametrize("packed", ["", "gz", "bz2", "xz"])
def test_a_tar_may_be_packed_in_any_usual_way(tmp_path, packed):
    path = write_tar({"data/tweets.js": b"tea"}, tmp_path / "archive", packed=packed)

    assert contents_of(path) == {"data/tweets.js": b"tea"}


@every_container
def test_what_operating_systems_leave_behind_is_no_member(tmp_path, name):
    litter = {"__MACOSX/data/._tweets.js": b"x", ".DS_Store": b"x", "data/.DS_Store": b"x", "data/Thumbs.db": b"x"}
    path = CONTAINERS[name]({"data/tweets.js": b"tea", **litter}, tmp_path / name)

    assert contents_of(path) == {"data/tweets.js": b"tea"}


@every_container
def test_what_operating_systems_leave_behind_in_a_wrapper_folder_is_no_member_either(tmp_path, name):
    tree = {"downloads/data/tweets.js": b"tea", "downloads/__MACOSX/data/._tweets.js": b"x"}

    assert contents_of(CONTAINERS[name](tree, tmp_path / name)) == {"downloads/data/tweets.js": b"tea"}


def test_a_symbolic_link_in_a_folder_is_not_followed(tmp_path):
    outside = write_folder({"letter.txt": b"not part of the export"}, tmp_path / "outside")
    folder = write_folder({"data/tweets.js": b"tea"}, tmp_path / "archive")
    (folder / "link.txt").symlink_to(outside / "letter.txt")
    (folder / "data" / "links").symlink_to(outside, target_is_directory=True)

    assert contents_of(folder) == {"data/tweets.js": b"tea"}


def test_a_symbolic_link_in_a_tar_is_not_followed(tmp_path):
    path = tmp_path / "archive.tar"
    with tarfile.open(path, "w") as archive:
        link = tarfile.TarInfo("data/tweets.js")
        link.type, link.linkname = tarfile.SYMTYPE, "../../outside.txt"
        archive.addfile(link)
        letter = tarfile.TarInfo("data/like.js")
        letter.size = 3
        archive.addfile(letter, BytesIO(b"tea"))

    assert contents_of(path) == {"data/like.js": b"tea"}


def test_a_folder_may_hold_a_name_that_is_not_text(tmp_path):
    folder = write_folder({"data/tweets.js": b"tea"}, tmp_path / "archive")
    (folder / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"cake")

    assert sorted(contents_of(folder).values()) == [b"cake", b"tea"]


def test_nothing_is_unpacked_to_disk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = write_zip(example("x-archive"), tmp_path / "archive.zip")

    contents_of(path)

    assert [each.name for each in tmp_path.rglob("*")] == ["archive.zip"]


def test_trouble_while_members_are_used_is_not_blamed_on_the_source(tmp_path):
    path = write_zip({"a.txt": b"tea"}, tmp_path / "archive.zip")

    with pytest.raises(BrokenPipeError), open_source(path):
        raise BrokenPipeError
