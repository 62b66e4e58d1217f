"""Writes compiled knowledge, packs and detector files of enlarged engines into folders, so that loading can be timed."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from importlib.resources import files
from itertools import cycle, islice
from pathlib import Path

from benchmarks.enlarged import present_scale, with_lists, with_settlements
from benchmarks.laps import read_texts
from benchmarks.scale import DESIGN, Scale
from poise.assembly.text import text_engine
from poise.compiling.__main__ import write_compiled
from poise.model.engine import Engine

Raw = dict[str, object]
NOTHING = Scale(detectors=0, inferences=0, lists=0, rules=0, settlements=0)


def further_scales(engine: Engine) -> dict[str, Scale]:
    """What each folder holds beyond the present engine, by the folder's name: a unit, a blank and a count."""
    return {
        "present 0": NOTHING,
        "list 20": replace(NOTHING, lists=20),
        "list 40": replace(NOTHING, lists=40),
        "settlements 15": replace(NOTHING, settlements=15),
        "settlements 45": replace(NOTHING, settlements=45),
        "rule 60": replace(NOTHING, rules=60),
        "rule 120": replace(NOTHING, rules=120),
        "detector 12": replace(NOTHING, detectors=12),
        "detector 24": replace(NOTHING, detectors=24),
        "inference 12": replace(NOTHING, inferences=12),
        "inference 24": replace(NOTHING, inferences=24),
        "scale 0": DESIGN.beyond(present_scale(engine)),
    }


def write_folder(folder: Path, engine: Engine, further: Scale, texts: Sequence[str]) -> None:
    """One folder as a loader would find it, with copies of source files beside it."""
    knowledge = with_settlements(with_lists(engine, further.lists, texts), further.settlements).knowledge
    lexicons = [asdict(lexicon) for lexicon in knowledge.lexicons.values()]
    raw = {**_compiled("poise.knowledge", "knowledge"), "trie": dict(knowledge.trie), "lexicons": lexicons}
    _write(folder / "knowledge", "knowledge", raw)
    pack = _compiled("poise.packs", "basw")
    _write(folder / "packs", "basw", {**pack, "rules": _repeated(pack["rules"], further.rules)})
    (folder / "steps").mkdir()
    _copy_sources(folder / "steps", [each.detect.__module__ for each in engine.tables.detectors], further.detectors)
    _copy_sources(folder / "steps", [each.infer.__module__ for each in engine.tables.inferences], further.inferences)


def _compiled(package: str, name: str) -> Raw:
    folder = files(package) / "compiled"
    index = json.loads((folder / "index.json").read_text("utf-8"))
    raw: Raw = json.loads((folder / index[name]).read_text("utf-8"))
    return raw


def _write(folder: Path, name: str, raw: Raw) -> None:
    folder.mkdir(parents=True)
    write_compiled(folder / "compiled", {name: raw})


def _repeated(rows: object, count: int) -> list[Raw]:
    present = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    further = islice(cycle(present), count)
    return [*present, *({**row, "rule": f"{row['rule']}-{number}"} for number, row in enumerate(further))]


def _copy_sources(folder: Path, modules: Iterable[str], count: int) -> None:
    for number, module in enumerate(islice(cycle(modules), count)):
        source = Path(str(sys.modules[module].__file__))
        shutil.copy(source, folder / f"{source.stem}_{number}.py")


def main(file: str, posts: str, folder: str) -> None:
    """Write every folder and print their names as JSON."""
    engine = text_engine()
    texts = read_texts(Path(file))[: int(posts)]
    scales = further_scales(engine)
    for name, further in scales.items():
        write_folder(Path(folder) / name, engine, further, texts)
    print(json.dumps(list(scales)))


if __name__ == "__main__":
    main(*sys.argv[1:])
