"""Real samples: what a dumb count over the raw file says is what the reader says; rubbish raises nothing."""

from __future__ import annotations

import json

from poise.assembly.auditing import audit
from poise.assembly.full import full_engine
from poise.model.context import Context
from poise.model.errors import SourceError
from tests.check import fits_schema, poise


def test_the_x_sample_holds_what_a_dumb_count_says(shelf):
    raw = (shelf / "samples/x/tweets.js").read_text("utf-8")
    likes = (shelf / "samples/x/like.js").read_text("utf-8")
    values = poise("audit", shelf / "samples/x", "--format", "json").json

    counts = values["sources"][0]["counts"]
    assert counts["post"] + counts["reply"] == raw.count('"full_text"')
    assert counts["reaction"] == likes.count('"tweetId"')
    assert {gap["where"] for gap in values["gaps"]} >= {"account.js", "manifest.js", "profile.js"}


def test_the_mastodon_sample_holds_what_a_dumb_count_says_and_does_not_trust_its_total(shelf):
    raw = json.loads((shelf / "samples/mastodon/archive/outbox.json").read_text("utf-8"))
    values = poise("audit", shelf / "samples/mastodon/archive", "--format", "json").json

    assert raw["totalItems"] != len(raw["orderedItems"])
    assert sum(values["sources"][0]["counts"].values()) == len(raw["orderedItems"])


def test_no_sample_of_any_channel_raises_and_what_is_not_read_is_named(shelf):
    engine = full_engine()
    files = sorted(path for path in (shelf / "samples").rglob("*") if path.is_file())

    assert files
    for path in files:
        try:
            report = audit(engine, [path], Context())
        except SourceError:
            continue
        for source in report.coverage:
            named = source.read + source.private_skipped + source.left + len(source.unknown) + len(source.unreadable)
            assert named >= 1


def test_a_folder_of_many_formats_is_read_where_it_can_be_and_called_incomplete(shelf):
    ran = poise("audit", shelf / "samples/mastodon", "--format", "json")

    fits_schema(ran.json, "audit")
    assert ran.code == 1
    assert ran.json["sources"][0]["complete"] is False
