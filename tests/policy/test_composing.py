"""Packs compose: the stricter line wins and is cited, a milder one is refused, and stale packs say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from poise.assembly.composition import Composer
from poise.assembly.examples import failing_examples
from poise.compiling.handed import read_packs
from poise.model.authority import Certainty
from poise.model.context import Context
from poise.model.errors import PackError
from poise.model.level import Level
from poise.model.pack import LAYERS, Pack
from poise.model.post import Part, Post
from poise.model.rule import Amendment, Rule
from poise.packs import NATIONS
from poise.policy.composing import compose, overdue
from poise.policy.loading import load_pack
from poise.screening import screen_post
from tests.check import EXAMPLES, engine, fits_schema, poise

BASW = load_pack("basw")
INSULT = "abusive-language.insult"


def _pack(name: str, layer: str, *amendments: Amendment, rules: tuple[Rule, ...] = ()) -> Pack:
    empty = replace(BASW, statements={}, duties={}, clauses={}, rules=rules, merits=())
    return replace(empty, name=name, layer=layer, title=name.title(), digest=name * 9, amendments=amendments)


def _to(level: Level | None, rule: str = INSULT) -> Amendment:
    return Amendment(rule=rule, level=level, source="House rules, 3", clauses=())


def _rule(pack: Pack, name: str = INSULT) -> Rule:
    return next(rule for rule in pack.rules if rule.id == name)


def test_a_later_layer_raises_a_level_and_is_cited_for_it():
    rule = _rule(compose([BASW, _pack("council", "employer", _to(Level.BLOCK))]))

    assert (rule.level, rule.layer) == (Level.BLOCK, "employer")
    assert rule.source == f"{_rule(BASW).source}; House rules, 3"


def test_the_stricter_line_wins_whichever_layer_drew_it():
    strict_first = compose([BASW, _pack("wales", "nation", _to(Level.BLOCK)), _pack("team", "team", _to(Level.WARN))])

    assert (_rule(strict_first).level, _rule(strict_first).layer) == (Level.BLOCK, "nation")


def test_a_source_alone_leaves_level_and_layer_as_they_were():
    rule = _rule(compose([BASW, _pack("team", "team", _to(None))]))

    assert (rule.level, rule.layer) == (Level.WARN, "basw")
    assert "House rules" in rule.source


def test_a_pack_that_lowers_a_level_is_refused():
    with pytest.raises(PackError, match=r"lowers the rule abusive-language\.insult from warn to note"):
        compose([BASW, _pack("team", "team", _to(Level.NOTE))])


def test_a_pack_that_writes_an_earlier_rule_again_is_refused():
    with pytest.raises(PackError, match=r"writes the rule abusive-language\.insult again"):
        compose([BASW, _pack("team", "team", rules=(_rule(BASW),))])


def test_two_packs_of_one_name_and_two_nations_are_refused():
    with pytest.raises(PackError, match="Two packs are called team"):
        compose([BASW, _pack("team", "team"), _pack("team", "person")])
    with pytest.raises(PackError, match="Two packs speak for a nation"):
        compose([BASW, load_pack("wales"), load_pack("scotland")])


def test_an_amendment_of_a_rule_that_is_not_there_changes_nothing():
    assert compose([BASW, _pack("team", "team", _to(Level.BLOCK, "disrepute.elsewhere"))]).rules == BASW.rules


def test_layers_compose_in_their_own_order_and_the_digest_depends_on_the_parts():
    packs = [_pack(f"p{number}", layer) for number, layer in enumerate(LAYERS)]
    composed = compose(packs)

    assert compose(packs[::-1]).label == composed.label
    assert composed.label == "+".join(f"p{number}@p{number}p{number}p{number}" for number in range(6))
    assert composed.layer == "person"
    assert compose(packs[:5]).digest != composed.digest
    assert compose([packs[0], packs[2], packs[1]]).digest == compose(packs[:3]).digest


def test_one_pack_alone_is_itself():
    assert compose([BASW]) is BASW


@pytest.mark.parametrize(
    ("today", "stale"),
    [
        (date(2027, 5, 22), []),
        (date(2027, 5, 23), ["the Wales pack was due for review on 22 May 2027"]),
        (
            date(2028, 1, 1),
            [
                "the BASW Social Media Policy pack was due for review on 22 November 2027",
                "the Wales pack was due for review on 22 May 2027",
            ],
        ),
    ],
)
def test_a_pack_past_its_day_of_review_says_so(today, stale):
    assert [gap.why for gap in overdue(compose([BASW, load_pack("wales")]), today)] == stale


def test_a_result_carries_the_gap_of_a_stale_pack_and_the_label_of_every_part():
    composer = Composer(engine(), today=date(2027, 6, 1))
    result = screen_post(composer.engine_for("Wales"), Post(id="1", parts=(Part("text", "hello"),)), Context())

    assert "the Wales pack was due for review on 22 May 2027" in [gap.why for gap in result.gaps]
    assert composer.engine_for("Cymru").pack.label.startswith(f"{BASW.label}+wales@")


@pytest.mark.parametrize("said", [None, "", "Narnia", "UK", "all four nations"])
def test_without_a_nation_that_is_known_basw_alone_judges(said):
    assert Composer(engine()).engine_for(said).pack.label == BASW.label


def test_a_nation_that_is_named_and_handed_over_counts_once():
    assert Composer(engine()).engine_for("Wales", [load_pack("wales")]).pack.label.count("wales") == 1


@pytest.mark.parametrize("nation", NATIONS)
def test_every_example_holds_with_the_pack_of_each_nation_on_top(nation):
    assert list(failing_examples(Composer(engine()).engine_for(nation))) == []


@pytest.mark.parametrize("nation", NATIONS)
def test_a_nation_pack_tells_regulator_law_and_guidance_with_how_sure_it_is(nation):
    pack = load_pack(nation)

    assert pack.regulator
    assert pack.standards
    assert pack.laws
    assert pack.guidance
    assert pack.turns
    facts: tuple[Any, ...] = (pack.regulator, *pack.standards, *pack.laws, *pack.guidance, *pack.turns)
    assert all(fact.check for fact in facts if fact.certainty is not Certainty.SEEN)
    assert pack.layer == "nation"
    assert pack.reviewed < pack.review_by


@pytest.mark.parametrize("nation", NATIONS)
def test_a_nation_pack_is_cautious(nation):
    pack = load_pack(nation)

    assert 1 <= len(pack.rules) <= 3
    assert {rule.level for rule in pack.rules} <= {Level.NOTE, Level.WARN}
    assert all(rule.needs for rule in pack.rules)


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize(
    "opinion",
    [
        "The minister should resign over the state of social care",
        "Caseloads are far too high and everybody in government knows it",
        "Marriage, faith, gender: people disagree, and the law protects them when they say so",
        "I am voting to strike on Thursday, and so should you",
        "We told the inspector that the unit was not safe, and we would again",
        "That judgment about fostering is wrong in law, and here is why",
    ],
)
def test_lawful_opinion_passes_in_every_nation(nation, opinion):
    judging = Composer(engine()).engine_for(nation)
    result = screen_post(judging, Post(id="1", parts=(Part("text", opinion),)), Context(role="student", employer="Us"))

    assert result.findings == ()


def test_the_example_of_a_council_composes_with_basw_and_a_nation():
    (council,) = read_packs([str(EXAMPLES / "packs/otterbridge.yaml")])
    pack = Composer(engine()).engine_for("England", [council]).pack

    assert [part.layer for part in pack.layers] == ["basw", "nation", "employer"]
    assert {rule.layer for rule in pack.rules} == {"basw", "nation", "employer"}


def test_a_finding_names_the_layer_that_gave_its_level_and_cites_the_standard_of_a_nation():
    council = EXAMPLES / "packs/otterbridge.yaml"
    said = ("check", "999 037 4252 chase my client Tyrone tomorrow", "--format", "json", "--nation", "Scotland")
    values = poise(*said, "--pack", council).json
    layers = {finding["rule"]: finding["layer"] for finding in values["findings"]}
    named = next(finding for finding in values["findings"] if finding["rule"].endswith(".named"))

    fits_schema(values, "result")
    assert layers["official-identifier.possible-nhs-number"] == "employer"
    assert layers["service-user-identifier.named"] == "basw"
    assert {
        "edition": "SSSC Code of Practice third edition, 2024",
        "number": "2.3",
        "title": "Keeping confidences",
    } in (named["clauses"])
    assert [part.partition("@")[0] for part in values["pack"].split("+")] == ["basw", "scotland", "otterbridge"]
