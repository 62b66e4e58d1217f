"""What people type is mapped to the families of the tables, and what no table knows is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.compiling.lexicons import TABLES
from poise.knowledge import load_knowledge
from poise.lib.families import circumstances_of
from poise.model.context import Context, Direction


def judged(table, said):
    """The circumstances and the gaps of something that people type."""
    return circumstances_of(Context(**{table: said}), load_knowledge())


def family_of(table, said):
    """The family to which something that people type belongs."""
    return judged(table, said)[0].value(table)


@pytest.mark.parametrize("table", TABLES)
def test_every_family_is_known_by_its_own_name_and_by_every_name_of_the_table(table):
    families = load_knowledge().families[table]
    named = {name: family.name for family in families for name in (family.name, *family.names)}

    assert {name: family_of(table, name) for name in named} == named


def test_case_accents_and_hyphens_do_not_matter():
    assert family_of("nation", "NORTHERN-IRELAND") == "northern-ireland"
    assert family_of("nation", "Tuaisceart Éireann") == "northern-ireland"


def test_remarks_in_brackets_do_not_count():
    assert family_of("nation", "Scotland (not England)") == "scotland"
    assert family_of("audience", "followers (public before)") == "followers"


def test_whole_words_count_and_parts_of_words_do_not():
    assert family_of("audience", "publication") == "unknown"
    assert family_of("nation", "the whole of Wales, please") == "wales"


def test_the_longest_name_wins():
    assert family_of("audience", "public") == "public"
    assert family_of("audience", "public and followers") == "public"
    assert family_of("nation", "united kingdom of great britain and northern ireland") == "uk-wide"


def test_what_was_not_said_is_unknown_without_a_gap():
    circumstances, gaps = circumstances_of(Context(direction=Direction.RECEIVED), load_knowledge())

    assert [circumstances.value(table) for table in TABLES] == ["unknown"] * len(TABLES)
    assert circumstances.direction == "received"
    assert gaps == ()


def test_what_no_table_knows_is_unknown_and_a_gap_that_does_not_quote_it():
    circumstances, gaps = circumstances_of(Context(item_type="Shanice's limerick"), load_knowledge())

    assert circumstances.item_type == "unknown"
    assert [gap.where for gap in gaps] == ["item-type"]
    assert "Shanice" not in repr(gaps)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=40) | st.lists(st.sampled_from(["public", "(", ")", "x", "ni", "'", "𝐗"])).map(" ".join))
def test_anything_can_be_typed(said):
    for table in TABLES:
        circumstances, gaps = judged(table, said)
        names = {family.name for family in load_knowledge().families[table]}

        assert circumstances.value(table) in names or (bool(gaps) == bool(said))


def of_profile(**said):
    """Whether a profile names an employer, and whether it has a disclaimer."""
    circumstances, gaps = circumstances_of(Context(**said), load_knowledge())

    assert gaps == ()
    return circumstances.employer, circumstances.disclaimer


def test_without_a_profile_employer_and_disclaimer_are_unknown():
    assert of_profile() == ("unknown", "unknown")


def test_an_employer_is_named_or_said_to_be_none():
    assert of_profile(employer="Otterbridge Council")[0] == "named"
    assert of_profile(employer=" ")[0] == "none"


@pytest.mark.parametrize(
    "bio", ["Views are my own", "SW, Fife. OPINIONS MINE!", "Here in a personal capacity", "All views mine. Tea."]
)
def test_a_disclaimer_may_stand_in_the_bio(bio):
    assert of_profile(bio=bio)[1] == "present"
    assert of_profile(bio=bio, disclaimer="")[1] == "present"


@pytest.mark.parametrize("bio", ["Social worker", "I have views on cake", "My own garden", ""])
def test_a_bio_without_one_has_none(bio):
    assert of_profile(bio=bio)[1] == "absent"
    assert of_profile(bio=bio, disclaimer="Only me talking")[1] == "present"
