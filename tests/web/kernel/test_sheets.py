"""What a run notes and what it tells: sealed line by line and sheet by sheet, and swept away with it."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.journal import EVERY
from poise.web.kernel.jobs.worker import work_once
from poise.web.kernel.keys.sealing import SealError, new_key
from poise.web.kernel.keys.uploads import spool
from poise.web.kernel.retention.models import sweep
from poise.web.kernel.screenings.binders import read_sheet, write_binder
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.screenings.noting import SealedJournal
from poise.web.kernel.screenings.verbs import begin_run
from tests.web.kernel.test_screenings import archive, uploaded


class Killed(Exception):  # noqa: N818  it stands for what is no error of anybody
    """The process ended in the middle."""


@given(st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=200), max_size=4), max_size=5))
def test_every_sheet_of_a_binder_comes_back_by_itself(tmp_path_factory, sheets):
    """Whatever they hold, in any order, and nothing of the others with it."""
    lies, key = tmp_path_factory.mktemp("binder") / "binder", new_key()
    write_binder(lies, key, "here", sheets.items())

    for name, pieces in sheets.items():
        assert read_sheet(lies, key, "here", name) == "".join(pieces)
    with pytest.raises(SealError, match="no such sheet"):
        read_sheet(lies, key, "here", "longer than any name")


def test_the_notes_of_how_far_a_run_came_are_sealed_and_taken_up_again(tmp_path):
    """Nobody can read or change them without the key; a line that was changed counts as missing."""
    path, key = tmp_path / "a.journal", new_key()

    with suppress(Killed), SealedJournal(path, "this run", key) as journal:
        for number in range(3 * EVERY):
            journal.enter(kept=number == 7, gaps={})
        raise Killed
    lying = path.read_text("utf-8")
    assert "done" not in lying
    assert "this run" not in lying
    with suppress(Killed), SealedJournal(path, "this run", key) as journal:
        assert journal.resumed_at == 3 * EVERY
        raise Killed

    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines[:2], lines[3], lines[2]]) + "\n", "utf-8")
    with SealedJournal(path, "this run", key) as journal:
        assert journal.resumed_at == EVERY
    assert not path.exists()


def test_notes_made_with_another_key_are_begun_anew(tmp_path):
    """They are as notes of another run."""
    path = tmp_path / "a.journal"
    with suppress(Killed), SealedJournal(path, "this run", new_key()) as journal:
        for _ in range(EVERY):
            journal.enter(kept=False, gaps={})
        raise Killed

    with SealedJournal(path, "this run", new_key()) as journal:
        assert journal.resumed_at == 0


def test_a_paused_run_keeps_its_notes_over_a_new_start_and_loses_them_when_it_is_destroyed(person):
    """What was read is not read again on another day; nothing lies about once nobody wants it."""
    run = begin_run(by=person, uploads=[uploaded(archive())], asked={})
    run.pause(by=person)
    run.journal.write_text("", "utf-8")

    sweep(alone=True)
    assert run.journal.exists()

    run.destroy(by=person)
    assert list(spool().iterdir()) == []


def test_what_a_killed_worker_left_of_a_report_goes_with_the_run(person):
    """The next try that succeeds takes it away."""
    run = begin_run(by=person, uploads=[uploaded(archive())], asked={})
    (spool() / f"{run.pk.hex}-left").write_bytes(b"half a report")

    work_once(threading.Event())

    run = Run.objects.get()
    assert run.state == State.DONE
    assert run.report_file is not None
    assert [file.name for file in spool().iterdir()] == [run.report_file.file]


def test_the_sheets_of_a_report_agree_with_each_other(person):
    """Findings, worklist and numbers are of the same audit, with the words themselves for their owner."""
    begin_run(by=person, uploads=[uploaded(archive())], asked={"audiences": True})
    work_once(threading.Event())
    run = Run.objects.get()
    overview, findings, work = (run.sheet(name) for name in ("overview", "findings", "work"))

    assert (
        overview["findings"] == len(findings["rows"]) == sum(row["all"] for row in overview["tables"]["year"]["rows"])
    )
    assert overview["posts"] == len(work)
    assert sum(sum(row["rules"].values()) for row in work) == overview["findings"]
    assert {row["rule"] for row in findings["rows"]} == set(findings["rules"])
    assert any("Zebedee" in word for row in findings["rows"] for word in row["words"])
    assert len({row["key"] for row in work}) == len(work)
    assert len(run.sheet("footprint")["audiences"]) == 6
