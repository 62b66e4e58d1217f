"""The nouns: frozen, ordered where it matters, strict about what they may hold."""

from __future__ import annotations

import pytest

from poise.model.kinds import KINDS
from poise.model.level import Level, Verdict
from poise.model.observation import observe
from poise.model.place import Place


def test_the_strongest_level_gives_the_verdict():
    assert Verdict.of([]) is Verdict.OK
    assert Verdict.of([Level.NOTE]) is Verdict.OK
    assert Verdict.of([Level.NOTE, Level.WARN]) is Verdict.RECONSIDER
    assert Verdict.of([Level.BLOCK, Level.WARN]) is Verdict.DO_NOT_POST


@pytest.mark.parametrize(("value", "name"), [(Place("text", 0, 1), "start"), (observe("insult", None, 0.5), "kind")])
def test_values_cannot_be_changed(value, name):
    with pytest.raises(AttributeError):
        setattr(value, name, 5)


@pytest.mark.parametrize(
    ("kind", "attributes", "says"),
    [
        ("gossip", {}, "no kind of observation"),
        ("insult", {"colour": "red"}, "has no attribute colour"),
        ("insult", {"strength": "huge"}, "cannot have that value"),
        ("id-number", {"grouped": "yes"}, "cannot have that value"),
    ],
)
def test_an_observation_outside_the_closed_list_cannot_be_made(kind, attributes, says):
    with pytest.raises(ValueError, match=says):
        observe(kind, None, 0.5, **attributes)


def test_confidence_has_two_decimals():
    assert observe("insult", None, 0.8765).confidence == 0.88


def test_what_must_be_masked_by_contract_is_masked_where_it_is_observed():
    contract = {"person", "handle", "phone", "email", "address", "postcode", "id-number", "birth-date"}

    ours = {"on-caseload"}  # a name that only a given caseload knows

    assert {name for name, kind in KINDS.items() if kind.masked} == contract | ours
