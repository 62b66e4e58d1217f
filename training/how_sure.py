"""Count how often the findings of each rule are right: ``python -m training.how_sure [--out FILE]``.

The items are those that the model learnt from, never those held back. The model's own findings are left out: their
confidence is a fitted probability, and on these items the model would flatter itself.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import yaml

from poise.assembly.text import text_engine
from training.check_corpus import CORPUS
from training.measuring.items import judge_items, read_items

SPLITS = Path(__file__).parent / "splits.yaml"
MEASURED = Path("src/poise/packs/basw/measured.yaml")
HEAD = """\
# How often the findings of each rule were right, from which their confidence follows.
# Written by `python -m training.how_sure`; rules that are not listed were never met there.
about: >-
  Findings on {items} labelled items of our own corpus that are not held back, judged with the trained model; right
  is one whose category is labelled at words that it touches. The rules were written with some of these items in sight.
source: Counted with Poise's own corpus, which is machine-assisted and rated by no practitioner so far.
reviewed: {day}
rules:
"""


def counted(batches: Sequence[Path]) -> tuple[Counter[str], Counter[str], int]:
    """Findings by rule, the right ones among them, and the number of items."""
    engine = text_engine()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    items = 0
    for path in batches:
        with path.open(encoding="utf-8") as lines:
            for judged in judge_items(engine, read_items(lines)):
                items += 1
                for finding in judged.raised:
                    if not finding.learnt:
                        found[finding.rule.id] += 1
                        right[finding.rule.id] += judged.asked_for(finding)
    return found, right, items


def main(arguments: Sequence[str] | None = None) -> int:
    """Count, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m training.how_sure", description=__doc__)
    parser.add_argument("--out", type=Path, default=MEASURED, help="the file to write")
    asked = parser.parse_args(arguments)
    splits = yaml.safe_load(SPLITS.read_text("utf-8"))
    kept = {*splits["development"], *splits["test"]}
    found, right, items = counted(
        [each for each in sorted((CORPUS / "batches").glob("*.jsonl")) if each.stem not in kept]
    )
    rows = (f"  - {{rule: {rule}, findings: {times}, right: {right[rule]}}}\n" for rule, times in sorted(found.items()))
    asked.out.write_text(HEAD.format(items=f"{items:,}", day=datetime.now(tz=UTC).date()) + "".join(rows), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
