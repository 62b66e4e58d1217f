"""Compiling packs and knowledge: every reference is checked, and the compiled files are fresh."""

from __future__ import annotations

import json
import shutil

import pytest

from poise.compiling.__main__ import write_compiled
from poise.compiling.lexicons import compile_knowledge, family_names
from poise.compiling.packs import compile_pack
from poise.knowledge import load_knowledge
from poise.model.errors import KnowledgeError, PackError
from poise.policy import loading
from poise.policy.loading import load_pack
from tests.check import ROOT

PACK = ROOT / "src/poise/packs/basw"
KNOWLEDGE = ROOT / "src/poise/knowledge"
COMPILED = compile_knowledge(KNOWLEDGE)
FAMILIES = family_names(COMPILED)


def test_what_is_loaded_is_compiled_from_the_files_as_they_are():
    assert load_pack("basw").digest == compile_pack(PACK, FAMILIES)["digest"]
    assert load_knowledge().digest == COMPILED["digest"]


@pytest.mark.parametrize(
    ("file", "change", "says"),
    [
        ("rules/boundary_breach.yaml", ("statements: [4, 6]", "statements: [4, 99]"), "cites statement 99"),
        ("rules/boundary_breach.yaml", ("boundary-breach.personal-tie", "gossip.tie"), "starts with its category"),
        ("rules/boundary_breach.yaml", ("see: contact-move", "see: contact"), "no kind of observation is called"),
        ("rules/official_identifier.yaml", ("possible-nhs-number\n", "nhs-number\n"), "two rules have the same id"),
        ("rules/official_identifier.yaml", ("level: block", "level: fatal"), "must be one of: note, warn, block"),
        ("rules/official_identifier.yaml", ("    level: block", "    severity: 9\n    level: block"), "severity"),
        ("rules/good_practice.yaml", ("- see: promotion", "- context: {role: wizard}"), "no role is called wizard"),
        ("statements.yaml", ('"3.13"', '"9.99"'), "cites clause 9.99"),
    ],
)
def test_a_faulty_pack_is_refused_with_what_is_wrong(tmp_path, file, change, says):
    shutil.copytree(PACK, tmp_path / "basw")
    path = tmp_path / "basw" / file
    text = path.read_text("utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change, 1), "utf-8")

    with pytest.raises(PackError, match=says):
        compile_pack(tmp_path / "basw", FAMILIES)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("kind: insult", "kind: rudeness"), "no kind of observation"),
        (("strength: mild", "strength: huge"), "no attribute strength that can be huge"),
        (("finds:", "finds:\n  - 'good morning'"), "does not do what it should"),
        (("{shut up|", "{shut {up|"), "braces within braces"),
        (("leaves:", "leaves:\n  - 'you absolute muppet'"), "does not do what it should"),
    ],
)
def test_a_faulty_lexicon_is_refused_with_what_is_wrong(tmp_path, change, says):
    shutil.copytree(KNOWLEDGE, tmp_path / "knowledge", ignore=shutil.ignore_patterns("lexicons", "compiled"))
    (tmp_path / "knowledge/lexicons").mkdir()
    shutil.copy(KNOWLEDGE / "lexicons/mild_insults.yaml", tmp_path / "knowledge/lexicons")
    path = tmp_path / "knowledge/lexicons/mild_insults.yaml"
    path.write_text(path.read_text("utf-8").replace(*change, 1), "utf-8")

    with pytest.raises(PackError, match=says):
        compile_knowledge(tmp_path / "knowledge")


def test_compiled_files_are_named_by_their_content_and_old_ones_go(tmp_path):
    write_compiled(tmp_path / "out", {"tea": {"a": 1}})
    first = json.loads((tmp_path / "out/index.json").read_text())["tea"]
    write_compiled(tmp_path / "out", {"tea": {"a": 2}})

    assert first not in {path.name for path in (tmp_path / "out").iterdir()}
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_pack_that_was_never_compiled_is_a_clear_sentence():
    with pytest.raises(KnowledgeError, match="run 'make setup' again"):
        loading.load_pack("no-such-pack")
