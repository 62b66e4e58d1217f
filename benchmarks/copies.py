"""Times enlarged engines, so that what one further detector, list, rule or place name costs can be read off.

Every engine judges the same posts in every round, engine after engine, so that a slow moment of the machine hits all.
What counts is processor time, so that waiting for the core does not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from statistics import fmean
from time import thread_time_ns

from benchmarks.enlarged import (
    at_scale,
    detect_rate,
    list_rate,
    present_scale,
    with_detectors,
    with_idle_rules,
    with_inferences,
    with_lists,
    with_observations,
    with_rules,
    with_settlements,
)
from benchmarks.figures import percentile
from benchmarks.laps import read_texts
from poise.assembly.text import text_engine
from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.post import Part, Post
from poise.screening import screen_post

Row = tuple[str, int, float, float]
"""A unit, how many further ones an engine has, and microseconds of processor time for each post: mean and 95th percentile."""


def enlarge(engine: Engine, texts: Sequence[str]) -> Iterator[tuple[str, int, Engine]]:
    """The engine as it is, each enlargement of it by unit and count, and the design's scale all at once."""
    steps: list[tuple[str, tuple[int, ...], Callable[[Engine, int], Engine]]] = [
        ("observation", (5, 10), with_observations),
        ("inference", (4, 8), with_inferences),
        ("list", (20, 40), partial(with_lists, texts=texts)),
        ("settlements", (15, 45), with_settlements),
        ("rule", (60, 120), with_rules),
        ("idle rule", (60, 120), with_idle_rules),
    ]
    steps += [
        (f"detector {each.name}", (10, 20), partial(with_detectors, copied=[each])) for each in engine.tables.detectors
    ]
    yield "present", 0, engine
    for unit, counts, add in steps:
        yield from ((unit, count, add(engine, count)) for count in counts)
    yield "scale", 0, at_scale(engine, texts)


def time_rounds(engines: Sequence[tuple[str, int, Engine]], texts: Sequence[str], rounds: int) -> list[list[Row]]:
    """So many rounds in which every engine judges every text, after one that is not counted."""
    timed = [[(unit, count, *_time(engine, texts)) for unit, count, engine in engines] for _ in range(rounds + 1)]
    return timed[1:]


def _time(engine: Engine, texts: Sequence[str]) -> tuple[float, float]:
    context = Context()
    costs = []
    for text in texts:
        begun = thread_time_ns()
        screen_post(engine, Post(id="1", parts=(Part("text", text),)), context)
        costs.append((thread_time_ns() - begun) / 1e3)
    return fmean(costs), percentile(costs, 95)


def main(file: str, posts: str, rounds: str) -> None:
    """Print every round as JSON, with what the present engine is like."""
    texts = read_texts(Path(file))
    tried, sample = texts[: int(posts)], texts[int(posts) : 2 * int(posts)]
    engine = text_engine()
    answer = {
        "present": asdict(present_scale(engine)),
        "phrases": sum(map(len, engine.knowledge.trie.values())),
        "met_each": list_rate(engine.knowledge, tried),
        "met_each_further": list_rate(with_lists(engine, 20, sample).knowledge, tried),
        "observed_each": detect_rate(engine, tried),
        "rounds": time_rounds(list(enlarge(engine, sample)), tried, int(rounds)),
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
