"""Samples of X, Mastodon and Bluesky: what plain JSON, and a walk of the tree by other means, say is what is read."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import libipld

from poise.model.coverage import Coverage
from tests.readers.auditing import audit_of


def coverage_of(path: Path) -> Coverage:
    """The coverage of one sample alone."""
    (coverage,) = audit_of(path).coverage
    return coverage


def reached(path: Path) -> Counter[str]:
    """The records of a repository that its root reaches, by collection: recursively, and by nothing of the reader's."""
    header, blocks = libipld.decode_car(path.read_bytes())

    def below(address: bytes | None) -> list[str]:
        node: Any = blocks.get(address) if address else None
        if node is None:
            return []
        found, key = below(node["l"]), b""
        for entry in node["e"]:
            key = key[: entry["p"]] + entry["k"]
            found += [key.decode()] if entry["v"] in blocks else []
            found += below(entry["t"])
        return found

    return Counter(path.split("/")[0] for path in below(blocks[header["roots"][0]]["data"]))


def test_the_repository_sample_gives_what_its_root_reaches(shelf):
    """Every reachable record is counted once, and those that are no longer reachable are not."""
    path = shelf / "samples/bluesky/fakermaker.repo.car"
    by_collection, coverage = reached(path), coverage_of(path)
    _, blocks = libipld.decode_car(path.read_bytes())
    values: list[Any] = list(blocks.values())

    assert coverage.counts["post"] + coverage.counts["reply"] == by_collection["app.bsky.feed.post"]
    assert coverage.counts["reaction"] == by_collection["app.bsky.feed.like"] + by_collection["app.bsky.feed.repost"]
    assert coverage.connections == by_collection["app.bsky.graph.follow"]
    assert sum(by_collection.values()) == sum(coverage.counts.values()) + coverage.connections
    assert sum("$type" in value for value in values) >= sum(by_collection.values())
    assert (coverage.complete, coverage.unmapped) == (True, ())


def test_the_slice_of_a_repository_is_called_a_part(shelf):
    """A slice holds one post, and says that the rest is missing."""
    path = shelf / "samples/bluesky/repo_slice.car"
    coverage = coverage_of(path)

    assert coverage.counts == {"post": reached(path)["app.bsky.feed.post"]}
    assert any("only part of a repository" in doubt for doubt in coverage.doubts)


def test_the_captured_records_give_what_plain_json_counts(shelf):
    """Posts and replies of a dump from the public calls."""
    path = shelf / "samples/bluesky/capture_atprotocom.json"
    raw = json.loads(path.read_text("utf-8"))
    owner = raw["accountMeta"]["Identity"]["DID"]
    answers = [each["value"]["reply"]["parent"]["uri"] for each in raw["postRecords"] if "reply" in each["value"]]
    replies = [answered for answered in answers if not answered.startswith(f"at://{owner}/")]
    coverage = coverage_of(path)

    assert coverage.counts["post"] + coverage.counts["reply"] == len(raw["postRecords"])
    assert coverage.counts["reply"] == len(replies)


def test_the_dump_of_statuses_gives_what_plain_json_counts(shelf):
    """Every status once, and nothing unmapped."""
    path = shelf / "samples/mastodon/api/user_statuses.json"
    coverage = coverage_of(path)

    assert coverage.counts == {"bio": 1, "post": len(json.loads(path.read_text("utf-8")))}
    assert (coverage.complete, coverage.unmapped) == (True, ())


def test_the_outbox_and_the_x_sample_hold_no_key_that_nobody_knows(shelf):
    """Every field of the samples is mapped or left on purpose."""
    assert coverage_of(shelf / "samples/mastodon/archive/outbox.json").unmapped == ()
    for name in ("tweets.js", "like.js"):
        assert coverage_of(shelf / "samples/x" / name).unmapped == ()


def test_single_objects_are_not_taken_for_an_export(shelf):
    """Objects one a file are unknown, and the audit of their folder is incomplete."""
    folder = shelf / "samples/mastodon/activitypub"
    coverage = coverage_of(folder)

    assert (coverage.reader, coverage.complete) == (None, False)
    assert len(coverage.unknown) == len(list(folder.iterdir()))
