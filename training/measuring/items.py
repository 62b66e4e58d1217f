"""Labelled items in the scenario format, and each beside what the engine said of it.

Each line of a file holds one item: text and circumstances, the verdict, findings with their exact words, and decoys,
which are words that tempt a false alarm. How an item is labelled is told in the labelling guide.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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

NEEDED = ("id", "text", "verdict")


class FileError(ValueError):
    """A file cannot be measured: one sentence that says what, where and what next, and quotes no text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled finding: its category, where its words stand (None where absence is the point), and its level."""

    category: str
    span: Span | None
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A labelled item; ``entities`` is None where nobody looked for them."""

    id: str
    text: str
    context: Context
    verdict: Verdict
    wanted: tuple[Wanted, ...]
    decoys: tuple[Span, ...]
    tags: tuple[str, ...]
    entities: tuple[tuple[str, str], ...] | None = None

    @property
    def categories(self) -> set[str]:
        """The labelled categories, of any level."""
        return {want.category for want in self.wanted}


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
            finding.rule.category == wanted.category and touches(finding, wanted.span)
            for finding in self.result.findings
        )

    def asked_for(self, finding: Finding) -> bool:
        """Whether the labels have this category at words that the finding overlaps."""
        return any(finding.rule.category == want.category and touches(finding, want.span) for want in self.item.wanted)

    def touched(self, decoy: Span) -> bool:
        """Whether a warning or block stands on a decoy."""
        return any(finding.places and touches(finding, decoy) for finding in self.raised)


def touches(finding: Finding, span: Span | None) -> bool:
    """Whether a finding shares a character with the words; without words or places, either stands for the whole item."""
    if span is None or not finding.places:
        return True
    return any(place.start < span[1] and span[0] < place.end for place in finding.places)


def read_items(lines: Iterable[str]) -> Iterator[Item]:
    """The items of a file in the scenario format; raises FileError at the first line that holds none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            if not isinstance(raw, dict):
                raise TypeError("not an object")
            yield _item(raw)
        except (KeyError, TypeError, ValueError) as fault:
            # The fault itself may quote the text, so only its sort is told.
            raise FileError(
                f"line {number} holds no labelled item ({type(fault).__name__}): it needs {', '.join(NEEDED)}, and every "
                "span and decoy has to stand in the text; python -m training.check_corpus FILE tells more"
            ) from None


def _item(raw: Raw) -> Item:
    text = str(raw["text"])
    listed = raw.get("entities")
    return Item(
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
            for each in _list(raw.get("findings"))
            if isinstance(each, dict)
        ),
        decoys=tuple(span for span in (_span(text, decoy) for decoy in _list(raw.get("decoys"))) if span),
        tags=tuple(str(tag) for tag in _list(raw.get("tags"))),
        entities=tuple((str(each[0]), str(each[1])) for each in _list(listed) if isinstance(each, list))
        if isinstance(listed, list)
        else None,
    )


def judge_items(engine: Engine, items: Iterable[Item]) -> list[Judged]:
    """Each item through the engine, in its own circumstances."""
    return [Judged(item, judge_text(engine, item.text, item.context, name=item.id)) for item in items]


def judge_text(engine: Engine, text: str, context: Context, *, name: str = "1") -> Result:
    """One text through the engine."""
    return screen_post(engine, Post(id=name, parts=(Part("text", text),)), context)


def _span(text: str, words: object) -> Span | None:
    if not isinstance(words, str):
        return None
    start = text.index(words)
    return start, start + len(words)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
