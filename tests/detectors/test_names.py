"""Names: in any letter case where something speaks for a person, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.names import NAMES as DETECTOR
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, engine, seen
from tests.detectors.people_bank import NAMES, case_work, innocent

PIECES = (
    "Mr ",
    "my client ",
    "Tyrone",
    " al-",
    "bin ",
    "'s mum",
    " (9)",
    ", 9",
    "\n",
    '"',
    "Grace ",
    "O'",
    "mc",
    "é",
    "-",
    " ",
    "J.",
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("So proud of my client Tyrone today", "Tyrone"),
        ("so proud of my client tyrone today", "tyrone"),
        ("a lovely card from ngoc and i am in bits", "ngoc"),
        ("nobody has listened to yonas for years", "yonas"),
        ("SO PROUD OF MY CLIENT TYRONE TODAY", "TYRONE"),
        ("Met Aoife Gallagher for coffee", "Aoife Gallagher"),
        ("Called on Mrs Okonjo-Bell at home", "Mrs Okonjo-Bell"),
        ("mr brannigan rang again", "mr brannigan"),
        ("tyrone, 9, is on my mind", "tyrone"),
        ("shanice's mum rang", "shanice"),
        ("A girl called Zainab asked me", "Zainab"),
        ("her brother Siôn drew a dragon", "Siôn"),
        ("on placement shanice told me a lot", "shanice"),
        ("A lad called Zyx drew me a map", "Zyx"),
        ("a girl called zyxa drew me a map", "zyxa"),
        ("Her name is Oluwaseyi and she sings", "Oluwaseyi"),
        ("Zyx on my caseload starts college", "Zyx"),
        ("Yevgenia's mum rang the office", "Yevgenia"),
        ("Nurse Okafor stayed late", "Nurse Okafor"),
        ("PC Brannigan was kind", "PC Brannigan"),
        ("Sister Mary-Kate sang to the ward", "Sister Mary-Kate"),
        ("Tea for Mohammed al-Rashid at noon", "Mohammed al-Rashid"),
        ("Lunch with Rhys ap Gruffydd at noon", "Rhys ap Gruffydd"),
        ("a long chat with gurpreet kaur", "gurpreet kaur"),
        ("seonaid mcallister rang the ward", "seonaid mcallister"),
        ('We all know Tommy "Tank" Fairleigh round here', 'Tommy "Tank" Fairleigh'),
        ("They say Anne Marie is back on the ward", "Anne Marie"),
        ("a lad nicknamed “Smiler” made tea", "Smiler"),
        ("Grace said that the cake was fine", "Grace"),
    ],
)
def test_a_name_is_seen_where_something_speaks_for_a_person(text, name):
    assert name in seen("person", text)


@pytest.mark.parametrize(
    "text",
    [
        "Will my bill in May grace us with hope?",
        "An early start, so I may hope for rain",
        "so it will be, my mark on the art",
        "Victoria Station was heaving",
        "Off to Charlotte Street for lunch",
        "St Thomas Hospital parking is dear",
        "summer is here and so is the sun",
        "A pint of Jack Daniels on the Victoria line",
        "An Amber alert on St George's Day",
        "Queued at John Lewis, then Storm Eunice came",
        "Seeing my client Wednesday",
        "my client CAMHS letter is late",
        "Train to Preston, then a day in Boston",
        "May I ask if they will sue?",
    ],
)
def test_words_places_and_buildings_are_not_people(text):
    assert seen("person", text) == []


def test_a_capital_at_the_start_of_a_sentence_proves_nothing():
    assert seen("person", "Lots of talk. Ashton is a lovely village") == []


def test_a_name_that_is_also_a_word_needs_more_than_a_capital():
    assert seen("person", "We saw Grace and dignity in action") == []
    assert seen("person", "We saw my client Grace in action") == ["Grace"]


def test_what_spoke_for_the_name_is_told():
    assert attributes("person", "Saw Mr Brannigan")[0]["evidence"] == "title"
    assert attributes("person", "a lad called tyrone")[0]["evidence"] == "introduced"
    assert attributes("person", "tea with Shanice later")[0]["evidence"] == "capital"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Met Aoife Gallagher for coffee", "full"),
        ("a lad called tyrone", "given"),
        ("Called on Mrs Okonjo-Bell at home", "title"),
    ],
)
def test_the_form_of_a_name_is_told(text, form):
    assert attributes("person", text)[0]["form"] == form


def test_a_word_on_no_list_is_less_sure_than_a_name_on_it():
    assert seen("person", "my client Zyx rang") == ["Zyx"]
    assert seen("person", "my client zyx rang") == []


@pytest.mark.parametrize("recase", [str, str.lower, str.upper])
@pytest.mark.parametrize("origin", NAMES)
def test_names_of_every_origin_are_seen_in_every_letter_case(origin, recase):
    bank = [(name, sentence) for whose, name, sentence in case_work() if whose == origin]
    found = [any(_shares(recase(name), each) for each in _names_in(recase(sentence))) for name, sentence in bank]

    assert sum(found) >= 0.85 * len(found)


def test_innocent_sentences_name_nobody():
    assert len(innocent()) >= 500
    assert sum(bool(_names_in(text)) for text in innocent()) <= 0.01 * len(innocent())


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_text_is_read_and_places_lie_within_it(text):
    for place in _places(text):
        assert 0 <= place.start < place.end <= len(text)
        assert text[place.start : place.end].strip()


def _places(text):
    passage = read_passage(Part("text", text), engine().knowledge)
    return [each.place for each in DETECTOR.detect(passage, engine().knowledge) if each.place]


def _names_in(text):
    return [text[place.start : place.end] for place in _places(text)]


def _shares(name, found):
    return bool(set(name.split()) & set(found.split()))
