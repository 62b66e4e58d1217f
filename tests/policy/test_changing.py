"""What would change the answer, found by judging again."""

from __future__ import annotations

from poise.model.finding import Finding
from poise.model.level import Verdict
from poise.model.observation import observe
from poise.model.place import Place
from poise.policy.changing import MOST_TRIED, with_changes
from tests.check import engine

RULE = engine().pack.rules[0]
RARE = observe("detail", Place("text", 5, 9), 0.7, rarity="rare", about="event")
CLIENT = observe("mention", Place("text", 20, 29), 0.9, who="service-user")


def _finding(*evidence):
    return Finding(rule=RULE, places=(evidence[0].place,), evidence=evidence, confidence=0.7)


def _changes(again, *detected):
    found = with_changes((_finding(*detected),), detected, Verdict.DO_NOT_POST, again)
    return [(change.do, change.place.start, change.verdict) for change in found[0].would_change]


def test_making_general_is_offered_where_it_is_enough():
    def again(seen):
        return Verdict.DO_NOT_POST if RARE in seen else Verdict.OK

    assert _changes(again, RARE, CLIENT) == [("generalise", 5, Verdict.OK)]


def test_taking_out_is_offered_too_where_it_does_more():
    def again(seen):
        if RARE in seen:
            return Verdict.DO_NOT_POST
        return Verdict.RECONSIDER if any(each.kind == "detail" for each in seen) else Verdict.OK

    assert _changes(again, RARE) == [("generalise", 5, Verdict.RECONSIDER), ("remove", 5, Verdict.OK)]


def test_what_has_no_general_form_can_only_be_taken_out():
    def again(seen):
        return Verdict.DO_NOT_POST if CLIENT in seen else Verdict.OK

    assert _changes(again, RARE, CLIENT) == [("remove", 20, Verdict.OK)]


def test_nothing_is_offered_that_changes_nothing():
    assert _changes(lambda seen: Verdict.DO_NOT_POST, RARE, CLIENT) == []


def test_each_place_is_tried_once_and_only_so_many_of_them():
    tried = []
    detected = tuple(observe("mention", Place("text", 10 * n, 10 * n + 5), 0.9, who="service-user") for n in range(30))

    def again(seen):
        tried.append(seen)
        return Verdict.DO_NOT_POST

    with_changes(tuple(_finding(each) for each in detected), detected, Verdict.DO_NOT_POST, again)

    assert len(tried) == MOST_TRIED


def test_words_that_lie_over_one_another_are_taken_out_together_and_once():
    """What is seen twice in the same words is one thing to take out, and judging again once tells what that does."""
    tried = []
    short, long = (observe("mention", Place("text", 5, end), 0.9, who="service-user") for end in (9, 14))

    def again(seen):
        tried.append(seen)
        return Verdict.DO_NOT_POST if seen else Verdict.OK

    (found,) = with_changes((_finding(short, long),), (short, long), Verdict.DO_NOT_POST, again)

    assert tried == [()]
    assert [(change.do, change.place.end) for change in found.would_change] == [("remove", 9), ("remove", 14)]


def test_an_opinion_of_the_model_goes_only_with_all_of_its_words():
    """Nobody has asked the model what it thinks of the rest, so nothing is promised of it."""
    whole = observe("concern", Place("text", 0, 29), 0.9, category="confidential-detail", level="block")
    within = observe("concern", Place("text", 22, 29), 0.9, category="location", level="block")

    def again_unless(opinion):
        return lambda seen: Verdict.OK if {opinion, CLIENT}.isdisjoint(seen) else Verdict.DO_NOT_POST

    assert _changes(again_unless(whole), CLIENT, whole) == []
    assert _changes(again_unless(within), CLIENT, within) == [("remove", 20, Verdict.OK)]
    assert _changes(again_unless(whole), whole) == []
