"""The shipped schemas know exactly what the code can say."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from poise.model.category import Category
from poise.model.kinds import KINDS
from poise.model.post import PostKind
from tests.check import EXAMPLES, fits_schema, poise

FOLDER = files("poise.render") / "schemas"
NAMES = sorted(path.name.removesuffix(".schema.json") for path in FOLDER.iterdir())


def _schema(name):
    return json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))


def test_there_is_a_schema_for_every_machine_format():
    assert NAMES == [
        "ask",
        "audit",
        "channels",
        "line",
        "line-error",
        "policy",
        "prove-offline",
        "replies",
        "reply",
        "result",
        "rule",
    ]


def test_the_closed_lists_of_the_schemas_are_those_of_the_code():
    result, audit = _schema("result"), _schema("audit")

    assert result["$defs"]["observation"]["properties"]["kind"]["enum"] == sorted(KINDS)
    for schema in (result, audit, {"$defs": {"finding": _schema("rule")}}):
        assert schema["$defs"]["finding"]["properties"]["category"]["enum"] == [each.value for each in Category]
    counts = audit["properties"]["sources"]["items"]["properties"]["counts"]
    assert all(re.fullmatch(counts["propertyNames"]["pattern"], each.value) for each in PostKind)


@pytest.mark.parametrize("archive", ["x-archive", "mastodon-archive"])
def test_a_real_audit_fits_its_schema(archive):
    ran = poise("audit", EXAMPLES / archive, "--format", "json")

    fits_schema(ran.json, "audit")


def test_real_channels_and_rules_fit_their_schemas():
    fits_schema(poise("channels", "--format", "json").json, "channels")
    fits_schema(poise("explain", "official-identifier.nhs-number", "--format", "json").json, "rule")


def test_a_line_of_a_batch_is_described_too():
    fits_schema({"id": 7, "text": "hello", "direction": "received", "tags": []}, "line")
