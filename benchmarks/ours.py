"""Poise as a contestant: screens the posts of a file, text by text, in the circumstances of a plain draft."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.laps import read_texts, run_laps
from benchmarks.ways import Way, engine_of
from poise.model.context import Context
from poise.model.level import Verdict
from poise.model.post import Part, Post
from poise.screening import screen_post


def main(file: str, way: str) -> None:
    """Run laps over the posts of a file, in one of the two ways."""
    engine = engine_of(Way(way))
    context = Context()

    def judge(text: str) -> bool:
        result = screen_post(engine, Post(id="1", parts=(Part("text", text),)), context)
        return result.verdict is not Verdict.OK

    steps = {
        "detectors": len(engine.tables.detectors),
        "inferences": len(engine.tables.inferences),
        "phrase lists": len(engine.knowledge.lexicons),
        "rules": len(engine.pack.rules),
    }
    run_laps(judge, read_texts(Path(file)), name=engine.label, pack=engine.pack.label, steps=steps)


if __name__ == "__main__":
    main(*sys.argv[1:])
