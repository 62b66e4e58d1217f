"""Whereabouts, hearings, pictures and own safety told in everyday words by workers and carers, and what stays free."""

from __future__ import annotations

import pytest

from tests.check import rules

TOLD = [
    ("foster carer", "location", "Our newest arrival loves the swings at Copperfield Academy"),
    ("foster carer", "location", "one of mine swims at Brackley baths every Tuesday"),
    ("foster carer", "location", "Wee man has settled in with us here in Tarporley"),
    ("social worker", "location", "they have put the girl in a b&b on Marine Parade, she is on her own"),
    ("social worker", "location", "he's on willow ward, ask for him at the desk"),
    ("social worker", "location", "he has been moved to forest bank, poor lad"),
    ("social worker", "location", "His school is Fernbank juniors and he is out at three"),
    ("support worker", "location", "she is staying at rowan lodge till Monday, her ex must not know"),
    ("social worker", "location", "Just pulled up at the family's in Withernsea"),
    ("social worker", "location", "Sat outside a flat in Moss Side on a home visit"),
    ("social worker", "court-restriction", "Judge was lovely today and gave us everything"),
    ("social worker", "court-restriction", "The bench threw out our EPO"),
    ("social worker", "court-restriction", "Got the care order, at last"),
    ("social worker", "court-restriction", "Juror number 4 has just added me on Insta"),
    ("social worker", "court-restriction", "ICO granted!!"),
    ("social worker", "court-restriction", "sheriff said naw to the lot of it"),
    ("foster carer", "image-of-person", "Guess who has come to stay? Eight weeks old 📸"),
    ("foster carer", "image-of-person", "First day in Reception, he walked straight in 📷"),
    ("foster carer", "image-of-person", "Look at that grin, six months with us today"),
    ("support worker", "image-of-person", "Lads at the hostel being daft 🎥"),
    ("student", "image-of-person", "my desk on placement today, spot the case notes"),
    ("social worker", "image-of-person", "Excuse the whiteboard behind me, duty is wild"),
    ("social worker", "worker-safety", "My daughter starts at Copperfield Academy tomorrow"),
    ("social worker", "worker-safety", "My new motor, look at that plate, YK73 PBO"),
    ("social worker", "worker-safety", "Off to Crete on Saturday, all five of us"),
    ("social worker", "worker-safety", "Our admin Cheryl lives above the chip shop in Withernsea"),
]
FREE = [
    ("foster carer", "New puppy alert! Look at that face 📸"),
    ("foster carer", "Foster carers: never put the school badge in your first day pictures"),
    ("foster carer", "Pumpkins are done, and nobody is in shot but the cat"),
    ("foster carer", "Half term means bricks on every stair"),
    ("social worker", "Judge Rinder is on telly again, and he has a point about legal aid"),
    ("social worker", "The judge at the baking contest was lovely about my cake"),
    ("social worker", "My solicitor was lovely, the house is ours"),
    ("social worker", "Solicitors and social workers need joint training"),
    ("social worker", "The panel was great today, so many good questions"),
    ("social worker", "The bench outside our office has a new plaque"),
    ("social worker", "Best curry is at Mumtaz in Bradford"),
    ("social worker", "My first placement was in Cardiff and I loved it"),
    ("social worker", "Back from two weeks in Crete, the tan is fading"),
    ("social worker", "Office selfie, same bad hair"),
    ("social worker", "my desk today: three mugs and a cactus"),
    ("social worker", "Check the whiteboard behind you before you take a photo"),
    ("social worker", "My daughter got into university, so proud"),
    ("social worker", "I park a mile away and walk in, best thinking time of the day"),
    ("support worker", "Night shifts and porridge"),
    ("support worker", "My nan's ward in Bangor is full of angels"),
    ("student", "my desk at uni, and the plant is dying"),
    ("manager", "We are at the jobs fair on Friday, come and chat"),
    ("manager", "Proud of our social worker of the year at the awards tonight"),
]
FAMILIES = ("location", "court-restriction", "image-of-person", "worker-safety")


@pytest.mark.parametrize(("role", "category", "text"), TOLD)
def test_everyday_words_of_a_worker_or_carer_are_understood(role: str, category: str, text: str) -> None:
    """Nobody needs to say placement, court or photo for it to be told."""
    assert any(rule.startswith(f"{category}.") for rule in rules(text, role=role))


@pytest.mark.parametrize(("role", "text"), FREE)
def test_private_life_and_general_talk_stay_free(role: str, text: str) -> None:
    """Pets, curry, judges on the telly, own homes and open days harm nobody."""
    assert not [rule for rule in rules(text, role=role) if rule.startswith(FAMILIES)]
