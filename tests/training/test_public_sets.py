"""Public sets: what each file form becomes, told with invented texts; and what may be learnt from."""

from __future__ import annotations

import csv
import json

import pytest

from training.corpora import NEVER_LEARNT_FROM, PUBLIC_SETS
from training.corpora.public_set import Use
from training.example import Example, Kind, Span, Stretch, Tone
from training.examples import for_training, main, read_public

SETS = {each.name: each for each in PUBLIC_SETS}


def conll(*texts, token=0, tag=1):
    """Texts in columns, each token with its tag; other columns are filled with dashes."""

    def line(word, label):
        cells = ["-"] * (max(token, tag) + 1)
        cells[token], cells[tag] = word, label
        return "\t".join(cells)

    return "\n\n".join("\n".join(line(word, label) for word, label in text) for text in texts) + "\n"


def table(path, *rows):
    """A file of comma-separated values with the columns of its first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def read(name, path, split="train"):
    """The examples of one file of a set."""
    return list(SETS[name].read(path, split))


def found(example):
    """The spans of an example as kinds and words."""
    return [(span.kind.value, example.text[span.at.start : span.at.end]) for span in example.spans]


def tones(example):
    """The tones of an example that its source was asked about."""
    return {share.tone.value: share.of for share in example.tones}


def test_tagged_posts_become_spans_and_handles(tmp_path):
    """Names of several tokens are one span, other labels are none, and a handle is a handle whatever it was called."""
    text = [("@tam_x", "B-person"), ("at", "O"), ("Pen", "B-location"), ("Bryn", "I-location"), ("Fab", "B-product")]
    path = tmp_path / "train.conll"
    path.write_text(conll(text, [("Ann", "B-person"), ("Bo", "B-person")]), "utf-8")
    first, second = read("WNUT-17", path)
    assert first.text == "@tam_x at Pen Bryn Fab"
    assert found(first) == [("handle", "@tam_x"), ("place", "Pen Bryn")]
    assert first.kinds == {Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.HANDLE}
    assert found(second) == [("person", "Ann"), ("person", "Bo")]


def test_an_empty_line_may_keep_its_tab(tmp_path):
    """Two posts parted by a line with a tab and nothing else are two."""
    path = tmp_path / "train.conll"
    path.write_text("Ann\tB-person\n\t\nPen\tB-location\n\t\n", "utf-8")
    assert [each.text for each in read("WNUT-17", path)] == ["Ann", "Pen"]


def test_an_at_sign_cut_off_is_a_handle_where_the_set_always_cuts_it(tmp_path):
    """The Broad Twitter Corpus cuts every handle in two; elsewhere a lone "@" may mean at, and teaches nothing."""
    path = tmp_path / "posts.conll"
    path.write_text(conll([("@", "O"), ("tam", "O"), ("!", "O")]), "utf-8")
    (cut,) = read("Broad Twitter Corpus", path)
    assert (cut.text, found(cut), cut.unsure) == ("@tam !", [("handle", "@tam")], ())
    (left,) = read("WNUT-17", path)
    assert (left.text, found(left)) == ("@ tam !", [])
    assert [left.text[each.start : each.end] for each in left.unsure] == ["@", "tam"]


def test_an_at_sign_that_was_called_a_name_is_a_handle(tmp_path):
    """A tagger of "@" and the name after it meant the handle."""
    path = tmp_path / "posts.conll"
    path.write_text(conll([("@", "B-person"), ("tam", "I-person")]), "utf-8")
    assert found(read("WNUT-17", path)[0]) == [("handle", "@tam")]


def test_tweebank_skips_its_first_line_and_its_other_names(tmp_path):
    """The document marker is no post, and MISC is no kind of ours."""
    path = tmp_path / "train.bio"
    body = conll([("@USER1", "O"), ("Ann", "B-PER"), ("Xmas", "B-MISC")], tag=3)
    path.write_text("-DOCSTART- -X- -X- O\n\n" + body, "utf-8")
    (example,) = read("Tweebank-NER", path)
    assert found(example) == [("handle", "@USER1"), ("person", "Ann")]


def test_a_kept_text_is_used_as_it_was(tmp_path):
    """Where the file keeps the sentence, spans stand on it and not on its tokens with blanks between."""
    path = tmp_path / "dev.iob2"
    body = conll(
        [("Ann", "B-PER"), ("'s", "O"), ("dog", "O"), ("(", "O"), ("Pen", "B-LOC"), (")", "O")], token=1, tag=2
    )
    path.write_text(f"# sent_id = 1\n# text = Ann's dog (Pen)\n{body}", "utf-8")
    (example,) = read("Universal NER, English EWT", path)
    assert example.text == "Ann's dog (Pen)"
    assert found(example) == [("person", "Ann"), ("place", "Pen")]
    assert Kind.HANDLE not in example.kinds


def test_places_of_disasters_are_places_and_roads_are_addresses(tmp_path):
    """Only places are labelled: people are left open, and an end beyond the text is told by the words."""
    path = tmp_path / "train.jsonl"
    mentions = [
        {"text": "Pen Lane", "type": "Road/street", "start": 0, "end": 8},
        {"text": "Brynmor", "type": "City/town", "start": 10, "end": 99},
    ]
    path.write_text(json.dumps({"event": "flood", "text": "Pen Lane, Brynmor", "location_mentions": mentions}), "utf-8")
    (example,) = read("IDRISI-RE", path)
    assert found(example) == [("address", "Pen Lane"), ("place", "Brynmor")]
    assert example.kinds == {Kind.PLACE, Kind.ADDRESS}


def test_slots_written_into_a_command_become_spans(tmp_path):
    """The brackets go, the spans stay, and a slot that may hide a name teaches nothing."""
    path = tmp_path / "train.csv"
    table(path, {"annotated": "ring [relation : mum] [date : today] and play [artist_name : ann] [food_type : pie]"})
    (example,) = read("NLU Evaluation Data", path)
    assert example.text == "ring mum today and play ann pie"
    assert found(example) == [("relation", "mum"), ("datetime", "today")]
    assert [example.text[each.start : each.end] for each in example.unsure] == ["ann"]


def test_filled_templates_stay_together(tmp_path):
    """Sentences of one template are one group; a bank card is neither an official number nor none."""
    path = tmp_path / "synth.jsonl"
    spans = [
        {"entity_type": "CREDIT_CARD", "start_position": 8, "end_position": 12},
        {"entity_type": "PERSON", "start_position": 0, "end_position": 3},
    ]
    path.write_text(json.dumps({"full_text": "Ann has 9999", "template_id": 7, "spans": spans}), "utf-8")
    (example,) = read("presidio-research sentences", path)
    assert found(example) == [("person", "Ann")]
    assert example.unsure == (Stretch(8, 12),)
    assert example.group.endswith("template 7")


@pytest.mark.parametrize(
    ("category", "vector", "expected"),
    [
        ("none", "none", {"identity-attack": 0.0}),
        ("1. threats", "1.1 threats of harm", {"identity-attack": 1.0, "threat": 1.0}),
        ("2. derogation", "2.2 aggressive", {"identity-attack": 1.0, "threat": 0.0, "insult": 1.0}),
        ("3. animosity", "3.3 compliments", {"identity-attack": 1.0, "threat": 0.0}),
    ],
)
def test_sexism_says_nothing_of_what_was_not_asked(tmp_path, category, vector, expected):
    """A post that is not sexist may still be a threat or an insult: nobody asked."""
    path, sexist = tmp_path / "train.csv", "not sexist" if category == "none" else "sexist"
    row = {"rewire_id": "1", "text": "Invented", "label_sexist": sexist, "label_category": category}
    table(path, {**row, "label_vector": vector})
    assert tones(read("EDOS", path)[0]) == expected


def test_toxic_spans_count_the_share_of_raters(tmp_path):
    """One rater of two found an insult; a third who named nothing is not counted."""
    table(tmp_path / "comments.csv", {"comment_id": "5", "comment_text": "You invented fool"})
    rows = [
        {"annotation": str(n), "comment_id": "5", "all toxic": "False", "not toxic": str(n == 2)} for n in (1, 2, 3)
    ]
    table(tmp_path / "annotations.csv", *rows)
    table(tmp_path / "spans.csv", {"annotation": "1", "type": "Insult", "start": "13", "end": "17"})
    (example,) = read("Toxic Spans", tmp_path / "comments.csv")
    assert tones(example) == {"insult": 0.5, "threat": 0.0, "identity-attack": 0.0, "profanity": 0.0}


def test_abuse_of_a_machine_is_aimed_at_the_reader(tmp_path):
    """Raters count by head, one who was asked twice counts once, and the target is what most of them say."""
    row = {"conv_id": "9", "user": "you are useless"}
    row |= {"Annotator1_is_abuse.-2": "1, 1", "Annotator1_target.system": "1, 1"}
    row |= {"Annotator2_is_abuse.-1": "1", "Annotator2_target.system": "1"}
    table(tmp_path / "train.csv", row)
    (example,) = read("ConvAbuse", tmp_path / "train.csv")
    assert tones(example) == {"identity-attack": 0.0, "insult": 0.5, "sexual": 0.0}
    assert example.target == "reader"


def test_a_turn_without_abuse_has_no_target(tmp_path):
    """At whom a harmless turn is aimed was never asked."""
    row = {"conv_id": "9", "user": "good morning", "Annotator1_is_abuse.1": "1", "Annotator1_target.system": "0"}
    table(tmp_path / "train.csv", row)
    assert read("ConvAbuse", tmp_path / "train.csv")[0].target is None


def test_pairs_of_opposites_are_one_group(tmp_path):
    """Both halves of a pair carry the same group, so that no division parts them unseen."""
    row = {"text": "x 🌼", "type": "none", "label_gold": "0"}
    hateful = {"text": "y 🌼", "type": "threateninglanguage", "label_gold": "1"}
    table(
        tmp_path / "train.csv",
        {"entry_id": "4", "matched_id": "7", **row},
        {"entry_id": "7", "matched_id": "4.0", **hateful},
    )
    first, second = read("HatemojiBuild", tmp_path / "train.csv")
    assert first.group == second.group
    assert (tones(first), tones(second)) == ({"identity-attack": 0.0}, {"identity-attack": 1.0, "threat": 1.0})


def test_a_personal_attack_is_an_insult_even_without_misogyny(tmp_path):
    """The experts' sorts are taken as they are, and a post of a picture is no example."""
    row = {
        "body": "Invented",
        "level_1": "Nonmisogynistic",
        "level_2": "Nonmisogynistic_personal_attack",
        "level_3": "",
    }
    table(tmp_path / "train.csv", {"entry_id": "1", **row}, {"entry_id": "2", **row, "body": " "})
    (example,) = read("Guest misogyny", tmp_path / "train.csv")
    assert tones(example) == {"identity-attack": 0.0, "insult": 1.0}


def test_hateful_or_not_is_all_that_is_left(tmp_path):
    """A set of which one label survives teaches one tone."""
    table(tmp_path / "dev.csv", {"text": "Invented", "label": "1"})
    assert tones(read("Measuring Hate Speech", tmp_path / "dev.csv", "dev")[0]) == {"identity-attack": 1.0}


def test_functional_cases_keep_what_they_test(tmp_path):
    """A case carries its function as its group; a gold label that is no label is refused."""
    path = tmp_path / "test_suite_cases.csv"
    table(path, {"test_case": "Invented", "functionality": "counter_quote", "label_gold": "non-hateful"})
    (example,) = read("HateCheck", path, "test")
    assert (example.group, tones(example)) == ("counter_quote", {"identity-attack": 0.0})
    table(path, {"test_case": "Invented", "functionality": "counter_quote", "label_gold": "maybe"})
    with pytest.raises(ValueError, match="'maybe' is neither hateful nor non-hateful"):
        read("HateCheck", path, "test")


def test_a_file_of_other_columns_is_refused(tmp_path):
    """The wrong file is told by the column that it lacks."""
    table(tmp_path / "train.csv", {"something": "else"})
    with pytest.raises(ValueError, match=r"train.csv: no column label, text"):
        read("Measuring Hate Speech", tmp_path / "train.csv")


def example(text="Invented", **changed):
    """An example of a set that may be learnt from."""
    given = {"source": "EDOS", "split": "train", "group": text, **changed}
    return Example(text=text, **given)


@pytest.mark.parametrize("name", [*sorted(NEVER_LEARNT_FROM), "HateCheck", "HatemojiCheck"])
def test_a_set_to_measure_by_is_refused_as_training_data(name):
    """Whatever part it says it is, a set to measure by stops the training."""
    with pytest.raises(ValueError, match=f"{name} is there to measure by"):
        for_training([example(), example(source=name)])


def test_an_unknown_source_is_refused():
    """A set that the table does not name has no licence here."""
    with pytest.raises(ValueError, match="Found somewhere: not in the table"):
        for_training([example(source="Found somewhere")])


def test_share_alike_sets_are_learnt_from_only_when_named():
    """A set that must earn its place is left out until it is asked for."""
    ours, theirs = example("Ours"), example("Theirs", source="Universal NER, English EWT")
    assert for_training([ours, theirs]).learnt == (ours,)
    assert for_training([ours, theirs], earned=frozenset({theirs.source})).learnt == (ours, theirs)


def test_what_a_dev_or_test_part_holds_is_withheld():
    """Neither the other half of a pair nor the same words in other case are learnt from."""
    aside = [example("Held aside", split="test", group="pair 1"), example("What a day!", split="dev")]
    twins = [example("Opposite", group="pair 1"), example("what a DAY")]
    division = for_training([*aside, *twins, example("Free")])
    assert [each.text for each in division.learnt] == ["Free"]
    assert division.withheld == 2


def test_texts_that_differ_in_an_emoji_are_two():
    """One emoji can turn a text about, so it is not the same words without it."""
    aside, other = example("We love him 🌼", split="dev"), example("We love him 🐍")
    assert for_training([aside, other]).learnt == (other,)


def test_batches_kept_back_are_not_learnt_from():
    """A batch named to develop by stays whole on its side, and so does a copy of its words elsewhere."""
    batches = [
        example(text, source="own corpus", split="", group=group) for text, group in (("A", "z-01"), ("B", "z-02"))
    ]
    division = for_training([*batches, example("a")], kept=frozenset({"z-01"}))
    assert [each.text for each in division.learnt] == ["B"]
    assert division.withheld == 1


def test_a_label_outside_its_text_is_refused():
    """Wrong offsets stop the reading instead of teaching nonsense."""
    with pytest.raises(ValueError, match="stands outside its text"):
        example(kinds=frozenset({Kind.PERSON}), spans=(Span(Kind.PERSON, Stretch(3, 99)),))


def test_a_span_of_a_masked_kind_is_refused():
    """A source cannot label what it is said not to label."""
    with pytest.raises(ValueError, match="spans of person"):
        example(spans=(Span(Kind.PERSON, Stretch(0, 3)),))


def test_the_table_says_of_each_set_what_its_user_must_know():
    """Every set names its licence, whom to credit, what became of its labels, and whether it may be learnt from."""
    assert len(SETS) == len(PUBLIC_SETS)
    for each in PUBLIC_SETS:
        assert all((each.licence, each.credit, each.mapping, each.files))
        assert each.kinds or each.tones
        assert each.name not in NEVER_LEARNT_FROM
        assert set(each.files.values()) == {"test"} or each.use is not Use.MEASURE
        assert each.tones <= set(Tone)


def test_absent_sets_are_told_of_and_skipped(tmp_path):
    """Nothing is learnt from a set of which one file is missing, and nobody is left to guess why."""
    (tmp_path / "edos").mkdir()
    table(tmp_path / "edos" / "train.csv", {"text": "Invented"})
    examples, absent = read_public(tmp_path)
    assert examples == []
    assert len(absent) == len(PUBLIC_SETS)
    assert "EDOS: skipped, edos has no dev.csv" in absent


def test_counts_tell_none_from_never_asked(tmp_path, capsys):
    """The printed table has a number for what was asked and a dash for what was not, and no text."""
    (tmp_path / "misogyny_guest2021").mkdir()
    row = {"entry_id": "1", "body": "Invented words", "level_1": "Nonmisogynistic", "level_2": "None", "level_3": ""}
    for name in ("train.csv", "test.csv"):
        table(tmp_path / "misogyny_guest2021" / name, {**row, "entry_id": name, "body": f"Invented words {name}"})
    (tmp_path / "own").mkdir()
    own = {"id": "x", "text": "Tam rang", "verdict": "ok", "findings": [], "entities": [["person", "Tam"]]}
    (tmp_path / "own" / "first_dev.jsonl").write_text(json.dumps(own), "utf-8")
    main([str(tmp_path), "--corpus", str(tmp_path / "own")])
    printed = capsys.readouterr().out
    assert "| Guest misogyny train | 1 | – |" in printed
    assert "| Guest misogyny train | 0 of 1 | 0 of 1 |" in printed
    assert "| own corpus | 1 | 0 | 0 |" in printed
    assert "to learn from: 2; withheld because a dev or test part holds it too: 0" in printed
    assert "Invented" not in printed
