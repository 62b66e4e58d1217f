"""The same export gives the same audit, whatever it is packed in and whatever is read beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from poise.model.report import Report
from poise.render.choices import Choices
from poise.render.json_text import show_report
from tests.check import EXAMPLES
from tests.lib.packing import CONTAINERS, example
from tests.readers.auditing import audit_of, engine

X, MASTODON = EXAMPLES / "x-archive", EXAMPLES / "mastodon-archive"

every_archive = pytest.mark.parametrize("archive", ["x-archive", "mastodon-archive"])


def nameless(report: Report) -> Report:
    """A report that does not tell what its sources were called."""
    results = (
        replace(each, post=replace(each.post, origin=replace(each.post.origin, source="")))
        for each in report.results
        if each.post.origin
    )
    coverage = tuple(replace(each, source="") for each in report.coverage)
    jobs = tuple(
        replace(each, result=replace(each.result, post=replace(each.result.post, origin=None)))
        for each in report.worklist
    )
    return replace(report, coverage=coverage, results=tuple(results), worklist=jobs)


@pytest.mark.parametrize("name", [name for name in CONTAINERS if "." in name])
@every_archive
def test_a_folder_a_zip_and_a_tar_give_the_same_findings(archive, name, tmp_path):
    packed = audit_of(CONTAINERS[name](example(archive), tmp_path / name))
    folder = audit_of(EXAMPLES / archive)

    assert folder.results
    assert nameless(packed) == nameless(folder)


@every_archive
def test_the_order_in_which_files_were_packed_does_not_matter(archive, tmp_path):
    backwards = dict(reversed(example(archive).items()))
    packed = audit_of(CONTAINERS["archive.zip"](backwards, tmp_path / "archive.zip"))

    assert nameless(packed) == nameless(audit_of(EXAMPLES / archive))


@every_archive
def test_a_wrapper_folder_changes_nothing_but_paths(archive, tmp_path):
    wrapped = {f"downloads/{path}": content for path, content in example(archive).items()}
    report = audit_of(CONTAINERS["archive.zip"](wrapped, tmp_path / "archive.zip"))
    bare = audit_of(EXAMPLES / archive)

    assert [each.findings for each in report.results] == [each.findings for each in bare.results]
    assert replace(report.coverage[0], source="") == replace(bare.coverage[0], source="")


@every_archive
def test_two_audits_are_the_same_to_the_byte(archive):
    first, second = ("".join(show_report(audit_of(EXAMPLES / archive), engine().pack, Choices())) for _ in range(2))

    assert first == second


def test_the_order_of_two_sources_changes_only_their_order():
    one, other = audit_of(X, MASTODON), audit_of(MASTODON, X)

    assert one.coverage == other.coverage[::-1]
    assert one.accounts == other.accounts[::-1]
    assert one.gaps == other.gaps
    assert sorted(map(repr, one.results)) == sorted(map(repr, other.results))
    assert (one.screened, one.complete) == (other.screened, other.complete)


def test_a_source_is_judged_the_same_beside_another_one():
    both, alone = audit_of(X, MASTODON), audit_of(X)

    assert both.coverage[0] == alone.coverage[0]
    assert both.results[: len(alone.results)] == alone.results
