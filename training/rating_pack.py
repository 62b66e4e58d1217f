"""A blind pack for practitioners to rate: ``python -m training.rating_pack FOLDER [--number N] [--seed N]``.

It picks items of the corpus by a fixed seed, spread over verdicts, categories, roles, nations and directions, and
writes them without any label: ``items.csv`` to fill in and ``pack.html`` to print, which holds the instructions.
``python -m training.agreement --raters FILES`` reads what comes back.
"""

from __future__ import annotations

import argparse
import csv
import string
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from poise.model.category import Category
from poise.render.csv_text import FORMULA_SIGNS
from training.check_corpus import CORPUS
from training.labelled import Labelled, read_corpus

FORMS = Path(__file__).parent / "rating"
NUMBER = 100
SEED = 20261123
QUOTAS: Mapping[str, float] = {"ok": 0.45, "reconsider": 0.25, "do-not-post": 0.30}
"""How the pack is divided by labelled verdict: more doubtful items than the corpus has, for they need raters most."""

FILL_IN = ("verdict", "categories", "words", "comment")
"""The columns that a rater fills in."""

SAID = ("channel", "item_type", "audience", "role", "nation")
DIRECTIONS = {"draft": "the author's own draft", "received": "received from somebody else"}


@dataclass(frozen=True, slots=True)
class Blind:
    """An item as a rater sees it."""

    id: str
    circumstances: str
    text: str


@cache
def guide() -> dict[str, Any]:
    """The instructions."""
    loaded: dict[str, Any] = yaml.safe_load((FORMS / "guide.yaml").read_text("utf-8"))
    return loaded


def letters() -> dict[str, str]:
    """The letter under which a rater names each category."""
    return dict(zip(string.ascii_uppercase, Category, strict=False))


def pick(items: Iterable[Labelled], number: int, seed: int) -> list[Labelled]:
    """Items by quota of verdicts; within each those whose category, role, nation and direction have been taken least so far.

    How often one of these comes up grows with the square root of its share, so that the rare are heard
    and the common are not crowded out. Of a minimal pair one item at most is taken.
    """
    random = Random(seed)
    pool = sorted(items, key=lambda item: item.id)
    random.shuffle(pool)
    shares = Counter(stratum for item in pool for stratum in _strata(item))
    taken: Counter[str] = Counter()
    pairs: set[str] = set()
    picked: list[Labelled] = []

    def wanted(item: Labelled) -> float:
        by_sort: dict[str, float] = {}
        for stratum in _strata(item):
            sort = stratum.partition(":")[0]
            by_sort[sort] = max(by_sort.get(sort, 0.0), sqrt(shares[stratum]) / (1 + taken[stratum]))
        return sum(by_sort.values())

    for verdict, many in _quotas(number).items():
        those = [item for item in pool if item.raw.get("verdict") == verdict]
        for _ in range(many):
            those = [item for item in those if not item.pairs & pairs]
            if not those:
                break
            best = max(those, key=wanted)
            those.remove(best)
            picked.append(best)
            pairs |= best.pairs
            taken.update(_strata(best))
    random.shuffle(picked)
    return picked


def blind(item: Labelled) -> Blind:
    """The item without its labels."""
    said = [str(item.raw[name]) for name in SAID if item.raw.get(name)]
    direction = DIRECTIONS[str(item.raw.get("direction", "draft"))]
    return Blind(item.id, " · ".join([*said, direction]), item.text)


def write_pack(items: Sequence[Blind], folder: Path) -> list[Path]:
    """The table to fill in and the pages to print."""
    folder.mkdir(parents=True, exist_ok=True)
    table, pages = folder / "items.csv", folder / "pack.html"
    with table.open("w", encoding="utf-8-sig", newline="") as file:  # spreadsheets take other beginnings for old code
        writer = csv.writer(file)
        writer.writerow(("id", "circumstances", "text", *FILL_IN))
        writer.writerows((each.id, each.circumstances, _plain(each.text), *("" for _ in FILL_IN)) for each in items)
    pages.write_text(_pages(items), "utf-8")
    return [table, pages]


def _pages(items: Sequence[Blind]) -> str:
    told = guide()
    environment = Environment(loader=FileSystemLoader(FORMS), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("pack.html").render(
        guide=told,
        paragraphs=[str(each).format(number=len(items)) for each in told["paragraphs"]],
        categories=[(letter, name, told["categories"][name]) for letter, name in letters().items()],
        items=items,
    )


def _quotas(number: int) -> dict[str, int]:
    quotas = {verdict: int(number * share) for verdict, share in QUOTAS.items()}
    quotas["ok"] += number - sum(quotas.values())
    return quotas


def _strata(item: Labelled) -> Iterator[str]:
    yield f"role:{item.raw.get('role')}"
    yield f"nation:{item.raw.get('nation')}"
    yield f"direction:{item.raw.get('direction', 'draft')}"
    yield from sorted({f"category:{each.get('category')}" for each in item.findings}) or ["category:none"]


def _plain(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would reckon with."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def main(arguments: Sequence[str] | None = None) -> None:
    """Pick, write, and say what is where."""
    parser = argparse.ArgumentParser(prog="python -m training.rating_pack", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pack is written")
    parser.add_argument("--batches", type=Path, default=CORPUS / "batches", help="the folder of the items to pick from")
    parser.add_argument("--number", type=int, default=NUMBER, help="how many items")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed picks other items")
    asked = parser.parse_args(arguments)
    items = [item for path in sorted(asked.batches.glob("*.jsonl")) for item in read_corpus(path)[0]]
    picked = pick(items, asked.number, asked.seed)
    written = write_pack([blind(item) for item in picked], asked.folder)
    sys.stdout.write(f"{len(picked)} of {len(items)} items, by seed {asked.seed}, without labels\n")
    sys.stdout.writelines(f"{path}\n" for path in written)


if __name__ == "__main__":
    main()
