"""Rules only and the full check are measured apart, and neither can pass for the other."""

from __future__ import annotations

import io
import json
from itertools import islice

import pytest

from benchmarks import ours
from benchmarks.posts import invent_posts
from benchmarks.throughput import times
from benchmarks.ways import Way, engine_of


@pytest.mark.parametrize("way", list(Way))
def test_a_contestant_judges_posts_in_the_way_that_it_is_told(way, tmp_path, monkeypatch, capsys):
    """It introduces itself with the weights it uses, or without any, and then tells a time for each post."""
    file = tmp_path / "posts.jsonl"
    file.write_text("".join(json.dumps({"text": post.text}) + "\n" for post in islice(invent_posts(7), 3)), "utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("0 2\n"))

    ours.main(str(file), way)

    introduced, lap = map(json.loads, capsys.readouterr().out.splitlines())
    assert (".m" in introduced["name"].partition("+")[2]) is (way is Way.FULL)
    assert len(lap["nanoseconds"]) == 2


def test_without_its_weights_the_full_check_is_not_measured(tmp_path):
    """Rules alone are many times as quick, so a run that lost the model on the way ends and says why."""
    with pytest.raises(RuntimeError, match=r"full check cannot be measured: .*missing"):
        engine_of(Way.FULL, weights=tmp_path)


@pytest.mark.parametrize(
    ("ours_took", "theirs_took"),
    [([[10, 10, 999]], [[20, 20]]), ([[10, 10]], [[20, 20, 999]])],
    ids=["they judged fewer", "we judged fewer"],
)
def test_only_posts_that_both_judged_are_compared(ours_took, theirs_took):
    """Whoever judged only a part of a batch is held against the same part of the other's."""
    assert times(ours_took, theirs_took).value == pytest.approx(2)
