"""Names against labels: overlap and exact, handles apart, blanks and letter case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poise.model.observation import observe
from poise.model.place import Place
from training.corpora.public_set import joined
from training.example import Example, Kind, Span, Stretch
from training.measuring.calibration import claims_of_texts
from training.measuring.names import Counted, count, text_table
from training.measuring.texts import CASES, recased, respaced, set_of

TEXT = "Ann Bell met tam_x in Pen Bryn"
KINDS = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.HANDLE})


def labelled(*words, text=TEXT, unsure=()):
    """A text with its labels as (kind, words)."""
    spans = tuple(Span(kind, Stretch(text.index(each), text.index(each) + len(each))) for kind, each in words)
    return Example(text=text, source="here", split="", group="1", kinds=KINDS, spans=spans, unsure=unsure)


def seen(words, kind="person", confidence=0.9, text=TEXT, **attributes):
    """Something observed at the words."""
    return observe(kind, Place("text", text.index(words), text.index(words) + len(words)), confidence, **attributes)


def test_overlap_finds_a_name_and_exact_asks_for_both_ends():
    """Half of a name finds it and is right, but is not exactly it."""
    example = labelled((Kind.PERSON, "Ann Bell"))

    assert count(example, [seen("Ann")], Kind.PERSON, 0.5) == Counted(labelled=1, found=1, observed=1, right=1, exact=0)
    assert count(example, [seen("Ann Bell")], Kind.PERSON, 0.5).exact == 1


def test_kind_and_confidence_decide_what_counts():
    """Another kind at the same words is no find, nor is what is less sure than was asked."""
    example = labelled((Kind.PERSON, "Ann Bell"))

    assert count(example, [seen("Ann", "place")], Kind.PERSON, 0.5).found == 0
    assert count(example, [seen("Ann", confidence=0.4)], Kind.PERSON, 0.5).observed == 0


def test_of_observations_that_overlap_the_longest_counts():
    """One name seen twice is claimed once."""
    example = labelled((Kind.PERSON, "Ann Bell"))

    assert count(example, [seen("Ann"), seen("Ann Bell"), seen("Bell")], Kind.PERSON, 0.5).observed == 1


def test_handles_and_what_is_unsure_count_neither_way():
    """A person observed on a handle is neither right nor wrong."""
    example = labelled((Kind.HANDLE, "tam_x"), unsure=(Stretch(0, 3),))
    counted = count(example, [seen("tam_x"), seen("Ann")], Kind.PERSON, 0.5)

    assert counted == Counted(labelled=0, found=0, observed=0, right=0, exact=0)
    assert not list(claims_of_texts([(example, (seen("tam_x"), seen("Ann")))]))


def test_a_body_observed_without_a_name_is_no_claim_to_a_name():
    """The school is an organisation, and no name of one."""
    school = seen("Pen Bryn", "organisation", named=False)

    assert count(labelled(), [school], Kind.ORGANISATION, 0.5).observed == 0


def test_a_claim_is_right_where_a_label_of_its_kind_shares_words_with_it():
    """Each observed name becomes a claim with its confidence."""
    claims = list(claims_of_texts([(labelled((Kind.PERSON, "Ann Bell")), (seen("Bell"), seen("Pen Bryn", "place")))]))

    assert [(each.kind, each.confidence, each.right) for each in claims] == [
        ("person", 0.9, True),
        ("place", 0.9, False),
    ]


def test_texts_that_lose_a_name_and_texts_that_make_one_up_are_counted():
    """One missed name of two is a text with a name missed; a name in a text without any is a false one."""
    two = labelled((Kind.PERSON, "Ann"), (Kind.PERSON, "Bryn"))
    table = text_table(
        {"as is": [(two, (seen("Ann"),)), (labelled(), (seen("Bryn"),)), (labelled(), ())]}, at_least=0.5
    )
    _, kind, missed, made_up = table.rows[0]

    assert (table.rows[0][0], kind) == ("as is", "person")
    assert str(missed).endswith("(1 of 1)")
    assert str(made_up).endswith("(1 of 2)")


def test_blanks_around_signs_go_and_labels_move_along():
    """A tokenised post reads like one that somebody typed, and its labels stand on the same words."""
    text, _ = joined(("Ann", "'s", "mum", ",", "do", "n't", "tell", "(", "Bryn", ")", "#", "fyi", "!"))
    example = respaced(labelled((Kind.PERSON, "Ann"), (Kind.PLACE, "Bryn"), text=text))

    assert example.text == "Ann's mum, don't tell (Bryn) #fyi!"
    assert [example.text[span.at.start : span.at.end] for span in example.spans] == ["Ann", "Bryn"]


@given(st.lists(st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=5), min_size=1, max_size=9))
def test_whatever_the_signs_only_blanks_go(tokens):
    """Respacing keeps every other character, and a label over the whole text stays over the whole."""
    text, _ = joined(tokens)
    example = respaced(labelled((Kind.PERSON, text), text=text))

    assert example.text.replace(" ", "") == text.replace(" ", "")
    assert example.spans[0].at == Stretch(0, len(example.text))


@given(st.text(min_size=1, max_size=20), st.sampled_from(CASES))
def test_a_letter_case_moves_no_label(text, case):
    """However letters grow or shrink in another case, the text stays as long as it was."""
    (other,) = recased([labelled((Kind.PERSON, text), text=text)], case)

    assert len(other.text) == len(text)


def test_columns_of_no_known_set_are_read_with_the_usual_labels(tmp_path):
    """The token stands first and the tag last."""
    path = tmp_path / "some.conll"
    path.write_text("Ann\t-\tB-PERSON\nBell\t-\tI-PERSON\nof\t-\tO\nBryn\t-\tB-GPE\n", "utf-8")
    (example,) = set_of(path).read(path, "test")

    assert [(span.kind.value, example.text[span.at.start : span.at.end]) for span in example.spans] == [
        ("person", "Ann Bell"),
        ("place", "Bryn"),
    ]
