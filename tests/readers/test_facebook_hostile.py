"""Whatever stands in the files of a Facebook export, reading it ends, and every record ends as something."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from poise.lib.sharing import matches
from poise.readers.facebook import FACEBOOK
from tests.lib.arbitrary import JSON, changed, damaged
from tests.lib.packing import example
from tests.readers.auditing import read

ARCHIVE = {path: content for path, content in example("facebook-archive").items() if path.endswith(".json")}
READ = sorted(path for path in ARCHIVE if matches(path, *(route.pattern for route in FACEBOOK.routes)))
hostile = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])


def accounted(path: str, content: bytes) -> None:
    """Every record of a member ends as readings, and the member has one fate."""
    for messages in (False, True):
        _, coverage = read(FACEBOOK, {path: content}, messages=messages)
        fates = coverage.read + coverage.private_skipped + coverage.left
        assert fates + len(coverage.unknown) + len(coverage.unreadable) == 1


@hostile
@given(path=st.sampled_from(READ), value=JSON | st.lists(JSON, max_size=3))
def test_no_json_in_any_member_raises(path, value):
    """Whatever a file holds, reading it ends."""
    accounted(path, json.dumps(value).encode())


@hostile
@given(choose=st.data(), path=st.sampled_from(READ))
def test_no_change_or_damage_in_any_member_raises(choose, path):
    """Values of other types, missing keys and broken bytes all end in readings or in an unreadable file."""
    shaken = choose.draw(changed(json.loads(ARCHIVE[path])))

    accounted(path, json.dumps(shaken).encode())
    accounted(path, choose.draw(damaged(ARCHIVE[path])))


@hostile
@given(records=st.lists(JSON, max_size=6))
def test_every_record_of_the_main_file_ends_as_a_reading_or_a_gap(records):
    """No record is passed over in silence."""
    readings, coverage = read(FACEBOOK, {"posts/your_posts_1.json": json.dumps(records).encode()})

    assert len(readings) >= len(records) or coverage.unreadable
