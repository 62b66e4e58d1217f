"""Contrasts of abuse and of what only looks like it: how many texts of each function are judged as they should be.

What goes wrong is neither hidden nor excused: it stands in ``contrasts.yaml`` with the verdict that it gets today.
"""

from __future__ import annotations

import pytest
import yaml

from tests.check import ROOT, check

FUNCTIONS = yaml.safe_load((ROOT / "tests" / "packs" / "contrasts.yaml").read_text("utf-8"))["functions"]


def _texts(function) -> list[tuple[str, str | None]]:
    return [(each, None) if isinstance(each, str) else (each["text"], each["today"]) for each in function["texts"]]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda each: each["function"])
def test_at_least_as_many_texts_are_judged_right_as_were_recorded(function):
    right = [text for text, _ in _texts(function) if check(text).verdict in function["wanted"]]

    assert len(right) >= function["right"], sorted({text for text, _ in _texts(function)} - set(right))


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda each: each["function"])
def test_the_record_tells_what_goes_wrong_today(function):
    wrong = {text: str(check(text).verdict) for text, _ in _texts(function)}
    wrong = {text: verdict for text, verdict in wrong.items() if verdict not in function["wanted"]}

    assert wrong == {text: today for text, today in _texts(function) if today is not None}
    assert function["right"] == len(function["texts"]) - len(wrong)


def test_there_are_at_least_twenty_five_functions_of_six_texts():
    assert len(FUNCTIONS) >= 25
    assert all(len(function["texts"]) >= 6 for function in FUNCTIONS)
