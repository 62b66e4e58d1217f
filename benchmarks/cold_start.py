"""How long the whole command takes for one draft, and how much memory it holds, in full and by rules only.

Each run is a fresh process from start to end, with the files of Poise and Python in the system's cache.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import MappingProxyType

from benchmarks.children import OURS, POISE, Finished, own_peak_mb, run_to_end
from benchmarks.figures import Estimate, estimate, percentile
from benchmarks.ways import Way

OPTIONS: Mapping[Way, tuple[str, ...]] = MappingProxyType({Way.FULL: (), Way.RULES_ONLY: ("--no-model",)})
"""What is typed for each way of screening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Whole processes of one way of screening: seconds for one draft, memory in MB, and one process for a batch."""

    command: str
    middle: Estimate
    high: Estimate
    fastest: float
    peak_mb: float
    batch_posts: int
    batch: Finished


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdStart:
    """The default command, the command with ``--no-model``, and what Python alone takes."""

    full: Start
    rules_only: Start
    python_alone: Estimate


@dataclass(frozen=True, slots=True)
class Batch:
    """A file of posts for ``poise check --jsonl``, and how many they are."""

    file: Path
    posts: int


def measure_cold_start(texts: Sequence[str], *, full: Batch, rules_only: Batch) -> ColdStart:
    """For each text, in turns, one process in full, one by rules only and one of Python alone; then a batch in either way."""
    for way in Way:
        _try(texts[0], way)
    runs: dict[Way, list[Finished]] = {way: [] for way in Way}
    alone = []
    for text in texts:
        for way in Way:
            runs[way].append(_run(POISE, "check", text, *OPTIONS[way]))
        alone.append(_run(OURS, "-c", "pass").seconds)
    return ColdStart(
        full=_start(Way.FULL, runs[Way.FULL], full),
        rules_only=_start(Way.RULES_ONLY, runs[Way.RULES_ONLY], rules_only),
        python_alone=estimate(alone, median),
    )


def _start(way: Way, runs: Sequence[Finished], batch: Batch) -> Start:
    seconds = [run.seconds for run in runs]
    return Start(
        command=" ".join(("poise check", *OPTIONS[way])),
        middle=estimate(seconds, median),
        high=estimate(seconds, lambda sample: percentile(sample, 95)),
        fastest=min(seconds),
        peak_mb=max(run.peak_mb for run in runs),
        batch_posts=batch.posts,
        batch=_run(POISE, "check", "--jsonl", batch.file, *OPTIONS[way]),
    )


def _try(text: str, way: Way) -> None:
    """Raises where the command gives no verdict or screens in another way, because that would look like a quick run."""
    command: list[str | Path] = [POISE, "check", text, "--format", "json", *OPTIONS[way]]
    tried = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout)
    if not tried["verdict"] or tried["examined"] != way:
        raise RuntimeError(f"a post that should be examined {way} was examined {tried['examined']}")


def _run(*command: str | Path) -> Finished:
    """One process; its memory counts only because it held more than the process that started it."""
    finished = run_to_end(command)
    if finished.code not in {0, 1}:
        raise RuntimeError(f"{Path(command[0]).name} ended with {finished.code}")
    if command[0] == POISE and finished.peak_mb <= own_peak_mb():
        raise RuntimeError("the benchmark holds more memory than what it measures, so that figure would be its own")
    return finished
