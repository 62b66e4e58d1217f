"""The values that are planted in the invented draft and archive, and the search for them in what was written."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

HERE = Path(str(files("poise.cli.proving")))
ARCHIVE = HERE / "archive"
DRAFT = HERE / "draft.txt"
BROKEN = HERE / "broken.jsonl"


@dataclass(frozen=True)
class Planted:
    """One invented value: what it is, its words, and whether a report that may show values shows it."""

    is_what: str
    words: str
    noticed: bool = False

    @cached_property
    def forms(self) -> tuple[bytes, ...]:
        """The bytes in which it could stand in a file: as written, run together, in UTF-16, base64 and hexadecimal."""
        plain = self.words.lower()
        together = "".join(plain.split())
        return (
            *(each.encode(coding) for each in (plain, together) for coding in ("utf-8", "utf-16-le", "utf-16-be")),
            *(form for each in (self.words, self.words.replace(" ", "")) for form in _base64_forms(each.encode())),
            *(each.encode().hex().encode() for each in (self.words, self.words.replace(" ", ""))),
        )


def load_planted() -> tuple[Planted, ...]:
    """Every planted value, in the order of the file."""
    told = json.loads((HERE / "planted.json").read_text("utf-8"))["planted"]
    return tuple(Planted(each["is"], each["words"], bool(each.get("noticed"))) for each in told)


def inputs() -> bytes:
    """Everything in which the values were planted, end to end."""
    return b"\n".join(each.read_bytes() for each in (DRAFT, BROKEN, *sorted(ARCHIVE.iterdir())))


def found_in(content: bytes, planted: Sequence[Planted]) -> tuple[str, ...]:
    """What of the planted stands in some bytes, in any of the forms, whatever the case of its letters."""
    small = content.lower()
    return tuple(each.is_what for each in planted if any(form in small or form in content for form in each.forms))


def _base64_forms(content: bytes) -> list[bytes]:
    """The middle of a value in base64, at each of the three places where it can begin within a longer text."""
    forms = []
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + content)
        # The first letters mix with what stood before and the last with what comes after; between them it is sure.
        forms.append(coded[4 if before else 0 : len(coded) // 4 * 4 - 4])
    return forms
