"""What to send instead: in the author's own words, honest, judged again, and only where words are the trouble."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.tokens import tokenise
from poise.model.context import Context, Direction
from poise.model.kinds import KINDS
from poise.model.rewrite import Strength
from poise.rewriting.offering import with_rewrites
from tests.check import check, engine, fits_schema, poise
from tests.rewriting.drafts import DRAFTS

GIVES_AWAY = {"person", "handle", "phone", "email", "address", "postcode", "id-number"}


def rewrites(text, **said):
    """What is offered instead of a text."""
    direction = Direction(said.pop("direction", "draft"))
    result = check(text, direction=direction.value, **said)
    return with_rewrites(engine(), result, Context(direction=direction, **said)).rewrites


def best(text, **said):
    offered = rewrites(text, **said)
    return offered[0].text if offered else None


def words_given_away(text):
    """The words of everything in a text that names somebody or leads to them, but for public lines and boxes."""
    return [
        [token.folded for token in tokenise(text[seen.place.start : seen.place.end])]
        for seen in check(text).observations
        if seen.kind in GIVES_AWAY
        and seen.place
        and seen.get("line") not in {"helpline", "service"}
        and seen.get("box") != "role"
    ]


def holds(text, run):
    words = [token.folded for token in tokenise(text)]
    return any(words[at : at + len(run)] == run for at in range(len(words)))


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (
            "My client Tyrone got his first job today. So proud of how hard he has worked.",
            "My client got his first job recently. So proud of how hard he has worked.",
        ),
        (
            "Just out of a review for my client Kofi, 9, who goes to St Brigid's Primary. What a team we have at school.",
            "Just out of a review for my client who goes to a primary school. What a team we have at school.",
        ),
        (
            "One of my clients, Kayla, wrote a poem for the group last spring. Not a dry eye in the room.",
            "One of my clients wrote a poem for the group some time ago. Not a dry eye in the room.",
        ),
        (
            "My client Sami goes to Hillside High School and lives with his nan above the chip shop. He is doing so well.",
            "My client goes to a secondary school and lives with his nan nearby. He is doing so well.",
        ),
        (
            "my client tyrone smashed his exams today, buzzing for him and so grateful to his teachers",
            "my client smashed his exams recently, buzzing for him and so grateful to his teachers",
        ),
        (
            "Today's walk with my client Noor was the best of the year. The leaves are turning.",
            "The walk with my client was the best of the year. The leaves are turning.",
        ),
        (
            "My client Tom won't engage. Tom's mum won't either. I still believe that trust takes time and we have time.",
            "My client won't engage. Their mum won't either. I still believe that trust takes time and we have time.",
        ),
        (
            "Every Tuesday at 4 I meet my client Owen in the library. He reads me a page and I bring the biscuits.",
            "Every week I meet my client in the library. He reads me a page and I bring the biscuits.",
        ),
        (
            "My client Pavel has three siblings and a heart of gold. We had soup at the centre, and it was lovely.",
            "My client has siblings and a heart of gold. We had soup at the centre, and it was lovely.",
        ),
        ("So proud of my client Tyrone, he starts college today", "So proud of my client, he starts college"),
        (
            "Can somebody chase the referral for NHS number 999 037 4252? He is still waiting and they are worried.",
            "Can somebody chase the referral? He is still waiting and they are worried.",
        ),
        (
            "Tyrone, my client, got a job yesterday and I could not be happier for him.",
            "My client got a job recently and I could not be happier for him.",
        ),
        (
            "My client (Tyrone) is on the ward and I am off to bed with a book.",
            "My client is on the ward and I am off to bed with a book.",
        ),
    ],
)
def test_the_lighter_text_says_in_general_words_what_identifies_and_keeps_the_rest(written, instead):
    assert best(written) == instead


def test_the_story_leaves_out_contempt_and_keeps_the_thanks():
    offered = rewrites("My clients are scum. Thank goodness for my colleagues, who got me through a very long week.")

    assert [each.strength for each in offered] == [Strength.STORY]
    assert offered[0].text == "Thank goodness for my colleagues, who got me through a very long week."


def test_a_sentence_that_leans_on_one_left_out_goes_with_it():
    told = best("My clients are scum. They never learn. The training on trauma last week gave us all new heart.")

    assert told == "The training on trauma last week gave us all new heart."


def test_after_contempt_only_thanks_feeling_or_learning_are_worth_sending():
    assert rewrites("My clients are scum. The second week of the walkout begins on Monday.") == ()


def test_ages_and_kin_are_made_general_wherever_in_the_post_they_stand():
    told = best("My client Moira made me laugh today. At 83 she has just learnt to swim. One of four sisters, too.")

    assert told is not None
    assert "83" not in told
    assert "four" not in told


def test_the_best_comes_first_and_there_are_two_at_most():
    both = "My client Tyrone rang. The clients are scum on Mondays. Thanks to the whole team for the tea and the help."

    offered = rewrites(both)

    assert 1 <= len(offered) <= 2
    assert [each.verdict.weight for each in offered] == sorted(each.verdict.weight for each in offered)


@pytest.mark.parametrize(
    "text",
    [
        "I accepted a friend request from my client on Facebook last night. So thankful for a job like this one.",
        "My client Tyrone",
        "Ring Tyrone, my client",
        "My clients are scum.",
        "Huge thanks to everyone who came to the open day. We learnt a lot from all of you.",
    ],
    ids=["an act", "only a name", "too short", "only contempt", "fine as it is"],
)
def test_where_nothing_honest_can_be_offered_nothing_is(text):
    assert rewrites(text) == ()


def test_what_somebody_else_wrote_is_never_rewritten():
    assert (
        rewrites("My client Tyrone got his first job today. So proud of how hard he worked.", direction="received")
        == ()
    )


def test_a_long_text_is_left_to_its_author():
    assert rewrites("My client Tyrone got his first job today. " + "We walked and talked. " * 200) == ()


def test_a_name_that_is_also_a_word_of_the_text_is_not_traded_for_nonsense():
    assert rewrites("Will my client Will be fine? I will see, he will see and we all will see in the end.") == ()


@pytest.mark.parametrize("draft", DRAFTS)
def test_what_is_offered_gives_nobody_away(draft):
    for offered in rewrites(draft):
        assert [run for run in words_given_away(draft) if holds(offered.text, run)] == []


@pytest.mark.parametrize("draft", DRAFTS)
def test_what_is_offered_gets_the_verdict_that_was_promised_when_it_is_checked_afresh(draft):
    values = poise("check", draft, "--format", "json", "--show-values").json
    order = ["ok", "reconsider", "do-not-post"]
    fits_schema(values, "result")

    for offered in values.get("rewrites", []):
        assert order.index(offered["verdict"]) < order.index(values["verdict"])
        assert poise("check", offered["text"], "--format", "json").json["verdict"] == offered["verdict"]


def test_most_drafts_that_name_somebody_get_another_way_to_say_it():
    troubled = [draft for draft in DRAFTS if check(draft).verdict != "ok"]
    helped = [draft for draft in troubled if rewrites(draft)]

    assert len(troubled) >= 55
    assert len(helped) >= 0.9 * len(troubled)


NAMES = st.sampled_from(["Tyrone", "Mrs Okafor", "Agnieszka Kowalska", "kofi", "SIOBHAN", "Mr Singh", "Dafydd Rhys"])
THINGS = st.sampled_from(
    [
        *("NHS number 999 037 4252", "@kayla_rose on Insta", "07700 900123", "k.rose@mail.example", "12 Rowan Street"),
        *("BD3 9QY", "in Wrexham", "at St Brigid's Primary", "9", "today at 4pm", "his twins", "Childline 0800 1111"),
    ]
)
SAID = st.sampled_from(
    [
        "My client {name} got a job {thing}, and I am so glad.",
        "visited my service user {name}, {thing}, and came home humbled",
        "{name} ({thing}) is on my caseload! We danced.",
        "Thanks to all who helped {name}, my client, with {thing}. You are stars, every one of you.",
        "my client {name}: {thing}",
    ]
)


@settings(deadline=None)
@given(st.lists(st.tuples(SAID, NAMES, THINGS), min_size=1, max_size=3), st.text(max_size=30))
def test_no_rewrite_of_any_draft_holds_a_name_or_number_of_it_or_is_as_serious(pieces, noise):
    draft = " ".join([*(said.format(name=name, thing=thing) for said, name, thing in pieces), noise])
    before = check(draft)

    for offered in rewrites(draft):
        assert offered.verdict.weight < before.verdict.weight
        assert check(offered.text).verdict is offered.verdict
        assert len(tokenise(offered.text)) >= 5
        assert [run for run in words_given_away(draft) if holds(offered.text, run)] == []


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_whatever_makes_it_fail(text):
    rewrites(f"{text} my client Tyrone {text}")


def test_every_row_of_the_table_is_of_a_kind_that_is_observed_and_what_is_masked_has_words():
    words = engine().knowledge.general_words.words

    assert {row.kind for row in words} <= set(KINDS)
    assert {kind.name for kind in KINDS.values() if kind.masked} <= {row.kind for row in words}


def test_the_short_answer_gives_the_best_and_the_full_one_says_how_it_was_made():
    draft = "So proud of my client Tyrone, what a week"
    short = poise("check", draft, "--no-model").out
    full = " ".join(poise("check", draft, "--no-model", "--full").out.split())

    assert "What you could send instead:\n  So proud of my client, what a week" in short
    assert "Your words, with what gives people away said in general." in full
    assert "Judged again" not in short


def test_names_that_nobody_took_out_are_masked_in_machine_formats():
    draft = "My clients are scum. Thank you to the team for the tea, the cake and the kindness all week."
    values = poise("check", draft, "--format", "json").json

    assert values["rewrites"][0]["text"].startswith("Thank you to the team")
    for form in ("csv", "sarif"):
        assert "kindness all week" not in poise("check", draft, "--format", form).out
    assert "What you could send instead" in poise("check", draft, "--format", "html").out
