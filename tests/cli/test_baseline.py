"""``poise audit --baseline``: what is new is marked, what is gone is counted, and nothing is ever left out."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from tests.check import EXAMPLES, fits_schema, one_sentence, poise

RISKY = "So proud of my client Tyrone"
OTHER = "What a moron, and my client Shona rang"


def archive(folder, *texts, ids=None):
    """A small X archive with these posts, each under an id of its own."""
    folder.mkdir(exist_ok=True)
    names = ids or [str(number) for number in range(1, len(texts) + 1)]
    tweets = [{"tweet": {"id_str": name, "full_text": text}} for name, text in zip(names, texts, strict=True)]
    (folder / "tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps(tweets)}", "utf-8")
    return folder


def written(folder, target):
    """The JSON of an audit in a file."""
    poise("audit", folder, "--format", "json", "-o", target)
    return target


def test_the_same_export_again_has_nothing_new_and_nothing_gone(tmp_path):
    """An audit beside itself is all unchanged, in JSON, in lines and in words."""
    folder = archive(tmp_path / "a", RISKY, OTHER)
    earlier = written(folder, tmp_path / "earlier.json")

    ran = poise("audit", folder, "--baseline", earlier, "--format", "json")
    lines = poise("audit", folder, "--baseline", earlier, "--format", "jsonl").lines

    fits_schema(ran.json, "audit")
    assert {each["baseline"] for each in ran.json["findings"]} == {"unchanged"}
    assert ran.json["compared"]["new"] == ran.json["compared"]["gone"] == 0
    assert ran.json["compared"]["unchanged"] == len(ran.json["findings"])
    assert {"kind": "compared", "compared": ran.json["compared"]} in lines
    assert "0 new" in poise("audit", folder, "--baseline", earlier).out


def test_what_came_since_is_new_and_what_was_deleted_is_counted_by_rule(tmp_path):
    """A post more is new, a post less is gone, and all that is there stays in the report."""
    earlier = written(archive(tmp_path / "a", RISKY, OTHER), tmp_path / "earlier.json")
    later = archive(tmp_path / "b", "Tea.", RISKY, "my client Derek", ids=["9", "1", "8"])

    values = poise("audit", later, "--baseline", earlier, "--format", "json").json
    before = json.loads(earlier.read_text("utf-8"))

    marks = {each["post"]["index"]: each["baseline"] for each in values["findings"]}
    assert marks == {1: "unchanged", 2: "new"}
    gone = [each["rule"] for each in before["findings"] if each["post"]["index"] == 1]
    assert values["compared"]["gone"] == len(gone)
    assert values["compared"]["gone_by_rule"] == {rule: gone.count(rule) for rule in sorted(set(gone))}
    assert values["compared"]["earlier_engine"] == before["engine"]


def test_a_post_is_known_by_its_id_wherever_it_stands(tmp_path):
    """Sites put posts into other files and orders from one export to the next."""
    first = poise("audit", archive(tmp_path / "a", RISKY, "Tea."), "--format", "json").json
    moved = poise("audit", archive(tmp_path / "b", "Tea.", RISKY, ids=["2", "1"]), "--format", "json").json

    assert [each["fingerprint"] for each in first["findings"]] == [each["fingerprint"] for each in moved["findings"]]


def test_fail_on_counts_what_was_there_before_too(tmp_path):
    """A baseline marks; it does not forgive."""
    folder = archive(tmp_path / "a", RISKY)
    earlier = written(folder, tmp_path / "earlier.json")

    assert poise("audit", folder, "--baseline", earlier).code == 1


def test_tables_and_sarif_carry_the_marks(tmp_path):
    """CSV has a column and rows for what is gone, SARIF its own state and fingerprint."""
    earlier = written(archive(tmp_path / "a", RISKY, OTHER), tmp_path / "earlier.json")
    later = archive(tmp_path / "b", RISKY)

    rows = list(csv.DictReader(StringIO(poise("audit", later, "--baseline", earlier, "--format", "csv").out)))
    (run,) = poise("audit", later, "--baseline", earlier, "--format", "sarif").json["runs"]
    page = poise("audit", later, "--baseline", earlier, "--format", "html").out

    assert {row["baseline"] for row in rows if row["row"] == "finding"} == {"unchanged"}
    gone = [row for row in rows if row["row"] == "gone"]
    assert sum(int(row["count"]) for row in gone) == run["invocations"][0]["properties"]["compared"]["gone"] > 0
    assert any(row["rule"].startswith("abusive-language.") for row in gone)
    assert {each["baselineState"] for each in run["results"]} == {"unchanged"}
    found = [row["fingerprint"] for row in rows if row["row"] == "finding"]
    assert found == [each["partialFingerprints"]["finding/v1"] for each in run["results"]]
    assert "Was there before" in page


def test_another_engine_or_an_incomplete_audit_is_said(tmp_path):
    """What changed may be down to the rules, or to files that could not be read."""
    folder = archive(tmp_path / "a", RISKY)
    value = json.loads(written(folder, tmp_path / "earlier.json").read_text("utf-8"))
    value["engine"] = "poise 0.0.1"
    value["sources"][0]["complete"] = False
    (tmp_path / "other.json").write_text(json.dumps(value), "utf-8")

    said = " ".join(poise("audit", folder, "--baseline", tmp_path / "other.json").out.split())

    assert "judged by another engine or pack" in said
    assert "One of the two audits is incomplete" in said


@pytest.mark.parametrize(
    "content",
    [
        "",
        "shopping",
        "[]",
        "{}",
        '{"findings": [], "sources": []}',
        '{"findings": [{"rule": "a.b"}], "sources": [], "engine": "poise 1", "pack": "basw@1"}',
        '{"findings": {}, "sources": [], "engine": "poise 1", "pack": "basw@1"}',
        "[" * 100_000,
    ],
)
def test_a_file_that_is_no_earlier_audit_is_refused_in_one_sentence(tmp_path, content):
    """The sentence says what to give instead, and nothing is judged."""
    (tmp_path / "earlier.json").write_text(content, "utf-8")

    ran = poise("audit", EXAMPLES / "x-archive", "--baseline", tmp_path / "earlier.json")

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)
    assert "--format json" in ran.talk


def test_a_baseline_that_is_not_there_is_refused_in_one_sentence(tmp_path):
    """So is a folder."""
    for path in (tmp_path / "gone.json", tmp_path):
        ran = poise("audit", EXAMPLES / "x-archive", "--baseline", path)
        assert ran.code == 2
        one_sentence(ran.talk)
