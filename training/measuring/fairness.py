"""Whether Poise treats people alike: names by origin and letter case, dialects, and belief and debate that must pass."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.level import Verdict
from training.example import Example, Kind, Span, Stretch
from training.measuring.figures import Estimate, Share, bootstrap, over, share
from training.measuring.items import Judged, judge_text
from training.measuring.names import count, look_at
from training.measuring.tables import Cell, Table
from training.measuring.texts import CASES
from training.measuring.verdicts import VERDICTS, of_verdict, passing

DATA = Path(__file__).parent / "data"
FRAMES_OF_A_NAME = 8
STEP = 3
"""How far apart the frames of one name lie, so that over twenty names every frame comes up equally often."""

MUST_PASS = {
    "protected belief": frozenset({"belief"}),
    "policy debate": frozenset({"policy-debate", "discrimination-debate"}),
    "whistleblowing in general terms": frozenset({"whistleblowing"}),
    "reclaimed words": frozenset({"reclaimed"}),
}
"""Groups of fine items that must pass, each by the tags of the corpus that make it up."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody invented, of an origin; ``listed`` is a given name that a public list has for it."""

    origin: str
    given: str
    surname: str
    listed: bool


@cache
def people() -> tuple[Named, ...]:
    """The names of the table."""
    with (DATA / "names_by_origin.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Named(row["origin"], row["given"], row["surname"], row["source"] == "list") for row in csv.DictReader(file)
        )


@cache
def frames() -> tuple[str, ...]:
    """The sentences with a gap for a name."""
    return tuple((DATA / "name_frames.txt").read_text("utf-8").splitlines())


@cache
def dialects() -> dict[str, tuple[tuple[str, str], ...]]:
    """For each dialect its fine items, each as it is said and in plain English."""
    loaded = yaml.safe_load((DATA / "dialects.yaml").read_text("utf-8"))
    return {name: tuple((each["said"], each["plain"]) for each in rows) for name, rows in loaded.items()}


def name_tables(engine: Engine, those: Sequence[Named], *, at_least: float) -> list[Table]:
    """Recall of people's names by origin and letter case: given names by themselves, and with a family name."""
    found: dict[tuple[str, str, str], list[list[int]]] = {}
    for row, person in enumerate(those):
        for form, name in (("given name", person.given), ("full name", f"{person.given} {person.surname}")):
            examples = list(_placed(name, row))
            for case in CASES:
                seen = look_at(engine, examples, case)
                hits = sum(count(example, each, Kind.PERSON, at_least).found for example, each in seen)
                found.setdefault((person.origin, form, case), []).append([hits, len(seen)])
    note = (
        f"{len(those)} invented people in {FRAMES_OF_A_NAME} of {len(frames())} sentences of our own each; found where a person "
        f"is observed with confidence {at_least:.2f} or more at any of the name. "
        f"{sum(each.listed for each in those)} of the given names come from the public list by country, from which the "
        "engine has names too, so those flatter it. Intervals are 95 %, by bootstrap over people."
    )
    return [_names(found, form, note) for form in ("given name", "full name")]


def dialect_table(engine: Engine, those: Mapping[str, Sequence[tuple[str, str]]]) -> Table:
    """False alarms on fine items in dialect, beside those on the same items in plain English."""
    rows: list[tuple[Cell, ...]] = []
    everything: list[tuple[bool, bool]] = []
    for name, pairs in those.items():
        alarmed = [(_alarms(engine, said), _alarms(engine, plain)) for said, plain in pairs]
        everything += alarmed
        rows.append((name, *_both(alarmed)))
    rows.append(("all", *_both(everything)))
    note = (
        "Items of our own, written for this table: whatever is not judged ok is a false alarm. "
        "Intervals are 95 % Wilson; a group of sixteen shows only gross faults."
    )
    heads = ("English", "alarms in dialect", "alarms on the same in plain English", "in dialect only", "in plain only")
    return Table("Dialects", heads, tuple(rows), note)


def pass_table(judged: Sequence[Judged]) -> Table:
    """How many of the fine items that must pass are judged fine, by group."""
    rows: list[tuple[Cell, ...]] = []
    for name, tags in MUST_PASS.items():
        those = [each for each in judged if tags & set(each.item.tags)]
        said = (sum(each.result.verdict is verdict for each in of_verdict(those, Verdict.OK)) for verdict in VERDICTS)
        rows.append((name, passing(those), *said))
    heads = ("fine items of", "passing", *(f"judged {verdict.value}" for verdict in VERDICTS))
    note = "Only items that are labelled ok, by the tags of the corpus. Intervals are 95 % Wilson."
    return Table("Belief and debate", heads, tuple(rows), note)


def _placed(name: str, row: int) -> Iterator[Example]:
    every = frames()
    for turn in range(FRAMES_OF_A_NAME):
        before, _, after = every[(row + STEP * turn) % len(every)].partition("{name}")
        span = Span(Kind.PERSON, Stretch(len(before), len(before) + len(name)))
        yield Example(
            text=before + name + after,
            source="names by origin",
            split="",
            group=str(row),
            kinds=frozenset({Kind.PERSON}),
            spans=(span,),
        )


def _names(found: dict[tuple[str, str, str], list[list[int]]], form: str, note: str) -> Table:
    origins = sorted({origin for origin, _, _ in found})
    recalls = {origin: [_recall(found[origin, form, case]) for case in CASES] for origin in origins}
    whole = [_recall([hits for origin in origins for hits in found[origin, form, case]]) for case in CASES]
    rows: list[tuple[Cell, ...]] = [(origin, *recalls[origin]) for origin in origins]
    rows.append(("all", *whole))
    rows.append(
        ("gap between origins, points", *(_gap([recalls[one][at] for one in origins]) for at in range(len(CASES))))
    )
    rows.append(("gap between letter cases, points", _gap(whole), None, None))
    return Table(f"People by origin: {form}", ("origin", *CASES), tuple(rows), note)


def _recall(hits: Sequence[Sequence[int]]) -> Estimate:
    return bootstrap(hits, [lambda sums: over(sums[:, 0], sums[:, 1])])[0]


def _gap(recalls: Sequence[Estimate]) -> str:
    values = [each.value for each in recalls if each.value is not None]
    return f"{100 * (max(values) - min(values)):.1f}" if values else "–"


def _alarms(engine: Engine, text: str) -> bool:
    return judge_text(engine, text, Context(role="social worker")).verdict is not Verdict.OK


def _hits(found: Sequence[bool]) -> Share:
    return share(found, [hit for hit in found if hit])


def _both(alarmed: Sequence[tuple[bool, bool]]) -> tuple[Cell, ...]:
    return (
        _hits([said for said, _ in alarmed]),
        _hits([plain for _, plain in alarmed]),
        sum(said and not plain for said, plain in alarmed),
        sum(plain and not said for said, plain in alarmed),
    )
