"""Disguised spelling is seen through, honest spelling is left alone, and every place leads back to raw characters."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.knowledge import load_knowledge
from poise.lib.normalising import STEPS, normalise
from poise.lib.passages import read_passage, see_through, unite
from poise.model.observation import observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.post import Part
from tests.check import check, rules, seen

HELPS = {
    "drop_hidden_characters": [
        ("sc\u200bum\u200bbags", "scumbags"),
        ("cli\u00adent", "client"),
        ("Ty\u202erone", "Tyrone"),
    ],
    "drop_heaped_marks": [("s\u0336c\u0336um", "scum"), ("c\u0300\u0301\u0302lient", "client")],
    "plain_forms": [("ｓｃｕｍ", "scum"), ("𝓼𝓬𝓾𝓶", "scum"), ("ⓢⓒⓤⓜ", "scum"), ("🆂🅲🆄🅼", "SCUM"), ("９９９", "999")],
    "plain_letters": [
        ("sсum", "scum"),
        ("my сlіent", "my client"),
        ("ѕсum bags", "scum bags"),
        ("the сосо", "the coco"),
    ],
    "letters_for_signs": [
        ("f4mily", "family"),
        ("5cum", "scum"),
        ("cl1ent", "client"),
        ("cl!ent", "client"),
        ("scumb@gs", "scumbags"),
        ("m0r0n", "moron"),
    ],
    "close_up_letters": [
        ("s c u m", "scum"),
        ("s.c.u.m", "scum"),
        ("c-l-i-e-n-t", "client"),
        ("what a m o r o n", "what a moron"),
        ("s_c_u_m", "scum"),
    ],
    "shorten_stretched": [
        ("scummm", "scum"),
        ("morooooons", "morons"),
        ("sooooo", "so"),
        ("meeeeh", "meeh"),
        ("clieeeent", "client"),
    ],
    "split_tags": [
        ("#MyClientTyrone", "My Client Tyrone"),
        ("@sarah_jones_sw", "sarah jones sw"),
        ("#NHSWorkers", "NHS Workers"),
        ("@TyroneSmith", "Tyrone Smith"),
    ],
}
HARMS = {
    "drop_hidden_characters": ["👨‍👩‍👧 day", "می‌خواهم", "❤️ this"],
    "drop_heaped_marks": ["Siobha\u0301n", "Zoë", "nguye\u0302\u0303n"],
    "plain_forms": ["½ a day", "10 m²", "™", "№ 5", "ﷺ", "… and", "Łódź", "x² + y²"],
    "plain_letters": ["Привет, мир", "Καλημέρα", "спасибо за помощь, thank you", "α and β", "Σ of it"],
    "letters_for_signs": [
        "Y9",
        "B12",
        "M13",
        "4pm",
        "P60",
        "G7",
        "c19",
        "mp3",
        "covid19",
        "a1",
        "2moro",
        "1st",
        "gr8",
        "h1n1",
        "3yo",
        "£5k",
        "sw1a",
        "5mins",
        "20mph",
        "4x4",
        "me@care.example",
        "wow!",
        "WTF!!",
        "R2D2",
        "#sw2023",
        "10k",
        "No1",
        "7-year-old",
        "80s",
        "y11s",
    ],
    "close_up_letters": [
        "U K",
        "e.g.",
        "i.e.",
        "B B C",
        "A & E",
        "J. K. R.",
        "J K Rowling",
        "U.K.",
        "a/b/c",
        "x y z",
        "p.m.",
        "I a m",
    ],
    "shorten_stretched": [
        "www.care.example",
        "XXX",
        "III",
        "hmm",
        "bookkeeper",
        "see all",
        "zzz",
        "Hannah",
        "committee",
    ],
    "split_tags": ["#socialwork", "me@care.example", "@sarahjones", "#SWK", "#2023", "# heading", "C#", "#BASW", "@_"],
}
PLAIN = [
    f"{opening} {middle} {ending}"
    for opening, middle, ending in itertools.product(
        [
            "Really proud that",
            "I don't think",
            "Can anyone tell me whether",
            "Isn't it odd that",
            "After 12 years in the job,",
            "Mrs O'Neill's view is that",
            "So — honestly — I'd say",
            "“Well,” she said,",
        ],
        [
            "our team's rota",
            "the Care Act 2014",
            "a P45 from B12 Ltd",
            "Zoë's café on St. Mary's Rd",
            "the 9.30am meeting",
            "a £25k post (0.5 FTE)",
            "the A&E consultant",
            "Year 9's S47 enquiry",
        ],
        [
            "works well, e.g. on a Monday.",
            "is 50% better than in 2019!",
            "needs a re-think… soon?",
            "can't go on like this; can it?",
            "will be at 4pm, 3rd floor, room 2b.",
            "costs 2/3 of what we'd hoped :)",
            "went 3-2 in the vote.",
            "was in the U.K. news (i.e. the BBC).",
        ],
    )
]


def step(name):
    return next(each for each in STEPS if each.__name__ == name)


def after(name, text):
    new = text
    for start, end, letters in reversed(list(step(name)(text, load_knowledge()))):
        new = new[:start] + letters + new[end:]
    return new


@pytest.mark.parametrize(
    ("name", "disguised", "plain"), [(name, *pair) for name, pairs in HELPS.items() for pair in pairs]
)
def test_a_step_sees_through_a_disguise(name, disguised, plain):
    assert after(name, disguised) == plain


@pytest.mark.parametrize(("name", "honest"), [(name, text) for name, texts in HARMS.items() for text in texts])
def test_a_step_leaves_honest_spelling_alone(name, honest):
    assert after(name, honest) == honest


def test_every_step_has_its_help_and_its_harm():
    assert [each.__name__ for each in STEPS] == sorted(HELPS, key=[each.__name__ for each in STEPS].index)
    assert set(HELPS) == set(HARMS)


def test_plain_prose_is_left_untouched():
    changed = [text for text in PLAIN if normalise(text, load_knowledge())]

    assert len(PLAIN) >= 500
    assert changed == []


WAYS = {
    "spaced": " ".join,
    "dotted": ".".join,
    "hyphens": "-".join,
    "underscores": "_".join,
    "zero width": "\u200b".join,
    "soft hyphen": "\u00ad".join,
    "strokes": lambda word: "".join(f"{letter}\u0336" for letter in word),
    "full width": lambda word: "".join(chr(ord(letter) + 0xFEE0) for letter in word),
    "bold script": lambda word: "".join(
        unicodedata.lookup(f"MATHEMATICAL BOLD SCRIPT SMALL {letter}") for letter in word
    ),
    "ringed": lambda word: "".join(unicodedata.lookup(f"CIRCLED LATIN SMALL LETTER {letter}") for letter in word),
    "squared": lambda word: "".join(chr(0x1F170 + ord(letter) - ord("a")) for letter in word),
    "Cyrillic": lambda word: word.translate(str.maketrans("aeopcyxi", "аеорсухі")),
    "leet": lambda word: word[0] + word[1:].translate(str.maketrans("oieas", "013@$")),
    "zeros": lambda word: word[0] + word[1:].translate(str.maketrans("oae", "043")),
    "stretched": lambda word: word + word[-1] * 3,
    "stretched within": lambda word: word[:2] + word[1] * 3 + word[2:],
    "heaped": lambda word: "".join(f"{letter}\u0300\u0301\u0302\u0303" for letter in word),
}
TELLING_WORDS = (
    *("scumbags", "moron", "muppet", "scum", "idiots", "morons", "scumbag", "client", "clients", "caseload"),
    *(
        "placement",
        "scumbag",
        "cretin",
        "cretins",
        "imbeciles",
        "vermin",
        "numpty",
        "lowlifes",
        "lowlife",
        "idiot",
        "clown",
        "pathetic",
        "vermin",
        "parasites",
    ),
)


def kinds_at(text, word):
    """What is seen exactly where a word stands."""
    return [
        each.kind for each in check(text).observations if each.place and text[each.place.start : each.place.end] == word
    ]


def test_a_telling_word_in_disguise_is_still_seen_where_it_stands():
    tried = [
        (way, word) for way, word in itertools.product(WAYS, TELLING_WORDS) if kinds_at(f"what {word} they are", word)
    ]
    texts = [(way, word, WAYS[way](word)) for way, word in tried]
    missed = [(way, word) for way, word, hidden in texts if not kinds_at(f"what {hidden} they are", hidden)]

    assert len(texts) >= 150
    assert len(missed) <= len(texts) // 20, missed


def test_places_and_findings_stand_on_the_raw_text():
    text = "my c.l.i.e.n.t Tyrone is 1️⃣"

    assert seen("mention", text) == ["my c.l.i.e.n.t"]
    assert rules("my ｃｌｉｅｎｔ Tyrone starts college") == rules("my client Tyrone starts college")
    assert seen("person", "my client @tyrone_smith is missing") == ["tyrone_smith"] or seen(
        "person", "my client @tyrone_smith is missing"
    )


def test_nothing_is_seen_twice():
    assert len(seen("insult", "these scumbags are sooo s c u m")) == 2
    assert seen("mention", "sooo my client said") == ["my client"]


def test_of_two_alike_the_longer_then_the_surer_stays():
    short = observe("insult", Place("text", 0, 4), 0.9, strength="mild")
    long = observe("insult", Place("text", 0, 6), 0.5, strength="mild")
    surer = observe("insult", Place("text", 0, 4), 0.95, strength="mild")
    other = observe("insult", Place("text", 9, 12), 0.5, strength="mild")

    assert unite([short], [long]) == (long,)
    assert unite([long], [short]) == (long,)
    assert unite([short], [surer]) == (surer,)
    assert unite([short], [other]) == (short, other)


ODD = st.lists(
    st.sampled_from(
        [
            *"abcABC 013@$!|._-#",
            "ooo",
            "#My",
            "@a_b",
            "s c u m",
            "\u200b",
            "\u0336",
            "с",
            "о",
            "ｓ",
            "𝓼",
            "🅰",
            "é",
            "Жук",
            "client",
            "ﬁ",
            "😀",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(max_size=200), ODD))
def test_the_map_rises_stays_inside_and_a_second_time_changes_nothing(text):
    normal = normalise(text, load_knowledge())
    if normal is None:
        return
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    assert list(normal.starts) == sorted(normal.starts)
    assert list(normal.ends) == sorted(normal.ends)
    assert all(0 <= start <= end <= len(text) for start, end in zip(normal.starts, normal.ends, strict=True))
    assert normalise(normal.text, load_knowledge()) is None


@settings(max_examples=300, deadline=None)
@given(ODD)
def test_every_place_seen_through_a_disguise_lies_inside_the_raw_text(text):
    for each in check(text or " ").observations:
        assert each.place is None or 0 <= each.place.start < each.place.end <= len(text)


def test_what_wears_no_disguise_is_not_read_twice():
    text = "A quiet day"
    passage = Passage(part="text", text=text, tokens=(), phrases=(), sentence_starts=(0,))

    assert see_through(passage, load_knowledge()) is None


LONG = (
    "We met at noon. Nobody was late. The kettle was on. Then we talked. #CarersWeek is near. It rained. We went home."
)


def test_where_only_tags_read_otherwise_the_sentences_around_them_are_read_again():
    """What was looked at already is not looked at twice; places stay raw ones."""
    passage = read_passage(Part("text", LONG), load_knowledge())
    through = see_through(passage, load_knowledge())
    assert through is not None
    again, way_back = through

    assert again.text == "Then we talked. Carers Week is near. It rained. "
    week = again.text.index("Week")
    raw = way_back.raw(Place("text", week, week + 4))
    assert LONG[raw.start : raw.end] == "Week"


def test_where_a_true_disguise_is_worn_everything_is_read_again():
    """Who disguises words may do so with help of any other sentence."""
    passage = read_passage(Part("text", LONG.replace("kettle", "k3ttle")), load_knowledge())
    through = see_through(passage, load_knowledge())
    assert through is not None
    again, _ = through

    assert again.text.startswith("We met at noon.")
    assert again.text.endswith("We went home.")


def test_a_tag_in_another_language_says_nothing_of_the_language_of_the_whole():
    """A hashtag split into words of Welsh leaves an English post English, however few sentences are read again."""
    text = "The office was very quiet and I had a cup of tea with the team. Then I went home. #MaeGenIHawlINiFod"

    assert not [each for each in check(text).observations if each.kind == "language"]


@settings(max_examples=300, deadline=None)
@given(ODD)
def test_outside_the_stretch_that_reads_otherwise_the_text_is_raw(text):
    """What is not read again stands in the raw text as it is, at its beginning and at its end."""
    normal = normalise(text, load_knowledge())
    if normal is None:
        return
    start, end = normal.unlike(text)
    assert 0 <= start <= end <= len(normal.text)
    assert text.startswith(normal.text[:start])
    assert text.endswith(normal.text[end:])
