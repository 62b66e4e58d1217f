"""The digital footprint: what all posts together let each of the six audiences read, good things among them."""

from __future__ import annotations

import json

import pytest
from lxml import html

from poise.policy.footprint import GLIMPSES, load_traits
from poise.policy.impressions import load_lenses
from tests.check import EXAMPLES, fits_schema, one_sentence, poise

AUDIENCES = [lens.audience for lens in load_lenses()]


def footprint(folder, *options):
    """What each audience could read in an export, by audience."""
    values = poise("audit", folder, "--audiences", "--format", "json", *options).json
    fits_schema(values, "audit")
    return {view["audience"]: view for view in values["footprint"]}


def archive(folder, *texts):
    """A small X archive with these posts, one a year from 2015 on."""
    tweets = [
        {"tweet": {"id_str": str(2015 + n), "full_text": text, "created_at": f"Wed Mar 04 10:00:00 +0000 {2015 + n}"}}
        for n, text in enumerate(texts)
    ]
    (folder / "tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps(tweets)}", "utf-8")
    return folder


def facts(view):
    """The facts of one audience by name."""
    return {each["fact"]: each for each in view["facts"]}


def test_every_fact_speaks_to_two_audiences_at_least_and_every_audience_hears_of_many():
    """A fact that concerns nobody would be no fact worth telling."""
    traits = load_traits()

    assert all(len(trait.reads) >= 2 and set(trait.reads) <= set(AUDIENCES) for trait in traits)
    for audience in AUDIENCES:
        assert sum(audience in trait.reads for trait in traits) >= 4


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("A week in Whitby with a book", "places"),
        ("My mum has posted a parcel", "family"),
        ("I disagree with the new law on caseload limits, it is wrong", "views"),
        ("Huge thanks to everyone who came to the open day", "good"),
        ("What a moron", "tone"),
        ("Out for a run every Saturday at eight", "routine"),
    ],
)
def test_a_post_lets_a_fact_be_read(tmp_path, text, fact):
    """Each fact is seen in a post of its sort."""
    read = {name for view in footprint(archive(tmp_path, text)).values() for name in facts(view)}

    assert fact in read


def test_numbers_years_and_the_latest_places_are_reckoned_up(tmp_path):
    """Counts go by post; only a few of the latest places are kept, and the same words once."""
    towns = ["Whitby", "Leeds", "Cardiff", "Whitby", "Glasgow", "Leeds", "Belfast", "Norwich"]

    each = facts(footprint(archive(tmp_path, *(f"A week in {town}" for town in towns)))["society"])["places"]

    assert (each["count"], each["first"], each["last"], each["limited"]) == (8, 2015, 2022, 0)
    assert len(each["examples"]) == GLIMPSES
    assert [(example["span"], example["post"]["posted"][:4]) for example in each["examples"]] == [
        ("Norwich", "2022"),
        ("Belfast", "2021"),
        ("Leeds", "2020"),
        ("Glasgow", "2019"),
        ("Whitby", "2018"),
    ]


def test_a_profile_is_shown_with_its_fields_and_counts_as_how_it_stands_today():
    """The bio and what stands beside it say together who somebody is."""
    (bio,) = facts(footprint(EXAMPLES / "mastodon-archive")["media"])["profile"]["examples"]

    assert bio["part"] is bio["start"] is None
    assert bio["span"].startswith("Newly qualified social worker.")
    assert "Pronouns: they/them" in bio["span"]


def test_risks_are_told_in_the_words_of_each_audience_with_the_most_serious_first(tmp_path):
    """The same words as for a single item, with how many posts."""
    views = footprint(archive(tmp_path, "What a moron", "So proud of my client Tyrone"))

    first = [view["risks"][0] for view in views.values()]
    assert {(each["category"], each["level"], each["count"]) for each in first} == {
        ("service-user-identifier", "block", 1)
    }
    assert len({each["says"] for each in first}) == 6


def test_names_are_masked_in_what_is_shown_unless_asked(tmp_path):
    """A footprint is handed on like any other report."""
    folder = archive(tmp_path, "Dinner with Maya Okonkwo, hello @sam_example")

    assert "Okonkwo" not in json.dumps(footprint(folder))
    assert "Okonkwo" in json.dumps(footprint(folder, "--show-values"))


def test_the_page_has_a_section_for_it_only_where_it_was_asked_for():
    """Each fact stands once with its places, and each audience leads to it."""
    asked = html.fromstring(poise("audit", EXAMPLES / "x-archive", "--audiences", "--format", "html").out)
    plain = html.fromstring(poise("audit", EXAMPLES / "x-archive", "--format", "html").out)

    assert len(asked.xpath("//section[@aria-labelledby='footprint']/h3")) == 1 + len(AUDIENCES)
    targets = set(asked.xpath("//section[@aria-labelledby='footprint']//a/@href"))
    assert targets
    assert targets <= {f"#{name}" for name in asked.xpath("//tr/@id")}
    assert not plain.xpath("//*[@id='footprint']")


def test_resume_and_audiences_do_not_go_together():
    """What was passed over could not be reckoned up, and a footprint with holes would mislead."""
    ran = poise("audit", EXAMPLES / "x-archive", "--audiences", "--resume")

    assert ran.code == 2
    one_sentence(ran.talk)
