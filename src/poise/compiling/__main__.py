"""``python -m poise.compiling``: compile all knowledge and packs of this version into files named by their digest."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from poise.compiling.footprint import compile_footprint
from poise.compiling.lexicons import compile_knowledge, family_names
from poise.compiling.packs import compile_pack
from poise.compiling.replies import compile_replies, compile_topics
from poise.compiling.written import read_written
from poise.lib.digest import digest_of
from poise.model.errors import PackError
from poise.packs import SHIPPED

PACKAGE = Path(__file__).parent.parent


def write_compiled(folder: Path, contents: dict[str, dict[str, object]]) -> None:
    """Write each content under its digest, then the index that names them; what older runs left is removed."""
    folder.mkdir(exist_ok=True)
    index: dict[str, str] = {}
    for name, content in contents.items():
        data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        index[name] = f"{name}.{digest_of([data])[:16]}.json"
        (folder / index[name]).write_bytes(data)
    (folder / "index.json").write_text(json.dumps(index, sort_keys=True), "utf-8")
    for stale in {path.name for path in folder.iterdir()} - {*index.values(), "index.json"}:
        (folder / stale).unlink()


def _base(packs: Mapping[str, dict[str, object]]) -> list[dict[str, object]]:
    """The packs on which one for a nation builds; the nations are strangers to each other."""
    return [packs["basw"]] if packs else []


def main() -> None:
    """Compile everything that ships with this version; a faulty file is told in one sentence and changes nothing."""
    try:
        knowledge = compile_knowledge(PACKAGE / "knowledge")
        packs: dict[str, dict[str, object]] = {}
        for name in SHIPPED:
            packs[name] = compile_pack(PACKAGE / "packs" / name, family_names(knowledge), _base(packs))
        journeys = read_written(PACKAGE / "packs" / "journeys.yaml", "journeys")
        families = family_names(knowledge)
        replies = compile_replies(PACKAGE / "packs", families, packs["basw"])
        topics = compile_topics(PACKAGE / "packs" / "topics.yaml", families, packs["basw"])
        audiences = read_written(PACKAGE / "packs" / "audiences.yaml", "audiences")
        signposts = read_written(PACKAGE / "packs" / "signposts.yaml", "signposts")
        footprint = compile_footprint(PACKAGE / "packs" / "footprint.yaml")
        worklist = read_written(PACKAGE / "packs" / "worklist.yaml", "worklist")
    except PackError as trouble:
        sys.exit(f"poise: {trouble}")
    further = {
        "journeys": journeys,
        "replies": replies,
        "topics": topics,
        "audiences": audiences,
        "signposts": signposts,
        "footprint": footprint,
        "worklist": worklist,
    }
    write_compiled(PACKAGE / "packs" / "compiled", {**packs, **further})
    write_compiled(PACKAGE / "knowledge" / "compiled", {"knowledge": knowledge})


if __name__ == "__main__":
    main()
