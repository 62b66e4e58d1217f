"""Measure Poise on any file in the scenario format: ``python -m training.evaluate FILE [--errors] [--no-model]``.

Each line of the file holds a labelled item: text and circumstances, the verdict, findings with their exact words,
and decoys, which are words that tempt a false alarm. How an item is labelled is told in the labelling guide.
Everything is counted as it is; shares carry 95 % Wilson intervals and the number that they rest on.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from poise.assembly.text import text_engine
from poise.model.caseload import NOBODY
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.finding import Finding
from poise.model.level import Level, Verdict
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.screening import screen_post

Span = tuple[int, int]
Raw = Mapping[str, object]

SAID = ("channel", "item_type", "audience", "role", "nation")
"""The circumstances that an item may state."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled finding: its category, where its words stand (None where absence is the point), and its level."""

    category: str
    span: Span | None
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A labelled item."""

    id: str
    text: str
    context: Context
    verdict: Verdict
    wanted: tuple[Wanted, ...]
    decoys: tuple[Span, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """An item beside what Poise said of it."""

    item: Item
    result: Result

    @property
    def right(self) -> bool:
        """Whether the verdict is the labelled one."""
        return self.item.verdict is self.result.verdict

    @property
    def raised(self) -> list[Finding]:
        """The findings that ask for something: warnings and blocks."""
        return [each for each in self.result.findings if each.rule.level >= Level.WARN]

    def found(self, wanted: Wanted) -> bool:
        """Whether a finding of the wanted category stands at the wanted words, by any overlap."""
        return any(
            finding.rule.category == wanted.category and _touches(finding, wanted.span)
            for finding in self.result.findings
        )

    def touched(self, decoy: Span) -> bool:
        """Whether a warning or block stands on a decoy."""
        return any(finding.places and _touches(finding, decoy) for finding in self.raised)


def read_items(lines: Iterable[str]) -> Iterator[Item]:
    """The items of a file in the scenario format."""
    for line in lines:
        raw: Raw = json.loads(line)
        text = str(raw["text"])
        yield Item(
            id=str(raw["id"]),
            text=text,
            context=Context(
                caseload=NOBODY,
                direction=Direction(str(raw.get("direction", "draft"))),
                **{name: str(raw[name]) for name in SAID if raw.get(name)},
            ),
            verdict=Verdict(str(raw["verdict"])),
            wanted=tuple(
                Wanted(str(each["category"]), _span(text, each.get("span")), Level.of(str(each["level"])))
                for each in _rows(raw.get("findings"))
            ),
            decoys=tuple(span for span in (_span(text, decoy) for decoy in _list(raw.get("decoys"))) if span),
            tags=tuple(str(tag) for tag in _list(raw.get("tags"))),
        )


def judge_items(engine: Engine, items: Iterable[Item]) -> list[Judged]:
    """Each item through the engine, in its own circumstances."""
    return [
        Judged(item, screen_post(engine, Post(id=item.id, parts=(Part("text", item.text),)), item.context))
        for item in items
    ]


def wilson(hits: int, of: int) -> str:
    """A share with its 95 % Wilson interval and the numbers behind it; a dash where there is nothing to share."""
    if not of:
        return "–"
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    low, high = max(0.0, middle - reach), min(1.0, middle + reach)
    return f"{100 * share:.1f} % [{100 * low:.1f}, {100 * high:.1f}] ({hits} of {of})"


def report(judged: Sequence[Judged]) -> Iterator[str]:
    """The measurements as Markdown tables."""
    yield "| what | measured |\n|---|---|"
    yield from (f"| {name} | {value} |" for name, value in _main_rows(judged))
    yield "\n| category | found at the right words | raised on items without it |\n|---|---|---|"
    yield from _category_rows(judged)
    yield "\n| tag | verdict right |\n|---|---|"
    tags = sorted({tag for each in judged for tag in each.item.tags if not tag.startswith("pair:")})
    for tag in tags:
        those = [each for each in judged if tag in each.item.tags]
        yield f"| {tag} | {_share(those, [each for each in those if each.right])} |"


def _main_rows(judged: Sequence[Judged]) -> Iterator[tuple[str, str]]:
    fine = [each for each in judged if each.item.verdict is Verdict.OK]
    grave = [each for each in judged if each.item.verdict is Verdict.DO_NOT_POST]
    unclear = [each for each in judged if each.item.verdict is Verdict.RECONSIDER]
    wanted = [(each, want) for each in judged for want in each.item.wanted if want.level >= Level.WARN]
    decoys = [(each, decoy) for each in judged for decoy in each.item.decoys]
    drafts = [each for each in judged if each.item.context.direction is Direction.DRAFT]
    raised = [(each, finding) for each in drafts for finding in each.raised]
    yield "verdict right", _share(judged, [each for each in judged if each.right])
    yield "reconsider judged right", _share(unclear, [each for each in unclear if each.right])
    yield "do-not-post called ok", _share(grave, [each for each in grave if each.result.verdict is Verdict.OK])
    yield "do-not-post judged right", _share(grave, [each for each in grave if each.right])
    yield "ok called otherwise", _share(fine, [each for each in fine if not each.right])
    yield (
        "wanted categories found at the right words",
        _share(wanted, [pair for pair in wanted if pair[0].found(pair[1])]),
    )
    yield (
        "findings raised on drafts whose category is wanted somewhere in the item",
        _share(raised, [pair for pair in raised if pair[1].rule.category in _categories(pair[0].item)]),
    )
    yield "decoys touched", _share(decoys, [pair for pair in decoys if pair[0].touched(pair[1])])


def _category_rows(judged: Sequence[Judged]) -> Iterator[str]:
    named = sorted({want.category for each in judged for want in each.item.wanted})
    for category in named:
        wanted = [
            (each, want)
            for each in judged
            for want in each.item.wanted
            if want.category == category and want.level >= Level.WARN
        ]
        without = [each for each in judged if category not in _categories(each.item)]
        alarms = [each for each in without if any(finding.rule.category == category for finding in each.raised)]
        found = [pair for pair in wanted if pair[0].found(pair[1])]
        yield f"| {category} | {_share(wanted, found)} | {len(alarms)} of {len(without)} |"


def _categories(item: Item) -> set[str]:
    return {want.category for want in item.wanted}


def _share(all_of_them: Sequence[object], those: Sequence[object]) -> str:
    return wilson(len(those), len(all_of_them))


def _touches(finding: Finding, span: Span | None) -> bool:
    if span is None or not finding.places:
        return span is None or not finding.places
    return any(place.start < span[1] and span[0] < place.end for place in finding.places)


def _span(text: str, words: object) -> Span | None:
    if not isinstance(words, str):
        return None
    start = text.index(words)
    return start, start + len(words)


def _rows(value: object) -> list[Raw]:
    return [each for each in _list(value) if isinstance(each, dict)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _errors(judged: Sequence[Judged]) -> Iterator[str]:
    for each in judged:
        missed = [want.category for want in each.item.wanted if want.level >= Level.WARN and not each.found(want)]
        if not each.right or missed:
            rules = ", ".join(sorted({finding.rule.id for finding in each.raised})) or "nothing"
            yield f"{each.item.id}: {each.item.verdict} judged {each.result.verdict}; raised {rules}; missed {missed}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure one file, and print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("file", type=Path, help="a file of labelled items, one JSON object to a line")
    parser.add_argument("--errors", action="store_true", help="list the items that were judged otherwise than labelled")
    parser.add_argument("--no-model", action="store_true", help="judge by rules only")
    asked = parser.parse_args(arguments)
    engine = text_engine(use_model=not asked.no_model)
    judged = judge_items(engine, read_items(asked.file.read_text("utf-8").splitlines()))
    sys.stdout.write(f"{len(judged)} items, {engine.label}, {engine.pack.label}\n\n")
    sys.stdout.writelines(f"{line}\n" for line in (*report(judged), *(_errors(judged) if asked.errors else ())))


if __name__ == "__main__":
    main()
