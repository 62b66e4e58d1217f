"""``--caseload``: names given for one run are compared with posts and ties, kept nowhere and shown nowhere."""

from __future__ import annotations

import json

import pytest

from tests.check import one_sentence, poise

FOLLOWING = "Account address,Show boosts\nshanice.okonedo@social.example,true\nnadia@social.example,true\n"


@pytest.fixture(name="caseload")
def _caseload(tmp_path):
    """A file with two names."""
    file = tmp_path / "caseload.txt"
    file.write_text("Shanice Okonedo\nTyrone Beck\n", "utf-8")
    return file


@pytest.fixture(name="export")
def _export(tmp_path):
    """A small Mastodon archive whose owner follows somebody on the caseload."""
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "outbox.json").write_text('{"type": "OrderedCollection", "orderedItems": []}', "utf-8")
    (folder / "following_accounts.csv").write_text(FOLLOWING, "utf-8")
    return folder


def test_a_draft_that_names_somebody_on_the_caseload_is_stopped(caseload):
    text = "Lovely to bump into Shanice Okonedo at the market"

    assert poise("check", text).code == 0
    ran = poise("check", text, "--caseload", caseload, "--format", "json")
    assert ran.code == 1
    assert ran.json["findings"][0]["rule"] == "service-user-identifier.on-your-caseload"


def test_a_followed_account_that_is_on_the_caseload_is_found_and_never_named(export, caseload):
    ran = poise("audit", export, "--caseload", caseload, "--format", "json", "--show-values")
    (finding,) = ran.json["findings"]

    assert finding["rule"] == "boundary-breach.on-your-caseload"
    assert (finding["post"]["member"], finding["post"]["index"]) == ("following_accounts.csv", 0)
    assert "hanice" not in ran.out + ran.talk
    assert "konedo" not in ran.out + ran.talk


@pytest.mark.parametrize("form", ["terminal", "html", "csv", "sarif", "jsonl"])
def test_no_format_names_a_connection(form, export, caseload):
    ran = poise("audit", export, "--caseload", caseload, "--format", form, "--show-values", "--full")

    assert "boundary" in ran.out or "caseload" in ran.out
    assert "konedo" not in ran.out + ran.talk


def test_without_a_caseload_nobody_in_the_network_is_looked_at(export):
    assert poise("audit", export, "--format", "json").json["findings"] == []


def test_a_caseload_leaves_nothing_on_disk(export, caseload, tmp_path):
    before = set(tmp_path.rglob("*"))
    poise("audit", export, "--caseload", caseload, "-o", tmp_path / "report.json", "--format", "json")

    assert set(tmp_path.rglob("*")) - before == {tmp_path / "report.json"}
    assert "konedo" not in json.dumps(json.loads((tmp_path / "report.json").read_text("utf-8")))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00\xd8", b"# nobody\n", b"A B\n" * 5_001])
def test_what_is_no_caseload_is_refused_in_one_sentence_that_quotes_nothing(content, export, tmp_path):
    (tmp_path / "names.txt").write_bytes(content)

    ran = poise("audit", export, "--caseload", tmp_path / "names.txt")

    assert ran.code == 2
    one_sentence(ran.talk)
    assert "A B" not in ran.talk


def test_a_caseload_and_a_journal_do_not_go_together(export, caseload):
    ran = poise("audit", export, "--caseload", caseload, "--resume")

    assert ran.code == 2
    one_sentence(ran.talk)
