"""Screens streams of invented posts by rules only, as far as it is told, and says for each batch the processor time taken and the memory held.

Posts are made a batch at a time outside the time that is measured, and nothing is kept of them.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import process_time_ns

from benchmarks.children import own_peak_mb
from benchmarks.posts import invent_posts
from benchmarks.ways import Way, engine_of
from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.post import Part, Post
from poise.screening import screen


def screen_batches(engine: Engine, texts: Iterator[str], batches: int, batch: int) -> Iterator[tuple[float, float]]:
    """For each of the next batches: microseconds for each post, and MB held at its end."""
    for _ in range(batches):
        yield _time(engine, list(islice(texts, batch))) / batch / 1e3, held_mb()


def _time(engine: Engine, texts: list[str]) -> int:
    begun = process_time_ns()
    for _ in screen(engine, (Post(id="1", parts=(Part("text", text),)) for text in texts), Context()):
        pass
    return process_time_ns() - begun


def held_mb() -> float:
    """The memory that this process holds now, or has held at most where the system tells no more than that."""
    told = Path("/proc/self/statm")
    if not told.exists():
        return own_peak_mb()
    return int(told.read_text("ascii").split()[1]) * resource.getpagesize() / 1e6


def main(batch: str) -> None:
    """Answer each line ``SEED BATCHES`` with the figures of the next batches of that seed's stream, as JSON."""
    engine = engine_of(Way.RULES_ONLY)
    streams: dict[int, Iterator[str]] = {}
    for line in sys.stdin:
        seed, batches = map(int, line.split())
        texts = streams.setdefault(seed, (invented.text for invented in invent_posts(seed)))
        print(json.dumps(list(screen_batches(engine, texts, batches, int(batch)))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
