"""Checking labelled items: what counts as a fault, and what passes."""

from __future__ import annotations

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.model.category import Category
from training.check_corpus import faults_between, main, public_lines, rules
from training.labelled import Labelled

CUES = {"who": "nobody", "words": "own", "step": "none", "tone": "none", "target": "none"}


def item(**changes):
    """A fine item of the newer kind, with some of it changed."""
    return {
        "id": "t-1",
        "channel": "X",
        "item_type": "post",
        "role": "social worker",
        "nation": "Wales",
        "audience": "public",
        "direction": "draft",
        "text": "Lovely day at the office",
        "verdict": "ok",
        "findings": [],
        "upholds": [2],
        "decoys": ["office"],
        "entities": [],
        "cues": CUES,
        "tags": [],
        "rationale": "Nothing in it.",
    } | changes


def finding(category="service-user-identifier", span="Tyrone", statements=(9,), level="block"):
    """A labelled finding."""
    return {"category": category, "span": span, "statements": list(statements), "level": level}


def told(tmp_path, capsys, *items):
    """What the command says of these items, and its exit status."""
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in items), "utf-8")
    status = main([str(path), "--quiet"])
    return status, capsys.readouterr().out


def test_a_clean_batch_passes_without_a_word(tmp_path, capsys):
    """A file without faults gives exit 0 and no line."""
    assert told(tmp_path, capsys, item()) == (0, "")


def test_the_corpus_in_the_tree_is_clean(capsys):
    """Every batch that is kept passes, and is counted."""
    assert main([]) == 0
    assert "items, " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"mood": "good"}, "keys missing or unknown: mood"),
        ({"direction": "sideways"}, "neither draft nor received"),
        ({"nation": "Narnia"}, "none of the known ones"),
        ({"rationale": ""}, "rationale is empty"),
        ({"text": " ", "decoys": []}, "has no text"),
        ({"decoys": ["beach"]}, "decoy not in the text: 'beach'"),
        ({"upholds": [24]}, "upholds 24, which is no statement"),
        ({"verdict": "reconsider"}, "verdict reconsider where the findings say ok"),
        ({"cues": {**CUES, "tone": "jolly"}}, "cue tone has unknown value 'jolly'"),
        ({"cues": {"who": "nobody"}}, "cues need exactly who, words"),
        ({"entities": [["planet", "office"]]}, "unknown kind of entity planet"),
        ({"entities": [["place", "garden"]]}, "entity not in the text: 'garden'"),
        ({"entities": [["place", "office"], ["place", "office"]]}, "entity listed twice: 'office'"),
    ],
)
def test_a_fault_of_one_item_is_told_with_its_place(changes, said, tmp_path, capsys):
    """Each fault is one line with the file, the line, the id and what is wrong."""
    status, out = told(tmp_path, capsys, item(**changes))

    assert status == 1
    assert out.startswith("batch.jsonl:1 t-1: ")
    assert said in out


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ([finding()], ""),
        ([finding(level="warn")], "verdict do-not-post where the findings say reconsider"),
        ([finding(), finding("missing-disclaimer", None, level="warn")], ""),
        ([finding("missing-disclaimer", None)], "missing-disclaimer is never a block"),
        ([finding(), finding("contact-detail", "Tyrone", level="note")], "contact-detail is never a note"),
        ([finding(), finding("court-restriction", "Tyrone", level="note")], "court-restriction is never a note"),
        ([finding("gossip")], "unknown category gossip"),
        ([finding(span=None)], "service-user-identifier has no words"),
        ([finding(span="Jordan")], "stand 0 times in the text: 'Jordan'"),
        ([finding(span="my")], "stand 2 times in the text: 'my'"),
        ([finding(statements=[])], "cites no statement"),
        ([finding(statements=[0])], "cites [0]"),
    ],
)
def test_findings_keep_to_the_guide(findings, said, tmp_path, capsys):
    """Categories, levels, exact words and statements are those that the guide allows."""
    text = "Tyrone is my client and my joy"
    raw = item(text=text, verdict="do-not-post", findings=findings, upholds=[], decoys=[])
    status, out = told(tmp_path, capsys, raw)

    assert said in out
    assert status == bool(said)


def test_a_decoy_may_not_stand_in_the_words_of_a_warning(tmp_path, capsys):
    """What tempts a false alarm cannot be what rightly alarms; beside a note it may stand."""
    raw = item(text="Tyrone passed", decoys=["passed"], upholds=[], verdict="do-not-post")
    inside = told(tmp_path, capsys, {**raw, "findings": [finding(span="Tyrone passed")]})
    beside = told(tmp_path, capsys, {**raw, "findings": [finding()]})
    noted = told(tmp_path, capsys, {**raw, "verdict": "ok", "findings": [finding(span="Tyrone passed", level="note")]})

    assert "decoy 'passed' stands in the words of" in inside[1]
    assert beside == noted == (0, "")


@pytest.mark.parametrize(
    "real",
    ["07911 123456", "+44 7911 123456", "0141 222 3333", "943 476 5919", "AB 12 34 56 C", "jo@council.test"],
)
def test_numbers_that_somebody_could_have_are_refused(real, tmp_path, capsys):
    """A telephone, NHS or National Insurance number or an address outside the test ranges is a fault."""
    assert "outside the test ranges" in told(tmp_path, capsys, item(text=f"ring the office {real}"))[1]


@pytest.mark.parametrize(
    ("kind", "invented"),
    [
        ("phone", "07700 900123"),
        ("phone", "+44 7700 900 123"),
        ("phone", "0141 496 0123"),
        ("phone", "0808 800 5000"),
        ("id-number", "999 000 0018"),
        ("id-number", "QQ 12 34 56 C"),
        ("email", "duty@eastmere.example"),
    ],
)
def test_invented_numbers_and_public_lines_pass_once_they_are_entities(kind, invented, tmp_path, capsys):
    """Test ranges and helplines are right, and have to be listed among the entities."""
    raw = item(text=f"ring the office {invented}")

    assert told(tmp_path, capsys, {**raw, "entities": [[kind, invented]]}) == (0, "")
    assert "is not among the entities" in told(tmp_path, capsys, raw)[1]


def test_numbers_that_name_nobody_are_left_alone(tmp_path, capsys):
    """Money, years and order numbers are no telephone numbers."""
    assert told(
        tmp_path,
        capsys,
        item(text="office bill £0123456789, order 1234567891, 2019-2024, v0.12, is SW123456 a number, CHI 010415 9921"),
    ) == (0, "")


def test_ids_are_unique_and_texts_are_written_once(tmp_path, capsys):
    """The same id twice and nearly the same text twice are faults, unless the texts are a marked pair."""
    other = item(id="t-2", text="Lovely day at the office!")
    pair = item(id="t-2", text="Lovely day at the office!", tags=["pair:a"], role="student")

    assert "t-1: 2 items have this id" in told(tmp_path, capsys, item(), item(text="Quite another thing, office"))[1]
    assert "nearly the words of t-2" in told(tmp_path, capsys, item(), other)[1]
    assert "nearly the words" not in told(tmp_path, capsys, item(tags=["pair:a"]), pair)[1]


def test_a_pair_needs_two_members_and_a_difference(tmp_path, capsys):
    """A lonely member, and a pair whose label does not flip, are faults."""
    one, same = item(tags=["pair:a"]), item(id="t-2", text="A lovely day at the office", tags=["pair:a"])
    flipped = item(
        id="t-2",
        text="Tyrone at the office",
        tags=["pair:a"],
        verdict="do-not-post",
        upholds=[],
        findings=[finding()],
    )

    assert "pair:a has no other member" in told(tmp_path, capsys, one)[1]
    assert "pair:a flips nothing" in told(tmp_path, capsys, one, same)[1]
    assert told(tmp_path, capsys, one, flipped) == (0, "")


def test_a_line_that_is_no_object_is_told_and_the_rest_is_read(tmp_path, capsys):
    """A damaged line is one fault with its number; the lines after it are still checked."""
    status, out = told(tmp_path, capsys, "{oops", "[1]", item(nation="Narnia"))

    assert status == 1
    assert "batch.jsonl:1 not JSON" in out
    assert "batch.jsonl:2 not an object" in out
    assert "batch.jsonl:3 t-1: nation" in out


def test_older_files_need_no_entities_and_no_cues(tmp_path, capsys):
    """A file whose items all lack the newer keys is held to the older ones."""
    old = {key: value for key, value in item().items() if key not in {"entities", "cues"}}

    assert told(tmp_path, capsys, old) == (0, "")
    assert "keys missing or unknown: cues, entities" in told(tmp_path, capsys, old, item(id="t-2", text="More"))[1]


def test_the_counts_tell_how_many_items_there_are_of_each_sort(tmp_path, capsys):
    """Without --quiet the shares and counts are printed."""
    path = tmp_path / "batch.jsonl"
    path.write_text(json.dumps(item()), "utf-8")
    main([str(path)])
    out = capsys.readouterr().out

    assert "1 items, 1 fine (100 %), 0 in pairs (0 %)" in out
    assert "nation: Wales 1" in out


def test_every_category_of_the_engine_has_its_levels():
    """The table of levels speaks of the engine's categories, of all of them and of no other."""
    levels = rules()["levels"]

    assert isinstance(levels, dict)
    assert set(levels) == {str(each) for each in Category}
    assert "999" in public_lines()


@given(st.lists(st.text(string.ascii_lowercase + " ", min_size=20, max_size=60), min_size=2, max_size=6, unique=True))
def test_a_text_is_always_near_to_itself(written):
    """Whatever the texts, a second copy of one is found."""
    items = [Labelled(f"f:{at}", item(id=str(at), text=text)) for at, text in enumerate([*written, written[0]])]

    assert any(f"nearly the words of {len(written)}" in fault for fault in faults_between(items))
