"""Pairs that lie near one another: what anybody may say of their own life, of the past or of a talk, and its risky twin."""

from __future__ import annotations

from collections import Counter

import pytest

from poise.model.level import Verdict
from tests.check import check

PAIRS = (
    ("Parking fine appeal heard at tribunal today and I won", "Mental health tribunal today with my client"),
    ("My friend's adoption hearing was today and she let me say so", "The adoption hearing for the twins was today"),
    (
        "Care proceedings now take a year on average, a solicitor said yesterday",
        "Care proceedings today, and mum was alone",
    ),
    ("Mock care proceedings this afternoon, I played mum and cried", "Care proceedings this afternoon, and mum cried"),
    ("Court of Protection user group meeting today", "Court of Protection today with my lady on the ward"),
    ("Dad fell off the ladder again, he is 79", "Dad fell again before the core group, he is 79"),
    ("Gran's funeral was lovely", "Funeral of Mrs Okonjo-Bell today, she was one of my clients"),
    ("I had depression, and my health visitor Linda saw it first", "My client Linda had depression and told me first"),
    ("Lunch with Kwame from adult services", "Lunch with Kwame after the LAC review"),
    ("Our IRO Branwen knits through every LAC review", "Long drive to see Branwen before the LAC review"),
    ("Watched Angela's Ashes, a neglect chronology with jokes", "Angela is back in placement after the neglect"),
    ("Kids in Hull can wait three years for an assessment", "One of my lads lives in Hull now"),
    ("Seminar today: what do you do when a child discloses?", "A girl of 9 disclosed today. What would you do?"),
)


@pytest.mark.parametrize(("fine", "risky"), PAIRS)
def test_what_is_fine_passes_and_its_risky_twin_does_not(fine, risky):
    """A worker may speak of their own life and of practice in general; the twin that tells of a case is still stopped."""
    assert check(fine, role="social worker").verdict is Verdict.OK
    assert check(risky, role="social worker").verdict is not Verdict.OK


@pytest.mark.parametrize(
    "text",
    [
        "Placed two siblings last night, the little one cried and then fell asleep on me",
        "Sat with a dad today while he signed his baby over for adoption",
        "Our resident with dementia punched me tonight",
        "The mum who shouted at me today had bruises on both arms",
        "Visited a chap with dementia in Sedbergh today, his son has the bank card",
    ],
)
def test_one_stretch_of_words_is_told_once_as_a_detail_learnt_through_work(text):
    """However many details and days a stretch holds, there is one finding of that category for it."""
    told = Counter(finding.rule.category.value for finding in check(text, role="social worker").findings)

    assert told["confidential-detail"] == 1
