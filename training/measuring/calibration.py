"""Calibration: whether what is claimed with a confidence is right about as often as the confidence says.

The error is the expected calibration error over ten bins of equal width: the gap between the mean confidence of a bin
and the share of it that is right, averaged by how many claims the bins hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from training.measuring.figures import Counts, Estimate, Share, bootstrap
from training.measuring.items import Judged
from training.measuring.names import Seen, apart, is_name, meets, stretches
from training.measuring.tables import Cell, Table
from training.own import occurrences

BINS = 10
FEWEST = 20
"""Claims below which a kind has no row of its own: its error would be chance."""

ALSO = {"postcode": "address", "birth-date": "datetime", "address": "postcode", "datetime": "birth-date"}
"""What the labels may call the same words instead."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something claimed with a confidence, and whether the labels have it."""

    kind: str
    confidence: float
    right: bool


def claims_of_items(judged: Iterable[Judged]) -> Iterator[Claim]:
    """Findings against labelled findings; observations against the entities, where an item lists them.

    Entities are names: what is observed without one (the school) claims none, as in the tables of names.
    """
    judged = list(judged)
    labelled = {kind for each in judged for kind, _ in each.item.entities or ()}
    for each in judged:
        for finding in each.raised:
            yield Claim("finding", finding.confidence, each.asked_for(finding))
        if each.item.entities is None:
            continue
        places = {
            kind: [at for one, words in each.item.entities if one == kind for at in occurrences(each.item.text, words)]
            for kind in labelled
        }
        for seen in each.result.observations:
            if seen.kind in labelled and seen.places and seen.get("named") is not False:
                there = [*places[seen.kind], *places.get(ALSO.get(seen.kind, ""), ())]
                yield Claim(seen.kind, seen.confidence, any(meets(at, there) for at in stretches(seen)))


def claims_of_texts(seen: Seen) -> Iterator[Claim]:
    """Names observed, against the names that are labelled; handles apart."""
    for example, found in seen:
        for each in found:
            if (
                is_name(each)
                and each.kind in example.kinds
                and not any(meets(at, apart(example)) for at in stretches(each))
            ):
                labels = [span.at for span in example.spans if span.kind == each.kind]
                yield Claim(each.kind, each.confidence, any(meets(at, labels) for at in stretches(each)))


def calibration_tables(claims: Iterable[Claim], what: str) -> list[Table]:
    """The error of each kind and of all observations, and the bins of all observations."""
    claims = list(claims)
    groups = {"all observations": [each for each in claims if each.kind != "finding"]}
    for kind in sorted({each.kind for each in claims}):
        groups[kind] = [each for each in claims if each.kind == kind]
    rows: list[tuple[Cell, ...]] = [
        (name, len(those), _mean(those), Share(sum(each.right for each in those), len(those)), error(those))
        for name, those in groups.items()
        if len(those) >= FEWEST
    ]
    few = sum(len(those) < FEWEST for those in groups.values())
    note = (
        f"Claims of {what}, right where a label of the same kind shares a character with them; {BINS} bins of equal "
        f"width, intervals by bootstrap over claims. What is observed without a name (the school) claims none. {few} kinds with fewer than {FEWEST} claims are left out."
    )
    heads = ("claims", "how many", "mean confidence", "right", "calibration error")
    return [
        Table(f"Calibration: {what}", heads, tuple(rows), note),
        Table(
            f"Bins: {what}",
            ("confidence", "how many", "mean confidence", "right"),
            tuple(_bins(groups["all observations"])),
        ),
    ]


def error(claims: Sequence[Claim]) -> Estimate:
    """The expected calibration error of some claims."""
    return bootstrap([_row(each) for each in claims], [_error])[0]


def _row(claim: Claim) -> list[float]:
    row = [0.0] * (3 * BINS)
    at = 3 * _bin(claim)
    row[at : at + 3] = 1.0, claim.confidence, float(claim.right)
    return row


def _bin(claim: Claim) -> int:
    # Confidence has two decimals; whole hundredths keep 0.7 out of the bin below it.
    return min(BINS - 1, round(claim.confidence * 100) * BINS // 100)


def _error(sums: Counts) -> Counts:
    gaps = np.abs(sums[:, 1::3] - sums[:, 2::3]).sum(axis=1)
    told: Counts = gaps / np.maximum(1.0, sums[:, 0::3].sum(axis=1))
    return told


def _mean(claims: Sequence[Claim]) -> float | None:
    return round(sum(each.confidence for each in claims) / len(claims), 3) if claims else None


def _bins(claims: Sequence[Claim]) -> Iterator[tuple[Cell, ...]]:
    for number in range(BINS):
        those = [each for each in claims if _bin(each) == number]
        if those:
            name = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
            yield name, len(those), _mean(those), Share(sum(each.right for each in those), len(those))
