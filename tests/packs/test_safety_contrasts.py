"""Pairs of texts near one another: what puts somebody in danger is stopped, and what only speaks of it passes."""

from __future__ import annotations

import pytest

from tests.check import check

DISCLOSED = (
    "miss he punched me again last night",
    "Da batters me when he's drunk",
    "im scared to go home",
    "she locks me in the cupboard",
    "my uncle touches me when he minds us",
    "I sent him a naked picture and now he says he'll send it to my school, what do i do, i sent him nudes",
    "I've been cutting myself every night",
    "I took all my tablets",
    "nobody would miss me",
    "there's no food in the house and mum won't wake up",
    "no carers have come since Friday and I can't get up",
    "my son takes my pension and shouts if i ask",
    "they made me carry drugs to Swindon",
    "they have taken over my flat and I'm sleeping on the stairs",
    "my parents are forcing me to marry my cousin in August",
    "he won't let me leave the house",
    "I'm going to kill myself tonight",
    "He put his hands round my throat",
)
TOLD = (
    "My neighbour leaves the kids home alone all night",
    "the staff keep shouting and there's bruises on her wrists",
    "her boyfriend is hitting her, please someone help",
    "grown men picking her up from the home",
    "he's lying in his own urine when I visit",
    "some man is messaging my daughter for pics, he is grooming her",
)
THREATS = (
    "I'll find you",
    "You're dead",
    "watch ur back hen",
    "we know where your kids go to school",
    "somebody should slap her",
    "lovely garden you have by the way, is that your son",
    "I watched you park this morning",
    "sleep well tonight",
    "here's her address everyone",
    "name and shame this one",
    "let's go round to hers",
    "you'll get what you deserve",
)
ABUSE = (
    "evil cow",
    "social services are a disgrace",
    "You lied in court about me",
    "why won't you answer",
    "I'll keep messaging till you reply",
    "avoid this woman at all costs",
)
FINE_RECEIVED = (
    "What are your opening hours?",
    "Thank you for being kind to my nan",
    "I want to complain about the delay",
    "The training on grooming hit home",
    "Nice to meet you at the open day",
    "How do I become a foster carer?",
    "My daughter loved the art group",
    "I'll find the form and bring it on Monday",
    "Watch our new film about adoption",
    "See you at the meeting on Tuesday",
    "Do you have a hearing loop in the office?",
    "She drives the minibus for the day centre",
    "The waiting list is a disgrace and I have told the council",
    "Hope you get a rest this weekend",
)
DRAFTS_STOPPED = (
    ("court-restriction", "The sheriff refused it, gutted for the wean"),
    ("court-restriction", "Interim hearing tomorrow with my young mum, send strength, care proceedings are brutal"),
    ("court-restriction", "Supervision order granted, what a relief"),
    ("court-restriction", "Mental health tribunal this afternoon for a man on my ward"),
    ("court-restriction", "Gave evidence today against the dad and did not cry"),
    ("worker-safety", "Spare key is under the mat if anyone is passing"),
    ("worker-safety", "Nobody home till Sunday, poor plants"),
    ("worker-safety", "House sitting empty until the 12th"),
    ("worker-safety", "My partner is away all week so I am on my own in the house with the kids"),
    ("worker-safety", "I run round the lake every morning at half six"),
    ("safeguarding-concern", "hive mind please: girl, 14, told school her stepdad hits her, do I tell mum first?"),
    ("safeguarding-concern", "don't tell your key worker I said this"),
    ("safeguarding-concern", "He hanged himself in the shed, one of our lads"),
    ("harassment-of-worker", "Please stop messaging me, whoever you are"),
)
DRAFTS_FINE = (
    "Samaritans are on 116 123, day or night",
    "Spot the signs of cuckooing: strangers, new locks, fear",
    "Back from a fortnight in Kerry, peely-wally as ever",
    "Family courts need money, not slogans",
    "New judgment on Bailii about deprivation of liberty, worth reading",
    "On jury service, so replies will be slow",
    "Reading about county lines before Monday's lecture",
    "The Supreme Court said today that charities may campaign",
    "Lone working policies save lives",
    "My run club raised 900 pounds for the hospice",
    "Our team moved into a new office",
    "Domestic abuse is never the victim's fault",
    "If someone tells you they want to die, listen and stay with them",
    "Any advice on a good podcast for the commute?",
    "What would you do with a bigger budget?",
    "Sheriff Woody costume sorted for the fun day",
    "Kids at the holiday club made a volcano",
    "Kept calm, kept talking, kept the kettle on",
    "Blocked and reported. That is the whole tweet.",
    "The judge at the flower show was my aunt",
)
MATTERS = {"safeguarding-concern", "harassment-of-worker"}


def _categories(text: str, direction: str) -> set[str]:
    return {each.rule.category.value for each in check(text, direction=direction).findings}


@pytest.mark.parametrize("text", DISCLOSED + TOLD)
def test_a_disclosure_in_an_item_received_is_a_reason_to_act_and_says_whom_to_tell(text):
    result = check(text, direction="received")

    assert "safeguarding-concern" in {each.rule.category.value for each in result.findings}
    assert result.verdict.value == "do-not-post"
    assert result.tell


@pytest.mark.parametrize("text", THREATS)
def test_a_threat_open_or_veiled_is_not_to_be_answered(text):
    result = check(text, direction="received")

    assert "harassment-of-worker" in {each.rule.category.value for each in result.findings}
    assert result.verdict.value == "do-not-post"
    assert result.tell


@pytest.mark.parametrize("text", ABUSE)
def test_other_abuse_of_a_worker_is_one_to_think_about(text):
    result = check(text, direction="received")

    assert "harassment-of-worker" in {each.rule.category.value for each in result.findings}
    assert result.verdict.value == "reconsider"


@pytest.mark.parametrize("text", FINE_RECEIVED)
def test_thanks_questions_and_complaints_are_left_alone(text):
    result = check(text, direction="received")

    assert result.verdict.value == "ok"
    assert result.tell == ()


@pytest.mark.parametrize(("category", "text"), DRAFTS_STOPPED)
def test_a_draft_that_puts_somebody_in_danger_is_held_back(category, text):
    assert category in _categories(text, "draft")


@pytest.mark.parametrize("text", DRAFTS_FINE)
def test_awareness_law_and_private_life_pass(text):
    assert check(text).verdict.value == "ok"
