"""Measure Poise: ``python -m training.evaluate FILE [--no-model] [--format md|json]``.

FILE holds labelled items in the scenario format. A word before the file measures something else:

    names FILE         people, places and organisations in a CoNLL file, in three letter cases
    functions FILE     cases of a functional suite, hateful or not, in the form of HateCheck
    labels FILE        texts with two labels, such as EDOS: flagged or not
    fairness [FILE]    names by origin, dialects, and belief and debate among labelled items
    calibration FILE   the confidence of findings and observations, against the labels of items

Everything is counted as it is, with 95 % intervals and the numbers that they rest on; no text is printed or kept.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from poise.assembly.text import text_engine
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from training.check_corpus import CORPUS
from training.example import Example, Tone
from training.measuring.calibration import calibration_tables, claims_of_items, claims_of_texts
from training.measuring.fairness import dialect_table, dialects, name_tables, pass_table, people
from training.measuring.flags import (
    OTHER_TARGETS,
    Flag,
    by_findings,
    by_observations,
    flag_texts,
    function_tables,
    label_table,
)
from training.measuring.items import FileError, Judged, judge_items, read_items
from training.measuring.names import look_at, name_table, text_table
from training.measuring.tables import Table, as_json, markdown
from training.measuring.texts import CASES, read_texts, respaced, set_of
from training.measuring.verdicts import errors, item_tables

SURE = 0.5
"""The confidence from which an observation counts, unless another is asked for."""

Asked = argparse.Namespace
Measure = Callable[[Engine, Asked], list[Table]]


def _items(engine: Engine, asked: Asked) -> list[Table]:
    judged = _judged(engine, asked.files)
    tables = item_tables(judged, least=asked.least)
    if asked.errors:
        tables.append(Table("Items judged otherwise", ("item",), tuple((line,) for line in errors(judged))))
    return tables


def _names(engine: Engine, asked: Asked) -> list[Table]:
    tables = []
    for path in asked.files:
        examples, note = _texts(path, asked.set)
        typed = [respaced(each) for each in examples]
        seen = {case: look_at(engine, typed, case) for case in CASES}
        sure = f"An observation counts from confidence {asked.at_least:.2f}."
        tables.append(name_table(seen, at_least=asked.at_least, note=f"{note} {sure}"))
        tables.append(text_table(seen, at_least=asked.at_least))
        tables += calibration_tables(claims_of_texts(seen[CASES[0]]), f"names in {path.name}")
    return tables


def _functions(engine: Engine, asked: Asked) -> list[Table]:
    tables = []
    for path in asked.files:
        examples, note = _texts(path, asked.set)
        flag = _flag(asked)
        flagged = flag_texts(engine, examples, Tone.IDENTITY_ATTACK, flag, _context(asked))
        tables += function_tables(flagged, asked.apart or OTHER_TARGETS, flag, note)
    return tables


def _labels(engine: Engine, asked: Asked) -> list[Table]:
    tables = []
    for path in asked.files:
        examples, note = _texts(path, asked.set)
        flag, tone = _flag(asked), Tone(asked.tone)
        flagged = flag_texts(engine, examples, tone, flag, _context(asked))
        tables.append(label_table(flagged, tone, flag, note))
    return tables


def _fairness(engine: Engine, asked: Asked) -> list[Table]:
    judged = _judged(engine, asked.files or sorted((CORPUS / "batches").glob("*.jsonl")))
    return [
        *name_tables(engine, people(), at_least=asked.at_least),
        dialect_table(engine, dialects()),
        pass_table(judged),
    ]


def _calibration(engine: Engine, asked: Asked) -> list[Table]:
    return calibration_tables(claims_of_items(_judged(engine, asked.files)), "labelled items")


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "items": _items,
        "names": _names,
        "functions": _functions,
        "labels": _labels,
        "fairness": _fairness,
        "calibration": _calibration,
    }
)
"""What can be measured, by the word that asks for it."""


def _judged(engine: Engine, files: Sequence[Path]) -> list[Judged]:
    judged = []
    for path in files:
        try:
            judged += judge_items(engine, read_items(path.read_text("utf-8").split("\n")))
        except FileError as fault:
            raise FileError(f"{path.name}: {fault}") from None
    return judged


def _texts(path: Path, named: str | None) -> tuple[list[Example], str]:
    those = set_of(path, named)
    return read_texts(path, those), f"{path.name} of {those.name}; labels: {those.mapping}."


def _flag(asked: Asked) -> Flag:
    if asked.observed is None:
        return by_findings()
    kind, _, having = asked.observed.partition(":")
    attribute, _, value = having.partition("=")
    return by_observations(kind, attribute or None, value or None, asked.at_least)


def _context(asked: Asked) -> Context:
    return Context(direction=Direction(asked.direction))


def _parser(measure: str) -> argparse.ArgumentParser:
    word = "" if measure == "items" else f" {measure}"
    parser = argparse.ArgumentParser(
        prog=f"python -m training.evaluate{word}",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", type=Path, nargs="*" if measure == "fairness" else "+", help="the files to measure")
    parser.add_argument("--no-model", action="store_true", help="judge by rules only")
    parser.add_argument("--format", choices=("md", "json"), default="md", help="Markdown tables or one JSON object")
    if measure == "items":
        parser.add_argument("--errors", action="store_true", help="list the items judged otherwise than labelled")
        parser.add_argument("--least", type=int, default=1, help="leave out groups of fewer items")
    if measure in {"names", "functions", "labels"}:
        parser.add_argument("--set", help="the set that a file belongs to, by its folder; else the folder it lies in")
    if measure in {"names", "functions", "labels", "fairness"}:
        parser.add_argument(
            "--at-least", type=float, default=SURE, help=f"the confidence that an observation needs, {SURE} if not said"
        )
    if measure in {"functions", "labels"}:
        parser.add_argument(
            "--observed",
            metavar="KIND[:ATTRIBUTE=VALUE]",
            help="flag by an observation, not by findings of the three categories of abuse",
        )
        parser.add_argument("--direction", choices=tuple(Direction), default="draft", help="whose words the texts are")
    if measure == "functions":
        parser.add_argument("--apart", action="append", metavar="FUNCTION", help="tell all cases without this one, too")
    if measure == "labels":
        parser.add_argument("--tone", choices=tuple(Tone), default=Tone.IDENTITY_ATTACK, help="the label to measure by")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked, and print it; 2 where a file cannot be measured."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    measure = given.pop(0) if given and given[0] in MEASURES else "items"
    asked = _parser(measure).parse_args(given)
    engine = text_engine(use_model=not asked.no_model)
    try:
        tables = MEASURES[measure](engine, asked)
    except (FileError, OSError, UnicodeDecodeError) as fault:
        sys.stderr.write(f"training.evaluate: {_sentence(fault)}\n")
        return 2
    lacking = "; ".join(gap.why for gap in engine.gaps if gap.where == "model")
    about = {
        "measured": measure,
        "files": [path.name for path in asked.files],
        "engine": engine.label,
        "pack": engine.pack.label,
        "model": lacking or "in use",
    }
    if asked.format == "json":
        sys.stdout.write(as_json(about, tables) + "\n")
        return 0
    model = f"rules only ({lacking})" if lacking else "with the model"
    sys.stdout.write(f"{engine.label}, {engine.pack.label}, {model}\n\n")
    sys.stdout.writelines(f"{line}\n" for table in tables for line in markdown(table))
    return 0


def _sentence(fault: Exception) -> str:
    if isinstance(fault, OSError):
        return f"{fault.filename} cannot be read ({fault.strerror}); check the path"
    if isinstance(fault, UnicodeDecodeError):
        return "a file is not text in UTF-8; save it as UTF-8 and try again"
    return str(fault)


if __name__ == "__main__":
    sys.exit(main())
