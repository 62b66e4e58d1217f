"""``poise readers``: what can be read, what an export holds, and what changed since the last one."""

from __future__ import annotations

import json

from tests.check import EXAMPLES, one_sentence, poise

X = EXAMPLES / "x-archive"


def test_the_table_of_readers_says_what_real_files_each_was_tried_on():
    told = poise("readers", "list").out

    assert "mastodon: exports of Mastodon\n  tried on" in told
    assert "no real file yet" in told or told.count("tried on") >= 2


def test_trying_tells_counts_and_files_and_judges_nothing():
    ran = poise("readers", "try", X)

    assert ran.code == 0
    assert "x-archive: read as x, from 2022 (tweets.js)" in ran.out
    assert "33 post, 18 June 2016 to 12 June 2025" in ran.out
    assert "Shanice" not in ran.out


def test_a_kept_print_holds_keys_and_types_and_no_content(tmp_path):
    poise("readers", "try", X, "--keep", tmp_path / "print.json")
    kept = json.loads((tmp_path / "print.json").read_text("utf-8"))

    assert kept["readers"]["x"]["tweets.js"]["tweet.full_text"] == ["text"]
    assert "Shanice" not in json.dumps(kept)


def test_a_changed_export_is_named_as_changed(tmp_path):
    tweets = '[{"tweet": {"full_text": "Tea.", "id_str": "1"}}]'
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = {tweets}")
    poise("readers", "try", tmp_path, "--keep", tmp_path.parent / "print.json")
    (tmp_path / "tweets.js").write_text('window.YTD.tweets.part0 = [{"tweet": {"full_text": "Tea.", "mood": "fine"}}]')

    ran = poise("readers", "try", tmp_path, "--compare", tmp_path.parent / "print.json")

    assert ran.code == 1
    assert "new: x tweets.js tweet.mood (text)" in ran.out
    assert "gone: x tweets.js tweet.id_str (text)" in ran.out
    assert "unknown field: tweets.js: tweet.mood" in ran.out


def test_an_export_that_stayed_the_same_is_said_to_have(tmp_path):
    poise("readers", "try", X, "--keep", tmp_path / "print.json")

    ran = poise("readers", "try", X, "--compare", tmp_path / "print.json")

    assert (ran.code, "nothing changed" in ran.out) == (0, True)


def test_what_is_no_print_is_refused_in_one_sentence(tmp_path):
    for content in ("tea", "{}", '{"poise": "schema print", "readers": {"x": 1}}'):
        (tmp_path / "print.json").write_text(content)

        ran = poise("readers", "try", X, "--compare", tmp_path / "print.json")

        assert ran.code == 2
        one_sentence(ran.talk)


def test_a_field_that_nobody_mapped_makes_an_audit_incomplete(tmp_path):
    (tmp_path / "tweets.js").write_text('window.YTD.tweets.part0 = [{"tweet": {"full_text": "Tea.", "mood": "fine"}}]')

    (source,) = poise("audit", tmp_path, "--format", "json").json["sources"]

    assert source["coverage"]["unmapped"] == [{"member": "tweets.js", "key": "tweet.mood"}]
    assert source["complete"] is False
