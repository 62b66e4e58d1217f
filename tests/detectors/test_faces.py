"""What is seen of faces that mark sarcasm or laughter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.faces import detect_faces
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, engine


def test_a_rolling_eye_marks_sarcasm_and_tears_of_laughter_mark_laughing():
    assert attributes("tone", "Lovely rota 🙄") == [{"mood": "sarcastic"}]
    assert attributes("tone", "The printer again 😂😂") == [{"mood": "laughing"}]


def test_a_heart_and_plain_letters_mark_nothing():
    assert attributes("tone", "Thank you all 💚") == []
    assert attributes("tone", "Thank you all :)") == []


@given(st.text(alphabet=st.sampled_from("a 🙄😂💚é\n.")))
def test_faces_stand_inside_the_text_and_none_is_empty(text):
    knowledge = engine().knowledge
    for each in detect_faces(read_passage(Part("text", text), knowledge), knowledge):
        assert each.place is not None
        assert text[each.place.start : each.place.end].strip()
