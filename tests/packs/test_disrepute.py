"""Contempt that lowers trust, and the hard words, jokes and reports that are nothing of the kind."""

from __future__ import annotations

import pytest

from tests.check import check


def _strongest(text: str, **said: str) -> str | None:
    """The strongest level at which disrepute is found in a text."""
    levels = [each.rule.level for each in check(text, **said).findings if each.rule.category == "disrepute"]
    return max(levels).word if levels else None


@pytest.mark.parametrize(
    "text",
    [
        "Removal edition of get ready with me, waterproof mascara on",
        "parent of the month award to the man who fed the meter and not the twins",
        "Home visit bingo! Full house before lunch",
        "Overheard on home visits, part four, you will howl",
        "our service users are better than netflix",
        "My clients have one brain cell between them",
        "These parents couldn't look after a hamster",
        "One of my families reeks of cat piss and hope",
        "some of our residents are time wasters and they know it",
        "My service user couldn't string two words together",
        "My client's mum turned on the waterworks, comedy gold",
        "One of my lads had us in stitches crying about his placement",
        "our clients are too lazy to parent",
        "Dr Imran Quillfeather, the guardian, lies on oath",
        "Fiona Braddock from our duty team is corrupt",
        "Judge Alan Turnmill should be sacked, worst family court in Wales",
        "My colleague Petra Volkov made up the minutes",
        "AMHP Gareth Lowndes is not fit to practise",
    ],
)
def test_ridicule_and_accusations_with_a_name_are_stopped(text):
    assert _strongest(text) == "block"


@pytest.mark.parametrize(
    "text",
    [
        "my manager couldn't organise a raffle",
        "our director is a coward",
        "The sheriff is clueless",
        "Working for clowns since 2011",
        "Greenholm Council is an absolute joke",
        "Northmere Trust is run by dinosaurs",
        "useless managers, all of them",
        "half the social workers are useless",
        "Family court is a farce and a lottery run by men in wigs",
        "A masterclass from Greenholm Council 🙄",
        "still pissed from last night and handover at seven",
        "Absolutely hungover, three home visits before lunch",
        "I nodded off during supervised contact",
        "had a spliff before my shift, nobody knew",
        "binged netflix through my shift",
        "pulled a sickie, beach instead of the duty desk",
        "I may have backdated the stat visits",
        "just faked my mileage again",
        "I winged it in court",
        "No parent beats me in court",
        "I decide who keeps their kids in this town, ask at any case conference",
    ],
)
def test_sneers_and_talk_of_being_unfit_ask_for_another_look(text):
    assert _strongest(text) == "warn"


@pytest.mark.parametrize(
    "text",
    [
        "The government's plan for profit caps is a joke and families will pay for it",
        "This bill is cruel, badly drafted and against the evidence",
        "Caseloads of forty are unsafe and I have said so to every manager I have had",
        "Seven months for an assessment is a scandal. The staff are not the scandal.",
        "The inspection report says leadership failed. I read it twice and it is right.",
        "A public inquiry found that the social worker lied in court. We owe families the truth.",
        "I am a clown in heels today, two odd shoes at the conference",
        "I am so useless at Excel that the printer pities me",
        "Hungover and not sorry, it is my day off",
        "Never drink the night before court, that is my one rule",
        "My union rep says the offer is a disgrace and I agree",
        "Social work students: you are not lazy, you are skint and tired",
        "Our families are not thick, the letters are badly written",
        "He wrote that we are all corrupt. Screenshotted and reported.",
        "A dad told me social workers are liars. I asked him who had lied to him.",
        "Bake sale at the contact centre raised ninety quid",
        "The drama society needs a clown, apply within",
        "My nan could run a raffle, a shop and a war",
        "I laughed until I cried at my own handwriting in a review",
        "A judge thanked every worker in the room today and it made the week",
        "Whistleblowing protects people. Write it down, use the route, keep a copy.",
        "Pulled a muscle at parkrun and still made it to the desk",
        "The canteen is a joke but the soup is free",
        "We made up a bed for him on the sofa, my own brother, home at last",
        "Children say the wisest things, mine told me to sit down",
        "Bent over double laughing at the cat",
        "My old manager is retiring and I will miss her terribly",
        "I fell asleep on the train after nights and woke up in Crewe",
        "Bingo at the day centre, numbers called in Welsh and Polish",
        "Reviewing records is dull and it matters. Write what you saw.",
    ],
)
def test_argument_reporting_and_jokes_at_one_s_own_cost_are_left_alone(text):
    assert _strongest(text) is None


def test_what_somebody_else_wrote_is_not_the_author_s():
    assert _strongest("My clients are thick as mince", direction="received") is None
