"""Measuring on labelled items: what is counted, and against what."""

from __future__ import annotations

import json

from tests.check import engine
from training.evaluate import judge_items, main, read_items, report, wilson

ITEMS = (
    {
        "id": "a",
        "text": "So proud of my client Tyrone, he passed",
        "verdict": "do-not-post",
        "findings": [{"category": "service-user-identifier", "span": "Tyrone", "statements": [9], "level": "block"}],
        "decoys": ["passed"],
        "tags": ["name"],
    },
    {"id": "b", "text": "Lovely day in the office", "verdict": "reconsider", "findings": [], "tags": ["name"]},
    {
        "id": "c",
        "text": "What a moron",
        "role": "student",
        "verdict": "ok",
        "findings": [],
        "decoys": ["moron"],
        "tags": [],
    },
)


def _rows():
    judged = judge_items(engine(), read_items(json.dumps(item) for item in ITEMS))
    return dict(line.strip("| ").split(" | ", 1) for line in report(judged) if line.count("|") == 3)


def test_verdicts_categories_decoys_and_tags_are_counted():
    rows = _rows()

    assert rows["verdict right"].endswith("(1 of 3)")
    assert rows["do-not-post called ok"].endswith("(0 of 1)")
    assert rows["ok called otherwise"].endswith("(1 of 1)")
    assert rows["wanted categories found at the right words"].endswith("(1 of 1)")
    assert rows["decoys touched"].endswith("(1 of 2)")
    assert rows["name"].endswith("(1 of 2)")


def test_a_share_carries_its_interval_and_the_number_that_it_rests_on():
    assert wilson(8, 10) == "80.0 % [49.0, 94.3] (8 of 10)"
    assert wilson(0, 0) == "–"


def test_a_file_is_measured_from_the_command_line(tmp_path, capsys):
    path = tmp_path / "items.jsonl"
    path.write_text("\n".join(json.dumps(item) for item in ITEMS), "utf-8")
    main([str(path), "--errors"])
    told = capsys.readouterr().out

    assert told.startswith("3 items, poise ")
    assert "c: ok judged reconsider; raised abusive-language.insult; missed []" in told
    assert "a: " not in told
