"""A report that somebody took away, brought back to be compared with; it may have been changed, so nothing in it is trusted.

Of the whole file only fingerprints, rules and who judged go on, each held against the form in which Poise writes it.
"""

from __future__ import annotations

import re
from typing import Any

from poise.compiling.baseline import baseline_of
from poise.model.comparison import Baseline
from poise.model.errors import SourceError
from poise.web.kernel.keys.files import SealedReader
from poise.web.kernel.keys.uploads import SealedUpload

LARGEST = 64 * 1024 * 1024
"""Bytes that such a file may have; some twenty thousand findings."""

_ADVICE = "choose the report as data that you took away, or what 'poise audit … --format json -o FILE' wrote"
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_RULE = re.compile(r"(?=.{3,120}\Z)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")
_LABEL = re.compile(r"[\w .+@-]{1,400}", re.ASCII)


def read_earlier(upload: SealedUpload) -> dict[str, Any]:
    """What a run needs of an uploaded report; raises SourceError in one sentence where it is anything else."""
    name = _short(upload.name or "The file")
    if (upload.size or 0) > LARGEST:
        raise SourceError(f"{name} is too long to be a report of an audit; {_ADVICE}.")
    with SealedReader(upload.lies, upload.key, upload.lies.name) as reader:
        return earlier_in(name, reader.readall())


def earlier_in(name: str, content: bytes) -> dict[str, Any]:
    """The same from the content of a file of that name."""
    read = baseline_of(name, content, _ADVICE)
    forms = [
        *(_FINGERPRINT.fullmatch(each) for each in read.rules),
        *(_RULE.fullmatch(rule) for rules in read.rules.values() for rule in rules),
        _LABEL.fullmatch(read.engine),
        _LABEL.fullmatch(read.pack),
    ]
    if not all(forms):
        raise SourceError(f"{name} is not as Poise writes a report, so it was changed or is something else; {_ADVICE}.")
    return {"rules": dict(read.rules), "engine": read.engine, "pack": read.pack, "complete": read.complete}


def earlier_of(kept: dict[str, Any]) -> Baseline:
    """The same again, once it was kept with a run."""
    rules = {fingerprint: tuple(each) for fingerprint, each in kept["rules"].items()}
    return Baseline(rules=rules, engine=kept["engine"], pack=kept["pack"], complete=kept["complete"])


def _short(name: str) -> str:
    return name if len(name) <= 80 else f"{name[:80]}…"
