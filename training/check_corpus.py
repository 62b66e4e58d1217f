"""Check labelled items before anybody learns from them: ``python -m training.check_corpus [FILES]``.

Without files, every batch of the corpus is checked, and the older development file for ids and copies.
Each fault is one line: where, which item, what is wrong. Exit 1 where there is any.
A check of form only: whether a label is right stays a matter of judgement, by the labelling guide.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from poise.lib.official_checks import passes
from training.labelled import Labelled, Raw, listed, read_corpus, texts

CORPUS = Path(__file__).parent / "corpus"
RULES = Path(__file__).parent / "corpus_rules.yaml"
PUBLIC_LINES = Path("src/poise/knowledge/public_lines.yaml")

NEAR_COPY = 92
"""The likeness, of a hundred, from which two texts count as one written twice."""

STATEMENTS = range(1, 24)
VERDICTS = {"block": "do-not-post", "warn": "reconsider", "note": "ok"}
STRENGTH = ("block", "warn", "note")


@cache
def rules() -> Raw:
    """What items are held to, from the table beside this file."""
    loaded = yaml.safe_load(RULES.read_text("utf-8"))
    assert isinstance(loaded, dict)  # noqa: S101 - our own file
    return loaded


@cache
def public_lines() -> frozenset[str]:
    """The digits of every line that anybody may ring."""
    lines = yaml.safe_load(PUBLIC_LINES.read_text("utf-8"))["lines"]
    return frozenset(_plain(str(line["number"])) for line in lines)


def faults_of_file(items: Sequence[Labelled]) -> Iterator[str]:
    """What is wrong with each item of one file, and with its pairs."""
    later = [str(key) for key in listed(rules(), "later_keys")]
    keys = [str(key) for key in listed(rules(), "keys")]
    newer = any(key in item.raw for item in items for key in later)
    for item in items:
        wanted = {*keys, *(later if newer else ())}
        if odd := sorted(wanted ^ set(item.raw)):
            yield item.fault(f"keys missing or unknown: {', '.join(odd)}")
            continue
        for check in CHECKS:
            yield from (item.fault(what) for what in check(item))
        if newer:
            yield from (item.fault(what) for what in (*_cues(item), *_entities(item)))
    yield from _pairs(items)


def faults_between(items: Sequence[Labelled]) -> Iterator[str]:
    """What is wrong between items of all files: an id used twice, a text written twice."""
    for name, times in Counter(item.id for item in items).items():
        if times > 1:
            yield f"{name}: {times} items have this id"
    folded = [item.text.casefold() for item in items]
    for row, (item, text) in enumerate(zip(items, folded, strict=True)):
        for _, likeness, at in process.extract(
            text, folded[row + 1 :], scorer=fuzz.ratio, score_cutoff=NEAR_COPY, limit=None
        ):
            other = items[row + 1 + at]
            if not item.pairs & other.pairs:
                yield item.fault(f"nearly the words of {other.id} ({likeness:.0f} of 100), and not marked as a pair")


def counts(items: Sequence[Labelled]) -> Iterator[str]:
    """How many items there are of each sort."""
    fine = sum(item.raw.get("verdict") == "ok" for item in items)
    paired = sum(bool(item.pairs) for item in items)
    yield f"{len(items)} items, {fine} fine ({_percent(fine, items)}), {paired} in pairs ({_percent(paired, items)})"
    found = Counter(f"{each.get('category')} {each.get('level')}" for item in items for each in item.findings)
    yield from _counted("category and level", found)
    for key in ("verdict", "role", "nation", "channel", "direction"):
        yield from _counted(key, Counter(str(item.raw.get(key)) for item in items))


def _head(item: Labelled) -> Iterator[str]:
    if not item.text.strip():
        yield "has no text"
    if item.raw["direction"] not in {"draft", "received"}:
        yield f"direction {item.raw['direction']!r} is neither draft nor received"
    if item.raw["nation"] not in listed(rules(), "nations"):
        yield f"nation {item.raw['nation']!r} is none of the known ones"
    yield from (
        f"{key} is empty" for key in ("channel", "item_type", "role", "audience", "rationale") if not item.raw[key]
    )


def _verdict(item: Labelled) -> Iterator[str]:
    levels = {str(each.get("level")) for each in item.findings}
    strongest = next((level for level in STRENGTH if level in levels), "note")
    if item.raw["verdict"] != VERDICTS[strongest]:
        yield f"verdict {item.raw['verdict']} where the findings say {VERDICTS[strongest]}"
    upholds = listed(item.raw, "upholds")
    yield from (f"upholds {each}, which is no statement" for each in upholds if each not in STATEMENTS)
    if upholds and strongest != "note":
        yield "upholds statements although it is not fine"


def _findings(item: Labelled) -> Iterator[str]:
    levels = rules()["levels"]
    assert isinstance(levels, dict)  # noqa: S101 - our own file
    for each in item.findings:
        category, level = each.get("category"), each.get("level")
        if category not in levels:
            yield f"unknown category {category}"
        elif level not in levels[category]:
            yield f"{category} is never a {level}"
        statements = listed(each, "statements")
        if not statements or any(number not in STATEMENTS for number in statements):
            yield f"{category} cites {statements or 'no statement'}"
        yield from _span(item, str(category), each.get("span"))


def _span(item: Labelled, category: str, words: object) -> Iterator[str]:
    if words is None:
        if category not in listed(rules(), "absent"):
            yield f"{category} has no words"
    elif not isinstance(words, str) or not words:
        yield f"{category} has a span that is no words"
    elif (times := item.text.count(words)) != 1:
        yield f"the words of {category} stand {times} times in the text: {words!r}"


def _decoys(item: Labelled) -> Iterator[str]:
    for decoy in texts(item.raw, "decoys"):
        if decoy not in item.text:
            yield f"decoy not in the text: {decoy!r}"
            continue
        start = item.text.index(decoy)
        for finding, begin, end in item.spans():
            if finding.get("level") != "note" and begin < start + len(decoy) and start < end:
                yield f"decoy {decoy!r} stands in the words of {finding.get('category')}"


def _numbers(item: Labelled) -> Iterator[str]:
    for form in _forms():
        for found in re.finditer(form["shape"], item.text):
            plain = _plain(found.group())
            if form.get("check") and not passes(form["check"], plain):
                continue
            if not re.fullmatch(form["invented"], plain) and plain not in public_lines():
                yield f"{form['kind']} outside the test ranges: {found.group()!r}"


CHECKS = (_head, _verdict, _findings, _decoys, _numbers)
"""What is asked of every item by itself."""


def _cues(item: Labelled) -> Iterator[str]:
    cues, wanted = item.raw["cues"], rules()["cues"]
    assert isinstance(wanted, dict)  # noqa: S101 - our own file
    if not isinstance(cues, dict) or set(cues) != set(wanted):
        yield f"cues need exactly {', '.join(wanted)}"
        return
    yield from (f"cue {name} has unknown value {value!r}" for name, value in cues.items() if value not in wanted[name])


def _entities(item: Labelled) -> Iterator[str]:
    named = [(str(each[0]), str(each[1])) for each in listed(item.raw, "entities") if isinstance(each, list)]
    yield from (f"entity listed twice: {words!r}" for (_, words), times in Counter(named).items() if times > 1)
    for kind, words in named:
        if kind not in listed(rules(), "entities"):
            yield f"unknown kind of entity {kind}"
        if not words or words not in item.text:
            yield f"entity not in the text: {words!r}"
    for form in _forms():
        for found in re.finditer(form["shape"], item.text):
            known = not form.get("check") or passes(form["check"], _plain(found.group()))
            if known and not any(found.group().strip() in words for _, words in named):
                yield f"{form['kind']} is not among the entities: {found.group()!r}"


def _pairs(items: Sequence[Labelled]) -> Iterator[str]:
    groups: defaultdict[str, list[Labelled]] = defaultdict(list)
    for item in items:
        for pair in item.pairs:
            groups[pair].append(item)
    for pair, members in groups.items():
        if len(members) == 1:
            yield members[0].fault(f"{pair} has no other member in this file")
        labels = {
            (str(each.raw.get("verdict")), *sorted(f"{f.get('category')}/{f.get('level')}" for f in each.findings))
            for each in members
        }
        if len(labels) == 1 and len(members) > 1:
            yield members[0].fault(f"{pair} flips nothing: all its members have the same label")
        for one, other in combinations(members, 2):
            if one.text == other.text and one.raw.get("role") == other.raw.get("role"):
                yield one.fault(f"same words and role as {other.id}")


def _forms() -> list[dict[str, str]]:
    return [each for each in listed(rules(), "numbers") if isinstance(each, dict)]


def _plain(number: str) -> str:
    return number.strip() if "@" in number else re.sub(r"[^0-9A-Za-z]", "", number).upper()


def _counted(what: str, counter: Counter[str]) -> Iterator[str]:
    yield f"{what}: " + ", ".join(f"{name} {times}" for name, times in counter.most_common())


def _percent(part: int, of: Sequence[object]) -> str:
    return f"{100 * part / len(of):.0f} %" if of else "–"


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the files, print what is wrong and how many items there are of each sort; 1 where anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m training.check_corpus", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="files of labelled items; all batches where none is named")
    parser.add_argument("--quiet", action="store_true", help="tell faults only, no counts")
    asked = parser.parse_args(arguments)
    named = asked.files or [CORPUS / "first_dev.jsonl", *sorted((CORPUS / "batches").glob("*.jsonl"))]
    items: list[Labelled] = []
    faults: list[str] = []
    for path in named:
        those, broken = read_corpus(path)
        faults += [*broken, *faults_of_file(those)]
        items += those
    faults += faults_between(items)
    _tell(faults)
    _tell([] if asked.quiet else counts(items))
    return 1 if faults else 0


def _tell(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
