"""How long the whole command takes for one draft, and how much memory it holds, for one draft and for a batch.

Each run is a fresh process from start to end, with the files of Poise and Python in the system's cache.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.children import OURS, POISE, Finished, own_peak_mb, run_to_end
from benchmarks.figures import Estimate, estimate, percentile


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdStart:
    """Whole-process figures: seconds for one draft, what Python alone takes of them, and memory in MB."""

    middle: Estimate
    high: Estimate
    fastest: float
    python_alone: Estimate
    peak_mb: Estimate
    batch_posts: int
    batch: Finished


def measure_cold_start(texts: Sequence[str], batch_file: Path, batch_posts: int) -> ColdStart:
    """One process per text through ``poise check``, then one for a whole batch through ``--jsonl``."""
    _try(texts[0])
    runs = [_run(POISE, "check", text) for text in texts]
    alone = [_run(OURS, "-c", "pass") for _ in texts]
    batch = _run(POISE, "check", "--jsonl", batch_file)
    seconds = [run.seconds for run in runs]
    return ColdStart(
        middle=estimate(seconds, median),
        high=estimate(seconds, lambda sample: percentile(sample, 95)),
        fastest=min(seconds),
        python_alone=estimate([run.seconds for run in alone], median),
        peak_mb=estimate([run.peak_mb for run in runs], max),
        batch_posts=batch_posts,
        batch=batch,
    )


def _try(text: str) -> None:
    """Raises where the command gives no verdict, because a run that fails would look like a quick one."""
    tried = subprocess.run([POISE, "check", text, "--format", "json"], stdout=subprocess.PIPE, check=False)
    assert json.loads(tried.stdout)["verdict"]


def _run(*command: str | Path) -> Finished:
    """One process; its memory counts only because it held more than the process that started it."""
    finished = run_to_end(command)
    if finished.code not in {0, 1}:
        raise RuntimeError(f"{Path(command[0]).name} ended with {finished.code}")
    if command[0] == POISE and finished.peak_mb <= own_peak_mb():
        raise RuntimeError("the benchmark holds more memory than what it measures, so that figure would be its own")
    return finished
