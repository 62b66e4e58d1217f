"""Write the list of bodies from public lists: ``python -m training.gather_organisations CORPORA``.

Facts carried over: names of councils (mySociety, after registers of the state) and of NHS trusts in England (NHS Digital); the
boards and trusts of the other nations, charities and regulators come from ``organisations_known.csv`` beside this file.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path("src/poise/knowledge/organisations.csv")
KNOWN = Path(__file__).with_name("organisations_known.csv")


def gather(corpora: Path) -> dict[str, str]:
    """What kind of body each name is."""
    bodies = {}
    for row in _rows(corpora / "nhs_trusts" / "nhs_trusts.csv"):
        bodies[row["name"].strip()] = "hospital"
    for row in _rows(corpora / "uk_local_authorities" / "uk_local_authorities.csv"):
        bodies[row["official-name"].strip()] = "council"
    for row in _rows(KNOWN):
        bodies.update(dict.fromkeys(row["names"].split("|"), row["subtype"]))
    return bodies


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def main() -> None:
    """Write the list, by name."""
    bodies = gather(Path(sys.argv[1]))
    with TARGET.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["name", "subtype"])
        writer.writerows((name, bodies[name]) for name in sorted(bodies) if name)


if __name__ == "__main__":
    main()
