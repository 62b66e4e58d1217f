"""Measure names of people in public tweets that carry hand-made labels: ``python -m training.measure_names CORPORA``.

Overlap of spans, with account names left out on both sides; each set as it stands, in small letters and in capitals.
No text of these sets is printed or kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from poise.assembly.text import text_engine
from poise.lib.passages import read_passage
from poise.model.post import Part

Span = tuple[int, int]
SETS = {
    "Broad Twitter Corpus, section F": ("btc/test_section_F.conll", 0),
    "Broad Twitter Corpus, section H (second part)": ("btc/dev_section_H2.conll", 0),
    "Tweebank-NER, test": ("tweebank_ner/test.bio", 0),
    "WNUT-17, dev": ("wnut17/dev.conll", 0),
}
CASES: dict[str, Callable[[str], str]] = {"as is": str, "small": str.lower, "capitals": str.upper}
_PEOPLE = re.compile(r"[BI]-(?:PER|person)$")
_NO_SPACE_BEFORE = re.compile(r"[.,!?;:)%…]|['’](?:s|m|t|ll|re|ve|d)?$|n['’]t$", re.IGNORECASE)


def posts(path: Path) -> Iterator[tuple[str, list[Span], list[Span]]]:
    """Each post as running text, with its people and its account names."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split()
        if cells and cells[0] != "-DOCSTART-" and line.strip():
            rows.append((cells[0], cells[-1]))
        elif rows:
            yield _post(rows)
            rows = []


def _post(rows: list[tuple[str, str]]) -> tuple[str, list[Span], list[Span]]:
    text, people, handles = "", list[Span](), list[Span]()
    for number, (token, label) in enumerate(rows):
        before = rows[number - 1][0] if number else ""
        if text and not _NO_SPACE_BEFORE.match(token) and before not in {"@", "#", "(", "“"}:
            text += " "
        start = len(text)
        text += token
        if before == "@" or token.startswith("@"):
            handles.append((start, len(text)))
        elif _PEOPLE.match(label):
            goes_on = label.startswith("I") and people and people[-1][1] >= start - 1
            people[-1:] = [(people[-1][0], len(text))] if goes_on else [*people[-1:], (start, len(text))]
    return text, people, handles


def measure(path: Path, recase: Callable[[str], str]) -> tuple[int, int, int, int]:
    """People, people found, names claimed, names claimed rightly."""
    engine = text_engine()
    detectors = [each for each in engine.tables.detectors if "person" in each.observes]
    wanted = found = claimed = right = 0
    for text, people, handles in posts(path):
        passage = read_passage(Part("text", recase(text)), engine.knowledge)
        seen = [each.place for one in detectors for each in one.detect(passage, engine.knowledge) if each.place]
        spans = [(place.start, place.end) for place in seen if not _meets((place.start, place.end), handles)]
        wanted += len(people)
        claimed += len(spans)
        found += sum(_meets(person, spans) for person in people)
        right += sum(_meets(span, people) for span in spans)
    return wanted, found, claimed, right


def _meets(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def main() -> None:
    """Print recall and precision for every set and letter case."""
    for title, (where, _) in SETS.items():
        for case, recase in CASES.items():
            wanted, found, claimed, right = measure(Path(sys.argv[1]) / where, recase)
            recall, precision = found / wanted, right / max(1, claimed)
            print(
                f"{title} | {case} | recall {found}/{wanted} {recall:.2f} | precision {right}/{claimed} {precision:.2f}"
            )


if __name__ == "__main__":
    main()
