"""An audit that was cut off goes on where it stopped, to the same bytes, from a journal that holds no content."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.assembly.auditing import Asked, audit, journal_key
from poise.lib import journal as journals
from poise.lib.journal import Journal
from poise.model.context import Context
from poise.model.gap import Gap
from poise.render.choices import Choices
from poise.render.json_text import show_report
from tests.check import EXAMPLES, ROOT
from tests.readers.auditing import engine

X = EXAMPLES / "x-archive"


class CutOffError(Exception):
    """What stands for a machine that stops."""


def report_of(journal: Journal | None = None, *, stop_after: int = 0) -> str:
    """The audit of the example archive as JSON, cut off after so many posts."""

    def watch(progress):
        if progress.judged == stop_after:
            raise CutOffError

    report = audit(engine(), [X], Context(), journal=journal, watch=watch)
    return "".join(show_report(report, engine().pack, Choices()))


@settings(deadline=None, max_examples=12)
@given(stops=st.lists(st.integers(1, 46), max_size=3), every=st.sampled_from([1, 3, 250]))
def test_an_audit_that_was_cut_off_any_number_of_times_ends_with_the_same_bytes(stops, every, tmp_path_factory):
    path = tmp_path_factory.mktemp("state") / "a.journal"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journals, "EVERY", every)
        for stop in stops:
            with pytest.raises(CutOffError), Journal(path, "key") as journal:
                report_of(journal, stop_after=stop)
        with Journal(path, "key") as journal:
            resumed = report_of(journal)

    assert resumed == report_of()
    assert not path.exists()


def test_what_was_plain_is_not_judged_again(tmp_path, monkeypatch):
    monkeypatch.setattr(journals, "EVERY", 1)
    with pytest.raises(CutOffError), Journal(tmp_path / "a.journal", "key") as journal:
        report_of(journal, stop_after=40)
    with Journal(tmp_path / "a.journal", "key") as journal:
        passed_over: list[bool] = []
        monkeypatch.setattr(Journal, "is_plain", lambda self, real=Journal.is_plain: noted(passed_over, real(self)))
        report_of(journal)

    assert sum(passed_over) > 25


def noted(answers: list[bool], answer: bool) -> bool:
    """The answer, which is added to the list."""
    answers.append(answer)
    return answer


def test_the_journal_of_another_audit_is_not_taken_up(tmp_path):
    path = tmp_path / "a.journal"
    path.write_text('{"for": "other"}\n{"done": 40, "kept": [], "gaps": []}\n')

    with Journal(path, "key") as journal:
        assert journal.resumed_at == 0


@pytest.mark.parametrize("torn", ['{"done": 7, "ke', "", "\x00\x00", '{"done": 7, "kept": [], "gaps": []}'])
def test_a_line_that_was_cut_off_is_ignored(torn, tmp_path):
    path = tmp_path / "a.journal"
    path.write_text('{"for": "key"}\n{"done": 5, "kept": [2], "gaps": [["date", "gone", false, 3]]}\n' + torn)

    with Journal(path, "key") as journal:
        assert journal.resumed_at == 5
        assert journal.gaps == {Gap("date", "gone"): 3}


def test_the_journal_holds_no_word_of_a_post_and_is_for_its_owner_only(tmp_path, monkeypatch):
    monkeypatch.setattr(journals, "EVERY", 1)
    path = tmp_path / "state" / "a.journal"
    with pytest.raises(CutOffError), Journal(path, "key") as journal:
        report_of(journal, stop_after=40)
    texts = json.loads((X / "data/tweets.js").read_text("utf-8").partition("=")[2])
    words = {word for each in texts for word in each["tweet"]["full_text"].split() if len(word) > 8}

    assert len(words) > 20
    assert not [word for word in words if word in path.read_text("utf-8")]
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_journal_is_told_by_what_is_audited_and_how(tmp_path):
    keys = {
        journal_key(engine(), [X], Context(), Asked()),
        journal_key(engine(), [X], Context(nation="Wales"), Asked()),
        journal_key(engine(), [X], Context(), Asked(messages=True)),
        journal_key(engine(), [EXAMPLES / "mastodon-archive"], Context(), Asked()),
    }

    assert len(keys) == 4


def test_a_process_that_is_killed_at_random_moments_ends_with_the_same_bytes(tmp_path):
    tweets = [
        {
            "tweet": {
                "id_str": str(n),
                "full_text": f"My client Tyrone rang {n} times" if n % 40 == 0 else f"Tea at {n}.",
            }
        }
        for n in range(1500)
    ]
    (tmp_path / "export").mkdir()
    (tmp_path / "export/tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps(tweets)}")
    command = [sys.executable, "-m", "poise", "audit", str(tmp_path / "export"), "--format", "json"]
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}

    def run(*more: str) -> bytes:
        return subprocess.run([*command, *more], env=environment, capture_output=True, check=False, cwd=ROOT).stdout

    whole = run()
    chance = random.Random(7)
    for _ in range(3):
        process = subprocess.Popen(
            [*command, "--resume"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
        )
        time.sleep(chance.uniform(0.5, 2.5))
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert whole
    assert run("--resume") == whole
    assert not list(Path(tmp_path / "state").rglob("*.journal"))
