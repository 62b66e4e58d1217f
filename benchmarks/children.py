"""Starting the processes that are measured: each alone on the one core that the run is bound to.

What is measured always runs in a process of its own, so that this one stays small:
the highest memory that the system reports for a child is never below that of the process which started it.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parent.parent
OURS = ROOT / ".venv" / "bin" / "python"
POISE = ROOT / ".venv" / "bin" / "poise"
RIVALS = ROOT / ".venv-bench" / "bin" / "python"
_BYTES = 1 if sys.platform == "darwin" else 1024


def bind_to_one_core() -> int | None:
    """Bind this process and all that it starts to one core; None where the system cannot."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core


@dataclass(frozen=True, slots=True)
class Finished:
    """A process that has ended: how long it took from start to end, and the most memory that it held."""

    seconds: float
    peak_mb: float
    code: int


def run_to_end(command: Sequence[str | Path]) -> Finished:
    """Start a command, throw away what it says, and wait for its end."""
    begun = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    used = _await(process)
    return Finished(perf_counter() - begun, used, process.returncode)


class Talk:
    """A module of this package in a process of its own, which answers each line that it is told with a line of JSON."""

    def __init__(self, python: Path, module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [python, "-m", f"benchmarks.{module}", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, line: str) -> Any:
        """The answer to one line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self.hear()

    def hear(self) -> Any:
        """What it says next."""
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def end(self) -> float:
        """Send it home; the most memory that it held, in MB."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        peak_mb = _await(self._process)
        if self._process.returncode != 0:
            raise RuntimeError(f"a measured process ended with {self._process.returncode}")
        return peak_mb


class Contestant:
    """A process that has read the posts, waits until it is told which to judge, and says how long each took."""

    def __init__(self, python: Path, module: str, *arguments: str) -> None:
        begun = perf_counter()
        self._talk = Talk(python, module, *arguments)
        self.introduction: dict[str, Any] = self._talk.hear()
        self.start_seconds = perf_counter() - begun
        self.peak_mb = 0.0

    def judge(self, first: int, last: int) -> tuple[list[int], int]:
        """Nanoseconds for each of the posts from ``first`` up to ``last``, and how many were flagged."""
        answer = self._talk.ask(f"{first} {last}")
        return answer["nanoseconds"], answer["flagged"]

    def leave(self) -> None:
        """Send the process home and note the most memory that it held."""
        self.peak_mb = self._talk.end()


def own_peak_mb() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _BYTES / 1e6


def _await(process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> float:
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * _BYTES / 1e6
