"""The BASW pack: complete, sourced, and true to its own examples."""

from __future__ import annotations

from poise.assembly.examples import failing_examples
from poise.policy.loading import load_pack
from tests.check import engine

PACK = load_pack("basw")


def test_every_example_of_every_rule_does_what_its_place_promises():
    assert list(failing_examples(engine())) == []


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
