"""Names of people, places and organisations in labelled texts: overlap and exact, in three letter cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.observation import Observation
from training.example import Example, Kind, Stretch
from training.measuring.figures import Counts, Estimate, bootstrap, f1, over, share
from training.measuring.items import judge_text
from training.measuring.tables import Cell, Table
from training.measuring.texts import recased

KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)
RULE = (
    "A name is found where an observation of the same kind shares a character with it, and an observation is right where "
    "it shares one with a name of its kind; exact means the same first and last character. Of observations of one kind "
    "that overlap, the longest counts. Handles are apart: what stands on one, labelled or observed as a name, counts "
    "neither way, nor does what stands where the labels are unsure; organisations observed without a name (the school) are left out. "
    "Square brackets hold 95 % intervals by bootstrap over texts."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """For one kind in one text: labelled, found by overlap, observed, right by overlap, and exactly the same."""

    labelled: int
    found: int
    observed: int
    right: int
    exact: int

    @property
    def row(self) -> tuple[int, ...]:
        """The counts in a row."""
        return self.labelled, self.found, self.observed, self.right, self.exact


WIDTH = 5


Seen = Sequence[tuple[Example, tuple[Observation, ...]]]
"""Labelled texts, each with everything that the engine observes in it."""


def look_at(engine: Engine, examples: Iterable[Example], case: str) -> Seen:
    """Each text in a letter case, and what is observed in it where nothing else is known."""
    return [(each, judge_text(engine, each.text, Context()).observations) for each in recased(examples, case)]


def name_table(seen: Mapping[str, Seen], *, at_least: float, note: str) -> Table:
    """Person, place, organisation and all three, in each letter case that was looked at."""
    examples = [example for those in seen.values() for example, _ in those]
    asked = [kind for kind in KINDS if any(kind in each.kinds for each in examples)]
    rows: list[tuple[Cell, ...]] = []
    for case, those in seen.items():
        counted = [[count(example, found, kind, at_least) for kind in asked] for example, found in those]
        rows += _rows(case, asked, counted)
    heads = (
        "letter case",
        "what",
        "labelled",
        "observed",
        "overlap recall",
        "overlap precision",
        "overlap F1",
        "exact recall",
        "exact precision",
        "exact F1",
    )
    return Table(f"Names in {len(examples) // max(1, len(seen)):,} texts", heads, tuple(rows), f"{note} {RULE}".strip())


def text_table(seen: Mapping[str, Seen], *, at_least: float) -> Table:
    """Whole texts: how many lose a name of each kind, and how many without one raise a false name."""
    rows: list[tuple[Cell, ...]] = []
    for case, those in seen.items():
        for kind in (kind for kind in KINDS if any(kind in example.kinds for example, _ in those)):
            counted = [count(example, found, kind, at_least) for example, found in those]
            named = [each for each in counted if each.labelled]
            clean = [each for each in counted if not each.labelled]
            missed = share(named, [each for each in named if each.found < each.labelled])
            rows.append((case, kind.value, missed, share(clean, [each for each in clean if each.observed])))
    heads = ("letter case", "what", "texts with one, and at least one missed", "texts without one, and one observed")
    return Table("Texts with a name missed or made up", heads, tuple(rows), "Intervals are 95 % Wilson.")


def count(example: Example, seen: Iterable[Observation], kind: Kind, at_least: float) -> Counted:
    """What was found of one kind in one text."""
    barred = apart(example)
    labels = [span.at for span in example.spans if span.kind is kind and not meets(span.at, barred)]
    claims = [place for place in _longest(seen, kind, at_least) if not meets(place, barred)]
    return Counted(
        labelled=len(labels),
        found=sum(meets(each, claims) for each in labels),
        observed=len(claims),
        right=sum(meets(each, labels) for each in claims),
        exact=len(set(labels) & set(claims)),
    )


def apart(example: Example) -> list[Stretch]:
    """Where a name counts neither way: handles, and what the labels are unsure of."""
    return [span.at for span in example.spans if span.kind is Kind.HANDLE] + list(example.unsure)


def is_name(seen: Observation) -> bool:
    """Whether something observed is meant to be a name; a school may be observed without one."""
    return seen.kind in KINDS and seen.get("named") is not False


def stretches(seen: Observation) -> list[Stretch]:
    """Where something was observed."""
    return [Stretch(each.start, each.end) for each in seen.places if each.start < each.end]


def meets(place: Stretch, others: Iterable[Stretch]) -> bool:
    """Whether a stretch shares a character with any of the others."""
    return any(place.touches(each) for each in others)


def _rows(case: str, kinds: Sequence[Kind], counted: Sequence[Sequence[Counted]]) -> list[tuple[Cell, ...]]:
    samples = [[number for each in text for number in each.row] for text in counted]
    columns: list[tuple[str, tuple[int, ...]]] = [(kind.value, (at,)) for at, kind in enumerate(kinds)]
    if len(kinds) > 1:
        columns.append(("all", tuple(range(len(kinds)))))
    figures = [partial(figure, columns=those) for _, those in columns for figure in FIGURES]
    estimates = bootstrap(samples, figures)
    rows: list[tuple[Cell, ...]] = []
    for at, (name, those) in enumerate(columns):
        labelled = sum(text[kind].labelled for text in counted for kind in those)
        claims = sum(text[kind].observed for text in counted for kind in those)
        mine: list[Estimate] = estimates[at * len(FIGURES) : (at + 1) * len(FIGURES)]
        rows.append((case, name, labelled, claims, *mine))
    return rows


def _of(sums: Counts, columns: Sequence[int], which: int) -> Counts:
    total: Counts = sums[:, [each * WIDTH + which for each in columns]].sum(axis=1)
    return total


def _share(part: int, whole: int, sums: Counts, columns: Sequence[int]) -> Counts:
    return over(_of(sums, columns, part), _of(sums, columns, whole))


_recall, _precision = partial(_share, 1, 0), partial(_share, 3, 2)
_exact_recall, _exact_precision = partial(_share, 4, 0), partial(_share, 4, 2)


def _overlap_f1(sums: Counts, columns: Sequence[int]) -> Counts:
    return f1(_precision(sums, columns), _recall(sums, columns))


def _exact_f1(sums: Counts, columns: Sequence[int]) -> Counts:
    return f1(_exact_precision(sums, columns), _exact_recall(sums, columns))


FIGURES: tuple[Callable[..., Counts], ...] = (
    _recall,
    _precision,
    _overlap_f1,
    _exact_recall,
    _exact_precision,
    _exact_f1,
)


def _longest(seen: Iterable[Observation], kind: Kind, at_least: float) -> list[Stretch]:
    claims = [
        place
        for each in seen
        if each.kind == kind and is_name(each) and each.confidence >= at_least
        for place in stretches(each)
    ]
    kept: list[Stretch] = []
    for place in sorted(claims, key=lambda each: (each.start - each.end, each.start)):
        if not meets(place, kept):
            kept.append(place)
    return sorted(kept)
