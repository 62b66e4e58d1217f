"""Labelling twice: how far two passes agree, and where they do not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.agreement import kappa, main

VERDICTS = ("ok", "reconsider", "do-not-post")


def write(path, *rows):
    """A file of labels: id, verdict, categories."""
    path.parent.mkdir(exist_ok=True)
    lines = (
        json.dumps({"id": name, "verdict": verdict, "findings": [{"category": each} for each in categories]})
        for name, verdict, categories in rows
    )
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_agreement_is_told_for_verdicts_and_for_each_category(tmp_path, capsys):
    """Shares rest on the items that both passes hold; categories are told as F1 with their counts."""
    first = write(
        tmp_path / "first" / "x-01.jsonl",
        ("a", "ok", []),
        ("b", "do-not-post", ["location", "disrepute"]),
        ("only here", "ok", []),
    )
    write(tmp_path / "first" / "x-02.jsonl", ("c", "reconsider", ["disrepute"]))
    second = write(
        tmp_path / "cross.jsonl",
        ("a", "ok", []),
        ("b", "do-not-post", ["location"]),
        ("c", "ok", []),
        ("only there", "ok", []),
    )
    main([str(second), "--first", str(first.parent), "--differences"])
    out = capsys.readouterr().out

    assert "(2 of 3), kappa 0.50" in out
    assert "category F1: 0.50 (1 shared, 2 in one pass only)" in out
    assert "  disrepute: 0.00 (0 shared, 2 in one pass only)" in out
    assert "  location: 1.00 (1 shared, 0 in one pass only)" in out
    assert "c: first reconsider [disrepute], second ok []" in out
    assert "b: first" not in out


def test_without_second_labels_one_sentence_says_what_to_do(tmp_path, capsys):
    """Nothing to compare is told in one sentence."""
    first = write(tmp_path / "first" / "x-01.jsonl", ("a", "ok", []))
    second = write(tmp_path / "cross.jsonl", ("b", "ok", []))
    main([str(second), "--first", str(first.parent)])

    assert capsys.readouterr().out.startswith("nothing was labelled twice: name files")


@given(st.lists(st.sampled_from(VERDICTS), min_size=1))
def test_a_pass_agrees_wholly_with_itself(verdicts):
    """Kappa is 1 where both passes say the same."""
    assert kappa([(each, each) for each in verdicts]) == pytest.approx(1)


@given(st.lists(st.tuples(st.sampled_from(VERDICTS), st.sampled_from(VERDICTS)), min_size=1))
def test_kappa_does_not_care_which_pass_came_first(pairs):
    """Swapping the passes changes nothing, and kappa never passes 1."""
    assert kappa(pairs) == pytest.approx(kappa([(two, one) for one, two in pairs]))
    assert kappa(pairs) <= 1 + 1e-9
