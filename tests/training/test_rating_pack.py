"""The pack for practitioners: what is picked, and that nothing in it tells how an item was labelled."""

from __future__ import annotations

import csv
import json
import string
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.model.category import Category
from training.labelled import Labelled
from training.rating_pack import QUOTAS, blind, guide, letters, main, pick

ROLES = ("social worker", "student", "manager", "foster carer")
CATEGORIES = ("location", "disrepute", "boundary-breach")


def item(number, verdict="ok", role="social worker", direction="draft", category=None, tags=(), text=None):
    """An invented item with its labels."""
    findings = [{"category": category, "span": "Bryn", "level": "block"}] if category else []
    return Labelled(
        "here",
        {
            "id": f"x-{number:03}",
            "channel": "Forum",
            "role": role,
            "direction": direction,
            "text": text or f"Bryn, number {number}",
            "verdict": verdict,
            "findings": findings,
            "decoys": ["number"],
            "rationale": "because",
            "tags": list(tags),
        },
    )


def many():
    """Sixty items of each verdict, of every role; few are received, and few are of the last category."""
    verdicts = tuple(QUOTAS)
    return [
        item(
            number,
            verdict=(verdict := verdicts[number % 3]),
            role=ROLES[number // 3 % 4] if number % 5 else "social worker",
            direction="received" if number % 12 == 1 else "draft",
            category=None if verdict == "ok" else CATEGORIES[2 if number % 20 == 2 else number // 3 % 2],
        )
        for number in range(180)
    ]


def test_verdicts_have_their_quota_and_no_role_category_or_direction_is_missing():
    """What is rare in the corpus is there, and what is common does not crowd it out."""
    picked = pick(many(), 40, 1)

    assert Counter(each.raw["verdict"] for each in picked) == {"ok": 18, "reconsider": 10, "do-not-post": 12}
    assert {each.raw["role"] for each in picked} == set(ROLES)
    assert {finding["category"] for each in picked for finding in each.findings} == set(CATEGORIES)
    assert sum(each.raw["direction"] == "received" for each in picked) > 40 * 15 / 180


def test_a_seed_picks_the_same_items_in_whatever_order_they_come():
    """The pack can be made again; another seed makes another."""
    ids = [[each.id for each in pick(items, 40, seed)] for items, seed in ((many(), 1), (many()[::-1], 1), (many(), 2))]

    assert ids[0] == ids[1]
    assert set(ids[0]) != set(ids[2])


@given(st.integers(0, 60), st.integers(0, 9))
def test_nothing_is_picked_twice_and_never_more_than_was_asked(number, seed):
    """Quotas are met as far as there are items."""
    ids = [each.id for each in pick(many()[:45], number, seed)]

    assert len(set(ids)) == len(ids) <= number


def test_one_of_a_pair_at_most_is_picked():
    """Who sees both of a minimal pair sees what the item is about."""
    items = [item(number, tags=[f"pair:{number // 2}"]) for number in range(40)]

    pairs = [pair for each in pick(items, 40, 1) for pair in each.pairs]

    assert len(pairs) == len(set(pairs)) == 18  # the quota of fine items, for which there are pairs enough


def test_a_rater_sees_circumstances_and_words_and_no_label():
    """Verdict, findings, tags and reasons stay behind."""
    shown = blind(item(1, "do-not-post", "student", "received", "location", ["tempting"]))

    assert shown.circumstances == "Forum · student · received from somebody else"
    assert shown.text == "Bryn, number 1"


def test_the_pack_is_a_table_to_fill_in_and_pages_to_print(tmp_path, capsys):
    """Both hold every item, and neither holds a label; what a spreadsheet would reckon with is made plain."""
    batches = tmp_path / "batches"
    batches.mkdir()
    items = [*many(), item(200, "reconsider", "nurse", category="disrepute", text="=1+1 <b>Bryn</b>")]
    (batches / "x-01.jsonl").write_text("\n".join(json.dumps(each.raw) for each in items), "utf-8")
    main([str(tmp_path / "pack"), "--batches", str(batches), "--number", "40"])
    with (tmp_path / "pack" / "items.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    pages = (tmp_path / "pack" / "pack.html").read_text("utf-8")

    assert capsys.readouterr().out.startswith("40 of 181 items, by seed 20261123, without labels\n")
    assert len(rows) == 40
    assert {each for row in rows for each in (row["verdict"], row["categories"], row["words"], row["comment"])} == {""}
    assert "'=1+1 <b>Bryn</b>" in {row["text"] for row in rows}
    assert pages.count("<article>") == 40
    assert "=1+1 &lt;b&gt;Bryn&lt;/b&gt;" in pages
    assert "Here are 40 invented posts" in pages
    assert "because" not in pages


def test_every_category_has_a_letter_and_a_meaning():
    """The list that raters choose from is the whole list."""
    meanings = guide()["categories"]

    assert isinstance(meanings, dict)
    assert list(letters().values()) == list(Category) == [*meanings]
    assert "".join(letters()) == string.ascii_uppercase[: len(Category)]
    assert list(guide()["verdicts"]) == list(QUOTAS)


@pytest.mark.parametrize("number", [100, 7])
def test_quotas_add_up(number):
    """Rounding loses no item."""
    assert len(pick(many() * 1, number, 1)) == number
