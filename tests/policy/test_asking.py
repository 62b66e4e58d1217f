"""What the packs say to a question: the right statement first, their own words, and silence where they are silent."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.assembly.composition import shipped_pack
from poise.lib.stems import stem, stems
from poise.policy.asking import Library, load_topics
from poise.policy.composing import compose

LIBRARY = Library(shipped_pack("basw"), load_topics())
with (Path(__file__).parent / "questions.csv").open(encoding="utf-8") as _stream:
    QUESTIONS = [(row["question"], row["statement"]) for row in csv.DictReader(_stream)]
SPOKEN_OF = [(question, statement) for question, statement in QUESTIONS if statement != "0"]
UNRELATED = [question for question, statement in QUESTIONS if statement == "0"]


def _statements(question: str, library: Library = LIBRARY, role: str = "") -> list[str]:
    return [each.key for each in library.ask(question, role).quotations if each.kind == "statement"]


def test_the_right_statement_is_among_the_first_three_for_most_questions():
    right = sum(statement in _statements(question)[:3] for question, statement in SPOKEN_OF)

    assert len(SPOKEN_OF) >= 80
    assert right / len(SPOKEN_OF) >= 0.95


def test_every_statement_is_asked_about():
    assert {statement for _, statement in SPOKEN_OF} == {str(number) for number in range(1, 24)}


def test_unrelated_questions_get_no_answer():
    answered = [question for question in UNRELATED if LIBRARY.ask(question).quotations]

    assert len(UNRELATED) >= 30
    assert len(answered) <= 2


def test_a_nations_pack_does_not_turn_silence_into_an_answer():
    for nation in ("england", "scotland", "wales", "northern-ireland"):
        library = Library(compose([shipped_pack("basw"), shipped_pack(nation)]), load_topics())
        assert sum(bool(library.ask(question).quotations) for question in UNRELATED) <= 2
        assert (
            sum(statement in _statements(question, library)[:3] for question, statement in SPOKEN_OF)
            >= len(SPOKEN_OF) * 0.95
        )


def test_what_is_quoted_stands_in_the_pack_word_for_word():
    pack = shipped_pack("basw")
    for question, _ in SPOKEN_OF:
        for each in LIBRARY.ask(question).quotations:
            if each.kind == "statement":
                assert each.words == pack.statements[int(each.key)].asks
            if each.kind == "rule":
                assert (each.title, each.words, each.remedy) in {(r.message, r.reason, r.remedy) for r in pack.rules}


def test_a_rule_is_quoted_with_its_remedy_and_the_clauses_with_their_edition():
    quoted = LIBRARY.ask("May I accept a friend request from a client on my personal account?").quotations

    assert "boundary-breach.personal-tie" in [each.key for each in quoted if each.kind == "rule"]
    assert all(each.remedy for each in quoted if each.kind == "rule")
    assert any("2.3.3 (2014)" in each.source for each in quoted if each.kind == "clause")


def test_a_nations_standards_and_law_come_with_how_sure_they_are():
    library = Library(compose([shipped_pack("basw"), shipped_pack("scotland")]), load_topics())
    quoted = library.ask("May I post about a court hearing that a child was in?").quotations
    facts = [each for each in quoted if each.kind in {"standard", "law"}]

    assert facts
    assert all(each.certainty for each in facts)
    assert {each.layer for each in facts} == {"nation"}


def test_a_student_is_told_of_the_statement_for_students():
    question = "May I accept a friend request?"

    assert "7" not in _statements(question)
    assert "7" in _statements(question, role="student")


@pytest.mark.parametrize("question", ["?", "may I", "the", "...", "😀"])
def test_a_question_without_a_telling_word_gets_no_answer(question):
    assert LIBRARY.ask(question).quotations == ()


@given(st.text(max_size=200))
def test_no_question_is_too_odd_to_ask(question):
    LIBRARY.ask(question)


@given(st.text(max_size=30))
def test_a_stem_is_never_longer_than_its_word(word):
    assert all(each for each in stems(word))
    assert len(stem(word)) <= len(word) + 1


@pytest.mark.parametrize(
    "words",
    [
        "post posts posted posting",
        "friend friends friended",
        "policy policies",
        "share shares sharing shared",
        "tag tags tagged tagging",
    ],
)
def test_the_forms_of_a_word_have_one_stem(words):
    assert len(set(stems(words))) == 1
