"""CSV: a stable header, a row for everything, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.render.choices import Choices
from poise.render.csv_text import COLUMNS, show_result
from tests.check import EXAMPLES, check, engine, poise

RISKY = "So proud of my client Tyrone, NHS number 999 037 4252"
SIGNS = ("=", "+", "-", "@", "\t", "\r")


def _rows(text):
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_draft_gives_a_row_for_each_finding_with_what_the_json_says():
    rows = _rows(poise("check", RISKY, "--no-model", "--format", "csv").out)
    found = poise("check", RISKY, "--no-model", "--format", "json").json["findings"]

    assert [row["row"] for row in rows] == ["finding", "finding"]
    assert [row["rule"] for row in rows] == [each["rule"] for each in found]
    assert [(int(row["start"]), int(row["end"]), row["words"]) for row in rows] == [
        (each["start"], each["end"], each["span"]) for each in found
    ]
    assert {row["verdict"] for row in rows} == {"do-not-post"}
    assert rows[0]["statements"] == "9 11"
    assert rows[0]["gaps"] == "model: switched off for this run"


def test_an_item_without_findings_has_a_row_of_its_own():
    (row,) = _rows(poise("check", "hello", "--format", "csv").out)

    assert (row["row"], row["id"], row["verdict"], row["rule"]) == ("item", "1", "ok", "")


def test_the_header_is_the_one_that_tables_were_built_on():
    header = poise("check", "hello", "--format", "csv").out.partition("\r\n")[0]

    assert header == ",".join(COLUMNS)
    assert COLUMNS[:7] == ("row", "id", "verdict", "examined", "category", "level", "rule")


def test_names_and_numbers_are_masked_unless_asked():
    assert "Tyrone" not in poise("check", RISKY, "--format", "csv").out.partition("\r\n")[2]
    assert "Tyrone" in poise("check", RISKY, "--format", "csv", "--show-values").out


def test_a_batch_is_one_table_in_which_a_bad_line_has_its_own_row():
    lines = [{"id": "a", "text": RISKY}, {"id": "b"}, {"id": "=1+1", "text": "hello"}]
    ran = poise(
        "check", "--jsonl", "-", "--no-model", "--format", "csv", given="\n".join(map(json.dumps, lines)).encode()
    )

    rows = _rows(ran.out)
    assert ran.code == 2
    assert [(row["row"], row["id"]) for row in rows] == [
        *([("finding", "a")] * 2),
        ("error", "b"),
        ("item", "'=1+1"),
    ]
    assert rows[2]["error"] == "there is no text under 'text'"


def test_an_audit_says_where_each_finding_stands_and_whether_the_sources_are_complete(tmp_path):
    (tmp_path / "tweets.js").write_text('window.YTD.tweets.part0 = [{"tweet": {"full_text": "hello"}}]', "utf-8")
    (tmp_path / "surprise.json").write_text("{}", "utf-8")

    rows = _rows(poise("audit", EXAMPLES / "x-archive", tmp_path, "--format", "csv").out)
    sources = [row for row in rows if row["row"] == "source"]
    found = [row for row in rows if row["row"] == "finding"]

    assert [row["complete"] for row in sources] == ["yes", "no"]
    assert "unknown: surprise.json" in sources[1]["gaps"]
    told = poise("audit", EXAMPLES / "x-archive", tmp_path, "--format", "json").json
    assert [row["rule"] for row in found] == [each["rule"] for each in told["findings"]]
    assert (found[0]["source"], found[0]["member"], found[0]["index"]) == ("x-archive", "data/tweets.js", "5")
    assert found[0]["posted"] == "2024-11-20T18:22:03Z"
    assert any(row["row"] == "gap" and row["gaps"].startswith("picture or video") for row in rows)


@pytest.mark.parametrize("sign", [*SIGNS, "＝", " ="])
def test_a_cell_that_begins_like_a_formula_is_made_harmless(sign):
    line = json.dumps({"id": f"{sign}HYPERLINK(1)", "text": "hello"}).encode()

    (row,) = _rows(poise("check", "--jsonl", "-", "--format", "csv", given=line).out)

    assert row["id"] == f"'{sign}HYPERLINK(1)"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["my client Tyrone", "=cmd", '"', ",", "\n", "\r", "moron", "'", "é"])).map(" ".join))
def test_whatever_a_text_holds_the_table_keeps_its_shape(text):
    table = show_result(check(text or "x"), engine().pack, Choices(show_values=True))

    rows = list(csv.reader(StringIO(table, newline="")))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not any(cell.startswith(SIGNS) for row in rows for cell in row)
