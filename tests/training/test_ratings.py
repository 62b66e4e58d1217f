"""What practitioners send back: read however it was saved, and compared with one another and with the labels."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.agreement import main
from training.ratings import Rating, RatingError, alpha, read_rater

CODES = st.lists(
    st.lists(st.one_of(st.none(), st.sampled_from((0.0, 1.0, 2.0))), min_size=6, max_size=6), min_size=2, max_size=4
)


def returned(folder, name, *rows, head="id,circumstances,text,verdict,categories,words,comment", encoding="utf-8"):
    """A returned table: id, verdict and categories of each row."""
    cut = ";" if ";" in head else ","
    lines = (cut.join((each[0], "Forum", "Bryn", *each[1:], "", "")) for each in rows)
    path = folder / f"{name}.csv"
    path.write_bytes("\n".join((head, *lines)).encode(encoding))
    return path


@pytest.fixture
def first(tmp_path):
    """The labels of three items."""
    folder = tmp_path / "first"
    folder.mkdir()
    items = (("a", "ok", ()), ("b", "do-not-post", ("location",)), ("c", "reconsider", ("disrepute",)))
    (folder / "x-01.jsonl").write_text(
        "\n".join(
            json.dumps(
                {"id": name, "text": "Bryn", "verdict": verdict, "findings": [{"category": each} for each in those]}
            )
            for name, verdict, those in items
        ),
        "utf-8",
    )
    return folder


def test_without_raters_the_report_says_so(first, tmp_path, capsys):
    """Nobody has rated yet, and no figure pretends otherwise."""
    assert main(["--raters", str(tmp_path / "nobody"), "--first", str(first)]) == 0
    assert capsys.readouterr().out == "0 raters so far\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("cut", [",", ";", "\t"])
def test_a_table_is_read_however_a_spreadsheet_saved_it(tmp_path, cut, encoding):
    """Signs between columns, beginnings and old character sets of spreadsheets are all known."""
    head = cut.join(("id", "circumstances", "text", "verdict", "categories", "words", "comment"))
    path = tmp_path / "one.csv"
    lines = [head, cut.join(("a", "Forum · “Bryn”", "Bryn", "Do not post", "A", "", ""))]
    path.write_bytes("\r\n".join(lines).encode(encoding))

    assert read_rater(path).ratings == {"a": Rating("do-not-post", frozenset({"service-user-identifier"}))}


@pytest.mark.parametrize("said", ["F M", "f; m", "location, disrepute", "Location/m"])
def test_reasons_are_letters_or_names_in_any_way_of_listing_them(tmp_path, said):
    """People write lists as they please."""
    path = tmp_path / "one.csv"
    path.write_text(f'id,verdict,categories\na,reconsider,"{said}"\n', "utf-8")

    assert read_rater(path).ratings["a"].categories == {"location", "disrepute"}


def test_rows_without_a_verdict_were_not_rated(tmp_path):
    """Half a table is useful."""
    rater = read_rater(returned(tmp_path, "one", ("a", "ok", ""), ("b", "", "")))

    assert rater.name == "one"
    assert set(rater.ratings) == {"a"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [("a", "perhaps", "")],
            "one.csv: the verdict of a is none of ok, reconsider, do-not-post; write one of these",
        ),
        ([("a", "ok", "Z")], "one.csv: a reason for a is neither a letter of the list nor a category; see pack.html"),
        ([("a", "ok", ""), ("a", "ok", "")], "one.csv: item a is rated twice; keep one of its rows"),
    ],
)
def test_a_faulty_row_is_named_in_one_sentence(tmp_path, rows, said):
    """What, where and what next; never the words of an item."""
    with pytest.raises(RatingError) as fault:
        read_rater(returned(tmp_path, "one", *rows))

    assert str(fault.value) == said


def test_a_table_of_another_sort_is_refused(tmp_path, first, capsys):
    """Without its columns a table is no answer, and the command ends with 2."""
    path = tmp_path / "one.csv"
    path.write_text("name,age\nBryn,7\n", "utf-8")

    assert main(["--raters", str(path), "--first", str(first)]) == 2
    assert capsys.readouterr().err == (
        "training.agreement: one.csv has no column categories, id, verdict; keep the first row of the pack's table\n"
    )


def test_raters_are_compared_with_one_another_and_with_the_labels(tmp_path, first, capsys):
    """Agreement is told for each, for all together, by category, and against each label; nothing is averaged away."""
    files = [
        returned(tmp_path, "one", ("a", "ok", ""), ("b", "do-not-post", "F"), ("c", "reconsider", "M")),
        returned(tmp_path, "two", ("a", "ok", ""), ("b", "do-not-post", "F"), ("c", "ok", "")),
        returned(tmp_path, "three", ("a", "ok", ""), ("c", "do-not-post", "M")),
    ]
    assert main(["--raters", *map(str, files), "--first", str(first), "--differences"]) == 0
    out = capsys.readouterr().out

    assert out.startswith("3 raters\n")
    assert "(3 of 3) | 1.000 |" in out
    assert "| two | 3 | 66.7 % [20.8, 93.9] (2 of 3) |" in out
    assert "| items that two or more rated | 3 |" in out
    assert "(2 of 3) |\n| pairs of verdicts that agree | 57.1 % [25.0, 84.2] (4 of 7) |" in out
    assert "| location | 1 | 1.000 |" in out
    assert "| reconsider | 0 | 0 | 0 | 1 |" in out
    assert "| do-not-post | 0 | 0 | 1 | 0 |" in out
    assert out.endswith("c: labelled reconsider; one reconsider, two ok, three do-not-post\n")


def test_one_rater_is_compared_with_the_labels_only(tmp_path, first, capsys):
    """Of one rater no agreement between raters is told."""
    main(["--raters", str(returned(tmp_path, "one", ("a", "ok", ""))), "--first", str(first)])
    out = capsys.readouterr().out

    assert out.startswith("1 rater\n")
    assert "Raters together" not in out


def test_alpha_is_that_of_a_known_example():
    """Two raters of four items who differ once: agreement beyond chance by hand is 8/15."""
    values = [[0.0, 0.0, 1.0, 1.0], [0.0, 0.0, 1.0, 0.0]]

    assert alpha(values, ordered=False) == pytest.approx(8 / 15)


@given(CODES)
def test_alpha_passes_one_nowhere_and_needs_no_order_of_raters(values):
    """Whoever comes first, the figure is the same; without anything to compare there is none."""
    one, two = alpha(values, ordered=True), alpha(values[::-1], ordered=True)

    assert (one is None) == (two is None)
    assert one is None or two is None or (one == pytest.approx(two) and one <= 1 + 1e-9)
