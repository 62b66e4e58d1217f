"""People whom several posts make recognisable are told in every format, and never as "nothing found"."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from lxml import html

from tests.check import poise

TEXTS = ("My client in Llanrug is 19", "Tea.", "My client in Llanrug has three brothers in care")
RULE = "indirect-identification.recognisable-together"


@pytest.fixture(name="folder")
def _folder(tmp_path):
    """An X archive in which two posts tell of the same person."""
    tweets = [
        {"tweet": {"id_str": str(n), "full_text": text, "created_at": f"Wed Mar 0{4 + n} 10:00:00 +0000 2020"}}
        for n, text in enumerate(TEXTS)
    ]
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps(tweets)}", "utf-8")
    return tmp_path


def test_every_format_tells_of_them(folder):
    """Lines, rows, page and words name the rule or say its message."""
    values = poise("audit", folder, "--format", "json").json
    (trace,) = values["traces"]
    message = next(each["message"] for each in trace["rules"] if each["rule"] == RULE)

    lines = poise("audit", folder, "--format", "jsonl").lines
    rows = list(csv.DictReader(StringIO(poise("audit", folder, "--format", "csv").out)))
    page = html.fromstring(poise("audit", folder, "--format", "html").out)
    said = " ".join(poise("audit", folder).out.split())

    assert [line["trace"] for line in lines if line["kind"] == "trace"] == [trace]
    assert [(row["rule"], row["count"]) for row in rows if row["row"] == "trace"] == [(RULE, "2")]
    (run,) = poise("audit", folder, "--format", "sarif").json["runs"]
    (result,) = [each for each in run["results"] if each["ruleId"] == RULE]
    assert len(result["locations"]) == 2
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == RULE
    assert message in page.xpath("string(//section[@aria-labelledby='traces'])")
    assert "The same person or family in several posts:" in said
    assert message in said


def test_where_only_they_are_found_the_headline_says_so(folder):
    """An audit that fails for them does not begin with calm words."""
    rules = {each["rule"] for each in poise("audit", folder, "--no-model", "--format", "json").json["findings"]}
    aside = folder.parent / "aside.json"
    aside.write_text(json.dumps([{"rule": rule, "reason": "known"} for rule in sorted(rules)]), "utf-8")

    ran = poise("audit", folder, "--no-model", "--suppressions", aside)
    page = html.fromstring(poise("audit", folder, "--no-model", "--suppressions", aside, "--format", "html").out)

    assert "Several posts together let somebody be recognised." in ran.out
    assert "Nothing found" not in ran.out
    assert page.findtext(".//h1") == "Several posts together let somebody be recognised."
    assert "Nothing found" not in page.text_content()
