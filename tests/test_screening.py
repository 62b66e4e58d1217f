"""The pipeline: posts in, judged posts out, and what was not examined said."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from poise.assembly.text import LONGEST_PART, text_engine
from poise.model.context import Context
from poise.model.kinds import KINDS
from poise.model.post import Part, Post
from poise.model.step import Detector
from poise.policy.judging import judge, verdict_again, verdict_of
from poise.render.choices import Choices
from poise.render.json_text import show_result_line
from poise.screening import infer, infer_again, screen, screen_post
from tests.check import check, check_parts, detected, engine

WORDS = st.lists(
    st.sampled_from(
        [
            "my",
            "client",
            "Tyrone",
            "tyrone",
            "Grace",
            "NHS",
            "number",
            "9990374252",
            "999",
            "037",
            "4252",
            "accepted",
            "her",
            "friend",
            "request",
            "scumbags",
            "muppet",
            "these",
            "parents",
            '"you',
            "'it’s",
            "said",
            "she",
            "called",
            "me",
            "I'm",
            "such",
            "a",
            "the",
            "minister",
            "Mrs",
            "on",
            "caseload",
            ".",
            "!",
            "\n",
            "(",
            ",",
            "9",
            ")",
            "“",
            "”",
            "é",
            "İ",
            "ﬁ",
            "\u200b",
            "😀",
            "@",
            "#",
            "RT",
        ]
    ),
    max_size=40,
).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=300), WORDS)


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
def test_no_step_raises_and_every_place_lies_inside_its_text(text):
    result = check(text or " ")

    assert not [gap for gap in result.gaps if gap.where.startswith("detector")]
    for seen in result.observations:
        assert seen.kind in KINDS
        assert 0 <= seen.confidence <= 1
        assert seen.place is None or 0 <= seen.place.start < seen.place.end <= len(text)
    assert all(place.end <= len(text) for finding in result.findings for place in finding.places)


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_TEXT, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_a_shuffled_batch_gives_the_same_bytes_for_every_post(texts, dice):
    posts = [Post(id=str(number), parts=(Part("text", text),)) for number, text in enumerate(texts)]
    shuffled = dice.sample(posts, len(posts))

    def shown(batch):
        results = screen(engine(), batch, Context())
        return {each.post.id: show_result_line(each, engine().pack, Choices(observations=True)) for each in results}

    assert shown(posts) == shown(shuffled)


def test_two_engines_of_one_version_agree_to_the_byte():
    text = "my client Tyrone, NHS number 999 037 4252"
    one, other = engine(), text_engine(use_model=False)

    assert one.label == other.label
    assert screen_post(one, Post(id="1", parts=(Part("text", text),)), Context()) == check(text)


def test_a_detector_that_fails_is_a_gap_and_stops_no_other():
    def fail(_passage, _knowledge):
        raise ZeroDivisionError
        yield

    broken = Detector(name="broken", observes=("insult",), detect=fail)
    tables = replace(engine().tables, detectors=(broken, *engine().tables.detectors))

    result = screen_post(
        replace(engine(), tables=tables), Post(id="1", parts=(Part("text", "what a moron"),)), Context()
    )

    assert result.examined == "partly"
    assert result.verdict == "reconsider"
    assert [(gap.where, gap.why) for gap in result.gaps if gap.partly] == [
        ("detector broken", "failed with ZeroDivisionError")
    ]


def test_without_the_model_every_result_says_that_it_rests_on_rules_only():
    result = check("hello")

    assert result.examined == "rules-only"
    assert [(gap.where, gap.why) for gap in result.gaps] == [("model", "switched off for this run")]


def test_a_text_of_any_length_is_examined_up_to_a_limit_that_is_told():
    result = check("a " * LONGEST_PART + "my client Tyrone")

    assert result.examined == "partly"
    assert result.verdict == "ok"
    assert "200,000 characters" in result.gaps[-1].why


def test_every_part_is_screened():
    result = check_parts({"text": "A lovely day", "alt-text": "my client Tyrone smiling"})

    assert [place.part for finding in result.findings for place in finding.places] == ["alt-text"]


def test_what_no_table_knows_counts_as_unknown_and_is_a_gap():
    result = check("hello", channel="Zorpnet", nation="Narnia", audience="public")

    assert {gap.where for gap in result.gaps} == {"model", "channel", "nation"}


def test_would_change_is_found_by_judging_again():
    text = "So proud of my client Tyrone"
    (finding,) = check(text).findings

    assert {text[each.place.start : each.place.end]: each.verdict for each in finding.would_change} == {"Tyrone": "ok"}


def test_where_another_finding_keeps_the_verdict_nothing_is_said_to_change_it():
    findings = check("these parents are scumbags. So proud of my client Tyrone").findings

    assert [finding.would_change for finding in findings] == [(), ()]


def test_a_milder_rule_of_one_category_does_not_repeat_a_stricter_one():
    assert [each.rule.id for each in check("these parents are scumbags").findings] == [
        "abusive-language.at-people-using-services"
    ]


def test_a_fine_item_is_told_what_it_serves_and_a_risky_one_is_not():
    assert check("Huge thanks to everyone").upholds == (2,)
    assert check("Huge thanks to everyone, what a moron").upholds == ()


def test_judging_again_by_what_changed_gives_the_verdict_of_judging_anew():
    """Each flagged example, without what stands at each place in turn, comes out as if it had been read without it."""
    pack = engine().pack
    for rule in pack.rules:
        said = dict(rule.flags[0].context)
        before = detected(rule.flags[0].text, **said)
        scene, concluded = infer(engine(), before)
        found = judge(pack, scene)
        for place in {seen.place for seen in before.observations if seen.place}:
            left = before.seeing(tuple(seen for seen in before.observations if seen.place != place))
            again, changed = infer_again(engine(), left, concluded, left.unlike(before))
            anew, _ = infer(engine(), left)

            assert again.observations == anew.observations
            assert verdict_again(pack, again, changed, found) is verdict_of(judge(pack, anew))


def test_a_scene_that_sees_more_is_sorted_like_one_that_saw_everything_at_once():
    """However the observations come in, they are found by kind and by part in the order in which they were seen."""
    whole = detected("My client Tyrone in Leeds is 14, and my client's mum rang me on 07700 900123 at 3pm.")
    assert len(whole.observations) > 4
    for first in range(len(whole.observations) + 1):
        begun = whole.seeing(whole.observations[:first])
        further = begun.seeing_also(whole.observations[first:])

        assert further == whole
        assert list(further.by_kind.items()) == list(whole.by_kind.items())
        assert list(further.by_part.items()) == list(whole.by_part.items())
