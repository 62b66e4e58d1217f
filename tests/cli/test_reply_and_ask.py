"""Asking for words to copy, and for what the packs say."""

from __future__ import annotations

import pytest

from tests.check import EXAMPLES, fits_schema, one_sentence, poise


def test_without_a_kind_the_kinds_are_listed():
    ran = poise("reply")

    assert ran.code == 0
    assert "decline-request: Declining" in ran.out
    fits_schema(poise("reply", "--format", "json").json, "replies")


@pytest.mark.parametrize("kind", [each["reply"] for each in poise("reply", "--format", "json").json])
def test_every_kind_is_told_as_its_schema_says(kind):
    ran = poise("reply", kind, "--nation", "Wales", "--format", "json")

    fits_schema(ran.json, "reply")
    assert all(
        each["text"].splitlines()[0][:20] in poise("reply", kind, "--nation", "Wales").out
        for each in ran.json["wordings"]
    )


def test_a_reply_can_be_written_to_a_file(tmp_path):
    ran = poise("reply", "family-note", "-o", tmp_path / "note.txt")

    assert ran.out == ""
    assert "Small favour" in (tmp_path / "note.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("reply", "nonsense"), "there are: abuse"),
        (("reply", "disclaimer", "--format", "csv"), "there are: terminal, json"),
        (("reply", "disclaimer", "--fits", "3"), "leave --role or --fits out"),
        (("ask", "what?", "--format", "csv"), "there are: terminal, json"),
        (("ask", "  "), "There is no question"),
    ],
)
def test_what_cannot_be_given_is_told_in_one_sentence(words, says):
    ran = poise(*words)

    assert ran.code == 2
    one_sentence(ran.talk)
    assert says in ran.talk


def test_a_role_or_nation_that_nobody_knows_is_said_and_left_aside():
    ran = poise("reply", "disclaimer", "--role", "astronaut", "--nation", "Atlantis")

    assert ran.code == 0
    assert ran.talk.count("not in the table") == 2
    assert "not in the table" in poise("ask", "May I post a photo of my family?", "--role", "astronaut").talk


def test_a_question_is_answered_in_the_packs_words_with_their_places():
    ran = poise("ask", "May I accept a friend request from a mum I worked with?", "--nation", "Scotland")

    assert ran.code == 0
    assert "statement 6]" in ran.out
    assert "It is not appropriate to take people who use services" in " ".join(ran.out.split())
    assert "Code of Ethics 2.3.3 (2014)" in ran.out
    assert "[SSSC Code of Practice 2.8 (third edition, 2024)]" in ran.out


def test_what_the_packs_do_not_speak_of_is_said_and_nothing_more():
    ran = poise("ask", "What is the best recipe for banana bread?")

    assert ran.code == 0
    assert ran.out == "The packs do not speak of this; ask your manager/supervisor.\n"


@pytest.mark.parametrize("nation", ["England", "Scotland", "Wales", "Northern Ireland"])
def test_an_answer_is_told_as_its_schema_says_and_does_not_repeat_the_question(nation):
    ran = poise("ask", "May I post about Tyrone's court hearing?", "--nation", nation, "--format", "json")

    fits_schema(ran.json, "ask")
    assert ran.json["spoken_of"]
    assert "Tyrone" not in ran.out
    fits_schema(poise("ask", "how do I boil an egg", "--format", "json").json, "ask")


def test_an_employers_pack_is_quoted_too():
    pack = EXAMPLES / "packs" / "otterbridge.yaml"
    ran = poise("ask", "May I name my employer in my bio?", "--pack", pack, "--format", "json")

    assert "employer" in {each["layer"] for each in ran.json["quotations"]}
