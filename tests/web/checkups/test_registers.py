"""Keeping private, professional and official accounts apart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.registers import WEIGHTS, AccountFacts, advise_on
from poise.web.areas.checkups.telling import tell

REGISTER = tell(written_library()).register
CALM = {
    "purpose": "personal",
    "audience": "chosen",
    "name": "other",
    "behind": "private",
    "employer": "no",
    "contact": "no",
    "second": "none-needed",
    "used": "yes",
}


def _account(key: str = "1", channel: str = "instagram", **answers: str) -> AccountFacts:
    return AccountFacts(key=key, channel=channel, answers={**CALM, **answers})


def _told(*accounts: AccountFacts) -> list[str]:
    return [advice.rule.name for advice in advise_on(accounts, REGISTER.rules)]


def test_a_calm_private_account_needs_no_advice():
    """Promise: who has kept the lanes apart is left in peace."""
    assert _told(_account()) == []


ADVISED = [
    ("personal-contact", {"contact": "yes"}),
    ("asked-to-connect", {"contact": "asked"}),
    ("mixed-purpose", {"purpose": "mixed"}),
    ("private-behind-official", {"purpose": "official", "second": "yes"}),
    ("official-alone", {"purpose": "official", "behind": "shared", "second": "no"}),
    ("work-behind-private", {"behind": "work"}),
    ("private-behind-work", {"purpose": "work", "contact": "yes"}),
    ("open-private", {"audience": "everyone", "name": "full"}),
    ("employer-on-private", {"employer": "yes"}),
    ("employer-on-work", {"purpose": "work", "employer": "yes"}),
    ("no-work-lane", {"contact": "asked"}),
    ("unsure-audience", {"audience": "unsure"}),
    ("unsure-behind", {"behind": "unsure"}),
    ("unused", {"used": "no"}),
]


@pytest.mark.parametrize(("rule", "answers"), ADVISED)
def test_advice_is_given_where_lanes_meet(rule: str, answers: dict[str, str]):
    """Promise: each rule of the register speaks where its answers are given."""
    assert rule in _told(_account(**answers))


def test_every_rule_is_proved():
    """Promise: no rule stands in the file that no test has heard speak."""
    assert {rule.name for rule in REGISTER.rules} == {row[0] for row in ADVISED} | {"same-name-two-lanes"}


def test_the_same_name_in_two_lanes_is_told_only_on_the_same_site():
    """Promise: two accounts of one name matter where one leads to the other."""
    private = _account("1", name="full")
    work = _account("2", purpose="work", name="full")
    elsewhere = _account("3", "linkedin", purpose="work", name="full")

    assert "same-name-two-lanes" in _told(private, work)
    assert "same-name-two-lanes" not in _told(private, elsewhere)
    assert "same-name-two-lanes" not in _told(private)


def test_who_has_a_work_account_is_not_told_to_find_one():
    """Promise: a work lane that exists is seen."""
    assert "no-work-lane" not in _told(_account(contact="asked"), _account("2", "linkedin", purpose="work"))


def test_advice_names_all_accounts_that_it_is_about_and_comes_weightiest_first():
    """Promise: one sentence for three accounts, and the most pressing first."""
    advice = advise_on(
        [_account("1", used="no"), _account("2", used="no"), _account("3", contact="yes")], REGISTER.rules
    )

    assert advice[0].rule.name == "personal-contact"
    assert next(each.accounts for each in advice if each.rule.name == "unused") == ("1", "2")


ANSWERS = st.fixed_dictionaries({q.name: st.sampled_from(sorted(q.choices)) for q in REGISTER.questions})


@given(st.lists(ANSWERS, max_size=4))
def test_advice_stands_in_order_of_weight_and_each_rule_once(answers: Sequence[dict[str, str]]):
    """Promise: whatever is answered, advice is sorted, without doubles, and about accounts that exist."""
    accounts = [AccountFacts(key=str(n), channel="x", answers=each) for n, each in enumerate(answers)]
    advice = advise_on(accounts, REGISTER.rules)
    weights = [WEIGHTS.index(each.rule.weight) for each in advice]

    assert weights == sorted(weights)
    assert len({each.rule.name for each in advice}) == len(advice)
    assert all(set(each.accounts) <= {account.key for account in accounts} for each in advice)


@given(ANSWERS)
def test_unanswered_questions_make_no_advice(answers: dict[str, str]):
    """Promise: what was not said is not held against anybody."""
    assert advise_on([AccountFacts(key="1", channel="x", answers={})], REGISTER.rules) == ()
    assert advise_on([], REGISTER.rules) == ()
