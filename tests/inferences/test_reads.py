"""Every inference reads what it says that it reads, and nothing else."""

from __future__ import annotations

import pytest

from poise.inferences import INFERENCES
from poise.model.kinds import KINDS
from poise.screening import infer
from tests.check import detected, engine


def _scenes():
    """Everything seen in the examples of all rules, as they are and from a worker, of whom more is taken for work."""
    for rule in engine().pack.rules:
        for example in (*rule.flags, *rule.passes):
            said = dict(example.context)
            for role in {said.get("role", "unknown"), "social worker"}:
                yield infer(engine(), detected(example.text, **{**said, "role": role}))[0]


@pytest.fixture(scope="module")
def scenes():
    return tuple(_scenes())


@pytest.mark.parametrize("inference", INFERENCES, ids=lambda each: each.name)
def test_an_inference_concludes_the_same_where_all_that_it_does_not_read_is_taken_away(inference, scenes):
    """Judging again reuses a conclusion unless something changed that the inference says it reads."""
    concluded = 0
    for scene in scenes:
        whole = tuple(inference.infer(scene))
        read = scene.seeing(tuple(seen for seen in scene.observations if seen.kind in inference.reads))
        concluded += len(whole)

        assert tuple(inference.infer(read)) == whole

    assert concluded


def test_inferences_read_and_conclude_kinds_that_there_are():
    """A kind misspelt in a row of the table would never change anything."""
    assert all(each.reads.union(each.observes) <= KINDS.keys() for each in INFERENCES)
