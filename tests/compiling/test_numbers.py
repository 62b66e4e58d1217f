"""Formats of official numbers that are not right are refused, with a sentence that says why."""

from __future__ import annotations

import pytest

from poise.compiling.numbers import compile_number, try_numbers
from poise.knowledge import load_knowledge
from poise.model.errors import PackError

GOOD = {
    "subtype": "nhs",
    "pattern": "[0-9]{3}·[0-9]{3}",
    "grouped": "[0-9]{3} [0-9]{3}",
    "digits": 6,
    "validator": "nhs",
    "context": ["nhs-number-words"],
    "against": [],
    "alone": "nothing",
    "telling": 1,
}


def test_a_format_is_compiled_with_its_separators_spelt_out():
    compiled = compile_number("a_number.yaml", dict(GOOD), {"nhs-number-words"})

    assert compiled["name"] == "a-number"
    assert "·" not in str(compiled["pattern"])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"subtype": "shoe-size"}, "no subtype shoe-size"),
        ({"validator": "guess"}, "no check is called guess"),
        ({"context": ["lost-words"]}, "names a lexicon lost-words"),
        ({"pattern": "[0-9"}, "cannot be read"),
    ],
)
def test_a_fault_in_a_format_is_told(change, told):
    with pytest.raises(PackError, match=told):
        compile_number("a_number.yaml", {**GOOD, **change}, {"nhs-number-words"})


@pytest.mark.parametrize(
    "examples", [{"finds": ["nothing here"]}, {"doubts": ["NHS number 9990374252"]}, {"leaves": ["NHS no 9990374252"]}]
)
def test_an_example_that_does_not_hold_is_told(examples):
    with pytest.raises(PackError, match="does not do what it should"):
        try_numbers("nhs_number.yaml", {**GOOD, **examples}, load_knowledge())
