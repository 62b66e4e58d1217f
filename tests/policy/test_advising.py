"""The worklist: every finding in every kind of post has a row that speaks of it, and one post has one job."""

from __future__ import annotations

from itertools import product

import pytest

from poise.model.category import Category
from poise.model.finding import Finding
from poise.model.job import Do
from poise.model.level import Level
from poise.model.post import Post, PostKind
from poise.policy.advising import load_advice, row_for
from poise.policy.loading import load_pack
from tests.check import EXAMPLES, poise

RULES = {(rule.category, rule.level): rule for rule in load_pack("basw").rules}


def _do(rule, kind=PostKind.POST, item_type="post"):
    finding = Finding(rule=rule, places=(), evidence=(), confidence=1.0)
    table = load_advice()
    return table[row_for(finding, Post(id="1", parts=(), kind=kind), item_type, table)].do


@pytest.mark.parametrize("kind", PostKind)
def test_every_rule_in_every_kind_of_post_has_advice(kind):
    """Nobody is left with a finding and no word on what to do."""
    for (category, level), rule in RULES.items():
        done = _do(rule, kind)
        assert done in Do
        if level is Level.BLOCK and kind is PostKind.POST:
            assert done in {Do.DELETE, Do.ASK}, category


def test_a_row_that_nothing_could_reach_does_not_stand_in_the_table():
    """An earlier row that fits everything would hide later ones."""
    table = load_advice()
    reached = set()
    for rule, kind, item_type in product(RULES.values(), PostKind, ("post", "share", "reaction", "unknown")):
        finding = Finding(rule=rule, places=(), evidence=(), confidence=1.0)
        reached.add(row_for(finding, Post(id="1", parts=(), kind=kind), item_type, table))
    silent = [
        row
        for number, row in enumerate(table)
        if number not in reached and any((c, level) in RULES for c in row.categories for level in row.levels)
    ]

    assert silent == []


def test_a_like_is_taken_back_a_profile_is_changed_and_a_tie_is_asked_about_first():
    """What can be done depends on what kind of thing it is."""
    rule = RULES[Category.ABUSIVE_LANGUAGE, Level.BLOCK]

    assert _do(rule, PostKind.REACTION) is Do.UNDO
    assert _do(rule, PostKind.POST, "share") is Do.UNDO
    assert _do(rule, PostKind.BIO) is Do.EDIT
    assert _do(rule, PostKind.TIE) is Do.ASK
    assert _do(rule) is Do.DELETE


def test_an_audit_has_one_job_for_each_post_with_findings_the_most_serious_first():
    """Each names the findings that it is about by their fingerprints."""
    values = poise("audit", EXAMPLES / "x-archive", "--format", "json").json
    places = [(job["post"]["member"], job["post"]["index"]) for job in values["worklist"]]
    ranks = [("block", "warn", "note").index(job["level"]) for job in values["worklist"]]

    assert len(places) == len(set(places)) > 5
    assert ranks == sorted(ranks)
    named = [each for job in values["worklist"] for each in job["findings"]]
    assert sorted(named) == sorted(each["fingerprint"] for each in values["findings"])


def test_a_post_whose_findings_are_all_set_aside_is_no_job(tmp_path):
    """Suppressed findings are counted and ask for nothing."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "tweets.js").write_text('window.YTD.tweets.part0 = [{"tweet": {"full_text": "What a moron"}}]')
    (tmp_path / "s.json").write_text('[{"rule": "abusive-language.insult", "reason": "a joke among friends"}]')

    values = poise("audit", tmp_path / "a", "--suppressions", tmp_path / "s.json", "--format", "json").json
    page = poise("audit", tmp_path / "a", "--suppressions", tmp_path / "s.json", "--format", "html").out

    assert values["suppressed"] == 1
    assert values["worklist"] == []
    assert "1 finding set aside by your suppressions" in page
