"""Labelled items as their files hold them: one object to a line, nothing taken for granted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Raw = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled item, and where it stands."""

    where: str
    raw: Raw

    @property
    def id(self) -> str:
        """The item's own name."""
        return str(self.raw.get("id"))

    @property
    def text(self) -> str:
        """What was to be published."""
        return str(self.raw.get("text"))

    @property
    def findings(self) -> list[Raw]:
        """The labelled findings."""
        return [each for each in listed(self.raw, "findings") if isinstance(each, dict)]

    @property
    def pairs(self) -> set[str]:
        """The minimal pairs to which the item belongs; older files call them twins."""
        return {tag for tag in texts(self.raw, "tags") if tag.startswith(("pair:", "twin:"))}

    def spans(self) -> Iterator[tuple[Raw, int, int]]:
        """Each finding whose words stand in the text, with their place."""
        for finding in self.findings:
            words = finding.get("span")
            if isinstance(words, str) and words in self.text:
                start = self.text.index(words)
                yield finding, start, start + len(words)

    def fault(self, what: str) -> str:
        """A line that tells of a fault."""
        return f"{self.where} {self.id}: {what}"


def read_corpus(path: Path) -> tuple[list[Labelled], list[str]]:
    """The items of one file, and a fault for every line that holds none."""
    items, faults = [], []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        where = f"{path.name}:{number}"
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
        except ValueError:
            faults.append(f"{where} not JSON: write one whole object to a line")
            continue
        items.append(Labelled(where, raw)) if isinstance(raw, dict) else faults.append(f"{where} not an object")
    return items, faults


def listed(raw: Raw, key: str) -> list[object]:
    """The list under a key, or an empty one."""
    value = raw.get(key)
    return value if isinstance(value, list) else []


def texts(raw: Raw, key: str) -> list[str]:
    """The strings in the list under a key."""
    return [each for each in listed(raw, key) if isinstance(each, str)]
