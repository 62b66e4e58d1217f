"""Frames: every one fills, its findings stay exact, its numbers are nobody's, and a seed gives the same bytes."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from rapidfuzz import fuzz

from training.check_corpus import faults_of_file
from training.frame_slots import SLOTS, Draws
from training.frame_words import NATIONS, names_by_origin, places
from training.frames import SLOT, fill, fillings, main, read_frames
from training.labelled import Labelled

FRAMES = read_frames()


def _frame(text: str, **more: object) -> Labelled:
    raw = dict(FRAMES[0].raw) | {
        "id": "F00-001",
        "text": text,
        "findings": [],
        "entities_extra": [],
        "nation": "England",
    }
    return Labelled("a test", raw | more)


def test_there_are_frames_enough_and_half_of_them_are_fine() -> None:
    """Three hundred frames, of which about half are fine, from every nation."""
    verdicts = Counter(frame.raw["verdict"] for frame in FRAMES)
    assert len(FRAMES) >= 300
    assert 0.45 <= verdicts["ok"] / len(FRAMES) <= 0.60
    assert {str(frame.raw["nation"]) for frame in FRAMES} >= set(NATIONS)


def test_no_two_frames_are_alike() -> None:
    """Each frame has words of its own and an id of its own."""
    assert len({frame.id for frame in FRAMES}) == len(FRAMES)
    near = [(a.id, b.id) for a, b in combinations(FRAMES, 2) if fuzz.ratio(a.text, b.text, score_cutoff=85)]
    assert near == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_frame_fills_into_an_item_that_the_checker_passes(seed: int) -> None:
    """Spans stand once, numbers come from test ranges, and every number in the text is among the entities."""
    items = [Labelled(f"seed {seed}", each.item()) for each in fillings(FRAMES, 1, seed)]
    assert list(faults_of_file(items)) == []


def test_findings_keep_the_words_they_mark() -> None:
    """In a filling as the frame is written, a finding's words are the frame's, with its slots filled."""
    frame = _frame(
        "Went to see {person:given} at home.",
        findings=[
            {"category": "service-user-identifier", "span": "see {person:given}", "statements": [9], "level": "block"}
        ],
    )
    for number in range(40):
        filled = fill(frame, number, 5)
        (_, start, end), (kind, first, last) = filled.findings[0], filled.marks[0]
        assert kind == "person"
        assert filled.text[start:end].endswith(filled.text[first:last])
        assert filled.text[end:].casefold().replace(" ", "").startswith("at")


def test_marks_tell_where_each_entity_stands() -> None:
    """The words of the frame itself are marked wherever they stand, and slots by their kind."""
    frame = _frame("Mum's mum rang {phone}, {datetime:day}.", entities_extra=[["relation", "mum"]])
    kinds = [kind for kind, _, _ in fill(frame, 1, 1).marks]
    assert kinds == ["relation", "phone", "datetime"]


def test_the_same_number_is_the_same_person() -> None:
    """A given name and a full name with one number belong together; another number is drawn anew."""
    draws = Draws(Random(3), "Wales")
    assert draws.words("person", "full", "1").startswith(draws.words("person", "given", "1"))
    assert draws.words("person", "given", "1") == draws.words("person", "given", "1")


def test_names_come_evenly_from_all_origins() -> None:
    """No origin is drawn more than twice as often as its even share, nor less than half as often."""
    drawn = Counter(Draws(Random(seed), "England").person("1").origin for seed in range(6000))
    share = 6000 / len(names_by_origin())
    assert set(drawn) == set(names_by_origin())
    assert all(share / 2 < times < share * 2 for times in drawn.values())


@pytest.mark.parametrize("nation", [*NATIONS, "UK"])
def test_every_slot_gives_words_in_every_nation(nation: str) -> None:
    """Whatever a frame may ask for has words wherever the frame plays."""
    for seed in range(5):
        draws = Draws(Random(seed), nation)
        assert all(draws.words(kind, form, "1").strip() for kind, form in SLOTS)


def test_places_lie_in_the_nation_of_the_frame() -> None:
    """A village in a Welsh frame is a Welsh village."""
    draws = Draws(Random(9), "Wales")
    assert draws.words("place", "village", "1") in places("village", "Wales")


def test_every_slot_of_every_frame_is_known() -> None:
    """No brace is left that the filler would not understand."""
    for frame in FRAMES:
        assert not set(SLOT.sub("", frame.text)) & {"{", "}"}, frame.id
        assert all((found.group(1), found.group(2) or "") in SLOTS for found in SLOT.finditer(frame.text)), frame.id


def test_letters_vary_as_people_type() -> None:
    """About three in ten fillings are all in small letters, about one in twenty all in capitals."""
    written = [
        fill(_frame("We Met {person:given} at the Café in {place:town}"), number, 1).text for number in range(600)
    ]
    assert 0.2 < sum(text == text.lower() for text in written) / 600 < 0.4
    assert 0.02 < sum(text == text.upper() for text in written) / 600 < 0.1


def test_slips_leave_names_and_numbers_alone() -> None:
    """A slip of the thumb falls only in the frame's own words."""
    frame = _frame("something happened somewhere with {id:nhs}")
    items = [Labelled("slips", {**fill(frame, number, 2).item(), "verdict": "ok"}) for number in range(200)]
    assert any("something happened somewhere" not in item.text.lower() for item in items)
    assert list(faults_of_file([replace(item, where=str(row)) for row, item in enumerate(items)])) == []


def test_a_finding_that_stands_twice_is_told() -> None:
    """A frame whose finding is not exact stops with its place and what to do."""
    finding = {"category": "location", "span": "here", "statements": [9], "level": "warn"}
    with pytest.raises(ValueError, match="F00-001: the words 'here' must stand once in the frame"):
        fill(_frame("here and here", findings=[finding]), 1, 1)


def test_words_that_the_frame_lacks_are_told() -> None:
    """An entity of the frame that is not in it stops with its place."""
    with pytest.raises(ValueError, match="F00-001: the frame has no words 'aunt'"):
        fill(_frame("my uncle", entities_extra=[["relation", "aunt"]]), 1, 1)


def test_a_broken_line_is_told(tmp_path: Path) -> None:
    """A line that is no JSON is named by file and row."""
    (tmp_path / "01-odd.jsonl").write_text("{\n", "utf-8")
    with pytest.raises(ValueError, match=r"01-odd\.jsonl:1 not JSON"):
        read_frames(tmp_path)


def test_the_same_seed_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    """Two runs print the same items; each carries the frame it came from."""
    main(["--each", "2", "--seed", "4"])
    first = capsys.readouterr().out
    main(["--each", "2", "--seed", "4"])
    assert capsys.readouterr().out == first
    items = [json.loads(line) for line in first.splitlines()]
    assert len(items) == 2 * len(FRAMES)
    assert all(f"frame:{item['id'].rsplit('.', 1)[0]}" in item["tags"] for item in items)
