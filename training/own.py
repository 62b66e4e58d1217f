"""Our own labelled items as training examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from poise.knowledge import load_knowledge
from poise.lib.families import circumstances_of
from poise.lib.telling import told
from poise.model.context import Context, Direction
from training import frames
from training.example import Concern, Example, Kind, Share, Span, Stretch, Tone
from training.frames import fillings
from training.labelled import Labelled, listed, read_corpus

NAME = "own corpus"

KINDS: Mapping[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    "postcode": Kind.ADDRESS,
    "birth-date": Kind.DATETIME,
}
"""The kind that an entity of the corpus teaches. Telephone numbers and e-mail addresses teach none: rules find them."""


def read_own(corpus: Path) -> Iterator[Example]:
    """Every item of the batches and of the development file; a batch is never divided."""
    again = second_verdicts(corpus)
    for path in (*sorted((corpus / "batches").glob("*.jsonl")), corpus / "first_dev.jsonl"):
        items, faults = read_corpus(path)
        if faults:
            raise ValueError(f"{faults[0]}; python -m training.check_corpus tells of every fault")
        yield from (replace(example_of(item, path.stem), also=again.get(item.id, ())) for item in items)


def second_verdicts(corpus: Path) -> dict[str, tuple[str, ...]]:
    """The verdicts that further readers gave, by item."""
    found: dict[str, tuple[str, ...]] = {}
    for path in (*sorted((corpus / "second").glob("*.jsonl")), *sorted((corpus / "cross").glob("*.jsonl"))):
        for item in read_corpus(path)[0]:
            found[item.id] = (*found.get(item.id, ()), str(item.raw["verdict"]))
    return found


def read_frames(each: int, seed: int) -> Iterator[Example]:
    """So many fillings of every frame, each frame a group of its own."""
    for filled in fillings(frames.read_frames(), each, seed):
        item = filled.item()
        yield example_of(Labelled("frames", item), f"frame:{filled.frame.id}")


def example_of(item: Labelled, batch: str) -> Example:
    """One item; older ones list neither entities nor cues, and so teach neither."""
    cues = item.raw.get("cues")
    cues = cues if isinstance(cues, Mapping) else {}
    return Example(
        text=item.text,
        source=NAME,
        split="",
        group=batch,
        kinds=frozenset(Kind) if "entities" in item.raw else frozenset(),
        spans=tuple(_entities(item)),
        concerns=tuple(_concerns(item)) if "findings" in item.raw else None,
        verdict=str(item.raw["verdict"]) if "verdict" in item.raw else None,
        told=_told(item),
        tones=_tones(_text(cues.get("tone"))),
        who=_text(cues.get("who")),
        words=_text(cues.get("words")),
        step=_text(cues.get("step")),
        target=_text(cues.get("target")),
    )


def occurrences(text: str, words: str) -> list[Stretch]:
    """Everywhere the words stand as whole words; where they never do, everywhere they stand at all."""
    before, after = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
    for shape in (f"{before}{re.escape(words)}{after}", re.escape(words)):
        if found := [Stretch(*match.span()) for match in re.finditer(shape, text)]:
            return found
    return []


def _entities(item: Labelled) -> Iterator[Span]:
    named = [
        (KINDS[str(each[0])], occurrences(item.text, str(each[1])))
        for each in listed(item.raw, "entities")
        if isinstance(each, list) and str(each[0]) in KINDS
    ]
    everywhere = [place for _, places in named for place in places]
    spans = set()
    for kind, places in named:
        # "Bryn" in "Bryn Road" is no person, as long as Bryn stands somewhere by himself.
        free = [place for place in places if not any(each != place and each.holds(place) for each in everywhere)]
        spans |= {Span(kind, place) for place in free or places}
    longest = (
        span
        for span in spans
        if not any(each != span and each.kind is span.kind and each.at.holds(span.at) for each in spans)
    )
    yield from sorted(longest, key=lambda span: (span.at, span.kind))


def _concerns(item: Labelled) -> Iterator[Concern]:
    for each in item.findings:
        words = each.get("span")
        found = occurrences(item.text, words) if isinstance(words, str) and words else []
        yield Concern(str(each["category"]), str(each["level"]), found[0] if found else None)


def _tones(tone: str | None) -> tuple[Share, ...]:
    """The chief tone is true; whether a second one is there nobody said, unless there is none at all."""
    if tone == "none":
        return tuple(Share(each, 0.0) for each in Tone)
    return (Share(Tone(tone), 1.0),) if tone else ()


def _told(item: Labelled) -> str:
    """The circumstances of an item, mapped to families as those of a post are."""
    channel, item_type, audience, role, nation = (
        _text(item.raw.get(key)) for key in ("channel", "item_type", "audience", "role", "nation")
    )
    context = Context(
        channel=channel,
        item_type=item_type,
        audience=audience,
        role=role,
        nation=nation,
        direction=Direction(_text(item.raw.get("direction")) or "draft"),
    )
    circumstances, _ = circumstances_of(context, load_knowledge())
    return told(circumstances)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
