"""``python -m benchmarks``: everything in one run, on one core, in order, and then the page of measurements.

``--quick`` tries the whole run on few posts and prints the page instead, because such figures prove nothing.
"""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.children import ROOT, bind_to_one_core
from benchmarks.cold_start import Batch, measure_cold_start
from benchmarks.contrasts import measure_contrasts
from benchmarks.frames import FINE, RISKY
from benchmarks.growth import measure_growth
from benchmarks.identifiers import measure_identifiers
from benchmarks.labelled import measure_labelled
from benchmarks.machine import Machine, look_at_machine, read_ticks
from benchmarks.page import Measured, Written, write_page
from benchmarks.posts import Invented, invent_posts
from benchmarks.throughput import WARMING, measure_throughput

PAGE = ROOT / "docs" / "reference" / "measurements.md"
SEED = 20_261_122
BUSY = 0.5
_BEGUN = perf_counter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much of everything a run takes."""

    posts: int = 20_000
    full_posts: int = 2_000
    batches: int = 10
    processes: int = 30
    young: int = 10_000
    points: tuple[int, ...] = (50_000, 150_000, 1_000_000)
    stream_batch: int = 300
    each_identifier: int = 260


QUICK = Sizes(
    posts=1_000,
    full_posts=100,
    batches=5,
    processes=5,
    young=1_000,
    points=(3_000, 9_000),
    stream_batch=100,
    each_identifier=20,
)


def measure(sizes: Sizes, folder: Path) -> Measured:
    """One run, step by step."""
    machine, ticks = _settle(), read_ticks()
    _say(f"inventing {sizes.posts:,} posts")
    everybody = list(islice(invent_posts(SEED), WARMING + sizes.posts))
    counted = everybody[WARMING:]
    batch = Batch(_write(folder / "batch.jsonl", counted), sizes.posts)
    part = Batch(_write(folder / "part.jsonl", counted[: sizes.full_posts]), sizes.full_posts)
    file = _write(folder / "posts.jsonl", everybody)
    _say(f"cold start: {sizes.processes} processes in full, as many by rules only, and a batch of each")
    cold_start = measure_cold_start([post.text for post in counted[: sizes.processes]], full=part, rules_only=batch)
    _say("throughput: Poise, by rules only and in full, and Presidio in turns")
    throughput = measure_throughput(file, sizes.posts, sizes.batches)
    _say(f"growth: a stream of up to {sizes.points[-1]:,} posts")
    growth = measure_growth(sizes.young, sizes.points, sizes.stream_batch, SEED)
    _say("UK identifiers in invented sentences")
    identifiers = measure_identifiers(each=sizes.each_identifier)
    _say("contrasts and labelled items")
    contrasts = measure_contrasts()
    labelled = measure_labelled()
    return Measured(
        machine=machine,
        written=_describe(counted),
        cold_start=cold_start,
        throughput=throughput,
        growth=growth,
        identifiers=identifiers,
        contrasts=contrasts,
        labelled=labelled,
        busy_after=os.getloadavg()[0],
        stolen=_stolen(*ticks),
    )


def _settle() -> Machine:
    # Where Python may not keep what it compiled, every start would compile all of Poise; an installation has it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    machine = look_at_machine(bind_to_one_core())
    if machine.busy > BUSY:
        _say(f"the machine is busy (load {machine.busy:.2f}), so expect wide intervals")
    return machine


def _write(file: Path, posts: Sequence[Invented]) -> Path:
    """The posts as JSON Lines, in the form that ``poise check --jsonl`` reads."""
    lines = (json.dumps({"id": str(number), "text": post.text}) for number, post in enumerate(posts))
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return file


def _stolen(busy_before: int, stolen_before: int) -> float:
    """The share of the machine's busy time since the run began that the host of a virtual machine gave to others."""
    busy, stolen = read_ticks()
    return (stolen - stolen_before) / max(1, busy - busy_before)


def _describe(posts: Sequence[Invented]) -> Written:
    assert len({post.text for post in posts}) == len(posts), "two posts are alike"
    return Written(
        seed=SEED,
        openings=len(FINE) + len(RISKY),
        posts=len(posts),
        risky=sum(post.risky for post in posts),
        length=fmean(len(post.text) for post in posts),
    )


def _say(what: str) -> None:
    print(f"{perf_counter() - _BEGUN:6.1f} s  {what}", file=sys.stderr, flush=True)


def main() -> None:
    """Measure, then write the page."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few posts; print the page and write nothing")
    quick: bool = parser.parse_args().quick
    with TemporaryDirectory() as folder:
        page = write_page(measure(QUICK if quick else Sizes(), Path(folder)))
    if quick:
        print(page)
    else:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page, "utf-8")
    _say("done" if quick else f"written: {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
