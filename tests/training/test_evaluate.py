"""Measuring from the command line: what is asked for is measured, and a file that cannot be is refused in a sentence."""

from __future__ import annotations

import csv
import json

import pytest

from training.evaluate import main

ITEMS = (
    {
        "id": "a",
        "text": "So proud of my client Tyrone, he passed",
        "verdict": "do-not-post",
        "findings": [{"category": "service-user-identifier", "span": "Tyrone", "statements": [9], "level": "block"}],
        "decoys": ["passed"],
        "tags": ["name"],
        "entities": [["person", "Tyrone"]],
    },
    {"id": "b", "text": "What a moron", "role": "student", "verdict": "ok", "findings": [], "tags": ["belief"]},
)
POST = "\n".join(("@\tB-PER", "tam_x\tB-PER", "met\tO", "Tyrone\tB-PER", "in\tO", "Leeds\tB-LOC", ".\tO"))


def run(capsys, *arguments, code=0):
    """What a call prints, and to which end."""
    assert main([str(each) for each in arguments]) == code
    told = capsys.readouterr()
    return told.err if code else told.out


def in_json(capsys, *arguments):
    """What a call tells as JSON, its tables by their titles."""
    told = json.loads(run(capsys, *arguments, "--format", "json"))
    return told["about"], {table["title"]: table["rows"] for table in told["tables"]}


@pytest.fixture
def items(tmp_path):
    """A file of labelled items."""
    path = tmp_path / "items.jsonl"
    path.write_text("\n".join(json.dumps(item) for item in ITEMS), "utf-8")
    return path


@pytest.fixture
def post(tmp_path):
    """A file of one tagged post, in the folder of its set."""
    path = tmp_path / "btc" / "test.conll"
    path.parent.mkdir()
    path.write_text(POST + "\n", "utf-8")
    return path


def rows_of(tmp_path, folder, *rows):
    """A file of comma-separated values in the folder of its set."""
    path = tmp_path / folder / "cases.csv"
    path.parent.mkdir()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_labelled_items_are_measured_and_errors_listed_without_their_words(items, capsys):
    """Tables come first, then a line for each item that was judged otherwise."""
    told = run(capsys, items, "--errors")

    assert "| verdict right | 50.0 % [9.5, 90.5] (1 of 2) |" in told
    assert "| b: ok judged reconsider; raised abusive-language.insult; missed [] |" in told
    assert "| a: " not in told
    assert "moron" not in told


def test_json_holds_the_same_figures_with_intervals_and_numbers(items, capsys):
    """A share in JSON says its interval, what it rests on, and whether the model had a part in it."""
    about, tables = in_json(capsys, items, "--no-model")
    right = next(row["measured"] for row in tables[""] if row["what"] == "verdict right")

    assert about["model"] == "switched off for this run"
    assert (right["hits"], right["of"], right["by"]) == (1, 2, "Wilson")
    assert tables["By role"][0]["role"] == "student"


def test_names_of_a_tagged_file_are_measured_in_three_letter_cases(post, capsys):
    """The set is known by its folder, handles are apart, and person and place have rows of their own."""
    _, tables = in_json(capsys, "names", post)
    rows = {(row["letter case"], row["what"]): row for row in tables["Names in 1 texts"]}

    assert {case for case, _ in rows} == {"as is", "lower", "upper"}
    assert rows["as is", "person"]["labelled"] == 1
    assert rows["as is", "person"]["overlap recall"]["value"] == 1.0
    assert rows["as is", "all"]["labelled"] == 2


def test_functional_cases_are_told_by_function_and_without_those_apart(tmp_path, capsys):
    """A hateful case is right when flagged, another when not; abuse of other targets is told apart."""
    path = rows_of(
        tmp_path,
        "hatecheck",
        {"functionality": "slur_h", "test_case": "You bloody moron", "label_gold": "hateful"},
        {"functionality": "target_indiv_nh", "test_case": "You bloody moron", "label_gold": "non-hateful"},
        {"functionality": "ident_neutral_nh", "test_case": "Lovely day", "label_gold": "non-hateful"},
    )
    _, tables = in_json(capsys, "functions", path)
    whole, rest = tables["3 cases of 3 functions"]

    assert (whole["right"]["hits"], whole["right"]["of"]) == (2, 3)
    assert rest["cases"] == "without target_indiv_nh"
    assert (rest["right"]["hits"], rest["right"]["of"]) == (2, 2)
    assert [row["function"] for row in tables["By function"]] == ["ident_neutral_nh", "slur_h", "target_indiv_nh"]


def test_two_labels_are_told_as_macro_f1_by_findings_or_by_observations(tmp_path, capsys):
    """The same file can be flagged by findings or by what was observed, and the table says which."""
    row = {"rewire_id": "1", "text": "You bloody moron", "label_category": "none", "label_vector": "none"}
    path = rows_of(
        tmp_path,
        "edos",
        row | {"label_sexist": "sexist"},
        row | {"label_sexist": "not sexist", "text": "Lovely day"},
    )
    told = [run(capsys, "labels", path), run(capsys, "labels", path, "--observed", "insult:strength=dehumanising")]

    assert "| macro F1 | 1.000 " in told[0]
    assert "where a warning or block of abusive-language" in told[0]
    assert "| recall of flagged | 0.000 " in told[1]
    assert "where insult with strength dehumanising was observed with confidence 0.50 or more" in told[1]


def test_calibration_takes_findings_and_observations_of_labelled_items(items, capsys):
    """A claim is right where a label of its kind shares words with it; few claims make no row of their own."""
    _, tables = in_json(capsys, "calibration", items)

    assert tables["Calibration: labelled items"] == []
    assert [row["right"]["of"] for row in tables["Bins: labelled items"]] == [1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.jsonl",), "nowhere.jsonl cannot be read"),
        (("names", "nowhere.csv"), "lies in the folder of no set that is known; say which it is with --set"),
        (("names", "nowhere.conll", "--set", "elsewhere"), "no set is called elsewhere; the known ones are btc, "),
    ],
)
def test_what_cannot_be_measured_is_refused_in_one_sentence(arguments, said, tmp_path, monkeypatch, capsys):
    """A wrong file ends with 2 and says what to do."""
    monkeypatch.chdir(tmp_path)
    told = run(capsys, *arguments, code=2)

    assert said in told
    assert told.startswith("training.evaluate: ")
    assert told.count("\n") == 1


def test_a_faulty_line_is_named_and_not_quoted(tmp_path, capsys):
    """Words of a post appear in no complaint."""
    path = tmp_path / "items.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "a secret", "verdict": "fine"}), "utf-8")
    told = run(capsys, path, code=2)

    assert "items.jsonl: line 1 holds no labelled item" in told
    assert "secret" not in told


def test_a_file_in_another_form_is_refused(post, tmp_path, capsys):
    """A file without the columns of its set says which set it was read as."""
    path = rows_of(tmp_path, "edos", {"text": "Lovely day"})

    assert "cases.csv is no file of EDOS" in run(capsys, "labels", path, code=2)
    assert "holds no text in the form of" in run(capsys, "names", path, "--set", "wnut17", code=2)
