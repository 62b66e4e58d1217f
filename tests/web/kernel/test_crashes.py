"""Killing processes in the middle of an audit: nothing is lost, nothing is half-done, and no export is left lying."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.check import ROOT
from tests.web.conftest import Served
from tests.web.kernel.test_screenings import PLANTED, archive

KILLS = int(os.environ.get("POISE_KILLS", "3"))
"""How often the processes are killed; a wider run asks for more."""


def _inside(folder: Path, *asked: str | Path) -> dict[str, object]:
    said = {"POISE_DATA": str(folder / "kept"), "POISE_PASSPHRASE_FILE": str(folder / "passphrase")}
    command = [sys.executable, "-m", "tests.web.kernel.inside", *map(str, asked)]
    done = subprocess.run(command, env=os.environ | said, cwd=ROOT, capture_output=True, text=True, check=True)
    told: dict[str, object] = json.loads(done.stdout)
    return told


def _children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.fixture(name="folder")
def _folder(tmp_path):
    (tmp_path / "passphrase").write_text("an invented passphrase for tests", "utf-8")
    (tmp_path / "export.zip").write_bytes(archive(copies=24 + 8 * KILLS))
    _inside(tmp_path, "begin", tmp_path / "export.zip")
    (tmp_path / "export.zip").unlink()
    return tmp_path


def _state(folder: Path) -> tuple[str, int]:
    with closing(sqlite3.connect(folder / "kept" / "poise.sqlite3", timeout=20)) as database:
        state, judged = database.execute("SELECT state, judged FROM screenings_run").fetchone()
    return state, judged


def _wait_for(folder: Path, *states: str) -> None:
    end = time.monotonic() + 240 + 30 * KILLS
    while _state(folder)[0] not in states:
        assert time.monotonic() < end, _state(folder)
        time.sleep(0.1)


def _wait_for_progress(folder: Path) -> None:
    """Until the audit that is under way has come further."""
    before = _state(folder)
    end = time.monotonic() + 90
    while (now := _state(folder)) == before or now[0] != "running":
        assert time.monotonic() < end, now
        time.sleep(0.1)


def test_killing_pages_and_worker_in_the_middle_of_an_audit_loses_nothing_and_leaves_no_export(folder):
    """They come back by themselves, the audit goes on where it was, and what is left in the end is the report alone."""
    served = Served(folder)
    try:
        for _ in range(KILLS):
            _wait_for_progress(folder)
            for child in _children(served.process.pid):
                os.kill(child, signal.SIGKILL)
        _wait_for(folder, "done", "failed")
    finally:
        served.stop()
    told = _inside(folder, "look")

    assert told["state"] == "done"
    assert told["spool"] == 1
    assert told["trail"] == ["begun", "destroyed", "finished"] or told["trail"] == ["begun", "finished"]
    assert told["broken"] == 0
    findings = told["findings"]
    assert isinstance(findings, list)
    assert findings
    assert PLANTED.encode() not in b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_killing_everything_in_the_middle_of_an_audit_leaves_no_export_after_the_next_start(folder):
    """The owner is told, and nothing waits half-done."""
    served = Served(folder)
    children = _children(served.process.pid)
    try:
        _wait_for_progress(folder)
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
        served.stop(signal.SIGKILL)
    assert _state(folder)[0] == "running"

    again = Served(folder)
    told = _inside(folder, "look")
    again.stop()

    assert told["state"] == "failed"
    assert told["spool"] == 0
    assert told["broken"] == 0


def test_an_export_that_waits_too_long_is_destroyed_by_the_worker_on_a_database_on_disk(folder):
    """Its time runs out while the worker is at work, which sweeps often in this test, and no start is needed."""
    assert _inside(folder, "look")["spool"] == 1

    told = _inside(folder, "expire", "6")

    assert told["state"] == "failed"
    assert told["spool"] == 0
    assert told["trail"] == ["begun", "paused", "failed"]
    assert told["broken"] == 0
