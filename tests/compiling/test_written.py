"""Data files that people write: a fault is told with file, line and what is allowed."""

from __future__ import annotations

import pytest

from poise.compiling.written import read_written
from poise.model.errors import PackError

LEXICON = """lexicon: tea
about: Words for tea.
source: Written for a test.
reviewed: 2026-11-22
phrases: [cuppa, brew]
finds: [a cuppa]
leaves: [coffee]
"""


def _read(tmp_path, text, schema="lexicon"):
    path = tmp_path / "tea.yaml"
    path.write_text(text, "utf-8")
    return read_written(path, schema)


def test_a_file_is_read_with_every_scalar_as_its_field_asks(tmp_path):
    written = _read(tmp_path, LEXICON.replace("[cuppa, brew]", "[no, 3.10]") + "confidence: 0.50\n")

    assert written["phrases"] == ["no", "3.10"]
    assert written["confidence"] == 0.5


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("about:", "colour: red\nabout:"), "line 2: the file does not know colour; it knows: lexicon"),
        (("reviewed: 2026-11-22", "reviewed: yesterday"), "line 4: reviewed is not written as it must be"),
        (("reviewed: 2026-11-22\n", ""), "the file lacks reviewed"),
        (("phrases: [cuppa, brew]", "phrases: []"), "line 5: phrases needs at least 1"),
        (("about: Words for tea.", "about: Words\nabout: More"), "line 3: about stands here twice"),
        (("[cuppa, brew]", "[cuppa"), "this is not YAML that can be read"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_is_allowed(tmp_path, change, says):
    with pytest.raises(PackError) as caught:
        _read(tmp_path, LEXICON.replace(*change))

    assert "tea.yaml, line" in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words", "\x00", "a: *b"])
def test_a_file_that_holds_no_names_and_values_is_refused(tmp_path, text):
    with pytest.raises(PackError):
        _read(tmp_path, text)
