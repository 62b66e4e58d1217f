"""Packs at the door: handed over for a run, for a line, checked, listed, compared; and profiles beside them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import datetime

import pytest

from poise.cli import handed
from poise.compiling import handed as handed_over
from poise.compiling.handed import read_packs
from tests.check import EXAMPLES, fits_schema, one_sentence, poise

COUNCIL = EXAMPLES / "packs/otterbridge.yaml"
NUMBER = "999 037 4252 chase tomorrow"


def _lines(*values) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()


def test_a_pack_of_ones_own_makes_a_check_stricter():
    assert poise("check", NUMBER, "--no-model").code == 0
    assert poise("check", NUMBER, "--no-model", "--pack", COUNCIL).code == 1


def test_a_pack_of_ones_own_makes_an_audit_stricter():
    plain = poise("audit", EXAMPLES / "x-archive", "--format", "json").json
    ours = poise("audit", EXAMPLES / "x-archive", "--format", "json", "--pack", COUNCIL, "--nation", "Wales").json

    fits_schema(ours, "audit")
    assert [part.partition("@")[0] for part in ours["pack"].split("+")] == ["basw", "wales", "otterbridge"]
    assert plain["pack"] == ours["pack"].partition("+")[0]


def test_each_line_is_judged_by_its_own_nation_and_packs():
    lines = _lines(
        {"text": NUMBER},
        {"text": NUMBER, "pack": str(COUNCIL)},
        {"text": NUMBER, "nation": "Alba", "pack": [str(COUNCIL)]},
        {"text": "What a moron", "nation": "Cymru", "role": "student"},
        {"text": "What a moron", "nation": "Narnia", "role": "student"},
    )
    ran = poise("check", "--jsonl", "-", "--no-model", given=lines)

    assert [line["verdict"] for line in ran.lines] == [
        *("reconsider", "do-not-post", "do-not-post", "reconsider", "reconsider")
    ]
    assert [len(line["pack"].split("+")) for line in ran.lines] == [1, 2, 3, 2, 1]
    assert [len(line["findings"]) for line in ran.lines] == [1, 1, 1, 2, 1]
    for line in ran.lines:
        fits_schema(line, "result")


def test_a_line_adds_to_the_packs_of_the_run_and_takes_none_away(tmp_path):
    (tmp_path / "team.yaml").write_text(
        "name: tiny\nlayer: team\ntitle: Tiny\nreviewed: 2026-11-22\nreview_by: 2027-11-22\n", "utf-8"
    )
    lines = _lines({"text": NUMBER, "pack": str(tmp_path / "team.yaml")}, {"text": NUMBER, "pack": str(COUNCIL)})
    ran = poise("check", "--jsonl", "-", "--pack", COUNCIL, given=lines)

    assert [len(line["pack"].split("+")) for line in ran.lines] == [3, 2]


def test_the_packs_of_a_batch_are_read_once(monkeypatch):
    read = []

    def counted(names):
        read.append(names)
        return read_packs(names)

    monkeypatch.setattr(handed_over, "read_packs", counted)
    poise("check", "--jsonl", "-", "--pack", COUNCIL, given=_lines(*({"text": "hello"} for _ in range(5))))

    assert len(read) == 1


def test_a_faulty_pack_of_the_run_stops_before_the_first_line():
    ran = poise("check", "--jsonl", "-", "--pack", "no-such.yaml", given=_lines({"text": "hi"}))

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)
    assert "no-such.yaml is no pack" in ran.talk


def test_a_plain_check_parses_no_yaml_and_loads_no_schema():
    script = (
        "import sys, poise.cli\n"
        "try: poise.cli.main(['check', 'hello', '--nation', 'Scotland'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'yaml', 'jsonschema', 'poise.compiling'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_a_stale_pack_is_said_in_the_answer(monkeypatch):
    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2030, 1, 1, tzinfo=tz)

    monkeypatch.setattr(handed, "datetime", Later)

    told = poise("check", "hello", "--nation", "Wales", "--full").out
    listed = poise("packs", "list").out

    assert "the Wales pack was due for review on 22 May 2027" in " ".join(told.split())
    assert listed.count("(overdue)") == 5


def test_the_packs_are_listed_with_layer_digest_and_review():
    told = poise("packs", "list", COUNCIL).out

    assert told.startswith("basw@")
    assert "layer nation, reviewed 2026-11-22, review by 2027-05-22" in told
    assert "otterbridge@" in told


def test_what_a_nation_adds_is_told_in_full_with_how_sure_it_is():
    told = poise("packs", "list", "--full").out

    assert "  standard 5.6, Social Work England Professional Standards (2019): No unlawful" in told
    assert "  law Children Act 1989, section 97: " in told
    assert "[recalled; check:" in " ".join(told.split())
    assert "  change 2026-07-01: The Code of Professional Practice was replaced" in told


def test_no_pack_tells_a_telephone_number():
    assert not re.search(
        r"\d{3}[ -]?\d{3,}", re.sub(r"@\w+|\d{4}-\d{2}-\d{2}", "", poise("packs", "list", "--full").out)
    )


def test_a_good_pack_is_checked_with_its_examples():
    ran = poise("packs", "check", COUNCIL)

    assert ran.code == 0
    assert "6 examples of 1 rule, 0 merits and 1 amendment, 0 failing" in ran.out


def test_a_pack_whose_example_fails_is_named_with_the_example(tmp_path):
    text = COUNCIL.read_text("utf-8").replace("A caseload of thirty is too high anywhere", "Good morning", 1)
    (tmp_path / "mine.yaml").write_text(text, "utf-8")

    for command in ("check", "test"):
        ran = poise("packs", command, tmp_path / "mine.yaml")

        assert ran.code == 1
        assert "missing-disclaimer.council-named: an example under flags fails: Good morning" in ran.out


def test_a_faulty_pack_is_told_with_file_and_line(tmp_path):
    (tmp_path / "mine.yaml").write_text(COUNCIL.read_text("utf-8").replace("level: warn", "level: stern"), "utf-8")
    ran = poise("packs", "check", tmp_path / "mine.yaml")

    assert ran.code == 2
    one_sentence(ran.talk)
    assert "mine.yaml, line 37: rules.0.level must be one of: note, warn, block." in ran.talk


def test_two_packs_are_compared(tmp_path):
    text = COUNCIL.read_text("utf-8").replace("level: warn", "level: block").replace("remedy: Add", "remedy: Do add")
    (tmp_path / "next.yaml").write_text(text.replace("    level: block\n    source", "    source", 1), "utf-8")

    told = poise("packs", "diff", COUNCIL, tmp_path / "next.yaml").out

    assert told.splitlines() == [
        "changed the level of missing-disclaimer.council-named from warn to block",
        "changed the remedy of missing-disclaimer.council-named",
        "amends otherwise official-identifier.possible-nhs-number",
    ]
    assert poise("packs", "diff", COUNCIL, COUNCIL).out == "The two hold the same rules.\n"
    assert "added disrepute.student-on-the-register (note)" in poise("packs", "diff", "england", "wales").out


def test_a_rule_is_explained_as_the_packs_leave_it():
    told = poise("explain", "official-identifier.possible-nhs-number", "--pack", COUNCIL).out
    values = poise("explain", "boundary-breach.personal-tie", "--nation", "Scotland", "--format", "json").json

    assert "Level: block, given by Otterbridge Council (layer employer, pack otterbridge@" in told
    fits_schema(values, "rule")
    assert (values["layer"], values["written_in"]) == ("basw", "basw")
    assert values["clauses"][-1]["number"] == "2.8"


def test_a_rule_of_a_nation_is_found_without_naming_the_nation():
    told = poise("explain", "disrepute.student-on-the-register").out

    assert "given by Wales (layer nation" in told


def test_a_statement_is_explained_with_the_rules_that_serve_it():
    told = poise("explain", "6").out

    assert told.startswith("Statement 6: ")
    assert "boundary-breach.personal-tie (block, basw)" in told


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("explain", "24"), "they run from 1 to 23"),
        (("explain", "6", "--format", "csv"), "There is no format csv"),
        (("explain", "6", "--format", "json"), "use 'poise policy 6 --format json'"),
        (("explain", "disrepute.student", "--nation", "Wales"), "disrepute.student-on-the-register"),
        (("packs", "check"), "Missing argument"),
        (("packs", "check", "no-such.yaml"), "is no pack"),
        (("packs", "diff", "basw", "narnia"), "narnia is no pack"),
        (("packs", "test", "no-such.yaml"), "is no pack"),
        (("check", "hello", "--profile", "no-such.json"), "could not be read"),
    ],
)
def test_a_wrong_word_is_answered_in_one_sentence(words, says):
    ran = poise(*words)

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)
    assert says in ran.talk


TALK = "A caseload of thirty is too high anywhere"


@pytest.mark.parametrize(
    ("profile", "verdict"),
    [
        ({"employer": "Otterbridge Council", "bio": "Social worker"}, "reconsider"),
        ({"employer": "Otterbridge Council", "disclaimer": False}, "reconsider"),
        ({"employer": "Otterbridge Council", "disclaimer": True}, "ok"),
        ({"employer": "Otterbridge Council", "disclaimer": "Only me talking"}, "ok"),
        ({"employer": "Otterbridge Council", "bio": "Tea. Opinions mine."}, "ok"),
        ({"employer": "Otterbridge Council"}, "ok"),
        ({"employer": "", "bio": "Social worker"}, "ok"),
        ({"employer": None, "bio": "Social worker"}, "ok"),
        ({}, "ok"),
    ],
)
def test_a_profile_says_whether_employer_and_disclaimer_are_there(tmp_path, profile, verdict):
    (tmp_path / "me.json").write_text(json.dumps(profile), "utf-8")
    one = poise("check", TALK, "--pack", COUNCIL, "--profile", tmp_path / "me.json", "--format", "json")
    line = poise("check", "--jsonl", "-", "--pack", COUNCIL, given=_lines({"text": TALK, "profile": profile}))

    assert one.json["verdict"] == verdict
    assert line.lines[0]["verdict"] == verdict


def test_a_profile_is_never_shown(tmp_path):
    (tmp_path / "me.json").write_text('{"bio": "Zanzibar", "employer": "Zanzibar"}', "utf-8")
    options = ("--profile", tmp_path / "me.json", "--pack", COUNCIL, "--full", "--show-values")

    assert "Zanzibar" not in poise("check", TALK, *options).out
    assert "Zanzibar" not in poise("check", TALK, *options, "--format", "json", "--observations").out


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[]", "the file is not written as it must be"),
        ('{"bio": 4}', "bio is not written as it must be"),
        ('{"name": "x"}', "does not know name; it knows: bio, employer, disclaimer"),
        ("{", "is not JSON that can be read"),
    ],
)
def test_a_faulty_profile_is_refused_in_one_sentence(tmp_path, content, says):
    (tmp_path / "me.json").write_text(content, "utf-8")
    ran = poise("check", "hello", "--profile", tmp_path / "me.json")

    assert ran.code == 2
    one_sentence(ran.talk)
    assert says in ran.talk
