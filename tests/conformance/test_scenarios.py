"""The labelled scenarios: all of them are read and answered as the contract says; how well is measured elsewhere."""

from __future__ import annotations

from tests.check import engine, fits_schema, poise


def test_every_scenario_is_answered_in_order_and_fits_the_schema(shelf):
    data = (shelf / "scenarios/scenarios.jsonl").read_bytes()
    ran = poise("check", "--jsonl", "-", "--observations", given=data)

    assert ran.code in {0, 1}
    assert len(ran.lines) == data.count(b"\n")
    for line in ran.lines:
        fits_schema(line, "result")


def test_every_channel_role_audience_and_nation_of_the_scenarios_is_in_the_tables(shelf):
    ran = poise("check", "--jsonl", shelf / "scenarios/scenarios.jsonl")
    unmapped = {gap["where"] for line in ran.lines for gap in line["gaps"]} & {*engine().knowledge.families}

    assert unmapped == set()
