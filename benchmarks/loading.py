"""Times, in a fresh process, what loading takes from a folder: knowledge, pack, and copies of steps' source files."""

from __future__ import annotations

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from time import process_time
from unittest.mock import patch

import poise.detectors.text
import poise.inferences  # noqa: F401  what the copies import is there already, as it is for the real ones
from poise.knowledge import load_knowledge
from poise.policy.loading import load_pack


def time_loading(folder: Path) -> float:
    """Milliseconds of processor time for everything in a folder."""
    sources = sorted((folder / "steps").glob("*.py"))
    with (
        patch("poise.knowledge.files", lambda _: folder / "knowledge"),
        patch("poise.policy.loading.files", lambda _: folder / "packs"),
    ):
        begun = process_time()
        load_knowledge()
        load_pack("basw")
        for source in sources:
            _import(source)
        return (process_time() - begun) * 1e3


def _import(source: Path) -> None:
    spec = spec_from_file_location(source.stem, source)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[source.stem] = module
    spec.loader.exec_module(module)


if __name__ == "__main__":
    print(json.dumps(time_loading(Path(sys.argv[1]))))
