"""Claims on which somebody might act, and the questions, sources and corrections that help instead."""

from __future__ import annotations

import pytest

from tests.check import check


def _strongest(text: str) -> str | None:
    levels = [each.rule.level for each in check(text).findings if each.rule.category == "misinformation-risk"]
    return max(levels).word if levels else None


@pytest.mark.parametrize(
    "text",
    [
        "Come off your antidepressants, you do not need them",
        "bin the tablets and go for a walk instead",
        "Don't call an ambulance, they only judge you",
        "Take the kids out of the country and let them argue",
        "Rip up the eviction notice, it means nothing",
        "Don't go to court, they cannot decide without you",
        "Put a spoon in his mouth when he has a seizure",
        "Give them bleach baths for the autism",
        "If you're scared of him, confront your abuser in public",
        "Let them sleep it off, overdose or not",
        "lock him in his room till he calms down",
        "Home Office letters? Just never open the letters",
    ],
)
def test_advice_that_would_harm_at_once_is_stopped(text):
    assert _strongest(text) == "block"


@pytest.mark.parametrize(
    "text",
    [
        "Autism is caused by bad parenting",
        "depression isn't real, get outside",
        "MMR causes autism",
        "This oil cures ADHD",
        "By law they have to give your child back after 72 hours",
        "Councils have no right to see your children without a warrant",
        "You don't have to let a social worker see your kids",
        "Social services can't remove children without a court order",
        "The police can never enter without a warrant",
        "Foster carers automatically get paid leave",
        "Everyone on PIP gets a free car",
        "They get a bonus for every adoption",
        "Common law wife rights, same as marriage",
        "A special guardianship order can never be changed",
        "Family can overrule the best interests decision",
        "Schools cannot refuse an EHCP, simple as that, share this",
    ],
)
def test_what_is_stated_as_sure_without_a_source_asks_for_another_look(text):
    assert _strongest(text) == "warn"


@pytest.mark.parametrize(
    "text",
    [
        "Never stop taking your medication without talking to whoever prescribed it",
        "She had stopped her tablets and nobody asked why",
        "Is it true that grandparents have no right to contact?",
        "No such thing as common law marriage, whatever your uncle says",
        "According to the statutory guidance a parent can refuse any voluntary service",
        "Children Act 1989, s.20: anyone with parental responsibility may remove the child at any time",
        "In an emergency call 999",
        "Don't wait. Ring 999 if somebody is not breathing.",
        "I believe that the law on capacity needs reform",
        "Parents tell me that they never know who to ring",
        "You can always ring the duty team, day or night",
        "The vaccine clinic is at the family hub on Thursday",
        "Autism awareness week starts today",
        "My son is autistic and the school has been wonderful",
        "There is no cure for autism, and no need of one",
        "We can never thank our foster carers enough",
        "A home visit can be frightening. Say who you are and why you came.",
        "Listening works",
        "It is a myth that social workers are paid per child",
        "Someone posted that you can ignore a court order. You cannot: get legal advice.",
        "Tell your families about the carers' fair",
        "Tip: ask where the kettle is",
        "Everyone on shift gets cake",
        "Please share: foster carers needed in Moray",
        "The council has to find nine million and we all know where it will look",
        "Section 47 enquiries take it out of everybody",
        "Benefits advice drop in, Tuesdays at ten",
        "Does anyone know if PIP can be backdated?",
    ],
)
def test_sources_questions_corrections_and_practice_are_left_alone(text):
    assert _strongest(text) is None


def test_a_correction_serves_the_policy():
    assert 22 in check("It is a myth that social workers are paid per child. Read the accounts.").upholds
