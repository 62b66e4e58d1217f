"""What counts as a claim, how sure, and what backs it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.check import attributes, check


def _backing(text: str) -> list[object]:
    return [each["backing"] for each in attributes("claim", text)]


def test_an_absolute_beside_a_matter_of_law_is_a_sure_claim():
    assert attributes("claim", "A section 20 can never be withdrawn") == [
        {"topic": "law", "sure": True, "backing": "none", "harm": "misleads"}
    ]


def test_a_question_a_source_and_a_correction_are_told_from_a_bare_claim():
    assert _backing("Can a section 20 can never be withdrawn?") == ["question"]
    assert _backing("A section 20 can never be withdrawn, according to the blog") == ["source"]
    assert _backing("A section 20 can never be withdrawn: that is a myth") == ["correction"]


def test_dangerous_advice_is_not_excused_by_a_source():
    text = "According to the blog you are fine. Just stop taking your insulin."

    assert attributes("claim", text) == [{"topic": "safety", "sure": True, "backing": "none", "harm": "endangers"}]


def test_a_warning_and_a_report_are_no_advice():
    assert attributes("claim", "Never just stop taking your insulin") == []
    assert attributes("claim", "He was told to stop taking his insulin") == []


@given(
    st.lists(st.sampled_from(["section 20", "can never", "be withdrawn", ".", "?", "stop taking your meds", "myth"]))
)
def test_claims_stand_inside_any_text(words):
    text = " ".join(words)
    for each in check(text).observations:
        assert each.place is None or 0 <= each.place.start < each.place.end <= len(text)
