"""Labelling twice: how far two passes agree, and where they do not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.agreement import Tally, Twice, differences, kappa, main, presence, words
from training.labelled import Labelled

VERDICTS = ("ok", "reconsider", "do-not-post")
TEXT = "Saw Tyrone at the Bryn Road unit"
SPANS = (None, "Tyrone", "Saw Tyrone", "Bryn Road", "at the Bryn Road unit", "elsewhere")
FINDINGS = st.lists(
    st.builds(
        lambda category, span, level: {"category": category, "span": span, "level": level},
        st.sampled_from(("location", "disrepute", "confidential-detail")),
        st.sampled_from(SPANS),
        st.sampled_from(("note", "warn", "block")),
    ),
    max_size=4,
)


def write(path, *rows):
    """A file of labels: id, verdict, categories."""
    path.parent.mkdir(exist_ok=True)
    lines = (
        json.dumps({"id": name, "verdict": verdict, "findings": [{"category": each} for each in categories]})
        for name, verdict, categories in rows
    )
    path.write_text("\n".join(lines), "utf-8")
    return path


def twice(first, second, verdicts=("ok", "ok"), name="a"):
    """One item labelled twice, by its findings as (category, span, level)."""

    def labelled(findings, verdict):
        rows = [{"category": c, "span": s, "level": v} for c, s, v in findings]
        return Labelled("here", {"id": name, "text": TEXT, "verdict": verdict, "findings": rows})

    return Twice(labelled(first, verdicts[0]), labelled(second, verdicts[1]))


def test_agreement_is_told_for_verdicts_and_for_each_category(tmp_path, capsys):
    """Shares rest on the items that both passes hold; the first labels are the measure of precision and recall."""
    first = write(
        tmp_path / "first" / "x-01.jsonl",
        ("a", "ok", []),
        ("b", "do-not-post", ["location", "disrepute"]),
        ("only here", "ok", []),
    )
    write(tmp_path / "first" / "x-02.jsonl", ("c", "reconsider", ["disrepute"]))
    second = write(
        tmp_path / "cross-01.jsonl",
        ("a", "ok", []),
        ("b", "do-not-post", ["location", "boundary-breach"]),
        ("c", "ok", []),
        ("only there", "ok", []),
    )
    main([str(second), "--first", str(first.parent), "--differences"])
    out = capsys.readouterr().out

    assert out.startswith("## cross: 3 items labelled twice\n")
    assert "(2 of 3), kappa 0.50" in out
    assert "| all | 3 | 2 | 1 | 0.50 | 0.33 | 0.40 |" in out
    assert "| disrepute | 2 | 0 | 0 | – | 0.00 | 0.00 |" in out
    assert "| boundary-breach | 0 | 1 | 0 | 0.00 | – | 0.00 |" in out
    assert "| location | 1 | 1 | 1 | 1.00 | 1.00 | 1.00 |" in out
    assert "2 × only in first: disrepute: b, c\n" in out
    assert "1 × verdict: first reconsider, second ok: c\n" in out


def test_each_pass_is_told_by_itself(tmp_path, capsys):
    """Two people's labels of one item are two comparisons and not one with two items."""
    first = write(tmp_path / "first" / "x-01.jsonl", ("a", "ok", []), ("b", "ok", []))
    mine = [write(tmp_path / f"mine-0{n}.jsonl", (name, "ok", [])) for n, name in enumerate("ab", 1)]
    other = write(tmp_path / "other-01.jsonl", ("a", "reconsider", []))
    main([*map(str, mine), str(other), "--first", str(first.parent)])
    out = capsys.readouterr().out

    assert "## mine: 2 items" in out
    assert "## other: 1 items" in out
    assert "verdict: first ok" not in out


def test_without_second_labels_one_sentence_says_what_to_do(tmp_path, capsys):
    """Nothing to compare is told in one sentence."""
    first = write(tmp_path / "first" / "x-01.jsonl", ("a", "ok", []))
    second = write(tmp_path / "cross.jsonl", ("b", "ok", []))
    main([str(second), "--first", str(first.parent)])

    assert capsys.readouterr().out.startswith("nothing was labelled twice: name files")


def test_words_agree_by_any_overlap_within_a_category():
    """The same words under another category, and words apart under the same one, do not agree."""
    item = twice(
        [("service-user-identifier", "Tyrone", "block"), ("location", "Bryn Road", "block")],
        [("service-user-identifier", "Saw Tyrone", "block"), ("indirect-identification", "Bryn Road", "block")],
    )

    assert words([item]) == {
        "service-user-identifier": Tally(1, 1, 1, 1),
        "location": Tally(1, 0, 0, 0),
        "indirect-identification": Tally(0, 0, 1, 0),
    }


def test_several_findings_of_a_category_count_once_by_presence_and_each_by_words():
    """Presence counts items; words count findings."""
    item = twice([("location", "Tyrone", "warn"), ("location", "Bryn Road", "warn")], [("location", "Road", "warn")])

    assert presence([item]) == {"location": Tally(1, 1, 1, 1)}
    assert words([item]) == {"location": Tally(2, 1, 1, 1)}


def test_a_finding_of_absence_agrees_with_its_category_and_stray_words_with_nothing():
    """Null stands for the whole item; words that are not in the text stand nowhere."""
    absent = twice([("missing-disclaimer", None, "warn")], [("missing-disclaimer", "Bryn Road", "warn")])
    stray = twice([("location", "elsewhere", "warn")], [("location", "Bryn Road", "warn")])

    assert words([absent]) == {"missing-disclaimer": Tally(1, 1, 1, 1)}
    assert words([stray]) == {"location": Tally(1, 0, 1, 0)}


def test_disagreements_are_listed_by_kind_with_the_most_frequent_first():
    """Verdict, category, words and level are told apart, each with the items that show it."""
    lines = list(
        differences(
            [
                twice([("location", "Bryn Road", "block")], [("location", "Road", "warn")], VERDICTS[:0:-1], "b"),
                twice([("location", "Bryn Road", "block")], [("location", "Road", "warn")], name="a"),
                twice([("location", "Tyrone", "warn")], [("location", "Road", "warn")], name="c"),
                twice([("disrepute", "Saw", "warn")], [], name="d"),
            ]
        )
    )

    assert lines == [
        "2 × other level: location, first block, second warn: a, b",
        "1 × only in first: disrepute: d",
        "1 × other words: location: c",
        "1 × verdict: first do-not-post, second reconsider: b",
    ]


@given(FINDINGS)
def test_a_pass_differs_in_nothing_from_itself(findings):
    """Whole agreement shows no kind of disagreement, but for words that stand nowhere."""
    raw = {"id": "a", "text": TEXT, "verdict": "ok", "findings": findings}
    kinds = list(Twice(Labelled("here", raw), Labelled("there", raw)).kinds())

    assert all(kind.startswith("other words") for kind in kinds)
    assert not kinds or any(each["span"] == "elsewhere" for each in findings)


@given(FINDINGS, FINDINGS)
def test_swapping_the_passes_swaps_precision_and_recall(one, two):
    """What is counted for one pass is what would be counted for the other in its place."""
    sides = [Labelled("here", {"id": "a", "text": TEXT, "verdict": "ok", "findings": each}) for each in (one, two)]
    there, back = words([Twice(*sides)]), words([Twice(*sides[::-1])])

    assert {name: (t.second, t.second_shared, t.first, t.first_shared) for name, t in there.items()} == {
        name: (t.first, t.first_shared, t.second, t.second_shared) for name, t in back.items()
    }


@given(st.lists(st.sampled_from(VERDICTS), min_size=1))
def test_a_pass_agrees_wholly_with_itself(verdicts):
    """Kappa is 1 where both passes say the same."""
    assert kappa([(each, each) for each in verdicts]) == pytest.approx(1)


@given(st.lists(st.tuples(st.sampled_from(VERDICTS), st.sampled_from(VERDICTS)), min_size=1))
def test_kappa_does_not_care_which_pass_came_first(pairs):
    """Swapping the passes changes nothing, and kappa never passes 1."""
    assert kappa(pairs) == pytest.approx(kappa([(two, one) for one, two in pairs]))
    assert kappa(pairs) <= 1 + 1e-9
