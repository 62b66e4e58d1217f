"""The library of check-ups: whole, dated, served statements, and faults that are told in one sentence."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from poise.web.areas.checkups.checklists import Certainty, Checklist, Turn
from poise.web.areas.checkups.loading import NAMED_BY_POLICY, read_library, written_library
from poise.web.areas.checkups.telling import Shelf, messages, tell
from poise.web.kernel.library import LibraryError

SERVED = {3, 5, 8, 9, 10}
LIBRARY = tell(written_library())
CHECKLISTS = [pytest.param(each, id=name) for name, each in LIBRARY.checklists.items()]


def _texts() -> Iterator[tuple[str, str]]:
    yield from messages(written_library()).items()


def test_every_site_that_the_policy_names_has_a_checklist():
    """Promise: nobody looks for a site of the policy in vain."""
    assert set(LIBRARY.checklists) >= NAMED_BY_POLICY
    assert {name for name, each in LIBRARY.checklists.items() if each.is_named_by_policy} == NAMED_BY_POLICY


@pytest.mark.parametrize("checklist", CHECKLISTS)
def test_each_step_says_what_why_where_and_for_which_statement(checklist: Checklist):
    """Promise: no step is a bare command."""
    for step in checklist.steps:
        assert all((step.look, step.why, step.find, step.source)), step.name
        assert step.statements, step.name
        assert step.checked <= checklist.review


@pytest.mark.parametrize("checklist", CHECKLISTS)
def test_each_checklist_tells_its_first_edition_and_serves_the_statements_of_check_ups(checklist: Checklist):
    """Promise: a checklist is versioned from its first day, and each step is about presence, lanes or safety."""
    assert [change.kind for change in checklist.changes].count(Turn.FIRST) == 1
    assert {number for step in checklist.steps for number in step.statements} & SERVED
    assert all(set(step.statements) <= {*SERVED, 4, 6} for step in checklist.steps)


def test_all_statements_of_check_ups_are_served_by_steps():
    """Promise: statements 3, 5, 8, 9 and 10 each have many steps."""
    numbers = [number for each in LIBRARY.checklists.values() for step in each.steps for number in step.statements]

    assert all(numbers.count(number) >= 20 for number in SERVED)


def test_what_was_not_read_in_print_says_check():
    """Promise: a step without a printed source is marked, so that nobody takes it for certain."""
    steps = [step for each in LIBRARY.checklists.values() for step in each.steps]

    assert all("General knowledge" not in step.source for step in steps if step.certainty is Certainty.SEEN)
    assert any(step.certainty is Certainty.SEEN for step in steps)


@pytest.mark.parametrize("checklist", CHECKLISTS)
def test_steps_stand_under_headings_and_none_is_lost(checklist: Checklist):
    """Promise: what is grouped for reading is what there is."""
    grouped = [step for _, steps in checklist.grouped() for step in steps]

    assert sorted(step.name for step in grouped) == sorted(step.name for step in checklist.steps)
    assert len(grouped) == len(set(grouped))


def test_a_checklist_past_its_review_says_so():
    """Promise: an old list is told to be old."""
    x = LIBRARY.checklists["x"]

    assert not x.is_stale(today=x.since)
    assert x.is_stale(today=x.review)


def test_texts_have_stable_ids_and_any_language_can_take_their_place():
    """Promise: a translation is found by id, and a library told in it has no English left."""
    welsh = tell(written_library(), lambda name, text: f"[{name}]")

    steps = {step.name: step for step in welsh.checklists["x"].steps}
    assert steps["protected"].why == "[checkups.x.protected.why]"
    assert steps["two-step"].why == "[checkups.shared.two-step.why]"
    assert steps["two-step"].find == "[checkups.x.two-step.find]"
    assert {step.digest for step in welsh.checklists["x"].steps} == {
        step.digest for step in LIBRARY.checklists["x"].steps
    }
    assert len(dict(_texts())) > 800


def test_texts_are_plain():
    """Promise: no site is called a service we praise, nobody is blamed, and sentences stay short enough to read."""
    for name, text in _texts():
        assert not re.search(r"\b(you failed|stupid|obviously|simply|utilise|leverage)\b", text, re.I), name
        assert "  " not in text, name
        assert all(len(sentence.split()) <= 38 for sentence in re.split(r"(?<=[.!?:;]) ", text)), name


def test_texts_hold_no_address_of_the_web_and_no_number_but_999():
    """Promise: nothing in a checklist leads out of the machine, and numbers that change stand elsewhere."""
    for name, text in _texts():
        assert "http" not in text, name
        assert {number for number in re.findall(r"\b\d{3,}\b", text) if not number.startswith(("19", "20"))} <= {
            "999"
        }, name


FAULTS = [
    ("checklists/x.yaml", "library: x\n", "library: y\n", "must be called like its file"),
    ("checklists/x.yaml", 'version: "1"\n', 'version: "2"\n', "make them agree"),
    ("checklists/x.yaml", "review: 2027-02-23", "review: 2026-02-23", "must be a later day"),
    ("checklists/x.yaml", "review: 2027-02-23", "review: soon", "review"),
    ("checklists/x.yaml", "shared: sessions", "shared: seances", "seances"),
    ("checklists/x.yaml", "shared: sessions", "shared: two-step", "stands here twice"),
    ("checklists/x.yaml", "group: seen", "group: heard", "heard"),
    ("checklists/x.yaml", "steps: [country-shown]", "steps: [county-shown]", "county-shown"),
    ("checklists/x.yaml", "named_by_policy: true", "named_by_policy: false", "named_by_policy"),
    ("checklists/x.yaml", "minutes: 12", "minutes: a few", "minutes"),
    ("checklists/x.yaml", "also: Formerly Twitter", "alias: Twitter", "additionalProperties"),
    ("checklists/x.yaml", "statements: [8, 9]", "statements: [8, 24]", "statements"),
    ("checklists/x.yaml", "opening: >-", "opening: *x\n  rest: >-", "YAML"),
    ("shared.yaml", "step: sessions", "step: two-step", "stands here twice"),
    ("accounts.yaml", "purpose: [mixed]", "purpose: [muddled]", "muddled"),
    ("accounts.yaml", "when: {purpose: [mixed]}", "when: {aim: [mixed]}", "aim"),
    ("bios.yaml", "checklist: bluesky", "checklist: greensky", "greensky"),
    (
        "bios.yaml",
        "        - Views my own.",
        "        - Views my own, and nobody else's, as I have said already.",
        "fullest",
    ),
    ("self-search.yaml", "stage: search\n      look", "stage: seek\n      look", "seek"),
    ("self-search.yaml", "{town}", "{village}", "village"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS, ids=[f"{row[0]}: {row[3]}" for row in FAULTS])
def test_a_fault_in_a_file_is_told_in_one_sentence_with_its_place(
    tmp_path: Path, file: str, old: str, new: str, told: str
):
    """Promise: whoever edits the library is told which file is at fault and what to do."""
    folder = _copied(tmp_path)
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")

    with pytest.raises(LibraryError, match=re.escape(told)) as fault:
        read_library(folder)

    assert Path(file).stem in str(fault.value)


def test_a_library_without_a_site_of_the_policy_is_faulty(tmp_path: Path):
    """Promise: a site of the policy cannot get lost."""
    folder = _copied(tmp_path)
    (folder / "checklists" / "wikis.yaml").unlink()

    with pytest.raises(LibraryError, match="wikis"):
        read_library(folder)


def test_two_texts_cannot_share_an_id(tmp_path: Path):
    """Promise: a translator never finds two texts under one id."""
    folder = _copied(tmp_path)
    change = "    - {version: 1, on: 2024-11, kind: platform, steps: [ai], says: Another thing.}\n"
    with (folder / "checklists" / "x.yaml").open("a", encoding="utf-8") as file:
        file.write(change)

    with pytest.raises(LibraryError, match="two different texts"):
        messages(read_library(folder))


def test_a_step_has_one_name(tmp_path: Path):
    """Promise: a step takes a shared step or has a name of its own, never both and never half."""
    for line, told in (
        ("    - {step: odd, shared: ai, find: 'There.'}", "either"),
        ("    - {step: odd, find: 'There.'}", "lacks"),
    ):
        folder = _copied(tmp_path / told)
        path = folder / "checklists" / "x.yaml"
        path.write_text(path.read_text("utf-8").replace("  steps:\n", f"  steps:\n{line}\n", 1), "utf-8")

        with pytest.raises(LibraryError, match=told):
            read_library(folder)


def _copied(folder: Path) -> Path:
    shutil.copytree(str(files("poise.web.areas.checkups") / "library"), folder / "library")
    return folder / "library"


def test_a_library_is_told_whole():
    """Promise: every part of the library is there in the language that was asked for."""
    assert isinstance(LIBRARY, Shelf)
    assert LIBRARY.register.questions
    assert LIBRARY.bios.fields
    assert LIBRARY.note.lines
    assert LIBRARY.guide.staged()
    assert LIBRARY.rhythms.rhythms.keys() == {"checklist", "register", "self-search", "bio", "family-note"}
