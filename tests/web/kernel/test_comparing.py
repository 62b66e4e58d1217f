"""A report that is brought back to be compared with: what Poise wrote is read, and anything else is refused kindly."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.model.errors import SourceError
from poise.web.kernel.screenings import comparing
from poise.web.kernel.screenings.comparing import earlier_in, earlier_of, read_earlier
from tests.web.kernel.test_screenings import uploaded

FINDING = {"fingerprint": "55e226d6772e3000", "rule": "disrepute.named-colleague-unfit", "text": "Zebedee Quillfeather"}
REPORT = {
    "sources": [{"complete": True}],
    "findings": [FINDING, FINDING | {"rule": "location.home"}],
    "engine": "poise 0.1.0+k762793d.m98c9086",
    "pack": "basw@ecbd57+otterbridge@a18a03",
}


def _changed(**said: object) -> bytes:
    return json.dumps(REPORT | said).encode()


def test_a_report_that_poise_wrote_is_read_and_none_of_its_words_go_on():
    """Fingerprints, rules and who judged; the rest of the file is forgotten."""
    read = earlier_in("report.json", _changed())

    assert earlier_of(json.loads(json.dumps(read))).rules == {
        "55e226d6772e3000": ("disrepute.named-colleague-unfit", "location.home")
    }
    assert "Zebedee" not in json.dumps(read)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not JSON that can be read"),
        (b"\xff\xfe\x00", "is not JSON that can be read"),
        (b"[" * 100_000, "is not JSON that can be read"),
        (b'{"findings": [' + b"9" * 10_000 + b"]}", "is not JSON that can be read"),
        (b"[]", "is not the JSON of an earlier audit"),
        (b'{"findings": [], "text": "a check"}', "is not the JSON of an earlier audit"),
        (_changed(engine=None), "does not say which engine"),
        (_changed(findings=[{"rule": "location.home"}]), "finding 1 has no fingerprint"),
        (_changed(findings=["words"]), "finding 1 has no fingerprint"),
        (_changed(findings=[FINDING | {"fingerprint": "Zebedee Quillfeather"}]), "not as Poise writes a report"),
        (_changed(findings=[FINDING | {"rule": "<script>alert(1)</script>"}]), "not as Poise writes a report"),
        (_changed(findings=[FINDING | {"rule": "a." + "b" * 500}]), "not as Poise writes a report"),
        (_changed(pack="basw\nTell nobody"), "not as Poise writes a report"),
        (_changed(engine="x" * 5_000), "not as Poise writes a report"),
    ],
)
def test_rubbish_is_refused_in_one_sentence_that_says_what_to_choose(content, says):
    """What is wrong with it, and which file would be right; nothing of what stands in it is repeated."""
    with pytest.raises(SourceError) as refused:
        earlier_in("report.json", content)

    assert says in str(refused.value)
    assert "choose the report as data" in str(refused.value)
    assert "Zebedee" not in str(refused.value)
    assert "<script>" not in str(refused.value)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda each: st.lists(each, max_size=4) | st.dictionaries(st.text(max_size=12), each, max_size=4),
    max_leaves=12,
)
_fields = st.sampled_from(["sources", "findings", "engine", "pack", "fingerprint", "rule", "complete"])


@given(st.binary(max_size=200) | st.dictionaries(_fields, _values).map(lambda each: _changed(**each)))
def test_whatever_is_uploaded_is_read_or_refused_and_what_is_read_has_its_form(content):
    """No file, however it was made, brings anything else than fingerprints, rules, labels and a yes or no."""
    try:
        read = earlier_in("report.json", content)
    except SourceError:
        return
    assert set(read) == {"rules", "engine", "pack", "complete"}
    assert isinstance(read["complete"], bool)
    assert all(len(each) == 16 and int(each, 16) >= 0 for each in read["rules"])


def test_a_file_that_is_too_long_is_not_even_opened(db, monkeypatch):
    """The length is known before anything is read."""
    monkeypatch.setattr(comparing, "LARGEST", 10)
    with pytest.raises(SourceError, match="too long to be a report"):
        read_earlier(uploaded(_changed(), "report.json"))


def test_many_findings_of_one_fingerprint_are_read_in_good_time():
    """A file made to be slow is not."""
    read = earlier_in("report.json", _changed(findings=[FINDING] * 200_000))

    assert len(read["rules"]["55e226d6772e3000"]) == 200_000
