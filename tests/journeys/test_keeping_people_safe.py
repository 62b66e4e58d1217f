"""A worker brings what came in, or a draft that could put somebody in danger."""

from __future__ import annotations

import pytest

from tests.check import fits_schema, poise


@pytest.mark.serves("12", "13")
def test_a_disclosure_that_comes_in_is_not_answered_and_poise_says_whom_to_tell():
    ran = poise("check", "he hits me when mum goes to work", "--direction", "received", "--nation", "Wales")

    assert ran.code == 1
    assert ran.out.startswith("Do not accept, answer or share this.")
    assert "Tell now: " in ran.out


@pytest.mark.serves("20")
def test_a_threat_to_a_worker_is_for_the_employer_and_the_police():
    given = ("check", "we know where you live", "--direction", "received")
    told = poise(*given).out
    values = poise(*given, "--format", "json").json

    assert "This threatens a worker" in told
    fits_schema(values, "result")
    assert {"Your manager or employer", "The police"} <= {each["who"] for each in values["tell"]}


@pytest.mark.serves("18")
def test_a_case_put_to_the_crowd_is_sent_to_the_manager_and_duty_team_instead():
    ran = poise(
        "check", "Advice please. A girl of 9 told her teacher that her stepdad hits her. What would you do?", "--full"
    )

    assert "This asks a crowd what to do" in ran.out
    assert "your manager or duty team" in " ".join(ran.out.split())


@pytest.mark.serves("16")
def test_advice_on_safety_is_upheld():
    ran = poise("check", "Know the signs of financial abuse, and ring the duty team if you see them")

    assert ran.code == 0
    assert "16" in ran.out


@pytest.mark.serves("9")
def test_an_empty_house_is_better_told_afterwards():
    going = poise("check", "House sitting empty until the 12th, poor plants")
    back = poise("check", "Back from a fortnight in Kerry")

    assert "Tell it when you are back." in going.out
    assert back.out.startswith("Nothing found in what Poise can see.")


@pytest.mark.serves("11")
def test_a_private_hearing_stays_private_and_a_published_judgment_may_be_shared():
    private = poise("check", "Youth court this morning with one of my lads")
    published = poise("check", "Worth reading: a published judgment where the judge praised kinship carers")

    assert private.code == 1
    assert "a hearing in a case of yours" in private.out
    assert published.code == 0


@pytest.mark.serves("19")
def test_whoever_asks_whether_a_case_may_be_told_is_sent_to_the_legal_team():
    ran = poise("check", "Am I allowed to say that the final hearing is over?")

    assert ran.out.startswith("Reconsider this before it goes out.")
    assert "Ask your legal team or manager" in ran.out
