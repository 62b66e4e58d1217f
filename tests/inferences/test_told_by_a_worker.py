"""A story of one particular person, told by someone who works with people, is likely of someone known through work."""

from __future__ import annotations

import pytest

from tests.check import attributes, check

STORIES = [
    ("Told a woman this morning that her baby was not coming home", "social worker"),
    ("Sat in a freezing flat with a widow who was sleeping in her coat", "student"),
    ("she flinched when I reached for the salt", "foster carer"),
    ("Bailiffs took a disabled man's microwave while I was stood there", "support worker"),
    ("Carried a four year old down three flights tonight. She asked if she had been bad", "social worker"),
    ("Just told two wee brothers that they are going to different houses", "social worker"),
    ("watched a lad eat four bowls of cornflakes because nobody had been home since Saturday", "manager"),
    ("Darren kicked off again on lates and put his fist through the door", "support worker"),
    ("Shanice rang again, third black eye since Easter", "social worker"),
]

NOBODY_FROM_WORK = [
    "My lad broke his wrist at football and we waited seven hours",
    "A drunk man on the night bus told me I had kind eyes",
    "Young lad held the door for me at the gym",
    "A neighbour's cat has moved in with us",
    "Happy 40th to my sister Dawn, who survived cancer",
    "Mike from our team ran the marathon dressed as a rhino",
    "Thanks Priti and Colm for covering duty while I was off with my back",
    "No child should go hungry in half term",
    "If a parent tells you they are drinking, thank them first",
    "Poverty is not neglect. An empty fridge is a policy choice.",
    "I grew up in care, with eleven placements and one social worker who remembered my birthday",
    "Parents with learning disabilities deserve advocates from day one",
    "Two cups of tea, one custard cream and a lot of listening",
    "Taught my daughter to ride a bike today. She screamed, I cried, nobody died",
]


def _by_work(text: str, role: str) -> bool:
    return any(
        str(each["who"]).startswith("service-user") and each["tie"] in {"stated", "likely"}
        for each in attributes("spoken-of", text, role=role)
    )


@pytest.mark.parametrize(("text", "role"), STORIES)
def test_a_worker_who_tells_of_one_person_likely_met_them_at_work(text, role):
    assert _by_work(text, role)


@pytest.mark.parametrize("text", [text for text, _ in STORIES[:3]])
def test_a_member_of_the_public_may_tell_the_same_of_anybody(text):
    assert not _by_work(text, "member of the public")


@pytest.mark.parametrize("text", NOBODY_FROM_WORK)
def test_private_life_colleagues_and_general_talk_are_left_alone(text):
    assert check(text, role="social worker").verdict.value == "ok"
