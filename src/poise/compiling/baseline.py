"""Reading the JSON of an earlier audit, as far as a later one is compared with it."""

from __future__ import annotations

import json
from pathlib import Path

from poise.model.comparison import Baseline
from poise.model.errors import SourceError

LARGEST = 512 * 1024 * 1024
"""Bytes that such a file may have; a hundred thousand findings fill about half of it."""

WRITE_ONE = "give the file that 'poise audit … --format json -o FILE' wrote"


def read_baseline(path: Path) -> Baseline:
    """An earlier audit from its file; raises SourceError in one sentence where it is anything else."""
    return baseline_of(path.name, _read(path))


def baseline_of(name: str, content: bytes, advice: str = WRITE_ONE) -> Baseline:
    """The same from the content of a file of that name; ``advice`` says which file would be right."""
    value = _value(name, content, advice)
    findings, sources = value.get("findings"), value.get("sources")
    engine, pack = value.get("engine"), value.get("pack")
    if not (isinstance(findings, list) and isinstance(sources, list)):
        raise SourceError(f"{name} is not the JSON of an earlier audit; {advice}.")
    if not (isinstance(engine, str) and isinstance(pack, str)):
        raise SourceError(f"{name} does not say which engine and pack judged it; {advice}.")
    rules: dict[str, list[str]] = {}
    for number, row in enumerate(findings, start=1):
        rule, fingerprint = (row.get("rule"), row.get("fingerprint")) if isinstance(row, dict) else (None, None)
        if not (isinstance(rule, str) and isinstance(fingerprint, str) and fingerprint):
            raise SourceError(f"{name}, finding {number} has no fingerprint, as an older version wrote it; {advice}.")
        rules.setdefault(fingerprint, []).append(rule)
    complete = all(isinstance(source, dict) and source.get("complete") is True for source in sources)
    return Baseline(
        rules={each: tuple(those) for each, those in rules.items()}, engine=engine, pack=pack, complete=complete
    )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(f"{path.name} is too long to be the JSON of an audit; {WRITE_ONE}.")
        return path.read_bytes()
    except IsADirectoryError as trouble:
        raise SourceError(f"{path} is a folder; {WRITE_ONE}.") from trouble
    except OSError as trouble:
        raise SourceError(f"{path} could not be read ({trouble.strerror}); check the path and try again.") from trouble


def _value(name: str, content: bytes, advice: str) -> dict[str, object]:
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as trouble:
        raise SourceError(f"{name} is not JSON that can be read; {advice}.") from trouble
    return value if isinstance(value, dict) else {}
