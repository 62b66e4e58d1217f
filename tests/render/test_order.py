"""What matters most first."""

from __future__ import annotations

from poise.render.order import by_category, by_rule, strictest_first, what_matters
from tests.check import check

MUCH = "What a moron. my client Tyrone rang. Accepted her friend request, she is on my caseload. My client Shona too."


def test_the_strictest_kind_of_risk_comes_first_and_a_rule_keeps_its_findings_together():
    found = check(MUCH).findings

    assert [[finding.rule.id for finding in told] for told in by_rule(found)] == [
        ["service-user-identifier.named"] * 2,
        ["boundary-breach.personal-tie"],
        ["abusive-language.insult"],
    ]


def test_every_finding_is_told_once_whatever_the_cut():
    found = check(MUCH).findings
    told = [finding for _, rules in by_category(found) for each in rules for finding in each]

    assert sorted(map(id, told)) == sorted(map(id, found))


def test_among_equally_strict_rules_one_of_each_kind_comes_before_a_second():
    found = check("scumbags, these parents on my caseload. my client Tyrone. NHS number 999 037 4252").findings

    few = [told[0].rule.category for told in what_matters(found, 2)]

    assert len(set(few)) == 2
    assert what_matters((), 2) == []


def test_posts_with_the_most_serious_verdict_come_first_and_keep_their_order_otherwise():
    fine, stern, mild, sterner = (
        check(text) for text in ("hello", "my client Tyrone", "what a moron", "my client Shona")
    )

    assert strictest_first([fine, stern, mild, sterner]) == [stern, sterner, mild, fine]
