"""The BASW pack: complete, sourced, and true to its own examples."""

from __future__ import annotations

from dataclasses import replace

from poise.assembly.examples import failing_examples, that_ask, untried
from poise.model.category import Category
from poise.model.condition import asks_model
from poise.policy.loading import load_pack
from tests.check import engine, engine_with_model

PACK = load_pack("basw")


def test_every_example_of_every_rule_does_what_its_place_promises():
    assert list(failing_examples(engine())) == []


def test_every_example_of_a_rule_that_asks_the_model_does_what_its_place_promises():
    """Where the tree holds weights, all of them can be tried and none fails."""
    asking = replace(PACK, rules=tuple(rule for rule in PACK.rules if asks_model(rule.when)), merits=())

    assert untried(engine_with_model(), PACK) == ()
    assert list(failing_examples(engine_with_model(), asking)) == []


def test_without_the_model_the_rules_that_ask_it_are_named_as_not_tried():
    """They are no failure, and no silence either."""
    assert untried(engine(), PACK) == that_ask(PACK)
    assert that_ask(PACK)


def test_every_category_has_a_rule_for_each_bar_of_the_model_in_words_of_its_own():
    """A missing disclaimer alone is never more than a warning."""
    asking = [rule for rule in PACK.rules if asks_model(rule.when)]
    bars = {f"{category}.{level}" for category in Category for level in ("warn", "block")}
    expected = bars - {"missing-disclaimer.block"}

    assert {rule.id.replace(".learnt-", ".") for rule in asking} == expected
    for words in ("message", "reason", "remedy"):
        assert len({getattr(rule, words) for rule in asking}) == len(asking)


def test_every_rule_has_its_words_a_source_and_three_examples_each_way():
    for rule in PACK.rules:
        assert all((rule.message, rule.reason, rule.remedy, rule.source, rule.reviewed))
        assert len(rule.flags) >= 3
        assert len(rule.passes) >= 3
        assert rule.id.startswith(f"{rule.category}.")
        assert rule.statements or rule.duties


def test_there_are_twenty_three_statements_in_the_order_of_the_policy_and_the_duties_beside_them():
    assert list(PACK.statements) == list(range(1, 24))
    assert {duty.partition(".")[0] for duty in PACK.duties} == {"purpose", "context"}


def test_nine_statements_cite_the_code_and_ten_clauses_are_cited():
    citing = [number for number, statement in PACK.statements.items() if statement.clauses]
    cited = {clause for each in PACK.statements.values() for clause in each.clauses}
    cited |= {clause for each in PACK.duties.values() for clause in each.clauses}

    assert citing == [3, 4, 10, 11, 12, 13, 18, 20, 22]
    assert len(cited) == 10
    assert cited <= set(PACK.clauses)


def test_a_clause_never_goes_without_its_edition():
    assert {clause.edition for clause in PACK.clauses.values()} == {"2014"}


def test_every_rule_needs_something_seen_so_that_it_costs_nothing_elsewhere():
    assert all(rule.needs for rule in PACK.rules)
