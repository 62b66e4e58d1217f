"""Write the list of given names from public lists: ``python -m training.gather_names CORPORA``.

Facts carried over: names and counts of registrations (UK first names, 1974 to 2020, with the top hundred by decade
from 1904), and forenames and surnames common in some 100 countries, so that a name's origin does not decide whether it
is seen.
"""

from __future__ import annotations

import csv
import sys
from calendar import day_name
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TARGET = Path("src/poise/knowledge/given_names.csv")
SURNAMES = Path("src/poise/knowledge/surnames.csv")
FEWEST = 60
"""Registrations below which a name of the British lists is left out: too rare to help, and often a slip."""


def gather(corpora: Path) -> Counter[str]:
    """Names with their registrations; zero where only a list without counts has them.

    Days of the week are left out: "my client Wednesday" is nearly always an appointment.
    """
    names: Counter[str] = Counter()
    for row in _rows(corpora / "uk_first_names" / "uk_first_names.csv"):
        names[row["name"]] += int(row["births"])
    names = Counter({name: births for name, births in names.items() if births >= FEWEST and name not in day_name})
    for row in _rows(corpora / "uk_first_names" / "england_wales_top100_by_decade_1904_1994.csv"):
        names[row["name"]] += 0
    for row in _rows(corpora / "names_by_country" / "common-forenames-by-country.csv"):
        for name in (row["Localized Name"], row["Romanized Name"]):
            if name and len(name) > 1 and name.isalpha():
                names[name.title()] += 0
    return names


def gather_surnames(corpora: Path) -> list[str]:
    """Family names in Latin letters, of one word."""
    rows = _rows(corpora / "names_by_country" / "common-surnames-by-country.csv")
    written = {row["Romanized Name"] or row["Localized Name"] for row in rows}
    return sorted({name.strip().title() for name in written if len(name) > 2 and name.strip().isalpha()})


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def main() -> None:
    """Write the list, most often registered first."""
    names = gather(Path(sys.argv[1]))
    with TARGET.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["name", "births"])
        by_births = sorted(names.items(), key=lambda named: (-named[1], named[0]))
        writer.writerows(by_births)
    with SURNAMES.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["name"])
        writer.writerows([name] for name in gather_surnames(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
