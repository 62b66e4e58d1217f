"""Labelled items from hand-written frames: ``python -m training.frames --each 3 --seed 7 > items.jsonl``.

A frame is a whole post with slots for names, places, ages and numbers. Filling it many times teaches a model that
a name is a name whatever its origin and however it is typed, and that the words around decide. The same seed gives
the same bytes. Every item carries the tag ``frame:`` and the frame's id: split by it, never by item.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from training.frame_slots import Draws
from training.labelled import Labelled, listed, read_corpus, texts

FRAMES = Path(__file__).parent / "corpus" / "frames"
SLOT = re.compile(r"\{([a-z-]+)(?::([a-z-]+))?(?:#(\d))?\}")
WORD = re.compile(r"(?<!\w)[a-z]{4,}(?!\w)")

LOWER, UPPER, BARE, SLIPS = 0.30, 0.05, 0.25, 0.15
"""How often a filling is all in small letters, all in capitals, without apostrophes, and with slips of the thumb."""

ATTEMPTS = 20
"""Fillings to try before a frame is called faulty: a drawn name may happen to repeat the words of a finding."""

TAKEN = ("channel", "item_type", "role", "nation", "audience", "direction")

Stretch = tuple[str, int, int]
"""A kind and the place of the words it marks, from and up to."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One filling of a frame: the text, where each entity stands, and where each finding's words stand."""

    frame: Labelled
    number: int
    text: str
    marks: tuple[Stretch, ...]
    findings: tuple[tuple[Mapping[str, object], int, int], ...]

    def item(self) -> dict[str, object]:
        """The filling as an item of the corpus."""
        found = [{**each, "span": self.text[start:end] or None} for each, start, end in self.findings]
        named = dict.fromkeys((kind, self.text[start:end]) for kind, start, end in self.marks)
        return {
            "id": f"{self.frame.id}.{self.number}",
            **{key: self.frame.raw[key] for key in TAKEN},
            "text": self.text,
            "verdict": self.frame.raw["verdict"],
            "findings": found,
            "upholds": listed(self.frame.raw, "upholds"),
            "decoys": [],
            "entities": [list(each) for each in named],
            "cues": self.frame.raw["cues"],
            "tags": [*texts(self.frame.raw, "tags"), f"frame:{self.frame.id}"],
            "rationale": "Filled from a frame, which was labelled by hand.",
        }


def read_frames(folder: Path = FRAMES) -> list[Labelled]:
    """Every frame of the folder; a broken line stops with the place where it stands."""
    frames = []
    for path in sorted(folder.glob("*.jsonl")):
        found, faults = read_corpus(path)
        if faults:
            raise ValueError(faults[0])
        frames += found
    return frames


def fill(frame: Labelled, number: int, seed: int) -> Filled:
    """The frame's filling of that number."""
    for attempt in range(ATTEMPTS):
        filled = _filled(frame, number, Random(f"{seed}/{frame.id}/{number}/{attempt}"))
        if all(start == end or filled.text.count(filled.text[start:end]) == 1 for _, start, end in filled.findings):
            return filled
    raise ValueError(frame.fault("the words of a finding stand more than once: lengthen them in the frame"))


def _filled(frame: Labelled, number: int, random: Random) -> Filled:
    draws = Draws(random, str(frame.raw["nation"]))
    cells: list[str] = []
    loose: list[int] = []
    places: dict[int, int] = {}
    marks: list[Stretch] = []
    for start, end, slot in _pieces(frame):
        places[start] = len(cells)
        if slot:
            kind, form, whose = slot.group(1), slot.group(2) or "", slot.group(3) or "1"
            words = draws.words(kind, form, whose)
            marks.append(("id-number" if kind == "id" else kind, len(cells), len(cells) + len(words)))
            cells += words
        else:
            for offset in range(start, end):
                places[offset] = len(cells)
                loose.append(len(cells))
                cells.append(frame.text[offset])
    places[len(frame.text)] = len(cells)
    marks += [(kind, places[start], places[end]) for kind, start, end in _own_entities(frame)]
    found = [(each, *_stretch(frame, each, places)) for each in frame.findings]
    _roughen(cells, loose, random)
    at = [0]
    for cell in cells:
        at.append(at[-1] + len(cell))
    return Filled(
        frame,
        number,
        "".join(cells),
        tuple(sorted(((kind, at[start], at[end]) for kind, start, end in marks), key=lambda mark: mark[1])),
        tuple((each, at[start], at[end]) for each, start, end in found),
    )


def _pieces(frame: Labelled) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    done = 0
    for slot in SLOT.finditer(frame.text):
        yield done, slot.start(), None
        yield slot.start(), slot.end(), slot
        done = slot.end()
    yield done, len(frame.text), None


def _own_entities(frame: Labelled) -> Iterator[Stretch]:
    for each in listed(frame.raw, "entities_extra"):
        assert isinstance(each, list)  # noqa: S101 - our own file
        kind, words = str(each[0]), str(each[1])
        found = list(re.finditer(rf"(?<![\w{{:]){re.escape(words)}(?![\w}}])", frame.text))
        if not found:
            raise ValueError(frame.fault(f"the frame has no words {words!r}"))
        yield from ((kind, one.start(), one.end()) for one in found)


def _stretch(frame: Labelled, finding: Mapping[str, object], places: Mapping[int, int]) -> tuple[int, int]:
    words = finding.get("span")
    if words is None:
        return 0, 0
    if frame.text.count(str(words)) != 1:
        raise ValueError(frame.fault(f"the words {words!r} must stand once in the frame"))
    start = frame.text.index(str(words))
    return places[start], places[start + len(str(words))]


def _roughen(cells: list[str], loose: Sequence[int], random: Random) -> None:
    """Write as people type: small letters or capitals, no apostrophes, a slip; names and numbers keep their letters."""
    if random.random() < BARE:
        for place in loose:
            cells[place] = cells[place].replace("'", "")
    if random.random() < SLIPS:
        _slip(cells, loose, random)
    case = random.random()
    if case < LOWER + UPPER:
        cells[:] = [cell.lower() if case < LOWER else cell.upper() for cell in cells]


def _slip(cells: list[str], loose: Sequence[int], random: Random) -> None:
    """One letter dropped, doubled or swapped inside a word of the frame's own."""
    bare = ["\0"] * len(cells)
    for place in loose:
        bare[place] = cells[place][:1] or "'"
    long_words = [found.span() for found in WORD.finditer("".join(bare))]
    if not long_words:
        return
    start, end = random.choice(long_words)
    place = random.randrange(start + 1, end - 1)
    match random.choice(("drop", "double", "swap")):
        case "drop":
            cells[place] = ""
        case "double":
            cells[place] *= 2
        case _:
            cells[place], cells[place + 1] = cells[place + 1], cells[place]


def fillings(frames: Sequence[Labelled], each: int, seed: int) -> Iterator[Filled]:
    """So many fillings of each frame."""
    return (fill(frame, number, seed) for frame in frames for number in range(1, each + 1))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the items, one JSON object to a line."""
    parser = argparse.ArgumentParser(prog="python -m training.frames", description=__doc__)
    parser.add_argument("--each", type=int, default=1, help="fillings of each frame")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same items")
    asked = parser.parse_args(arguments)
    for filled in fillings(read_frames(), asked.each, asked.seed):
        sys.stdout.write(json.dumps(filled.item(), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
