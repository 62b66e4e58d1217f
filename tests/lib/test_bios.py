"""A profile that an export tells in several files is one bio."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poise.lib.bios import whole_bios
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Reading, Tally


def bio(*parts: tuple[str, str], account: str | None = "robin", name: str = "bio") -> Post:
    """A bio with some parts."""
    told = tuple(Part(name, text) for name, text in parts)
    return Post(id=name, parts=told, kind=PostKind.BIO, channel="Diary", account=account)


POST = Post(id="1", parts=(Part("text", "Tea."),))


def test_bios_under_one_handle_and_id_are_one():
    """Parts of the same name are numbered on."""
    whole = list(whole_bios([bio(("text", "a"), ("job", "b")), Tally(what="x"), bio(("job", "c")), POST]))

    assert [type(each) for each in whole] == [Tally, Post, Post]
    assert isinstance(whole[1], Post)
    assert whole[1].parts == (Part("text", "a"), Part("job", "b"), Part("job-2", "c"))


def test_words_that_were_told_before_are_not_told_again():
    """Some exports hold a summary twice."""
    (whole,) = whole_bios([bio(("text", "I like\n\ntea.")), bio(("text", "I like tea."))])

    assert isinstance(whole, Post)
    assert whole.parts == (Part("text", "I like\n\ntea."),)


def test_bios_of_other_accounts_stay_apart():
    """Two handles are two profiles, and a bio of earlier years is no longer part of today's."""
    assert len(list(whole_bios([bio(("text", "a")), bio(("text", "b"), account="kit")]))) == 2
    assert len(list(whole_bios([bio(("text", "a")), bio(("text", "b"), name="bio of 2019")]))) == 2


def test_bios_with_posts_between_them_stay_apart():
    """Only what follows is held back, so that nothing piles up."""
    assert len(list(whole_bios([bio(("text", "a")), POST, bio(("text", "b"))]))) == 3


READINGS = st.lists(
    st.sampled_from([POST, Tally(what="x"), Gap("a", "b"), Account(channel="Diary", handle=None)])
    | st.tuples(st.sampled_from(["text", "job", "job-2"]), st.sampled_from("abc")).map(bio)
)


@given(READINGS)
def test_nothing_is_lost_and_nothing_but_bios_is_changed(readings: list[Reading]):
    """Every other reading passes, and every word of a bio is in some bio."""
    whole = list(whole_bios(readings))

    def others(each: list[Reading]) -> list[Reading]:
        return [one for one in each if not (isinstance(one, Post) and one.kind is PostKind.BIO)]

    def words(each: list[Reading]) -> set[str]:
        return {part.text for one in each if isinstance(one, Post) for part in one.parts}

    assert others(whole) == others(readings)
    assert words(whole) == words(readings)
    assert all(len({part.name for part in one.parts}) == len(one.parts) for one in whole if isinstance(one, Post))
