"""Everything that Poise learns from, and counts of it: ``python -m training.examples CORPORA``.

CORPORA is the folder of the public sets; a set that is not there is told of and skipped. Counts only are printed,
never a text: these are real people's posts.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpora import NEVER_LEARNT_FROM, PUBLIC_SETS
from training.corpora.public_set import PublicSet, Use
from training.example import Example
from training.own import NAME, read_own

CORPUS = Path(__file__).parent / "corpus"

_USES = {NAME: Use.TRAIN, **{each.name: each.use for each in PUBLIC_SETS}}
_USES |= dict.fromkeys(NEVER_LEARNT_FROM, Use.MEASURE)


@dataclass(frozen=True, slots=True)
class Division:
    """What may be learnt from, and how much of the training part was withheld because a measuring part holds it too."""

    learnt: tuple[Example, ...]
    withheld: int


def read_public(corpora: Path, sets: Sequence[PublicSet] = PUBLIC_SETS) -> tuple[list[Example], list[str]]:
    """The examples of every set that is there, and a line for every set that is not."""
    examples: list[Example] = []
    absent: list[str] = []
    for each in sets:
        if missing := each.missing(corpora):
            absent.append(f"{each.name}: skipped, {each.folder} has no {' and no '.join(missing)}")
        else:
            examples += each.examples(corpora)
    return examples, absent


def for_training(
    examples: Iterable[Example], *, earned: frozenset[str] = frozenset(), kept: frozenset[str] = frozenset()
) -> Division:
    """The examples to learn from: no set to measure by, no set under unclear terms unless it is named in ``earned``.

    Dev and test parts are left aside, so are the groups (batches of our own) named in ``kept``, and so is what shares
    its group, or its words, with one of them.
    """
    pool = list(examples)
    for source in {each.source for each in pool}:
        if source not in _USES:
            raise ValueError(f"{source}: not in the table of sets; say there first what it may be used for")
        if _USES[source] is Use.MEASURE:
            raise ValueError(f"{source} is there to measure by; leave it out of what is learnt from")
    aside = [each for each in pool if each.split in {"dev", "test"} or each.group in kept]
    groups, words = {each.group for each in aside}, {_plain(each.text) for each in aside}
    open_to_all = [
        each
        for each in pool
        if each.split not in {"dev", "test"}
        and each.group not in kept
        and (_USES[each.source] is Use.TRAIN or each.source in earned)
    ]
    learnt = tuple(each for each in open_to_all if each.group not in groups and _plain(each.text) not in words)
    return Division(learnt, len(open_to_all) - len(learnt))


def counts(examples: Iterable[Example]) -> Iterator[str]:
    """What each source and part of it holds: a Markdown table of spans by kind, and one of whole texts.

    A dash stands where the source was never asked, which is another thing than none.
    """
    parts = _parts(examples)
    kinds = sorted({kind for those in parts.values() for each in those for kind in each.kinds})
    yield f"| source | examples | {' | '.join(kinds)} | unsure |"
    yield "|---" * (len(kinds) + 3) + "|"
    for name, those in parts.items():
        spans = Counter(span.kind for each in those for span in each.spans)
        asked = {kind for each in those for kind in each.kinds}
        cells = [str(spans[kind]) if kind in asked else "–" for kind in kinds]
        yield f"| {name} | {len(those)} | {' | '.join(cells)} | {sum(len(each.unsure) for each in those)} |"
    yield ""
    tones = sorted({share.tone for those in parts.values() for each in those for share in each.tones})
    yield f"| source | {' | '.join(f'{tone}, yes of asked' for tone in tones)} | verdict | categories | cues | target |"
    yield "|---" * (len(tones) + 5) + "|"
    for name, those in parts.items():
        cells = [_tone_cell(those, tone) for tone in tones]
        labelled = [
            sum(each.verdict is not None for each in those),
            sum(each.concerns is not None for each in those),
            sum(each.who is not None for each in those),
            sum(each.target is not None for each in those),
        ]
        yield f"| {name} | {' | '.join([*cells, *(str(number or '–') for number in labelled)])} |"
    yield ""
    concerns = Counter(c.category for those in parts.values() for each in those for c in each.concerns or ())
    yield from (f"{category}: {times}" for category, times in concerns.most_common())


def _parts(examples: Iterable[Example]) -> dict[str, list[Example]]:
    parts: dict[str, list[Example]] = {}
    for each in examples:
        parts.setdefault(f"{each.source} {each.split}".strip(), []).append(each)
    return parts


def _tone_cell(examples: Iterable[Example], tone: str) -> str:
    shares = [share.of for each in examples for share in each.tones if share.tone == tone]
    return f"{sum(of >= 0.5 for of in shares)} of {len(shares)}" if shares else "–"


def _plain(text: str) -> str:
    """A text without case, punctuation and spacing; an emoji is a word, for it may be all that two texts differ in."""
    kept = (char if char.isalnum() or unicodedata.category(char) in {"So", "Sk"} else " " for char in text.casefold())
    return " ".join("".join(kept).split()) or text


def main(arguments: Sequence[str] | None = None) -> None:
    """Read everything, and print how much of what there is."""
    parser = argparse.ArgumentParser(prog="python -m training.examples", description=__doc__)
    parser.add_argument("corpora", type=Path, help="the folder of the public sets")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of our own labelled items")
    asked = parser.parse_args(arguments)
    examples, absent = read_public(asked.corpora)
    examples += read_own(asked.corpus)
    measured = {each.name for each in PUBLIC_SETS if each.use is Use.MEASURE}
    division = for_training(each for each in examples if each.source not in measured)
    sys.stdout.writelines(f"{line}\n" for line in (*counts(examples), "", *absent))
    sys.stdout.write(f"to learn from: {len(division.learnt)}; withheld because a dev or test part holds it too: ")
    sys.stdout.write(f"{division.withheld}\n")


if __name__ == "__main__":
    main()
