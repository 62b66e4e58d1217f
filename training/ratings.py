"""What practitioners said of the items of a rating pack, and how far they agree with one another and with the labels.

One file is one rater, and the name of the file tells raters apart. A row without a verdict was not rated.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import krippendorff
import numpy as np

from poise.model.category import Category
from training.labelled import Labelled
from training.measuring.figures import Share
from training.measuring.tables import Cell, Table
from training.rating_pack import QUOTAS, letters

VERDICTS = tuple(QUOTAS)
"""From mild to strict."""

NOBODY = "0 raters so far"


class RatingError(ValueError):
    """A returned table cannot be read: one sentence that says what, where and what next."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What one rater said of one item."""

    verdict: str
    categories: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rater:
    """One returned table: the rater's name for it, and what was rated by the item's id."""

    name: str
    ratings: Mapping[str, Rating]


def read_rater(path: Path) -> Rater:
    """One returned table, as any spreadsheet may have saved it; raises RatingError where it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = path.read_bytes().decode("cp1252", errors="replace")  # how spreadsheets on Windows save by default
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    if lacking := {"id", "verdict", "categories"} - set(rows.fieldnames or ()):
        raise RatingError(
            f"{path.name} has no column {', '.join(sorted(lacking))}; keep the first row of the pack's table"
        )
    ratings: dict[str, Rating] = {}
    for row in rows:
        name, said = (row["id"] or "").strip(), (row["verdict"] or "").strip()
        if not said:
            continue
        if name in ratings:
            raise RatingError(f"{path.name}: item {name} is rated twice; keep one of its rows")
        ratings[name] = Rating(
            _verdict(said, path.name, name), frozenset(_categories(row["categories"] or "", path.name, name))
        )
    return Rater(path.stem, ratings)


def rating_tables(raters: Sequence[Rater], labelled: Sequence[Labelled]) -> list[Table]:
    """Agreement of raters with one another and with the labels of the corpus; nobody's word is averaged away."""
    known = {item.id: item for item in labelled}
    tables = [_each(raters, known)]
    if len(raters) > 1:
        tables += [_together(raters), _by_category(raters)]
    tables.append(_majority(raters, known))
    return tables


def differences(raters: Sequence[Rater], labelled: Sequence[Labelled]) -> Iterator[str]:
    """A line for each item on whose verdict somebody differs, raters or labels."""
    known = {item.id: str(item.raw.get("verdict")) for item in labelled}
    for name in _ids(raters):
        said = {rater.name: rater.ratings[name].verdict for rater in raters if name in rater.ratings}
        if len({*said.values(), known.get(name, next(iter(said.values())))}) > 1:
            yield f"{name}: labelled {known.get(name, 'nowhere')}; " + ", ".join(
                f"{who} {what}" for who, what in said.items()
            )


def alpha(values: Sequence[Sequence[float | None]], *, ordered: bool) -> float | None:
    """Krippendorff's alpha, one row for each rater; None where nothing was rated twice, or all said one and the same."""
    matrix = np.array([[np.nan if each is None else each for each in row] for row in values], dtype=np.float64)
    shared = matrix[:, (~np.isnan(matrix)).sum(axis=0) > 1]
    if len(np.unique(shared[~np.isnan(shared)])) < 2:
        return None
    return float(krippendorff.alpha(shared, level_of_measurement="ordinal" if ordered else "nominal"))


def _each(raters: Sequence[Rater], known: Mapping[str, Labelled]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for rater in raters:
        pairs = [
            (each.verdict, str(known[name].raw.get("verdict"))) for name, each in rater.ratings.items() if name in known
        ]
        codes = [[float(VERDICTS.index(side)) for side in sides] for sides in zip(*pairs, strict=True)]
        rows.append((rater.name, len(rater.ratings), _same(pairs), alpha(codes, ordered=False) if codes else None))
    note = "Verdicts against the labels of the corpus, which machine-assisted authors gave. Intervals are 95 % Wilson."
    heads = ("rater", "items rated", "same verdict as the label", "Krippendorff's alpha, nominal")
    return Table("Each rater", heads, tuple(rows), note)


def _together(raters: Sequence[Rater]) -> Table:
    ids = _ids(raters)
    codes = [
        [float(VERDICTS.index(rater.ratings[name].verdict)) if name in rater.ratings else None for name in ids]
        for rater in raters
    ]
    pairs = [
        (one.ratings[name].verdict, two.ratings[name].verdict)
        for one, two in combinations(raters, 2)
        for name in ids
        if name in one.ratings and name in two.ratings
    ]
    shared = [name for name in ids if sum(name in rater.ratings for rater in raters) > 1]
    alike = [
        name for name in shared if len({rater.ratings[name].verdict for rater in raters if name in rater.ratings}) == 1
    ]
    rows: tuple[tuple[Cell, ...], ...] = (
        ("items that two or more rated", len(shared)),
        ("items on which all who rated them agree", Share(len(alike), len(shared))),
        ("pairs of verdicts that agree", _same(pairs)),
        ("Krippendorff's alpha, nominal", alpha(codes, ordered=False)),
        ("Krippendorff's alpha, ordinal (ok, reconsider, do-not-post)", alpha(codes, ordered=True)),
    )
    return Table("Raters together", ("verdicts", "measured"), rows)


def _by_category(raters: Sequence[Rater]) -> Table:
    ids = _ids(raters)
    rows: list[tuple[Cell, ...]] = []
    for category in Category:
        codes = [
            [float(category in rater.ratings[name].categories) if name in rater.ratings else None for name in ids]
            for rater in raters
        ]
        named = sum(1 in row for row in zip(*codes, strict=True))
        rows.append((category.value, named, alpha(codes, ordered=False)))
    return Table(
        "Categories", ("category", "items for which any rater named it", "Krippendorff's alpha, nominal"), tuple(rows)
    )


def _majority(raters: Sequence[Rater], known: Mapping[str, Labelled]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    chosen = {name: _chosen(raters, name) for name in _ids(raters) if name in known}
    for verdict in VERDICTS:
        those = [name for name in chosen if known[name].raw.get("verdict") == verdict]
        split = sum(chosen[name] is None for name in those)
        rows.append((verdict, *(sum(chosen[name] == said for name in those) for said in VERDICTS), split))
    heads = ("labelled", *(f"most raters: {verdict}" for verdict in VERDICTS), "no majority")
    return Table("What most raters say of each label", heads, tuple(rows))


def _chosen(raters: Iterable[Rater], name: str) -> str | None:
    said = Counter(rater.ratings[name].verdict for rater in raters if name in rater.ratings)
    best, times = said.most_common(1)[0]
    return best if 2 * times > said.total() else None


def _same(pairs: Sequence[tuple[str, str]]) -> Share:
    return Share(sum(one == two for one, two in pairs), len(pairs))


def _ids(raters: Iterable[Rater]) -> list[str]:
    return sorted({name for rater in raters for name in rater.ratings})


def _verdict(said: str, file: str, name: str) -> str:
    plain = "-".join(re.findall(r"[a-z]+", said.lower()))
    if plain not in VERDICTS:
        raise RatingError(f"{file}: the verdict of {name} is none of {', '.join(VERDICTS)}; write one of these")
    return plain


def _categories(said: str, file: str, name: str) -> Iterator[str]:
    known = letters()
    for part in re.split(r"[;,/\s]+", said.strip()):
        if part and (category := known.get(part.upper(), part.lower())) not in known.values():
            raise RatingError(
                f"{file}: a reason for {name} is neither a letter of the list nor a category; see pack.html"
            )
        if part:
            yield str(category)
