"""The process that is watched: it takes its steps from standard input, and writes down what the watch saw."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from poise.cli.proving.barrier import has_a_route, namespace, try_the_alarm
from poise.cli.proving.planting import load_planted
from poise.cli.proving.watching import Watch


def run() -> None:
    """Run every step under the watch, in the order given."""
    asked = json.load(sys.stdin)
    before = {"namespace": namespace(), "route": has_a_route()}
    watch = Watch(load_planted())
    sys.addaudithook(watch.hook)
    rang = try_the_alarm() and bool(watch.attempts)
    watch.attempts.clear()
    codes = [_step(step) for step in asked["steps"]]
    watch.end()
    record = {
        **before,
        "alarm": rang,
        "codes": codes,
        "read": sorted(watch.read),
        "written": sorted(watch.written),
        "taken_away": sorted(watch.taken_away),
        "unseen": sorted(watch.unseen),
        "leaks": watch.leaks,
        "attempts": watch.attempts,
    }
    Path(asked["record"]).write_text(json.dumps(record), "utf-8")


def _step(words: list[str]) -> int:
    # Imported here, so that the watch sees everything that a command loads.
    from poise.cli import main

    try:
        main(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    return 0


if __name__ == "__main__":
    run()
