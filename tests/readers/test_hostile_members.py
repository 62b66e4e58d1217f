"""Whatever stands in the members of an export, an audit ends with posts, gaps and unreadable members."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from poise.lib.sharing import matches
from poise.model.coverage import Coverage
from poise.model.reading import Reader
from poise.readers import READERS
from poise.render import FORMATS
from poise.render.choices import Choices
from tests.lib.arbitrary import JSON, changed, damaged
from tests.lib.packing import Tree, example
from tests.readers.auditing import audit_of_tree, engine

FEW = 13
"""So many records of a file keep every kind of record in, and the tests quick."""

every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
hostile = settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])


def cut(content: bytes) -> tuple[bytes, object]:
    """What stands before the JSON of a member, and the JSON with its first records only."""
    start = content.index(b"=") + 1 if content.startswith(b"window.") else 0
    try:
        value = json.loads(content[start:])
    except ValueError:
        return content, None
    if isinstance(value, dict) and "orderedItems" in value:
        value = {**value, "orderedItems": value["orderedItems"][:FEW]}
    return content[:start], value[:FEW] if isinstance(value, list) else value


@cache
def small_archive(reader: Reader) -> dict[str, bytes]:
    """The members of an example archive that are parsed, with their first records only."""
    patterns = [route.pattern for route in reader.routes]
    tree = {path: content for path, content in example(f"{reader.name}-archive").items() if matches(path, *patterns)}
    return {**tree, **{path: whole(*cut(content)) for path, content in tree.items()}}


def whole(start: bytes, value: object) -> bytes:
    """The member that was cut in two, put together again."""
    return start if value is None else start + json.dumps(value).encode()


def parsed_paths(reader: Reader) -> list[str]:
    """A path for every route that parses; the only file's own for a reader that takes no more than one."""
    archive = small_archive(reader)
    if len(archive) == 1 and reader.last:
        return list(archive)
    return [f"data/{_PLAIN.sub('1', route.pattern)}" for route in reader.routes]


_PLAIN = re.compile(r"\*|\?|\[[^]]*\]")
"""What stands for any characters in a pattern."""


def expected(reader: Reader) -> set[str | None]:
    """Who may read what a reader's archive has become; another may know better what a plain table was turned into."""
    return {each.name for each in READERS} | {None} if reader.last else {reader.name}


def audited(tree: Tree) -> Coverage:
    """The coverage of the audit of a tree, once it is seen to account for every member and to be shown."""
    report = audit_of_tree(tree)
    fates = [
        each.read + each.private_skipped + each.left + len(each.unknown) + len(each.unreadable)
        for each in report.coverage
    ]
    for form in FORMATS:
        "".join(form.audit(report, engine().pack, Choices())).encode("utf-8", "backslashreplace")

    assert sum(fates) == len(tree)
    return report.coverage[0]


@every_reader
@hostile
@given(choose=st.data())
def test_no_bytes_in_a_member_stop_an_audit(reader, choose):
    path = choose.draw(st.sampled_from(parsed_paths(reader)))
    content = choose.draw(st.binary(max_size=60) | st.binary(max_size=60).map(b"window.YTD.tweets.part0 = ".__add__))

    assert audited({**small_archive(reader), path: content}).reader in expected(reader)


@every_reader
@hostile
@given(choose=st.data())
def test_no_json_in_a_member_stops_an_audit(reader, choose):
    path = choose.draw(st.sampled_from(parsed_paths(reader)))
    value = choose.draw(
        JSON | st.lists(JSON, max_size=4) | st.lists(JSON, max_size=4).map(lambda each: {"orderedItems": each})
    )
    start = b"window.YTD.tweets.part0 = " if path.endswith(".js") else b""

    assert audited({**small_archive(reader), path: start + json.dumps(value).encode()}).reader in expected(reader)


@every_reader
@hostile
@given(choose=st.data())
def test_no_damage_to_a_real_member_stops_an_audit(reader, choose):
    path = choose.draw(st.sampled_from(sorted(small_archive(reader))))
    content = choose.draw(damaged(small_archive(reader)[path]))

    assert audited({**small_archive(reader), path: content}).reader in expected(reader)


@every_reader
@hostile
@given(choose=st.data())
def test_no_change_of_shape_in_a_real_member_stops_an_audit(reader, choose):
    path = choose.draw(st.sampled_from(sorted(small_archive(reader))))
    start, value = cut(small_archive(reader)[path])
    content = start if value is None else whole(start, choose.draw(changed(value)))

    assert audited({**small_archive(reader), path: content}).reader in expected(reader)


@every_reader
@settings(deadline=None, max_examples=15)
@given(choose=st.data())
def test_no_member_that_is_missing_stops_an_audit(reader, choose):
    gone = choose.draw(st.sets(st.sampled_from(sorted(small_archive(reader)))))
    rest = {path: content for path, content in small_archive(reader).items() if path not in gone}

    assert audited({**rest, "more/1.txt": b"", "more/2.txt": b""}).reader in {*expected(reader), None}
