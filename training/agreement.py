"""How far two passes over the same items agree: ``python -m training.agreement [SECOND FILES] [--differences]``.

With ``--raters FILES`` it reads what practitioners filled into a rating pack instead.

The first labels stand in ``training/corpus/batches``, second ones in ``training/corpus/second``, and those that the
other author gave in ``training/corpus/cross``. Files named alike but for their number are one pass, told by itself.
Precision and recall take the first labels for the measure; which of two passes is right is not said by that.
Disagreement is told and never averaged away: the first labels stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.check_corpus import CORPUS
from training.labelled import Labelled, Raw, read_corpus
from training.measuring.figures import wilson
from training.measuring.tables import markdown
from training.ratings import NOBODY, RatingError, rating_tables, read_rater
from training.ratings import differences as rating_differences

ORDER = ("note", "warn", "block")
"""The levels of a finding, from weak to strong."""

RATINGS = CORPUS / "ratings"
"""Where returned tables of practitioners are kept."""

NOWHERE = (0, 0)
"""The place of words that do not stand in the text: it overlaps nothing."""


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
        one, two = (frozenset(map(_category, each.findings)) for each in (self.first, self.second))
        return one, two

    def touched(self, finding: Raw, others: Iterable[Raw]) -> bool:
        """Whether the other pass has a finding of the same category on words that overlap.

        The words stand in the text of the first pass, since second labels carry none.
        A finding without words, where absence is the point, touches every finding of its category.
        """
        own = self._place(finding)
        for other in others:
            place = self._place(other)
            if _category(other) == _category(finding) and (
                own is None or place is None or (own[0] < place[1] and place[0] < own[1])
            ):
                return True
        return False

    def kinds(self) -> Iterator[str]:
        """Every way in which the passes differ on the item, in words that are the same for all items."""
        one, two = self.verdicts
        if one != two:
            yield f"verdict: first {one}, second {two}"
        first, second = self.categories
        yield from (f"only in first: {name}" for name in sorted(first - second))
        yield from (f"only in second: {name}" for name in sorted(second - first))
        for name in sorted(first & second):
            ours, theirs = (
                [each for each in side.findings if _category(each) == name] for side in (self.first, self.second)
            )
            if not any(self.touched(each, theirs) for each in ours):
                yield f"other words: {name}"
            if (old := _strongest(ours)) != (new := _strongest(theirs)):
                yield f"other level: {name}, first {old}, second {new}"

    def _place(self, finding: Raw) -> tuple[int, int] | None:
        span = finding.get("span")
        if not isinstance(span, str):
            return None
        start = self.first.text.find(span)
        return (start, start + len(span)) if start >= 0 else NOWHERE


@dataclass(slots=True)
class Tally:
    """How often two passes found a thing: both of them, or counted from either side."""

    first: int = 0
    first_shared: int = 0
    second: int = 0
    second_shared: int = 0

    def add(self, other: Tally) -> None:
        """Take in what another tally counted."""
        self.first += other.first
        self.first_shared += other.first_shared
        self.second += other.second
        self.second_shared += other.second_shared

    def __str__(self) -> str:
        precision = self.second_shared / self.second if self.second else None
        recall = self.first_shared / self.first if self.first else None
        both = (precision or 0) + (recall or 0)
        f1 = 2 * (precision or 0) * (recall or 0) / both if both else 0.0
        return " | ".join("–" if share is None else f"{share:.2f}" for share in (precision, recall, f1))


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


def presence(twice: Iterable[Twice]) -> dict[str, Tally]:
    """By category, on how many items each pass has it at all."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for each in twice:
        one, two = each.categories
        for name in one | two:
            both = int(name in one & two)
            found[name].add(Tally(int(name in one), both, int(name in two), both))
    return dict(found)


def words(twice: Iterable[Twice]) -> dict[str, Tally]:
    """By category, how many findings of each pass stand on words that a finding of the other pass overlaps."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for each in twice:
        for finding in each.first.findings:
            found[_category(finding)].add(Tally(1, int(each.touched(finding, each.second.findings))))
        for finding in each.second.findings:
            found[_category(finding)].add(Tally(0, 0, 1, int(each.touched(finding, each.first.findings))))
    return dict(found)


def report(twice: Sequence[Twice]) -> Iterator[str]:
    """Agreement on the verdict, then on every category: whether it is there, and on overlapping words."""
    verdicts = [each.verdicts for each in twice]
    same = sum(one == two for one, two in verdicts)
    yield f"verdict: {wilson(same, len(verdicts))}, kappa {kappa(verdicts):.2f}"
    yield ""
    yield "| category | in first | in second | in both | precision | recall | F1 | words: precision | recall | F1 |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    there, there_words = presence(twice), words(twice)
    yield _row("all", _total(there), _total(there_words))
    yield from (_row(name, there[name], there_words[name]) for name in sorted(there))


def differences(twice: Sequence[Twice]) -> Iterator[str]:
    """One line for each kind of disagreement, most frequent first, with the items that show it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in twice:
        for kind in each.kinds():
            found[kind].append(each.first.id)
    for kind, ids in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        yield f"{len(ids)} × {kind}: {', '.join(sorted(ids))}"


def _row(name: str, there: Tally, in_words: Tally) -> str:
    return f"| {name} | {there.first} | {there.second} | {there.first_shared} | {there} | {in_words} |"


def _total(tallies: dict[str, Tally]) -> Tally:
    total = Tally()
    for each in tallies.values():
        total.add(each)
    return total


def _category(finding: Raw) -> str:
    return str(finding.get("category"))


def _strongest(findings: Iterable[Raw]) -> str:
    levels = [str(each.get("level")) for each in findings]
    return max(levels, key=lambda level: ORDER.index(level) if level in ORDER else -1)


def _passes(files: Sequence[Path]) -> dict[str, list[Labelled]]:
    passes: defaultdict[str, list[Labelled]] = defaultdict(list)
    for path in files:
        passes[path.stem.rstrip("0123456789").rstrip("-")].extend(read_corpus(path)[0])
    return dict(passes)


def _tell_ratings(files: Sequence[Path], first: Sequence[Labelled], *, with_differences: bool) -> int:
    if not files:
        sys.stdout.write(f"{NOBODY}\n")
        return 0
    try:
        raters = [read_rater(path) for path in files]
    except (OSError, RatingError) as fault:
        sys.stderr.write(f"training.agreement: {fault}\n")
        return 2
    lines = [f"{len(raters)} rater{'s' if len(raters) > 1 else ''}\n"]
    lines += [line for table in rating_tables(raters, first) for line in markdown(table)]
    lines += rating_differences(raters, first) if with_differences else []
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _tell_passes(files: Sequence[Path], first: Sequence[Labelled], *, with_differences: bool) -> None:
    told = False
    for name, second in _passes(files).items():
        if twice := matched(first, second):
            lines = [f"## {name}: {len(twice)} items labelled twice\n", *report(twice), ""]
            lines += [*differences(twice), ""] if with_differences else []
            sys.stdout.writelines(f"{line}\n" for line in lines)
            told = True
    if not told:
        sys.stdout.write("nothing was labelled twice: name files of second labels whose items stand in the batches\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare second labels, or raters, with the first labels, and print how far they agree."""
    parser = argparse.ArgumentParser(prog="python -m training.agreement", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="files of second labels; all of them where none is named")
    parser.add_argument("--first", type=Path, default=CORPUS / "batches", help="the folder with the first labels")
    parser.add_argument("--differences", action="store_true", help="list the items that differ, by kind")
    parser.add_argument(
        "--raters",
        type=Path,
        nargs="*",
        metavar="CSV",
        help=f"returned tables or folders of them; {RATINGS.name} where none is named",
    )
    asked = parser.parse_args(arguments)
    first = [item for path in sorted(asked.first.glob("*.jsonl")) for item in read_corpus(path)[0]]
    if asked.raters is not None:
        named = asked.raters or [RATINGS]
        files = [file for path in named for file in (sorted(path.glob("*.csv")) if path.suffix != ".csv" else [path])]
        return _tell_ratings(files, first, with_differences=asked.differences)
    _tell_passes(asked.files or sorted((CORPUS / "second").glob("*.jsonl")), first, with_differences=asked.differences)
    return 0


if __name__ == "__main__":
    sys.exit(main())
