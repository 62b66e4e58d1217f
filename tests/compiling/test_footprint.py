"""The file of the footprint: a faulty condition or a fact told twice is said in one sentence."""

from __future__ import annotations

import pytest

from poise.compiling.footprint import compile_footprint
from poise.model.errors import PackError

HEAD = "about: a\nsource: b\nreviewed: 2026-11-22\nbegins: They could see\nfacts:\n"
FACT = "  - fact: place\n    title: Places\n    when: {when}\n    reads: {{society: where, media: whereabouts}}\n"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (FACT.format(when="{see: nothing-such}"), "no kind of observation"),
        (FACT.format(when="{see: place}") * 2, "twice"),
        (FACT.format(when="{near: [{see: place}], within: 3}"), "does not know"),
        (FACT.format(when="{}"), "must have one of"),
    ],
)
def test_a_faulty_fact_is_refused(tmp_path, facts, said):
    """Whoever writes a fact hears at once what is wrong with it."""
    path = tmp_path / "footprint.yaml"
    path.write_text(HEAD + facts, "utf-8")

    with pytest.raises(PackError, match=said):
        compile_footprint(path)
