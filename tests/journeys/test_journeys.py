"""What Poise says it serves is what its journeys prove: no more and no less."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from poise.policy.loading import load_journeys, load_pack
from tests.check import ROOT, fits_schema, poise

UNSERVED_STATEMENTS = [15]
SERVED_DUTIES = [
    "purpose.code-is-base",
    "purpose.four-nations",
    "purpose.non-users-too",
    "context.positive-use",
    "context.e-professionalism",
    "context.protect-all-three",
    "context.six-audiences",
    "context.regulator-guidance",
]


def _marked() -> set[tuple[str, str]]:
    """Every statement or duty with the journey test that is marked as serving it."""
    marked = set()
    for path in (
        *sorted(Path(__file__).parent.glob("test_*.py")),
        *sorted((ROOT / "tests/web").rglob("test_*.py")),
    ):
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name, function in vars(module).items():
            for mark in getattr(function, "pytestmark", []):
                if mark.name == "serves":
                    marked |= {(what, f"{path.relative_to(ROOT).as_posix()}::{name}") for what in mark.args}
    return marked


def test_the_shipped_list_of_journeys_equals_the_tests_that_are_marked():
    assert {(row.of, row.journey) for row in load_journeys()} == _marked()


def test_the_lists_of_what_is_unserved_and_of_duties_that_are_served_are_exact():
    values = poise("policy", "--format", "json").json

    assert [row["number"] for row in values if "number" in row and not row["served"]] == UNSERVED_STATEMENTS
    assert [row["id"] for row in values if "id" in row and row["served"]] == SERVED_DUTIES


def test_every_journey_is_about_a_statement_or_duty_of_the_pack():
    pack = load_pack("basw")

    assert {row.of for row in load_journeys()} <= {*map(str, pack.statements), *pack.duties}


def test_policy_tells_all_statements_and_duties_as_its_schema_says():
    values = poise("policy", "--format", "json").json

    fits_schema(values, "policy")
    assert [row["number"] for row in values if "number" in row] == list(range(1, 24))
    assert "purpose.employer-three" in [row.get("id") for row in values]


def test_one_statement_can_be_asked_for():
    ran = poise("policy", "6")

    assert ran.code == 0
    assert ran.out.startswith("6. ")
    assert "Served by: command poise check" in ran.out
