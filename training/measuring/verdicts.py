"""Verdicts, findings and decoys of labelled items, whole and by group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from poise.model.context import Direction
from poise.model.finding import Finding
from poise.model.level import Level, Verdict
from training.measuring.figures import Share, share
from training.measuring.items import Judged, Wanted
from training.measuring.tables import Cell, Table

OVERLAP = (
    "Found at the right words means that a finding of the same category shares at least one character with the labelled "
    "words; a label without words, or a finding without a place, stands for the whole item. Labels that are only a note "
    "are not looked for, and findings that are only a note do not count as raised. "
    "Square brackets hold 95 % Wilson intervals."
)
HALVES = ("pair:", "twin:")
"""Tags that only say which items belong together."""

VERDICTS = (Verdict.OK, Verdict.RECONSIDER, Verdict.DO_NOT_POST)
UNSAID = "unsaid"

Sort = Callable[[Judged], Iterable[str]]


def item_tables(judged: Sequence[Judged], *, least: int = 1) -> list[Table]:
    """Everything that is told of labelled items; groups of fewer than ``least`` items are left out and counted."""
    return [
        Table("", ("what", "measured"), tuple(_main(judged)), OVERLAP),
        _confusion(judged),
        _categories(judged),
        _groups(judged, "direction", lambda each: [each.item.context.direction.value], least),
        _groups(judged, "role", lambda each: [each.item.context.role or UNSAID], least),
        _groups(judged, "nation", lambda each: [each.item.context.nation or UNSAID], least),
        _groups(judged, "tag", lambda each: [tag for tag in each.item.tags if not tag.startswith(HALVES)], least),
    ]


def of_verdict(judged: Iterable[Judged], verdict: Verdict) -> list[Judged]:
    """Those that are labelled so."""
    return [each for each in judged if each.item.verdict is verdict]


def right(judged: Sequence[Judged]) -> Share:
    """How many verdicts are the labelled ones."""
    return share(judged, [each for each in judged if each.right])


def passing(judged: Sequence[Judged]) -> Share:
    """How many of the items that are labelled fine are judged fine."""
    return right(of_verdict(judged, Verdict.OK))


def missed_gravely(judged: Sequence[Judged]) -> Share:
    """The worse of the costly errors: do-not-post called ok."""
    grave = of_verdict(judged, Verdict.DO_NOT_POST)
    return share(grave, [each for each in grave if each.result.verdict is Verdict.OK])


def false_alarms(judged: Sequence[Judged]) -> Share:
    """The other costly error: ok called otherwise."""
    fine = of_verdict(judged, Verdict.OK)
    return share(fine, [each for each in fine if not each.right])


def _main(judged: Sequence[Judged]) -> Iterator[tuple[Cell, ...]]:
    wanted, raised = _wanted(judged), _raised(judged)
    decoys = [(each, decoy) for each in judged for decoy in each.item.decoys]
    on_drafts = [pair for pair in raised if pair[0].item.context.direction is Direction.DRAFT]
    yield "items", len(judged)
    yield "verdict right", right(judged)
    yield "reconsider judged right", right(of_verdict(judged, Verdict.RECONSIDER))
    yield "do-not-post called ok", missed_gravely(judged)
    yield "do-not-post judged right", right(of_verdict(judged, Verdict.DO_NOT_POST))
    yield "ok called otherwise", false_alarms(judged)
    yield "wanted categories found at the right words", _found(wanted)
    yield "findings raised that stand at labelled words of their category", _asked_for(raised)
    yield (
        "findings raised on drafts whose category is wanted somewhere in the item",
        share(on_drafts, [pair for pair in on_drafts if pair[1].rule.category in pair[0].item.categories]),
    )
    yield "decoys touched", share(decoys, [pair for pair in decoys if pair[0].touched(pair[1])])


def _confusion(judged: Sequence[Judged]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for labelled in VERDICTS:
        those = of_verdict(judged, labelled)
        rows.append((labelled.value, *(sum(each.result.verdict is said for each in those) for said in VERDICTS)))
    heads = ("labelled", *(f"judged {verdict.value}" for verdict in VERDICTS))
    return Table("Verdicts, labelled and judged", heads, tuple(rows))


def _categories(judged: Sequence[Judged]) -> Table:
    wanted, raised = _wanted(judged), _raised(judged)
    named = {want.category for _, want in wanted} | {str(finding.rule.category) for _, finding in raised}
    rows: list[tuple[Cell, ...]] = []
    for category in sorted(named):
        without = [each for each in judged if category not in each.item.categories]
        alarms = [each for each in without if any(finding.rule.category == category for finding in each.raised)]
        rows.append(
            (
                category,
                _found([pair for pair in wanted if pair[1].category == category]),
                _asked_for([pair for pair in raised if pair[1].rule.category == category]),
                f"{len(alarms)} of {len(without)}",
            )
        )
    heads = (
        "category",
        "recall: found at the right words",
        "precision: raised at labelled words",
        "on items without it",
    )
    return Table("By category", heads, tuple(rows))


def _groups(judged: Sequence[Judged], name: str, sorts: Sort, least: int) -> Table:
    groups: dict[str, list[Judged]] = {}
    for each in judged:
        for sort in dict.fromkeys(sorts(each)):
            groups.setdefault(sort, []).append(each)
    shown = {sort: those for sort, those in groups.items() if len(those) >= least}
    note = f"{len(groups) - len(shown)} with fewer than {least} items are left out." if len(shown) < len(groups) else ""
    rows = tuple(
        (sort, right(those), missed_gravely(those), false_alarms(those)) for sort, those in sorted(shown.items())
    )
    return Table(f"By {name}", (name, "verdict right", "do-not-post called ok", "ok called otherwise"), rows, note)


def _wanted(judged: Iterable[Judged]) -> list[tuple[Judged, Wanted]]:
    return [(each, want) for each in judged for want in each.item.wanted if want.level >= Level.WARN]


def _raised(judged: Iterable[Judged]) -> list[tuple[Judged, Finding]]:
    return [(each, finding) for each in judged for finding in each.raised]


def _found(wanted: Sequence[tuple[Judged, Wanted]]) -> Share:
    return share(wanted, [pair for pair in wanted if pair[0].found(pair[1])])


def _asked_for(raised: Sequence[tuple[Judged, Finding]]) -> Share:
    return share(raised, [pair for pair in raised if pair[0].asked_for(pair[1])])


def errors(judged: Iterable[Judged]) -> Iterator[str]:
    """A line for each item that was judged otherwise than labelled, or of which something was missed; no texts."""
    for each in judged:
        missed = [want.category for want in each.item.wanted if want.level >= Level.WARN and not each.found(want)]
        if not each.right or missed:
            rules = ", ".join(sorted({finding.rule.id for finding in each.raised})) or "nothing"
            yield f"{each.item.id}: {each.item.verdict} judged {each.result.verdict}; raised {rules}; missed {missed}"
