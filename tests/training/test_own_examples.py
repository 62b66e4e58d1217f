"""Our own labelled items as examples: what they teach, and what they leave open."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.example import Kind, Stretch, Tone
from training.labelled import Labelled
from training.own import example_of, occurrences, read_own

CUES = {"who": "service-user", "words": "own", "step": "has-done", "tone": "none", "target": "third-party"}


def item(text, entities=(), findings=(), **changed):
    """One invented item in the corpus form."""
    raw = {"id": "x", "text": text, "verdict": "ok", "findings": list(findings), "entities": list(entities)}
    return Labelled("here", {**raw, "cues": {**CUES, **changed}})


def found(example):
    """The spans of an example as kinds and words."""
    return [(span.kind.value, example.text[span.at.start : span.at.end]) for span in example.spans]


def test_an_entity_is_found_everywhere_it_stands():
    """A name listed once is taught at every place where it is a whole word, and nowhere inside another."""
    example = example_of(item("Tam saw Tam's dad, not Tamsin", [["person", "Tam"], ["relation", "dad"]]), "z-01")
    assert found(example) == [("person", "Tam"), ("person", "Tam"), ("relation", "dad")]


def test_a_name_inside_a_longer_name_is_not_taught_twice():
    """A person called like a street is taught where he stands by himself."""
    example = example_of(item("Bryn of Bryn Road", [["person", "Bryn"], ["address", "Bryn Road"]]), "z-01")
    assert found(example) == [("person", "Bryn"), ("address", "Bryn Road")]


def test_a_name_that_only_stands_inside_another_stays():
    """What the author listed is never dropped altogether."""
    example = example_of(item("at Bryn Road", [["person", "Bryn"], ["address", "Bryn Road"]]), "z-01")
    assert ("person", "Bryn") in found(example)


def test_a_hashtag_gives_up_its_name():
    """Words that stand nowhere by themselves are found inside others."""
    assert found(example_of(item("#JusticeForTam now", [["person", "Tam"]]), "z-01")) == [("person", "Tam")]


def test_kinds_that_rules_find_teach_nothing():
    """A telephone number is no kind of the model; a postcode is part of an address, a birth date a date."""
    entities = [["phone", "07700 900123"], ["postcode", "ZZ99 3VZ"], ["birth-date", "01/02/2010"]]
    example = example_of(item("07700 900123, ZZ99 3VZ, 01/02/2010", entities), "z-01")
    assert [kind for kind, _ in found(example)] == ["address", "datetime"]


def test_an_older_item_masks_what_it_lacks():
    """An item without entities and cues teaches neither, but its verdict and categories all the same."""
    finding = {"category": "disrepute", "span": "clowns", "level": "warn"}
    raw = {"id": "x", "text": "The clowns upstairs", "verdict": "reconsider", "findings": [finding]}
    example = example_of(Labelled("here", raw), "first_dev")
    assert (example.kinds, example.who, example.tones, example.target) == (frozenset(), None, (), None)
    assert example.verdict == "reconsider"
    assert example.concerns is not None
    assert [(each.category, each.at) for each in example.concerns] == [("disrepute", Stretch(4, 10))]


def test_a_missing_disclaimer_has_no_place():
    """A category about something absent holds for the whole text."""
    finding = {"category": "missing-disclaimer", "span": None, "level": "warn"}
    example = example_of(item("Our council is wrong", findings=[finding]), "z-01")
    assert example.concerns is not None
    assert example.concerns[0].at is None


@pytest.mark.parametrize(("tone", "shares"), [("none", dict.fromkeys(Tone, 0.0)), ("insult", {Tone.INSULT: 1.0})])
def test_only_the_chief_tone_is_known(tone, shares):
    """Where one tone is named, whether there is a second is not taught; where none is, all are absent."""
    assert {share.tone: share.of for share in example_of(item("Text", tone=tone), "z-01").tones} == shares


def test_a_batch_is_one_group(tmp_path):
    """The members of a minimal pair stand in one batch, and no division may part them."""
    (tmp_path / "batches").mkdir()
    for name in ("z-01", "z-02"):
        lines = [json.dumps(dict(item(f"{name} {number}").raw)) for number in range(2)]
        (tmp_path / "batches" / f"{name}.jsonl").write_text("\n".join(lines), "utf-8")
    (tmp_path / "first_dev.jsonl").write_text(json.dumps({"id": "d", "text": "Old", "findings": []}), "utf-8")
    assert [each.group for each in read_own(tmp_path)] == ["z-01", "z-01", "z-02", "z-02", "first_dev"]


def test_a_broken_line_is_told_of(tmp_path):
    """A line that is no item stops the reading, with its place."""
    (tmp_path / "first_dev.jsonl").write_text("{", "utf-8")
    with pytest.raises(ValueError, match=r"first_dev\.jsonl:1 not JSON"):
        list(read_own(tmp_path))


@given(st.text(max_size=30), st.text(min_size=1, max_size=4))
def test_every_occurrence_reads_as_the_words(text, words):
    """What is found is the words themselves, and they are found whenever they are there."""
    places = occurrences(text, words)
    assert all(text[place.start : place.end] == words for place in places)
    assert bool(places) == (words in text)


def test_every_kind_of_entity_teaches_its_own():
    """Each kind of the model has entities of its own name in the corpus."""
    entities = [[kind.value, f"word{number}"] for number, kind in enumerate(Kind)]
    example = example_of(item(" ".join(words for _, words in entities), entities), "z-01")
    assert {span.kind for span in example.spans} == set(Kind) == example.kinds
