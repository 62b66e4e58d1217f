"""Whether texts are flagged as abuse: cases by what they test, and files of two labels.

What counts as flagged is said by a ``Flag``: findings of some categories, or observations of a kind that are sure enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.level import Level
from poise.model.result import Result
from training.example import Example, Tone
from training.measuring.figures import Counts, bootstrap, f1, over, share
from training.measuring.items import judge_text
from training.measuring.tables import Cell, Table

CATEGORIES = frozenset({"discriminatory-language", "abusive-language", "harassment-of-worker"})
OTHER_TARGETS = ("target_indiv_nh", "target_group_nh")
"""Functions of HateCheck whose abuse is no hate for its authors, yet is abuse for the policy: told apart."""

ENOUGH = 0.5
"""The share of raters from which a text counts as labelled so."""


@dataclass(frozen=True, slots=True)
class Flag:
    """When a text counts as flagged, in words; and how surely a result flags it, None where it does not."""

    words: str
    sureness: Callable[[Result], float | None]


def by_findings() -> Flag:
    """Flagged by any warning or block of the three categories of abuse."""
    return Flag(
        f"A text is flagged where a warning or block of {', '.join(sorted(CATEGORIES))} was raised.",
        lambda result: max(
            (
                each.confidence
                for each in result.findings
                if each.rule.category in CATEGORIES and each.rule.level >= Level.WARN
            ),
            default=None,
        ),
    )


def by_observations(kind: str, attribute: str | None, value: str | None, at_least: float) -> Flag:
    """Flagged by any observation of a kind, with that value of an attribute where one is named."""
    having = f" with {attribute} {value}" if attribute else ""
    return Flag(
        f"A text is flagged where {kind}{having} was observed with confidence {at_least:.2f} or more.",
        lambda result: max(
            (
                each.confidence
                for each in result.observations
                if each.kind == kind
                and each.confidence >= at_least
                and (attribute is None or str(each.get(attribute)) == value)
            ),
            default=None,
        ),
    )


@dataclass(frozen=True, slots=True)
class Flagged:
    """A labelled text beside how surely it was flagged, None where it was not; ``group`` is what it tests."""

    group: str
    labelled: bool
    sureness: float | None

    @property
    def flagged(self) -> bool:
        """Whether it was flagged at all."""
        return self.sureness is not None

    @property
    def right(self) -> bool:
        """Whether it was flagged as labelled."""
        return self.labelled == self.flagged


def flag_texts(engine: Engine, examples: Iterable[Example], tone: Tone, flag: Flag, context: Context) -> list[Flagged]:
    """Every text whose raters were asked about the tone, beside whether it was flagged."""
    return [
        Flagged(each.group, labelled.of >= ENOUGH, flag.sureness(judge_text(engine, each.text, context)))
        for each in examples
        for labelled in each.tones
        if labelled.tone is tone
    ]


def label_table(flagged: Sequence[Flagged], tone: Tone, flag: Flag, note: str) -> Table:
    """Macro F1 over flagged and unflagged, with what it is made of."""
    rows = [[int(each.labelled), int(each.flagged), int(each.labelled and each.flagged), 1] for each in flagged]
    macro, ours, theirs, precision, recall = bootstrap(rows, (_macro, _ours, _theirs, _precision, _recall))
    told: list[tuple[Cell, ...]] = [
        ("macro F1", macro),
        ("F1 of flagged", ours),
        ("F1 of not flagged", theirs),
        ("precision of flagged", precision),
        ("recall of flagged", recall),
        ("right", share(flagged, [each for each in flagged if each.right])),
        ("labelled so", f"{sum(each.labelled for each in flagged):,} of {len(flagged):,}"),
    ]
    asked = f"{note} Asked: {tone.value}, as half of the raters or more said. {flag.words}"
    note = f"{asked} Square brackets hold 95 % intervals: bootstrap over texts, Wilson where numbers stand behind."
    return Table(f"Flagged or not, {len(flagged):,} texts", ("what", "measured"), tuple(told), note)


def function_tables(flagged: Sequence[Flagged], apart: Sequence[str], flag: Flag, note: str) -> list[Table]:
    """All cases, both halves of them, and each function; functions named in ``apart`` are told of without, too."""
    rest = [each for each in flagged if each.group not in apart]
    rows = [_line("all", flagged)]
    if len(rest) < len(flagged):
        rows.append(_line(f"without {' and '.join(sorted({each.group for each in flagged} & set(apart)))}", rest))
    heads = ("cases", "right", "hateful: flagged", "not hateful: left alone")
    words = f"{note} {flag.words} Hateful cases are right when flagged, others when not. Intervals are 95 % Wilson."
    groups = sorted({each.group for each in flagged})
    functions: list[tuple[Cell, ...]] = [
        (group, _right([each for each in flagged if each.group == group])) for group in groups
    ]
    return [
        Table(f"{len(flagged):,} cases of {len(groups)} functions", heads, tuple(rows), words),
        Table("By function", ("function", "right"), tuple(functions)),
    ]


def _line(name: str, flagged: Sequence[Flagged]) -> tuple[Cell, ...]:
    hateful, other = ([each for each in flagged if each.labelled is half] for half in (True, False))
    return name, _right(flagged), _right(hateful), _right(other)


def _right(flagged: Sequence[Flagged]) -> Cell:
    return share(flagged, [each for each in flagged if each.right])


def _precision(sums: Counts) -> Counts:
    return over(sums[:, 2], sums[:, 1])


def _recall(sums: Counts) -> Counts:
    return over(sums[:, 2], sums[:, 0])


def _ours(sums: Counts) -> Counts:
    return f1(_precision(sums), _recall(sums))


def _theirs(sums: Counts) -> Counts:
    neither = sums[:, 3] - sums[:, 0] - sums[:, 1] + sums[:, 2]
    return f1(over(neither, sums[:, 3] - sums[:, 1]), over(neither, sums[:, 3] - sums[:, 0]))


def _macro(sums: Counts) -> Counts:
    return (_ours(sums) + _theirs(sums)) / 2
