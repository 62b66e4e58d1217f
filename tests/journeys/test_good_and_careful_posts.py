"""A worker, student, carer or service posts something fine and is told what it serves, or something careless and is told why."""

from __future__ import annotations

import pytest

from tests.check import poise


def _served(text: str) -> list[int]:
    ran = poise("check", text, "--format", "json")

    assert ran.code == 0
    served: list[int] = ran.json["upholds"]
    return served


@pytest.mark.serves("1", "23")
def test_weighing_what_social_media_gives_and_risks_is_upheld():
    served = _served("I tell every student about the benefits and risks of posting, and about digital professionalism")

    assert {1, 23} <= set(served)


@pytest.mark.serves("5", "8")
def test_keeping_lanes_apart_and_private_matters_private_is_upheld():
    served = _served("This is my personal account. We cannot discuss individual cases here, please email us.")

    assert {5, 8} <= set(served)


@pytest.mark.serves("7")
def test_a_student_who_shares_only_what_placement_taught_is_upheld():
    assert 7 in _served("Two things I learnt on placement: ask before you assume, and bring biscuits")


@pytest.mark.serves("13", "16")
def test_advice_on_staying_safe_and_where_to_ring_is_upheld():
    served = _served("If a child tells you something, tell your safeguarding lead. In immediate danger call 999.")

    assert {13, 16} <= set(served)


@pytest.mark.serves("14", "19")
def test_looking_by_procedure_only_and_knowing_the_policy_is_upheld():
    served = _served("Our procedure says one recorded look, so that is all we did")

    assert {14, 19} <= set(served)


@pytest.mark.serves("17")
def test_training_for_carers_is_upheld():
    assert 17 in _served("Training for foster carers on phones and games, Tuesday evening")


@pytest.mark.serves("18")
def test_a_dilemma_taken_to_supervision_is_upheld():
    assert 18 in _served("Not sure how to answer this one. Taking it to supervision.")


@pytest.mark.serves("20")
def test_recording_and_reporting_abuse_is_upheld():
    assert 20 in _served("Screenshotted it and reported it. Keep the evidence, ring your rep.")


@pytest.mark.serves("21")
def test_sharing_research_is_upheld():
    assert 21 in _served("New paper on kinship care, worth reading")


@pytest.mark.serves("22")
def test_an_unsure_claim_is_questioned_and_a_question_about_it_is_upheld():
    claim = poise("check", "Next of kin can overrule the hospital, simple as that")

    assert claim.out.startswith("Reconsider this")
    assert "nothing to show that it is" in " ".join(claim.out.split())
    assert 22 in _served("Is it true that next of kin can overrule the hospital? Sources welcome.")


@pytest.mark.serves("10")
def test_an_opinion_beside_a_named_employer_asks_whose_it_is():
    bare = poise("check", "I work for Greenholm Council and the new thresholds are wrong")

    assert bare.out.startswith("Reconsider this")
    assert 10 in _served("I work for Greenholm Council, views my own: the new thresholds are wrong")
