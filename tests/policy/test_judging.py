"""Which rules are looked at, and which a post meets."""

from __future__ import annotations

from dataclasses import replace

from poise.model.condition import kinds_looked_at, kinds_needed
from poise.model.level import Level, Verdict
from poise.policy.conditions import finder_of, read_condition
from poise.policy.judging import judge, verdict_again, verdict_of
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
