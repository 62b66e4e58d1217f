"""What every contestant does, whichever environment it runs in: read the posts once, then judge as many as it is told.

Standard library only, because the rivals' environment has no Poise.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns


def read_texts(file: Path) -> list[str]:
    """The texts of the posts in a JSON Lines file, in order."""
    with file.open(encoding="utf-8") as lines:
        return [str(json.loads(line)["text"]) for line in lines]


def run_laps(judge: Callable[[str], bool], texts: list[str], **introduction: object) -> None:
    """Introduce oneself, then answer each line ``FIRST LAST`` with nanoseconds per post, until the input ends."""
    print(json.dumps(introduction), flush=True)
    for line in sys.stdin:
        first, last = map(int, line.split())
        times = []
        flagged = 0
        for text in texts[first:last]:
            begun = perf_counter_ns()
            is_flagged = judge(text)
            times.append(perf_counter_ns() - begun)
            flagged += is_flagged
        print(json.dumps({"nanoseconds": times, "flagged": flagged}), flush=True)
