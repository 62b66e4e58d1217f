"""Labelled items: what is counted, and against what."""

from __future__ import annotations

import json

import pytest

from tests.check import engine
from training.measuring.items import FileError, judge_items, read_items
from training.measuring.tables import markdown
from training.measuring.verdicts import item_tables

ITEMS = (
    {
        "id": "a",
        "text": "So proud of my client Tyrone, he passed",
        "role": "social worker",
        "nation": "Wales",
        "verdict": "do-not-post",
        "findings": [{"category": "service-user-identifier", "span": "Tyrone", "statements": [9], "level": "block"}],
        "decoys": ["passed"],
        "tags": ["name", "pair:1"],
    },
    {
        "id": "b",
        "text": "Lovely day in the office",
        "direction": "received",
        "verdict": "reconsider",
        "findings": [],
        "tags": ["name"],
    },
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


def tables(*items, least=1):
    """The rows of every table, by title and name, in words."""
    judged = judge_items(engine(), read_items(json.dumps(item) for item in items))
    return {
        table.title: {str(row[0]): [str(cell) for cell in row[1:]] for row in table.rows}
        for table in item_tables(judged, least=least)
    }


def test_verdicts_findings_and_decoys_are_counted():
    """The costly errors are shares of what is labelled grave and of what is labelled fine."""
    main = tables(*ITEMS)[""]

    assert main["items"] == ["3"]
    assert main["verdict right"][0].endswith("(1 of 3)")
    assert main["do-not-post called ok"][0].endswith("(0 of 1)")
    assert main["ok called otherwise"][0].endswith("(1 of 1)")
    assert main["wanted categories found at the right words"][0].endswith("(1 of 1)")
    assert main["decoys touched"][0].endswith("(1 of 2)")


def test_verdicts_labelled_and_judged_stand_against_each_other():
    """Rows are the labels, columns ok, reconsider and do-not-post."""
    confusion = tables(*ITEMS)["Verdicts, labelled and judged"]

    assert confusion == {"ok": ["0", "1", "0"], "reconsider": ["1", "0", "0"], "do-not-post": ["0", "0", "1"]}


def test_a_category_has_recall_precision_and_alarms():
    """A finding is precise where the labels have its category at words that it overlaps."""
    rows = tables(*ITEMS)["By category"]

    assert rows["service-user-identifier"][0].endswith("(1 of 1)")
    assert rows["service-user-identifier"][1].endswith("(1 of 1)")
    assert rows["abusive-language"][0] == "–"
    assert rows["abusive-language"][1].endswith("(0 of 1)")
    assert rows["abusive-language"][2] == "1 of 3"


def test_a_finding_elsewhere_in_the_item_is_no_find():
    """The right category at other words counts neither as found nor as precise."""
    found = {"category": "service-user-identifier", "span": "passed", "level": "block"}
    rows = tables(ITEMS[0] | {"findings": [found]})["By category"]

    assert rows["service-user-identifier"][0].endswith("(0 of 1)")
    assert rows["service-user-identifier"][1].endswith("(0 of 1)")


def test_groups_are_told_by_direction_role_nation_and_tag():
    """Every group has its share of right verdicts and both costly errors; tags of pairs are left out."""
    told = tables(*ITEMS)

    assert set(told["By direction"]) == {"draft", "received"}
    assert set(told["By role"]) == {"social worker", "student", "unsaid"}
    assert told["By nation"]["Wales"][0].endswith("(1 of 1)")
    assert set(told["By tag"]) == {"name"}
    assert told["By tag"]["name"][1].endswith("(0 of 1)")


def test_small_groups_can_be_left_out_and_are_counted():
    """What is left out is said."""
    judged = judge_items(engine(), read_items(json.dumps(item) for item in ITEMS))
    roles = next(table for table in item_tables(judged, least=2) if table.title == "By role")

    assert roles.rows == ()
    assert "3 with fewer than 2 items are left out." in "\n".join(markdown(roles))


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[1]",
        '{"id": "a", "text": "b"}',
        '{"id": "a", "text": "b", "verdict": "ok", "decoys": ["c"]}',
        '{"id": "a", "text": "b", "verdict": "perhaps"}',
    ],
)
def test_a_line_that_holds_no_item_is_named(line):
    """The number of the line and what an item needs are told."""
    with pytest.raises(FileError, match=r"^line 2 holds no labelled item \(\w+\): it needs id, text, verdict"):
        list(read_items(["", line]))
