"""Suppressions: what is set aside stays in every report, with the reason, and does not count."""

from __future__ import annotations

import json

import pytest

from poise.policy.loading import load_pack
from tests.check import EXAMPLES, fits_schema, one_sentence, poise

INSULT = "abusive-language.insult"
FAR = "2999-01-31"


@pytest.fixture(name="file")
def _file(tmp_path):
    def write(*rows):
        path = tmp_path / "mine.json"
        path.write_text(json.dumps(list(rows)), "utf-8")
        return path

    return write


def test_a_finding_that_is_set_aside_stays_with_its_reason_and_does_not_count(file):
    path = file({"rule": INSULT, "reason": "it is the name of our band", "expires": FAR})
    ran = poise("check", "what a moron", "--suppressions", path, "--format", "json", "--fail-on", "warn")

    fits_schema(ran.json, "result")
    assert ran.code == 0
    assert ran.json["verdict"] == "ok"
    assert ran.json["findings"][0]["suppressed"] == {"reason": "it is the name of our band", "expires": FAR}


def test_what_is_not_set_aside_still_counts(file):
    path = file({"rule": INSULT, "reason": "banter"})
    ran = poise("check", "what a moron. my client Tyrone", "--suppressions", path, "--format", "json")

    assert ran.json["verdict"] == "do-not-post"
    assert {each["rule"]: each["suppressed"] for each in ran.json["findings"]} == {
        INSULT: {"reason": "banter", "expires": None},
        "service-user-identifier.named": None,
    }


@pytest.mark.parametrize(("text", "verdict"), [("moron", "ok"), ("Moron", "reconsider"), ("a moron", "reconsider")])
def test_a_text_limits_it_to_exactly_these_words(file, text, verdict):
    path = file({"rule": INSULT, "reason": "a quotation", "text": text})

    assert poise("check", "He is a moron", "--suppressions", path, "--format", "json").json["verdict"] == verdict


def test_the_terminal_counts_what_is_set_aside_and_tells_why_in_full(file):
    path = file({"rule": INSULT, "reason": "a play about 1971"})
    short = poise("check", "what a moron. such a moron", "--suppressions", path).out
    full = poise("check", "what a moron", "--suppressions", path, "--full").out

    assert short.startswith("Nothing found in what Poise can see.")
    assert "2 findings are set aside by your suppressions." in short
    assert "1 finding is set aside by your suppressions." in full
    assert f"{INSULT}: a play about 1971" in full


def test_one_that_has_expired_does_not_apply_and_says_so(file):
    path = file({"rule": INSULT, "reason": "last season", "expires": "2020-01-31"})
    values = poise("check", "what a moron", "--suppressions", path, "--format", "json").json

    assert values["verdict"] == "reconsider"
    assert values["findings"][0]["suppressed"] is None
    assert {"where": "suppressions", "why": f"the suppression of {INSULT} expired on 2020-01-31 and did not apply"} in (
        values["gaps"]
    )


def test_a_rule_of_another_nation_may_be_named_and_does_nothing(file):
    path = file({"rule": "disrepute.student-on-the-register", "reason": "we work in Wales too"})

    assert poise("check", "hello", "--suppressions", path).code == 0


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([{"rule": "disrepute.gossip", "reason": "x"}], "name the rule disrepute.gossip, which no pack holds"),
        ([{"rule": INSULT}], "0 lacks reason"),
        ([{"rule": INSULT, "reason": "  "}], "0.reason is not written as it must be"),
        ([{"rule": INSULT, "reason": "x", "until": FAR}], "does not know until; it knows: rule, reason, text, expires"),
        ([{"rule": INSULT, "reason": "x", "expires": "2026-02-30"}], "2026-02-30 is not a day of the calendar"),
        (["everything"], "0 is not written as it must be"),
    ],
)
def test_a_faulty_one_is_refused_in_one_sentence(file, rows, says):
    ran = poise("check", "hello", "--suppressions", file(*rows))

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)
    assert says in ran.talk


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"{", "line 1: this is not JSON"), (b"\xff", "not JSON in UTF-8"), (b'{"rule": "x"}', "not written as it must")],
)
def test_a_file_that_is_no_list_of_them_is_refused(tmp_path, content, says):
    (tmp_path / "mine.json").write_bytes(content)
    ran = poise("check", "hello", "--suppressions", tmp_path / "mine.json")

    assert ran.code == 2
    one_sentence(ran.talk)
    assert says in ran.talk


@pytest.mark.parametrize("place", ["no-such.json", ".", "/dev/zero"])
def test_a_file_that_is_not_there_is_told(place):
    ran = poise("check", "hello", "--suppressions", place)

    assert ran.code == 2
    one_sentence(ran.talk)


def test_an_audit_keeps_what_is_set_aside_and_counts_it(file):
    plain = poise("audit", EXAMPLES / "x-archive", "--format", "json").json
    rules = sorted(rule.id for rule in load_pack("basw").rules)
    path = file(*({"rule": rule, "reason": "an invented archive"} for rule in rules))
    ran = poise("audit", EXAMPLES / "x-archive", "--suppressions", path, "--format", "json", "--allow-incomplete")
    told = poise("audit", EXAMPLES / "x-archive", "--suppressions", path).out

    fits_schema(ran.json, "audit")
    assert ran.code == 0
    assert len(ran.json["findings"]) >= len(plain["findings"]) > 0
    assert ran.json["suppressed"] == len(ran.json["findings"])
    assert plain["suppressed"] == 0
    assert f"{ran.json['suppressed']} findings are set aside by your suppressions." in told


def test_a_pack_may_allow_an_exception_with_a_reason():
    council = EXAMPLES / "packs/otterbridge.yaml"
    text = "Children loved the absolute muppet in our road safety play"
    plain = poise("check", text, "--format", "json").json
    values = poise("check", text, "--pack", council, "--format", "json").json

    assert plain["verdict"] == "reconsider"
    assert values["verdict"] == "ok"
    assert "puppet" in values["findings"][0]["suppressed"]["reason"]
