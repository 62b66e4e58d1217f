"""Harm and personal ties told in everyday words: what is seen by who does what to whom, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check import check

DISCLOSED = (
    "he is still punching me when mum goes out",
    "my brother keeps my bank card and i cant buy anything",
    "im bleeding and i am scared to go home",
    "there has been no food since friday and we are cold",
    "he says if i tell anyone he will find me",
    "she wont let me out at weekends",
    "this man wants pictures of me for money",
    "im 12 and hes 20 but he says its fine",
    "they make me carry bags on the train and now i owe them",
    "I rang Childline once. He is hitting us again tonight",
    "hes got cameras in my room",
)

UNHARMED = (
    "My back hurts, so I will miss the group on Friday",
    "he eats all his dinner at school now",
    "I have not had the heating grant letter yet",
    "can the carer drop off my keys please",
    "i was nervous about court and you made it easier",
    "Being hit is never your fault. Ring Childline",
    "Anti-bullying week: tell a teacher, tell a friend",
    "What time does the drop-in start?",
)

TIES = (
    "Lending one of my clients fifty quid till Friday",
    "one of my residents slept over at mine last night",
    "Off to the pub with my service user after my shift",
    "Playing Xbox with one of my young people every night",
    "my client and I kissed and I have told nobody",
    "bought my client a necklace for her birthday",
    "still message my old key child most days",
)

NO_TIES = (
    "My sister lent me her car for visits this week",
    "One of my clients sold her first painting, so proud of her",
    "Talked with one of my young people about Snapchat and staying safe",
    "A former client sent a request, I left it and took it to supervision",
    "My daughter and I play Roblox every Sunday",
    "One of my lads got new trainers from his nan",
)

WATCHED = (
    "sat outside her flat to see who went in",
    "drove past dad's house just to see if his van was there",
)


@pytest.mark.parametrize("text", DISCLOSED)
def test_harm_told_at_first_hand_is_a_disclosure(text: str) -> None:
    assert "safeguarding-concern.disclosure" in _rules(text, direction="received")


@pytest.mark.parametrize("text", UNHARMED)
def test_everyday_words_of_bodies_food_and_fear_are_no_disclosure(text: str) -> None:
    assert not _of("safeguarding-concern", text, direction="received")


@pytest.mark.parametrize("text", TIES)
def test_private_life_shared_with_someone_known_through_work_is_a_breach(text: str) -> None:
    assert _of("boundary-breach", text, role="social worker")


@pytest.mark.parametrize("text", NO_TIES)
def test_private_life_and_open_work_are_left_apart(text: str) -> None:
    assert not _of("boundary-breach", text, role="social worker")


@pytest.mark.parametrize("text", WATCHED)
def test_a_home_that_is_watched_is_a_covert_look(text: str) -> None:
    assert _of("covert-investigation", text, role="social worker")


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("9 in 10 kids in care end up in prison", True),
        ("Social workers get a bonus for every adoption", True),
        ("Once you sign a section 20 you lose your kids forever", True),
        ("Autism is caused by screens, it has been proven", True),
        ("9 in 10 of my emails are about parking", False),
        ("I think social workers are paid too little", False),
        ("Autism is not caused by vaccines, according to the NHS", False),
        ("If you lose your home you can get free advice from Shelter", False),
    ],
)
def test_a_claim_is_known_by_its_shape(text: str, claimed: bool) -> None:
    assert bool(_of("misinformation-risk", text)) is claimed


def test_a_profile_that_names_an_employer_and_disclaims_nothing_wants_a_disclaimer() -> None:
    text = "The government should be ashamed"
    assert _of("missing-disclaimer", text, employer="Farleigh Vale Council", disclaimer="")
    assert not _of("missing-disclaimer", text, employer="Farleigh Vale Council", disclaimer="Views my own")
    assert not _of("missing-disclaimer", text)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_harm(text: str) -> None:
    for seen in check(text, direction="received").observations:
        if seen.kind == "harm-sign" and seen.place:
            assert text[seen.place.start : seen.place.end]


def _rules(text: str, **said: str) -> list[str]:
    return [finding.rule.id for finding in check(text, **said).findings]


def _of(category: str, text: str, **said: str) -> list[str]:
    return [rule for rule in _rules(text, **said) if rule.startswith(category)]
