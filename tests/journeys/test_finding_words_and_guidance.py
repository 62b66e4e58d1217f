"""Somebody needs kind words at once, or wants to know what the policies say."""

from __future__ import annotations

import pytest

from tests.check import EXAMPLES, check, poise


def _wordings(*arguments: str) -> list[str]:
    return [each["text"] for each in poise("reply", *arguments, "--format", "json").json["wordings"]]


@pytest.mark.serves("4", "6")
def test_a_request_is_declined_kindly_and_the_office_is_offered():
    texts = _wordings("decline-request", "--role", "social worker", "--nation", "Scotland")

    assert len(texts) >= 4
    assert all("not able to accept" in text and "[your" in text for text in texts)
    assert {6, 4} & {number for text in texts for number in check(text).upholds}


@pytest.mark.serves("5")
def test_work_that_reaches_a_private_account_is_sent_to_the_work_channel():
    [text] = [each for each in _wordings("move-to-private") if "my private account" in each]

    assert "I don't talk about work on it" in text
    assert "[your work email]" in text


@pytest.mark.serves("8")
def test_a_private_matter_is_moved_out_of_a_public_thread_without_confirming_anything():
    ran = poise("reply", "move-to-private")
    said = " ".join(ran.out.split())

    assert "Do not say in public whether you know the person" in said
    assert "so please keep details off it. Ring [your duty team's number]" in said
    assert "cannot say whether we know somebody" in said


@pytest.mark.serves("7")
def test_a_student_declines_a_young_person_met_on_placement_and_asks_which_policy_holds():
    declines = _wordings("decline-request", "--role", "student")
    letters = _wordings("no-policy", "--role", "student")

    assert any("I'm a student on placement" in text and "It isn't about you" in text for text in declines)
    assert any("the agency's or the university's" in text for text in letters)


@pytest.mark.serves("9")
def test_family_and_friends_are_asked_to_take_care():
    note = _wordings("family-note")
    down = _wordings("take-down")

    assert any("ask me before you post pictures of me" in text for text in note)
    assert any("take down the picture of me" in text for text in down)


@pytest.mark.serves("10")
def test_a_disclaimer_fits_the_length_of_a_bio():
    texts = _wordings("disclaimer", "--role", "social worker", "--fits", "80")

    assert texts
    assert all(len(text) <= 80 and "iews" in text for text in texts)


@pytest.mark.serves("19")
def test_somebody_reads_what_employer_and_regulator_allow_and_writes_where_there_is_no_policy():
    pack = EXAMPLES / "packs" / "otterbridge.yaml"
    asked = poise("ask", "May I name my employer in my bio?", "--nation", "Scotland", "--pack", pack)
    letter = " ".join(poise("reply", "no-policy", "--nation", "Scotland", "--role", "social worker").out.split())

    assert "Say that views are your own where your profile names the council" in " ".join(asked.out.split())
    assert "[SSSC" in poise("ask", "May I discuss a confidential case?", "--nation", "Scotland").out
    assert "could not find one" in letter
    assert "the Scottish Social Services Council expects" in letter


@pytest.mark.serves("20")
def test_a_worker_who_is_abused_asks_what_help_and_action_will_come():
    said = " ".join(poise("reply", "abuse").out.split())

    assert "To the abuser the best answer is mostly none" in said
    assert "what our policy promises in such a case" in said
    assert "whether the police will be told, and by whom" in said
    assert "what support I can have" in said
