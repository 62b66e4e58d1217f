"""Which rules are looked at, and which a post meets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from poise.model.category import Category
from poise.model.condition import asks_model, kinds_looked_at, kinds_needed
from poise.model.finding import Finding
from poise.model.level import Level, Verdict
from poise.model.observation import observe
from poise.model.place import Place
from poise.policy.conditions import finder_of, read_condition
from poise.policy.judging import judge, verdict_again, verdict_of, without_repeats
from tests.check import detected, engine

INSULT = {"see": "insult", "outside": {"see": "words"}}
SILENCE = {"none": [{"see": "insult"}]}


def _pack(**written):
    """A pack of rules that block, each under a name."""
    rules = []
    for name, condition in written.items():
        when = read_condition(condition)
        needs, looks_at = kinds_needed(when), kinds_looked_at(when)
        model = replace(engine().pack.rules[0], id=name, level=Level.BLOCK, when=when)
        rules.append(replace(model, finds=finder_of(when), needs=needs, looks_at=looks_at))
    return replace(engine().pack, rules=tuple(rules))


def _met(pack, text):
    return [finding.rule.id for finding in judge(pack, detected(text))]


def test_a_rule_that_needs_nothing_to_be_seen_is_looked_at_in_every_post():
    """What is missing from a post can be the finding, even where nothing at all was seen."""
    pack = _pack(silence=SILENCE)

    assert _met(pack, "") == ["silence"]
    assert _met(pack, "What a muppet.") == []


def test_a_rule_looks_at_each_kind_once_however_many_would_do():
    """A rule that any of several kinds can meet gives each finding once where all of them are there."""
    pack = _pack(either={"any": [{"see": "insult"}, {"see": "disclaimer"}]})

    places = [finding.places for finding in judge(pack, detected("What a muppet. Views my own."))]

    assert len(set(places)) == len(places) > 1


def test_a_rule_looks_at_what_it_forbids_and_at_what_lies_around():
    """A kind that a rule asks about only to rule it out can change whether it is met."""
    assert kinds_looked_at(read_condition(INSULT)) == {"insult", "words"}
    assert kinds_looked_at(read_condition({"all": [INSULT, SILENCE, {"context": {"role": "student"}}]})) == {
        "insult",
        "words",
    }


def test_taking_something_away_can_meet_a_rule_that_was_not_met():
    """A post judged again without the insult meets the rule for its absence."""
    pack = _pack(insult=INSULT, silence=SILENCE)
    before = detected("What a muppet.")
    found = judge(pack, before)
    without = before.seeing(tuple(seen for seen in before.observations if seen.kind != "insult"))

    assert verdict_of(found) is Verdict.DO_NOT_POST
    assert verdict_again(pack, without, without.unlike(before), found) is Verdict.DO_NOT_POST
    assert verdict_again(_pack(insult=INSULT), without, without.unlike(before), found) is Verdict.OK


OPINION = {"see": "concern", "with": {"category": "abusive-language"}, "confidence": 0.5}
WORDS = Place("text", 7, 13)


def _told(place, *, opinion=Level.BLOCK, evidence=Level.BLOCK, category=Category.ABUSIVE_LANGUAGE):
    """What is told of an insult in seven letters by its own rule, and by a rule for the model's opinion at a place."""
    a, insult = _pack(a=OPINION, insult=INSULT).rules
    rules = (
        replace(a, level=opinion, category=category),
        replace(insult, level=evidence, category=Category.ABUSIVE_LANGUAGE),
    )
    seen = (
        observe("insult", WORDS, 0.6, strength="mild"),
        observe("concern", place, 0.9, category="abusive-language", level="block"),
    )
    found = judge(replace(engine().pack, rules=rules), detected("A cup of tea at four.").seeing(seen))
    return sorted(finding.rule.id for finding in without_repeats(found))


@pytest.mark.parametrize("place", [WORDS, Place("text", 0, 14), Place("text", 9, 10), None])
@pytest.mark.parametrize("opinion", [Level.WARN, Level.BLOCK])
def test_the_model_does_not_repeat_what_evidence_shows_wherever_it_points(place, opinion):
    """Words that overlap are the same words, and an opinion on the whole covers them all; the evidence is told."""
    assert _told(place, opinion=opinion) == ["insult"]


def test_the_model_is_heard_where_evidence_shows_nothing():
    """Other words, and another kind of risk in the same words, are told beside the evidence."""
    assert _told(Place("text", 0, 4)) == ["a", "insult"]
    assert _told(WORDS, category=Category.DISREPUTE) == ["a", "insult"]


def test_the_model_is_heard_where_it_is_stricter_than_what_evidence_shows():
    """An opinion that words must not go out is told beside a milder finding; at one place the strictest stands alone."""
    assert _told(Place("text", 0, 14), evidence=Level.WARN) == ["a", "insult"]
    assert _told(WORDS, evidence=Level.WARN) == ["a"]


def test_a_finding_says_whether_it_is_an_opinion_of_the_model():
    """Evidence is not one, and a condition tells beforehand whether it asks for one.

    What must not be there asks for none: without a model it is not there, and the rule can be tried.
    """
    rule = engine().pack.rules[0]
    seen = observe("insult", WORDS, 0.9, strength="mild")
    opinion = observe("concern", WORDS, 0.9, category="abusive-language", level="warn")

    assert not Finding(rule=rule, places=(WORDS,), evidence=(seen,), confidence=0.9).learnt
    assert Finding(rule=rule, places=(WORDS,), evidence=(opinion,), confidence=0.9).learnt
    assert not asks_model(read_condition(INSULT))
    assert asks_model(read_condition({"all": [INSULT, OPINION]}))
    assert not asks_model(read_condition({"all": [INSULT, {"none": [OPINION]}]}))


@pytest.mark.parametrize("counted", [None, 0.61])
def test_how_sure_a_finding_is_follows_from_what_was_counted_of_its_rule(counted):
    """Where nobody counted, the least sure evidence speaks."""
    pack = _pack(rude=INSULT)
    pack = replace(pack, rules=(replace(pack.rules[0], sure=counted),))

    found = judge(pack, detected("What a muppet."))

    assert found
    for finding in found:
        assert finding.confidence == (counted or min(each.confidence for each in finding.evidence))
