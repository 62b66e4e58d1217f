"""Files of one token to a line with its tag, and an empty line between texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpora.public_set import joined
from training.example import Example, Kind, Span, Stretch

HANDLE = re.compile(r"@\w+")
NAME_OF_HANDLE = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where a file keeps token and tag, and what its tags mean here; a tag that is not named is no kind of ours."""

    token: int
    tag: int
    kinds: Mapping[str, Kind]
    handles: bool = True
    """Whether the texts are posts, in which an @ and a name are a handle, whatever the file calls them."""
    cut_handles: bool = False
    """Whether the file cuts "@" from every handle, so that the two always belong together."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens with their tags, and the text from which they were taken where the file keeps it."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    text: str | None = None


def read_conll(path: Path, split: str, *, source: str, columns: Columns) -> Iterator[Example]:
    """The texts of one file."""
    for number, sentence in enumerate(sentences(path, columns), 1):
        tokens, tags = _rejoined(sentence, columns) if columns.handles else (sentence.tokens, sentence.tags)
        text, places = joined(tokens)
        if sentence.text and (found := _located(sentence.text, tokens)):
            text, places = sentence.text, found
        kinds = frozenset(columns.kinds.values()) | ({Kind.HANDLE} if columns.handles else set())
        spans, unsure = _spans(tags, places, columns.kinds)
        yield Example(
            text=text,
            source=source,
            split=split,
            group=f"{source} {path.stem} {number}",
            kinds=kinds,
            spans=spans,
            unsure=unsure,
        )


def sentences(path: Path, columns: Columns) -> Iterator[Sentence]:
    """The texts of a file as tokens and tags."""
    tokens: list[str] = []
    tags: list[str] = []
    text = None
    for line in (*path.read_text("utf-8").split("\n"), ""):
        cells = line.split("\t")
        if not line.strip():  # some files keep the tab
            if tokens:
                yield Sentence(tuple(tokens), tuple(tags), text)
            tokens, tags, text = [], [], None
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif len(cells) > max(columns.token, columns.tag):
            tokens.append(cells[columns.token])
            tags.append(cells[columns.tag].strip())


HANDLE_TAG = "B-@"
UNSURE_TAG = "B-?"


def _rejoined(sentence: Sentence, columns: Columns) -> tuple[Sequence[str], Sequence[str]]:
    """Handles as one token of their own kind.

    A tokeniser may have cut "@" from the name after it. Where the file always does, or calls that "@" a name, it was
    a handle; else it may have meant "at", and neither token teaches anything.
    """
    words: list[str] = []
    kinds: list[str] = []
    for token, tag in zip(sentence.tokens, sentence.tags, strict=True):
        cut = bool(words) and words[-1] == "@" and NAME_OF_HANDLE.fullmatch(token)
        if cut and (columns.cut_handles or kinds[-1] != "O"):
            words[-1], kinds[-1] = f"@{token}", HANDLE_TAG
        elif cut:
            kinds[-1] = UNSURE_TAG
            words.append(token)
            kinds.append(UNSURE_TAG)
        else:
            words.append(token)
            kinds.append(HANDLE_TAG if HANDLE.fullmatch(token) else tag)
    return words, kinds


def _located(text: str, tokens: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where the tokens stand in the text, one after the other; None where one of them is not there."""
    places, at = [], 0
    for token in tokens:
        start = text.find(token, at)
        if start < 0:
            return None
        at = start + len(token)
        places.append((start, at))
    return places


def _spans(
    tags: Sequence[str], places: Sequence[tuple[int, int]], kinds: Mapping[str, Kind]
) -> tuple[tuple[Span, ...], tuple[Stretch, ...]]:
    known = {**kinds, "@": Kind.HANDLE}
    spans: list[Span] = []
    unsure: list[Stretch] = []
    last = "O"
    for tag, (start, end) in zip(tags, places, strict=True):
        begins, _, label = tag.partition("-")
        if tag == UNSURE_TAG:
            unsure.append(Stretch(start, end))
        elif label in known and begins == "I" and last.partition("-")[2] == label and spans:
            spans[-1] = Span(spans[-1].kind, Stretch(spans[-1].at.start, end))
        elif label in known:
            spans.append(Span(known[label], Stretch(start, end)))
        last = tag
    return tuple(spans), tuple(unsure)
