"""The search tree of a repository is walked from its root, in order, and anything that is no such tree is refused."""

from __future__ import annotations

import hashlib
from functools import partial
from io import BytesIO

import libipld
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.merkle_search_tree import MOST_BYTES, Repository
from poise.model.errors import SourceError
from poise.model.source import Member
from tests.lib.repositories import Blocks, car, put, repository


def member(content: bytes, size: int | None = None) -> Member:
    """A file in memory."""
    return Member(path="repo.car", size=len(content) if size is None else size, open=partial(BytesIO, content))


def walked(content: bytes) -> list[tuple[str, object]]:
    """Every record of a repository."""
    return list(Repository(member(content)).records())


def planted(node: object) -> bytes:
    """A repository whose tree has this root."""
    blocks: Blocks = {}
    return car(put(blocks, {"did": "did:plc:x", "version": 3, "data": put(blocks, node)}), blocks.items())


ADDRESS = b"\x01\x71\x12\x20" + hashlib.sha256(b"tea").digest()

PATHS = st.text(st.sampled_from("abc/.-2é"), min_size=1, max_size=12)


@given(
    st.dictionaries(PATHS, st.dictionaries(st.text(max_size=4), st.integers(0, 9) | st.text(max_size=9)), max_size=40)
)
def test_every_record_is_found_once_and_in_the_order_of_paths(records):
    """What was planted is what is walked, whatever the paths share with each other."""
    assert walked(repository(records)) == sorted(records.items(), key=lambda each: each[0].encode())


def test_many_records_make_a_deep_tree_that_is_walked_without_climbing_back():
    """Thousands of records are no more than a longer list."""
    records = {f"app.bsky.feed.post/{number:05}": {"n": number} for number in range(3_000)}

    assert dict(walked(repository(records))) == records


def test_blocks_that_the_root_does_not_reach_are_not_walked():
    """What stands in the file and not in the tree was deleted."""
    assert walked(repository({"a/1": {"n": 1}}, gone=[{"n": 2}])) == [("a/1", {"n": 1})]


def test_what_the_file_lacks_is_counted():
    """A record and a piece of the tree that are named and not there."""
    lacking = Repository(member(repository({"a/1": {"n": 1}, "a/2": {"n": 2}}, without=["a/1"])))
    pruned = Repository(member(planted({"l": ADDRESS, "e": []})))

    assert [path for path, _ in lacking.records()] == ["a/2"]
    assert list(pruned.records()) == []
    assert (lacking.missing, pruned.missing) == (1, 1)


@pytest.mark.parametrize(
    "node",
    [
        {},
        [],
        {"l": None, "e": {}},
        {"l": 3, "e": []},
        {"l": None, "e": [3]},
        {"l": None, "e": [{"k": b"a", "p": 1, "t": None, "v": ADDRESS}]},
        {"l": None, "e": [{"k": b"a", "p": -1, "t": None, "v": ADDRESS}]},
        {"l": None, "e": [{"k": "a", "p": 0, "t": None, "v": ADDRESS}]},
        {"l": None, "e": [{"k": b"a", "p": 0, "t": "b", "v": ADDRESS}]},
    ],
    ids=repr,
)
def test_what_is_no_tree_is_refused(node):
    """Anything but the nodes of the format ends with a sentence, and not with a crash."""
    with pytest.raises(SourceError):
        walked(planted(node))


def test_a_tree_that_turns_back_on_itself_is_refused():
    """A forged file can name a node below itself, which would never end."""
    commit = {"did": "did:plc:x", "version": 3, "data": ADDRESS}
    blocks: Blocks = {}
    root = put(blocks, commit)
    blocks[ADDRESS] = libipld.encode_dag_cbor({"l": ADDRESS, "e": []})

    with pytest.raises(SourceError):
        walked(car(root, blocks.items()))


@pytest.mark.parametrize("commit", [{}, [], {"data": 3}, {"data": None}], ids=repr)
def test_what_is_no_commit_is_refused(commit):
    """A CAR file of something else is not taken for a repository."""
    blocks: Blocks = {}
    with pytest.raises(SourceError):
        Repository(member(car(put(blocks, commit), blocks.items())))


def test_a_repository_too_big_for_memory_is_refused_before_it_is_opened():
    """The size alone decides, and the sentence names the limit."""

    def fail():
        raise AssertionError("it was opened")

    with pytest.raises(SourceError, match="512 MB"):
        Repository(Member(path="repo.car", size=MOST_BYTES + 1, open=fail))
