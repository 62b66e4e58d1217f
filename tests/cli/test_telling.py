"""The commands that tell what Poise knows: explain, channels, readers, packs, and the version."""

from __future__ import annotations

from poise import __version__
from poise.policy.loading import load_journeys, load_pack
from tests.check import poise


def test_a_rule_is_explained_with_its_reasons_sources_and_examples_both_ways():
    for rule in load_pack("basw").rules:
        told = poise("explain", rule.id).out

        assert told.startswith(f"{rule.id} ({rule.level.word})")
        assert all(example.text in told for example in (*rule.flags, *rule.passes))
        assert "Everyone in the examples is invented." in told


def test_the_words_for_channels_audiences_roles_and_nations_are_listed():
    told = poise("channels").out

    assert "networking-site:" in told
    assert "Audiences (--audience)" in told
    assert "northern-ireland:" in told


def test_the_readers_are_listed_with_what_they_read_and_what_they_skip():
    told = poise("readers", "list").out

    assert "x: exports of X" in told
    assert "skips as private" in told
    assert "direct-message*.js" in told


def test_the_examples_of_the_pack_are_tried_and_counted():
    """What could not be tried, because the model is not there, is said beside it."""
    ran = poise("packs", "test")
    pack = load_pack("basw")
    told = [line for line in ran.out.splitlines() if line.startswith("basw@")]

    assert ran.code == 0
    assert f"examples of {len(pack.rules)} rules and {len(pack.merits)} merits, 0 failing" in told[0]
    assert [line for line in told[1:] if "of these ask the trained model and were not tried" not in line] == []


def test_the_version_is_told():
    assert poise("--version").out == f"poise {__version__}\n"


def test_without_a_command_the_help_is_shown():
    ran = poise()

    assert ran.code == 0
    assert ran.out.startswith("Usage: poise")


def test_the_whole_policy_is_told_with_what_is_not_served_yet():
    told = poise("policy").out
    served = {row.of for row in load_journeys()} & set(map(str, range(1, 24)))

    assert "Not served yet." in told
    assert told.endswith(f"{len(served)} of 23 statements are served so far, each in part.\n")
