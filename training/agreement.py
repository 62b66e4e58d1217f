"""How far two passes over the same items agree: ``python -m training.agreement [SECOND FILES] [--differences]``.

The first labels stand in ``training/corpus/batches``, the author's own second ones in ``training/corpus/second``, and
those that somebody else gave in ``training/corpus/cross``.
Disagreement is told and never averaged away: the first labels stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.check_corpus import CORPUS
from training.evaluate import wilson
from training.labelled import Labelled, read_corpus


@dataclass(frozen=True, slots=True)
class Twice:
    """One item as it was labelled the first and the second time."""

    first: Labelled
    second: Labelled

    @property
    def verdicts(self) -> tuple[str, str]:
        """The verdict of the first pass and of the second."""
        return str(self.first.raw.get("verdict")), str(self.second.raw.get("verdict"))

    @property
    def categories(self) -> tuple[frozenset[str], frozenset[str]]:
        """The categories found in the first pass and in the second."""
        one, two = (frozenset(str(f.get("category")) for f in each.findings) for each in (self.first, self.second))
        return one, two


def matched(first: Sequence[Labelled], second: Sequence[Labelled]) -> list[Twice]:
    """The items that both passes hold, in the order of the second."""
    known = {item.id: item for item in first}
    return [Twice(known[item.id], item) for item in second if item.id in known]


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond what chance gives to two raters with these habits; 1 where neither ever varies."""
    one, two = (Counter(side) for side in zip(*pairs, strict=True))
    seen = sum(a == b for a, b in pairs) / len(pairs)
    chance = sum(one[name] * two[name] for name in one) / len(pairs) ** 2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def report(twice: Sequence[Twice]) -> Iterator[str]:
    """Agreement on the verdict, and on categories as F1, in all and one by one."""
    if not twice:
        yield "nothing was labelled twice: name files of second labels whose items stand in the batches"
        return
    verdicts = [each.verdicts for each in twice]
    same = sum(one == two for one, two in verdicts)
    yield f"verdict: {wilson(same, len(verdicts))}, kappa {kappa(verdicts):.2f}"
    both, once = Counter[str](), Counter[str]()
    for each in twice:
        one, two = each.categories
        both.update(one & two)
        once.update(one ^ two)
    yield f"category F1: {_f1(both.total(), once.total())} ({both.total()} shared, {once.total()} in one pass only)"
    for name in sorted({*both, *once}):
        yield f"  {name}: {_f1(both[name], once[name])} ({both[name]} shared, {once[name]} in one pass only)"


def differences(twice: Sequence[Twice]) -> Iterator[str]:
    """One line for each item on whose verdict the passes differ."""
    for each in twice:
        one, two = each.verdicts
        if one != two:
            yield f"{each.first.id}: first {one} {_named(each, 0)}, second {two} {_named(each, 1)}"


def _named(each: Twice, side: int) -> str:
    return "[" + ", ".join(sorted(each.categories[side])) + "]"


def _f1(both: int, once: int) -> str:
    return f"{2 * both / (2 * both + once):.2f}" if both or once else "–"


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare the second labels with the first, and print how far they agree."""
    parser = argparse.ArgumentParser(prog="python -m training.agreement", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="files of second labels; all of them where none is named")
    parser.add_argument("--first", type=Path, default=CORPUS / "batches", help="the folder with the first labels")
    parser.add_argument("--differences", action="store_true", help="list the items whose verdict differs")
    asked = parser.parse_args(arguments)
    first = [item for path in sorted(asked.first.glob("*.jsonl")) for item in read_corpus(path)[0]]
    files = asked.files or sorted((CORPUS / "second").glob("*.jsonl"))
    twice = matched(first, [item for path in files for item in read_corpus(path)[0]])
    lines = [*report(twice), *(differences(twice) if asked.differences else ())]
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
