"""``poise audit`` at the door: exit codes, formats, several sources, masking."""

from __future__ import annotations

import re
import shutil

import pytest

from poise.cli import progress
from tests.check import EXAMPLES, fits_schema, one_sentence, poise

FINE = '{"type": "OrderedCollection", "orderedItems": []}'


@pytest.fixture(name="quiet")
def _quiet(tmp_path):
    """A small Mastodon archive in which there is nothing to find."""
    folder = tmp_path / "quiet"
    folder.mkdir()
    for name, content in (("actor.json", "{}"), ("outbox.json", FINE), ("likes.json", FINE)):
        (folder / name).write_text(content, "utf-8")
    return folder


def test_nothing_found_is_said_as_what_poise_can_see(quiet):
    ran = poise("audit", quiet)

    assert ran.code == 0
    assert ran.out.startswith("0 posts judged. Nothing found in what Poise can see.")


def test_an_unknown_file_makes_an_audit_incomplete_and_never_nothing_found(quiet):
    (quiet / "surprise.json").write_text("{}")

    ran = poise("audit", quiet)

    assert ran.code == 1
    assert ran.out.startswith("This audit is incomplete")
    assert "Unknown: surprise.json" in ran.out
    assert "Nothing found" not in ran.out
    assert poise("audit", quiet, "--allow-incomplete").code == 0


def test_an_unreadable_file_is_named_with_its_reason_and_the_rest_is_read(quiet):
    (quiet / "likes.json").write_text('{"orderedItems": [')

    ran = poise("audit", quiet)

    assert ran.code == 1
    assert "Unreadable: likes.json: it is not what this file should hold" in " ".join(ran.out.split())


def test_of_several_sources_one_that_cannot_be_opened_stops_no_other(quiet, tmp_path):
    (tmp_path / "notes.lst").write_text("shopping")

    ran = poise("audit", quiet, tmp_path / "notes.lst", tmp_path / "gone.zip", "--format", "json")

    assert ran.code == 2
    assert [source["complete"] for source in ran.json["sources"]] == [True, False, False]
    assert ran.talk.count("\n") == 2
    fits_schema(ran.json, "audit")


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 50, b"PK\x03\x04 cut short", b"shopping list"])
def test_a_file_that_is_no_export_is_answered_in_one_sentence(tmp_path, content):
    (tmp_path / "thing.zip").write_bytes(content)

    ran = poise("audit", tmp_path / "thing.zip")

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)


def test_a_folder_that_nobody_knows_is_incomplete_with_every_file_named(tmp_path):
    (tmp_path / "a.bin").write_bytes(b"1")

    ran = poise("audit", tmp_path, "--format", "json")

    assert ran.code == 1
    assert ran.json["sources"][0]["reader"] is None
    assert ran.json["sources"][0]["coverage"]["unknown"] == ["a.bin"]


def test_the_lines_of_an_audit_hold_what_its_json_holds():
    whole = poise("audit", EXAMPLES / "x-archive", "--format", "json").json
    lines = poise("audit", EXAMPLES / "x-archive", "--format", "jsonl").lines

    assert [line["finding"] for line in lines if line["kind"] == "finding"] == whole["findings"]
    assert [line["source"] for line in lines if line["kind"] == "source"] == whole["sources"]
    assert lines[-1] == {"kind": "versions", "engine": whole["engine"], "pack": whole["pack"]}


def test_an_audit_masks_names_in_the_terminal_too_unless_asked():
    masked = poise("audit", EXAMPLES / "x-archive")
    shown = poise("audit", EXAMPLES / "x-archive", "--show-values")

    assert "Shanice" not in masked.out
    assert "«Shanice»" in shown.out


def test_the_short_answer_tells_a_rule_once_with_the_first_of_its_posts(tmp_path):
    tweets = ", ".join('{"tweet": {"full_text": "my client Tyrone"}}' for _ in range(9))
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = [{tweets}]")

    short, full = (poise("audit", tmp_path, "--no-model", *more).out for more in ((), ("--full",)))

    assert "Someone who uses services is named (9 findings):" in short
    assert short.count("This names someone you know through your work.") == 1
    assert "- and 6 more: --full" in short
    assert full.count("tweets.js number") == 9
    assert full.count("Why it matters:") == 9


def test_fail_on_sets_from_which_level_an_audit_fails(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    (data / "tweets.js").write_text('window.YTD.tweets.part0 = [{"tweet": {"full_text": "what a moron"}}]')

    assert poise("audit", tmp_path).code == 0
    assert poise("audit", tmp_path, "--fail-on", "warn").code == 1


def test_progress_goes_to_standard_error_and_holds_no_content(tmp_path, monkeypatch):
    tweets = ", ".join('{"tweet": {"full_text": "my client Tyrone"}}' for _ in range(64))
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = [{tweets}]")
    monkeypatch.setattr(progress, "FIRST", 0.0)
    monkeypatch.setattr(progress, "BETWEEN", 0.0)

    talk = poise("audit", tmp_path).talk

    assert re.fullmatch(r"(poise: \d+ posts, \d+% read(, about \d+ seconds left)?\n){4}", talk)


def test_a_quick_audit_says_nothing_on_the_way(tmp_path):
    (tmp_path / "tweets.js").write_text('window.YTD.tweets.part0 = [{"tweet": {"full_text": "Tea."}}]')

    assert poise("audit", tmp_path).talk == ""


def test_an_archive_is_left_as_it_was(tmp_path):
    shutil.copytree(EXAMPLES / "x-archive", tmp_path / "copy")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    poise("audit", tmp_path / "copy")

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_an_empty_folder_is_never_taken_for_an_account_in_which_nothing_was_found(tmp_path):
    ran = poise("audit", tmp_path)

    assert ran.code == 2
    one_sentence(ran.talk)
    assert "holds no files" in ran.talk
