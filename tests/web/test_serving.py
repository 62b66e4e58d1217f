"""Serving: one command, one link, one Poise to a folder, and nothing left running."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.check import one_sentence
from tests.web.conftest import Served


@pytest.fixture(name="own")
def _own(tmp_path):
    served = Served(tmp_path)
    yield served
    served.stop(signal.SIGKILL)


def _is_alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "Z (zombie)" not in status.read_text()


def _children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _wait_until(question, seconds=20.0):
    end = time.monotonic() + seconds
    while not question():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_stopping_ends_every_process_and_leaves_the_folder_to_its_owner(own):
    """After Ctrl and C nothing runs on, and nobody else may look into the folder."""
    children = _children(own.process.pid)

    assert own.stop() == 0

    assert children
    assert not any(map(_is_alive, children))
    assert stat.S_IMODE((own.folder / "kept").stat().st_mode) == 0o700


def test_children_end_with_a_parent_that_was_killed(own):
    """Even where the parent had no time to say goodbye, nothing runs on."""
    children = _children(own.process.pid)

    own.stop(signal.SIGKILL)

    _wait_until(lambda: not any(map(_is_alive, children)))


def test_a_child_that_dies_is_started_again(own):
    """Pages come back by themselves."""
    (first, *_) = _children(own.process.pid)

    os.kill(first, signal.SIGKILL)

    _wait_until(lambda: not _is_alive(first) and first not in _children(own.process.pid))
    _wait_until(lambda: len(_children(own.process.pid)) > 0)


def test_secrets_stand_in_no_command_line_and_no_environment(own):
    """What protects a run is handed over in a pipe."""
    for pid in _children(own.process.pid):
        environment = Path(f"/proc/{pid}/environ").read_bytes()
        assert b"POISE_SECRET" not in environment
        assert b"enter" not in Path(f"/proc/{pid}/cmdline").read_bytes()


def _refused(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    said = {"POISE_DATA": str(folder / "kept"), "POISE_PASSPHRASE_FILE": str(folder / "passphrase")}
    return subprocess.run(
        [sys.executable, "-m", "poise.web.serving", *options],
        env=os.environ | said,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def test_a_demo_is_filled_with_invented_things_and_gone_when_it_is_stopped(tmp_path):
    """One line of JSON for each role, and nothing left behind."""
    said = {"DEMO": "1", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "poise.web.serving", "--port", "0"]
    with subprocess.Popen(command, env=os.environ | said, stdout=subprocess.PIPE, text=True) as shown:
        assert shown.stdout
        told = json.loads(shown.stdout.readline())
        kept = [each.name for each in tmp_path.iterdir()]
        shown.terminate()

    assert told["role"] == "owner"
    assert told["url"].startswith("http://127.0.0.1:")
    assert any(name.startswith("poise-demo-") for name in kept)
    assert not any(each.name.startswith("poise-demo-") for each in tmp_path.iterdir())


def test_a_second_poise_on_the_same_folder_is_refused_in_one_sentence(own):
    """Two would trip over one another."""
    done = _refused(own.folder, "--port", "0")

    assert done.returncode == 2
    one_sentence(done.stderr)
    assert "already running" in done.stderr


def test_a_port_that_is_taken_is_said_in_one_sentence(tmp_path):
    """Whoever has something else on the port learns how to choose another."""
    (tmp_path / "passphrase").write_text("an invented passphrase for tests", "utf-8")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        done = _refused(tmp_path, "--port", str(other.getsockname()[1]))

    assert done.returncode == 2
    one_sentence(done.stderr)
    assert "PORT=" in done.stderr
