"""Each family has one hand-written table, and nothing stands outside it."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import poise.detectors.text
import poise.inferences
import poise.readers
import poise.tracing
from poise.cli import COMMANDS
from poise.detectors.text import DETECTORS
from poise.inferences import INFERENCES
from poise.model.category import Category
from poise.model.kinds import KINDS
from poise.model.reading import Reader
from poise.model.step import Detector, Inference, Tracer
from poise.policy.loading import load_pack
from poise.readers import READERS
from poise.render import FORMATS
from poise.tracing import TRACERS
from tests.check import ROOT, engine


def _values_of(package, kind) -> set[str]:
    modules = [import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)]
    return {value.name for module in modules for value in vars(module).values() if isinstance(value, kind)}


def test_every_reader_detector_inference_and_tracer_stands_in_its_table_once():
    assert _values_of(poise.readers, Reader) == {each.name for each in READERS}
    assert _values_of(poise.detectors.text, Detector) == {each.name for each in DETECTORS}
    assert _values_of(poise.inferences, Inference) == {each.name for each in INFERENCES}
    assert _values_of(poise.tracing, Tracer) == {each.name for each in TRACERS}


def test_a_detector_and_an_inference_is_called_like_its_file():
    for package, table in ((poise.detectors.text, DETECTORS), (poise.inferences, INFERENCES)):
        files = {each.name.replace("_", "-") for each in pkgutil.iter_modules(package.__path__)}
        assert {each.name for each in table} == files


def test_every_kind_of_observation_is_observed_by_somebody_and_nobody_observes_another():
    observed = {kind for each in DETECTORS for kind in each.observes}
    observed |= {kind for each in INFERENCES for kind in each.observes}
    observed |= {kind for each in TRACERS for kind in each.observes}

    assert observed == set(KINDS)


def test_every_lexicon_that_is_observed_is_of_a_kind_that_the_phrases_detector_names():
    phrases = next(each for each in DETECTORS if each.name == "phrases")

    assert {each.kind for each in engine().knowledge.lexicons.values() if each.kind} == set(phrases.observes)


def test_no_lexicon_lies_idle():
    """A list of no kind is named by code, a format or another list, or belongs to a family read by its prefix."""
    source = ROOT / "src/poise"
    code = "".join(path.read_text("utf-8") for path in source.rglob("*.py"))
    written = "".join(path.read_text("utf-8") for path in (source / "knowledge").rglob("*.yaml"))
    others = re.sub(r"(?m)^lexicon: .*$", "", written)
    idle = {
        name
        for name, lexicon in engine().knowledge.lexicons.items()
        if not lexicon.kind and not name.startswith(("kin-", "people-"))
        if f'"{name}"' not in code and not re.search(rf"(?<![\w-]){name}(?![\w-])", others)
    }

    assert idle == set()


def test_every_command_of_the_table_has_a_file_and_every_file_is_in_the_table():
    helpers = {"drafts", "handed", "keeping", "later", "options", "progress"}
    files = {path.stem for path in (ROOT / "src/poise/cli").glob("*.py")} - {"__init__"} - helpers

    assert {module.rpartition(".")[2] for module in COMMANDS.values()} == files


def test_the_formats_are_those_of_the_contract():
    assert [each.name for each in FORMATS] == ["terminal", "json", "jsonl", "csv", "sarif", "html"]


def test_there_are_nineteen_categories_and_each_has_rules():
    assert len(Category) == 19
    assert {rule.category for rule in load_pack("basw").rules} == set(Category)
